import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "#bot/log.ts";
import { openBot } from "#bot/open-bot.ts";
import { createTelegram } from "#bot/platforms/telegram/telegram.ts";
import { createZalo } from "#bot/platforms/zalo/zalo.ts";
import { renderPlain } from "#bot/render-plain.ts";
import { parseConfig } from "#knowledge/config.ts";
import { createClock } from "../../fakes/small-bot.ts";
import { TELEGRAM_TOKEN, TelegramServer } from "../../fakes/telegram-server.ts";
import { ZALO_TOKEN, ZaloServer } from "../../fakes/zalo-server.ts";
import { useBundledKnowledge } from "../../knowledge/answer/bundled-knowledge.ts";

const CHAT = 4711;
const DAY_MS = 86_400_000;

/** The whole bot over the bundled plans, with both chat platforms against loopback servers, on 5 March 2025 at nine. */
async function openWhole(dataDir: string) {
  const clock = createClock("2025-03-05T02:00:00Z");
  const [telegramServer, zaloServer] = [new TelegramServer(), new ZaloServer()];
  const log = createLog("silent", () => undefined, clock.now);
  const bot = openBot(parseConfig({ DATA_DIR: dataDir }), log, clock.now);
  const parts = {
    log,
    pause: async () => undefined,
    onStopped: () => undefined,
    ...bot.dispatch,
    publicUrl: null,
  };
  const telegram = createTelegram({ ...parts, token: TELEGRAM_TOKEN, apiRoot: await telegramServer.open() });
  const zalo = createZalo({ ...parts, publicUrl: null, token: ZALO_TOKEN, apiRoot: await zaloServer.open() });
  await Promise.all([telegram.start(), zalo.start()]);
  for (const platform of [telegram, zalo]) bot.reminders.serve(platform);
  const say = async (text: string): Promise<string> => {
    const before = telegramServer.sent.length;
    telegramServer.write(CHAT, text);
    await telegramServer.until(() => telegramServer.sent.length > before);
    await bot.dispatch.drain();
    return telegramServer.sent
      .slice(before)
      .map((one) => one.text)
      .join("\n");
  };
  const sayZalo = async (text: string): Promise<string> => {
    const before = zaloServer.sent.length;
    zaloServer.write("z1", text);
    await zaloServer.until(() => zaloServer.sent.length > before);
    await bot.dispatch.drain();
    return zaloServer.sent
      .slice(before)
      .map((one) => one.text)
      .join("\n");
  };
  const pressLast = async (label: string): Promise<string> => {
    const buttons = telegramServer.sent.at(-1)?.reply_markup?.inline_keyboard.flat() ?? [];
    const data = buttons.find((button) => button.text.startsWith(label))?.callback_data;
    if (data === undefined) throw new Error(`no button ${label}: ${buttons.map(({ text }) => text).join("; ")}`);
    const before = telegramServer.sent.length;
    telegramServer.press(CHAT, data);
    await telegramServer.until(() => telegramServer.sent.length > before);
    await bot.dispatch.drain();
    return telegramServer.sent
      .slice(before)
      .map((one) => one.text)
      .join("\n");
  };
  const close = async () => {
    await Promise.all([telegram.stop(), zalo.stop()]);
    await bot.reminders.stop();
    await Promise.all([telegramServer.close(), zaloServer.close()]);
    bot.close();
  };
  /** What arrives on Telegram when the day is stepped through hour by hour. */
  const passDays = async (days: number): Promise<readonly string[]> => {
    const before = telegramServer.sent.length;
    for (let hour = 0; hour < days * 24; hour++) {
      clock.advance(DAY_MS / 24);
      await bot.reminders.tick();
    }
    return telegramServer.sent.slice(before).map((one) => one.text);
  };
  return { bot, clock, say, sayZalo, pressLast, passDays, zaloServer, close };
}

