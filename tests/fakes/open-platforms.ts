import { PassThrough } from "node:stream";
import { createConsole } from "#bot/platforms/console.ts";
import { createTelegram } from "#bot/platforms/telegram/telegram.ts";
import { createWeb } from "#bot/platforms/web/web.ts";
import { createZalo } from "#bot/platforms/zalo/zalo.ts";
import type { Reply } from "#bot/reply.ts";
import { createSmallBot, ORG_UNITS, type SmallBot } from "./small-bot.ts";
import { TELEGRAM_TOKEN, TelegramServer } from "./telegram-server.ts";
import { ZALO_TOKEN, ZaloServer } from "./zalo-server.ts";

/** A bot with a stand-in for the knowledge, on Telegram, against a Bot API on loopback. */
export async function openTelegram(reply?: Reply, token = TELEGRAM_TOKEN, bot = smallBot(reply)) {
  const server = new TelegramServer();
  const apiRoot = await server.open();
  const platform = createTelegram({ ...bot.platformParts, token, apiRoot: `${apiRoot}/`, ...bot.dispatch });
  return { bot, server, platform, close: () => closeAll(platform, bot, server) };
}

/** The same on Zalo. */
export async function openZalo(reply?: Reply, token = ZALO_TOKEN, bot = smallBot(reply)) {
  const server = new ZaloServer();
  const apiRoot = await server.open();
  const platform = createZalo({
    ...bot.platformParts,
    token,
    apiRoot,
    accept: bot.dispatch.accept,
    publicUrl: bot.publicUrl,
  });
  return { bot, server, platform, close: () => closeAll(platform, bot, server) };
}

/** The same on the web page, on a free port. */
export async function openWeb(reply?: Reply, bot = smallBot(reply)) {
  let address = "";
  const platform = createWeb({
    accept: bot.dispatch.accept,
    state: bot.state,
    log: bot.parts.log,
    orgUnitNames: () => ORG_UNITS,
    calendars: bot.calendars,
    publicUrl: bot.publicUrl,
    host: "127.0.0.1",
    port: 0,
    moreRoutes: [],
    onListening: (listening) => {
      address = listening;
    },
  });
  await platform.start();
  return { bot, platform, address, close: () => closeAll(platform, bot, null) };
}

/** The same in a terminal; `read` waits for what is printed after the last call. */
export async function openConsole(reply?: Reply, bot = smallBot(reply)) {
  const input = new PassThrough();
  const printed: string[] = [];
  const platform = createConsole({ accept: bot.dispatch.accept, input, write: (text) => printed.push(text) });
  await platform.start();
  return { bot, platform, input, printed, close: () => closeAll(platform, bot, null) };
}

function smallBot(reply: Reply | undefined): SmallBot {
  return createSmallBot(reply ? { answer: async () => reply } : {});
}

async function closeAll(platform: { stop(): Promise<void> }, bot: SmallBot, server: { close(): Promise<void> } | null) {
  await platform.stop();
  await bot.dispatch.drain();
  await server?.close();
  bot.state.close();
}
