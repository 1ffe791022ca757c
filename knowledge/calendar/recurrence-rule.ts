import type { DueRelation, DueRule } from "../domain/deadline.ts";

/** Of every month the shortest has these days; a later day is missing somewhere and is handled apart. */
const SAFE_DAY = 28;
const LAST_OF_MONTH = -1;
const FEBRUARY = 2;
const MONTHS_A_QUARTER = 3;

/** A day within a month: 1 to 31 from its start, -1 its last, -2 the one before; `null` where no single number says it exactly. */
type MonthDay = number | null;

/**
 * The RRULE of a rule whose every occurrence it gives exactly, on the last day in time; `null` for all others, which are written out one by one
 * (a day 29 or 30 that shorter months lack) or have no day at all.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10
 */
export function recurrenceRule(due: DueRule, relation: DueRelation | null): string | null {
  const isBefore = relation === "before";
  switch (due.kind) {
    case "yearly": {
      const [month, day] = [Number(due.monthDay.slice(0, 2)), Number(due.monthDay.slice(3))];
      const stood = isBefore && day === 1 ? monthBefore(month) : month;
      return `FREQ=YEARLY;BYMONTH=${stood};BYMONTHDAY=${isBefore ? dayBeforeIn(month, day) : dayIn(month, day)}`;
    }
    case "yearlyMonths": {
      const stood = due.months.map((month) => (isBefore ? monthBefore(Number(month)) : Number(month)));
      // by month, since some readers lose the last days of several months under FREQ=YEARLY
      return `FREQ=MONTHLY;BYMONTH=${stood.toSorted((a, b) => a - b).join(",")};BYMONTHDAY=${LAST_OF_MONTH}`;
    }
    case "monthly":
    case "quarterly": {
      const day = isBefore ? dayBefore(due.day) : inAnyMonth(due.day);
      const interval = due.kind === "quarterly" ? `;INTERVAL=${MONTHS_A_QUARTER}` : "";
      return day === null ? null : `FREQ=MONTHLY${interval};BYMONTHDAY=${day}`;
    }
    case "date":
    case "range":
    case "month":
    case "quarter":
    case "year":
    case "period":
    case "relative":
    case "none":
      return null;
  }
}

function monthBefore(month: number): number {
  return month === 1 ? 12 : month - 1;
}

/** Of a named month every day is exact but the 29th of February, which is that month's last. */
function dayIn(month: number, day: number): number {
  return month === FEBRUARY && day > SAFE_DAY ? LAST_OF_MONTH : Math.min(day, lengthOf(month));
}

function dayBeforeIn(month: number, day: number): number {
  if (day === 1) return LAST_OF_MONTH;
  return month === FEBRUARY && day > SAFE_DAY ? LAST_OF_MONTH - 1 : Math.min(day, lengthOf(month)) - 1;
}

function inAnyMonth(day: number): MonthDay {
  if (day <= SAFE_DAY) return day;
  return day === 31 ? LAST_OF_MONTH : null;
}

function dayBefore(day: number): MonthDay {
  if (day === 1) return LAST_OF_MONTH;
  if (day <= SAFE_DAY) return day - 1;
  return day === 31 ? LAST_OF_MONTH - 1 : null;
}

/** In days; February's is never asked for beyond the 28th. */
function lengthOf(month: number): number {
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
