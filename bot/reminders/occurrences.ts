import type { Deadline } from "#knowledge/domain/deadline.ts";
import { dueStatus } from "#knowledge/domain/due-status.ts";
import { addDays, PlainDate } from "#knowledge/domain/plain-date.ts";

/**
 * One time at which an obligation falls due. `date` is the printed one and names the occurrence; `lastDay` is the last day in time,
 * the day before for something that is due "trước".
 */
export type Occurrence = { readonly date: PlainDate; readonly lastDay: PlainDate };

/** Stops a rule that never moves on. A rule of every month has 24 in two years. */
const MAX_OCCURRENCES = 100;

/** The occurrences of a deadline from `from` to `to` by their printed date, in order; none for a rule without a date. */
export function occurrencesOf({ due, relation }: Deadline, from: PlainDate, to: PlainDate): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (let day = from; day <= to && found.length < MAX_OCCURRENCES; ) {
    const { nextDate, daysLeft } = dueStatus(due, relation, day);
    if (daysLeft === null) return found;
    const date = nextDate ?? addDays(day, daysLeft);
    if (date >= from && date <= to) found.push({ date, lastDay: relation === "before" ? addDays(date, -1) : date });
    if (nextDate === null || nextDate < day) return found;
    day = addDays(nextDate, 1);
  }
  return found;
}

/** False for obligations of which the document gives no day: those cannot be reminded of. */
export function isDated({ due, relation }: Pick<Deadline, "due" | "relation">): boolean {
  return dueStatus(due, relation, ANY_DAY).daysLeft !== null;
}

const ANY_DAY = PlainDate.parse("2025-01-01");
