import type { Deadline } from "#knowledge/domain/deadline.ts";
import { addDays, daysBetween, instantAt, todayAt } from "#knowledge/domain/plain-date.ts";
import type { Answer, Knowledge } from "#knowledge/knowledge.ts";
import { dueWords } from "#knowledge/words/due.vi.ts";
import {
  DECISION_TEXT,
  REMIND_ME_TEXT,
  REMINDER_COMMANDS,
  REMINDER_SETTINGS_TEXT,
} from "#knowledge/words/reminder.vi.ts";
import { quote } from "../answering/render-parts.ts";
import type { PlatformName, Thread } from "../platforms/platform.ts";
import type { Choice, Reply } from "../reply.ts";
import type { OutboxRow } from "../state/outbox.ts";
import { MAX_DAYS_BEFORE } from "./due-reminders.ts";
import { isDated, occurrencesOf } from "./occurrences.ts";
import { answerReminderSettings, defaultSettings, type ReminderSettingsParts } from "./reminder-settings.ts";

/** The commands of reminders. */
type ReminderCommand = "reminders" | "remindMe" | "done" | "again";

/** What people say about reminders, and what they are told. */
export type ReminderDialogue = {
  /** True where a reminder can be sent to. */
  reaches(platform: PlatformName): boolean;
  /** @param argument what was typed after the command */
  answer(command: ReminderCommand, argument: string, thread: Thread): Reply;
};

type Parts = ReminderSettingsParts & {
  readonly knowledge: Pick<Knowledge, "tellDeadlines">;
  readonly reaches: (platform: PlatformName) => boolean;
};

/** Range 1 to 4. Deadlines of one answer that can be followed with one press; a longer answer offers those of the unit. */
const MAX_OFFERED = 2;
/** In days. How far ahead the next reminder is looked for: a yearly rule comes within a year. */
const LOOK_AHEAD_DAYS = 366 + MAX_DAYS_BEFORE;
/** In hours. From a day on, "again" means the usual hour of the next day. */
const DAY_HOURS = 24;
const MAX_HOURS = 24 * 30;

export function createReminderDialogue(parts: Parts): ReminderDialogue {
  return {
    reaches: parts.reaches,
    answer(command, argument, thread) {
      if (!parts.reaches(thread.platform)) return say(REMINDER_SETTINGS_TEXT.noPush);
      switch (command) {
        case "reminders":
          return changed(argument, answerReminderSettings(argument, thread, parts));
        case "remindMe":
          return follow(argument.trim(), thread, parts);
        case "done":
          return markDone(argument, thread, parts);
        case "again":
          return snooze(argument, thread, parts);
      }
    },
  };
}

/** A setting that was pressed shows itself changed where it was pressed. */
function changed(argument: string, reply: Reply): Reply {
  return argument.trim() === "" ? reply : { ...reply, inPlace: true };
}

/** What a person may press below an answer to be reminded of what it tells. */
export function reminderChoices(answer: Answer): readonly Choice[] {
  if (answer.kind !== "deadlines") return [];
  const ahead = answer.deadlines.filter(
    ({ status, nextDate }) => nextDate !== null || status === "upcoming" || status === "dueToday",
  );
  if (ahead.length === 0) return [];
  if (answer.listed || ahead.length > MAX_OFFERED)
    return [{ label: REMIND_ME_TEXT.unit, ask: REMINDER_COMMANDS.settings("") }];
  return ahead.map(({ deadline }) => ({
    label: ahead.length === 1 ? REMIND_ME_TEXT.one : REMIND_ME_TEXT.which(dueWords(deadline.due, deadline.relation)),
    ask: REMINDER_COMMANDS.remindMe(deadline.id),
  }));
}

function follow(id: string, thread: Thread, parts: Parts): Reply {
  const { state, knowledge, register, now } = parts;
  if (id === "") return answerReminderSettings("", thread, parts);
  const deadline = register().deadlines.find((one) => one.id === id && one.state !== "rejected");
  if (deadline === undefined) return say(REMIND_ME_TEXT.gone);
  if (!isDated(deadline)) return say(REMIND_ME_TEXT.undated);
  if (state.reminders.settings(thread) === null) state.reminders.saveSettings(thread, defaultSettings(now().getTime()));
  const { documentId, what } = deadline;
  state.reminders.follow(thread, { id, documentId, what });
  const { citations } = knowledge.tellDeadlines([id], todayAt(now()));
  return {
    blocks: [
      { kind: "lead", text: REMIND_ME_TEXT.followed },
      { kind: "paragraph", text: nextWords(deadline, thread, parts) },
      ...quote(citations, 0),
    ],
    choices: [{ label: REMINDER_SETTINGS_TEXT.choices.days, ask: REMINDER_COMMANDS.settings("") }],
  };
}

function nextWords(deadline: Deadline, thread: Thread, { state, now }: Parts): string {
  const settings = state.reminders.settings(thread) ?? defaultSettings(now().getTime());
  const today = todayAt(now());
  const planned = occurrencesOf(deadline, today, addDays(today, LOOK_AHEAD_DAYS))
    .flatMap(({ lastDay }) => settings.leads.map(({ days }) => addDays(lastDay, -days)))
    .filter((date) => instantAt(date, settings.hour) > now().getTime())
    .sort();
  const [first] = planned;
  return first === undefined ? REMIND_ME_TEXT.noneLeft : REMIND_ME_TEXT.next(daysBetween(today, first), settings.hour);
}

function markDone(argument: string, thread: Thread, { state }: Parts): Reply {
  const row = messageOf(argument, thread, state.outbox);
  if (row === null) return say(DECISION_TEXT.unknown);
  state.reminders.markDone(thread, row);
  return say(DECISION_TEXT.done);
}

function snooze(argument: string, thread: Thread, { state, now }: Parts): Reply {
  const row = messageOf(argument, thread, state.outbox);
  if (row === null) return say(DECISION_TEXT.unknown);
  const typed = Number(/^\d+\s+(\d{1,3})\b/.exec(argument.trim())?.[1] ?? DAY_HOURS);
  const hours = Math.min(MAX_HOURS, Math.max(1, typed));
  if (hours !== DAY_HOURS) {
    state.reminders.snooze(thread, row, now().getTime() + hours * 3_600_000);
    return say(DECISION_TEXT.again(hours));
  }
  const hour = state.reminders.settings(thread)?.hour ?? defaultSettings(0).hour;
  state.reminders.snooze(thread, row, instantAt(addDays(todayAt(now()), 1), hour));
  return say(DECISION_TEXT.againTomorrow);
}

/** The reminder whose number was typed or pressed, else the last one of this chat; `null` when it is another chat's, or none. */
function messageOf(argument: string, { platform, chatId }: Thread, outbox: Parts["state"]["outbox"]): OutboxRow | null {
  const number = /^\d{1,12}/.exec(argument.trim())?.[0];
  const row = number === undefined ? outbox.latestSent({ platform, chatId }) : outbox.row(Number(number));
  return row !== null && row.platform === platform && row.chatId === chatId && row.obligation !== "" ? row : null;
}

function say(text: string): Reply {
  return { blocks: [{ kind: "lead", text }], choices: [] };
}
