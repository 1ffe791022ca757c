import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueReminders, type Register, upcoming, wantedReminders } from "#bot/reminders/due-reminders.ts";
import type { Subscription } from "#bot/state/reminder-store.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { addDays, PlainDate, todayAt } from "#knowledge/domain/plain-date.ts";
import { at, date, deadline, register, subscription } from "./small-register.ts";

/** "kind occurrence" of what is new by now when nothing was sent yet. */
function due(of: Register, who: Subscription, nowMs: number): readonly string[] {
  return dueReminders(wantedReminders(of, who, nowMs), () => false).map(
    ({ kind, occurrence }) => `${kind} ${occurrence}`,
  );
}

const MARCH_15 = register(deadline("a", date("2025-03-15")));
const BEFORE_15 = register(deadline("a", date("2025-03-15"), { relation: "before" }));

describe("dueReminders", () => {
  it.each([
    ["nothing eight days before", MARCH_15, at("2025-03-07", "23:59"), []],
    ["nothing a minute before the hour", MARCH_15, at("2025-03-08", "07:59"), []],
    ["seven days before, at the hour", MARCH_15, at("2025-03-08"), ["before:7 2025-03-15"]],
    ["the latest alone, after days without power", MARCH_15, at("2025-03-13"), ["before:3 2025-03-15"]],
    ["on the day", MARCH_15, at("2025-03-15"), ["before:0 2025-03-15"]],
    ["late, when the day has passed", MARCH_15, at("2025-03-20"), ["before:0 2025-03-15"]],
    ["nothing any more after two weeks", MARCH_15, at("2025-03-30"), []],
    ["'trước ngày 15' ends on the 14th", BEFORE_15, at("2025-03-14"), ["before:0 2025-03-15"]],
    ["and is counted from there", BEFORE_15, at("2025-03-07"), ["before:7 2025-03-15"]],
    [
      "a month runs to its last day",
      register(deadline("a", { kind: "month", month: "2024-02" })),
      at("2024-02-28"),
      ["before:1 2024-02-29"],
    ],
    [
      "every month again, short ones at their end",
      register(deadline("a", { kind: "monthly", day: 31 })),
      at("2025-02-28"),
      ["before:0 2025-01-31".replace("2025-01-31", "2025-02-28")],
    ],
    [
      "every year again, over the turn of the year",
      register(deadline("a", { kind: "yearly", monthDay: "01-03" })),
      at("2025-12-31"),
      ["before:3 2026-01-03"],
    ],
    [
      "every quarter",
      register(deadline("a", { kind: "quarterly", day: 15, monthOfQuarter: 3 })),
      at("2025-06-15", "20:00"),
      ["before:0 2025-06-15"],
    ],
    ["nothing that has no day", register(deadline("a", { kind: "period", every: "year" })), at("2025-12-31"), []],
    [
      "nothing that was rejected",
      register(deadline("a", date("2025-03-15"), { state: "rejected" })),
      at("2025-03-15"),
      [],
    ],
    [
      "what was corrected, by its new date",
      register(deadline("a", date("2025-04-15"), { state: "corrected" })),
      at("2025-04-15"),
      ["before:0 2025-04-15"],
    ],
    ["nothing of other units", register(deadline("a", date("2025-03-15"), { who: "Sở Nội vụ" })), at("2025-03-15"), []],
    [
      "what binds a group that the unit is in",
      register(deadline("a", date("2025-03-15"), { who: "tất cả" })),
      at("2025-03-15"),
      ["before:0 2025-03-15"],
    ],
  ])("%s", (_, of, nowMs, expected) => {
    expect(due(of, subscription(), nowMs)).toEqual(expected);
  });

  it("keeps to the chosen days and hour", () => {
    const who = subscription({ days: [10], hour: 14 });
    expect(due(MARCH_15, who, at("2025-03-05", "13:59"))).toEqual([]);
    expect(due(MARCH_15, who, at("2025-03-05", "14:00"))).toEqual(["before:10 2025-03-15"]);
  });

  it("tells nothing that was planned before it was asked for", () => {
    const since = at("2025-03-13", "09:00");
    const leads = [3, 1].map((days) => ({ days, sinceMs: since }));
    expect(due(MARCH_15, subscription({ leads }), at("2025-03-13", "10:00"))).toEqual([]);
    expect(due(MARCH_15, subscription({ leads }), at("2025-03-14"))).toEqual(["before:1 2025-03-15"]);
    const unit = { orgUnit: "UBND xã Ba Vì", sinceMs: since };
    expect(due(MARCH_15, subscription({ unit }), at("2025-03-13", "10:00"))).toEqual([]);
  });

  it("follows single obligations of other units, also when a new reading gave them another id", () => {
    const picked = { id: "a", documentId: DocumentId.parse("ke-hoach"), what: "việc a", sinceMs: 0 };
    const who = subscription({ unit: null, obligations: [picked] });
    const others = [deadline("a", date("2025-03-15"), { who: "Sở Nội vụ" }), deadline("b", date("2025-03-15"))];
    expect(wantedReminders(register(...others), who, at("2025-03-15")).map(({ obligation }) => obligation)).toEqual([
      "a",
    ]);
    const moved = { ...deadline("a2", date("2025-03-20")), what: "việc a" };
    expect(due(register(moved), who, at("2025-03-20"))).toEqual(["before:0 2025-03-20"]);
  });

  it("tells no more of an occurrence that is done, and again when that was asked for", () => {
    const occasion = { obligation: "a", occurrence: PlainDate.parse("2025-03-15") };
    expect(due(MARCH_15, subscription({ done: [occasion] }), at("2025-03-15"))).toEqual([]);
    const monthly = register(deadline("a", { kind: "monthly", day: 15 }));
    expect(due(monthly, subscription({ done: [occasion] }), at("2025-04-15"))).toEqual(["before:0 2025-04-15"]);
    const atMs = at("2025-03-13", "11:00");
    const again = subscription({ snoozes: [{ ...occasion, atMs }] });
    expect(due(MARCH_15, again, atMs - 1)).toEqual(["before:3 2025-03-15"]);
    expect(due(MARCH_15, again, atMs)).toEqual([`again:${atMs} 2025-03-15`]);
    expect(due(MARCH_15, again, at("2025-03-14"))).toEqual(["before:1 2025-03-15"]);
  });

  it("sums up the week on Monday, when there is something to sum up", () => {
    const who = subscription({ days: [], weeklySinceMs: 0 });
    expect(due(MARCH_15, who, at("2025-03-10", "07:59"))).toEqual([]);
    expect(due(MARCH_15, who, at("2025-03-10"))).toEqual(["weekly 2025-03-10"]);
    expect(due(MARCH_15, who, at("2025-03-12"))).toEqual(["weekly 2025-03-10"]);
    expect(due(MARCH_15, who, at("2025-03-24"))).toEqual([]);
    const told = upcoming(MARCH_15, who, { from: PlainDate.parse("2025-03-10"), to: PlainDate.parse("2025-03-16") });
    expect(told.map(({ date: day, lastDay }) => `${day} ${lastDay}`)).toEqual(["2025-03-15 2025-03-15"]);
  });
});

