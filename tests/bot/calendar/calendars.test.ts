import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { createCalendars } from "#bot/calendar/calendars.ts";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import { createClock } from "../../fakes/small-bot.ts";
import { DEADLINES, smallRegister } from "../../fakes/small-calendar.ts";

const COMMUNE = "UBND xã Ba Vì";
const THREAD = { platform: "telegram", chatId: "1", userKey: "1" } as const;
const DAY_MS = 86_400_000;

function open(clock = createClock()) {
  const state = openSqliteStore(":memory:", clock.now);
  const calendarsOf = (deadlines = DEADLINES) =>
    createCalendars({ knowledge: smallRegister(deadlines), store: state.calendar, now: clock.now });
  return { clock, state, calendarsOf };
}

function eventsOf(ics: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  return { calendar, events };
}

describe("the feed of a unit", () => {
  it("holds everything with a day, past and to come, and asks to be fetched again", () => {
    const { calendarsOf } = open();
    const { calendar, events } = eventsOf(calendarsOf().feedFile(COMMUNE).ics);
    expect(events.map(({ startDate, sequence }) => [startDate.toString(), sequence])).toEqual([
      ["2025-03-14", 0],
      ["2025-06-09", 0],
      ["2025-10-14", 0],
    ]);
    expect(calendar.getFirstPropertyValue("name")).toBe("Thời hạn – UBND xã Ba Vì");
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT12H");
    expect(calendar.getFirstPropertyValue("x-published-ttl")).toBe("PT12H");
    expect(events[0]?.description).toContain(
      "«Hoàn thành và gửi kế hoạch về UBND tỉnh (qua Sở Nội vụ) trước ngày 15/3/2025»",
    );
    expect(events[0]?.description).toContain("54/KH-UBND");
  });

  it("is the same bytes on another day, and raises SEQUENCE of what changed alone", () => {
    const { clock, calendarsOf } = open();
    const before = calendarsOf().feedFile(COMMUNE);
    clock.advance(30 * DAY_MS);
    const later = calendarsOf().feedFile(COMMUNE);
    expect(later.ics).toBe(before.ics);
    expect(later.changedAt).toEqual(before.changedAt);
    const corrected = DEADLINES.map((one) => (one.id === "report" ? { ...one, what: "báo cáo năm, đã sửa" } : one));
    const after = calendarsOf(corrected).feedFile(COMMUNE);
    expect(eventsOf(after.ics).events.map(({ sequence }) => sequence)).toEqual([0, 0, 1]);
    expect(eventsOf(after.ics).events.map(({ uid }) => uid)).toEqual(eventsOf(before.ics).events.map(({ uid }) => uid));
    expect(after.changedAt.getTime()).toBe(clock.now().getTime());
  });

  it("has changed when an entry has left it", () => {
    const { clock, calendarsOf } = open();
    calendarsOf().feedFile(COMMUNE);
    clock.advance(DAY_MS);
    const after = calendarsOf(DEADLINES.slice(1)).feedFile(COMMUNE);
    expect([after.events, after.changedAt.getTime()]).toEqual([2, clock.now().getTime()]);
  });
});

describe("the file of a year", () => {
  it("holds that year's entries and does not ask to be fetched again", () => {
    const { calendarsOf } = open();
    const { calendar, events } = eventsOf(calendarsOf().yearFile(COMMUNE, 2026).ics);
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(["2025-06-09"]);
    expect(events[0]?.isRecurring()).toBe(true);
    expect(calendar.getFirstProperty("refresh-interval")).toBeNull();
  });
});

describe("the addresses of feeds", () => {
  it("are long, each its own, kept for a person and unit, and end when they are revoked", () => {
    const { state } = open();
    const first = state.calendar.openFeed(THREAD, COMMUNE);
    expect(Buffer.from(first.token, "base64url").length * 8).toBeGreaterThanOrEqual(128);
    expect(state.calendar.openFeed(THREAD, COMMUNE)).toEqual(first);
    const others = [
      { ...THREAD, userKey: "2" },
      { ...THREAD, chatId: "2" },
    ].map((thread) => state.calendar.openFeed(thread, COMMUNE));
    expect(new Set([first, ...others].map(({ token }) => token)).size).toBe(3);
    expect(state.calendar.feed(first.token)).toEqual(first);
    expect(state.calendar.revokeFeeds(THREAD)).toBe(1);
    expect(state.calendar.feed(first.token)).toBeNull();
    expect(state.calendar.feedOf(THREAD, COMMUNE)).toBeNull();
    expect(others.map(({ token }) => state.calendar.feed(token)?.orgUnit)).toEqual([COMMUNE, COMMUNE]);
    expect(state.calendar.openFeed(THREAD, COMMUNE).token).not.toBe(first.token);
  });

  it("are ten a person; the oldest ends", () => {
    const { state } = open();
    const tokens = Array.from({ length: 12 }, (_, index) => state.calendar.openFeed(THREAD, `UBND xã ${index}`).token);
    expect(tokens.map((token) => state.calendar.feed(token) !== null)).toEqual([false, false, ...Array(10).fill(true)]);
  });
});
