import type { Deadline, DueRule } from "../../domain/deadline.ts";
import { occurrencesIn } from "../../domain/due-status.ts";
import type { PlainDate } from "../../domain/plain-date.ts";

/** Asks for the first day and the last. Folded. */
export const SPAN_ASKED = /\btu (?:ngay )?(?:nao|may|bao gio|khi nao|hom nao) (?:den|toi)\b|\bbat dau\b.*\bket thuc\b/;

/** Days from one to another, both counted in. */
type Stretch = readonly [from: string, to: string];

/** A leap year, in which every day that comes back each year exists. */
const ANY_YEAR = 2024;

/** True when a rule falls on, or in, the time that the question names; one that comes back does when one of its days is in it. */
export function falls(due: DueRule, asked: DueRule): boolean {
  const years = [...yearsOf(due), ...yearsOf(asked)];
  const shared = years.length > 0 ? [...new Set(years)] : [ANY_YEAR];
  return shared.some((year) => {
    const wanted = stretchesIn(asked, year);
    return stretchesIn(due, year).some(([from, to]) => wanted.some(([start, end]) => from <= end && to >= start));
  });
}

/** Years that a rule itself names. */
function yearsOf(rule: DueRule): readonly number[] {
  const years = boundsOf(rule).flatMap((bound) => (bound === null ? [] : [Number(bound.slice(0, 4))]));
  return [...new Set(years)];
}

/** What a rule lays down in one year. */
function stretchesIn(rule: DueRule, year: number): readonly Stretch[] {
  switch (rule.kind) {
    case "yearlyMonths":
      return rule.months.map((month) => [`${year}-${month}-01`, `${year}-${month}-31`] as const);
    case "yearly":
    case "monthly":
    case "quarterly":
      return occurrencesIn(rule, year, null).map((day) => [day, day] as const);
    default: {
      const [from, to] = boundsOf(rule);
      return from === null || to === null ? [] : [[from, to]];
    }
  }
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
