import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createDispatch } from "#bot/platforms/dispatch.ts";
import type { IncomingMessage, OutgoingReply } from "#bot/platforms/platform.ts";
import { renderPlain } from "#bot/render-plain.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { createSmallBot, SMALL_REPLY } from "../../fakes/small-bot.ts";

const SECRET_TEXT = "đơn thư của ông Nguyễn Văn Kín";

function message(updateId: string, chatId = "c1", text = "câu hỏi"): IncomingMessage {
  return {
    thread: { platform: "telegram", chatId, userKey: "u1" },
    updateId,
    isGroup: false,
    content: { kind: "text", text },
  };
}

describe("createDispatch", () => {
  it("answers an update once, however often it is delivered", async () => {
    const bot = createSmallBot();
    const sent: OutgoingReply[] = [];
    const deliver = async (reply: OutgoingReply) => sent.push(reply);
    await Promise.all([1, 2, 3].map(() => bot.dispatch.accept(message("7"), deliver).answered));
    await bot.dispatch.accept(message("7"), deliver).answered;
    expect(sent).toHaveLength(1);
  });

  it("keeps the order of a chat and lets others pass", async () => {
    const releases = new Map<string, () => void>();
    const bot = createSmallBot({
      answer: async ({ text }) => {
        if (text === "chậm") await new Promise<void>((resolve) => releases.set(text, resolve));
        return { blocks: [{ kind: "lead", text }], choices: [] };
      },
    });
    const order: string[] = [];
    const deliver = async (reply: OutgoingReply) => order.push(renderPlain(reply.blocks));
    const slow = bot.dispatch.accept(message("1", "c1", "chậm"), deliver);
    const behind = bot.dispatch.accept(message("2", "c1", "sau"), deliver);
    await bot.dispatch.accept(message("3", "c2", "khác"), deliver).answered;
    expect(order).toEqual(["khác"]);
    releases.get("chậm")?.();
    await Promise.all([slow.answered, behind.answered]);
    expect(order).toEqual(["khác", "chậm", "sau"]);
  });

  it("apologises when an answer breaks down, and logs the code alone", async () => {
    const bot = createSmallBot({
      answer: async () => {
        throw new Error(`cannot parse ${SECRET_TEXT}`);
      },
    });
    const sent: string[] = [];
    await bot.dispatch.accept(message("1", "c1", SECRET_TEXT), async (reply) => sent.push(renderPlain(reply.blocks)))
      .answered;
    expect(sent[0]).toContain("Xin lỗi");
    expect(bot.logLines.join("")).toContain("answer_failed");
    expect(bot.logLines.join("")).not.toContain("Kín");
  });

  it("goes on after a delivery that failed, and does not repeat it", async () => {
    const bot = createSmallBot();
    let tries = 0;
    const broken = async () => {
      tries++;
      throw new Failure("send_outcome_unknown", { service: "Telegram" });
    };
    await bot.dispatch.accept(message("1"), broken).answered;
    await bot.dispatch.accept(message("1"), broken).answered;
    expect(tries).toBe(1);
    const sent: OutgoingReply[] = [];
    await bot.dispatch.accept(message("2"), async (reply) => sent.push(reply)).answered;
    expect(sent).toHaveLength(1);
    expect(bot.logLines.join("")).toContain("send_outcome_unknown");
  });

  it("takes up after a kill what was begun and not answered, and only that", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dispatch-"));
    const path = join(folder, "state.sqlite");
    const killed = createSmallBot({ path, answer: () => new Promise(() => undefined) });
    killed.dispatch.accept(message("1"), async () => undefined);
    killed.state.beginUpdate("telegram", "0", JSON.stringify(message("0")));
    killed.state.markAnswered("telegram", "0");
    const restarted = createSmallBot({ path });
    const sent: string[] = [];
    const capabilities = { maxTextChars: 4_096, choices: "buttons", push: true } as const;
    restarted.dispatch.resume({ name: "telegram", capabilities, send: async (chatId) => [String(sent.push(chatId))] });
    await restarted.dispatch.drain();
    expect(sent).toEqual(["c1"]);
    expect(restarted.state.unfinishedUpdates("telegram")).toEqual([]);
    killed.state.close();
    restarted.state.close();
    rmSync(folder, { recursive: true });
  });

  it("throws when the update cannot be written down, so that its platform delivers it again", () => {
    const bot = createSmallBot();
    const dispatch = createDispatch(bot.parts);
    bot.state.close();
    expect(() => dispatch.accept(message("1"), async () => SMALL_REPLY)).toThrow(/state_unavailable/);
  });
});
