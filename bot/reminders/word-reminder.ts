import { daysBetween, type PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Answer, Knowledge } from "#knowledge/knowledge.ts";
import { REMINDER_COMMANDS, REMINDER_TEXT } from "#knowledge/words/reminder.vi.ts";
import { renderAnswer } from "../answering/render-answer.ts";
import { cut } from "../answering/render-parts.ts";
import { findUntraced } from "../answering/verify-reply.ts";
import { renderPlain } from "../render-plain.ts";
import type { Block, Choice, Reply } from "../reply.ts";
import type { OutboxRow } from "../state/outbox.ts";

/** What a reminder is worded from. `deadlineIds`: one, or those of the week. */
export type ReminderContent = {
  readonly row: Pick<OutboxRow, "id" | "kind" | "occurrence">;
  readonly deadlineIds: readonly string[];
  readonly today: PlainDate;
  readonly isLate: boolean;
};

/** In characters. With the numbered choices below it, a reminder stays one message on every platform (Zalo: 2,000). */
const MAX_REMINDER_CHARS = 1_600;
/** In characters. What a block of a longer reminder is cut to, at a word and with a sign that more follows. */
const LONG_BLOCK_CHARS = 600;
/** Range 3 to 12. Deadlines that a weekly summary tells; the rest is counted. */
const MAX_WEEKLY = 6;
const SNOOZE_HOURS = 3;
const DAY_HOURS = 24;

/**
 * Words a reminder in the plan's own words, and checks it against the stored source as every answer is.
 *
 * @returns `null` when its obligation is gone or something in it cannot be traced: then it is not sent
 */
export function wordReminder(
  content: ReminderContent,
  knowledge: Pick<Knowledge, "isVerbatim" | "tellDeadlines">,
): Reply | null {
  const { row, deadlineIds, today } = content;
  const isWeekly = row.kind === "weekly";
  const told = knowledge.tellDeadlines(deadlineIds.slice(0, MAX_WEEKLY), today);
  if (told.kind !== "deadlines" || told.deadlines.length === 0) return null;
  const answer: Answer = { ...told, listed: isWeekly, notices: isWeekly ? [] : told.notices };
  const worded = renderAnswer(answer);
  const comesAgain = told.deadlines.some(({ nextDate }) => nextDate !== null);
  const blocks = isWeekly ? wordWeek(worded.blocks, content) : wordOne(worded.blocks, content, comesAgain);
  const reply = { blocks: shorten(blocks), choices: isWeekly ? [] : decisions(row.id) };
  const question = { text: "", history: [], asker: null, today };
  return findUntraced(reply, answer, question, knowledge).length === 0 ? reply : null;
}

/** @param comesAgain the obligation's own words speak of its next occurrence, so that a passed one must be said to be past */
function wordOne(blocks: readonly Block[], content: ReminderContent, comesAgain: boolean): readonly Block[] {
  const { row, isLate, today } = content;
  const [first, ...rest] = blocks;
  if (first?.kind !== "lead") return blocks;
  const text = isLate ? REMINDER_TEXT.lateLead(first.text) : REMINDER_TEXT.lead(first.text);
  const past = comesAgain && row.occurrence < today ? [REMINDER_TEXT.past(daysBetween(row.occurrence, today))] : [];
  const notes = [...past, ...(isLate ? [REMINDER_TEXT.late] : []), REMINDER_TEXT.typed(row.id)];
  return [{ kind: "lead", text }, ...rest, ...notes.map((note) => ({ kind: "note", text: note }) as const)];
}

function wordWeek(blocks: readonly Block[], { deadlineIds, isLate }: ReminderContent): readonly Block[] {
  const count = deadlineIds.length;
  const text = isLate ? REMINDER_TEXT.weeklyLate(count) : REMINDER_TEXT.weekly(count);
  const listed = blocks.filter(({ kind }) => kind === "list");
  // a list of one is told in full
  const body = listed.length > 0 ? listed : blocks;
  const left = count - MAX_WEEKLY;
  const more: readonly Block[] = left > 0 ? [{ kind: "note", text: REMINDER_TEXT.weeklyMore(left) }] : [];
  return [{ kind: "lead", text }, ...body, ...more];
}

function decisions(message: number): readonly Choice[] {
  return [
    { label: REMINDER_TEXT.done, ask: REMINDER_COMMANDS.done(message) },
    { label: REMINDER_TEXT.againHours(SNOOZE_HOURS), ask: REMINDER_COMMANDS.again(message, SNOOZE_HOURS) },
    { label: REMINDER_TEXT.againTomorrow, ask: REMINDER_COMMANDS.again(message, DAY_HOURS) },
  ];
}

/** As it is, or with its long blocks cut. */
function shorten(blocks: readonly Block[]): readonly Block[] {
  if (renderPlain(blocks).length <= MAX_REMINDER_CHARS) return blocks;
  return blocks.map((block): Block => {
    return block.kind === "list" ? block : { ...block, text: cut(block.text, LONG_BLOCK_CHARS) };
  });
}
