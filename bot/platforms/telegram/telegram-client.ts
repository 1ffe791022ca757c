import { Api, GrammyError, HttpError, InputFile } from "grammy";
import { z } from "zod";
import { Failure } from "#knowledge/domain/failure.ts";
import { fetchFile } from "#knowledge/rest.ts";
import type { WebhookControl } from "../webhook-route.ts";
import type { TelegramClient, TelegramText } from "./telegram-calls.ts";
import { toResult } from "./telegram-inline.ts";
import { toRows } from "./telegram-keyboard.ts";

const SERVICE = "Telegram";
/** In seconds. How long the server may hold a poll open. Range 1 to 50. */
const POLL_SECONDS = 30;
/** In seconds. No call takes longer; above the poll's own time. */
const CALL_TIMEOUT_SECONDS = 45;
/** As much as Telegram gives out to a bot. */
const DOWNLOAD = { service: SERVICE, maxBytes: 20 * 1024 * 1024, timeoutMs: 60_000 } as const;
/** What we have a use for. */
const UPDATE_KINDS = ["message", "callback_query", "inline_query"] as const;
/** In seconds, 1 to 60. How long Telegram gives one person the same answer to the same inline question: a deadline's state changes daily. */
const INLINE_CACHE_SECONDS = 10;
/** Codes of a network error after which the request has certainly not reached the server. */
const NOT_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/**
 * A client for one bot: the only file that knows grammY. Its errors hold addresses (with the token) and texts of people; none of them leaves here.
 *
 * Every call throws {Failure}: `service_unauthorized`, `service_conflict` (another poller, or a webhook), `service_rate_limited` with
 * `retryAfterSeconds`, `service_refused` with `reason`, `service_unreachable`; `sendMessage` and `sendUpload` also `send_outcome_unknown`.
 */
export function createTelegramClient(token: string, apiRoot: string): TelegramClient {
  const root = apiRoot.replace(/\/+$/, "");
  const api = new Api(token, { apiRoot: root, timeoutSeconds: CALL_TIMEOUT_SECONDS });
  const repeatable = <T>(method: string, work: () => Promise<T>) => named(method, true, work);
  return {
    getMe: (signal) =>
      repeatable("getMe", async () => {
        const { id, username } = await api.getMe(toGrammySignal(signal));
        return { id, username };
      }),
    async setCommands(commands) {
      await repeatable("setMyCommands", () => api.setMyCommands([...commands]));
    },
    getUpdates: (offset, signal) =>
      repeatable("getUpdates", async () => {
        const wanted = { timeout: POLL_SECONDS, allowed_updates: UPDATE_KINDS, ...(offset === null ? {} : { offset }) };
        return z.array(z.unknown()).parse(await api.getUpdates(wanted, toGrammySignal(signal)));
      }),
    sendMessage: ({ chatId, text, ...how }) =>
      named("sendMessage", false, async () => String((await api.sendMessage(chatId, text, optionsOf(how))).message_id)),
    async editMessage(messageId, { chatId, text, ...how }) {
      await repeatable("editMessageText", () => api.editMessageText(chatId, Number(messageId), text, optionsOf(how)));
      return messageId;
    },
    sendUpload: (chatId, { kind, bytes, fileName, caption }) =>
      named(kind === "picture" ? "sendPhoto" : "sendDocument", false, async () => {
        const file = new InputFile(bytes, fileName);
        const sent = await (kind === "picture"
          ? api.sendPhoto(chatId, file, { caption })
          : api.sendDocument(chatId, file, { caption }));
        return String(sent.message_id);
      }),
    async download(fileId) {
      const { file_path: path = "" } = await repeatable("getFile", () => api.getFile(fileId));
      return fetchFile({ ...DOWNLOAD, url: `${root}/file/bot${token}/${path}` });
    },
    async showTyping(chatId) {
      await repeatable("sendChatAction", () => api.sendChatAction(chatId, "typing"));
    },
    async answerPress(queryId) {
      await repeatable("answerCallbackQuery", () => api.answerCallbackQuery(queryId));
    },
    ...createInlineAnswers(api),
    ...createWebhookControl(api),
  };
}

