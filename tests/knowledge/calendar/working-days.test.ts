import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_OFF_SOURCES, DAYS_OFF, KNOWN_YEARS, SATURDAYS_WORKED } from "#knowledge/calendar/days-off.vi.ts";
import { dayOffNotice, isDayOff, noteOnDayOff, workingDaysBetween } from "#knowledge/calendar/working-days.ts";
import { addDays, daysBetween, PlainDate, weekdayOf } from "#knowledge/domain/plain-date.ts";

const day = (text: string) => PlainDate.parse(text);
const anyDay = fc.integer({ min: 0, max: 2_555 }).map((days) => addDays(day("2021-01-01"), days));

describe("the table of days off", () => {
  it("holds real dates, in order, each once", () => {
    const dates = DAYS_OFF.map(([date]) => day(date));
    expect(dates).toEqual([...new Set(dates)].toSorted());
  });

  it("gives each known year the days that the Labour Code names, and five of Tết", () => {
    for (const year of KNOWN_YEARS) {
      const names = DAYS_OFF.filter(([date]) => date.startsWith(String(year))).map(([, name]) => name);
      const count = (name: string) => names.filter((other) => other === name).length;
      expect([year, count("Tết Dương lịch"), count("Tết Âm lịch"), count("Giỗ Tổ Hùng Vương")]).toEqual([
        year,
        1,
        5,
        1,
      ]);
      expect([year, count("Ngày Chiến thắng"), count("Ngày Quốc tế lao động"), count("Quốc khánh")]).toEqual([
        year,
        1,
        1,
        2,
      ]);
    }
  });

  it("makes up every holiday that falls on a weekend, once", () => {
    for (const year of KNOWN_YEARS) {
      const rows = DAYS_OFF.filter(([date]) => date.startsWith(String(year)));
      const madeUp = rows.filter(([, name]) => name.startsWith("nghỉ bù")).length;
      const onWeekend = rows.filter(([date, name]) => !name.startsWith("nghỉ") && weekdayOf(day(date)) >= 6).length;
      expect([year, madeUp]).toEqual([year, onWeekend]);
    }
  });

  it("agrees with the lunar calendar: Tết takes in its first day, Giỗ Tổ is the tenth of the third month", () => {
    const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", {
      timeZone: "Asia/Ho_Chi_Minh",
      month: "numeric",
      day: "numeric",
    });
    const lunarOf = (date: string) => lunar.format(new Date(`${date}T05:00:00Z`));
    const of = (name: string) => DAYS_OFF.filter(([, other]) => other === name).map(([date]) => date);
    for (const date of of("Giỗ Tổ Hùng Vương")) expect([date, lunarOf(date)]).toEqual([date, "3/10"]);
    // ICU takes the new moon of 6/2/2027, four minutes before midnight in Beijing, for the next day's
    const firstDays = of("Tết Âm lịch").filter((date) => lunarOf(date) === "1/1" && date < "2027");
    expect(firstDays).toEqual(["2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17"]);
  });

  it("exchanges a weekday off for a Saturday that is worked", () => {
    for (const [worked, insteadOf] of SATURDAYS_WORKED) {
      expect(weekdayOf(day(worked))).toBe(6);
      expect(isDayOff(day(worked))).toBe(false);
      expect(weekdayOf(day(insteadOf))).toBeLessThan(6);
      expect(isDayOff(day(insteadOf))).toBe(true);
    }
  });

  it("names a source for each day", () => {
    for (const [, , source] of DAYS_OFF) expect(DAY_OFF_SOURCES[source].name).not.toBe("");
  });
});

describe("a written day on which offices are closed", () => {
  it("is noted and not moved", () => {
    expect(noteOnDayOff(day("2025-03-15"))).toEqual({ date: "2025-03-15", weekday: 6, name: null, source: null });
    expect(noteOnDayOff(day("2025-03-14"))).toBeNull();
    expect(noteOnDayOff(day("2025-09-01"))?.name).toBe("Quốc khánh");
  });

  it("tells of the eve too when something is due before it", () => {
    const notice = dayOffNotice({ kind: "date", date: day("2025-06-01") }, "before", null);
    expect(notice).toMatchObject({ weekday: 7, eve: { weekday: 6, off: { name: null } } });
    expect(dayOffNotice({ kind: "date", date: day("2025-06-03") }, "by", null)).toBeNull();
    // Monday: the day before it is a Sunday
    expect(dayOffNotice({ kind: "date", date: day("2025-06-02") }, "before", null)).toMatchObject({
      off: null,
      eve: { weekday: 7 },
    });
    expect(dayOffNotice({ kind: "none" }, null, null)).toBeNull();
  });
});

describe("working days", () => {
  it("are counted from the day after, over holidays and exchanged days", () => {
    const count = (from: string, to: string) => workingDaysBetween(day(from), day(to));
    expect(count("2025-04-25", "2025-05-05")).toEqual({ days: 4, isCertain: true });
    expect(count("2025-03-14", "2025-03-17")).toEqual({ days: 1, isCertain: true });
    expect(count("2025-03-17", "2025-03-14")).toEqual({ days: -1, isCertain: true });
    expect(count("2027-02-01", "2027-02-12").isCertain).toBe(false);
    expect(count("2024-02-28", "2024-03-01")).toEqual({ days: 2, isCertain: true });
  });

  it("add up", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (...days) => {
        const [a, b, c] = days.toSorted();
        if (a === undefined || b === undefined || c === undefined) return;
        const whole = workingDaysBetween(a, c).days;
        expect(workingDaysBetween(a, b).days + workingDaysBetween(b, c).days).toBe(whole);
        expect(whole).toBeLessThanOrEqual(daysBetween(a, c));
      }),
    );
  });

  it("are the same in every time zone of the machine", () => {
    const root = join(import.meta.dirname, "../../..");
    const script = `
      import { noteOnDayOff, workingDaysBetween } from "#knowledge/calendar/working-days.ts";
      import { occurrencesBetween } from "#knowledge/calendar/occurrences.ts";
      import { PlainDate, todayAt } from "#knowledge/domain/plain-date.ts";
      const day = (text) => PlainDate.parse(text);
      console.log(JSON.stringify([
        todayAt(new Date("2025-03-14T17:00:00Z")), todayAt(new Date("2025-03-14T16:59:59Z")),
        noteOnDayOff(day("2025-03-15")), workingDaysBetween(day("2024-02-01"), day("2025-10-26")),
        occurrencesBetween({ kind: "monthly", day: 31 }, "by", day("2024-01-01"), day("2024-12-31")),
      ]));`;
    const runs = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/Berlin"].map((zone) =>
      execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        cwd: root,
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      }),
    );
    expect(new Set(runs).size).toBe(1);
    expect(runs[0]).toContain('["2025-03-15","2025-03-14"');
    expect(runs[0]).toContain('"2024-02-29"');
  });
});
