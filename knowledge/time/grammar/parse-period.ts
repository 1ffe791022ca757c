import type { Parsed, Period, TimeExpression } from "../time-expression.ts";
import { isMark, means, type Token } from "../tokenize-time.ts";
import { parsePoint, smallNumber } from "./parse-point.ts";

/** Periods by their length in months. Others (nine months) have no rule of their own. */
const BY_MONTHS: Readonly<Record<number, Period>> = { 1: "month", 3: "quarter", 6: "halfYear", 12: "year" };

/** "hằng năm", "mỗi quý một lần", "hằng 6 tháng": a recurrence that needs no other word. */
export function parseEvery(tokens: readonly Token[], at: number): Parsed<Period> | null {
  if (!means(tokens[at], "every")) return null;
  const counted = parseCounted(tokens, at + 1);
  if (counted !== null) return { value: counted.value, next: skipTimes(tokens, counted.next) };
  const unit = unitPeriod(tokens[at + 1]);
  if (unit === null) return null;
  return { value: unit, next: skipTimes(tokens, at + 2) };
}

/** "6 tháng", "01 năm", "một quý", "nửa năm", "6 tháng đầu năm": a length that names a period. */
export function parseCounted(tokens: readonly Token[], at: number): Parsed<Period> | null {
  if (means(tokens[at], "halfYear")) return { value: "halfYear", next: at + 1 };
  const amount = tokens[at]?.number ?? tokens[at]?.count ?? null;
  if (amount === null || isMark(tokens[at - 1], "/-") || parsePoint(tokens, at - 1) !== null) return null;
  const unit = tokens[at + 1];
  if (means(unit, "month")) {
    const every = BY_MONTHS[amount];
    return every === undefined ? null : { value: every, next: skipPartOfYear(tokens, at + 2) };
  }
  const single = amount === 1 ? unitPeriod(unit) : null;
  return single === null ? null : { value: single, next: at + 2 };
}

/** "tháng", "quý", "năm" alone, or "cuối năm": only a period in a list that something else marks as one. */
export function parseUnit(tokens: readonly Token[], at: number): Parsed<Period> | null {
  const start = means(tokens[at], "first", "middle", "last", "close") ? at + 1 : at;
  const unit = unitPeriod(tokens[start]);
  const after = tokens[start + 1];
  if (unit === null || means(after, "next") || (after?.number !== undefined && after.number !== null)) return null;
  return { value: unit, next: start + 1 };
}

/** "2 lần/tháng", "06 tháng/lần", "mỗi năm 2 lần" without its first word: how often, as a period. */
export function parseFrequency(tokens: readonly Token[], at: number): Parsed<Period> | null {
  const counted = parseCounted(tokens, at);
  if (counted !== null) {
    const slashed = isMark(tokens[counted.next], "/") && means(tokens[counted.next + 1], "times");
    if (slashed) return { value: counted.value, next: counted.next + 2 };
    return means(tokens[counted.next], "once") ? { value: counted.value, next: counted.next + 1 } : null;
  }
  if (smallNumber(tokens[at], 31) === null || !means(tokens[at + 1], "times")) return null;
  if (!isMark(tokens[at + 2], "/") && !means(tokens[at + 2], "every", "in")) return null;
  const unit = unitPeriod(tokens[at + 3]);
  return unit === null ? null : { value: unit, next: at + 4 };
}

/** "ngày 25 hằng tháng", "ngày 15 của tháng cuối quý", "ngày 05 tháng sau": a day of every month or quarter. */
export function parseDayOfPeriod(tokens: readonly Token[], at: number): Parsed<TimeExpression> | null {
  const start = means(tokens[at], "day") ? at + 1 : at;
  const day = start > at ? (smallNumber(tokens[start], 31) ?? lastDay(tokens[start])) : null;
  if (day === null) return null;
  let cursor = start + 1;
  while (means(tokens[cursor], "of") || isMark(tokens[cursor], ",")) cursor++;
  const every = parseEvery(tokens, cursor);
  if (every?.value === "month") return { value: monthly(day), next: every.next };
  if (!means(tokens[cursor], "month")) return null;
  return dayOfNamedMonth(tokens, cursor + 1, day);
}

function dayOfNamedMonth(tokens: readonly Token[], at: number, day: number): Parsed<TimeExpression> | null {
  const place = tokens[at];
  if (means(place, "first", "middle", "last")) {
    let cursor = at + 1;
    while (means(tokens[cursor], "of", "every")) cursor++;
    if (!means(tokens[cursor], "quarter")) return null;
    const monthOfQuarter = means(place, "first") ? 1 : means(place, "middle") ? 2 : 3;
    const end = means(tokens[cursor + 1], "next") ? cursor + 2 : cursor + 1;
    return { value: { kind: "dayOfQuarter", day, monthOfQuarter }, next: end };
  }
  return means(place, "next") ? { value: monthly(day), next: at + 1 } : null;
}

function monthly(day: number): TimeExpression {
  return { kind: "point", point: { kind: "day", day, month: null, year: null }, recurring: "month" };
}

/** "ngày cuối cùng của tháng": months shorter than 31 days end earlier, which the calendar takes care of. */
function lastDay(token: Token | undefined): number | null {
  return means(token, "last") ? 31 : null;
}

function unitPeriod(token: Token | undefined): Period | null {
  if (means(token, "week")) return "week";
  if (means(token, "month")) return "month";
  if (means(token, "quarter")) return "quarter";
  return means(token, "year") ? "year" : null;
}

function skipTimes(tokens: readonly Token[], at: number): number {
  if (means(tokens[at], "once")) return at + 1;
  const slash = isMark(tokens[at], "/") ? at + 1 : at;
  if (slash > at && means(tokens[slash], "times")) return slash + 1;
  return smallNumber(tokens[at], 31) !== null && means(tokens[at + 1], "times") ? at + 2 : at;
}

function skipPartOfYear(tokens: readonly Token[], at: number): number {
  return means(tokens[at], "first", "last") && means(tokens[at + 1], "year") ? at + 2 : at;
}
