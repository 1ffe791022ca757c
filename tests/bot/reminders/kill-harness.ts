import { createLog } from "#bot/log.ts";
import { createTelegram } from "#bot/platforms/telegram/telegram.ts";
import { dueReminders, type Register, type Reminder, wantedReminders } from "#bot/reminders/due-reminders.ts";
import { createReminders, type ReminderParts } from "#bot/reminders/send-reminders.ts";
import type { OutboxRow } from "#bot/state/outbox.ts";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import type { StateStore } from "#bot/state/state-store.ts";
import { TELEGRAM_TOKEN } from "../../fakes/telegram-server.ts";
import { at, deadline, register } from "./small-register.ts";

/** In milliseconds. How far apart the looks at the clock are; one of them falls on the hour of the reminders. */
export const STEP_MS = 8 * 3_600_000;
export const START_MS = at("2025-01-01", "00:00");
export const CHATS = ["11", "12", "13", "14", "15"];

/** Ten obligations a month for every chat, so that there is always something on its way. */
const REGISTER: Register = register(
  ...Array.from({ length: 10 }, (_, index) => deadline(`o${index}`, { kind: "monthly", day: 1 + index * 3 })),
);

/** Names a reminder in what the server receives. */
function nameOf({ chatId, obligation, occurrence, kind }: Omit<Reminder, "platform" | "plannedAtMs" | "sinceMs">) {
  return `${chatId}/${obligation}/${occurrence}/${kind}`;
}

/** Five chats with the usual settings. */
export function subscribe(state: StateStore): void {
  for (const chatId of CHATS) {
    const thread = { platform: "telegram", chatId, userKey: chatId } as const;
    state.saveOrgUnit(thread, "UBND xã Ba Vì");
    const leads = [7, 3, 1, 0].map((days) => ({ days, sinceMs: START_MS }));
    state.reminders.saveSettings(thread, { unitSinceMs: START_MS, leads, hour: 8, weeklySinceMs: START_MS });
  }
}

/** One life of the program over a state file: as in production but for the knowledge, whose words are the reminder's name. */
export function live(
  place: { readonly path: string; readonly apiRoot: string; readonly beforeCall?: () => void },
  now: () => Date,
  guard: <T extends object>(part: T) => T = (part) => part,
) {
  const state = openSqliteStore(place.path, now);
  const log = createLog("silent", () => undefined, now);
  const telegram = createTelegram({
    log,
    pause: () => Promise.reject(new Error("waited")),
    onStopped: () => undefined,
    token: TELEGRAM_TOKEN,
    apiRoot: place.apiRoot,
    answerInline: async () => null,
    accept: () => ({ answered: Promise.resolve() }),
  });
  const word: ReminderParts["word"] = ({ row }) => {
    const full = state.outbox.row(row.id);
    const choices = [{ label: "Đã xong", ask: `/xong ${row.id}` }];
    return full === null ? null : { blocks: [{ kind: "lead", text: nameOf(full) }], choices };
  };
  const reminders = createReminders({
    state: guard(state),
    register: () => REGISTER,
    word,
    isLetIn: () => true,
    log,
    now,
  });
  const send: typeof telegram.send = (...given) => {
    place.beforeCall?.();
    return telegram.send(...given);
  };
  reminders.serve(guard({ name: "telegram", send }));
  return { state, reminders };
}

/** What was to be told between two instants by somebody who never slept, by name, with when. */
export function expectedReminders(state: StateStore, fromMs: number, toMs: number): ReadonlyMap<string, Reminder> {
  const all = new Map<string, Reminder>();
  for (const subscription of state.reminders.subscriptions()) {
    for (let nowMs = fromMs; nowMs <= toMs; nowMs += STEP_MS) {
      const wanted = wantedReminders(REGISTER, subscription, nowMs);
      for (const one of dueReminders(wanted, () => false)) all.set(nameOf(one), one);
    }
  }
  return all;
}

export type Figures = {
  readonly expected: number;
  readonly sent: number;
  readonly late: number;
  /** Not told, since a later one about the same took its place while the program was down. */
  readonly replaced: number;
  /** Recorded as unknown; `arrived`: those of them that the server has. */
  readonly ambiguous: { readonly count: number; readonly arrived: number };
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** On the server, and not recorded as sent or unknown. */
  readonly unrecorded: readonly string[];
};

/**
 * Compares what the server has with what the outbox says and with what was to be told.
 *
 * @param awake the instants at which a life came through a whole tick
 */
export function account(
  received: readonly string[],
  rows: readonly OutboxRow[],
  expected: ReadonlyMap<string, Reminder>,
  awake: readonly number[],
): Figures {
  const byName = new Map(rows.map((row) => [nameOf(row), row]));
  const counts = new Map<string, number>();
  for (const name of received) counts.set(name, (counts.get(name) ?? 0) + 1);
  const unknown = rows.filter(({ status }) => status === "unknown");
  const missing = [...expected.values()].filter((one) => {
    const row = byName.get(nameOf(one));
    return row?.status === "sent" ? !counts.has(nameOf(one)) : row?.status !== "unknown";
  });
  const isReplaced = (one: Reminder) => {
    const later = [...expected.values()].filter(
      ({ chatId, obligation, occurrence, plannedAtMs }) =>
        chatId === one.chatId &&
        plannedAtMs > one.plannedAtMs &&
        (obligation === "" ? one.obligation === "" : obligation === one.obligation && occurrence === one.occurrence),
    );
    const next = Math.min(...later.map(({ plannedAtMs }) => plannedAtMs));
    return !awake.some((ms) => ms >= one.plannedAtMs && ms < next);
  };
  return {
    expected: expected.size,
    sent: rows.filter(({ status }) => status === "sent").length,
    late: rows.filter(({ isLate }) => isLate).length,
    replaced: missing.filter(isReplaced).length,
    ambiguous: { count: unknown.length, arrived: unknown.filter((row) => counts.has(nameOf(row))).length },
    lost: missing.filter((one) => !isReplaced(one)).map(nameOf),
    doubled: [...counts].filter(([, count]) => count > 1).map(([name]) => name),
    unrecorded: [...counts.keys()].filter((name) => !["sent", "unknown"].includes(byName.get(name)?.status ?? "")),
  };
}
