import { describe, expect, it } from "vitest";
import { createDispatch } from "#bot/platforms/dispatch.ts";
import { createTelegram } from "#bot/platforms/telegram/telegram.ts";
import { openTelegram } from "../../fakes/open-platforms.ts";
import { createSmallBot, SMALL_REPLY } from "../../fakes/small-bot.ts";
import { refuse, TELEGRAM_TOKEN } from "../../fakes/telegram-server.ts";

describe("a question behind the bot's name in another chat", () => {
  it("is offered its answer, with nothing kept and nothing to pick", async () => {
    const { bot, server, platform, close } = await openTelegram();
    const thread = { platform: "telegram", chatId: "7", userKey: "7" } as const;
    bot.state.saveOrgUnit(thread, "UBND xã Ba Vì");
    bot.state.rememberMessage(thread, "câu trước");
    await platform.start();
    server.askInline(7, "báo cáo gửi khi nào?");
    await server.until(() => server.inlineAnswers.length === 1);
    const [answer] = server.inlineAnswers;
    expect(answer).toMatchObject({ is_personal: true });
    expect(answer?.results).toHaveLength(1);
    expect(answer?.results[0]).toMatchObject({
      title: "Trước ngày 15/10/2025 – còn 148 ngày",
      description: "gửi báo cáo trước ngày 15/10/2025",
    });
    expect(answer?.results[0]?.input_message_content.message_text).toContain("<blockquote expandable>");
    expect(bot.asked).toMatchObject([{ text: "báo cáo gửi khi nào?", history: [], asker: "UBND xã Ba Vì" }]);
    expect(bot.state.recentMessages(thread)).toEqual(["câu trước"]);
    expect(bot.state.latestChoices(thread)).toEqual([]);
    expect(server.sent).toEqual([]);
    await close();
  });

  it("is offered nothing while nothing is typed, and the first part of a long answer", async () => {
    const long = {
      ...SMALL_REPLY,
      blocks: Array.from({ length: 9 }, () => ({ kind: "paragraph" as const, text: "dài ".repeat(300) })),
    };
    const lead = { kind: "lead" as const, text: `${"rất dài ".repeat(40)}.` };
    const { server, platform, close } = await openTelegram({ ...long, blocks: [lead, ...long.blocks] });
    await platform.start();
    server.askInline(7, "  ");
    server.askInline(7, "hỏi");
    await server.until(() => server.inlineAnswers.length === 2);
    expect(server.inlineAnswers[0]?.results).toEqual([]);
    expect(server.inlineAnswers[1]?.results[0]?.title).toMatch(/^rất dài.*…$/);
    await close();
  });

  it("is offered nothing where who asks may not use the bot", async () => {
    const { bot, server, close } = await openTelegram();
    const platform = createTelegram({
      ...bot.platformParts,
      ...bot.dispatch,
      token: TELEGRAM_TOKEN,
      apiRoot: server.root,
      answerInline: async () => null,
    });
    await platform.start();
    server.askInline(7, "hạn?");
    await server.until(() => server.inlineAnswers.length === 1);
    expect(server.inlineAnswers[0]?.results).toEqual([]);
    await platform.stop();
    await close();
  });

  it("that is too old to be answered harms nothing", async () => {
    const { bot, server, platform, close } = await openTelegram();
    server.failNext("answerInlineQuery", refuse(400, "Bad Request: query is too old and response timeout expired"));
    await platform.start();
    server.askInline(7, "hỏi");
    server.write(1, "hỏi");
    await server.until(() => server.sent.length === 1 && server.countOf("answerInlineQuery") === 1);
    expect(bot.stopped).toEqual([]);
    await close();
  });
});

describe("the dispatch", () => {
  it("asks the gate without the words, so that no command of an admin is given in passing", async () => {
    const bot = createSmallBot();
    const seen: string[] = [];
    const from = {
      thread: { platform: "telegram", chatId: "1", userKey: "1" },
      updateId: "1",
      isGroup: false,
      content: { kind: "unreadable" },
    } as const;
    const closed = createDispatch({
      ...bot.parts,
      gate: ({ content }) => {
        seen.push(content.kind);
        return "silent";
      },
    });
    expect(await closed.answerInline(from, "MOI")).toBeNull();
    expect(seen).toEqual(["unreadable"]);
    expect((await bot.dispatch.answerInline(from, "hạn?"))?.choices).toEqual([]);
    bot.state.close();
  });
});
