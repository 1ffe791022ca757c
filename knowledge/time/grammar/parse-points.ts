import type { Parsed, Point } from "../time-expression.ts";
import { isMark, means, type Token } from "../tokenize-time.ts";
import { parseClock } from "./parse-clock.ts";
import { fourDigitYear, parsePoint, smallNumber } from "./parse-point.ts";

/** One or more points: each with its tokens, and whether a dash or "đến" joins it to the one before. */
export type Item = { readonly point: Point; readonly first: number; readonly next: number; readonly through: boolean };

type Link = { readonly at: number; readonly through: boolean; readonly firm: boolean };

/** In items. Lists in plans name at most the twelve months; stops a column of numbers from being one list. */
const MAX_ITEMS = 12;

/**
 * A list or range of points: "24, 25 và 26 tháng 8 năm 2026", "Quý IV/2025 - Quý II/2026", "từ ngày 08 đến ngày 10/12/2025".
 *
 * A part that is printed once for all (the month, the year) is supplied to the others. `null` when no point starts here.
 */
export function parsePoints(tokens: readonly Token[], at: number): Parsed<readonly Item[]> | null {
  const first = parsePoint(tokens, at) ?? bareDay(tokens, at);
  if (first === null) return null;
  const items: Item[] = [{ point: first.value, first: at, next: first.next, through: false }];
  for (let item = items[0]; item !== undefined && items.length < MAX_ITEMS; ) {
    const link = parseLink(tokens, item.next);
    const following = link === null ? null : parseItem(tokens, link, item.point);
    if (link !== null && following !== null) {
      items.push({ point: following.value, first: link.at, next: following.next, through: link.through });
    }
    item = link === null || following === null ? undefined : items[items.length - 1];
  }
  const complete = supplyParts(trimmed(items));
  const last = complete[complete.length - 1];
  const unfinished = last?.point.kind === "day" && last.point.month === null && !means(tokens[at], "day");
  return last === undefined || unfinished ? null : { value: complete, next: last.next };
}

/** True where "2/3" or "24/7" stands without the word for day and without a leading zero. */
export function mayBeFraction(tokens: readonly Token[], at: number, day: number): boolean {
  const token = tokens[at];
  if (means(token, "day") || !isMark(tokens[at + 1], "/") || token?.text.startsWith("0") === true) return false;
  if (fourDigitYear(tokens, at + 4) !== null) return false;
  return day <= 12 || (day === 24 && tokens[at + 2]?.number === 7);
}

function bareDay(tokens: readonly Token[], at: number): Parsed<Point> | null {
  const day = means(tokens[at - 1], "actNumber") ? null : smallNumber(tokens[at], 31);
  if (day === null || (tokens[at]?.glued === true && !isMark(tokens[at - 1], "(|"))) return null;
  return { value: { kind: "day", day, month: null, year: null }, next: at + 1 };
}

function parseLink(tokens: readonly Token[], at: number): Link | null {
  const token = tokens[at];
  if (means(token, "and")) return { at: at + 1, through: false, firm: true };
  if (isMark(token, ",")) {
    const and = means(tokens[at + 1], "and");
    return { at: and ? at + 2 : at + 1, through: false, firm: and };
  }
  if (isMark(token, "-–÷")) return { at: at + 1, through: true, firm: true };
  if (!means(token, "until", "through")) return null;
  let cursor = at + 1;
  while (means(tokens[cursor], "close", "filler", "before", "weekday")) cursor++;
  const clock = parseClock(tokens, cursor);
  return { at: clock === null ? cursor : clock.next, through: true, firm: true };
}

function parseItem(tokens: readonly Token[], link: Link, before: Point): Parsed<Point> | null {
  const whole = parsePoint(tokens, link.at);
  if (whole !== null) {
    const fraction = !link.firm && whole.value.kind === "day" && mayBeFraction(tokens, link.at, whole.value.day);
    return !fraction && (whole.value.kind === before.kind || link.through) ? whole : null;
  }
  const token = tokens[link.at];
  const next = link.at + 1;
  if (before.kind === "year") {
    const year = link.through ? fourDigitYear(tokens, link.at) : null;
    return year === null ? null : { value: { kind: "year", year }, next };
  }
  if (before.kind === "day" && before.month === null) {
    const day = smallNumber(token, 31);
    return day === null ? null : { value: { kind: "day", day, month: null, year: null }, next };
  }
  return before.kind === "day" || before.kind === "half" ? null : elliptical(tokens, link, before.kind);
}

/** The second number of "tháng 6, 7/2025" or "quý II, III năm 2025": its unit is that of the first. */
function elliptical(tokens: readonly Token[], link: Link, kind: "month" | "quarter"): Parsed<Point> | null {
  const token = tokens[link.at];
  const word = kind === "month" ? "month" : "quarter";
  if (token === undefined || (token.number === null && (kind === "month" || token.count === null))) return null;
  const unit: Token = { ...token, symbols: [word], number: null, glued: false };
  const parsed = parsePoint([unit, ...tokens.slice(link.at, link.at + 6)], 0);
  if (parsed === null || parsed.value.kind !== kind) return null;
  const next = link.at + parsed.next - 1;
  const followed = parsed.value.year !== null || parseLink(tokens, next) !== null;
  return link.firm || followed ? { value: parsed.value, next } : null;
}

/** Drops day numbers at the end that no month follows: they are other numbers. A single named day stays. */
function trimmed(items: readonly Item[]): readonly Item[] {
  const last = items.findLastIndex((item) => item.point.kind !== "day" || item.point.month !== null);
  return last === -1 ? items.slice(0, 1) : items.slice(0, last + 1);
}

function supplyParts(items: readonly Item[]): readonly Item[] {
  const supplied: Item[] = [];
  let later: Item | null = null;
  for (const item of items.toReversed()) {
    const filled: Item = later === null ? item : { ...item, point: supply(item.point, later) };
    supplied.unshift(filled);
    later = filled;
  }
  return supplied;
}

function supply(point: Point, later: Item): Point {
  const month = point.kind === "day" && point.month === null && later.point.kind === "day" ? later.point.month : null;
  const filled: Point = point.kind === "day" && month !== null ? { ...point, month } : point;
  const year = later.point.year;
  if (filled.kind === "year" || filled.year !== null || year === null) return filled;
  // "từ tháng 11 đến tháng 4 năm 2026" starts in the year before
  const wraps = later.through && orderOf(filled) > orderOf(later.point);
  return { ...filled, year: wraps && typeof year === "number" ? year - 1 : year };
}

function orderOf(point: Point): number {
  switch (point.kind) {
    case "day":
      return (point.month ?? 0) * 100 + point.day;
    case "month":
      return point.month * 100;
    case "quarter":
      return point.quarter * 300 - 200;
    case "half":
      return point.half * 600 - 500;
    case "year":
      return 0;
  }
}
