import { z } from "zod";
import { type LoopbackAnswer, type LoopbackCall, LoopbackServer } from "./loopback-server.ts";

export const ZALO_TOKEN = "846273910485:zbXkQwErTyUiOpAsDfGhJkLzXcVbNm";

const SendMessage = z.object({
  chat_id: z.string(),
  text: z.string(),
  parse_mode: z.enum(["markdown", "html"]).optional(),
});
export type SentToZalo = z.infer<typeof SendMessage>;

/** A Zalo Bot API on loopback that refuses what the real one refuses: with HTTP 200 and `ok: false`. A poll hands over one update. */
export class ZaloServer extends LoopbackServer {
  readonly chats = new Set<string>();
  readonly sent: SentToZalo[] = [];
  readonly photos: { readonly photo: string; readonly caption?: string | undefined }[] = [];
  webhookUrl = "";
  #waiting: unknown[] = [];
  #polls = 0;
  #lapsedPolls = 0;
  #messages = 0;

  constructor() {
    super((call) => this.#answer(call));
  }

  /** A person writes in a private chat. */
  write(chatId: string, text: string): void {
    const message = {
      message_id: `m${++this.#messages}`,
      date: 1_747_000_000_000,
      chat: { id: chatId, chat_type: "PRIVATE" },
      from: { id: chatId, is_bot: false },
      text,
    };
    this.receive({ event_name: "message.text.received", message }, chatId);
  }

  /** Any update; the chat becomes one that the bot may write to. */
  receive(update: unknown, chatId: string): void {
    this.chats.add(chatId);
    this.#waiting.push(update);
    this.changed();
  }

  /** Every poll that is waiting now times out. */
  lapsePolls(): void {
    this.#lapsedPolls = this.#polls;
    this.changed();
  }

  textsTo(chatId: string): readonly string[] {
    return this.sent.filter(({ chat_id }) => chat_id === chatId).map(({ text }) => text);
  }

  async #answer(call: LoopbackCall): Promise<LoopbackAnswer> {
    if (call.token !== ZALO_TOKEN) return refuseZalo(401, "Unauthorized");
    switch (call.method) {
      case "getMe":
        return accept({
          id: "846273910485",
          account_name: "bot.danvan",
          account_type: "BASIC",
          can_join_groups: false,
          more: 1,
        });
      case "getUpdates":
        return this.#getUpdate(call);
      case "sendMessage":
        return this.#sendMessage(call.body);
      case "sendPhoto":
        return this.#sendPhoto(call.body);
      case "setWebhook":
        return this.#setWebhook(call.body);
      case "deleteWebhook":
        this.webhookUrl = "";
        return accept({ url: "", updated_at: 1_747_000_000_000 });
      case "getWebhookInfo":
        return accept({ url: this.webhookUrl, updated_at: 1_747_000_000_000 });
      case "sendChatAction":
        return z.object({ chat_id: z.string(), action: z.literal("typing") }).safeParse(call.body).success
          ? accept(undefined)
          : refuseZalo(400, "Bad Request");
      default:
        return refuseZalo(404, "Not Found");
    }
  }

  async #getUpdate(call: LoopbackCall): Promise<LoopbackAnswer> {
    if (this.webhookUrl !== "") return refuseZalo(400, "Bad Request: webhook is active");
    const poll = ++this.#polls;
    this.changed();
    call.gone.addEventListener("abort", () => this.changed());
    await this.until(() => this.#waiting.length > 0 || this.#lapsedPolls >= poll || call.gone.aborted);
    if (call.gone.aborted || this.#lapsedPolls >= poll) return refuseZalo(408, "Request timeout");
    return accept(this.#waiting.shift());
  }

  #setWebhook(body: unknown): LoopbackAnswer {
    const webhook = z
      .object({ url: z.url({ protocol: /^https$/ }), secret_token: z.string().min(8).max(256) })
      .safeParse(body);
    if (!webhook.success) return refuseZalo(400, "Bad Request");
    this.webhookUrl = webhook.data.url;
    return accept({ url: this.webhookUrl, updated_at: 1_747_000_000_000 });
  }

  #sendPhoto(body: unknown): LoopbackAnswer {
    const photo = z
      .object({ chat_id: z.string(), photo: z.url({ protocol: /^https$/ }), caption: z.string().max(2_000).optional() })
      .safeParse(body);
    if (!photo.success) return refuseZalo(400, "Bad Request");
    this.photos.push(photo.data);
    return accept({ message_id: `p${this.photos.length}`, date: 1_747_000_000_000 });
  }

  #sendMessage(body: unknown): LoopbackAnswer {
    const message = SendMessage.safeParse(body);
    if (!message.success) return refuseZalo(400, "Bad Request");
    const { chat_id, text } = message.data;
    if (!this.chats.has(chat_id)) return refuseZalo(400, "Bad Request: chat not found");
    if (text.length < 1 || text.length > 2000) return refuseZalo(400, "Bad Request: text length");
    this.sent.push(message.data);
    return accept({ message_id: `s${this.sent.length}`, date: 1_747_000_000_000 });
  }
}

function accept(result: unknown): LoopbackAnswer {
  return { status: 200, json: { ok: true, result } };
}

/** What Zalo answers to a call that it refuses: HTTP says yes, the envelope says no. */
export function refuseZalo(code: number, description: string): LoopbackAnswer {
  return { status: 200, json: { ok: false, error_code: code, description } };
}
