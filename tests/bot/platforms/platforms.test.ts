import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { describePlatform } from "../../contracts/platform.contract.ts";
import { openConsole, openTelegram, openWeb, openZalo } from "../../fakes/open-platforms.ts";
import type { SmallBot } from "../../fakes/small-bot.ts";
import { telegramHtmlLength } from "../../fakes/telegram-html-length.ts";
import { TELEGRAM_TOKEN } from "../../fakes/telegram-server.ts";
import { ZALO_TOKEN } from "../../fakes/zalo-server.ts";

const NUMBERED = /^(\d+)\. (.+)$/gm;
const CHAT = 4711;

describePlatform("Telegram", async (reply) => {
  const { bot, server, platform, close } = await openTelegram({ ...reply });
  await platform.start();
  const exchange = async (act: () => void) => {
    const before = server.sent.length;
    act();
    await answered(bot, server);
    return server.sent.slice(before);
  };
  return {
    capabilities: platform.capabilities,
    async talk(text) {
      const sent = await exchange(() => server.write(CHAT, text));
      const buttons = sent.flatMap(({ reply_markup }) => reply_markup?.inline_keyboard.flat() ?? []);
      return { texts: sent.map(({ text: html }) => asRead(html)), choices: buttons.map((button) => button.text) };
    },
    async pick(number) {
      const data = server.sent.at(-1)?.reply_markup?.inline_keyboard.flat()[number - 1]?.callback_data ?? "";
      return { texts: (await exchange(() => server.press(CHAT, data))).map(({ text }) => asRead(text)) };
    },
    log: () => bot.logLines.join(""),
    secrets: [TELEGRAM_TOKEN, "Bí Mật"],
    close,
  };
});

describePlatform("Zalo", async (reply) => {
  const { bot, server, platform, close } = await openZalo({ ...reply });
  await platform.start();
  const talk = async (text: string) => {
    const before = server.sent.length;
    server.write("z1", text);
    await answered(bot, server);
    const texts = server.sent.slice(before).map((sent) => sent.text);
    return { texts, choices: numberedIn(texts) };
  };
  return {
    capabilities: platform.capabilities,
    talk,
    pick: (number) => talk(String(number)),
    log: () => bot.logLines.join(""),
    secrets: [ZALO_TOKEN],
    close,
  };
});

describePlatform("web page", async (reply) => {
  const { bot, platform, address, close } = await openWeb({ ...reply });
  let cookie = "";
  let offered: readonly number[] = [];
  const post = async (body: object) => {
    const response = await fetch(`${address}/api/chat`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify(body),
    });
    cookie ||= response.headers.get("set-cookie")?.split(";")[0] ?? "";
    const { replies } = ChatReply.parse(await response.json());
    const choices = replies.flatMap((answer) => answer.choices);
    offered = choices.map(({ id }) => id);
    return {
      texts: replies.map(({ blocks }) => blocks.flatMap((block) => Object.values(block).flat()).join("\n")),
      choices: choices.map(({ label }) => label),
    };
  };
  return {
    capabilities: platform.capabilities,
    talk: (text) => post({ text }),
    pick: (number) => post({ choice: offered[number - 1] }),
    log: () => bot.logLines.join(""),
    get secrets() {
      return [cookie.slice(5)];
    },
    close,
  };
});

describePlatform("terminal", async (reply) => {
  const { bot, platform, input, printed, close } = await openConsole({ ...reply });
  const talk = async (text: string) => {
    const before = printed.length;
    input.write(`${text}\n`);
    while (printed.length === before) await setImmediate();
    await bot.dispatch.drain();
    const texts = printed.slice(before);
    return { texts, choices: numberedIn(texts) };
  };
  return {
    capabilities: platform.capabilities,
    talk,
    pick: (number) => talk(String(number)),
    log: () => bot.logLines.join(""),
    secrets: [],
    close,
  };
});

const Block = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const ChatReply = z.object({
  replies: z.array(
    z.object({ blocks: z.array(Block), choices: z.array(z.object({ id: z.int(), label: z.string() })) }),
  ),
});

/** An answer to a message is out when one more line says so. */
async function answered(
  bot: SmallBot,
  server: { until(condition: () => boolean): Promise<void>; changed(): void },
): Promise<void> {
  const count = () => bot.logLines.filter((line) => /"event":"answer/.test(line)).length;
  const before = count();
  await server.until(() => {
    if (count() === before) void setImmediate().then(() => server.changed());
    return count() > before;
  });
}

function numberedIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [...text.matchAll(NUMBERED)].map(([, , label = ""]) => label));
}

/** Telegram's HTML as a person reads it; fails where Telegram would refuse it. */
function asRead(html: string): string {
  if (telegramHtmlLength(html) === null) throw new Error("bad HTML");
  return html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
