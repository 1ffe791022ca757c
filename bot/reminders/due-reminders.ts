import type { Deadline } from "#knowledge/domain/deadline.ts";
import { addDays, instantAt, type PlainDate, todayAt, weekdayOf } from "#knowledge/domain/plain-date.ts";
import type { Obligation, Subscription } from "../state/reminder-store.ts";
import type { Occurrence, occurrencesOf } from "./occurrences.ts";

/**
 * A message that somebody is to get. `kind` says why now: `before:7` days before the last day, `again:` an instant that they chose, `weekly`.
 * The chat, the obligation, its occurrence and the kind together name it for ever: it is sent once.
 */
export type Reminder = {
  readonly platform: Subscription["platform"];
  readonly chatId: string;
  /** The id of the deadline; empty in a weekly summary. */
  readonly obligation: string;
  /** The printed date; the Monday of a weekly summary. */
  readonly occurrence: PlainDate;
  readonly kind: string;
  /** In milliseconds since 1970. When it should go out. */
  readonly plannedAtMs: number;
  /** In milliseconds since 1970. When the person asked for it; what was planned before is not told any more. */
  readonly sinceMs: number;
};

/** The obligations that reminders are made of. */
export type Register = {
  readonly deadlines: readonly Deadline[];
  /** Those that bind a unit, as its own or as one of a group. */
  readonly ofUnit: (orgUnit: string) => readonly Deadline[];
  readonly occurrences: typeof occurrencesOf;
};

/** In days. A reminder that could not go out is still told this long after the last day; later nobody is helped. Range 1 to 60. */
export const LATE_DAYS = 14;
/** In days. How far before the last day a reminder can be asked for; the settings allow no more. */
export const MAX_DAYS_BEFORE = 60;
/** In days. What a weekly summary looks ahead: this week and the next. Range 7 to 31. */
const SUMMARY_DAYS = 14;
const WEEKLY = "weekly";

/**
 * The reminders that a subscription asks for by now, whether they went out or not: of each occurrence the latest alone, so that somebody who
 * could not be reached for a week gets one message about it. Rejected obligations and those that are done have none.
 */
export function wantedReminders(register: Register, subscription: Subscription, nowMs: number): readonly Reminder[] {
  const today = todayAt(new Date(nowMs));
  const upTo = addDays(today, MAX_DAYS_BEFORE + 1);
  const single = followed(register, subscription).flatMap(({ deadline, sinceMs }) =>
    register
      .occurrences(deadline, addDays(today, -LATE_DAYS), upTo)
      .filter(({ date }) => !isDone(subscription, deadline.id, date))
      .flatMap((occurrence) => latestOf(subscription, { id: deadline.id, sinceMs }, occurrence, nowMs) ?? []),
  );
  return [...single, ...weekly(register, subscription, nowMs)];
}

/** Those of them that are new: planned since they were asked for, and not known to the outbox. */
export function dueReminders(
  wanted: readonly Reminder[],
  isKnown: (reminder: Reminder) => boolean,
): readonly Reminder[] {
  return wanted.filter((reminder) => reminder.plannedAtMs >= reminder.sinceMs && !isKnown(reminder));
}

/** What falls due for a subscription from `from` to `to` by its last day, soonest first. */
export function upcoming(
  register: Register,
  subscription: Subscription,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): readonly (Occurrence & { readonly deadline: Deadline })[] {
  return followed(register, subscription)
    .flatMap(({ deadline }) =>
      register.occurrences(deadline, from, addDays(to, 1)).map((occurrence) => ({ ...occurrence, deadline })),
    )
    .filter(({ lastDay, date, deadline }) => {
      return lastDay >= from && lastDay <= to && !isDone(subscription, deadline.id, date);
    })
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

/** What a weekly summary of a day tells. */
export function weekAhead(register: Register, subscription: Subscription, today: PlainDate) {
  return upcoming(register, subscription, { from: today, to: addDays(mondayOf(today), SUMMARY_DAYS - 1) });
}

/** A deadline that somebody follows, and since when, in milliseconds since 1970. */
type Followed = { readonly deadline: Deadline; readonly sinceMs: number };

/** The deadlines that a subscription is about: those of its unit, and those that were picked. Rejected ones are about nothing. */
export function followed(register: Register, { unit, obligations }: Subscription): readonly Followed[] {
  const since = new Map<Deadline, number>();
  const add = (deadline: Deadline, sinceMs: number) => {
    since.set(deadline, Math.min(sinceMs, since.get(deadline) ?? sinceMs));
  };
  if (unit !== null) for (const deadline of register.ofUnit(unit.orgUnit)) add(deadline, unit.sinceMs);
  for (const picked of obligations) {
    for (const deadline of register.deadlines)
      if (isSame(picked, deadline, register.deadlines)) add(deadline, picked.sinceMs);
  }
  return [...since]
    .map(([deadline, sinceMs]) => ({ deadline, sinceMs }))
    .filter(({ deadline }) => deadline.state !== "rejected");
}

/** The same obligation: by its id or, when the document was read anew and the id is gone, by its document and words. */
function isSame(obligation: Obligation, deadline: Deadline, all: readonly Deadline[]): boolean {
  if (obligation.id === deadline.id) return true;
  return (
    obligation.documentId === deadline.documentId &&
    obligation.what === deadline.what &&
    !all.some(({ id }) => id === obligation.id)
  );
}

function latestOf(
  subscription: Subscription,
  obligation: { readonly id: string; readonly sinceMs: number },
  { date, lastDay }: Occurrence,
  nowMs: number,
): Reminder | null {
  const { platform, chatId, leads, hour, snoozes } = subscription;
  const before = leads.map(({ days, sinceMs }) => ({
    kind: `before:${days}`,
    plannedAtMs: instantAt(addDays(lastDay, -days), hour),
    sinceMs: Math.max(sinceMs, obligation.sinceMs),
  }));
  const again = snoozes
    .filter((snooze) => snooze.obligation === obligation.id && snooze.occurrence === date)
    .map(({ atMs }) => ({ kind: `again:${atMs}`, plannedAtMs: atMs, sinceMs: 0 }));
  const [first, ...others] = [...again, ...before].filter(({ plannedAtMs }) => plannedAtMs <= nowMs);
  if (first === undefined) return null;
  // of two at the same instant the one that was counted in days
  const latest = others.reduce((best, one) => (one.plannedAtMs >= best.plannedAtMs ? one : best), first);
  return { platform, chatId, obligation: obligation.id, occurrence: date, ...latest };
}

function weekly(register: Register, subscription: Subscription, nowMs: number): readonly Reminder[] {
  const { platform, chatId, hour, weeklySinceMs: sinceMs } = subscription;
  const today = todayAt(new Date(nowMs));
  const monday = mondayOf(today);
  const plannedAtMs = instantAt(monday, hour);
  if (sinceMs === null || plannedAtMs > nowMs) return [];
  if (weekAhead(register, subscription, today).length === 0) return [];
  return [{ platform, chatId, obligation: "", occurrence: monday, kind: WEEKLY, plannedAtMs, sinceMs }];
}

function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekdayOf(date));
}

function isDone({ done }: Subscription, obligation: string, occurrence: PlainDate): boolean {
  return done.some((one) => one.obligation === obligation && one.occurrence === occurrence);
}
