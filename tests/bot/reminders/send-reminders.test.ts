import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Platform } from "#bot/platforms/platform.ts";
import { createReminders, type ReminderParts } from "#bot/reminders/send-reminders.ts";
import type { LoopbackAnswer, LoopbackServer } from "../../fakes/loopback-server.ts";
import { openTelegram, openZalo } from "../../fakes/open-platforms.ts";
import { createClock, createSmallBot, type SmallBot } from "../../fakes/small-bot.ts";
import { refuse } from "../../fakes/telegram-server.ts";
import { refuseZalo } from "../../fakes/zalo-server.ts";
import { at, date, deadline, register } from "./small-register.ts";

const CHAT = "4711";
const TWO = register(deadline("a", date("2025-05-20")), deadline("b", date("2025-05-20")));
const CUT: LoopbackAnswer = { cut: true };

type Opened = {
  bot: SmallBot;
  server: LoopbackServer & { sent: readonly unknown[]; chats: Set<string> };
  platform: Platform;
};

/** A platform against its loopback server, with one chat that follows two deadlines of today. */
async function openAll(name: "telegram" | "zalo", clock = createClock("2025-05-20T01:00:00Z")) {
  const bot = createSmallBot({ now: clock.now });
  const opened: Opened & { close(): Promise<void> } =
    name === "telegram" ? await openTelegram(undefined, undefined, bot) : await openZalo(undefined, undefined, bot);
  const { state } = bot;
  const thread = { platform: name, chatId: CHAT, userKey: CHAT };
  opened.server.chats.add(CHAT);
  state.saveOrgUnit(thread, "UBND xã Ba Vì");
  state.reminders.saveSettings(thread, {
    unitSinceMs: 0,
    leads: [{ days: 0, sinceMs: 0 }],
    hour: 8,
    weeklySinceMs: null,
  });
  const word: ReminderParts["word"] = ({ row, isLate, deadlineIds }) => ({
    blocks: [{ kind: "lead", text: `${isLate ? "muộn " : ""}${deadlineIds.join()} ${row.kind}` }],
    choices: [{ label: "Đã xong", ask: `/xong ${row.id}` }],
  });
  const parts: ReminderParts = {
    state,
    register: () => TWO,
    word,
    isLetIn: () => true,
    log: bot.parts.log,
    now: clock.now,
  };
  return { ...opened, bot, clock, thread, parts };
}

function statusOf({ bot }: { bot: SmallBot }, ...ids: readonly number[]) {
  return ids.map((id) => {
    const row = bot.state.outbox.row(id);
    return row === null ? "none" : [row.status, row.reason].filter((part) => part !== null).join(" ");
  });
}

/** What the server says to the first of two messages, and what becomes of both in the first tick and a minute later. */
const OUTCOMES: readonly [string, "telegram" | "zalo", LoopbackAnswer, readonly string[], readonly string[]][] = [
  [
    "a line cut in the middle",
    "telegram",
    CUT,
    ["unknown send_outcome_unknown", "sent"],
    ["unknown send_outcome_unknown", "sent"],
  ],
  [
    "too many requests",
    "telegram",
    refuse(429, "Too Many Requests", { retry_after: 5 }),
    ["queued service_rate_limited", "queued"],
    ["sent", "sent"],
  ],
  [
    "a long wait asked for",
    "telegram",
    refuse(429, "Too Many Requests", { retry_after: 300 }),
    ["queued service_rate_limited", "queued"],
    ["queued service_rate_limited", "sent"],
  ],
  [
    "a server in trouble",
    "telegram",
    refuse(502, "Bad Gateway"),
    ["queued service_unreachable", "queued"],
    ["sent", "sent"],
  ],
  [
    "a person who blocked the bot",
    "telegram",
    refuse(403, "Forbidden: bot was blocked by the user"),
    ["failed blocked", "queued"],
    ["failed blocked", "none"],
  ],
  [
    "a chat that is gone",
    "telegram",
    refuse(400, "Bad Request: chat not found"),
    ["failed blocked", "queued"],
    ["failed blocked", "none"],
  ],
  [
    "another refusal",
    "telegram",
    refuse(400, "Bad Request: no"),
    ["failed refused", "sent"],
    ["failed refused", "sent"],
  ],
  [
    "a token that is no longer good",
    "telegram",
    refuse(401, "Unauthorized"),
    ["queued service_unauthorized", "queued"],
    ["sent", "sent"],
  ],
  [
    "a line cut in the middle",
    "zalo",
    CUT,
    ["unknown send_outcome_unknown", "sent"],
    ["unknown send_outcome_unknown", "sent"],
  ],
  ["a quota", "zalo", refuseZalo(429, "Quota"), ["queued service_rate_limited", "queued"], ["sent", "sent"]],
  [
    "a server in trouble",
    "zalo",
    refuseZalo(503, "Unavailable"),
    ["queued service_unreachable", "queued"],
    ["sent", "sent"],
  ],
  [
    "a gateway's error page",
    "zalo",
    { status: 502, text: "<h1>Bad Gateway</h1>" },
    ["unknown send_outcome_unknown", "sent"],
    ["unknown send_outcome_unknown", "sent"],
  ],
  [
    "a person who blocked the bot",
    "zalo",
    refuseZalo(403, "Forbidden"),
    ["failed blocked", "queued"],
    ["failed blocked", "none"],
  ],
  [
    "yes, without an id",
    "zalo",
    { status: 200, json: { ok: true } },
    ["unknown send_outcome_unknown", "sent"],
    ["unknown send_outcome_unknown", "sent"],
  ],
];