describe("a person who wants to be reminded", () => {
  const bundled = useBundledKnowledge();
  let whole: Awaited<ReturnType<typeof openWhole>>;
  beforeEach(async () => {
    for (const file of ["state.sqlite", "state.sqlite-wal", "state.sqlite-shm"])
      rmSync(join(bundled.dataDir(), file), { force: true });
    whole = await openWhole(bundled.dataDir());
  });
  afterEach(() => whole.close());

  it("turns it on for the own unit, chooses days and hour, gets reminders, says done, turns it off", async () => {
    await whole.say("/donvicuatoi = Thanh tra tỉnh");
    expect(await whole.say("/nhacviec")).toContain("Nhắc việc đang tắt.");
    const on = await whole.pressLast("Bật theo đơn vị");
    expect(on).toContain("Theo đơn vị: Thanh tra tỉnh (5 mốc có ngày)");
    expect(on).toContain("Nhắc trước (ngày): 7, 3, 1, đúng ngày");
    expect(await whole.say("nhacviec ngay 3 0")).toContain("Nhắc trước (ngày): 3, đúng ngày");
    expect(await whole.say("NHACVIEC GIO 14")).toContain("Giờ nhắc: 14 giờ");
    expect(await whole.say("Nhắc việc tuần tắt")).toContain("Tóm tắt sáng thứ Hai: tắt");
    // "trước ngày 15/3": the last day is the 14th, three days before it the 11th, at two in the afternoon
    expect(await whole.passDays(6)).toEqual([]);
    const told = await whole.passDays(1);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^<b>Nhắc việc: Trước ngày 15\/3\/2025 – còn 4 ngày<\/b>/);
    expect(await whole.pressLast("Đã xong")).toContain("Đã ghi là xong");
    const last = await whole.passDays(3);
    expect(last).toHaveLength(1);
    expect(await whole.pressLast("Nhắc lại sau 3 giờ")).toContain("sau 3 giờ");
    const again = await whole.passDays(1);
    expect(again).toHaveLength(1);
    expect(again[0]).toMatch(/^<b>Nhắc việc: Trước ngày 15\/3\/2025 – đã quá hạn/);
    expect(await whole.say("/nhacviec tat")).toContain("Đã tắt");
    expect(await whole.passDays(30)).toEqual([]);
  });

  it("follows one obligation from the answer that tells it, with its quote", async () => {
    await whole.say("UBND tỉnh: gửi kế hoạch qua Sở Nội vụ trước ngày nào?");
    const followed = await whole.pressLast("Nhắc tôi");
    expect(followed).toContain("Tôi sẽ nhắc việc này.");
    expect(followed).toContain("trước ngày 15/3/2025”");
    expect(followed).toContain("Lần nhắc tới: 8 giờ, sau 2 ngày nữa.");
    const told = await whole.passDays(10);
    expect(told.map((text) => /còn \d+ ngày/.exec(text)?.[0])).toEqual([
      "còn 8 ngày",
      "còn 4 ngày",
      "còn 2 ngày",
      "còn 1 ngày",
    ]);
  });

  it("gets a summary on Monday", async () => {
    await whole.say("/donvicuatoi = Thanh tra tỉnh");
    await whole.say("/nhacviec bat");
    await whole.say("/nhacviec ngay 0");
    const told = await whole.passDays(5);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^<b>Việc tuần này và tuần sau: 2 mốc thời hạn<\/b>/);
  });

  it("answers with numbers and words on Zalo", async () => {
    await whole.sayZalo("DONVICUATOI = Thanh tra tỉnh");
    expect(await whole.sayZalo("NHẮC VIỆC")).toMatch(/1\. Bật theo đơn vị/);
    expect(await whole.sayZalo("1")).toContain("Nhắc việc đang bật.");
    await whole.passDays(3);
    const [told = ""] = whole.zaloServer.textsTo("z1").slice(-1);
    expect(told).toMatch(/^Nhắc việc: Trước ngày 15\/3\/2025/);
    const number = /XONG (\d+)/.exec(told)?.[1] ?? "";
    expect(await whole.sayZalo(`xong ${number}`)).toContain("Đã ghi là xong");
    expect(await whole.sayZalo("xong 999999")).toContain("không tìm thấy lời nhắc");
  });

  it("is not offered it where nothing can be sent unasked", async () => {
    const ask = async (text: string): Promise<string> => {
      const thread = { platform: "web", chatId: "w", userKey: "w" } as const;
      const told: string[] = [];
      const message = { thread, updateId: text, isGroup: false, content: { kind: "text", text } } as const;
      await whole.bot.dispatch.accept(message, async ({ blocks, choices }) => {
        told.push(renderPlain(blocks), ...choices.map(({ label }) => label));
      }).answered;
      return told.join("\n");
    };
    const answer = await ask("UBND tỉnh: gửi kế hoạch qua Sở Nội vụ trước ngày nào?");
    expect(answer).toContain("15/3/2025");
    expect(answer).not.toContain("Nhắc tôi");
    expect(await ask("/nhacviec bat")).toContain("Zalo hoặc Telegram");
  });
});
