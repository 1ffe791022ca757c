import type { Document, Span } from "#knowledge/domain/document.ts";
import { type PlainDate, plainDate } from "#knowledge/domain/plain-date.ts";
import { findDocumentNumbers } from "#knowledge/text/document-number.ts";
import { type FoundTime, findTimeExpressions } from "#knowledge/time/find-time-expressions.ts";
import { SEVERAL_YEARS } from "./deadline-words.vi.ts";

/** What a document says about its own time: needed to read days that print no year. */
export type Frame = {
  /** The year that it is for; `null` when it prints none. */
  readonly year: number | null;
  /** It is for several years, so that a day without a year is one of each. */
  readonly severalYears: boolean;
  /** The day of its issue; nothing can be due before it. Where only the year is known, the start of the year before. */
  readonly notBefore: PlainDate | null;
};

/** Any year; only shows which rules lack one. */
const SOME_YEAR = 2000;

export function frameOf(document: Document): Frame {
  const issued = document.issuedOn;
  const year = document.year ?? (issued === null ? null : Number(issued.slice(0, 4)));
  const notBefore = issued ?? (year === null ? null : plainDate(year - 1, 1, 1));
  return { year, notBefore, severalYears: SEVERAL_YEARS.test((document.title ?? "").toLowerCase()) };
}

/**
 * The times of a stretch of the document, with offsets in the document.
 *
 * A day without a year is in the document's year; a deadline that had passed on the day of issue is in the next one. Where no year is known
 * anywhere, it is no date (`none`).
 */
export function readTimes(document: Document, span: Span, frame: Frame): readonly FoundTime[] {
  const text = document.text.slice(span.start, span.end);
  const year = frame.severalYears ? null : (frame.year ?? SOME_YEAR);
  const times = withoutDatesOfActs(text, findTimeExpressions(text, { year }));
  const nextYear = year === null ? times : findTimeExpressions(text, { year: year + 1 });
  return times.map((time) => {
    const later = nextYear.find(({ start }) => start === time.start) ?? time;
    const rule = isInferred(time) ? inferredRule(time, later, frame) : time.rule;
    return { ...time, rule, start: time.start + span.start, end: time.end + span.start };
  });
}

/** "Quyết định số 66/2018/QĐ-UBND ngày 28/12/2018": the day right behind an act's number is that of the act. */
function withoutDatesOfActs(text: string, times: readonly FoundTime[]): readonly FoundTime[] {
  const dated = times.filter(
    ({ rule, relation }) => rule.kind === "date" && relation !== "before" && relation !== "by",
  );
  if (dated.length === 0) return times;
  const ends = findDocumentNumbers(text).flatMap(({ number, end }) => (number === null ? [] : [end]));
  const ofAct = (time: FoundTime) =>
    ends.some((end) => end <= time.start && /^[\s,]*$/.test(text.slice(end, time.start)));
  return times.filter((time) => !dated.includes(time) || !ofAct(time));
}

function inferredRule(time: FoundTime, later: FoundTime, { year, notBefore }: Frame): FoundTime["rule"] {
  if (year === null) return { kind: "none" };
  const last = lastDayOf(time.rule);
  const passed = notBefore !== null && last !== null && last < notBefore.slice(0, last.length);
  // a day that is only told of ("mưa lũ từ ngày 15/11") stays in the past
  return passed && (time.relation === "before" || time.relation === "by") ? later.rule : time.rule;
}

/** The last day of a dated rule, or its month or year where the rule says no more; `null` for a rule without a date. */
export function lastDayOf(rule: FoundTime["rule"]): string | null {
  switch (rule.kind) {
    case "date":
      return rule.date;
    case "range":
      return rule.to;
    case "month":
      return rule.month;
    case "quarter":
      return `${rule.quarter.slice(0, 4)}-${String(Number(rule.quarter.slice(6)) * 3).padStart(2, "0")}`;
    case "year":
      return String(rule.year);
    default:
      return null;
  }
}

function isInferred({ rule }: FoundTime): boolean {
  return "inferredYear" in rule && rule.inferredYear === true;
}
