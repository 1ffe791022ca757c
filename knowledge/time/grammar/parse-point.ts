import type { Parsed, Point, YearWord } from "../time-expression.ts";
import { isMark, means, type Token } from "../tokenize-time.ts";

/** Marks between the parts of a numeric date. */
const SEPARATORS = "/-.–‑";

/** One point of the calendar at a token: a day, month, quarter, half-year or year. `null` when there is none. */
export function parsePoint(tokens: readonly Token[], at: number): Parsed<Point> | null {
  return (
    parseDay(tokens, at) ??
    parseHalf(tokens, at) ??
    parseMonth(tokens, at) ??
    parseQuarter(tokens, at) ??
    parseYearPoint(tokens, at)
  );
}

/** A year word after a day or month: "/2025", "năm 2025", "của năm sau". `next` is `at` where no year is printed. */
function parseYear(tokens: readonly Token[], at: number): Parsed<YearWord> {
  const slashed = isMark(tokens[at], SEPARATORS) ? fourDigitYear(tokens, at + 1) : null;
  if (slashed !== null) return { value: slashed, next: at + 2 };
  let cursor = at;
  while (means(tokens[cursor], "of") || isMark(tokens[cursor], ",")) cursor++;
  if (!means(tokens[cursor], "year")) return { value: null, next: at };
  const named = fourDigitYear(tokens, cursor + 1);
  if (named !== null) return { value: named, next: cursor + 2 };
  return means(tokens[cursor + 1], "next") ? { value: "next", next: cursor + 2 } : { value: null, next: at };
}

/** Digits between two bounds, no longer than two. */
export function smallNumber(token: Token | undefined, most: number): number | null {
  const value = token?.number ?? null;
  return token !== undefined && token.text.length <= 2 && value !== null && value >= 1 && value <= most ? value : null;
}

function parseDay(tokens: readonly Token[], at: number): Parsed<Point> | null {
  const named = means(tokens[at], "day");
  const start = named ? at + 1 : at;
  const day = smallNumber(tokens[start], 31);
  if (day === null || continuesNumber(tokens, start)) return null;
  return (
    numericDay(tokens, start, { day, named }) ??
    spelledDay(tokens, start, day) ??
    bareDay(tokens, start, { day, named })
  );
}

type DayStart = { readonly day: number; readonly named: boolean };

function numericDay(tokens: readonly Token[], at: number, { day, named }: DayStart): Parsed<Point> | null {
  const mark = tokens[at + 1];
  if (mark === undefined || !isMark(mark, SEPARATORS)) return null;
  const monthToken = tokens[at + 2];
  const month = smallNumber(monthToken, 12) ?? romanMonth(monthToken);
  if (month === null) return null;
  const second = isMark(tokens[at + 3], SEPARATORS) ? fourDigitYear(tokens, at + 4) : null;
  const year = second ?? (named ? twoDigitYear(tokens, at + 3) : null);
  if (year !== null) return endsNumber(tokens, at + 5) ? dayPoint({ day, month, year }, at + 5) : null;
  if (!endsNumber(tokens, at + 3)) return null;
  const named4 = parseYear(tokens, at + 3);
  const tight = mark.glued && monthToken?.glued === true;
  if (!tight && named4.value === null) return null;
  // "3.2" and "1-3" are numbers of sections and counts unless the word for day stands before
  if (mark.text !== "/" && !named) return null;
  return dayPoint({ day, month, year: named4.value }, named4.next);
}

function spelledDay(tokens: readonly Token[], at: number, day: number): Parsed<Point> | null {
  let cursor = at + 1;
  while (means(tokens[cursor], "of")) cursor++;
  if (!means(tokens[cursor], "month")) return null;
  const month = monthNumber(tokens, cursor + 1);
  if (month === null || !endsNumber(tokens, cursor + 2, true)) return null;
  const year = parseYear(tokens, cursor + 2);
  return dayPoint({ day, month, year: year.value }, year.next);
}

function bareDay(tokens: readonly Token[], at: number, { day, named }: DayStart): Parsed<Point> | null {
  if (!named || means(tokens[at + 1], "month", "year", "hour")) return null;
  return endsNumber(tokens, at + 1) ? dayPoint({ day, month: null, year: null }, at + 1) : null;
}

