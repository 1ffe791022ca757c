import type { Deadline, DueRule } from "../../domain/deadline.ts";
import type { PlainDate } from "../../domain/plain-date.ts";

/** True when a rule falls on, or in, the time that the question names. */
export function falls(due: DueRule, asked: DueRule): boolean {
  const [from, to] = boundsOf(asked);
  const [start, end] = boundsOf(due);
  if (from === null || to === null || start === null || end === null) return sameDay(due, asked);
  return start <= to && end >= from;
}

function sameDay(due: DueRule, asked: DueRule): boolean {
  const day = (rule: DueRule) =>
    rule.kind === "yearly" ? rule.monthDay : rule.kind === "date" ? rule.date.slice(5) : null;
  return day(due) !== null && day(due) === day(asked);
}

/** First and last day of a rule, as dates; `null` for one without a year of its own. */
export function boundsOf(rule: DueRule): readonly [string | null, string | null] {
  switch (rule.kind) {
    case "date":
      return [rule.date, rule.date];
    case "range":
      return [rule.from, rule.to];
    case "month":
      return [`${rule.month}-01`, `${rule.month}-31`];
    case "quarter": {
      const first = (Number(rule.quarter.slice(6)) - 1) * 3 + 1;
      const month = (number: number) => `${rule.quarter.slice(0, 4)}-${String(number).padStart(2, "0")}`;
      return [`${month(first)}-01`, `${month(first + 2)}-31`];
    }
    default:
      return [null, null];
  }
}

/** By date, undated last, then by place in the document. */
export function order(a: Deadline, b: Deadline): number {
  const key = (deadline: Deadline): PlainDate | string =>
    boundsOf(deadline.due)[0] ?? (deadline.due.kind === "yearly" ? `9998-${deadline.due.monthDay}` : "9999");
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.quote.start - b.quote.start;
}
