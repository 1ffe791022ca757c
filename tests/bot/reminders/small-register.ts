import type { Register } from "#bot/reminders/due-reminders.ts";
import { createRegisterOf } from "#bot/reminders/register.ts";
import type { Subscription } from "#bot/state/reminder-store.ts";
import { Deadline, type DueRelation, type DueRule } from "#knowledge/domain/deadline.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";

/** A deadline of a small register; `who` is one unit. */
export function deadline(
  id: string,
  due: unknown,
  more: { readonly relation?: DueRelation; readonly who?: string; readonly state?: string } = {},
): Deadline {
  return Deadline.parse({
    id,
    documentId: "ke-hoach",
    provision: 0,
    section: "III.1",
    what: `việc ${id}`,
    who: [more.who ?? "UBND xã Ba Vì"],
    recipient: null,
    via: null,
    due,
    relation: more.relation ?? "by",
    quote: { start: 0, end: 1 },
    alsoAt: [],
    state: more.state ?? "parsed",
  });
}

export const date = (text: string): DueRule => ({ kind: "date", date: PlainDate.parse(text) });

/** Units are bound by their very name, or all by "tất cả". */
export function register(...deadlines: readonly Deadline[]): Register {
  return createRegisterOf(deadlines, (who, orgUnit) => who === orgUnit || who === "tất cả");
}

/** An instant by the clock of Viet Nam, in milliseconds. */
export function at(day: string, clock = "08:00"): number {
  return Date.parse(`${day}T${clock}:00+07:00`);
}

const LONG_AGO = at("2020-01-01");

/** Somebody of UBND xã Ba Vì with the usual settings, subscribed long ago. */
export function subscription(more: Partial<Subscription> & { readonly days?: readonly number[] } = {}): Subscription {
  const { days = [7, 3, 1, 0], ...rest } = more;
  return {
    platform: "telegram",
    chatId: "1",
    userKey: "1",
    unit: { orgUnit: "UBND xã Ba Vì", sinceMs: LONG_AGO },
    obligations: [],
    leads: days.map((day) => ({ days: day, sinceMs: LONG_AGO })),
    hour: 8,
    weeklySinceMs: null,
    done: [],
    snoozes: [],
    ...rest,
  };
}
