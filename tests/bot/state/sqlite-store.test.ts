import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import { createClock } from "../../fakes/small-bot.ts";

const HOUR_MS = 3_600_000;
const THREAD = { platform: "zalo", chatId: "c1", userKey: "u1" } as const;
const OTHER = { ...THREAD, userKey: "u2" };

describe("openSqliteStore", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "state-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const path = () => join(folder, "deep", "state.sqlite");

  it("remembers a unit across restarts, for one person of one chat, and forgets it", () => {
    const clock = createClock();
    const first = openSqliteStore(path(), clock.now);
    first.saveOrgUnit(THREAD, "UBND xã Ba Vì");
    first.saveOrgUnit(THREAD, "Sở Nội vụ");
    first.close();
    const second = openSqliteStore(path(), clock.now);
    expect(second.orgUnit(THREAD)).toBe("Sở Nội vụ");
    expect(second.orgUnit(OTHER)).toBeNull();
    second.saveOrgUnit(THREAD, null);
    expect(second.orgUnit(THREAD)).toBeNull();
    second.close();
  });

  it("deletes a person with reminders and addresses, and leaves no word of them in the file", () => {
    const clock = createClock();
    const store = openSqliteStore(path(), clock.now);
    const settings = { unitSinceMs: 1, leads: [{ days: 3, sinceMs: 1 }], hour: 7, weeklySinceMs: null };
    for (const thread of [THREAD, { ...OTHER, chatId: "c2" }]) {
      store.saveOrgUnit(thread, `Đơn vị kín ${thread.chatId}`);
      store.rememberMessage(thread, `câu kín ${thread.chatId}`);
      store.saveChoices(thread, [{ label: "một", ask: `lựa chọn kín ${thread.chatId}` }]);
      store.reminders.saveSettings(thread, settings);
      store.calendar.openFeed(thread, `Đơn vị kín ${thread.chatId}`);
    }
    store.deleteThread(THREAD);
    expect(store.reminders.subscriptions().map(({ chatId }) => chatId)).toEqual(["c2"]);
    expect(store.calendar.revokeFeeds(THREAD)).toBe(0);
    store.close();
    const bytes = readFileSync(path()).toString("utf8");
    expect(bytes).toContain("kín c2");
    expect(bytes).not.toContain("kín c1");
  });

  it("keeps the subscription of another person of the chat", () => {
    const store = openSqliteStore(path(), createClock().now);
    const settings = { unitSinceMs: 1, leads: [{ days: 3, sinceMs: 1 }], hour: 7, weeklySinceMs: null };
    store.reminders.saveSettings(OTHER, settings);
    store.deleteThread(THREAD);
    expect(store.reminders.subscriptions()).toHaveLength(1);
    store.deleteThread(OTHER);
    expect(store.reminders.subscriptions()).toEqual([]);
    store.close();
  });

  it("keeps the last messages of a thread, oldest first, and drops old ones", () => {
    const clock = createClock();
    const store = openSqliteStore(path(), clock.now);
    for (let index = 1; index <= 9; index++) store.rememberMessage(THREAD, `câu ${index}`);
    expect(store.recentMessages(THREAD)).toEqual(["câu 4", "câu 5", "câu 6", "câu 7", "câu 8", "câu 9"]);
    expect(store.recentMessages(OTHER)).toEqual([]);
    clock.advance(3 * HOUR_MS);
    expect(store.recentMessages(THREAD)).toEqual([]);
    store.close();
  });

  it("writes an update down once, and keeps what it holds until it is answered", () => {
    const clock = createClock();
    const first = openSqliteStore(path(), clock.now);
    expect(first.beginUpdate("zalo", "7", "một")).toBe(true);
    expect(first.beginUpdate("zalo", "8", "hai")).toBe(true);
    expect(first.beginUpdate("zalo", "7", "một")).toBe(false);
    expect(first.beginUpdate("telegram", "7", "khác")).toBe(true);
    first.markAnswered("zalo", "7");
    first.close();
    const second = openSqliteStore(path(), clock.now);
    expect(second.unfinishedUpdates("zalo")).toEqual(["hai"]);
    expect(second.beginUpdate("zalo", "7", "một")).toBe(false);
    second.close();
  });

  it("numbers choices, finds them by id in their chat only, and lets them lapse after 24 hours", () => {
    const clock = createClock();
    const store = openSqliteStore(path(), clock.now);
    const [old] = store.saveChoices(THREAD, [{ label: "A", ask: "a?" }]);
    const offered = store.saveChoices(THREAD, [
      { label: "B", ask: "b?" },
      { label: "C", ask: "c?" },
    ]);
    expect(offered.map(({ number }) => number)).toEqual([1, 2]);
    expect(store.latestChoices(THREAD)).toEqual(offered);
    expect(store.latestChoices(OTHER)).toEqual([]);
    expect(store.choiceById(THREAD, old?.id ?? 0)?.ask).toBe("a?");
    expect(store.choiceById({ ...THREAD, chatId: "c2" }, old?.id ?? 0)).toBeNull();
    clock.advance(24 * HOUR_MS);
    expect(store.latestChoices(THREAD)).toHaveLength(2);
    clock.advance(1);
    expect(store.latestChoices(THREAD)).toEqual([]);
    expect(store.choiceById(THREAD, old?.id ?? 0)).toBeNull();
    store.close();
  });

  it("deletes what has lapsed and keeps the units", () => {
    const clock = createClock();
    const store = openSqliteStore(path(), clock.now);
    store.saveOrgUnit(THREAD, "Sở Nội vụ");
    store.rememberMessage(THREAD, "câu hỏi");
    store.saveChoices(THREAD, [{ label: "A", ask: "a?" }]);
    store.beginUpdate("zalo", "1", "x");
    clock.advance(30 * 24 * HOUR_MS);
    store.prune();
    store.close();
    const file = new Database(path());
    const counts = ["message", "choice", "handled_update", "profile"].map((table) =>
      file.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
    expect(counts).toEqual([0, 0, 0, 1]);
    file.close();
  });

  it("serves two openers of one file", () => {
    const clock = createClock();
    const [left, right] = [openSqliteStore(path(), clock.now), openSqliteStore(path(), clock.now)];
    left.saveOrgUnit(THREAD, "Sở Nội vụ");
    expect(right.orgUnit(THREAD)).toBe("Sở Nội vụ");
    expect(right.beginUpdate("zalo", "1", "x")).toBe(true);
    expect(left.beginUpdate("zalo", "1", "x")).toBe(false);
    left.close();
    right.close();
  });

  it("refuses a file of a later version and a place that cannot be written, by name", () => {
    openSqliteStore(path(), createClock().now).close();
    const file = new Database(path());
    file.pragma("user_version = 99");
    file.close();
    expect(() => openSqliteStore(path(), createClock().now)).toThrow(/state_unavailable.*later version/);
    expect(() => openSqliteStore(join(path(), "below-a-file", "state.sqlite"), createClock().now)).toThrow(
      /state_unavailable/,
    );
  });
});
