import type { DueRule } from "../domain/deadline.ts";
import { lastDayOfMonth, type PlainDate, plainDate } from "../domain/plain-date.ts";
import type { Located, Point, TimeExpression, YearWord } from "./time-expression.ts";

type Clocked = { readonly time?: string };
type Dated = { readonly value: number; readonly inferred: { readonly inferredYear?: true } };

/** A leap year, so that 29 February of every year is a day. */
const LEAP_YEAR = 2024;
const MONTHS_A_QUARTER = 3;

/**
 * The due rule of an expression; `null` when it names no day that exists, or a day without its month.
 *
 * @param year what an unprinted year is taken to be; where it is `null`, a day or month without a year is one of every year
 */
export function ruleOf(located: Located, year: number | null): DueRule | null {
  const clock: Clocked = located.time === null ? {} : { time: located.time };
  const { expression } = located;
  switch (expression.kind) {
    case "point":
      return pointRule(expression, year, clock);
    case "months":
      return { kind: "yearlyMonths", months: [...new Set(expression.months.map(twoDigits))] };
    case "range":
      return rangeRule(expression, year, clock);
    case "dayOfQuarter":
      return { kind: "quarterly", day: expression.day, monthOfQuarter: expression.monthOfQuarter, ...clock };
    case "period":
    case "relative":
    case "none":
      return expression;
  }
}

function pointRule(
  { point, recurring }: Extract<TimeExpression, { kind: "point" }>,
  year: number | null,
  clock: Clocked,
): DueRule | null {
  if (point.kind === "day" && point.month === null) {
    return recurring === "month" ? { kind: "monthly", day: point.day, ...clock } : null;
  }
  const dated = recurring === "year" ? null : datedYear(point.year, year);
  if (dated === null) return everyYear(point, clock);
  switch (point.kind) {
    case "day": {
      const date = plainDate(dated.value, point.month ?? 0, point.day);
      return date === null ? null : { kind: "date", date, ...clock, ...dated.inferred };
    }
    case "month":
      return { kind: "month", month: `${dated.value}-${twoDigits(point.month)}`, ...clock, ...dated.inferred };
    case "quarter":
      return { kind: "quarter", quarter: `${dated.value}-Q${point.quarter}`, ...clock, ...dated.inferred };
    case "half":
      return rangeBetween(startOf(point, dated.value), endOf(point, dated.value), dated.inferred);
    case "year":
      return { kind: "year", year: dated.value };
  }
}

function everyYear(point: Point, clock: Clocked): DueRule | null {
  switch (point.kind) {
    case "day": {
      const date = plainDate(LEAP_YEAR, point.month ?? 0, point.day);
      return date === null ? null : { kind: "yearly", monthDay: date.slice(5), ...clock };
    }
    case "month":
      return { kind: "yearlyMonths", months: [twoDigits(point.month)] };
    case "quarter":
      return { kind: "yearlyMonths", months: monthsBetween(point.quarter * 3 - 2, point.quarter * 3) };
    case "half":
      return { kind: "period", every: "halfYear" };
    case "year":
      return null;
  }
}

function rangeRule(
  { from, to, recurring }: Extract<TimeExpression, { kind: "range" }>,
  year: number | null,
  clock: Clocked,
): DueRule | null {
  if (recurring === "year" && from.kind === "month" && to.kind === "month" && from.month <= to.month) {
    return { kind: "yearlyMonths", months: monthsBetween(from.month, to.month) };
  }
  if (recurring === "year") return everyYear(to, clock);
  const [first, last] = [datedYear(from.year, year), datedYear(to.year, year)];
  if (first === null || last === null) return null;
  const inferred = first.inferred.inferredYear === true || last.inferred.inferredYear === true;
  return rangeBetween(startOf(from, first.value), endOf(to, last.value), {
    ...clock,
    ...(inferred ? inferredYear : {}),
  });
}

const inferredYear = { inferredYear: true } as const;

function rangeBetween(
  from: PlainDate | null,
  to: PlainDate | null,
  more: { readonly time?: string; readonly inferredYear?: true },
): DueRule | null {
  return from === null || to === null || to < from ? null : { kind: "range", from, to, ...more };
}

function datedYear(word: YearWord, year: number | null): Dated | null {
  if (typeof word === "number") return { value: word, inferred: {} };
  return year === null ? null : { value: word === "next" ? year + 1 : year, inferred: inferredYear };
}

function startOf(point: Point, year: number): PlainDate | null {
  switch (point.kind) {
    case "day":
      return point.month === null ? null : plainDate(year, point.month, point.day);
    case "month":
      return plainDate(year, point.month, 1);
    case "quarter":
      return plainDate(year, point.quarter * MONTHS_A_QUARTER - 2, 1);
    case "half":
      return plainDate(year, point.half === 1 ? 1 : 7, 1);
    case "year":
      return plainDate(year, 1, 1);
  }
}

function endOf(point: Point, year: number): PlainDate | null {
  switch (point.kind) {
    case "day":
      return startOf(point, year);
    case "month":
      return lastDayOfMonth(year, point.month);
    case "quarter":
      return lastDayOfMonth(year, point.quarter * MONTHS_A_QUARTER);
    case "half":
      return lastDayOfMonth(year, point.half * 6);
    case "year":
      return lastDayOfMonth(year, 12);
  }
}

function monthsBetween(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => twoDigits(first + index));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
