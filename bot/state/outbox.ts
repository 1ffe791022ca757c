import { z } from "zod";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { PlatformName } from "../platforms/platform.ts";
import type { Guard, SqlDatabase } from "./sql-database.ts";

/** Names a message to one chat for ever. @see Reminder in `reminders/due-reminders.ts` */
const OutboxKey = z.object({
  platform: PlatformName,
  chatId: z.string(),
  obligation: z.string(),
  occurrence: PlainDate,
  kind: z.string(),
});
type OutboxKey = z.infer<typeof OutboxKey>;

/**
 * `queued`: not sent for sure. `sending`: the request may be on its way. `sent`: the platform said so. `unknown`: it may have arrived, and is
 * not repeated. `failed`: it did not and will not.
 */
const OutboxStatus = z.enum(["queued", "sending", "sent", "failed", "unknown"]);

/** One message that was to go out. Times are milliseconds since 1970; `reason` is a code. */
const OutboxRow = OutboxKey.extend({
  id: z.int(),
  status: OutboxStatus,
  plannedAtMs: z.int(),
  tries: z.int(),
  nextTryAtMs: z.int(),
  settledAtMs: z.int().nullable(),
  /** The platform's own id of the message. */
  messageId: z.string().nullable(),
  isLate: z.int().transform((flag) => flag === 1),
  reason: z.string().nullable(),
});
export type OutboxRow = z.infer<typeof OutboxRow>;

/** What became of a message. */
export type Outcome =
  | { readonly status: "sent"; readonly messageId: string; readonly isLate: boolean }
  | { readonly status: "failed" | "unknown"; readonly reason: string }
  | { readonly status: "queued"; readonly reason: string; readonly nextTryAtMs: number };

/** PORT: messages that go out unasked, each once, whatever happens to the process. Every method throws {Failure} `state_unavailable`. */
export type Outbox = {
  /** Writes new messages down; those that are known already are left as they are. Returns how many were new. */
  queue(messages: readonly (OutboxKey & { readonly plannedAtMs: number })[]): number;
  isKnown(key: OutboxKey): boolean;
  /** Everything that waits, in the order in which it was planned. */
  queued(): readonly OutboxRow[];
  /** To be called before the request leaves; on disk when it returns. False when it is no longer queued, and must not be sent. */
  begin(id: number): boolean;
  settle(id: number, outcome: Outcome): void;
  /** Takes back what is queued and no longer wanted. */
  withdraw(id: number): void;
  /** What a killed process left in the middle of sending becomes `unknown`; returns those. To be called before the first `begin`. */
  recover(): readonly OutboxRow[];
  row(id: number): OutboxRow | null;
  /** The message about an obligation that went to the chat last. */
  latestSent(chat: Pick<OutboxKey, "platform" | "chatId">): OutboxRow | null;
  /** What the operator should know of: `unknown` and `failed`, newest first. */
  doubtful(): readonly OutboxRow[];
};

const COLUMNS = `id, platform, chat_id AS chatId, obligation, occurrence, kind, status, planned_at AS plannedAtMs, tries,
  next_try_at AS nextTryAtMs, settled_at AS settledAtMs, message_id AS messageId, is_late AS isLate, reason`;
const SELECT = `SELECT ${COLUMNS} FROM outbox`;
const SAME =
  "platform = @platform AND chat_id = @chatId AND obligation = @obligation AND occurrence = @occurrence AND kind = @kind";
/** How many doubtful messages are listed. Range 10 to 1,000. */
const MAX_DOUBTFUL = 200;

/** The outbox of an opened state file. */
export function createOutbox(database: SqlDatabase, guarded: Guard, now: () => Date): Outbox {
  return {
    ...queueParts(database, guarded),
    ...sendingParts(database, guarded, now),
    ...readingParts(database, guarded),
  };
}

