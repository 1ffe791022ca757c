import { z } from "zod";

/** A calendar date in Viet Nam, `YYYY-MM-DD`; never an instant. Only dates that exist pass. */
export const PlainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((value) => isRealDate(value), { message: "not a calendar date" })
  .brand<"PlainDate">();
export type PlainDate = z.infer<typeof PlainDate>;

/** In milliseconds. */
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** In milliseconds. Viet Nam has had one offset, UTC+7, and no summer time since 1975. */
const VIET_NAM_OFFSET_MS = 7 * HOUR_MS;

/** The calendar date in Asia/Ho_Chi_Minh at an instant, whatever zone the machine is in. */
export function todayAt(instant: Date): PlainDate {
  return fromEpochMs(instant.getTime() + VIET_NAM_OFFSET_MS);
}

/** The instant at which a full hour (0 to 23) of a date begins in Asia/Ho_Chi_Minh, in milliseconds since 1970. */
export function instantAt(date: PlainDate, hour: number): number {
  return toEpochMs(date) + hour * HOUR_MS - VIET_NAM_OFFSET_MS;
}

/** `null` when there is no such day (31/4, 29/2 of a common year). `month` is 1 to 12. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const parsed = PlainDate.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochMs(toEpochMs(date) + days * DAY_MS);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((toEpochMs(to) - toEpochMs(from)) / DAY_MS);
}

/** The last day of a month; `month` is 1 to 12. */
export function lastDayOfMonth(year: number, month: number): PlainDate {
  return fromEpochMs(Date.UTC(year, month, 0));
}

/** The given day of a month, or the month's last day where the month is shorter. `month` is 1 to 12. */
export function dayInMonth(year: number, month: number, day: number): PlainDate {
  const last = lastDayOfMonth(year, month);
  return day >= partsOf(last).day ? last : fromEpochMs(Date.UTC(year, month - 1, day));
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: PlainDate): number {
  return ((new Date(toEpochMs(date)).getUTCDay() + 6) % 7) + 1;
}

function toEpochMs(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function fromEpochMs(ms: number): PlainDate {
  return PlainDate.parse(new Date(ms).toISOString().slice(0, 10));
}

function isRealDate(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}
