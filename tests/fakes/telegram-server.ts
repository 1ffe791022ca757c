import { z } from "zod";
import { type LoopbackAnswer, type LoopbackCall, LoopbackServer } from "./loopback-server.ts";
import { telegramHtmlLength } from "./telegram-html-length.ts";

export const TELEGRAM_TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
const TELEGRAM_BOT = { id: 110201543, is_bot: true, first_name: "Trợ lý", username: "dan_van_bot" };

const Button = z.object({ text: z.string().min(1), callback_data: z.string() });
const SendMessage = z.object({
  chat_id: z.union([z.string(), z.int()]),
  text: z.string(),
  parse_mode: z.string().optional(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(Button)) }).optional(),
});
/** `messageId`: of the message; one that was edited is there once more with its new words. */
export type SentToTelegram = z.infer<typeof SendMessage> & { readonly messageId: number };
const EditMessage = SendMessage.extend({ message_id: z.int() });
const GetUpdates = z.object({ offset: z.int().optional(), limit: z.int().min(1).max(100).default(100) });
const Commands = z.object({
  commands: z
    .array(z.object({ command: z.string().regex(/^[a-z0-9_]{1,32}$/), description: z.string().min(1).max(256) }))
    .max(100),
});
const InlineAnswer = z.object({
  inline_query_id: z.string(),
  results: z
    .array(
      z.object({
        type: z.literal("article"),
        id: z.string().refine((id) => id !== "" && Buffer.byteLength(id) <= 64),
        title: z.string().min(1),
        description: z.string().optional(),
        input_message_content: z.object({ message_text: z.string().min(1), parse_mode: z.literal("HTML") }),
      }),
    )
    .max(50),
  cache_time: z.int().min(0).optional(),
  is_personal: z.boolean().optional(),
});
type Update = { readonly update_id: number } & Readonly<Record<string, unknown>>;

/** A Telegram Bot API on loopback that refuses what the real one refuses. Long polls wait until there is an update. */
export class TelegramServer extends LoopbackServer {
  readonly chats = new Set<string>();
  readonly sent: SentToTelegram[] = [];
  readonly uploads: { readonly field: "photo" | "document"; readonly caption: string; readonly file: File }[] = [];
  readonly answeredPresses: string[] = [];
  readonly inlineAnswers: z.infer<typeof InlineAnswer>[] = [];
  /** Files that people sent, by `file_id`. */
  readonly files = new Map<string, Uint8Array>();
  webhookUrl = "";
  #waiting: Update[] = [];
  #nextUpdateId = 1;
  #poll = 0;

