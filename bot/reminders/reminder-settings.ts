import { foldDiacritics } from "#knowledge/text/fold.ts";
import {
  REMINDER_COMMANDS,
  REMINDER_SETTINGS_TEXT as TEXT,
  REMINDER_WORDS as WORDS,
} from "#knowledge/words/reminder.vi.ts";
import type { Thread } from "../platforms/platform.ts";
import type { Choice, Reply } from "../reply.ts";
import type { ReminderSettings } from "../state/reminder-store.ts";
import type { StateStore } from "../state/state-store.ts";
import { followed, MAX_DAYS_BEFORE, type Register } from "./due-reminders.ts";
import { isDated } from "./occurrences.ts";

export type ReminderSettingsParts = {
  readonly state: Pick<StateStore, "reminders" | "outbox">;
  readonly register: () => Register;
  readonly now: () => Date;
};

/** What a person gets who chose nothing: so many days before, at eight in the morning. */
const DEFAULT_DAYS = [7, 3, 1, 0] as const;
const DEFAULT_HOUR = 8;
/** Range 4 to 12. More different days before one deadline are a slip of the finger. */
const MAX_LEADS = 8;

/** The settings of somebody who only picked an obligation. */
export function defaultSettings(nowMs: number): ReminderSettings {
  return {
    unitSinceMs: null,
    leads: DEFAULT_DAYS.map((days) => ({ days, sinceMs: nowMs })),
    hour: DEFAULT_HOUR,
    weeklySinceMs: null,
  };
}

/** Shows or changes what a chat is reminded of; `argument` is what was typed after the command. */
export function answerReminderSettings(argument: string, thread: Thread, parts: ReminderSettingsParts): Reply {
  const [word = "", ...rest] = foldDiacritics(argument.normalize("NFC"))
    .split(/[\s,;]+/)
    .filter((part) => part !== "");
  const { reminders } = parts.state;
  const nowMs = parts.now().getTime();
  const current = reminders.settings(thread) ?? defaultSettings(nowMs);
  const save = (settings: ReminderSettings): Reply => {
    reminders.saveSettings(thread, settings);
    return showSettings(thread, parts);
  };
  if (is(WORDS.on, word)) {
    return save({
      ...current,
      unitSinceMs: current.unitSinceMs ?? nowMs,
      weeklySinceMs: current.weeklySinceMs ?? nowMs,
    });
  }
  if (is(WORDS.off, word)) {
    reminders.stop(thread);
    return { blocks: [{ kind: "lead", text: TEXT.turnedOff }], choices: [] };
  }
  if (is(WORDS.days, word)) return changeDays(rest, current, { save, nowMs });
  if (is(WORDS.hour, word)) return changeHour(rest, current, save);
  if (is(WORDS.weekly, word)) {
    const isOff = rest.some((one) => is(WORDS.off, one));
    return save({ ...current, weeklySinceMs: isOff ? null : (current.weeklySinceMs ?? nowMs) });
  }
  return showSettings(thread, parts);
}

function changeDays(
  typed: readonly string[],
  current: ReminderSettings,
  { save, nowMs }: { readonly save: (settings: ReminderSettings) => Reply; readonly nowMs: number },
): Reply {
  if (typed.length === 0) {
    const offer = (days: readonly number[]): Choice => ({
      label: TEXT.dayChoice(days),
      ask: REMINDER_COMMANDS.settings(`${WORDS.days[0]} ${days.join(" ")}`),
    });
    return { blocks: [{ kind: "lead", text: TEXT.whichDays }], choices: TEXT.offeredDays.map(offer) };
  }
  const days = [...new Set(typed.map(Number))].sort((a, b) => b - a);
  const isGood = typed.every((one) => /^\d{1,2}$/.test(one)) && days.every((day) => day <= MAX_DAYS_BEFORE);
  if (!isGood || days.length > MAX_LEADS) return say(TEXT.badDays(MAX_DAYS_BEFORE));
  // a day that is kept keeps its age, so that nothing of it is lost or told twice
  const sinceOf = (day: number) => current.leads.find((lead) => lead.days === day)?.sinceMs ?? nowMs;
  return save({ ...current, leads: days.map((day) => ({ days: day, sinceMs: sinceOf(day) })) });
}

function changeHour(
  typed: readonly string[],
  current: ReminderSettings,
  save: (settings: ReminderSettings) => Reply,
): Reply {
  const hour = /^(\d{1,2})(?:h|g|:00)?$/.exec(typed[0] ?? "")?.[1];
  if (typed.length === 0) {
    const offer = (one: number): Choice => ({
      label: TEXT.hourChoice(one),
      ask: REMINDER_COMMANDS.settings(`${WORDS.hour[0]} ${one}`),
    });
    return { blocks: [{ kind: "lead", text: TEXT.whichHour }], choices: TEXT.offeredHours.map(offer) };
  }
  return hour === undefined || Number(hour) > 23 ? say(TEXT.badHour) : save({ ...current, hour: Number(hour) });
}

function showSettings(thread: Thread, { state, register }: ReminderSettingsParts): Reply {
  const settings = state.reminders.settings(thread);
  const subscription = state.reminders.subscription(thread);
  if (settings === null || subscription === null) {
    return {
      blocks: [
        { kind: "lead", text: TEXT.off },
        { kind: "paragraph", text: TEXT.about },
      ],
      choices: [choice(TEXT.choices.turnOn, WORDS.on[0])],
    };
  }
  const ofUnit = followed(register(), { ...subscription, obligations: [] }).map(({ deadline }) => deadline);
  const undated = ofUnit.filter((deadline) => !isDated(deadline)).length;
  const isByUnit = settings.unitSinceMs !== null;
  const byUnit =
    subscription.unit === null ? TEXT.unitMissing : TEXT.unit(subscription.unit.orgUnit, ofUnit.length - undated);
  const items = [
    isByUnit ? byUnit : TEXT.unitOff,
    ...(subscription.obligations.length > 0 ? [TEXT.single(subscription.obligations.length)] : []),
    TEXT.leads(settings.leads.map(({ days }) => days)),
    TEXT.hour(settings.hour),
    TEXT.weekly(settings.weeklySinceMs !== null),
  ];
  const note = undated > 0 ? [{ kind: "note", text: TEXT.undated(undated) } as const] : [];
  return {
    blocks: [{ kind: "lead", text: TEXT.on }, { kind: "list", items }, ...note],
    choices: [
      ...(isByUnit ? [] : [choice(TEXT.choices.turnOn, WORDS.on[0])]),
      choice(TEXT.choices.days, WORDS.days[0]),
      choice(TEXT.choices.hour, WORDS.hour[0]),
      settings.weeklySinceMs === null
        ? choice(TEXT.choices.weeklyOn, `${WORDS.weekly[0]} ${WORDS.on[0]}`)
        : choice(TEXT.choices.weeklyOff, `${WORDS.weekly[0]} ${WORDS.off[0]}`),
      choice(TEXT.choices.turnOff, WORDS.off[0]),
    ],
  };
}

function choice(label: string, argument: string): Choice {
  return { label, ask: REMINDER_COMMANDS.settings(argument) };
}

function is(words: readonly string[], typed: string): boolean {
  return words.includes(typed);
}

function say(text: string): Reply {
  return { blocks: [{ kind: "lead", text }], choices: [] };
}
