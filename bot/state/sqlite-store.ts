import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import { Failure } from "#knowledge/domain/failure.ts";
import { createAccessStore } from "../access/access-store.ts";
import { createInsightStore } from "../insight/insight-store.ts";
import type { Thread } from "../platforms/platform.ts";
import { createCalendarStore } from "./calendar-store.ts";
import { createDeletion } from "./delete-thread.ts";
import { MIGRATIONS } from "./migrations.ts";
import { createNewcomerStore } from "./newcomer-store.ts";
import { createOutbox } from "./outbox.ts";
import { createReminderStore } from "./reminder-store.ts";
import type { StateStore, StoredChoice } from "./state-store.ts";

/** How many earlier messages of a thread go along with a question. Range 2 to 20; more only costs time, fewer lose long follow-ups. */
const MAX_RECENT_MESSAGES = 6;
/** In milliseconds. After this a new message starts afresh. Range minutes to a day; longer drags yesterday's subject into today's. */
const RECENT_MESSAGE_LIFE_MS = 2 * 3_600_000;
/** In milliseconds: 24 hours, as people are told. */
const CHOICE_LIFE_MS = 24 * 3_600_000;
/** In milliseconds. Telegram keeps updates for 24 hours; a redelivery after a week is none. */
const UPDATE_LIFE_MS = 7 * 24 * 3_600_000;
/** In milliseconds: 400 days, so that what came a year ago is still known. */
const REMINDER_LIFE_MS = 400 * 24 * 3_600_000;
/** In milliseconds. How long a write waits for another process that holds the file. */
const BUSY_TIMEOUT_MS = 5_000;

const ChoiceRow = z.object({ id: z.int(), number: z.int(), label: z.string(), ask: z.string() });
const CHOICE_COLUMNS = "SELECT id, number, label, ask FROM choice";
const IN_THREAD = "platform = @platform AND chat_id = @chatId AND user_key = @userKey";

/**
 * Opens the state file, making or bringing it up to date first.
 *
 * @param path a file, or ":memory:"
 * @param now the instant that ages are counted from
 * @throws {Failure} `state_unavailable`: cannot be opened, or was written by a later version
 */
export function openSqliteStore(path: string, now: () => Date): StateStore {
  const database = guarded(() => openDatabase(path));
  const parts = {
    ...threadParts(database, now),
    ...choiceParts(database, now),
    ...updateParts(database, now),
    reminders: createReminderStore(database, guarded, now),
    outbox: createOutbox(database, guarded, now),
    calendar: createCalendarStore(database, guarded, now),
    access: createAccessStore(database, guarded, now),
    newcomer: createNewcomerStore(database, guarded),
    insight: createInsightStore(database, guarded, now),
    deleteThread: createDeletion(database, guarded),
  };
  const prune = database.transaction(() => {
    const at = now().getTime();
    database.prepare("DELETE FROM message WHERE received_at < ?").run(at - RECENT_MESSAGE_LIFE_MS);
    database.prepare("DELETE FROM choice WHERE coalesce(lapses_at, offered_at + ?) < ?").run(CHOICE_LIFE_MS, at);
    database.prepare("DELETE FROM reminder_decision WHERE decided_at < ?").run(at - REMINDER_LIFE_MS);
    database.prepare("DELETE FROM outbox WHERE settled_at < ?").run(at - REMINDER_LIFE_MS);
    database.prepare("DELETE FROM handled_update WHERE begun_at < ?").run(at - UPDATE_LIFE_MS);
    parts.insight.prune();
  });
  return { ...parts, prune: () => guarded(prune), close: () => database.close() };
}

