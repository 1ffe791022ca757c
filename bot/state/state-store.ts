import type { AccessStore } from "../access/access-store.ts";
import type { InsightStore } from "../insight/insight-store.ts";
import type { PlatformName, Thread } from "../platforms/platform.ts";
import type { Choice } from "../reply.ts";
import type { CalendarStore } from "./calendar-store.ts";
import type { NewcomerStore } from "./newcomer-store.ts";
import type { Outbox } from "./outbox.ts";
import type { ReminderStore } from "./reminder-store.ts";

/** A choice that was offered in a chat. `id` is unique in the store, `number` counts from 1 within its list. */
export type StoredChoice = Choice & { readonly id: number; readonly number: number };

/**
 * PORT: what the bot remembers of people and chats, across restarts.
 *
 * @throws {Failure} `state_unavailable` from every method: the store cannot be read or written
 */
export type StateStore = {
  /** The org unit that this person set in this chat; `null` when none. */
  orgUnit(thread: Thread): string | null;
  /** `null` forgets it. */
  saveOrgUnit(thread: Thread, orgUnit: string | null): void;
  /** What the person asked lately in this thread, oldest first; limited in number and age. */
  recentMessages(thread: Thread): readonly string[];
  rememberMessage(thread: Thread, text: string): void;
  /** Writes an update down before anything is done about it; false when it was written down before. */
  beginUpdate(platform: PlatformName, updateId: string, payload: string): boolean;
  /** To be called just before the answer goes out, so that no answer is sent twice; forgets the payload. */
  markAnswered(platform: PlatformName, updateId: string): void;
  /** Payloads of the updates that a stopped process had begun and not answered, oldest first. */
  unfinishedUpdates(platform: PlatformName): readonly string[];
  /** Keeps a list that was offered in a chat, and numbers it. `buttonLifeMs`: how long its buttons work, where not as long as its numbers. */
  saveChoices(thread: Thread, choices: readonly Choice[], buttonLifeMs?: number): readonly StoredChoice[];
  /** `null` when it was never offered in this chat or has lapsed. */
  choiceById(thread: Thread, id: number): StoredChoice | null;
  /** The latest list of the thread; empty when it has lapsed. */
  latestChoices(thread: Thread): readonly StoredChoice[];
  readonly reminders: ReminderStore;
  readonly outbox: Outbox;
  readonly calendar: CalendarStore;
  readonly access: AccessStore;
  readonly newcomer: NewcomerStore;
  readonly insight: InsightStore;
  /** Deletes all that is kept of this person in this chat. */
  deleteThread(thread: Thread): void;
  /** Deletes what has lapsed. */
  prune(): void;
  close(): void;
};
