import type { DueRelation } from "../../domain/deadline.ts";
import type { Parsed, TimeExpression } from "../time-expression.ts";
import { isMark, means, type Token } from "../tokenize-time.ts";

/** In words. An anchor ("ngày nhận đủ hồ sơ hợp lệ") is cut here where no mark ends it; longer takes the next clause along. */
const MAX_ANCHOR_WORDS = 12;
const WHEN = "khi";
const HOURS_A_DAY = 24;
const DAYS_A_WEEK = 7;

type Length = { readonly days: number; readonly workingDays: boolean };
type Relative = { readonly expression: TimeExpression; readonly relation: DueRelation };

/**
 * A number of days counted from an event: "trong 05 ngày làm việc kể từ ngày nhận", "10 ngày sau khi kết thúc",
 * "chậm nhất 10 ngày trước ngày bầu cử", "trước ngày bầu cử 10 ngày" (negative days).
 *
 * `null` without a printed event, and for lengths that are no whole number of days.
 */
export function parseRelative(tokens: readonly Token[], at: number, text: string): Parsed<Relative> | null {
  return countFirst(tokens, at, text) ?? eventFirst(tokens, at, text);
}

function countFirst(tokens: readonly Token[], at: number, text: string): Parsed<Relative> | null {
  if (isMark(tokens[at], "(:")) return null;
  let cursor = at;
  while (means(tokens[cursor], "in", "within", "by", "after", "before", "filler") || isMark(tokens[cursor], "(:"))
    cursor++;
  // "24 - 48 giờ", "05 đến 07 ngày": the longer one is the term
  const upper =
    tokens[cursor]?.number !== null && (isMark(tokens[cursor + 1], "-–") || means(tokens[cursor + 1], "until"));
  const length = parseLength(tokens, upper ? cursor + 2 : cursor);
  if (length === null) return null;
  let link = length.next;
  if (isMark(tokens[link], ",")) link++;
  const word = tokens[link];
  if (!means(word, "since", "from", "after", "before")) return null;
  const anchor = parseAnchor(tokens, link + 1, text);
  if (anchor === null) return null;
  const backwards = means(word, "before");
  const days = backwards ? -length.value.days : length.value.days;
  const expression: TimeExpression = {
    kind: "relative",
    days,
    workingDays: length.value.workingDays,
    after: anchor.value,
  };
  return { value: { expression, relation: backwards ? "before" : "within" }, next: anchor.next };
}

function eventFirst(tokens: readonly Token[], at: number, text: string): Parsed<Relative> | null {
  const event = means(tokens[at + 1], "day") || tokens[at + 1]?.text === WHEN;
  if (!means(tokens[at], "before") || !event || tokens[at + 2]?.number !== null) return null;
  for (let cursor = at + 2; cursor < at + 2 + MAX_ANCHOR_WORDS; cursor++) {
    const token = tokens[cursor];
    if (token === undefined || isClauseEnd(token)) return null;
    const length = parseLength(tokens, cursor);
    if (length === null) continue;
    const after = text.slice(tokens[at + 1]?.start, tokens[cursor - 1]?.end);
    const { days, workingDays } = length.value;
    const expression: TimeExpression = { kind: "relative", days: -days, workingDays, after };
    return { value: { expression, relation: "before" }, next: length.next };
  }
  return null;
}

function parseLength(tokens: readonly Token[], at: number): Parsed<Length> | null {
  const amount = tokens[at]?.number ?? tokens[at]?.count ?? null;
  if (amount === null || amount < 1 || amount > 999) return null;
  let cursor = at + 1;
  // "03 (ba) ngày"
  if (isMark(tokens[cursor], "(") && isMark(tokens[cursor + 2], ")")) cursor += 3;
  const unit = tokens[cursor];
  const workingDays = means(tokens[cursor + 1], "working");
  const next = cursor + (workingDays ? 2 : 1);
  if (means(unit, "day")) return { value: { days: amount, workingDays }, next };
  if (means(unit, "week")) return { value: { days: amount * DAYS_A_WEEK, workingDays: false }, next: cursor + 1 };
  const wholeDays = means(unit, "hour") && amount % HOURS_A_DAY === 0;
  return wholeDays ? { value: { days: amount / HOURS_A_DAY, workingDays }, next } : null;
}

function parseAnchor(tokens: readonly Token[], at: number, text: string): Parsed<string> | null {
  let end = at;
  while (end < at + MAX_ANCHOR_WORDS && tokens[end] !== undefined && !isClauseEnd(tokens[end])) end++;
  const first = tokens[at];
  const last = tokens[end - 1];
  // a count from a calendar day is the length of a stretch, not a term
  if (end === at || first === undefined || last === undefined) return null;
  if (first.number !== null || (means(first, "day") && tokens[at + 1]?.number !== null)) return null;
  return { value: text.slice(first.start, last.end), next: end };
}

function isClauseEnd(token: Token | undefined): boolean {
  return isMark(token, ",;.:()|?!/") || means(token, "noDate");
}
