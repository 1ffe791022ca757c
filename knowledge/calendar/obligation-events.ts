import { createHash } from "node:crypto";
import type { Citation } from "../domain/answer.ts";
import type { Deadline } from "../domain/deadline.ts";
import type { FrontMatter } from "../domain/document.ts";
import { dayInMonth, type PlainDate, partsOf } from "../domain/plain-date.ts";
import { eventDescription, eventSummary } from "./event-words.vi.ts";
import { type Occurrence, occurrencesBetween } from "./occurrences.ts";
import { recurrenceRule } from "./recurrence-rule.ts";
import type { CalendarEvent } from "./render-ics.ts";
import { dayOffNotice } from "./working-days.ts";

/** An obligation with the words that prove it and what its document prints of itself. */
export type Obligation = {
  readonly deadline: Deadline;
  readonly citation: Citation;
  readonly document: Pick<FrontMatter, "kind" | "number" | "issuer" | "year" | "issuedOn">;
};

/** Days before the last day in time on which a calendar rings, and on the day itself. Range 0 to 30; the same as reminders by default. */
const ALARM_DAYS_BEFORE: readonly number[] = [7, 3, 1, 0];
/** What follows the `@` of every UID. */
const UID_DOMAIN = "tro-ly-dan-van";
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * The calendar entries of an obligation; none for a rule that gives no day. An entry stands on the last day in time: of "trước ngày 15/3"
 * on 14/3, with the printed words in its title. A time of day is said in words, since the entry fills its day.
 *
 * @param until how far to write out a rule that no RRULE gives exactly
 */
export function eventsOf(obligation: Obligation, until: PlainDate): readonly CalendarEvent[] {
  const { deadline } = obligation;
  const { due, relation } = deadline;
  const rule = recurrenceRule(due, relation);
  const last = endOf(obligation);
  const from = firstDayOf(obligation, until);
  const isWrittenOut = rule === null && isRecurring(deadline);
  const occurrences = occurrencesBetween(due, relation, from, isWrittenOut ? earlier(until, last) : last);
  if (rule !== null) {
    const [first] = occurrences;
    const bounded = last.startsWith(String(LAST_YEAR)) ? rule : `${rule};UNTIL=${last.replaceAll("-", "")}`;
    return first === undefined ? [] : [eventAt(obligation, first, uidOf(deadline.id, null), bounded)];
  }
  return occurrences.map((one) =>
    eventAt(obligation, one, uidOf(deadline.id, isWrittenOut ? one.lastDay : null), null),
  );
}

/** The times that an obligation falls due between two days, within the life of its document. */
export function occurrencesOf(obligation: Obligation, from: PlainDate, to: PlainDate): readonly Occurrence[] {
  const { due, relation } = obligation.deadline;
  const [first, last] = [firstDayOf(obligation, to), endOf(obligation)];
  return first > to || last < from
    ? []
    : occurrencesBetween(due, relation, first > from ? first : from, earlier(to, last));
}

function eventAt(obligation: Obligation, when: Occurrence, uid: string, rule: string | null): CalendarEvent {
  const { deadline, citation, document } = obligation;
  // a note on one day would be wrong on the others of a series
  const dayOff = isRecurring(deadline) ? null : dayOffNotice(deadline.due, deadline.relation, null);
  return {
    uid,
    ...when,
    rule,
    summary: eventSummary(deadline),
    description: eventDescription(deadline, citation, document.number, dayOff),
    alarmDaysBefore: ALARM_DAYS_BEFORE,
  };
}

function isRecurring({ due }: Deadline): boolean {
  return due.kind === "yearly" || due.kind === "yearlyMonths" || due.kind === "monthly" || due.kind === "quarterly";
}

function uidOf(deadlineId: string, lastDay: PlainDate | null): string {
  const hash = createHash("sha256").update(deadlineId).digest("hex").slice(0, 32);
  return `${hash}${lastDay === null ? "" : `-${lastDay.replaceAll("-", "")}`}@${UID_DOMAIN}`;
}

/** Where a series begins, never moving with today: the first day of the year that the document is for, or was issued in. */
function firstDayOf({ deadline, document }: Obligation, until: PlainDate): PlainDate {
  if (!isRecurring(deadline)) return dayInMonth(FIRST_YEAR, 1, 1);
  const { year, issuedOn } = document;
  return dayInMonth(year ?? partsOf(issuedOn ?? until).year, 1, 1);
}

/** "Hằng tháng" and "hằng quý" of a plan for one year end with it; "hằng năm" goes on. */
function endOf({ deadline, document }: Obligation): PlainDate {
  const isWithinYear = deadline.due.kind === "monthly" || deadline.due.kind === "quarterly";
  const year = isWithinYear && document.kind === "plan" && document.year !== null ? document.year : LAST_YEAR;
  return dayInMonth(year, 12, 31);
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