function optionsOf({ isHtml, buttons }: Pick<TelegramText, "isHtml" | "buttons">) {
  const keyboard = toRows(buttons);
  return {
    link_preview_options: { is_disabled: true },
    ...(isHtml ? { parse_mode: "HTML" as const } : {}),
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
  };
}

function createInlineAnswers(api: Api): Pick<TelegramClient, "answerInline" | "describe"> {
  return {
    async answerInline(queryId, article) {
      const results = article === null ? [] : [toResult(article)];
      const options = { cache_time: INLINE_CACHE_SECONDS, is_personal: true };
      await named("answerInlineQuery", true, () => api.answerInlineQuery(queryId, results, options));
    },
    async describe(long, short) {
      await named("setMyDescription", true, () => api.setMyDescription(long));
      await named("setMyShortDescription", true, () => api.setMyShortDescription(short));
    },
  };
}

function createWebhookControl(api: Api): WebhookControl {
  return {
    async setWebhook({ url, secret }) {
      const options = { secret_token: secret, allowed_updates: UPDATE_KINDS };
      await named("setWebhook", true, () => api.setWebhook(url, options));
    },
    async deleteWebhook() {
      await named("deleteWebhook", true, () => api.deleteWebhook());
    },
    getWebhookUrl: () => named("getWebhookInfo", true, async () => (await api.getWebhookInfo()).url || null),
  };
}

type GrammySignal = NonNullable<Parameters<Api["getMe"]>[0]>;

// grammY's types name the signal of an older package, which Node's own replaces at run time
function isGrammySignal(signal: unknown): signal is GrammySignal {
  return signal instanceof AbortSignal;
}

function toGrammySignal(signal: AbortSignal): GrammySignal | undefined {
  return isGrammySignal(signal) ? signal : undefined;
}

async function named<T>(method: string, isRepeatable: boolean, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw nameFailure(cause, method, isRepeatable);
  }
}

// the cause is dropped on purpose: it holds the address and what was sent
function nameFailure(cause: unknown, method: string, isRepeatable: boolean): Failure {
  const facts = { service: SERVICE, method };
  if (cause instanceof GrammyError) return nameRefusal(cause, facts);
  const reason = cause instanceof HttpError ? codeOf(cause.error) : "unexpected reply";
  const isHarmless = isRepeatable || NOT_SENT.has(reason);
  return new Failure(isHarmless ? "service_unreachable" : "send_outcome_unknown", { ...facts, reason });
}

function nameRefusal(
  { error_code: status, description, parameters }: GrammyError,
  facts: Record<string, string>,
): Failure {
  // Telegram answers 404 to a token that is not even well formed
  if (status === 401 || status === 404) return new Failure("service_unauthorized", { ...facts, status });
  if (status === 409) return new Failure("service_conflict", { ...facts, status });
  if (status === 429) {
    return new Failure("service_rate_limited", { ...facts, status, retryAfterSeconds: parameters.retry_after ?? 0 });
  }
  if (status >= 500) return new Failure("service_unreachable", { ...facts, status });
  const isGone = status === 403 || /chat not found|user is deactivated/i.test(description);
  return new Failure("service_refused", { ...facts, status, reason: isGone ? "blocked" : reasonOf(description) });
}

function reasonOf(description: string): string {
  if (/message is not modified/i.test(description)) return "unchanged";
  return /can't parse entities/i.test(description) ? "formatting" : "refused";
}

const SystemError = z.object({ code: z.string().regex(/^[A-Z_]+$/) });

function codeOf(error: unknown): string {
  const parsed = SystemError.safeParse(error);
  return parsed.success ? parsed.data.code : "network";
}
