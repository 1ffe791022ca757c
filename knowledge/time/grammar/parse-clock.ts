import type { Parsed } from "../time-expression.ts";
import { isMark, means, type Token } from "../tokenize-time.ts";

/** A time of day as "17:00": "17h00", "17 giờ 30 phút", "8 giờ", "17:00". An afternoon word moves hours before noon. */
export function parseClock(tokens: readonly Token[], at: number): Parsed<string> | null {
  const hour = tokens[at]?.number ?? null;
  if (hour === null || hour > 24 || (tokens[at]?.text.length ?? 0) > 2) return null;
  const mark = tokens[at + 1];
  if (isMark(mark, ":")) {
    const minute = minuteAt(tokens, at + 2);
    return minute === null || !mark?.glued || !tokens[at + 2]?.glued ? null : clock(hour, minute, at + 3);
  }
  if (!means(mark, "hour") || (mark?.text !== undefined && mark.text.length === 1 && !mark.glued)) return null;
  const minute = minuteAt(tokens, at + 2);
  if (minute === null) return afternoon(tokens, at + 2, hour, 0);
  const next = means(tokens[at + 3], "minute") ? at + 4 : at + 3;
  return afternoon(tokens, next, hour, minute);
}

/** Two times of day with a dash or "đến" between them; the value is the earlier one. */
export function parseClockRange(tokens: readonly Token[], at: number): Parsed<string> | null {
  const start = means(tokens[at], "from") ? at + 1 : at;
  const first = parseClock(tokens, start);
  if (first === null) return null;
  if (!isMark(tokens[first.next], "-–") && !means(tokens[first.next], "until")) return null;
  const second = parseClock(tokens, first.next + 1);
  return second === null ? null : { value: first.value, next: second.next };
}

function minuteAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined || token.number === null || token.text.length !== 2 || token.number > 59) return null;
  const spelled = (tokens[at - 1]?.text.length ?? 0) > 1 && !means(tokens[at + 1], "month");
  return token.glued || spelled || means(tokens[at + 1], "minute") ? token.number : null;
}

function afternoon(tokens: readonly Token[], at: number, hour: number, minute: number): Parsed<string> | null {
  const late = means(tokens[at], "afternoon");
  return clock(late && hour < 12 ? hour + 12 : hour, minute, late ? at + 1 : at);
}

function clock(hour: number, minute: number, next: number): Parsed<string> | null {
  if (hour > 23) return null;
  return { value: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`, next };
}
