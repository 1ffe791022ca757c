import { addDays, type PlainDate } from "../domain/plain-date.ts";
import { escapeText, foldLine } from "./ics-lines.ts";

/** One entry of a calendar, all day long. */
export type CalendarEvent = {
  /** The same for the same obligation for ever. */
  readonly uid: string;
  readonly startsOn: PlainDate;
  /** Included. */
  readonly lastDay: PlainDate;
  /** Value of RRULE, `null` for a single event. */
  readonly rule: string | null;
  readonly summary: string;
  readonly description: string;
  /** Days before `startsOn` on which a calendar rings, largest first. */
  readonly alarmDaysBefore: readonly number[];
};

/** An event with how often it has changed, and when last. */
export type StampedEvent = CalendarEvent & { readonly sequence: number; readonly changedAt: Date };

export type CalendarHead = {
  readonly name: string;
  readonly description: string;
  /** In hours: how long a subscriber may wait before it asks again; `null` for a file that is imported once. */
  readonly refreshHours: number | null;
};

const PRODUCT = "-//Tro ly Dan van//Lich thoi han//VI";
/** In hours after midnight: an alarm rings at eight in the morning of its day. */
const ALARM_HOUR = 8;

/** One offset, no summer time. */
const TIME_ZONE: readonly string[] = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Ho_Chi_Minh",
  "BEGIN:STANDARD",
  "DTSTART:19750613T000000",
  "TZOFFSETFROM:+0700",
  "TZOFFSETTO:+0700",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/**
 * An iCalendar object, byte for byte the same for the same events. Days are VALUE=DATE, DTEND is the day after the last.
 * Without METHOD, which would ask for an ORGANIZER and another meaning of DTSTAMP.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545 and https://www.rfc-editor.org/rfc/rfc7986 (NAME, DESCRIPTION, REFRESH-INTERVAL)
 */
export function renderIcs(head: CalendarHead, events: readonly StampedEvent[]): string {
  const refresh =
    head.refreshHours === null
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:PT${head.refreshHours}H`, `X-PUBLISHED-TTL:PT${head.refreshHours}H`];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${PRODUCT}`,
    "CALSCALE:GREGORIAN",
    `NAME:${escapeText(head.name)}`,
    `X-WR-CALNAME:${escapeText(head.name)}`,
    `DESCRIPTION:${escapeText(head.description)}`,
    ...refresh,
    // the format asks for at least one component
    ...(events.length === 0 ? TIME_ZONE : events.flatMap(eventLines)),
    "END:VCALENDAR",
  ];
  return lines.map(foldLine).join("");
}

function eventLines(event: StampedEvent): readonly string[] {
  const stamp = instant(event.changedAt);
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${day(event.startsOn)}`,
    `DTEND;VALUE=DATE:${day(addDays(event.lastDay, 1))}`,
    ...(event.rule === null ? [] : [`RRULE:${event.rule}`]),
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    "CLASS:PUBLIC",
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    ...event.alarmDaysBefore.flatMap((days) => alarmLines(days, event.summary)),
    "END:VEVENT",
  ];
}

function alarmLines(daysBefore: number, summary: string): readonly string[] {
  // an all-day event begins at midnight: eight o'clock of that day is after it, of an earlier day before
  const hours = ALARM_HOUR - daysBefore * 24;
  const trigger = hours < 0 ? `-PT${-hours}H` : `PT${hours}H`;
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escapeText(summary)}`, `TRIGGER:${trigger}`, "END:VALARM"];
}

function day(date: PlainDate): string {
  return date.replaceAll("-", "");
}

/** UTC, to the second. */
function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
