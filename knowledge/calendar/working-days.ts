import type { DayOff, Notice } from "../domain/answer.ts";
import type { DueRelation, DueRule } from "../domain/deadline.ts";
import { addDays, daysBetween, type PlainDate, partsOf, weekdayOf } from "../domain/plain-date.ts";
import { DAY_OFF_SOURCES, DAYS_OFF, KNOWN_YEARS, SATURDAYS_WORKED } from "./days-off.vi.ts";

const SATURDAY = 6;
/** In days. Farther apart than this nobody counts working days; keeps a wrong year from counting for ever. */
const MAX_COUNTED_DAYS = 36_600;

const offOn = new Map(DAYS_OFF.map(([date, name, source]) => [date, { name, source: DAY_OFF_SOURCES[source].name }]));
const workedOn = new Set(SATURDAYS_WORKED.map(([date]) => date));

/** True on weekends, public holidays, days made up and days exchanged; false on a Saturday that is worked in exchange. */
export function isDayOff(date: PlainDate): boolean {
  return noteOnDayOff(date) !== null;
}

/**
 * What to say beside a written date on which offices are closed; `null` on a working day. The date itself never moves.
 *
 * @see DAYS_OFF for the years that are known; in others only weekends are
 */
export function noteOnDayOff(date: PlainDate): DayOff | null {
  const weekday = weekdayOf(date);
  const off = offOn.get(date);
  if (off !== undefined) return { date, weekday, ...off };
  return weekday >= SATURDAY && !workedOn.has(date) ? { date, weekday, name: null, source: null } : null;
}

/**
 * Working days after `from` up to and with `to`, as "trong 05 ngày làm việc kể từ ngày …" counts; negative when `to` is earlier.
 * `isCertain` is false where a year's days off are not all known.
 *
 * @throws {RangeError} the two are more than a hundred years apart
 */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
): { readonly days: number; readonly isCertain: boolean } {
  if (to < from) {
    const back = workingDaysBetween(to, from);
    return { ...back, days: -back.days };
  }
  const length = daysBetween(from, to);
  if (length > MAX_COUNTED_DAYS) throw new RangeError("too far apart");
  const dates = Array.from({ length }, (_, index) => addDays(from, index + 1));
  return {
    days: dates.filter((date) => !isDayOff(date)).length,
    isCertain: dates.every((date) => KNOWN_YEARS.has(partsOf(date).year)),
  };
}

/**
 * The notice for a written day, or the day before it when something is due "trước" it, on which offices are closed; `null` when both are
 * working days or the rule names no day.
 *
 * @param nextDate the occurrence of a recurring rule that is spoken of
 */
export function dayOffNotice(
  due: DueRule,
  relation: DueRelation | null,
  nextDate: PlainDate | null,
): Extract<Notice, { kind: "dayOff" }> | null {
  const date = writtenDay(due, relation, nextDate);
  if (date === null) return null;
  const off = noteOnDayOff(date);
  const eveDate = addDays(date, -1);
  const eveOff = relation === "before" ? noteOnDayOff(eveDate) : null;
  if (off === null && eveOff === null) return null;
  const eve = relation === "before" ? { weekday: weekdayOf(eveDate), off: eveOff } : null;
  return { kind: "dayOff", date, weekday: weekdayOf(date), off, eve };
}

function writtenDay(due: DueRule, relation: DueRelation | null, nextDate: PlainDate | null): PlainDate | null {
  if (due.kind === "date") return due.date;
  if (due.kind === "range") return relation === "before" ? due.from : due.to;
  return due.kind === "yearlyMonths" ? null : nextDate;
}
