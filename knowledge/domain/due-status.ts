import type { DeadlineStatus } from "./answer.ts";
import type { DueRelation, DueRule } from "./deadline.ts";
import { addDays, dayInMonth, daysBetween, lastDayOfMonth, type PlainDate, partsOf } from "./plain-date.ts";

/**
 * A due rule seen from a day. `daysLeft` counts to the printed date, or to `nextDate`; negative when it has passed.
 *
 * `nextDate` is the next occurrence on or after today of a recurring rule. `lastDay` is the last day in time of the occurrence that
 * `status` speaks of: the day before a date that something is due "trước". All three are `null` for a rule without a date.
 */
export type DueStatus = {
  readonly status: DeadlineStatus;
  readonly daysLeft: number | null;
  readonly nextDate: PlainDate | null;
  readonly lastDay: PlainDate | null;
};

const UNDATED: DueStatus = { status: "undated", daysLeft: null, nextDate: null, lastDay: null };
const MONTHS_A_YEAR = 12;
const MONTHS_A_QUARTER = 3;

/**
 * How a rule stands today. A day that has passed in its own period (this month, quarter or year) is overdue for that period, and
 * `nextDate` gives the next. Months and quarters run to their last day; a day that a month lacks is that month's last.
 */
export function dueStatus(due: DueRule, relation: DueRelation | null, today: PlainDate): DueStatus {
  switch (due.kind) {
    case "date":
      return once(due.date, relation, today);
    case "range":
      return once(relation === "before" ? due.from : due.to, relation, today);
    case "month":
    case "quarter":
    case "year":
      return once(edgeOf(due, relation), relation, today);
    case "yearly":
    case "yearlyMonths":
    case "monthly":
    case "quarterly":
      return recurring(due, relation, today);
    case "period":
    case "relative":
    case "none":
      return UNDATED;
  }
}

type Stretch = Extract<DueRule, { kind: "month" | "quarter" | "year" }>;
type Recurring = Extract<DueRule, { kind: "yearly" | "yearlyMonths" | "monthly" | "quarterly" }>;

function once(printed: PlainDate, relation: DueRelation | null, today: PlainDate): DueStatus {
  const lastDay = lastDayFor(printed, relation);
  return { status: statusOn(lastDay, today), daysLeft: daysBetween(today, printed), nextDate: null, lastDay };
}

/** The last day of a stretch of the calendar; its first day for what is due before it begins, or begins with it. */
function edgeOf(due: Stretch, relation: DueRelation | null): PlainDate {
  const year = due.kind === "year" ? due.year : Number((due.kind === "month" ? due.month : due.quarter).slice(0, 4));
  const lastMonth =
    due.kind === "month"
      ? Number(due.month.slice(5))
      : due.kind === "quarter"
        ? Number(due.quarter.slice(6)) * MONTHS_A_QUARTER
        : MONTHS_A_YEAR;
  const length = due.kind === "month" ? 1 : due.kind === "quarter" ? MONTHS_A_QUARTER : MONTHS_A_YEAR;
  const isStart = relation === "before" || relation === "from";
  return isStart ? dayInMonth(year, lastMonth - length + 1, 1) : lastDayOfMonth(year, lastMonth);
}

function recurring(due: Recurring, relation: DueRelation | null, today: PlainDate): DueStatus {
  const { year } = partsOf(today);
  const dates = [year, year + 1].flatMap((one) => occurrencesIn(due, one, relation));
  const nextDate = dates.find((date) => date >= today) ?? null;
  const thisPeriod = dates.filter((date) => isSamePeriod(due, date, today));
  const current = thisPeriod.find((date) => lastDayFor(date, relation) >= today) ?? thisPeriod[thisPeriod.length - 1];
  const lastDay = current === undefined ? null : lastDayFor(current, relation);
  return {
    status: lastDay === null ? "upcoming" : statusOn(lastDay, today),
    daysLeft: nextDate === null ? null : daysBetween(today, nextDate),
    nextDate,
    lastDay: lastDay ?? (nextDate === null ? null : lastDayFor(nextDate, relation)),
  };
}

/** The days of one year on which a rule that comes back is due, in order. Every kind has one in each year, so two years always hold one on or after a day of the first. */
export function occurrencesIn(due: Recurring, year: number, relation: DueRelation | null): readonly PlainDate[] {
  switch (due.kind) {
    case "yearly":
      return [dayInMonth(year, Number(due.monthDay.slice(0, 2)), Number(due.monthDay.slice(3)))];
    case "yearlyMonths": {
      const months = due.months.map(Number).toSorted((a, b) => a - b);
      return months.map((month) => (relation === "before" ? dayInMonth(year, month, 1) : lastDayOfMonth(year, month)));
    }
    case "monthly":
      return monthsOfYear.map((month) => dayInMonth(year, month, due.day));
    case "quarterly":
      return [0, 1, 2, 3].map((quarter) => dayInMonth(year, quarter * MONTHS_A_QUARTER + due.monthOfQuarter, due.day));
  }
}

const monthsOfYear: readonly number[] = Array.from({ length: MONTHS_A_YEAR }, (_, index) => index + 1);

function isSamePeriod(due: Recurring, date: PlainDate, today: PlainDate): boolean {
  const [a, b] = [partsOf(date), partsOf(today)];
  if (a.year !== b.year) return false;
  if (due.kind === "monthly") return a.month === b.month;
  return due.kind !== "quarterly" || quarterOf(a.month) === quarterOf(b.month);
}

function quarterOf(month: number): number {
  return Math.ceil(month / MONTHS_A_QUARTER);
}

function lastDayFor(printed: PlainDate, relation: DueRelation | null): PlainDate {
  return relation === "before" ? addDays(printed, -1) : printed;
}

function statusOn(lastDay: PlainDate, today: PlainDate): DeadlineStatus {
  if (today < lastDay) return "upcoming";
  return today === lastDay ? "dueToday" : "overdue";
}
