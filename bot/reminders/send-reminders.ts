import { Failure } from "#knowledge/domain/failure.ts";
import { addDays, todayAt } from "#knowledge/domain/plain-date.ts";
import { describeFailure, type Log } from "../log.ts";
import { backoffMs } from "../platforms/backoff.ts";
import type { Platform, PlatformName } from "../platforms/platform.ts";
import type { Reply } from "../reply.ts";
import type { OutboxRow, Outcome } from "../state/outbox.ts";
import type { Subscription } from "../state/reminder-store.ts";
import type { StateStore } from "../state/state-store.ts";
import { dueReminders, LATE_DAYS, type Register, type Reminder, wantedReminders, weekAhead } from "./due-reminders.ts";
import type { ReminderContent } from "./word-reminder.ts";

/** Where reminders go out. */
type Reachable = Pick<Platform, "name" | "send">;

export type ReminderParts = {
  readonly state: Pick<StateStore, "outbox" | "reminders" | "saveChoices">;
  /** The obligations as they stand now. */
  readonly register: () => Register;
  /** Words a reminder and verifies it; `null` when it must not be sent. */
  readonly word: (content: ReminderContent) => Reply | null;
  /** False for who was put out: what waits for them is taken back. */
  readonly isLetIn: (one: Subscription) => boolean;
  readonly log: Log;
  readonly now: () => Date;
};

/** Reminders as they are planned and sent. */
export type Reminders = {
  /** From now on this platform can be sent to. */
  serve(platform: Reachable): void;
  /** Plans what has become due and sends what waits; returns when that is done. One at a time: a second call joins the first. */
  tick(): Promise<void>;
  /** Begins no more messages and returns when the one under way is settled. */
  stop(): Promise<void>;
};

/** In milliseconds. From this on a reminder says that it is late. Range 10 minutes to a day. */
const LATE_AFTER_MS = 60 * 60_000;
/** In milliseconds: 60 days. How long the buttons below a reminder work. */
const BUTTON_LIFE_MS = 60 * 24 * 3_600_000;