function dayPoint(
  parts: { readonly day: number; readonly month: number | null; readonly year: YearWord },
  next: number,
): Parsed<Point> {
  return { value: { kind: "day", ...parts }, next };
}

function parseMonth(tokens: readonly Token[], at: number): Parsed<Point> | null {
  if (!means(tokens[at], "month") || typeof tokens[at - 1]?.number === "number") return null;
  const month = monthNumber(tokens, at + 1);
  if (month === null || !endsNumber(tokens, at + 2, true)) return null;
  const year = parseYear(tokens, at + 2);
  return { value: { kind: "month", month, year: year.value }, next: year.next };
}

function parseQuarter(tokens: readonly Token[], at: number): Parsed<Point> | null {
  if (!means(tokens[at], "quarter")) return null;
  const token = tokens[at + 1];
  const quarter =
    smallNumber(token, 4) ??
    (token?.count !== undefined && token.count !== null && token.count <= 4 ? token.count : null);
  if (quarter === null) return null;
  const year = parseYear(tokens, at + 2);
  const plain = year.value === null ? fourDigitYear(tokens, at + 2) : null;
  return plain === null
    ? { value: { kind: "quarter", quarter, year: year.value }, next: year.next }
    : { value: { kind: "quarter", quarter, year: plain }, next: at + 3 };
}

function parseHalf(tokens: readonly Token[], at: number): Parsed<Point> | null {
  const six = tokens[at]?.number === 6 || tokens[at]?.count === 6;
  if (!six || !means(tokens[at + 1], "month") || !means(tokens[at + 2], "first", "last")) return null;
  if (!means(tokens[at + 3], "year")) return null;
  const half = means(tokens[at + 2], "first") ? 1 : 2;
  const printed = fourDigitYear(tokens, at + 4);
  const next = printed === null && means(tokens[at + 4], "next");
  return {
    value: { kind: "half", half, year: next ? "next" : printed },
    next: printed === null && !next ? at + 4 : at + 5,
  };
}

function parseYearPoint(tokens: readonly Token[], at: number): Parsed<Point> | null {
  if (!means(tokens[at], "year")) return null;
  const year = fourDigitYear(tokens, at + 1);
  return year !== null && endsNumber(tokens, at + 2) ? { value: { kind: "year", year }, next: at + 2 } : null;
}

function monthNumber(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const word = token.symbols.length === 0 && token.count !== null && token.count <= 12 ? token.count : null;
  return smallNumber(token, 12) ?? word;
}

function romanMonth(token: Token | undefined): number | null {
  return token !== undefined && /^[ivx]+$/.test(token.text) && token.count !== null && token.count <= 12
    ? token.count
    : null;
}

/** Four digits from 1900 to 2199 at a token, else `null`. */
export function fourDigitYear(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const value = token?.number ?? null;
  return token !== undefined && token.text.length === 4 && value !== null && value >= 1900 && value < 2200
    ? value
    : null;
}

function twoDigitYear(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at + 1];
  if (!isMark(tokens[at], SEPARATORS) || token === undefined || token.number === null) return null;
  return token.glued && token.text.length === 2 ? 2000 + token.number : null;
}

function continuesNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (before === undefined || token === undefined) return false;
  if (means(before, "actNumber")) return true;
  return (
    token.glued &&
    (isMark(before, "/.,:") ||
      (isMark(before, "-–") && (tokens[at - 2]?.glued ?? false) && tokens[at - 2]?.number === null))
  );
}

/** False where more of the same number follows: "/NQ-CP", "-KH", "%"; with `monthOnly`, a slash before a year is an end too. */
function endsNumber(tokens: readonly Token[], at: number, monthOnly = false): boolean {
  const mark = tokens[at];
  const after = tokens[at + 1];
  if (mark === undefined) return true;
  if (isMark(mark, "%")) return false;
  if (!mark.glued || !isMark(mark, "/-.–")) return !(mark.glued && mark.number === null && /^\p{L}/u.test(mark.text));
  if (after === undefined || !after.glued) return true;
  if (isMark(mark, "-–") && after.number !== null) return true;
  if (monthOnly && fourDigitYear(tokens, at + 1) !== null) return true;
  return isMark(mark, ".") && after.number === null;
}
