import type { Span } from "#knowledge/domain/document.ts";
import type { DocumentLine } from "../document-lines.ts";

/** What of a numbered line is its title and what its text. */
export type LineParts = { readonly heading: Span | null; readonly own: Span };

/** Longest heading, in characters, that text follows on the next line. Range 120 to 250. */
const HEADING_MAX = 200;
/** Longest heading, in characters, that is led on by items below it. Range 200 to 500: "… có trách nhiệm", then dashes. */
const LEAD_MAX = 400;
/** Longest heading, in characters, with its text behind a colon on the same line. Range 60 to 160. */
const RUN_IN_MAX = 140;

const ALWAYS_HEADED = ["part", "chapter", "section", "appendix", "roman", "capital"];
const END_MARK = /[.;!?…]["')\]]*$/;

/** Parts a numbered line into heading and text by how it ends and what follows it. */
export function readHeading(line: DocumentLine, next: DocumentLine | undefined): LineParts {
  const kind = line.marker?.kind;
  const text = line.text.slice(line.body - line.start);
  const whole = { start: line.body, end: line.end };
  const none = { start: line.end, end: line.end };
  if (kind === undefined || kind === "dash" || kind === "plus" || kind === "star") return { heading: null, own: whole };
  if (text === "") return { heading: null, own: none };
  const runIn = runInHeading(text);
  if (runIn !== null) {
    const textAt = line.body + runIn.length + (/^:\s*/.exec(text.slice(runIn.length))?.[0].length ?? 1);
    return { heading: { start: line.body, end: line.body + runIn.length }, own: { start: textAt, end: line.end } };
  }
  const title = { start: line.body, end: line.body + text.replace(/\s*[:.]+$/, "").length };
  if (isHeading(kind, text, line, next)) return { heading: title, own: none };
  return { heading: null, own: whole };
}

/** Whether items must follow a line: it ends with a colon or with no mark. */
export function leadsOn(line: DocumentLine): boolean {
  return !END_MARK.test(line.text);
}

function isHeading(kind: string, text: string, line: DocumentLine, next: DocumentLine | undefined): boolean {
  const ended = END_MARK.test(text);
  if (ALWAYS_HEADED.includes(kind)) return !ended || text.length <= HEADING_MAX;
  if (kind === "article") return !ended;
  if (next === undefined || ended) return false;
  if (next.marker === null) return text.length <= HEADING_MAX && !/,$/.test(text);
  return isBelow(line, next) && text.length <= LEAD_MAX;
}

/** Whether the next line is an item of this one and not its sibling or a higher heading. */
function isBelow(line: DocumentLine, next: DocumentLine): boolean {
  const order = ["article", "decimal", "bracketed", "letter", "dash", "plus", "star"];
  const here = order.indexOf(line.marker?.kind ?? "");
  const there = order.indexOf(next.marker?.kind ?? "");
  if (there < 0) return false;
  if (here !== there) return there > here;
  const printed = next.marker?.number ?? "";
  return printed.startsWith(`${line.marker?.number ?? ""}.`) || (printed === "1" && line.marker?.number !== "1");
}

/** "Văn hóa – Xã hội: Thường xuyên …": a short name, a colon, a capital. */
function runInHeading(text: string): string | null {
  const match = /^(\p{Lu}[^:;.!?"]*?)\s*:\s*(?=[\p{Lu}\d"(])/u.exec(text);
  const heading = match?.[1] ?? null;
  return heading !== null && heading.length <= RUN_IN_MAX ? heading : null;
}
