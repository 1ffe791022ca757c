import { Failure } from "#knowledge/domain/failure.ts";
import { renderAttachmentLinks, renderNumberedChoices, renderPlain } from "../../render-plain.ts";
import type { Block } from "../../reply.ts";
import type { AcceptMessage, OutgoingReply, Platform } from "../platform.ts";
import { createPoller, type PlatformParts } from "../poller.ts";
import { sendParts } from "../send-patiently.ts";
import { splitBlocks } from "../split-text.ts";
import type { WebRoute } from "../web/web-server.ts";
import { createWebhookRoute } from "../webhook-route.ts";
import { createZaloClient, type ZaloClient } from "./zalo-client.ts";
import { renderZalo, type ZaloFormatting } from "./zalo-format.ts";
import { parseZaloUpdate, ZALO_MAX_TEXT_CHARS, ZaloDelivery } from "./zalo-wire.ts";

/** The Zalo platform, with its door for updates that come by another way than polling. */
export type Zalo = Platform & {
  /** Takes in one update as it came; `false` when there was nothing in it to answer. @throws {Failure} `state_unavailable` */
  receive(update: unknown): boolean;
  /** Where Zalo delivers; none where updates are fetched. */
  readonly routes: readonly WebRoute[];
};

export type ZaloParts = PlatformParts & {
  readonly token: string;
  readonly apiRoot: string;
  readonly accept: AcceptMessage;
  /** Where the web server is reached from outside, for pictures that Zalo fetches; `null`: nowhere. */
  readonly publicUrl: string | null;
  /** Updates are delivered here instead of fetched; absent or `null`: long polling. */
  readonly webhook?: { readonly secret: string } | null;
  /** Marks in what is sent; absent: none. */
  readonly formatting?: ZaloFormatting;
};

/** @see https://bot.zaloplatforms.com/docs */
const DOOR = { path: "/webhooks/zalo", header: "x-bot-api-secret-token" } as const;
/** In milliseconds. Keeps a server that does not hold polls open from being asked without pause. Range 100 to 1,000. */
const EMPTY_POLL_PAUSE_MS = 250;

/**
 * A Zalo bot, by long polling or by a webhook. No buttons there: choices are numbered. Text goes out plain unless it is set otherwise, since how Zalo
 * renders marks is not known.
 */
export function createZalo(parts: ZaloParts): Zalo {
  const { accept, pause, log, publicUrl, formatting = "plain" } = parts;
  const client = createZaloClient(parts);

  const send: Platform["send"] = (chatId, reply, patience = "patient") =>
    sendParts(partsOf(client, chatId, reply, { publicUrl, formatting }), (part) => part(), { patience, pause });
  const receive = (update: unknown): boolean => {
    const message = parseZaloUpdate(update);
    if (message === null) return false;
    const { chatId } = message.thread;
    const typing = client.showTyping(chatId).catch(() => log.debug("typing_failed", { platform: "zalo" }));
    accept(message, async (reply) => {
      await typing;
      return send(chatId, reply);
    });
    return true;
  };
  // a polled update comes once only, so it is held until it is safely taken in
  let held: unknown = null;
  const poll = async (signal: AbortSignal): Promise<void> => {
    held ??= await client.getUpdate(signal);
    if (held === null) return pause(EMPTY_POLL_PAUSE_MS, signal).catch(() => undefined);
    if (!receive(held)) log.debug("update_ignored", { platform: "zalo" });
    held = null;
  };
  const connect = async (signal: AbortSignal): Promise<void> => {
    await client.getMe(signal);
  };
  const webhook = parts.webhook ?? null;
  const poller = createPoller("zalo", { connect, poll: webhook === null ? poll : null }, parts);
  const deliver = (body: unknown) => {
    const delivery = ZaloDelivery.safeParse(body);
    if (!receive(delivery.success ? delivery.data.result : null)) log.debug("update_ignored", { platform: "zalo" });
  };
  return {
    name: "zalo",
    capabilities: {
      maxTextChars: ZALO_MAX_TEXT_CHARS,
      choices: "numbers",
      push: true,
    },
    start: poller.start,
    stop: poller.stop,
    send,
    receive,
    routes: webhook === null ? [] : [createWebhookRoute({ ...DOOR, secret: webhook.secret, receive: deliver })],
  };
}

/** Marks that are refused, or that make a text too long, are left out. */
async function sendText(
  client: ZaloClient,
  chatId: string,
  blocks: readonly Block[],
  formatting: ZaloFormatting,
): Promise<string> {
  const marked = renderZalo(blocks, formatting);
  if (formatting !== "plain" && marked.length <= ZALO_MAX_TEXT_CHARS) {
    try {
      return await client.sendMessage(chatId, marked, formatting);
    } catch (cause) {
      if (!(cause instanceof Failure) || cause.code !== "service_refused" || cause.facts.reason === "blocked")
        throw cause;
    }
  }
  return client.sendMessage(chatId, renderPlain(blocks));
}

/** The messages of a reply in order, each as the call that sends it: words with links and numbers, then pictures that Zalo can fetch. */
function partsOf(
  client: ZaloClient,
  chatId: string,
  reply: OutgoingReply,
  { publicUrl, formatting }: { readonly publicUrl: string | null; readonly formatting: ZaloFormatting },
) {
  const attachments = reply.attachments ?? [];
  const links = renderAttachmentLinks(attachments, publicUrl);
  const numbered = renderNumberedChoices(reply.choices);
  const blocks = [...reply.blocks, links, numbered].filter((block) => block !== null);
  const texts = splitBlocks(blocks, ZALO_MAX_TEXT_CHARS).map(
    (message) => () => sendText(client, chatId, message, formatting),
  );
  const photos = publicUrl === null ? [] : attachments.filter(({ kind }) => kind === "picture");
  const pictures = photos.map((photo) => () => client.sendPhoto(chatId, `${publicUrl}${photo.path}`, photo.caption));
  return [...texts, ...pictures];
}
