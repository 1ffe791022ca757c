import fc from "fast-check";
import type { DueRelation, DueRule } from "#knowledge/domain/deadline.ts";
import { addDays, PlainDate } from "#knowledge/domain/plain-date.ts";

const two = (value: number) => String(value).padStart(2, "0");
export const anyDate = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(PlainDate.parse("2020-01-01"), days));
const month = fc.integer({ min: 1, max: 12 }).map(two);
const day = fc.integer({ min: 1, max: 31 });

/** Every kind of rule, with days that some months lack. */
export const anyRule: fc.Arbitrary<DueRule> = fc.oneof(
  anyDate.map((date): DueRule => ({ kind: "date", date })),
  fc
    .tuple(anyDate, fc.integer({ min: 0, max: 90 }))
    .map(([from, length]): DueRule => ({ kind: "range", from, to: addDays(from, length) })),
  fc
    .tuple(fc.integer({ min: 2020, max: 2030 }), month)
    .map(([year, text]): DueRule => ({ kind: "month", month: `${year}-${text}` })),
  fc.integer({ min: 1, max: 4 }).map((quarter): DueRule => ({ kind: "quarter", quarter: `2025-Q${quarter}` })),
  fc.integer({ min: 2020, max: 2030 }).map((year): DueRule => ({ kind: "year", year })),
  fc.tuple(month, day).map(([text, one]): DueRule => ({ kind: "yearly", monthDay: `${text}-${two(one)}` })),
  fc.uniqueArray(month, { minLength: 1, maxLength: 4 }).map((months): DueRule => ({ kind: "yearlyMonths", months })),
  day.map((one): DueRule => ({ kind: "monthly", day: one })),
  fc
    .tuple(day, fc.integer({ min: 1, max: 3 }))
    .map(([one, monthOfQuarter]): DueRule => ({ kind: "quarterly", day: one, monthOfQuarter })),
  fc.constantFrom<DueRule>(
    { kind: "period", every: "month" },
    { kind: "relative", days: 5, workingDays: true, after: "ngày nhận" },
    { kind: "none" },
  ),
);

export const anyRelation: fc.Arbitrary<DueRelation | null> = fc.constantFrom(
  "before",
  "by",
  "on",
  "in",
  "from",
  "within",
  null,
);
