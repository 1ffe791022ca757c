import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import type { FoundTime } from "#knowledge/time/find-time-expressions.ts";
import { isTableLine } from "../tables/table-rows.ts";
import { splitSentences } from "./clauses.ts";
import { cleanTitle, cut } from "./describe-obligation.ts";
import { judgeTime } from "./judge-time.ts";
import { type Frame, readTimes } from "./read-times.ts";

/** An obligation whose time stands in the heading above it ("Quý I/2025", "Đợt 1: Từ ngày … đến ngày …"). */
export type HeadedObligation = {
  readonly provision: Provision;
  readonly time: FoundTime;
  readonly what: string;
  readonly quote: Span;
  readonly heading: Span;
};

/** In characters. Enough of what follows a heading to tell a target ("đạt 30%") from a task. */
const AFTER_LINE = 60;
/** Range 0 to 1. A heading of which times fill less than this is a title that mentions one. */
const TIME_SHARE = 0.5;

/** What stands under lines that are times: each item below, or the text of the heading's own provision where it has none. */
export function extractHeadings(document: Document, frame: Frame): readonly HeadedObligation[] {
  return document.provisions.flatMap((provision) => {
    const below = document.provisions.filter((one) => one.parent === provision.index);
    const lines = [provision.heading, below.length > 0 ? provision.own : null];
    const heading = lines.find((line) => line !== null && timesOfLine(document, line, frame).length > 0) ?? null;
    if (heading === null || below.some((one) => isTableLine(textOf(document, one.own)))) return [];
    const items = below.length > 0 ? below : [provision];
    return items.flatMap((item) => {
      const task = hasOwnTime(document, item, frame) ? null : taskOf(document, item, item === provision);
      if (task === null) return [];
      return timesOfLine(document, heading, frame).map((time) => ({ provision: item, time, heading, ...task }));
    });
  });
}

function timesOfLine(document: Document, line: Span, frame: Frame): readonly FoundTime[] {
  const times = readTimes(document, line, frame);
  const covered = (times.at(-1)?.end ?? 0) - (times[0]?.start ?? 0);
  if (covered < textOf(document, line).trim().length * TIME_SHARE) return [];
  const after = document.text.slice(line.end, line.end + AFTER_LINE).toLowerCase();
  return times
    .filter((time) => !["none", "period", "year", "relative"].includes(time.rule.kind))
    .filter((time) => judgeTime({ ...place(document, line, time), after, time, notBefore: frame.notBefore }));
}

function textOf(document: Document, span: Span): string {
  return document.text.slice(span.start, span.end);
}

function place(document: Document, line: Span, time: FoundTime) {
  const before = textOf(document, { start: line.start, end: time.start }).toLowerCase();
  return { before, printed: textOf(document, time).toLowerCase(), labelled: true, assigned: false };
}

function hasOwnTime(document: Document, item: Provision, frame: Frame): boolean {
  return readTimes(document, item.own, frame).some(({ rule }) => !["none", "period"].includes(rule.kind));
}

function taskOf(
  document: Document,
  item: Provision,
  own: boolean,
): { readonly what: string; readonly quote: Span } | null {
  const [sentence] = splitSentences(document.text, item.own);
  const span = !own && item.heading !== null ? item.heading : sentence;
  if (span === undefined) return null;
  const what = cut(cleanTitle(document.text.slice(span.start, span.end)));
  return what === "" ? null : { what, quote: { start: span.start, end: span.end } };
}
