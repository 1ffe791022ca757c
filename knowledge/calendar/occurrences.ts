import type { DueRelation, DueRule } from "../domain/deadline.ts";
import { dueStatus } from "../domain/due-status.ts";
import { addDays, type PlainDate } from "../domain/plain-date.ts";

/**
 * One time that something falls due. `startsOn` to `lastDay`, both included; the same day unless the rule is a range.
 * `lastDay` is the last day in time: of "trước ngày D" the day before D, of a month or quarter its last day.
 */
export type Occurrence = { readonly startsOn: PlainDate; readonly lastDay: PlainDate };

/** Guards against a rule whose occurrences would not advance. A hundred years of months. */
const MAX_OCCURRENCES = 1_200;

/** Every time that a rule falls due between two days (both included), in order; none for a rule that gives no day. */
export function occurrencesBetween(
  due: DueRule,
  relation: DueRelation | null,
  from: PlainDate,
  to: PlainDate,
): readonly Occurrence[] {
  switch (due.kind) {
    case "period":
    case "relative":
    case "none":
      return [];
    case "yearly":
    case "yearlyMonths":
    case "monthly":
    case "quarterly":
      return recurring(due, relation, from, to);
    case "date":
    case "range":
    case "month":
    case "quarter":
    case "year": {
      const { lastDay } = dueStatus(due, relation, from);
      if (lastDay === null) return [];
      const startsOn = due.kind === "range" && relation !== "before" ? earlier(due.from, lastDay) : lastDay;
      return startsOn <= to && lastDay >= from ? [{ startsOn, lastDay }] : [];
    }
  }
}

type Recurring = Extract<DueRule, { kind: "yearly" | "yearlyMonths" | "monthly" | "quarterly" }>;

function recurring(
  due: Recurring,
  relation: DueRelation | null,
  from: PlainDate,
  to: PlainDate,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  // the printed day stands a day after the last day in time, so it is looked for from there
  const shift = relation === "before" ? 1 : 0;
  let day = addDays(from, shift);
  while (found.length < MAX_OCCURRENCES) {
    const printed = dueStatus(due, relation, day).nextDate;
    if (printed === null) return found;
    const lastDay = addDays(printed, -shift);
    if (lastDay > to) return found;
    found.push({ startsOn: lastDay, lastDay });
    day = addDays(printed, 1);
  }
  return found;
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