  constructor() {
    super((call) => this.#answer(call));
  }

  /** A person writes in a private chat. Returns the update's id. */
  write(chatId: number, text: string): number {
    return this.receive(
      {
        message: {
          message_id: this.#nextUpdateId,
          date: 0,
          chat: { id: chatId, type: "private" },
          from: person(chatId),
          text,
        },
      },
      chatId,
    );
  }

  /** A person sends a document in a private chat, with words beside it. */
  sendFile(chatId: number, name: string, bytes: Uint8Array, caption?: string): number {
    const file_id = `f${this.files.size + 1}`;
    this.files.set(file_id, bytes);
    const chat = { id: chatId, type: "private" };
    const document = { file_id, file_unique_id: file_id, file_name: name, file_size: bytes.byteLength };
    const words = caption === undefined ? {} : { caption };
    return this.receive(
      { message: { message_id: this.#nextUpdateId, date: 0, chat, from: person(chatId), document, ...words } },
      chatId,
    );
  }

  /** A person presses the button that carries `data`. */
  press(chatId: number, data: string): number {
    const isBelow = ({ reply_markup }: SentToTelegram) =>
      reply_markup?.inline_keyboard.flat().some((button) => button.callback_data === data) ?? false;
    const message_id = this.sent.findLast(isBelow)?.messageId ?? 1;
    const message = { message_id, date: 0, chat: { id: chatId, type: "private" } };
    return this.receive(
      { callback_query: { id: `q${this.#nextUpdateId}`, from: person(chatId), data, message, chat_instance: "1" } },
      chatId,
    );
  }

  /** A person types the bot's name and a question in some chat. */
  askInline(from: number, query: string): number {
    return this.receive(
      { inline_query: { id: `i${this.#nextUpdateId}`, from: person(from), query, offset: "" } },
      from,
    );
  }

  /** Any update; the chat becomes one that the bot may write to. */
  receive(content: Readonly<Record<string, unknown>>, chatId: number): number {
    const update_id = this.#nextUpdateId++;
    this.chats.add(String(chatId));
    this.#waiting.push({ ...content, update_id });
    this.changed();
    return update_id;
  }

  textsTo(chatId: number): readonly string[] {
    return this.sent.filter(({ chat_id }) => String(chat_id) === String(chatId)).map(({ text }) => text);
  }

  async #answer(call: LoopbackCall): Promise<LoopbackAnswer> {
    if (!/^\d+:[\w-]{20,}$/.test(call.token)) return refuse(404, "Not Found");
    if (call.token !== TELEGRAM_TOKEN) return refuse(401, "Unauthorized");
    switch (call.method) {
      case "getMe":
        return accept(TELEGRAM_BOT);
      case "setMyCommands":
        return Commands.safeParse(call.body).success ? accept(true) : refuse(400, "Bad Request: BOT_COMMAND_INVALID");
      case "setMyDescription":
      case "setMyShortDescription":
        return describe(call.body, call.method === "setMyDescription" ? 512 : 120);
      case "answerInlineQuery":
        return this.#answerInline(call.body);
      case "getUpdates":
        return this.#getUpdates(call);
      case "sendMessage":
        return this.#sendMessage(call.body);
      case "editMessageText":
        return this.#editMessage(call.body);
      case "sendPhoto":
      case "sendDocument":
        return this.#sendUpload(call.body, call.method === "sendPhoto" ? "photo" : "document");
      case "setWebhook":
        return this.#setWebhook(call.body);
      case "deleteWebhook":
        this.webhookUrl = "";
        return accept(true);
      case "getWebhookInfo":
        return accept({ url: this.webhookUrl, has_custom_certificate: false, pending_update_count: 0 });
      case "sendChatAction":
        return accept(true);
      case "getFile":
        return this.#getFile(call.body);
      case "file":
        return this.#giveFile(call.body);
      case "answerCallbackQuery":
        this.answeredPresses.push(z.object({ callback_query_id: z.string() }).parse(call.body).callback_query_id);
        return accept(true);
      default:
        return refuse(404, "Not Found: method not found");
    }
  }

  #getFile(body: unknown): LoopbackAnswer {
    const { file_id } = z.object({ file_id: z.string() }).parse(body);
    const bytes = this.files.get(file_id);
    if (bytes === undefined) return refuse(400, "Bad Request: invalid file_id");
    if (bytes.byteLength > 20 * 1024 * 1024) return refuse(400, "Bad Request: file is too big");
    return accept({ file_id, file_unique_id: file_id, file_size: bytes.byteLength, file_path: `documents/${file_id}` });
  }

  #giveFile(body: unknown): LoopbackAnswer {
    const { path } = z.object({ path: z.string() }).parse(body);
    const bytes = this.files.get(path.replace("documents/", ""));
    return bytes === undefined ? refuse(404, "Not Found") : { status: 200, bytes };
  }

