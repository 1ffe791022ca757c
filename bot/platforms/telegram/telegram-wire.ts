import { z } from "zod";
import type { IncomingContent, IncomingMessage } from "../platform.ts";

/** Telegram's limit, in UTF-16 units after its entities are parsed. @see https://core.telegram.org/bots/api#sendmessage */
export const TELEGRAM_MAX_TEXT_CHARS = 4_096;

/** The bot itself, from `getMe`. */
export type TelegramBot = { readonly id: number; readonly username: string };

/** A button's press, to be acknowledged whatever becomes of it. */
type TelegramPress = { readonly queryId: string };

/** A question behind the bot's name in any chat; `from` is who asks, without words of theirs. */
export type TelegramInline = { readonly queryId: string; readonly text: string; readonly from: IncomingMessage };

/** What an update means to us. `message` is `null` when there is nothing to answer. */
export type TelegramUpdate = {
  readonly message: IncomingMessage | null;
  readonly press: TelegramPress | null;
  readonly inline: TelegramInline | null;
};

const User = z.object({ id: z.int(), is_bot: z.boolean().optional() });
const Chat = z.object({ id: z.int(), type: z.string() });
const Message = z.object({
  message_id: z.int(),
  chat: Chat,
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional().catch(undefined),
  // what we need least must not cost a message that is otherwise good
  reply_to_message: z.object({ from: User.optional() }).optional().catch(undefined),
  photo: z.unknown().optional(),
  sticker: z.unknown().optional(),
  voice: z.unknown().optional(),
  video: z.unknown().optional(),
  audio: z.unknown().optional(),
  document: z
    .object({ file_id: z.string(), file_name: z.string().optional(), file_size: z.number().optional() })
    .optional()
    .catch(undefined),
});
type Message = z.infer<typeof Message>;
const Press = z.object({
  id: z.string(),
  from: User,
  data: z.string().optional(),
  message: z.object({ message_id: z.int(), chat: Chat }).optional(),
});
const Inline = z.object({ id: z.string(), from: User, query: z.string() });
const Update = z.object({
  update_id: z.int(),
  message: Message.optional(),
  callback_query: Press.optional(),
  inline_query: Inline.optional(),
});
/** The number by which the poller moves on, readable even where the rest is not. */
export const TelegramUpdateId = z.object({ update_id: z.int() });

const CHOICE_DATA = /^c:(\d{1,15})$/;

/** The `callback_data` of a choice: an id only, well below 64 bytes. */
export function writeChoiceData(choiceId: number): string {
  return `c:${choiceId}`;
}

/**
 * Reads one update. In groups only commands, mentions of the bot and replies to it are messages to the bot.
 *
 * @returns `null` for what is no update of a kind that we know
 */
export function parseTelegramUpdate(raw: unknown, bot: TelegramBot): TelegramUpdate | null {
  const parsed = Update.safeParse(raw);
  if (!parsed.success) return null;
  const { update_id: updateId, message, callback_query: press, inline_query: inline } = parsed.data;
  if (inline) return { message: null, press: null, inline: parseInline(inline, updateId) };
  if (press) return { message: parsePress(press, updateId), press: { queryId: press.id }, inline: null };
  if (!message?.from || message.from.is_bot === true || message.chat.type === "channel") return null;
  const isGroup = message.chat.type !== "private";
  const content = parseContent(message, isGroup, bot);
  const thread = { platform: "telegram", chatId: String(message.chat.id), userKey: String(message.from.id) } as const;
  return { message: content && { thread, updateId: String(updateId), isGroup, content }, press: null, inline: null };
}

function parseInline({ id, from, query }: z.infer<typeof Inline>, updateId: number): TelegramInline {
  const userKey = String(from.id);
  const thread = { platform: "telegram", chatId: userKey, userKey } as const;
  const content = { kind: "unreadable" } as const;
  return { queryId: id, text: query, from: { thread, updateId: String(updateId), isGroup: false, content } };
}

function parsePress(press: z.infer<typeof Press>, updateId: number): IncomingMessage | null {
  const choiceId = CHOICE_DATA.exec(press.data ?? "")?.[1];
  if (choiceId === undefined || !press.message) return null;
  const { chat, message_id: messageId } = press.message;
  return {
    thread: { platform: "telegram", chatId: String(chat.id), userKey: String(press.from.id) },
    updateId: String(updateId),
    isGroup: chat.type !== "private",
    content: { kind: "choice", choiceId: Number(choiceId), messageId: String(messageId) },
  };
}

function parseContent(message: Message, isGroup: boolean, bot: TelegramBot): IncomingContent | null {
  const text = message.text ?? message.caption;
  const { photo, sticker, voice, video, audio, document } = message;
  if (document !== undefined && !isGroup) {
    const { file_id: ref, file_name: name = "", file_size: bytes = 0 } = document;
    return { kind: "file", file: { ref, name, bytes }, text: text ?? "" };
  }
  const isWordless = [photo, sticker, voice, video, audio, document].some((part) => part !== undefined);
  if (text === undefined) return isWordless && !isGroup ? { kind: "unreadable" } : null;
  const addressee = /^\/\w+@(\w+)/.exec(text)?.[1];
  if (addressee !== undefined && addressee.toLowerCase() !== bot.username.toLowerCase()) return null;
  if (!isGroup) return { kind: "text", text };
  const mention = new RegExp(`@${bot.username}\\b`, "giu");
  const isForUs = text.startsWith("/") || text.search(mention) >= 0 || message.reply_to_message?.from?.id === bot.id;
  return isForUs ? { kind: "text", text: text.replace(mention, " ").trim() } : null;
}
