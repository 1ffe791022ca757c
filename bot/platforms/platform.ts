import { z } from "zod";
import type { Reply } from "../reply.ts";

/** Where people write to the bot. Also the first part of every key in the state store, so a name never changes. */
export const PlatformName = z.enum(["telegram", "zalo", "web", "console"]);
export type PlatformName = z.infer<typeof PlatformName>;

/** Where a message stands: the same person in two chats has two threads, and two people in one group do not share one. */
export const Thread = z.object({ platform: PlatformName, chatId: z.string(), userKey: z.string() }).readonly();
export type Thread = z.infer<typeof Thread>;

/** Where people can be written to unasked; elsewhere they only get what they asked for in the same breath. */
export const PUSHING_PLATFORMS: ReadonlySet<PlatformName> = new Set(["telegram", "zalo"]);

/** Where a choice is a button; elsewhere it takes a line of the message, so that only what leads on is offered. */
export const BUTTON_PLATFORMS: ReadonlySet<string> = new Set(["telegram", "web"] satisfies PlatformName[]);

/** A file that a person sent: how the platform calls it, its own name, and its size in bytes, 0 where the platform does not say. */
export const SentFile = z.object({ ref: z.string(), name: z.string(), bytes: z.number() }).readonly();
export type SentFile = z.infer<typeof SentFile>;

/**
 * What a person sent. `choice`: they pressed something that was offered, by its id; `messageId` is the message that it stands below.
 * `file`: a document, with the words beside it. `unreadable`: a picture, a sticker, a voice message, which carry no words for us.
 */
export const IncomingContent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string() }).readonly(),
  z.object({ kind: z.literal("choice"), choiceId: z.int(), messageId: z.string().optional() }).readonly(),
  z.object({ kind: z.literal("file"), file: SentFile, text: z.string() }).readonly(),
  z.object({ kind: z.literal("unreadable") }).readonly(),
]);
export type IncomingContent = z.infer<typeof IncomingContent>;

/** One thing that happened in a chat. `updateId` is unique within its platform and names the same happening on redelivery. */
export const IncomingMessage = z
  .object({ thread: Thread, updateId: z.string(), isGroup: z.boolean(), content: IncomingContent })
  .readonly();
export type IncomingMessage = z.infer<typeof IncomingMessage>;

/** A choice as it is offered: `id` for a button, `number` (from 1) to be typed where there are no buttons. */
export type OfferedChoice = { readonly id: number; readonly number: number; readonly label: string };

/** What goes out to a chat; the platform cuts and formats it its own way. */
export type OutgoingReply = Omit<Reply, "choices"> & { readonly choices: readonly OfferedChoice[] };

/** What a platform can do. Shared code reads this and never asks which platform it talks to. */
export type Capabilities = {
  /** In UTF-16 units, after formatting marks are taken away. */
  readonly maxTextChars: number;
  readonly choices: "buttons" | "numbers";
  /** False where a person only gets what they asked for in the same breath (web page, terminal). */
  readonly push: boolean;
};

/** How long a server that is busy or down is waited for: about half a minute, or not at all. */
export type Patience = "patient" | "once";

/** PORT: one chat surface. */
export type Platform = {
  readonly name: PlatformName;
  readonly capabilities: Capabilities;
  /**
   * Begins to take messages; waits out a server that is down.
   *
   * @throws {Failure} `service_unauthorized`, `service_conflict`, `port_unavailable`: the operator must mend something first
   */
  start(): Promise<void>;
  /** Takes no more messages and returns when nothing of this platform is under way. */
  stop(): Promise<void>;
  /**
   * Sends unasked, or answers; returns the platform's ids of the messages that it became. A server that is busy or down is waited for
   * a while, unless `patience` is "once": then the caller comes back later.
   *
   * @throws {Failure} `send_outcome_unknown`: it, or a part of it, may have arrived and must not be repeated blindly; `service_*`: it did not,
   *   `service_refused` with reason "blocked": this person does not want to be written to
   */
  send(chatId: string, reply: OutgoingReply, patience?: Patience): Promise<readonly string[]>;
  /** The address that opens the bot here with a word of its own, of 1 to 64 letters, digits, - and _; absent or `null` where there is none. */
  linkTo?(payload: string): string | null;
  /** Fetches a file that a person sent; absent where files cannot be sent to us. @throws {Failure} `service_*` */
  download?(ref: string): Promise<Uint8Array>;
};

/** Sends one answer back to where its question came from. */
export type Deliver = (reply: OutgoingReply) => Promise<unknown>;

/**
 * Takes a message in. When it returns, the message is written down and safe from a kill; `answered` resolves when the answer is out and never rejects.
 * A message that was taken in before is not answered again.
 *
 * @throws {Failure} `state_unavailable`: not written down; the platform must deliver it again
 */
export type AcceptMessage = (message: IncomingMessage, deliver: Deliver) => { readonly answered: Promise<void> };

/**
 * Answers a question that is asked in passing: nothing of it is kept, nothing may be picked. `null`: who asks may not use the bot, or asks too
 * often. @throws {Failure} what the gate or the answer throws
 */
export type AnswerInline = (from: IncomingMessage, text: string) => Promise<OutgoingReply | null>;
