import { renderNumberedChoices, renderPlain } from "../../render-plain.ts";
import type { AcceptMessage, Platform } from "../platform.ts";
import { createPoller, type PlatformParts } from "../poller.ts";
import { sendParts } from "../send-patiently.ts";
import { splitBlocks } from "../split-text.ts";
import { createZaloClient } from "./zalo-client.ts";
import { parseZaloUpdate, ZALO_MAX_TEXT_CHARS } from "./zalo-wire.ts";

/** The Zalo platform, with its door for updates that come by another way than polling. */
export type Zalo = Platform & {
  /** Takes in one update as it came; `false` when there was nothing in it to answer. @throws {Failure} `state_unavailable` */
  receive(update: unknown): boolean;
};

export type ZaloParts = PlatformParts & {
  readonly token: string;
  readonly apiRoot: string;
  readonly accept: AcceptMessage;
};

/** In milliseconds. Keeps a server that does not hold polls open from being asked without pause. Range 100 to 1,000. */
const EMPTY_POLL_PAUSE_MS = 250;

/**
 * A Zalo bot by long polling. No buttons there: choices are numbered. Text goes out plain, since how Zalo renders marks is not known.
 */
export function createZalo(parts: ZaloParts): Zalo {
  const { accept, pause, log } = parts;
  const client = createZaloClient(parts);

  const send: Platform["send"] = (chatId, reply, patience = "patient") => {
    const numbered = renderNumberedChoices(reply.choices);
    const blocks = numbered === null ? reply.blocks : [...reply.blocks, numbered];
    const messages = splitBlocks(blocks, ZALO_MAX_TEXT_CHARS);
    return sendParts(messages, (message) => client.sendMessage(chatId, renderPlain(message)), { patience, pause });
  };
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
  const poller = createPoller("zalo", { connect, poll }, parts);
  return {
    name: "zalo",
    capabilities: { maxTextChars: ZALO_MAX_TEXT_CHARS, choices: "numbers", formatting: "none", push: true },
    start: poller.start,
    stop: poller.stop,
    send,
    receive,
  };
}
