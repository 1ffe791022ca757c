import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openTelegram } from "../../fakes/open-platforms.ts";
import { createSmallBot, SMALL_REPLY } from "../../fakes/small-bot.ts";
import { refuse, TELEGRAM_TOKEN } from "../../fakes/telegram-server.ts";

describe("createTelegram", () => {
  it("sends quotes as foldable block quotes, buttons one below the other, and sets the command menu", async () => {
    const { server, platform, close } = await openTelegram();
    await platform.start();
    server.write(1, "báo cáo gửi khi nào?");
    await server.until(() => server.sent.length === 1);
    expect(server.sent[0]?.text).toBe(
      "<b>Trước ngày 15/10/2025 – còn 148 ngày</b>\n\nBáo cáo kết quả &lt;thực hiện&gt; &amp; gửi về UBND tỉnh, qua Sở Nội vụ\n\n" +
        "<blockquote expandable>“gửi báo cáo trước ngày 15/10/2025”</blockquote>\n<i>— Kế hoạch năm 2025 của UBND tỉnh, mục III.4</i>\n\n<i>Kế hoạch năm 2025.</i>",
    );
    expect(server.sent[0]?.reply_markup?.inline_keyboard.map((row) => row.length)).toEqual([1, 1]);
    expect(server.countOf("setMyCommands")).toBe(1);
    expect(server.countOf("sendChatAction")).toBe(1);
    await close();
  });

  it("says in Vietnamese what it is before people begin, where the server knows descriptions", async () => {
    const { server, platform, close } = await openTelegram();
    await platform.start();
    const said = server.calls.filter(({ method }) => /Description$/.test(method)).map(({ body }) => body);
    expect(said).toEqual([
      { description: expect.stringContaining("luôn kèm nguyên văn") },
      { short_description: expect.stringContaining("Tra thời hạn") },
    ]);
    await close();
  });

  it("carries messages where the server knows no descriptions", async () => {
    const { bot, server, platform, close } = await openTelegram();
    server.failNext("setMyDescription", refuse(404, "Not Found: method not found"));
    await platform.start();
    server.write(1, "hỏi");
    await server.until(() => server.sent.length === 1);
    expect(bot.stopped).toEqual([]);
    await close();
  });

  it("answers every press, also one that it does not know", async () => {
    const { server, platform, close } = await openTelegram();
    await platform.start();
    server.press(1, "c:999999");
    server.press(1, "of another bot");
    await server.until(() => server.answeredPresses.length === 2 && server.sent.length === 1);
    expect(server.sent[0]?.text).toContain("hết hạn");
    await close();
  });

  it("sends plain text when the formatting is refused", async () => {
    const { server, platform, close } = await openTelegram();
    server.failNext(
      "sendMessage",
      refuse(400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 7"),
    );
    await platform.start();
    server.write(1, "hỏi");
    await server.until(() => server.sent.length === 1);
    expect(server.sent[0]?.parse_mode).toBeUndefined();
    expect(server.sent[0]?.text).toContain("<thực hiện> & gửi");
    await close();
  });

  it("waits as long as it is told when there were too many requests", async () => {
    const { bot, server, platform, close } = await openTelegram();
    server.failNext("sendMessage", refuse(429, "Too Many Requests: retry after 17", { retry_after: 17 }));
    await platform.start();
    server.write(1, "hỏi");
    await server.until(() => server.sent.length === 1);
    expect(bot.waits).toContain(17_000);
    await close();
  });

  it("does not repeat a message whose fate is unknown", async () => {
    const { bot, server, platform, close } = await openTelegram();
    server.failNext("sendMessage", { cut: true }, { status: 502, text: "<html>Bad Gateway</html>" });
    await platform.start();
    server.write(1, "một");
    server.write(1, "hai");
    server.write(1, "ba");
    await server.until(() => server.sent.length === 1);
    expect(server.countOf("sendMessage")).toBe(3);
    expect(bot.logLines.filter((line) => line.includes("send_outcome_unknown"))).toHaveLength(2);
    await close();
  });

  it("backs off while the server is down, and goes on when it is back", async () => {
    const { bot, server, platform, close } = await openTelegram();
    const down = { status: 502, text: "<html>Bad Gateway</html>" } as const;
    server.failNext("getMe", down, refuse(500, "Internal Server Error"));
    server.failNext("getUpdates", down, { cut: true }, refuse(429, "Too Many Requests", { retry_after: 3 }), {
      status: 200,
      json: { ok: true, result: "?" },
    });
    await platform.start();
    server.write(1, "hỏi");
    await server.until(() => server.sent.length === 1);
    expect(bot.waits.slice(0, 6)).toEqual([1_000, 2_000, 1_000, 2_000, 4_000, 8_000]);
    expect(bot.stopped).toEqual([]);
    await close();
  });

  it.each([
    ["wrong", `${TELEGRAM_TOKEN.slice(0, -1)}x`],
    ["malformed", "110201543-not-a-token"],
  ])("refuses to start with a %s token, and does not tell it", async (_, token) => {
    const { bot, platform, close } = await openTelegram(undefined, token);
    const failure = await platform.start().catch((cause: unknown) => cause);
    expect(failure).toMatchObject({ code: "service_unauthorized" });
    expect(`${failure} ${JSON.stringify(failure)} ${bot.logLines.join("")}`).not.toContain(token);
    await close();
  });

  it.each([
    [
      "another poller",
      (server: { webhookUrl: string }) => void server.webhookUrl,
      refuse(409, "Conflict: terminated by other getUpdates request"),
    ],
    [
      "a webhook",
      (server: { webhookUrl: string }) => void Object.assign(server, { webhookUrl: "https://x.example/y" }),
      null,
    ],
  ])("stops and says so when there is %s", async (_, arrange, answer) => {
    const { bot, server, platform, close } = await openTelegram();
    arrange(server);
    if (answer) server.failNext("getUpdates", answer);
    await platform.start();
    while (bot.stopped.length === 0) await setImmediate();
    expect(server.countOf("getUpdates")).toBe(1);
    expect(bot.stopped.map(({ failure }) => failure.code)).toEqual(["service_conflict"]);
    await close();
  });

  it("answers once across a restart, though Telegram delivers again what was not confirmed", async () => {
    const first = await openTelegram();
    await first.platform.start();
    const id = first.server.write(1, "hỏi");
    await first.server.until(() => first.server.sent.length === 1);
    await first.platform.stop();
    const again = {
      update_id: id,
      message: { message_id: 1, chat: { id: 1, type: "private" }, from: { id: 1 }, text: "hỏi" },
    };
    expect(first.platform.receive(again)).toBe(true);
    await first.bot.dispatch.drain();
    expect(first.server.sent).toHaveLength(1);
    await first.close();
  });

  it("takes an update again when it could not be written down", async () => {
    const bot = createSmallBot();
    let refusals = 2;
    const accept: typeof bot.dispatch.accept = (message, deliver) => {
      if (refusals-- > 0) throw new Error("disk full");
      return bot.dispatch.accept(message, deliver);
    };
    const { server, platform, close } = await openTelegram(undefined, TELEGRAM_TOKEN, {
      ...bot,
      dispatch: { ...bot.dispatch, accept },
    });
    await platform.start();
    server.write(1, "hỏi");
    await server.until(() => server.sent.length === 1);
    expect(bot.asked).toHaveLength(1);
    await close();
  });

  it("answers in groups only commands, mentions and replies to it", async () => {
    const { bot, server, platform, close } = await openTelegram();
    await platform.start();
    const chat = { id: -100, type: "supergroup", title: "Tổ dân vận" };
    const from = { id: 5, is_bot: false };
    const say = (text: string, more: object = {}) =>
      server.receive({ message: { message_id: 1, chat, from, text, ...more } }, -100);
    say("chuyện phiếm");
    say("/han@another_bot");
    say("trả lời người khác", { reply_to_message: { from: { id: 6 } } });
    say("@dan_van_bot báo cáo gửi khi nào?");
    say("còn năm?", { reply_to_message: { from: { id: 110201543 } } });
    say("/help@dan_van_bot");
    await server.until(() => server.sent.length === 3);
    expect(bot.asked.map(({ text }) => text)).toEqual(["báo cáo gửi khi nào?", "còn năm?"]);
    await close();
  });

  it("finishes the answer in hand when it is stopped", async () => {
    const waiting: { release: () => void } = { release: () => undefined };
    const begun = { asked: false };
    const bot = createSmallBot({
      answer: () =>
        new Promise((resolve) => {
          begun.asked = true;
          waiting.release = () => resolve(SMALL_REPLY);
        }),
    });
    const { server, platform, close } = await openTelegram(undefined, TELEGRAM_TOKEN, bot);
    await platform.start();
    server.write(1, "hỏi");
    await server.until(() => begun.asked);
    await platform.stop();
    waiting.release();
    await bot.dispatch.drain();
    expect(server.sent).toHaveLength(1);
    await close();
  });
});
