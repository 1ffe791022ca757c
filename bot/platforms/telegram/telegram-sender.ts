import { Failure } from "#knowledge/domain/failure.ts";
import { renderPlain } from "../../render-plain.ts";
import type { Attachment, Block } from "../../reply.ts";
import type { OfferedChoice, OutgoingReply } from "../platform.ts";
import { type SendingManner, sendParts } from "../send-patiently.ts";
import { splitBlocks, splitText } from "../split-text.ts";
import type { TelegramClient } from "./telegram-calls.ts";
import { renderTelegramHtml } from "./telegram-html.ts";
import type { TelegramButton } from "./telegram-keyboard.ts";
import { TELEGRAM_MAX_TEXT_CHARS, writeChoiceData } from "./telegram-wire.ts";

/** Where a reply goes: a chat, and the message that it may take the place of. */
export type Addressee = { readonly chatId: string; readonly messageId?: string | undefined };

/** In characters. Longer labels are cut off by phones anyway. */
const MAX_LABEL_CHARS = 60;
/** In UTF-16 units. @see https://core.telegram.org/bots/api#sendphoto */
const MAX_CAPTION_CHARS = 1_024;

/**
 * Sends a reply as the messages that it needs, its choices below the last text. One that is meant to stand in place of the message whose button was
 * pressed is edited into it; where that message can no longer be edited, it is sent.
 *
 * @throws {Failure} as `Platform.send`
 */
export function sendReply(client: TelegramClient, to: Addressee, reply: OutgoingReply, manner: SendingManner) {
  const messages = splitBlocks(reply.blocks, TELEGRAM_MAX_TEXT_CHARS);
  const buttons = reply.choices.map(toButton);
  const texts = messages.map((blocks, index) => {
    const below = index === messages.length - 1 ? buttons : [];
    const inPlaceOf = index === 0 && reply.inPlace === true ? to.messageId : undefined;
    return () => place(client, { chatId: to.chatId, messageId: inPlaceOf }, blocks, below);
  });
  const uploads = (reply.attachments ?? []).map((attachment) => () => sendAttachment(client, to.chatId, attachment));
  return sendParts([...texts, ...uploads], (part) => part(), manner);
}

async function place(
  client: TelegramClient,
  { chatId, messageId }: Addressee,
  blocks: readonly Block[],
  buttons: readonly TelegramButton[],
): Promise<string> {
  if (messageId !== undefined) {
    try {
      const text = renderTelegramHtml(blocks);
      return await client.editMessage(messageId, { chatId, text, isHtml: true, buttons });
    } catch (cause) {
      if (!(cause instanceof Failure) || cause.code !== "service_refused") throw cause;
      if (cause.facts.reason === "unchanged") return messageId;
    }
  }
  return sendFormatted(client, chatId, blocks, buttons);
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

function sendAttachment(client: TelegramClient, chatId: string, attachment: Attachment): Promise<string> {
  const { kind, fileName, caption, read } = attachment;
  const [start = ""] = splitText(caption, MAX_CAPTION_CHARS);
  return client.sendUpload(chatId, { kind, fileName, caption: start, bytes: read() });
}

function toButton(choice: OfferedChoice): TelegramButton {
  const [start = choice.label] = splitText(choice.label, MAX_LABEL_CHARS);
  return { label: start === choice.label ? start : `${start}…`, data: writeChoiceData(choice.id) };
}
