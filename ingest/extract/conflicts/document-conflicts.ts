import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { type ConflictDraft, placeIn, titlePlace } from "./conflict-draft.ts";
import { BLANK_DAY, BLANK_NUMBER } from "./conflict-words.vi.ts";

/** Characters of a provision without a heading that stand for it in a quote. Range 60 to 200. */
const OPENING_CHARS = 120;
/** Acts that are read from collections, which leave out the head. */
const WITHOUT_HEAD: readonly Document["kind"][] = ["law", "decree", "circular"];

/** What one document leaves blank, numbers twice, or calls by one name for two. */
export function findDocumentConflicts(document: Document): ConflictDraft[] {
  return [...findBlanks(document), ...findRepeatedNumbers(document), ...findSameRoles(document)];
}

function findBlanks(document: Document): ConflictDraft[] {
  if (WITHOUT_HEAD.includes(document.kind)) return [];
  const missing = [document.number === null ? "number" : null, document.issuedOn === null ? "date" : null].filter(
    (name) => name !== null,
  );
  if (missing.length === 0) return [];
  const blank = blankSpan(document);
  const place = blank === null ? titlePlace(document) : placeIn(document, "preamble", blank);
  return [{ kind: "blank", subject: missing.join(", "), readings: [], mentions: [place] }];
}

/** The line that holds the blank: "Số: /KH-UBND", "ngày tháng 3 năm 2025". */
function blankSpan(document: Document): Span | null {
  const head = document.provisions[0]?.span;
  if (head === undefined) return null;
  const words = document.text.slice(head.start, head.end);
  const number = document.number === null ? BLANK_NUMBER.exec(words) : null;
  const day = document.issuedOn === null ? BLANK_DAY.exec(words) : null;
  const found = [number, day].filter((match) => match !== null);
  const first = found[0];
  if (first === undefined) return null;
  const start = Math.min(...found.map(({ index }) => index));
  const end = Math.max(...found.map((match) => match.index + match[0].length));
  // number and day stand on one or two lines; anything between them is not quoted
  const span =
    words.slice(start, end).split("\n").length <= 3
      ? { start, end }
      : { start: first.index, end: first.index + first[0].length };
  return { start: head.start + span.start, end: head.start + span.end };
}

function findRepeatedNumbers(document: Document): ConflictDraft[] {
  return document.provisions.flatMap((provision) => {
    const base = /^(.*)~\d+$/.exec(provision.section)?.[1];
    if (base === undefined || provision.ordinal !== null || provision.kind === "row") return [];
    const first = document.provisions.find(
      ({ section, parent, ordinal }) => section === base && parent === provision.parent && ordinal === null,
    );
    if (first === undefined) return [];
    const mentions = [first, provision].map((one) => placeIn(document, one.section, openingOf(one)));
    return [{ kind: "numbering" as const, subject: base, readings: [base, provision.section], mentions }];
  });
}

/** Two headings that differ only in what stands in parentheses. */
function findSameRoles(document: Document): ConflictDraft[] {
  const groups = new Map<string, Provision[]>();
  for (const provision of document.provisions) {
    const heading = headingOf(document, provision);
    if (heading === null || !/\([^()]+\)\s*$/.test(heading)) continue;
    const key =
      `${provision.parent} ${foldDiacritics(heading.replace(/\([^()]*\)/g, "").replace(/[-\u2010-\u2015]/g, "-"))}`.trim();
    groups.set(key, [...(groups.get(key) ?? []), provision]);
  }
  return [...groups.values()].flatMap((same) => {
    const headings = same.map((provision) => headingOf(document, provision) ?? "");
    if (new Set(headings.map(foldDiacritics)).size < 2) return [];
    const mentions = same.map((provision) => placeIn(document, provision.section, openingOf(provision)));
    const subject = (headings[0] ?? "").replace(/\s*\([^()]*\)\s*$/, "");
    return [{ kind: "sameRole" as const, subject, readings: headings, mentions }];
  });
}

function headingOf(document: Document, { heading, kind }: Provision): string | null {
  return heading === null || kind === "preamble" ? null : document.text.slice(heading.start, heading.end);
}

function openingOf({ heading, own, span }: Provision): Span {
  const end = heading?.end ?? Math.min(own.end, own.start + OPENING_CHARS);
  return { start: heading === null ? Math.min(span.start, own.start) : span.start, end };
}
