import { COMMAND_MENU, TELEGRAM_DESCRIPTION } from "#knowledge/words/chat.vi.ts";
import type { AcceptMessage, AnswerInline, Capabilities, OutgoingReply, Platform } from "../platform.ts";
import { createPoller, type PlatformParts } from "../poller.ts";
import type { WebRoute } from "../web/web-server.ts";
import { createWebhookRoute } from "../webhook-route.ts";
import type { TelegramClient } from "./telegram-calls.ts";
import { createTelegramClient } from "./telegram-client.ts";
import { toArticle } from "./telegram-inline.ts";
import { type Addressee, sendReply } from "./telegram-sender.ts";
import {
  parseTelegramUpdate,
  TELEGRAM_MAX_TEXT_CHARS,
  type TelegramBot,
  type TelegramInline,
  TelegramUpdateId,
} from "./telegram-wire.ts";

/** The Telegram platform, with its door for updates that come by another way than polling. */
export type Telegram = Platform & {
  /** Takes in one update as it came; `false` when there was nothing in it to answer. @throws {Failure} `state_unavailable` */
  receive(update: unknown): boolean;
  /** Where Telegram delivers; none where updates are fetched. */
  readonly routes: readonly WebRoute[];
};

export type TelegramParts = PlatformParts & {
  readonly token: string;
  readonly apiRoot: string;
  readonly accept: AcceptMessage;
  /** Answers a question behind the bot's name in another chat; `null` where who asks may not use the bot, or is too fast. */
  readonly answerInline: AnswerInline;
  /** Updates are delivered here instead of fetched; absent or `null`: long polling. */
  readonly webhook?: { readonly secret: string } | null;
};

const CAPABILITIES: Capabilities = {
  maxTextChars: TELEGRAM_MAX_TEXT_CHARS,
  choices: "buttons",
  push: true,
};
/** @see https://core.telegram.org/bots/api#setwebhook */
const DOOR = { path: "/webhooks/telegram", header: "x-telegram-bot-api-secret-token" } as const;
/** @see https://core.telegram.org/bots/features#deep-linking */
const LINK_ROOT = "https://t.me";

/** A Telegram bot, by long polling or by a webhook. */
export function createTelegram(parts: TelegramParts): Telegram {
  const { pause, log } = parts;
  const client = createTelegramClient(parts.token, parts.apiRoot);
  let bot: TelegramBot = { id: 0, username: "" };

  const sendTo = (to: Addressee, reply: OutgoingReply, patience: "patient" | "once" = "patient") =>
    sendReply(client, to, reply, { patience, pause });
  const receive = createReceive(client, { ...parts, sendTo, bot: () => bot });
  const connect = async (signal: AbortSignal): Promise<void> => {
    bot = await client.getMe(signal);
    await introduce(client, log);
  };
  // kept in memory only: after a restart Telegram sends again what was not confirmed, and what was answered is known by its id
  let offset: number | null = null;
  const poll = async (signal: AbortSignal): Promise<void> => {
    for (const update of await client.getUpdates(offset, signal)) {
      if (!receive(update)) log.debug("update_ignored", { platform: "telegram" });
      const id = TelegramUpdateId.safeParse(update);
      if (id.success) offset = id.data.update_id + 1;
    }
  };
  const webhook = parts.webhook ?? null;
  const poller = createPoller("telegram", { connect, poll: webhook === null ? poll : null }, parts);
  const routes = webhook === null ? [] : [createWebhookRoute({ ...DOOR, secret: webhook.secret, receive })];
  return {
    name: "telegram",
    capabilities: CAPABILITIES,
    start: poller.start,
    stop: poller.stop,
    send: (chatId, reply, patience) => sendTo({ chatId }, reply, patience),
    linkTo: (payload) => (bot.username === "" ? null : `${LINK_ROOT}/${bot.username}?start=${payload}`),
    download: client.download,
    receive,
    routes,
  };
}

type Receiving = Pick<TelegramParts, "accept" | "answerInline" | "log"> & {
  readonly sendTo: (to: Addressee, reply: OutgoingReply) => Promise<unknown>;
  readonly bot: () => TelegramBot;
};

/** Takes an update in: a question in passing, a press, a message. */
function createReceive(client: TelegramClient, { accept, answerInline, log, sendTo, bot }: Receiving) {
  const ignore = (event: string) => () => log.debug(event, { platform: "telegram" });
  return (raw: unknown): boolean => {
    const update = parseTelegramUpdate(raw, bot());
    if (update?.inline) {
      void offerInline(update.inline, client, answerInline).catch(ignore("inline_not_answered"));
      return true;
    }
    if (update?.press) void client.answerPress(update.press.queryId).catch(ignore("press_not_answered"));
    if (!update?.message) return false;
    const { thread, content } = update.message;
    const { chatId } = thread;
    const messageId = content.kind === "choice" ? content.messageId : undefined;
    const typing = client.showTyping(chatId).catch(ignore("typing_failed"));
    accept(update.message, async (reply) => {
      await typing;
      return sendTo({ chatId, messageId }, reply);
    });
    return true;
  };
}

/** The menu of commands, and what people read before they begin; a server that knows no descriptions still carries messages. */
async function introduce(client: TelegramClient, log: PlatformParts["log"]): Promise<void> {
  await client.setCommands(COMMAND_MENU);
  const ignore = () => log.debug("not_described", { platform: "telegram" });
  await client.describe(TELEGRAM_DESCRIPTION.long, TELEGRAM_DESCRIPTION.short).catch(ignore);
}

/** Without a question nothing is offered. */
async function offerInline(
  { queryId, text, from }: TelegramInline,
  client: TelegramClient,
  answer: AnswerInline,
): Promise<void> {
  const reply = text.trim() === "" ? null : await answer(from, text);
  await client.answerInline(queryId, reply === null ? null : toArticle(reply));
}
