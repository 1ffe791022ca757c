import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DueRelation, DueRule } from "#knowledge/domain/deadline.ts";
import { dueStatus } from "#knowledge/domain/due-status.ts";
import { addDays, daysBetween, PlainDate, plainDate } from "#knowledge/domain/plain-date.ts";

const day = (text: string) => PlainDate.parse(text);

type Row = readonly [DueRule, DueRelation | null, string, string, number | null, string | null];

describe("dueStatus", () => {
  const october: DueRule = { kind: "date", date: day("2025-10-15") };
  const december: DueRule = { kind: "month", month: "2021-12" };
  const quarter: DueRule = { kind: "quarter", quarter: "2025-Q1" };
  const yearly: DueRule = { kind: "yearly", monthDay: "11-10" };
  const leap: DueRule = { kind: "yearly", monthDay: "02-29" };
  const monthly: DueRule = { kind: "monthly", day: 31 };
  const quarterly: DueRule = { kind: "quarterly", day: 15, monthOfQuarter: 3 };
  const twice: DueRule = { kind: "yearlyMonths", months: ["09", "03"] };
  const course: DueRule = { kind: "range", from: day("2026-08-24"), to: day("2026-08-26") };

  const rows: readonly Row[] = [
    [october, "before", "2025-10-01", "upcoming", 14, null],
    [october, "before", "2025-10-14", "dueToday", 1, null],
    [october, "before", "2025-10-15", "overdue", 0, null],
    [october, "by", "2025-10-15", "dueToday", 0, null],
    [october, "by", "2026-11-20", "overdue", -401, null],
    [december, "in", "2021-12-31", "dueToday", 0, null],
    [december, "in", "2022-01-01", "overdue", -1, null],
    [december, "before", "2021-11-30", "dueToday", 1, null],
    [quarter, "in", "2025-03-30", "upcoming", 1, null],
    [quarter, "before", "2024-12-31", "dueToday", 1, null],
    [{ kind: "year", year: 2026 }, "in", "2026-12-31", "dueToday", 0, null],
    [course, "within", "2026-08-25", "upcoming", 1, null],
    [yearly, "before", "2025-11-09", "dueToday", 1, "2025-11-10"],
    [yearly, "before", "2025-11-11", "overdue", 364, "2026-11-10"],
    [yearly, "by", "2025-11-10", "dueToday", 0, "2025-11-10"],
    [leap, "by", "2025-02-28", "dueToday", 0, "2025-02-28"],
    [leap, "by", "2024-02-28", "upcoming", 1, "2024-02-29"],
    [monthly, "by", "2025-02-28", "dueToday", 0, "2025-02-28"],
    [monthly, "before", "2025-02-28", "overdue", 0, "2025-02-28"],
    [{ kind: "monthly", day: 25 }, "by", "2025-12-26", "overdue", 30, "2026-01-25"],
    [quarterly, "by", "2025-01-01", "upcoming", 73, "2025-03-15"],
    [quarterly, "by", "2025-12-16", "overdue", 89, "2026-03-15"],
    [twice, "in", "2025-04-01", "upcoming", 182, "2025-09-30"],
    [twice, "in", "2025-10-01", "overdue", 181, "2026-03-31"],
    [{ kind: "period", every: "quarter" }, null, "2025-05-20", "undated", null, null],
    [
      { kind: "relative", days: 5, workingDays: true, after: "ngày nhận" },
      "within",
      "2025-05-20",
      "undated",
      null,
      null,
    ],
    [{ kind: "none" }, null, "2025-05-20", "undated", null, null],
  ];

  test.each(rows)("%j %s on %s is %s", (due, relation, today, status, daysLeft, nextDate) => {
    const found = dueStatus(due, relation, day(today));
    expect([found.status, found.daysLeft, found.nextDate]).toEqual([status, daysLeft, nextDate]);
  });

  test("the last day before a date is the day before it, over a month's end and in a leap year", () => {
    const due: DueRule = { kind: "date", date: day("2024-03-01") };
    expect(dueStatus(due, "before", day("2024-02-01")).lastDay).toBe("2024-02-29");
    expect(dueStatus(due, "by", day("2024-02-01")).lastDay).toBe("2024-03-01");
  });

  test("a recurring rule always has a next date, at most a year and a day ahead", () => {
    const rules = fc.constantFrom<DueRule>(yearly, leap, monthly, quarterly, twice);
    const days = fc.integer({ min: 0, max: 36_000 }).map((count) => addDays(day("1990-01-01"), count));
    fc.assert(
      fc.property(rules, fc.constantFrom<DueRelation>("before", "by", "in"), days, (due, relation, today) => {
        const { nextDate, daysLeft, status } = dueStatus(due, relation, today);
        expect(nextDate).not.toBeNull();
        expect(daysLeft).toBeGreaterThanOrEqual(0);
        expect(daysLeft).toBeLessThanOrEqual(366);
        expect(daysLeft).toBe(nextDate === null ? null : daysBetween(today, nextDate));
        expect(status).not.toBe("undated");
      }),
    );
  });

  test("agrees with the calendar for every day of a year", () => {
    const due: DueRule = { kind: "date", date: day("2024-06-30") };
    for (let count = 0; count < 366; count++) {
      const today = addDays(plainDate(2024, 1, 1) ?? day("2024-01-01"), count);
      const expected = today < "2024-06-30" ? "upcoming" : today === "2024-06-30" ? "dueToday" : "overdue";
      expect(dueStatus(due, "by", today).status).toBe(expected);
    }
  });
});
