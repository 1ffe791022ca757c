import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import type { FoundTime } from "#knowledge/time/find-time-expressions.ts";
import { type Sentence, splitSentences } from "./clauses.ts";
import { CONDITION, DUTY_VERB, LIST_GAP, REPORT, TIME_LABEL, UNDATED_REPORT } from "./deadline-words.vi.ts";
import { cleanWhat, cut, type Described, describeObligations, type TimedClause } from "./describe-obligation.ts";
import { judgeTime } from "./judge-time.ts";
import { type Frame, readTimes } from "./read-times.ts";
import { findTask, hasWhoLine, isTimeLine, type Task } from "./task-fields.ts";

/** An obligation of running text, before its people are looked up. `task` is where a label line takes its words from. */
export type ProseObligation = Described & {
  readonly clause: Span;
  readonly sentence: Span;
  readonly labelled: boolean;
  readonly task: Span | null;
};

/** In characters. Words beside a labelled time that are shorter ("dự kiến hoàn thành") do not say a task. */
const WHOLE_TASK = 30;

/** In characters. Up to this much before a time ("Hoàn thành") says nothing without the heading. */
const BARE_VERB = 12;

const UNDATED: FoundTime["rule"] = { kind: "none" };

/** The obligations in a provision's own text, in order. */
export function extractProse(document: Document, provision: Provision, frame: Frame): readonly ProseObligation[] {
  const { text } = document;
  const { own } = provision;
  const times = readTimes(document, own, frame);
  return splitSentences(text, own).flatMap((sentence) => {
    const clauses = sentence.clauses.map((clause) =>
      readClause({ document, provision, frame, times, sentence }, clause),
    );
    const dated = clauses.some((clause) => clause.times.some(isDated));
    return clauses.flatMap((clause) =>
      describeClause(document, sentence, dated ? withoutNamedPeriods(clause) : clause),
    );
  });
}

type Reading = {
  readonly document: Document;
  readonly provision: Provision;
  readonly frame: Frame;
  readonly times: readonly FoundTime[];
  readonly sentence: Span;
};

type ReadClause = TimedClause & {
  readonly labelled: boolean;
  readonly task: Span | null;
  readonly taskWords: string | null;
};

function readClause({ document, provision, frame, times, sentence }: Reading, clause: Span): ReadClause {
  const { text } = document;
  const inside = times.filter((time) => time.start >= clause.start && time.end <= clause.end);
  const labelled = isTimeLine(document, provision, clause);
  const assigned = labelled && hasWhoLine(document, provision);
  const accepted = withListed(text, inside, (time) =>
    judgeTime({
      time,
      printed: text.slice(time.start, time.end).toLowerCase(),
      before: text.slice(clause.start, time.start).toLowerCase(),
      after: text.slice(time.end, clause.end).toLowerCase(),
      labelled,
      assigned,
      notBefore: frame.notBefore,
    }),
  );
  const dated = accepted.filter((time, at) => isDated(time) && !isExplanation(text, time, accepted[at - 1]));
  const periods = inside.filter((time) => time.rule.kind === "period");
  const recurring = accepted.filter((time) => time.rule.kind === "period");
  const kept = dated.length > 0 ? dated : recurring.length > 0 ? recurring : accepted;
  const opens = clause.start === sentence.start;
  const task = !labelled
    ? headingOf(document, provision, { ...clause, times: kept })
    : opens
      ? findTask(document, provision)
      : earlier(document, sentence, clause);
  return {
    ...clause,
    times: kept,
    periods,
    labelled: labelled || task !== null,
    task: task?.at ?? null,
    taskWords: task?.what ?? null,
  };
}

/** A heading is the task where its own text gives nothing but the time ("Tổ chức hội nghị: Chậm nhất ngày … (…)"). */
function headingOf(
  document: Document,
  provision: Provision,
  clause: Span & { readonly times: readonly FoundTime[] },
): Task | null {
  const [time] = clause.times;
  if (provision.heading === null || time === undefined || time.start - clause.start > BARE_VERB) return null;
  const after = document.text.slice(clause.times.at(-1)?.end ?? time.end, clause.end).trim();
  return after === "" || after.startsWith("(") ? findTask(document, provision) : null;
}

/** The clauses before a time line of the same sentence ("Các thông số … quan trắc 2 lần/tháng; thời gian quan trắc từ …"). */
function earlier(document: Document, sentence: Span, clause: Span): Task {
  const at = { start: sentence.start, end: clause.start };
  return { what: cut(cleanWhat(document.text.slice(at.start, at.end))), at };
}

function describeClause(document: Document, sentence: Sentence, clause: ReadClause): readonly ProseObligation[] {
  const { labelled, task, taskWords } = clause;
  const place = { clause: { start: clause.start, end: clause.end }, sentence, labelled, task };
  if (clause.times.length > 0) {
    return describeObligations(document.text, clause).map((one) => {
      const saysTask = labelled && taskWords !== null && !isTaskItself(one.what);
      return { ...one, ...place, what: saysTask ? taskWords : one.what, task: saysTask ? task : null };
    });
  }
  const words = document.text.slice(clause.start, clause.end);
  const lower = words.toLowerCase();
  if (labelled || clause.periods.length > 0 || !UNDATED_REPORT.test(lower) || CONDITION.test(lower)) return [];
  const span = place.clause;
  const time: FoundTime = { ...span, rule: UNDATED, relation: null };
  return [{ time, what: cut(cleanWhat(words)), quote: shortened(document.text, span), lead: span, ...place }];
}

/** The words of a time line are a task by themselves ("Tổng kết phong trào vào …"), and not only its label. */
function isTaskItself(what: string): boolean {
  const words = what.toLowerCase().replace(TIME_LABEL, "").trim();
  return REPORT.test(words) || (words.length >= WHOLE_TASK && DUTY_VERB.test(words));
}

/** The end of a long clause: the duty to report stands last in it. */
function shortened(text: string, span: Span): Span {
  const most = 400;
  if (span.end - span.start <= most) return span;
  const from = span.end - most;
  const comma = text.slice(from, span.end).search(/[,:]\s/);
  return { start: comma === -1 ? from : from + comma + 2, end: span.end };
}

/** Periods of a sentence that also prints the days ("báo cáo 06 tháng, hằng năm …; báo cáo năm gửi trước ngày …") are those days. */
function withoutNamedPeriods(clause: ReadClause): ReadClause {
  return { ...clause, times: clause.times.filter(isDated) };
}

function isDated({ rule }: FoundTime): boolean {
  return rule.kind !== "period" && rule.kind !== "none";
}

/** The times that pass, with those that only continue a list ("vào tháng 4 và tháng 8"). */
function withListed(
  text: string,
  times: readonly FoundTime[],
  passes: (time: FoundTime) => boolean,
): readonly FoundTime[] {
  const accepted: FoundTime[] = [];
  for (const [at, time] of times.entries()) {
    const before = times[at - 1];
    const listed =
      before !== undefined &&
      accepted.includes(before) &&
      before.rule.kind === time.rule.kind &&
      LIST_GAP.test(text.slice(before.end, time.start));
    if (listed || passes(time)) accepted.push(time);
  }
  return accepted;
}

/** "ngày 10/12/2025 (trước ngày bầu cử 95 ngày)": the brackets only say where the date comes from. */
function isExplanation(text: string, time: FoundTime, before: FoundTime | undefined): boolean {
  return time.rule.kind === "relative" && before !== undefined && /^\s*\($/.test(text.slice(before.end, time.start));
}