  async #getUpdates(call: LoopbackCall): Promise<LoopbackAnswer> {
    if (this.webhookUrl !== "")
      return refuse(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    const { offset, limit } = GetUpdates.parse(call.body);
    const poll = ++this.#poll;
    this.changed();
    if (offset !== undefined) this.#waiting = this.#waiting.filter(({ update_id }) => update_id >= offset);
    call.gone.addEventListener("abort", () => this.changed());
    await this.until(() => this.#waiting.length > 0 || this.#poll !== poll || call.gone.aborted);
    if (this.#poll !== poll)
      return refuse(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
      );
    return accept(this.#waiting.slice(0, limit));
  }

  #answerInline(body: unknown): LoopbackAnswer {
    const parsed = InlineAnswer.safeParse(body);
    if (!parsed.success) return refuse(400, "Bad Request: RESULT_ID_INVALID");
    const lengths = parsed.data.results.map(({ input_message_content: { message_text } }) =>
      telegramHtmlLength(message_text),
    );
    if (lengths.some((length) => length === null)) return refuse(400, "Bad Request: can't parse entities");
    if (lengths.some((length) => (length ?? 0) > 4096)) return refuse(400, "Bad Request: MESSAGE_TOO_LONG");
    this.inlineAnswers.push(parsed.data);
    return accept(true);
  }

  #setWebhook(body: unknown): LoopbackAnswer {
    const webhook = z
      .object({ url: z.url({ protocol: /^https$/ }), secret_token: z.string().regex(/^[\w-]{1,256}$/) })
      .safeParse(body);
    if (!webhook.success) return refuse(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
    this.webhookUrl = webhook.data.url;
    return accept(true);
  }

  #sendUpload(body: unknown, field: "photo" | "document"): LoopbackAnswer {
    const parsed = z
      .object({ chat_id: z.string(), caption: z.string().max(1_024), files: z.record(z.string(), z.instanceof(File)) })
      .safeParse(body);
    if (!parsed.success) return refuse(400, "Bad Request: can't parse the request");
    const { chat_id, caption, files } = parsed.data;
    if (!this.chats.has(chat_id)) return refuse(400, "Bad Request: chat not found");
    const [file] = Object.values(files);
    if (file === undefined || file.size === 0) return refuse(400, `Bad Request: there is no ${field} in the request`);
    this.uploads.push({ field, caption, file });
    return accept({
      message_id: 10_000 + this.uploads.length,
      date: 0,
      chat: { id: Number(chat_id), type: "private" },
    });
  }

  #sendMessage(body: unknown): LoopbackAnswer {
    const message = SendMessage.safeParse(body);
    if (!message.success) return refuse(400, "Bad Request: can't parse the request");
    const refused = this.#judge(message.data);
    if (refused !== null) return refused;
    const messageId = this.sent.length + 1;
    this.sent.push({ ...message.data, messageId });
    return accept(this.#shown(messageId, message.data));
  }

  #editMessage(body: unknown): LoopbackAnswer {
    const edit = EditMessage.safeParse(body);
    if (!edit.success) return refuse(400, "Bad Request: can't parse the request");
    const { message_id: messageId, ...message } = edit.data;
    const before = this.sent.findLast((sent) => sent.messageId === messageId);
    if (before === undefined) return refuse(400, "Bad Request: message to edit not found");
    const refused = this.#judge(message);
    if (refused !== null) return refused;
    const isSame =
      before.text === message.text && JSON.stringify(before.reply_markup) === JSON.stringify(message.reply_markup);
    if (isSame) return refuse(400, "Bad Request: message is not modified");
    this.sent.push({ ...message, messageId });
    return accept(this.#shown(messageId, message));
  }

  #shown(messageId: number, { chat_id, text }: z.infer<typeof SendMessage>) {
    return { message_id: messageId, date: 0, chat: { id: Number(chat_id), type: "private" }, text };
  }

  #judge({ chat_id, text, parse_mode, reply_markup }: z.infer<typeof SendMessage>): LoopbackAnswer | null {
    if (!this.chats.has(String(chat_id))) return refuse(400, "Bad Request: chat not found");
    if (parse_mode !== undefined && parse_mode !== "HTML") return refuse(400, "Bad Request: unsupported parse_mode");
    const length = parse_mode === "HTML" ? telegramHtmlLength(text) : text.length;
    if (length === null) return refuse(400, "Bad Request: can't parse entities: unsupported start tag");
    if (text.trim() === "" || length === 0) return refuse(400, "Bad Request: message text is empty");
    if (length > 4096) return refuse(400, "Bad Request: message is too long");
    const buttons = reply_markup?.inline_keyboard.flat() ?? [];
    if (buttons.some((button) => Buffer.byteLength(button.callback_data) > 64))
      return refuse(400, "Bad Request: BUTTON_DATA_INVALID");
    return null;
  }
}

function describe(body: unknown, maxChars: number): LoopbackAnswer {
  const words = Object.values(z.record(z.string(), z.string()).parse(body));
  return words.every((text) => text.length <= maxChars) ? accept(true) : refuse(400, "Bad Request: too long");
}

function person(id: number) {
  return { id, is_bot: false, first_name: "Nguyễn Thị Bí Mật" };
}

function accept(result: unknown): LoopbackAnswer {
  return { status: 200, json: { ok: true, result } };
}

/** What Telegram answers to a call that it refuses. */
export function refuse(code: number, description: string, parameters?: object): LoopbackAnswer {
  return { status: code, json: { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) } };
}
