import { z } from "zod";
import type { IncomingMessage } from "../platform.ts";

/** Range of the platform: 1 to 2,000 characters a message. */
export const ZALO_MAX_TEXT_CHARS = 2_000;

/** Every reply's envelope; `ok` decides, not the HTTP status. `result` is read by the schema of the method. */
export const ZaloEnvelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().optional(),
  error_code: z.int().optional(),
});

/** The result of `getMe`. */
export const ZaloBot = z.object({
  id: z.string(),
  account_name: z.string().optional(),
  can_join_groups: z.boolean().optional(),
});

/** The result of `sendMessage`. */
export const ZaloSent = z.object({ message_id: z.string() });

const ZaloMessage = z.object({
  message_id: z.string().min(1),
  date: z.number().optional(),
  chat: z.object({ id: z.string().min(1), chat_type: z.string() }),
  from: z.object({ id: z.string().min(1), is_bot: z.boolean().optional() }),
  text: z.string().optional(),
  caption: z.string().optional(),
});

/** What `getUpdates` hands over and a webhook's `result` holds. */
const ZaloUpdate = z.object({ event_name: z.string(), message: ZaloMessage });

/** What is known of the webhook that is set; the address is empty when none is. */
export const ZaloWebhook = z.object({ url: z.string().nullish() });

/** The body of a webhook: an update in the envelope of every reply. */
export const ZaloDelivery = z.object({ ok: z.boolean().optional(), result: z.unknown() });

const TEXT_EVENT = "message.text.received";
/** Events of messages without words for us; people are told so. Those of protected users (`unsupported`) are passed over in silence. */
const WORDLESS_EVENTS: readonly string[] = [
  "message.image.received",
  "message.sticker.received",
  "message.voice.received",
];

/** The message of an update; `null` for what is none, comes from a bot, or is of a kind that we do not know. */
export function parseZaloUpdate(raw: unknown): IncomingMessage | null {
  const parsed = ZaloUpdate.safeParse(raw);
  if (!parsed.success || parsed.data.message.from.is_bot === true) return null;
  const { event_name: event, message } = parsed.data;
  const common = {
    thread: { platform: "zalo", chatId: message.chat.id, userKey: message.from.id },
    updateId: `${message.chat.id}:${message.message_id}`,
    isGroup: message.chat.chat_type.toUpperCase() === "GROUP",
  } as const;
  const text = message.text ?? message.caption;
  if (event === TEXT_EVENT && text !== undefined) return { ...common, content: { kind: "text", text } };
  if (WORDLESS_EVENTS.includes(event)) {
    return { ...common, content: text === undefined ? { kind: "unreadable" } : { kind: "text", text } };
  }
  return null;
}