describe("a reminder meets", () => {
  let close: () => Promise<void>;
  afterEach(() => close());

  it.each(OUTCOMES)("%s on %s", async (_, name, answer, first, later) => {
    const opened = await openAll(name);
    close = opened.close;
    const reminders = createReminders(opened.parts);
    reminders.serve(opened.platform);
    opened.server.failNext("sendMessage", answer);
    await reminders.tick();
    expect(statusOf(opened, 1, 2)).toEqual(first);
    opened.clock.advance(60_000);
    await reminders.tick();
    expect(statusOf(opened, 1, 2)).toEqual(later);
    const calls = opened.server.countOf("sendMessage");
    for (const row of [1, 2]) {
      const found = opened.bot.state.outbox.row(row);
      expect(found === null || found.messageId !== null || found.status !== "sent").toBe(true);
    }
    opened.clock.advance(301_000);
    await reminders.tick();
    await reminders.tick();
    // what was settled stays so
    const open = later.filter((status) => status.startsWith("queued")).length;
    expect(opened.server.countOf("sendMessage")).toBe(calls + open);
    expect(opened.bot.waits).toEqual([]);
  });
});

describe("reminders", () => {
  let opened: Awaited<ReturnType<typeof openAll>>;
  beforeEach(async () => {
    opened = await openAll("telegram");
  });
  afterEach(() => opened.close());
  const open = (more: Partial<ReminderParts> = {}) => {
    const reminders = createReminders({ ...opened.parts, ...more });
    reminders.serve(opened.platform);
    return reminders;
  };

  it("say that they are late after an outage, and only then", async () => {
    opened.clock.advance(3 * 3_600_000);
    await open().tick();
    expect(opened.server.sent).toMatchObject([{ text: "<b>muộn a before:0</b>" }, { text: "<b>muộn b before:0</b>" }]);
    expect(opened.bot.state.outbox.row(1)).toMatchObject({ status: "sent", messageId: "1", isLate: true });
  });

  it("are not sent when their words cannot be traced", async () => {
    await open({ word: () => null }).tick();
    expect(opened.server.sent).toEqual([]);
    expect(statusOf(opened, 1, 2)).toEqual(["failed untraced", "failed untraced"]);
  });

  it("wait for their platform, and for nothing else", async () => {
    const reminders = createReminders(opened.parts);
    await reminders.tick();
    expect(statusOf(opened, 1)).toEqual(["queued"]);
    reminders.serve(opened.platform);
    await reminders.tick();
    expect(statusOf(opened, 1)).toEqual(["sent"]);
  });

  it("finish the one under way when told to stop, and begin no other", async () => {
    let stopped: Promise<void> | null = null;
    const reminders = createReminders(opened.parts);
    reminders.serve({
      name: "telegram",
      send: async (...given) => {
        stopped ??= reminders.stop();
        return opened.platform.send(...given);
      },
    });
    await reminders.tick();
    await stopped;
    expect(statusOf(opened, 1, 2)).toEqual(["sent", "queued"]);
    await reminders.tick();
    expect(statusOf(opened, 1, 2)).toEqual(["sent", "queued"]);
  });

  it("are taken back when the person decides before they leave", async () => {
    const { reminders: store, outbox } = opened.bot.state;
    await createReminders(opened.parts).tick();
    expect(outbox.queued()).toHaveLength(2);
    const row = outbox.row(1);
    if (row !== null) store.markDone(opened.thread, row);
    await open().tick();
    expect(opened.server.sent).toMatchObject([{ text: "<b>b before:0</b>" }]);
    expect(outbox.row(1)).toBeNull();
  });

  it("are taken back for who was put out, and planned again for who is let in again", async () => {
    await createReminders(opened.parts).tick();
    await open({ isLetIn: () => false }).tick();
    expect(opened.server.sent).toEqual([]);
    expect(statusOf(opened, 1, 2)).toEqual(["none", "none"]);
    await open({ isLetIn: () => true }).tick();
    expect(opened.server.sent).toHaveLength(2);
  });

  it("that were in the middle of sending when a process died are unknown to the next", async () => {
    const { outbox } = opened.bot.state;
    await createReminders(opened.parts).tick();
    expect(outbox.begin(1)).toBe(true);
    expect(outbox.begin(1)).toBe(false);
    await open().tick();
    expect(statusOf(opened, 1, 2)).toEqual(["unknown killed", "sent"]);
    expect(outbox.doubtful().map(({ id }) => id)).toEqual([1]);
  });

  it("that could not leave for two weeks are given up and kept for the operator", async () => {
    await createReminders(opened.parts).tick();
    opened.clock.advance(at("2025-06-05") - at("2025-05-20"));
    await open().tick();
    expect(opened.server.sent).toEqual([]);
    expect(statusOf(opened, 1, 2)).toEqual(["failed too late", "failed too late"]);
  });
});
