import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IncomingContent, IncomingMessage, Thread } from "#bot/platforms/platform.ts";
import { renderPlain } from "#bot/render-plain.ts";
import { createClock, createSmallBot, SMALL_REPLY, type SmallBot, TODAY } from "../fakes/small-bot.ts";

const THREAD: Thread = { platform: "zalo", chatId: "c1", userKey: "u1" };

function receive(bot: SmallBot, content: IncomingContent, thread: Thread = THREAD) {
  const message: IncomingMessage = { thread, updateId: "1", isGroup: false, content };
  return bot.parts.conversation.receive(message);
}

async function say(bot: SmallBot, text: string, thread: Thread = THREAD): Promise<string> {
  return renderPlain((await receive(bot, { kind: "text", text }, thread)).blocks);
}

describe("createConversation", () => {
  it("asks with the person's unit, the day and their earlier questions in this chat", async () => {
    const bot = createSmallBot();
    await say(bot, "/donvicuatoi = UBND xã Ba Vì");
    await say(bot, "báo cáo 6 tháng gửi khi nào?");
    await say(bot, "câu của người khác", { ...THREAD, userKey: "u2" });
    await say(bot, "còn báo cáo năm thì sao?");
    expect(bot.asked.at(-1)).toEqual({
      text: "còn báo cáo năm thì sao?",
      history: ["báo cáo 6 tháng gửi khi nào?"],
      asker: "UBND xã Ba Vì",
      today: TODAY,
    });
    expect(bot.asked[1]?.history).toEqual([]);
  });

  it("deletes what it keeps of a person once they have agreed, and of nobody else", async () => {
    const bot = createSmallBot();
    const other = { ...THREAD, userKey: "u2" };
    for (const thread of [THREAD, other]) {
      await say(bot, "/donvicuatoi = UBND xã Ba Vì", thread);
      await say(bot, "báo cáo gửi khi nào?", thread);
    }
    for (const typed of ["XOADULIEU", "/xoadulieu", "xóa dữ liệu", "/xoadulieu không"]) {
      expect(await say(bot, typed)).toContain("không lấy lại được");
      expect(bot.state.orgUnit(THREAD)).toBe("UBND xã Ba Vì");
    }
    await receive(bot, { kind: "text", text: "XOADULIEU" });
    expect(await say(bot, "1")).toContain("Đã xóa");
    expect(bot.state.orgUnit(THREAD)).toBeNull();
    expect(bot.state.recentMessages(THREAD)).toEqual([]);
    expect(bot.state.latestChoices(THREAD)).toEqual([]);
    expect(bot.state.orgUnit(other)).toBe("UBND xã Ba Vì");
    expect(bot.state.recentMessages(other)).toEqual(["báo cáo gửi khi nào?"]);
    expect(await say(bot, "xoa du lieu dong y", other)).toContain("Đã xóa");
    expect(bot.state.orgUnit(other)).toBeNull();
  });

  it("starts afresh after some hours", async () => {
    const clock = createClock();
    const bot = createSmallBot({ now: clock.now });
    await say(bot, "câu thứ nhất");
    clock.advance(5 * 3_600_000);
    await say(bot, "câu thứ hai");
    expect(bot.asked[1]?.history).toEqual([]);
  });

  it("offers choices that a number, with or without a dot, asks", async () => {
    const bot = createSmallBot();
    const reply = await receive(bot, { kind: "text", text: "báo cáo gửi khi nào?" });
    expect(reply.choices.map(({ number, label }) => [number, label])).toEqual([
      [1, "Kế hoạch năm 2021"],
      [2, "Xem nguyên văn"],
    ]);
    await say(bot, "2.");
    expect(bot.asked.at(-1)?.text).toBe("mục III.4 nói gì");
    expect(await say(bot, "7")).toContain("từ 1 đến 2");
  });

  it("asks what a pressed button stands for, and says when it has lapsed", async () => {
    const clock = createClock();
    const bot = createSmallBot({ now: clock.now });
    const { choices } = await receive(bot, { kind: "text", text: "hỏi" });
    const choiceId = choices[0]?.id ?? 0;
    await receive(bot, { kind: "choice", choiceId });
    expect(bot.asked.at(-1)?.text).toBe(SMALL_REPLY.choices[0]?.ask);
    clock.advance(25 * 3_600_000);
    expect(renderPlain((await receive(bot, { kind: "choice", choiceId })).blocks)).toContain("hết hạn");
    expect(renderPlain((await receive(bot, { kind: "choice", choiceId: 999_999 })).blocks)).toContain("hết hạn");
  });

  it("sets the unit from a slip through a choice, shows it and forgets it", async () => {
    const bot = createSmallBot();
    const reply = await receive(bot, { kind: "text", text: "donvicuatoi xa ba vi" });
    expect(reply.choices.map(({ label }) => label)[0]).toBe("UBND xã Ba Vì");
    expect(await say(bot, "1")).toContain("Đã nhớ đơn vị của anh/chị: UBND xã Ba Vì");
    expect(await say(bot, "Đơn vị của tôi")).toContain("UBND xã Ba Vì");
    expect(await say(bot, "/donvicuatoi so noi vu")).toContain("Sở Nội vụ");
    expect(await say(bot, "DONVICUATOI XÓA")).toContain("Đã quên");
    expect(await say(bot, "/donvicuatoi")).toContain("chưa đặt");
  });

  it("keeps a unit that the documents do not name, and says that they do not", async () => {
    const bot = createSmallBot();
    expect(await say(bot, "/donvicuatoi UBND phường Trà Câu")).toContain("không nêu tên này");
    expect(bot.state.orgUnit(THREAD)).toBe("UBND phường Trà Câu");
    expect(await say(bot, `/donvicuatoi ${"dài ".repeat(60)}`)).toContain("dài quá");
  });

  it("asks for the deadlines of the unit of the profile", async () => {
    const bot = createSmallBot();
    await say(bot, "HAN");
    expect(bot.asked.at(-1)?.text).not.toContain("Ba Vì");
    await say(bot, "/donvicuatoi = UBND xã Ba Vì");
    await say(bot, "hạn");
    expect(bot.asked.at(-1)?.text).toContain("UBND xã Ba Vì");
  });

  it("introduces itself, helps, and helps after an unknown command", async () => {
    const bot = createSmallBot();
    expect(await say(bot, "/start")).toContain("Trợ lý Dân vận");
    expect(await say(bot, "giúp")).toContain("DONVICUATOI");
    expect(await say(bot, "/thoitiet")).toMatch(/không có lệnh “\/thoitiet”[\s\S]*TROGIUP/);
  });

  it.each([
    ["10,000 characters", "kế hoạch ".repeat(1_112), "ký tự"],
    ["control characters", "\u0000\u0007\u001b\u202e", "chỉ đọc được chữ"],
    ["emoji", "😀👍🏽🇻🇳", "chỉ đọc được chữ"],
    ["marks", "??!", "chỉ đọc được chữ"],
    ["nothing", "", "chỉ đọc được chữ"],
  ])("answers %s politely and without asking", async (_, text, expected) => {
    const bot = createSmallBot();
    expect(await say(bot, text)).toContain(expected);
    expect(bot.asked).toEqual([]);
  });

  it("answers a picture politely", async () => {
    const reply = await receive(createSmallBot(), { kind: "unreadable" });
    expect(renderPlain(reply.blocks)).toContain("chỉ đọc được chữ");
  });

  it("asks without control characters", async () => {
    const bot = createSmallBot();
    await say(bot, "báo\u0000cáo\u202e năm");
    expect(bot.asked[0]?.text).toBe("báo cáo  năm");
  });

  it("gives every text an answer", async () => {
    const bot = createSmallBot();
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.string().map((rest) => `/donvicuatoi ${rest}`),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const reply = await receive(bot, { kind: "text", text: typed });
        expect(renderPlain(reply.blocks).trim()).not.toBe("");
      }),
      { numRuns: 1_000 },
    );
  });
});
