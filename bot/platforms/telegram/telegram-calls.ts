import type { WebhookControl } from "../webhook-route.ts";
import type { TelegramArticle } from "./telegram-inline.ts";
import type { TelegramButton } from "./telegram-keyboard.ts";
import type { TelegramBot } from "./telegram-wire.ts";

/** A message as it is sent: plain text, or text in Telegram's HTML. */
export type TelegramText = {
  readonly chatId: string;
  readonly text: string;
  readonly isHtml: boolean;
  readonly buttons: readonly TelegramButton[];
};

/** A picture or file as it is uploaded. */
type TelegramUpload = {
  readonly kind: "picture" | "file";
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly caption: string;
};

/** The calls that we make of the Telegram Bot API. */
export type TelegramClient = {
  getMe(signal: AbortSignal): Promise<TelegramBot>;
  setCommands(commands: readonly { readonly command: string; readonly description: string }[]): Promise<void>;
  /** Updates as they came, from `offset` on; waits for one. */
  getUpdates(offset: number | null, signal: AbortSignal): Promise<readonly unknown[]>;
  /** Returns the id of the message. */
  sendMessage(message: TelegramText): Promise<string>;
  /** Puts other words and buttons into a message of ours; doing it twice does no harm. Returns its id. */
  editMessage(messageId: string, message: TelegramText): Promise<string>;
  /** Uploads a picture or a file; returns the id of the message. `caption` is at most 1,024 characters. */
  sendUpload(chatId: string, upload: TelegramUpload): Promise<string>;
  /** The bytes of a file that a person sent; at most 20 MB, as Telegram gives them out. */
  download(fileId: string): Promise<Uint8Array>;
  showTyping(chatId: string): Promise<void>;
  answerPress(queryId: string): Promise<void>;
  /** What is offered to who types the bot's name in any chat; `null`: nothing. */
  answerInline(queryId: string, article: TelegramArticle | null): Promise<void>;
  /** What people read before they begin: at most 512 characters, and 120. */
  describe(long: string, short: string): Promise<void>;
} & WebhookControl;
