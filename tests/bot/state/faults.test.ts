import { execFileSync } from "node:child_process";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { z } from "zod";
import { apologise } from "#bot/conversation.ts";
import { createDispatch } from "#bot/platforms/dispatch.ts";
import type { IncomingMessage, OutgoingReply } from "#bot/platforms/platform.ts";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { createSmallBot, SMALL_REPLY } from "../../fakes/small-bot.ts";
import { temporaryFolder } from "../../knowledge/corpus/snapshot/small-content.ts";

const CHILD = join(import.meta.dirname, "full-disk-child.ts");
/** In kilobytes. What a file of the child may grow to. */
const ROOM = 600;

const message = (updateId: string): IncomingMessage => ({
  thread: { platform: "telegram", chatId: "1", userKey: "1" },
  updateId,
  isGroup: false,
  content: { kind: "text", text: "hỏi" },
});

it("a disk that is full is named, and what was written before is all there", { timeout: 60_000 }, () => {
  const path = join(temporaryFolder(), "state.sqlite");
  const command = `ulimit -f ${ROOM}; exec "${process.execPath}" --import tsx "${CHILD}" "${path}"`;
  const said = execFileSync("bash", ["-c", command], { encoding: "utf8" });
  const { written, codes } = z
    .object({ written: z.array(z.string()), codes: z.array(z.string()) })
    .parse(JSON.parse(said));
  expect(codes).toEqual(["state_unavailable"]);
  expect(written.length).toBeGreaterThan(20);
  expect(written.length).toBeLessThan(400);
  const store = openSqliteStore(path, () => new Date(0));
  expect(store.unfinishedUpdates("zalo")).toHaveLength(written.length);
  expect(store.beginUpdate("zalo", "after", "{}")).toBe(true);
  store.close();
  const database = new Database(path, { readonly: true });
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  database.close();
});

it("another process that holds the file is waited for: the update is not taken in, or answered late, but never lost or answered twice", {
  timeout: 120_000,
}, async () => {
  const path = join(temporaryFolder(), "state.sqlite");
  const holder = new Database(path);
  const bot = createSmallBot({ path });
  holder.exec("BEGIN IMMEDIATE");
  const sent: OutgoingReply[] = [];
  const deliver = async (reply: OutgoingReply) => sent.push(reply);
  expect(() => bot.dispatch.accept(message("1"), deliver)).toThrow(
    expect.objectContaining({ code: "state_unavailable" }),
  );
  holder.exec("ROLLBACK");
  // delivered again, as a platform does, it is taken in; then the file is held once the answer is composed, for two waits
  let waits = 0;
  const dispatch = createDispatch({
    ...bot.parts,
    pause: async () => {
      waits++;
      if (waits === 2) holder.exec("ROLLBACK");
    },
    conversation: {
      ...bot.parts.conversation,
      receive: async (incoming) => {
        const reply = await bot.parts.conversation.receive(incoming);
        holder.exec("BEGIN IMMEDIATE");
        return reply;
      },
    },
  });
  await dispatch.accept(message("1"), deliver).answered;
  expect(waits).toBe(2);
  expect(sent).toHaveLength(1);
  // what it cost to compose it was done once
  expect(bot.asked).toHaveLength(1);
  expect(bot.state.unfinishedUpdates("telegram")).toEqual([]);
  bot.state.close();
  holder.close();
});

it("an answer that the busy store cut short is composed again", async () => {
  const bot = createSmallBot();
  const sent: OutgoingReply[] = [];
  let failures = 0;
  const dispatch = createDispatch({
    ...bot.parts,
    conversation: {
      ...bot.parts.conversation,
      receive: async (incoming) => {
        if (++failures <= 2) throw new Failure("state_unavailable");
        return bot.parts.conversation.receive(incoming);
      },
    },
  });
  await dispatch.accept(message("1"), async (reply) => sent.push(reply)).answered;
  expect(sent.map(({ blocks }) => blocks)).toEqual([SMALL_REPLY.blocks]);
  expect(bot.waits).toHaveLength(2);
});

it("who waits where nothing can be sent later is told that it did not work", async () => {
  const bot = createSmallBot();
  const sent: OutgoingReply[] = [];
  const dispatch = createDispatch({
    ...bot.parts,
    state: {
      ...bot.state,
      markAnswered() {
        throw new Failure("state_unavailable");
      },
    },
  });
  for (const platform of ["web", "telegram"] as const) {
    const asked = { ...message("1"), thread: { platform, chatId: "1", userKey: "1" } };
    await dispatch.accept(asked, async (reply) => sent.push(reply)).answered;
  }
  expect(sent).toEqual([apologise()]);
});

it("a file that stays held loses no update: it is answered after the next start", { timeout: 120_000 }, async () => {
  const path = join(temporaryFolder(), "state.sqlite");
  const first = createSmallBot({ path });
  const sent: OutgoingReply[] = [];
  const broken = createDispatch({
    ...first.parts,
    state: {
      ...first.state,
      markAnswered() {
        first.state.close();
        first.state.markAnswered("telegram", "1");
      },
    },
  });
  await broken.accept(message("1"), async (reply) => sent.push(reply)).answered;
  expect(sent).toEqual([]);
  expect(first.waits).toHaveLength(4);
  const second = createSmallBot({ path });
  second.dispatch.resume({
    name: "telegram",
    capabilities: { maxTextChars: 4_096, choices: "buttons", push: true },
    send: async (_, reply) => {
      sent.push(reply);
      return ["1"];
    },
  });
  await second.dispatch.drain();
  expect(sent).toHaveLength(1);
  second.state.close();
});