function openDatabase(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = NORMAL");
  // what is deleted is overwritten in the file as well
  database.pragma("secure_delete = ON");
  const migrate = database.transaction(() => {
    const done = z.int().parse(database.pragma("user_version", { simple: true }));
    if (done > MIGRATIONS.length) throw new Failure("state_unavailable", { reason: "written by a later version" });
    for (const step of MIGRATIONS.slice(done)) database.exec(step);
    database.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  migrate.immediate();
  return database;
}

function threadParts(database: Database.Database, now: () => Date) {
  const find = database.prepare(`SELECT org_unit FROM profile WHERE ${IN_THREAD}`).pluck();
  const save = database.prepare("INSERT OR REPLACE INTO profile VALUES (@platform, @chatId, @userKey, @orgUnit, @at)");
  const forget = database.prepare(`DELETE FROM profile WHERE ${IN_THREAD}`);
  const recent = database
    .prepare(`SELECT text FROM message WHERE ${IN_THREAD} AND received_at >= @since ORDER BY id DESC LIMIT @limit`)
    .pluck();
  const remember = database.prepare(
    "INSERT INTO message (platform, chat_id, user_key, text, received_at) VALUES (@platform, @chatId, @userKey, @text, @at)",
  );
  return {
    orgUnit: (thread: Thread) =>
      guarded(() =>
        z
          .string()
          .nullable()
          .parse(find.get(key(thread)) ?? null),
      ),
    saveOrgUnit(thread: Thread, orgUnit: string | null) {
      guarded(() =>
        orgUnit === null ? forget.run(key(thread)) : save.run({ ...key(thread), orgUnit, at: now().getTime() }),
      );
    },
    recentMessages(thread: Thread) {
      const since = now().getTime() - RECENT_MESSAGE_LIFE_MS;
      const rows = guarded(() => recent.all({ ...key(thread), since, limit: MAX_RECENT_MESSAGES }));
      return z.array(z.string()).parse(rows).reverse();
    },
    rememberMessage(thread: Thread, text: string) {
      guarded(() => remember.run({ ...key(thread), text, at: now().getTime() }));
    },
  };
}

function choiceParts(
  database: Database.Database,
  now: () => Date,
): Pick<StateStore, "saveChoices" | "choiceById" | "latestChoices"> {
  // ids only grow, so the next one is a list's number that none had; asking for the largest list would read the whole table
  const nextList = database.prepare("SELECT coalesce(max(id), 0) + 1 FROM choice").pluck();
  const insert = database
    .prepare(
      `INSERT INTO choice (platform, chat_id, user_key, list_id, number, label, ask, offered_at, lapses_at)
       VALUES (@platform, @chatId, @userKey, @list, @number, @label, @ask, @at, @lapsesAt) RETURNING id`,
    )
    .pluck();
  // any person of a chat may press a button there; only numbers belong to the one who was asked
  const byId = database.prepare(
    `${CHOICE_COLUMNS} WHERE platform = @platform AND chat_id = @chatId AND id = @id
     AND coalesce(lapses_at, offered_at + ${CHOICE_LIFE_MS}) >= @now`,
  );
  const latest = database.prepare(
    `${CHOICE_COLUMNS} WHERE ${IN_THREAD} AND offered_at >= @since
     AND list_id = (SELECT max(list_id) FROM choice WHERE ${IN_THREAD}) ORDER BY number`,
  );
  const since = () => now().getTime() - CHOICE_LIFE_MS;
  const save = database.transaction((...[thread, choices, lifeMs]: Parameters<StateStore["saveChoices"]>) => {
    const at = now().getTime();
    const list = z.int().parse(nextList.get());
    return choices.map((choice, index): StoredChoice => {
      const row = {
        ...key(thread),
        list,
        number: index + 1,
        label: choice.label,
        ask: choice.ask,
        at,
        lapsesAt: lifeMs === undefined ? null : at + lifeMs,
      };
      return { id: z.int().parse(insert.get(row)), number: index + 1, label: choice.label, ask: choice.ask };
    });
  });
  return {
    saveChoices: (thread, choices, lifeMs) =>
      choices.length === 0 ? [] : guarded(() => save.immediate(thread, choices, lifeMs)),
    choiceById(thread, id) {
      const row = guarded(() => byId.get({ ...key(thread), id, now: now().getTime() }));
      return ChoiceRow.nullable().parse(row ?? null);
    },
    latestChoices: (thread) => z.array(ChoiceRow).parse(guarded(() => latest.all({ ...key(thread), since: since() }))),
  };
}

function updateParts(
  database: Database.Database,
  now: () => Date,
): Pick<StateStore, "beginUpdate" | "markAnswered" | "unfinishedUpdates"> {
  const begin = database.prepare("INSERT INTO handled_update VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const answered = database.prepare("UPDATE handled_update SET payload = NULL WHERE platform = ? AND update_id = ?");
  const unfinished = database
    .prepare(
      "SELECT payload FROM handled_update WHERE platform = ? AND payload IS NOT NULL ORDER BY begun_at, update_id",
    )
    .pluck();
  return {
    beginUpdate: (platform, updateId, payload) =>
      guarded(() => begin.run(platform, updateId, payload, now().getTime()).changes === 1),
    markAnswered(platform, updateId) {
      guarded(() => answered.run(platform, updateId));
    },
    unfinishedUpdates: (platform) => z.array(z.string()).parse(guarded(() => unfinished.all(platform))),
  };
}

function key({ platform, chatId, userKey }: Thread) {
  return { platform, chatId, userKey };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const reason = cause instanceof Database.SqliteError ? cause.code : "cannot be opened";
    throw new Failure("state_unavailable", { reason }, { cause });
  }
}
