import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf, falls } from "#knowledge/answer/lookup/deadline-times.ts";
import type { DueRule } from "#knowledge/domain/deadline.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";

const day = (text: string): DueRule => ({ kind: "date", date: PlainDate.parse(text) });
const range = (from: string, to: string): DueRule => ({
  kind: "range",
  from: PlainDate.parse(from),
  to: PlainDate.parse(to),
});
const JUNE: DueRule = { kind: "month", month: "2025-06" };
const SECOND_QUARTER: DueRule = { kind: "quarter", quarter: "2025-Q2" };
const YEARLY: DueRule = { kind: "yearly", monthDay: "06-10" };

describe("falls", () => {
  test.each<[DueRule, DueRule, boolean]>([
    [day("2025-06-01"), JUNE, true],
    [day("2025-06-30"), JUNE, true],
    [day("2025-07-01"), JUNE, false],
    [day("2025-05-31"), JUNE, false],
    [day("2024-06-10"), JUNE, false],
    [day("2025-06-10"), day("2025-06-10"), true],
    [day("2025-06-10"), day("2025-06-11"), false],
    [day("2025-06-19"), range("2025-05-20", "2025-06-19"), true],
    [day("2025-06-20"), range("2025-05-20", "2025-06-19"), false],
    [range("2025-06-28", "2025-07-03"), JUNE, true],
    [JUNE, SECOND_QUARTER, true],
    [SECOND_QUARTER, { kind: "quarter", quarter: "2025-Q3" }, false],
    [YEARLY, YEARLY, true],
    [YEARLY, { kind: "yearly", monthDay: "11-10" }, false],
    [day("2025-06-10"), YEARLY, true],
    [YEARLY, day("2025-06-10"), true],
    [{ kind: "none" }, JUNE, false],
    [{ kind: "period", every: "month" }, JUNE, false],
    [day("2025-06-10"), { kind: "none" }, false],
  ])("%j in %j: %s", (due, asked, expected) => {
    expect(falls(due, asked)).toBe(expected);
  });

  test.each<[DueRule, DueRule]>([
    [YEARLY, JUNE],
    [YEARLY, range("2025-05-20", "2025-06-19")],
    [{ kind: "monthly", day: 25 }, JUNE],
    [{ kind: "quarterly", day: 15, monthOfQuarter: 3 }, JUNE],
    [{ kind: "yearlyMonths", months: ["06"] }, JUNE],
    [day("2025-06-01"), { kind: "yearlyMonths", months: ["06"] }],
  ])("%j comes round in %j", (due, asked) => {
    expect(falls(due, asked)).toBe(true);
  });

  test("of two stretches, each falls into the other or neither does", () => {
    const stretch = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }))
      .map(([month, one, other]) => {
        const date = (of: number) => `2025-${String(month).padStart(2, "0")}-${String(of).padStart(2, "0")}`;
        return range(date(Math.min(one, other)), date(Math.max(one, other)));
      });
    const rule = fc.oneof(stretch, fc.constantFrom(JUNE, SECOND_QUARTER, day("2025-06-10"), day("2025-12-31")));
    fc.assert(
      fc.property(rule, rule, (one, other) => {
        expect(falls(one, other)).toBe(falls(other, one));
        expect(falls(one, one)).toBe(true);
      }),
    );
  });
});

describe("boundsOf", () => {
  test("a rule without a year of its own has none", () => {
    expect(boundsOf(YEARLY)).toEqual([null, null]);
    expect(boundsOf({ kind: "monthly", day: 25 })).toEqual([null, null]);
    expect(boundsOf({ kind: "quarter", quarter: "2025-Q4" })[0]).toBe("2025-10-01");
  });
});
