import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import { GENERIC_HEADING, TIME_HEADING, TIME_LABEL, TIME_START, WHO_LABEL } from "./deadline-words.vi.ts";
import { cleanTitle, cut } from "./describe-obligation.ts";

/** The task that a line "Thời gian hoàn thành: …" belongs to: its words, and where they stand. */
export type Task = { readonly what: string; readonly at: Span };

/** In characters. How much of a task's paragraph names it; the first sentence if shorter. */
const TASK_WORDS = 220;

/** True when the line or the heading above it says that times stand here. */
export function isTimeLine(document: Document, provision: Provision, line: Span): boolean {
  const words = textOf(document, line);
  if (TIME_LABEL.test(words) || TIME_START.test(words)) return true;
  const heading = provision.heading === null ? "" : textOf(document, provision.heading);
  const above = provision.parent === null ? undefined : document.provisions[provision.parent];
  return TIME_HEADING.test(heading) || (above !== undefined && isBareLabel(document, above));
}

/** True when lines beside this one name who does the task ("Cơ quan chủ trì: …"). */
export function hasWhoLine(document: Document, provision: Provision): boolean {
  return linesAround(document, provision).some((line) => WHO_LABEL.test(textOf(document, line.own)));
}

/** The nearest provision above, or the heading of this one, that says what is done; `null` where none does. */
export function findTask(document: Document, provision: Provision): Task | null {
  for (let one: Provision | undefined = provision; one !== undefined; one = parentOf(document, one)) {
    const heading = one.heading === null ? "" : textOf(document, one.heading);
    if (one.heading !== null && GENERIC_HEADING.test(heading)) continue;
    if (one.heading !== null && !isLabelText(heading)) return taskOf(document, one.heading);
    if (one !== provision && one.own.end > one.own.start && !isLabelText(textOf(document, one.own))) {
      return taskOf(document, one.own);
    }
  }
  const { title, titleSpan } = document;
  return title === null || titleSpan === null ? null : { what: cut(cleanTitle(title)), at: titleSpan };
}

function taskOf(document: Document, span: Span): Task {
  const words = document.text.slice(span.start, Math.min(span.end, span.start + TASK_WORDS + 1));
  const stop = words.search(/[.;:](?:\s|$)|\n/);
  const end = span.start + (stop === -1 ? words.length : stop);
  return { what: cut(cleanTitle(document.text.slice(span.start, end))), at: { start: span.start, end } };
}

/** "- Thời gian thực hiện:" with nothing after it: the lines below it give the times. */
function isBareLabel(document: Document, provision: Provision): boolean {
  const heading = provision.heading === null ? "" : textOf(document, provision.heading);
  const own = textOf(document, provision.own);
  return TIME_HEADING.test(heading) || (TIME_HEADING.test(own) && /:\s*$/.test(own));
}

function isLabelText(text: string): boolean {
  return TIME_HEADING.test(text) || WHO_LABEL.test(text);
}

function linesAround(document: Document, provision: Provision): readonly Provision[] {
  return document.provisions.filter((one) => one.parent === provision.parent || one.parent === provision.index);
}

function parentOf(document: Document, provision: Provision): Provision | undefined {
  return provision.parent === null ? undefined : document.provisions[provision.parent];
}

function textOf(document: Document, span: Span): string {
  return document.text.slice(span.start, span.end).toLowerCase();
}
