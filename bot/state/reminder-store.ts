import { z } from "zod";
import { DocumentId } from "#knowledge/domain/document.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { PlatformName, type Thread } from "../platforms/platform.ts";
import type { Guard, SqlDatabase } from "./sql-database.ts";

/** A chat that reminders go to. One subscription a chat: in a group, that of the person who set it last. */
type Chat = Pick<Thread, "platform" | "chatId">;

/** An obligation that was picked; its document and words find it again when its id has changed. */
const Obligation = z.object({ id: z.string(), documentId: DocumentId, what: z.string() });
export type Obligation = z.infer<typeof Obligation>;
const Picked = Obligation.extend({ sinceMs: z.int() });

/** So many days before the last day, and since when it is asked for. */
const Lead = z.object({ days: z.int().min(0), sinceMs: z.int() });

/** What a chat has chosen. `null`: off. Times are milliseconds since 1970; `hour` is 0 to 23 in Viet Nam. */
const ReminderSettings = z.object({
  /** Since when everything that binds the person's unit is reminded of. */
  unitSinceMs: z.int().nullable(),
  leads: z.array(Lead).readonly(),
  hour: z.int().min(0).max(23),
  weeklySinceMs: z.int().nullable(),
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;

const Occasion = z.object({ obligation: z.string(), occurrence: PlainDate });
type Occasion = z.infer<typeof Occasion>;

/** A chat's settings with all that they apply to. */
export type Subscription = Chat &
  Pick<ReminderSettings, "leads" | "hour" | "weeklySinceMs"> & {
    readonly userKey: string;
    /** The unit of the person's profile, where reminders by unit are on and a unit is set. */
    readonly unit: { readonly orgUnit: string; readonly sinceMs: number } | null;
    readonly obligations: readonly z.infer<typeof Picked>[];
    readonly done: readonly Occasion[];
    readonly snoozes: readonly (Occasion & { readonly atMs: number })[];
  };

/** PORT: who wants to be reminded of what. Every method throws {Failure} `state_unavailable`. */
export type ReminderStore = {
  subscriptions(): readonly Subscription[];
  subscription(chat: Chat): Subscription | null;
  /** `null` when the chat never chose, or has stopped everything. */
  settings(chat: Chat): ReminderSettings | null;
  saveSettings(thread: Thread, settings: ReminderSettings): void;
  follow(chat: Chat, obligation: Obligation): void;
  /** Stops everything of a chat: its settings, what it follows and what was decided. */
  stop(chat: Chat): void;
  markDone(chat: Chat, occasion: Occasion): void;
  snooze(chat: Chat, occasion: Occasion, atMs: number): void;
};

const Row = z.object({
  platform: PlatformName,
  chatId: z.string(),
  userKey: z.string(),
  unitSinceMs: z.int().nullable(),
  leads: z.string(),
  hour: z.int(),
  weeklySinceMs: z.int().nullable(),
  orgUnit: z.string().nullable(),
  unitSavedAtMs: z.int().nullable(),
});
const Decision = Occasion.extend({ atMs: z.int().nullable() });

const SELECT = `SELECT s.platform, s.chat_id AS chatId, s.user_key AS userKey, unit_since AS unitSinceMs, leads, hour,
  weekly_since AS weeklySinceMs, org_unit AS orgUnit, saved_at AS unitSavedAtMs FROM reminder_setting s
  LEFT JOIN profile p ON p.platform = s.platform AND p.chat_id = s.chat_id AND p.user_key = s.user_key`;
/** What is forgotten when a chat stops its reminders. The outbox stays: what was sent was sent. */
const TABLES = ["reminder_setting", "reminder_obligation", "reminder_decision"] as const;
const IN_CHAT = "platform = @platform AND chat_id = @chatId";

/** The reminder settings of an opened state file. */
export function createReminderStore(database: SqlDatabase, guarded: Guard, now: () => Date): ReminderStore {
  return { ...readingParts(database, guarded), ...writingParts(database, guarded, now) };
}

function readingParts(
  database: SqlDatabase,
  guarded: Guard,
): Pick<ReminderStore, "subscriptions" | "subscription" | "settings"> {
  const all = database.prepare(SELECT);
  const one = database.prepare(`${SELECT} WHERE s.platform = @platform AND s.chat_id = @chatId`);
  const picked = database.prepare(
    `SELECT obligation AS id, document_id AS documentId, what, since AS sinceMs FROM reminder_obligation WHERE ${IN_CHAT}`,
  );
  const decided = database.prepare(
    `SELECT obligation, occurrence, again_at AS atMs FROM reminder_decision WHERE ${IN_CHAT}`,
  );
  const complete = (row: z.infer<typeof Row>): Subscription => {
    const chat = chatOf(row);
    const decisions = z.array(Decision).parse(decided.all(chat));
    return {
      ...chat,
      userKey: row.userKey,
      leads: parseLeads(row.leads),
      hour: row.hour,
      weeklySinceMs: row.weeklySinceMs,
      unit: unitOf(row),
      obligations: z.array(Picked).parse(picked.all(chat)),
      done: decisions.filter(({ atMs }) => atMs === null),
      snoozes: decisions.flatMap(({ atMs, ...occasion }) => (atMs === null ? [] : [{ ...occasion, atMs }])),
    };
  };
  const find = (chat: Chat) => Row.nullable().parse(guarded(() => one.get(chatOf(chat))) ?? null);
  return {
    subscriptions: () => guarded(() => z.array(Row).parse(all.all()).map(complete)),
    subscription(chat) {
      const row = find(chat);
      return row === null ? null : guarded(() => complete(row));
    },
    settings(chat) {
      const row = find(chat);
      if (row === null) return null;
      const { unitSinceMs, leads, hour, weeklySinceMs } = row;
      return { unitSinceMs, leads: parseLeads(leads), hour, weeklySinceMs };
    },
  };
}

function writingParts(
  database: SqlDatabase,
  guarded: Guard,
  now: () => Date,
): Omit<ReminderStore, keyof ReturnType<typeof readingParts>> {
  const save = database.prepare(
    "INSERT OR REPLACE INTO reminder_setting VALUES (@platform, @chatId, @userKey, @unitSinceMs, @leads, @hour, @weeklySinceMs)",
  );
  const follow = database.prepare(
    "INSERT INTO reminder_obligation VALUES (@platform, @chatId, @id, @documentId, @what, @at) ON CONFLICT DO NOTHING",
  );
  const decide = database.prepare(
    "INSERT OR REPLACE INTO reminder_decision VALUES (@platform, @chatId, @obligation, @occurrence, @againAt, @at)",
  );
  const stop = TABLES.map((table) => database.prepare(`DELETE FROM ${table} WHERE ${IN_CHAT}`));
  const note = (chat: Chat, { obligation, occurrence }: Occasion, againAt: number | null) => {
    guarded(() => decide.run({ ...chatOf(chat), obligation, occurrence, againAt, at: now().getTime() }));
  };
  return {
    saveSettings({ userKey, ...chat }, settings) {
      const leads = JSON.stringify(settings.leads);
      guarded(() => save.run({ ...settings, ...chatOf(chat), userKey, leads }));
    },
    follow(chat, { id, documentId, what }) {
      guarded(() => follow.run({ ...chatOf(chat), id, documentId, what, at: now().getTime() }));
    },
    stop(chat) {
      const stopAll = () => {
        for (const statement of stop) statement.run(chatOf(chat));
      };
      guarded(() => database.transaction(stopAll).immediate());
    },
    markDone: (chat, occasion) => note(chat, occasion, null),
    snooze: note,
  };
}

function unitOf({ unitSinceMs, orgUnit, unitSavedAtMs }: z.infer<typeof Row>): Subscription["unit"] {
  if (unitSinceMs === null || orgUnit === null) return null;
  return { orgUnit, sinceMs: Math.max(unitSinceMs, unitSavedAtMs ?? 0) };
}

function parseLeads(json: string): ReminderSettings["leads"] {
  return z.array(Lead).parse(JSON.parse(json));
}

function chatOf({ platform, chatId }: Chat): Chat {
  return { platform, chatId };
}
