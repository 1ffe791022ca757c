import { createLog } from "#bot/log.ts";
import { type Bot, type BotConfig, openBot } from "#bot/open-bot.ts";
import { createTelegram, type Telegram } from "#bot/platforms/telegram/telegram.ts";
import { createZalo, type Zalo } from "#bot/platforms/zalo/zalo.ts";
import { createClock } from "./small-bot.ts";
import { TELEGRAM_TOKEN, TelegramServer } from "./telegram-server.ts";
import { ZALO_TOKEN, ZaloServer } from "./zalo-server.ts";

/** The whole bot over built knowledge, on Telegram and on Zalo against Bot APIs on loopback. */
export type Office = {
  readonly bot: Bot;
  readonly telegram: { readonly server: TelegramServer; readonly platform: Telegram };
  readonly zalo: { readonly server: ZaloServer; readonly platform: Zalo };
  readonly clock: ReturnType<typeof createClock>;
  readonly logLines: string[];
  /** How the bot was opened, to open another over the same folder. */
  readonly config: BotConfig;
  close(): Promise<void>;
};

/** Opens it over a data folder that an ingest has built. Nobody waits in it: every pause is over at once. */
export async function openOffice(data: string, more: Partial<BotConfig> = {}, start?: string): Promise<Office> {
  const clock = createClock(start);
  const logLines: string[] = [];
  const log = createLog("debug", (line) => logLines.push(line), clock.now);
  const config: BotConfig = {
    dataDir: data,
    documentsDir: "khong-co",
    embedder: { kind: "local" },
    publicUrl: null,
    operatorPassword: null,
    requireReview: false,
    access: "open",
    admins: [],
    allowed: [],
    limits: { person: 100_000, everybody: 100_000 },
    host: "127.0.0.1",
    ...more,
  };
  const bot = openBot(config, log, clock.now);
  const [telegramServer, zaloServer] = [new TelegramServer(), new ZaloServer()];
  const pause = async (_: number, signal?: AbortSignal) => signal?.throwIfAborted();
  const parts = { log, pause, onStopped: () => undefined, ...bot.dispatch };
  const telegram = createTelegram({ ...parts, token: TELEGRAM_TOKEN, apiRoot: await telegramServer.open() });
  const zaloRoot = await zaloServer.open();
  const zalo = createZalo({ ...parts, token: ZALO_TOKEN, apiRoot: zaloRoot, publicUrl: config.publicUrl });
  for (const platform of [telegram, zalo]) {
    await platform.start();
    bot.serve(platform);
  }
  return {
    bot,
    telegram: { server: telegramServer, platform: telegram },
    zalo: { server: zaloServer, platform: zalo },
    clock,
    logLines,
    config,
    async close() {
      await Promise.all([telegram.stop(), zalo.stop()]);
      await bot.dispatch.drain();
      await Promise.all([telegramServer.close(), zaloServer.close()]);
      bot.close();
    },
  };
}