/** @see Reminders. What a killed process left in the middle of sending is marked as unknown here, before anything is sent. */
export function createReminders(parts: ReminderParts): Reminders {
  const { state, log, now } = parts;
  const platforms = new Map<PlatformName, Reachable>();
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let isRecovered = false;
  const work = async (): Promise<void> => {
    if (!isRecovered) reportUnknown(state.outbox.recover(), log);
    isRecovered = true;
    plan(parts);
    const queued = state.outbox.queued().filter((row) => row.nextTryAtMs <= now().getTime());
    const ofPlatform = (name: PlatformName) => queued.filter((row) => row.platform === name);
    await Promise.all(
      [...platforms.values()].map((platform) => {
        return sendAll(ofPlatform(platform.name), { ...parts, platform, signal: stopping.signal });
      }),
    );
  };
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (cause) {
      log.error("reminders_failed", describeFailure(cause));
    } finally {
      running = null;
    }
  };
  return {
    serve(platform) {
      platforms.set(platform.name, platform);
    },
    tick() {
      if (stopping.signal.aborted) return Promise.resolve();
      running ??= run();
      return running;
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Writes down what is new and takes back what waits but is no longer wanted. */
function plan({ state, register, isLetIn, log, now }: ReminderParts): void {
  const nowMs = now().getTime();
  const current = register();
  const followed = state.reminders.subscriptions().filter(isLetIn);
  const wanted = followed.flatMap((one) => wantedReminders(current, one, nowMs));
  const queued = state.outbox.queue(dueReminders(wanted, state.outbox.isKnown));
  if (queued > 0) log.info("reminders_queued", { count: queued });
  const keys = new Set(wanted.map(keyOf));
  for (const row of state.outbox.queued()) if (!keys.has(keyOf(row))) takeBack(row, { state, log, now });
}

/** What waited too long is kept for the operator to see; what a person or a reviewer called off is not. */
function takeBack(row: OutboxRow, { state, log, now }: Pick<ReminderParts, "state" | "log" | "now">): void {
  const isGivenUp = row.occurrence < addDays(todayAt(now()), -LATE_DAYS);
  log.info("reminder_taken_back", { id: row.id, isGivenUp });
  if (isGivenUp) state.outbox.settle(row.id, { status: "failed", reason: "too late" });
  else state.outbox.withdraw(row.id);
}

type Sending = ReminderParts & { readonly platform: Reachable; readonly signal: AbortSignal };

async function sendAll(rows: readonly OutboxRow[], sending: Sending): Promise<void> {
  for (const row of rows) {
    if (sending.signal.aborted) return;
    const subscription = stillWants(row, sending);
    // a server that asks for patience is not asked again for the next person
    if (subscription !== null && (await sendOne(row, subscription, sending))?.status === "queued") return;
  }
}

/** The subscription of a message at the moment of sending: the person may have decided since it was planned. */
function stillWants(row: OutboxRow, { state, register, now }: ReminderParts): Subscription | null {
  const subscription = state.reminders.subscription(row);
  if (subscription === null) return null;
  const wanted = wantedReminders(register(), subscription, now().getTime());
  return wanted.some((reminder) => keyOf(reminder) === keyOf(row)) ? subscription : null;
}

/** `null` when it was not sent because it need not, or must not, be. */
async function sendOne(row: OutboxRow, subscription: Subscription, sending: Sending): Promise<Outcome | null> {
  const { state, log, now, platform } = sending;
  const isLate = now().getTime() - row.plannedAtMs > LATE_AFTER_MS;
  const reply = wordRow(row, subscription, { ...sending, isLate });
  if (reply === null) {
    log.error("reminder_held_back", { id: row.id });
    state.outbox.settle(row.id, { status: "failed", reason: "untraced" });
    return null;
  }
  const thread = { platform: row.platform, chatId: row.chatId, userKey: subscription.userKey };
  const choices = state.saveChoices(thread, reply.choices, BUTTON_LIFE_MS);
  if (!state.outbox.begin(row.id)) return null;
  const outcome = await send(row, { blocks: reply.blocks, choices }, { platform, isLate, now });
  settle(row, outcome, sending);
  return outcome;
}

function wordRow(row: OutboxRow, subscription: Subscription, parts: ReminderParts & { isLate: boolean }): Reply | null {
  const { register, word, now, isLate } = parts;
  const today = todayAt(now());
  if (row.obligation !== "") return word({ row, deadlineIds: [row.obligation], today, isLate });
  const ids = weekAhead(register(), subscription, today).map(({ deadline }) => deadline.id);
  return word({ row, deadlineIds: [...new Set(ids)], today, isLate });
}

async function send(
  row: OutboxRow,
  reply: Parameters<Platform["send"]>[1],
  { platform, isLate, now }: { platform: Reachable; isLate: boolean; now: () => Date },
): Promise<Outcome> {
  try {
    const ids = await platform.send(row.chatId, reply, "once");
    return { status: "sent", messageId: ids.join(","), isLate };
  } catch (cause) {
    return judgeFailure(cause, row.tries + 1, now().getTime());
  }
}

/** What a send that broke down means: certainly not out and worth another try, certainly not out for good, or not known. */
function judgeFailure(cause: unknown, tries: number, nowMs: number): Outcome {
  if (!(cause instanceof Failure)) return { status: "unknown", reason: "unexpected" };
  switch (cause.code) {
    case "service_rate_limited":
    case "service_unreachable":
    case "service_unauthorized":
    case "service_conflict": {
      const askedMs = Number(cause.facts.retryAfterSeconds ?? 0) * 1_000;
      return { status: "queued", reason: cause.code, nextTryAtMs: nowMs + Math.max(askedMs, backoffMs(tries)) };
    }
    case "service_refused":
      return { status: "failed", reason: String(cause.facts.reason ?? "refused") };
    default:
      return { status: "unknown", reason: cause.code };
  }
}

function settle(row: OutboxRow, outcome: Outcome, { state, log }: Sending): void {
  state.outbox.settle(row.id, outcome);
  const { status } = outcome;
  const facts = { id: row.id, platform: row.platform, status };
  if (status === "sent") log.info("reminder_sent", facts);
  else log.warn("reminder_not_sent", { ...facts, reason: outcome.reason });
  // who has blocked the bot is not written to again
  if (status === "failed" && outcome.reason === "blocked") state.reminders.stop(row);
}

function reportUnknown(rows: readonly OutboxRow[], log: Log): void {
  for (const { id, platform } of rows) log.warn("reminder_outcome_unknown", { id, platform });
}

function keyOf({ platform, chatId, obligation, occurrence, kind }: Reminder | OutboxRow): string {
  return JSON.stringify([platform, chatId, obligation, occurrence, kind]);
}
