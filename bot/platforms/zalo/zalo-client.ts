import { z } from "zod";
import { Failure } from "#knowledge/domain/failure.ts";
import { callRest, failureOfStatus } from "#knowledge/rest.ts";
import type { WebhookControl } from "../webhook-route.ts";
import { ZaloBot, ZaloEnvelope, ZaloSent, ZaloWebhook } from "./zalo-wire.ts";

/** The calls that we make of the Zalo Bot Platform. */
export type ZaloClient = {
  getMe(signal: AbortSignal): Promise<z.infer<typeof ZaloBot>>;
  /** One update as it came, or `null` when none came in time. */
  getUpdate(signal: AbortSignal): Promise<unknown>;
  /** Returns the id of the message. `text` is 1 to 2,000 characters; `parseMode`: which marks it holds, absent for none. */
  sendMessage(chatId: string, text: string, parseMode?: "html" | "markdown"): Promise<string>;
  /** A picture that Zalo fetches from a public https address; returns the id of the message. `caption` is at most 2,000 characters. */
  sendPhoto(chatId: string, address: string, caption: string): Promise<string>;
  showTyping(chatId: string): Promise<void>;
} & WebhookControl;

export type ZaloClientParts = { readonly token: string; readonly apiRoot: string };

const SERVICE = "Zalo";
/** In seconds. How long the server may hold a poll open. Range 1 to 30. */
const POLL_SECONDS = 30;
/** In milliseconds. How long past that a poll may take before the line is taken for dead. */
const POLL_GRACE_MS = 10_000;
/** In milliseconds. */
const CALL_TIMEOUT_MS = 15_000;
/** In milliseconds. The answer waits for it, so it must not take long. */
const TYPING_TIMEOUT_MS = 2_000;
/** The code of a poll in which nothing came. */
const POLL_TIMED_OUT = 408;

/**
 * A client for one bot. The token stands in the address of every call, so no address leaves this file.
 *
 * Every call throws {Failure}: `service_unauthorized` (wrong token), `service_rate_limited`, `service_refused`, `service_unreachable`,
 * `service_nonsense`; `sendMessage` and `sendPhoto` also `send_outcome_unknown`, after which it must not be repeated.
 *
 * @see https://bot.zaloplatforms.com/docs
 */
export function createZaloClient({ token, apiRoot }: ZaloClientParts): ZaloClient {
  const call: Call = async (method, body, options) => {
    const { status, reply } = await callRest({
      service: SERVICE,
      url: `${apiRoot}/bot${token}/${method}`,
      body,
      reply: ZaloEnvelope,
      timeoutMs: options.timeoutMs ?? CALL_TIMEOUT_MS,
      repeatable: options.repeatable,
      // the poller and the sender wait in their own way
      maxTries: 1,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (!reply.ok) throw failureOf(reply.error_code ?? status, method, reply.description);
    const result = options.result.safeParse(reply.result);
    if (!result.success) {
      // said to be done, without the id that it should have
      const code = options.repeatable ? "service_nonsense" : "send_outcome_unknown";
      throw new Failure(code, { service: SERVICE, method, reason: "no result" });
    }
    return result.data;
  };
  const send = async (method: string, body: object): Promise<string> =>
    (await call(method, body, { result: ZaloSent, repeatable: false })).message_id;
  return {
    getMe: (signal) => call("getMe", {}, { result: ZaloBot, repeatable: true, signal }),
    async getUpdate(signal) {
      const timeoutMs = POLL_SECONDS * 1_000 + POLL_GRACE_MS;
      try {
        const update = await call(
          "getUpdates",
          { timeout: POLL_SECONDS },
          { result: z.unknown(), repeatable: true, signal, timeoutMs },
        );
        return update ?? null;
      } catch (cause) {
        if (cause instanceof Failure && cause.facts.status === POLL_TIMED_OUT) return null;
        throw cause;
      }
    },
    sendMessage: (chatId, text, parseMode) =>
      send("sendMessage", { chat_id: chatId, text, ...(parseMode === undefined ? {} : { parse_mode: parseMode }) }),
    sendPhoto: (chatId, address, caption) => send("sendPhoto", { chat_id: chatId, photo: address, caption }),
    async showTyping(chatId) {
      const options = { result: z.unknown(), repeatable: true, timeoutMs: TYPING_TIMEOUT_MS };
      await call("sendChatAction", { chat_id: chatId, action: "typing" }, options);
    },
    ...createWebhookControl(call),
  };
}

type Call = <T>(method: string, body: object, options: CallOptions<T>) => Promise<T>;

function createWebhookControl(call: Call): WebhookControl {
  const anything = { result: z.unknown(), repeatable: true };
  return {
    async setWebhook({ url, secret }) {
      await call("setWebhook", { url, secret_token: secret }, anything);
    },
    async deleteWebhook() {
      await call("deleteWebhook", {}, anything);
    },
    getWebhookUrl: async () =>
      (await call("getWebhookInfo", {}, { result: ZaloWebhook.nullish(), repeatable: true }))?.url || null,
  };
}

const CHAT_GONE = /chat not found|user not found|blocked|not follow/i;

type CallOptions<T> = {
  readonly result: z.ZodType<T>;
  readonly repeatable: boolean;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
};

/**
 * Zalo answers 404 to a token that it does not know. Refusals of one chat are not told apart in what is published, so those are taken for
 * such that say so: 403 to a message, or a chat that is not there.
 */
function failureOf(code: number, method: string, description = ""): Failure {
  const isChatGone = method === "sendMessage" && (code === 403 || (code < 500 && CHAT_GONE.test(description)));
  if (isChatGone) return new Failure("service_refused", { service: SERVICE, status: code, method, reason: "blocked" });
  if (code === 404) return new Failure("service_unauthorized", { service: SERVICE, status: code, method });
  const failure = failureOfStatus(SERVICE, code);
  return new Failure(failure.code, { ...failure.facts, method });
}
