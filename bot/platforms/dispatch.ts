import { Failure } from "#knowledge/domain/failure.ts";
import type { Pause } from "#knowledge/rest.ts";
import type { Gate } from "../access/gate.ts";
import { apologise, type Conversation } from "../conversation.ts";
import { describeFailure, type Log } from "../log.ts";
import type { StateStore } from "../state/state-store.ts";
import { backoffMs } from "./backoff.ts";
import {
  type AcceptMessage,
  type AnswerInline,
  type Deliver,
  IncomingMessage,
  type Platform,
  PlatformName,
  PUSHING_PLATFORMS,
} from "./platform.ts";

/** One way in for the messages of every platform. */
export type Dispatch = {
  readonly accept: AcceptMessage;
  readonly answerInline: AnswerInline;
  /** Takes up again what a killed process had begun on this platform and not answered; once, when the platform can send. */
  resume(platform: Pick<Platform, "name" | "capabilities" | "send">): void;
  /** Resolves when nothing is under way. */
  drain(): Promise<void>;
};

export type DispatchParts = {
  readonly conversation: Conversation;
  /** Stands before the conversation; without one everybody may come in. */
  readonly gate?: Gate;
  readonly state: StateStore;
  readonly log: Log;
  readonly now: () => Date;
  /** How the machine waits for a state store that is busy or full. */
  readonly pause: Pause;
};

/** Range 2 to 8. How often the state store is asked while it cannot be written: 15 seconds of waits, and what the store itself waits. */
const MAX_TRIES = 5;

/**
 * Answers each update once, those of one chat in the order in which they came, chats side by side.
 *
 * An update is written down before it is acted on. One that a killed process had begun is taken up by `resume`;
 * one whose answer may have gone out is not.
 */
export function createDispatch(parts: DispatchParts): Dispatch {
  /** The last work of each chat that has any. */
  const queues = new Map<string, Promise<void>>();
  // read before anything new is begun, so that nothing in work is taken for left over
  const leftOver = new Map(PlatformName.options.map((name) => [name, parts.state.unfinishedUpdates(name)]));
  const enqueue = (message: IncomingMessage, deliver: Deliver): Promise<void> => {
    const chat = `${message.thread.platform} ${message.thread.chatId}`;
    const work = (queues.get(chat) ?? Promise.resolve())
      .then(() => answer(message, deliver, parts))
      .then(() => {
        if (queues.get(chat) === work) queues.delete(chat);
      });
    queues.set(chat, work);
    return work;
  };
  return {
    accept(message, deliver) {
      const { platform } = message.thread;
      if (parts.state.beginUpdate(platform, message.updateId, JSON.stringify(message))) {
        return { answered: enqueue(message, deliver) };
      }
      parts.log.debug("update_repeated", { platform });
      return { answered: Promise.resolve() };
    },
    async answerInline(from, text) {
      if ((parts.gate?.(from, true) ?? null) !== null) return null;
      return { ...(await parts.conversation.answerInPassing(text, from.thread)), choices: [] };
    },
    resume(platform) {
      for (const payload of leftOver.get(platform.name) ?? []) {
        const message = IncomingMessage.parse(JSON.parse(payload));
        if (platform.capabilities.push) void enqueue(message, (reply) => platform.send(message.thread.chatId, reply));
        // nobody waits for it any more
        else parts.state.markAnswered(platform.name, message.updateId);
      }
      leftOver.delete(platform.name);
    },
    async drain() {
      while (queues.size > 0) await Promise.all(queues.values());
    },
  };
}

async function answer(message: IncomingMessage, deliver: Deliver, parts: DispatchParts): Promise<void> {
  const { log, now } = parts;
  const { platform } = message.thread;
  const startedAtMs = now().getTime();
  try {
    const reply = await settleReply(message, parts);
    if (reply === "silent") return;
    await deliver(reply);
    log.info("answered", { platform, blocks: reply.blocks.length, ms: now().getTime() - startedAtMs });
  } catch (cause) {
    log.error("answer_not_sent", { platform, ...describeFailure(cause) });
    // who waits at a page is not found again after the next start, and is told now
    if (isOfState(cause) && !PUSHING_PLATFORMS.has(platform)) await deliver(apologise()).catch(() => {});
  }
}

/**
 * Composes the reply, then writes down that it goes out. A reply that is there is not composed again because the store was busy afterwards:
 * it may have used up a code, and was counted.
 *
 * @throws {Failure} `state_unavailable`
 */
async function settleReply(message: IncomingMessage, parts: DispatchParts) {
  const { platform } = message.thread;
  const reply = await whenStored(message, parts, () => composeReply(message, parts));
  await whenStored(message, parts, () => parts.state.markAnswered(platform, message.updateId));
  return reply;
}

/**
 * Does `work` with the state store, which is waited for while it is busy or full, since nothing may be sent that is not written down; what it
 * does not come back for is taken up after the next start.
 *
 * @throws {Failure} `state_unavailable`
 */
async function whenStored<T>(
  message: IncomingMessage,
  { log, pause }: DispatchParts,
  work: () => T | Promise<T>,
): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await work();
    } catch (cause) {
      if (!isOfState(cause) || failures >= MAX_TRIES) throw cause;
      log.warn("state_waited_for", { platform: message.thread.platform, failures });
      await pause(backoffMs(failures));
    }
  }
}

const isOfState = (cause: unknown): boolean => cause instanceof Failure && cause.code === "state_unavailable";

/** @throws {Failure} `state_unavailable`; anything else becomes an apology */
async function composeReply(message: IncomingMessage, { conversation, gate, log }: DispatchParts) {
  try {
    return gate?.(message) ?? (await conversation.receive(message));
  } catch (cause) {
    if (isOfState(cause)) throw cause;
    log.error("answer_failed", { platform: message.thread.platform, ...describeFailure(cause) });
    return apologise();
  }
}
