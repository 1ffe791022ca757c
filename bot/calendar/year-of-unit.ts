import { occurrencesOf } from "#knowledge/calendar/obligation-events.ts";
import { type Occurrence, occurrencesBetween } from "#knowledge/calendar/occurrences.ts";
import { dayInMonth, daysBetween, type PlainDate, partsOf } from "#knowledge/domain/plain-date.ts";
import type { UnitObligation } from "./find-obligations.ts";

/** One time that something falls due, seen from today. `daysLeft` counts to the last day in time, negative when it is past. */
export type YearEntry = Occurrence & {
  readonly obligation: UnitObligation;
  readonly status: "past" | "today" | "ahead";
  readonly daysLeft: number;
};

/** A unit's obligations of one year. Those of every month are told once, not twelve times. */
export type UnitYear = {
  readonly orgUnit: string;
  readonly year: number;
  readonly today: PlainDate;
  /** By last day in time. */
  readonly entries: readonly YearEntry[];
  readonly monthly: readonly UnitObligation[];
  /** Of documents for this year, or for none: no day is printed. */
  readonly undated: readonly UnitObligation[];
  /** Other years in which something dated falls due, ascending. */
  readonly otherYears: readonly number[];
};

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** Lays a unit's obligations out over a year. */
export function yearOfUnit(
  orgUnit: string,
  obligations: readonly UnitObligation[],
  year: number,
  today: PlainDate,
): UnitYear {
  const inYear = (obligation: UnitObligation) =>
    occurrencesOf(obligation, dayInMonth(year, 1, 1), dayInMonth(year, 12, 31));
  const isMonthly = ({ deadline }: UnitObligation) => deadline.due.kind === "monthly";
  const entries = obligations
    .filter((obligation) => !isMonthly(obligation))
    .flatMap((obligation) => inYear(obligation).map((when) => entryOf(obligation, when, today)))
    .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
  return {
    orgUnit,
    year,
    today,
    entries,
    monthly: obligations.filter((obligation) => isMonthly(obligation) && inYear(obligation).length > 0),
    undated: obligations.filter(
      ({ deadline, document }) => isUndated(deadline.due.kind) && (document.year ?? year) === year,
    ),
    otherYears: yearsOf(obligations).filter((other) => other !== year),
  };
}

function entryOf(obligation: UnitObligation, when: Occurrence, today: PlainDate): YearEntry {
  const status = when.lastDay < today ? "past" : when.lastDay === today ? "today" : "ahead";
  return { obligation, ...when, status, daysLeft: daysBetween(today, when.lastDay) };
}

function isUndated(kind: UnitObligation["deadline"]["due"]["kind"]): boolean {
  return kind === "none" || kind === "period" || kind === "relative";
}

/** Years of what falls due once; what comes every year is in all of them. */
function yearsOf(obligations: readonly UnitObligation[]): readonly number[] {
  const [from, to] = [dayInMonth(FIRST_YEAR, 1, 1), dayInMonth(LAST_YEAR, 12, 31)];
  const years = obligations.flatMap(({ deadline, document }) => {
    switch (deadline.due.kind) {
      case "date":
      case "range":
      case "month":
      case "quarter":
      case "year":
        return occurrencesBetween(deadline.due, deadline.relation, from, to).map(
          ({ lastDay }) => partsOf(lastDay).year,
        );
      case "yearly":
      case "yearlyMonths":
      case "monthly":
      case "quarterly":
        return document.year === null ? [] : [document.year];
      default:
        return [];
    }
  });
  return [...new Set(years)].toSorted((a, b) => a - b);
}