const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(PlainDate.parse("2024-01-01"), days));
const anyDue = fc.oneof(
  anyDay.map((day) => ({ kind: "date", date: day })),
  fc.integer({ min: 1, max: 31 }).map((day) => ({ kind: "monthly", day })),
  anyDay.map((day) => ({ kind: "yearly", monthDay: day.slice(5) })),
  fc.record({
    kind: fc.constant("quarterly"),
    day: fc.integer({ min: 1, max: 31 }),
    monthOfQuarter: fc.integer({ min: 1, max: 3 }),
  }),
);
const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 });

describe("whatever falls due, however long the bot was down", () => {
  it("each lead of each occurrence is told once by somebody who looks every hour", () => {
    fc.assert(
      fc.property(anyDue, anyDays, fc.constantFrom("before", "by"), (rule, days, relation) => {
        const of = register(deadline("a", rule, { relation }));
        const who = subscription({ days });
        const told = new Map<string, number>();
        const from = at("2024-03-01", "00:00");
        for (let nowMs = from; nowMs < from + 120 * 86_400_000; nowMs += 3_600_000) {
          for (const one of due(of, who, nowMs)) if (!told.has(one)) told.set(one, nowMs);
        }
        for (const [key, nowMs] of told) {
          const [, lead = "", day = ""] = /^before:(\d+) (.*)$/.exec(key) ?? [];
          const lastDay = addDays(PlainDate.parse(day), relation === "before" ? -1 : 0);
          const planned = addDays(lastDay, -Number(lead));
          // what was planned before the first look is late; the rest is told in its very hour
          if (nowMs > from) expect(`${key} ${nowMs}`).toBe(`${key} ${at(planned)}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("nothing is wanted that is done or in the future, one reminder an occurrence at most", () => {
    fc.assert(
      fc.property(anyDue, anyDays, fc.integer({ min: 0, max: 900 * 24 }), (rule, days, hours) => {
        const nowMs = at("2024-01-01", "00:00") + hours * 3_600_000;
        const of = register(deadline("a", rule), deadline("b", rule));
        const wanted = wantedReminders(of, subscription({ days }), nowMs);
        const occasions = wanted.map(({ obligation, occurrence }) => `${obligation} ${occurrence}`);
        expect(new Set(occasions).size).toBe(occasions.length);
        expect(wanted.every(({ plannedAtMs }) => plannedAtMs <= nowMs)).toBe(true);
        expect(wanted.every(({ occurrence }) => occurrence >= addDays(todayAt(new Date(nowMs)), -15))).toBe(true);
        const done = wanted.map(({ obligation, occurrence }) => ({ obligation, occurrence }));
        expect(wantedReminders(of, subscription({ days, done }), nowMs)).toEqual([]);
      }),
    );
  });
});
