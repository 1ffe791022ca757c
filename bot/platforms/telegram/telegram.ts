import { Failure } from "#knowledge/domain/failure.ts";
import { COMMAND_MENU, TELEGRAM_DESCRIPTION } from "#knowledge/words/chat.vi.ts";
import { renderPlain } from "../../render-plain.ts";
import type { Attachment, Block } from "../../reply.ts";
import type { AcceptMessage, AnswerInline, Capabilities, OfferedChoice, Platform } from "../platform.ts";
import { createPoller, type PlatformParts } from "../poller.ts";
import { type SendingManner, sendParts } from "../send-patiently.ts";
import { splitBlocks, splitText } from "../split-text.ts";
import type { WebRoute } from "../web/web-server.ts";
import { createWebhookRoute } from "../webhook-route.ts";
import { createTelegramClient, type TelegramClient } from "./telegram-client.ts";
import { renderTelegramHtml } from "./telegram-html.ts";
import { toArticle } from "./telegram-inline.ts";
import type { TelegramButton } from "./telegram-keyboard.ts";
import {
  parseTelegramUpdate,
  TELEGRAM_MAX_TEXT_CHARS,
  type TelegramBot,
  type TelegramInline,
  TelegramUpdateId,
  writeChoiceData,
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
  formatting: "html",
  push: true,
};
/** @see https://core.telegram.org/bots/api#setwebhook */
const DOOR = { path: "/webhooks/telegram", header: "x-telegram-bot-api-secret-token" } as const;
/** In characters. Longer labels are cut off by phones anyway. */
const MAX_LABEL_CHARS = 60;
/** In UTF-16 units. @see https://core.telegram.org/bots/api#sendphoto */
const MAX_CAPTION_CHARS = 1_024;

/** A Telegram bot, by long polling or by a webhook. */
export function createTelegram(parts: TelegramParts): Telegram {
  const { accept, pause, log } = parts;
  const client = createTelegramClient(parts.token, parts.apiRoot);
  let bot: TelegramBot = { id: 0, username: "" };

  const send: Platform["send"] = (chatId, reply, patience = "patient") =>
    sendReply(client, chatId, reply, { patience, pause });
  const receive = (raw: unknown): boolean => {
    const update = parseTelegramUpdate(raw, bot);
    const ignore = (event: string) => () => log.debug(event, { platform: "telegram" });
    if (update?.inline) {
      void offerInline(update.inline, client, parts.answerInline).catch(ignore("inline_not_answered"));
      return true;
    }
    if (update?.press) void client.answerPress(update.press.queryId).catch(ignore("press_not_answered"));
    if (!update?.message) return false;
    const { chatId } = update.message.thread;
    const typing = client.showTyping(chatId).catch(ignore("typing_failed"));
    accept(update.message, async (reply) => {
      await typing;
      return send(chatId, reply);
    });
    return true;
  };
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
    send,
    download: client.download,
    receive,
    routes,
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

type Reply = Parameters<Platform["send"]>[1];

function sendReply(client: TelegramClient, chatId: string, reply: Reply, manner: SendingManner) {
  const messages = splitBlocks(reply.blocks, TELEGRAM_MAX_TEXT_CHARS);
  const buttons = reply.choices.map(toButton);
  const texts = messages.map((blocks, index) => {
    const below = index === messages.length - 1 ? buttons : [];
    return () => sendFormatted(client, chatId, blocks, below);
  });
  const uploads = (reply.attachments ?? []).map((attachment) => () => sendAttachment(client, chatId, attachment));
  return sendParts([...texts, ...uploads], (part) => part(), manner);
}

function sendAttachment(client: TelegramClient, chatId: string, attachment: Attachment): Promise<string> {
  const { kind, fileName, caption, read } = attachment;
  const [start = ""] = splitText(caption, MAX_CAPTION_CHARS);
  return client.sendUpload(chatId, { kind, fileName, caption: start, bytes: read() });
}

async function sendFormatted(
  client: TelegramClient,
  chatId: string,
  blocks: readonly Block[],
  buttons: readonly TelegramButton[],
): Promise<string> {
  try {
    return await client.sendMessage({ chatId, text: renderTelegramHtml(blocks), isHtml: true, buttons });
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.facts.reason !== "formatting") throw cause;
    return client.sendMessage({ chatId, text: renderPlain(blocks), isHtml: false, buttons });
  }
}

function toButton(choice: OfferedChoice): TelegramButton {
  const [start = choice.label] = splitText(choice.label, MAX_LABEL_CHARS);
  return { label: start === choice.label ? start : `${start}…`, data: writeChoiceData(choice.id) };
}