function queueParts(database: SqlDatabase, guarded: Guard): Pick<Outbox, "queue" | "isKnown" | "withdraw"> {
  const insert = database.prepare(
    `INSERT INTO outbox (platform, chat_id, obligation, occurrence, kind, status, planned_at, tries, next_try_at, is_late)
     VALUES (@platform, @chatId, @obligation, @occurrence, @kind, 'queued', @plannedAtMs, 0, 0, 0) ON CONFLICT DO NOTHING`,
  );
  const known = database.prepare(`SELECT id FROM outbox WHERE ${SAME}`);
  const withdraw = database.prepare("DELETE FROM outbox WHERE id = ? AND status = 'queued'");
  return {
    queue(messages) {
      if (messages.length === 0) return 0;
      const insertAll = () => messages.reduce((count, message) => count + insert.run(parameters(message)).changes, 0);
      return guarded(() => database.transaction(insertAll).immediate());
    },
    isKnown: (key) => guarded(() => known.get(parameters(key))) !== undefined,
    withdraw(id) {
      guarded(() => withdraw.run(id));
    },
  };
}

function sendingParts(
  database: SqlDatabase,
  guarded: Guard,
  now: () => Date,
): Pick<Outbox, "begin" | "settle" | "recover"> {
  const begin = database.prepare(
    "UPDATE outbox SET status = 'sending', tries = tries + 1 WHERE id = ? AND status = 'queued'",
  );
  const settle = database.prepare(
    `UPDATE outbox SET status = @status, settled_at = @at, message_id = @messageId, is_late = @isLate, reason = @reason,
     next_try_at = @nextTryAtMs WHERE id = @id`,
  );
  const recover = database.prepare(
    `UPDATE outbox SET status = 'unknown', reason = 'killed', settled_at = ? WHERE status = 'sending' RETURNING ${COLUMNS}`,
  );
  return {
    begin: (id) =>
      guarded(() => {
        // on disk, not only handed to the system: a power cut must not bring the message back into the queue
        database.pragma("synchronous = FULL");
        const { changes } = begin.run(id);
        database.pragma("synchronous = NORMAL");
        return changes === 1;
      }),
    settle(id, outcome) {
      const at = outcome.status === "queued" ? null : now().getTime();
      const blank = { messageId: null, isLate: 0, reason: null, nextTryAtMs: 0 };
      const isLate = outcome.status === "sent" && outcome.isLate ? 1 : 0;
      guarded(() => settle.run({ ...blank, ...outcome, isLate, id, at }));
    },
    recover: () => listOf(guarded(() => recover.all(now().getTime()))),
  };
}

function readingParts(
  database: SqlDatabase,
  guarded: Guard,
): Pick<Outbox, "queued" | "row" | "latestSent" | "doubtful"> {
  const queued = database.prepare(`${SELECT} WHERE status = 'queued' ORDER BY planned_at, id`);
  const byId = database.prepare(`${SELECT} WHERE id = ?`);
  const latest = database.prepare(
    `${SELECT} WHERE platform = ? AND chat_id = ? AND obligation <> '' AND status IN ('sent', 'unknown')
     ORDER BY settled_at DESC, id DESC LIMIT 1`,
  );
  const doubtful = database.prepare(
    `${SELECT} WHERE status IN ('unknown', 'failed') ORDER BY id DESC LIMIT ${MAX_DOUBTFUL}`,
  );
  const find = (row: unknown) => OutboxRow.nullable().parse(row ?? null);
  return {
    queued: () => listOf(guarded(() => queued.all())),
    row: (id) => find(guarded(() => byId.get(id))),
    latestSent: ({ platform, chatId }) => find(guarded(() => latest.get(platform, chatId))),
    doubtful: () => listOf(guarded(() => doubtful.all())),
  };
}

function listOf(rows: readonly unknown[]): readonly OutboxRow[] {
  return z.array(OutboxRow).parse(rows);
}

function parameters({ platform, chatId, obligation, occurrence, kind, ...rest }: OutboxKey & { plannedAtMs?: number }) {
  return { platform, chatId, obligation, occurrence, kind, plannedAtMs: rest.plannedAtMs ?? 0 };
}
