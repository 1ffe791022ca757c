import type { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { FoundTime } from "#knowledge/time/find-time-expressions.ts";
import {
  ACT_NAME,
  ACT_NUMBER_BEFORE,
  BARE_POINT,
  COMPLETION,
  DATA_WINDOW,
  DUTY_AFTER_PERIOD,
  DUTY_VERB,
  ENDING_VERB,
  FACT_AFTER,
  FACT_BEFORE,
  FACT_CLAUSE,
  FUNDS,
  ISSUED,
  ISSUER_AFTER,
  LETTERHEAD,
  NAMED_DAY,
  OPENING_VERB,
  PART_OF_YEAR,
  PLANNED,
  REGULAR_DUTY,
  REPORT,
  TARGET,
  UNTIL,
} from "./deadline-words.vi.ts";
import { lastDayOf } from "./read-times.ts";

/** A time with the words of its clause on both sides, in lower case, and what the place says about it. */
export type TimeInClause = {
  readonly time: FoundTime;
  readonly printed: string;
  readonly before: string;
  readonly after: string;
  /** A line or heading says that the time of a task stands here. */
  readonly labelled: boolean;
  /** Lines beside it name who does the task, so that even years are those of the task. */
  readonly assigned: boolean;
  /** The day from which a plan can ask for anything: that of its issue; `null` when not printed. */
  readonly notBefore: PlainDate | null;
};

/** In characters. Up to this much before a time ("Định kỳ vào") the duty is looked for after it. */
const OPENING_WORDS = 12;

/** Whether a time in a clause is one by which somebody must have done something. */
export function judgeTime(one: TimeInClause): boolean {
  const { rule } = one.time;
  if (isPast(one)) return false;
  switch (rule.kind) {
    case "none":
      return one.time.relation === "before" && DUTY_VERB.test(one.before);
    case "period":
      return judgePeriod(one, rule.every);
    case "year":
      return (
        (one.labelled && one.assigned) ||
        (isFirm(one) && /\S/.test(one.before) && !isTarget(one) && !FUNDS.test(one.before) && isNamedDuty(one))
      );
    case "relative":
      return !FUNDS.test(one.before);
    default:
      return judgeDated(one);
  }
}

function judgePeriod({ before, printed, after }: TimeInClause, every: string): boolean {
  if (FUNDS.test(before)) return false;
  if (REPORT.test(before + printed + after)) return true;
  if (before.trim() === "" && DUTY_AFTER_PERIOD.test(after)) return true;
  return every !== "year" && REGULAR_DUTY.test(before);
}

function judgeDated(one: TimeInClause): boolean {
  const { before, after, time, printed } = one;
  if (FACT_BEFORE.test(before) || FACT_AFTER.test(after) || FACT_CLAUSE.test(before)) return false;
  if (DATA_WINDOW.test(before + printed) || (UNTIL.test(printed) && !one.labelled && !ENDING_VERB.test(before + after)))
    return false;
  if (isIssueOfAct(one) || (spansYears(one) && !(one.labelled && one.assigned))) return false;
  if (one.labelled) return true;
  if (time.relation === "before" || time.relation === "by") return !(isTarget(one) && isCoarse(one));
  const opens = before.trim().length <= OPENING_WORDS;
  const verb = DUTY_VERB.test(before) || (opens && DUTY_VERB.test(after));
  if (time.relation === "from")
    return OPENING_VERB.test(before) || (before.trim() === "" && DUTY_AFTER_PERIOD.test(after));
  if (/:\s*$/.test(before) && after.trim() === "") return true;
  return verb && (isFirm(one) || PLANNED.test(before) || isDay(one));
}

/** A relation word is printed: "vào", "trong", "từ". */
function isFirm({ printed }: TimeInClause): boolean {
  return !BARE_POINT.test(printed);
}

function isDay({ time }: TimeInClause): boolean {
  return !["month", "quarter", "yearlyMonths"].includes(time.rule.kind);
}

function isIssueOfAct({ before, after, time, printed, labelled }: TimeInClause): boolean {
  if (time.relation === "before" || time.relation === "by") return false;
  if (ACT_NUMBER_BEFORE.test(before)) return true;
  if (!BARE_POINT.test(printed)) return false;
  if (ISSUED.test(before) || NAMED_DAY.test(before) || (!labelled && LETTERHEAD.test(before))) return true;
  return ACT_NAME.test(before) && (ISSUER_AFTER.test(after) || !DUTY_VERB.test(before.slice(-60)));
}

function isTarget({ before, after }: TimeInClause): boolean {
  return TARGET.test(before.slice(-80)) || TARGET.test(after.slice(0, 80));
}

function isCoarse({ time }: TimeInClause): boolean {
  return time.rule.kind === "range" || time.rule.kind === "year";
}

function isNamedDuty({ before, printed }: TimeInClause): boolean {
  return COMPLETION.test(before) || (PART_OF_YEAR.test(printed) && DUTY_VERB.test(before));
}

/** Whole years from one to another: the length of a programme. */
function spansYears({ time }: TimeInClause): boolean {
  const { rule } = time;
  return rule.kind === "range" && rule.from.endsWith("-01-01") && rule.to.endsWith("-12-31");
}

function isPast({ time: { rule }, notBefore }: TimeInClause): boolean {
  if (notBefore === null) return false;
  const last = lastDayOf(rule);
  return last !== null && last < notBefore.slice(0, last.length);
}
