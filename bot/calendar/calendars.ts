import { createHash } from "node:crypto";
import { CALENDAR_NAMES } from "#knowledge/calendar/calendar-words.vi.ts";
import { eventsOf, type Obligation } from "#knowledge/calendar/obligation-events.ts";
import { type CalendarEvent, renderIcs, type StampedEvent } from "#knowledge/calendar/render-ics.ts";
import { dayInMonth, type PlainDate, partsOf, todayAt } from "#knowledge/domain/plain-date.ts";
import type { Citation } from "#knowledge/knowledge.ts";
import type { CalendarStamp, CalendarStore } from "../state/calendar-store.ts";
import { drawYear } from "./draw-year.ts";
import { findObligation, findObligations, type ObligationSource } from "./find-obligations.ts";
import { rasterizeSvg } from "./rasterize-svg.ts";
import { type UnitYear, yearOfUnit } from "./year-of-unit.ts";

/** A calendar as it is sent, and since when it has been so. */
type CalendarFile = { readonly ics: string; readonly changedAt: Date; readonly events: number };

/** The calendars of units: a year to look at, a year to import, everything to subscribe to. */
export type Calendars = {
  year(orgUnit: string, year: number): UnitYear;
  /** What falls due in a year, for import. */
  yearFile(orgUnit: string, year: number): CalendarFile;
  /** All that binds a unit, for a subscription. */
  feedFile(orgUnit: string): CalendarFile;
  /** One obligation for import; `null` where there is none of this id, or none with a day. */
  deadlineFile(id: string): (CalendarFile & { readonly citation: Citation }) | null;
  /** PNG. */
  picture(orgUnit: string, year: number): Buffer;
  thisYear(): number;
};

export type CalendarParts = {
  readonly knowledge: ObligationSource;
  readonly store: Pick<CalendarStore, "stamp">;
  readonly now: () => Date;
};

/** In hours. How often subscribers look again: plans change a few times a year. Range 1 to 48. */
const REFRESH_HOURS = 12;
/** In years. How far rules are written out that no RRULE gives exactly. Range 1 to 5. */
const YEARS_AHEAD = 2;
/** Range 4 to 100. Pictures that are kept: drawing one takes a fifth of a second, and a link in a group is opened by many. */
const MAX_PICTURES = 24;

/** @see Calendars */
export function createCalendars({ knowledge, store, now }: CalendarParts): Calendars {
  const pictures = new Map<string, Buffer>();
  const today = () => todayAt(now());
  const find = (orgUnit: string) => findObligations(knowledge, orgUnit, today());
  const stamp = (name: string, events: readonly CalendarEvent[]) => stampAll(store, name, events);
  const year = (orgUnit: string, wanted: number) => yearOfUnit(orgUnit, find(orgUnit), wanted, today());
  return {
    year,
    yearFile(orgUnit, wanted) {
      const { entries, monthly } = year(orgUnit, wanted);
      const obligations = [...new Set([...entries.map(({ obligation }) => obligation), ...monthly])];
      const name = CALENDAR_NAMES.year(orgUnit, wanted);
      const stamped = stamp(name, eventsUntil(obligations, dayInMonth(wanted, 12, 31)));
      return fileOf({ name, description: CALENDAR_NAMES.about, refreshHours: null }, stamped);
    },
    feedFile(orgUnit) {
      const name = CALENDAR_NAMES.feed(orgUnit);
      const until = dayInMonth(partsOf(today()).year + YEARS_AHEAD, 12, 31);
      const stamped = stamp(name, eventsUntil(find(orgUnit), until));
      return fileOf({ name, description: CALENDAR_NAMES.about, refreshHours: REFRESH_HOURS }, stamped);
    },
    deadlineFile(id) {
      const obligation = findObligation(knowledge, id, today());
      if (obligation === null) return null;
      const until = dayInMonth(partsOf(today()).year + YEARS_AHEAD, 12, 31);
      const events = eventsUntil([obligation], until);
      if (events.length === 0) return null;
      const head = { name: CALENDAR_NAMES.one, description: CALENDAR_NAMES.about, refreshHours: null };
      return { ...fileOf(head, stamp(`${CALENDAR_NAMES.one} ${id}`, events)), citation: obligation.citation };
    },
    picture(orgUnit, wanted) {
      const svg = drawYear(year(orgUnit, wanted));
      const known = pictures.get(svg);
      if (known !== undefined) return known;
      const png = rasterizeSvg(svg);
      const oldest = pictures.keys().next();
      if (pictures.size >= MAX_PICTURES && oldest.done !== true) pictures.delete(oldest.value);
      pictures.set(svg, png);
      return png;
    },
    thisYear: () => partsOf(today()).year,
  };
}

function eventsUntil(obligations: readonly Obligation[], until: PlainDate): readonly CalendarEvent[] {
  const events = obligations.flatMap((obligation) => eventsOf(obligation, until));
  return events.toSorted((a, b) =>
    a.startsOn === b.startsOn ? compare(a.uid, b.uid) : compare(a.startsOn, b.startsOn),
  );
}

type Stamped = { readonly events: readonly StampedEvent[]; readonly changedAt: Date };

/** Entries with their numbers, and the whole with its own, so that an entry that left is a change too. */
function stampAll(store: CalendarParts["store"], name: string, events: readonly CalendarEvent[]): Stamped {
  const contents = events.map((event) => ({ uid: event.uid, fingerprint: digest(JSON.stringify(event)) }));
  const whole = { uid: `calendar ${digest(name)}`, fingerprint: digest(JSON.stringify(contents)) };
  const [first, ...stamps] = store.stamp([whole, ...contents]);
  return {
    events: events.map((event, index) => ({ ...event, ...(stamps[index] ?? UNSTAMPED) })),
    changedAt: (first ?? UNSTAMPED).changedAt,
  };
}

/** For a store that gave fewer stamps than it was asked for, which none does. */
const UNSTAMPED: CalendarStamp = { sequence: 0, changedAt: new Date(0) };

function fileOf(head: Parameters<typeof renderIcs>[0], { events, changedAt }: Stamped): CalendarFile {
  return { ics: renderIcs(head, events), changedAt, events: events.length };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
