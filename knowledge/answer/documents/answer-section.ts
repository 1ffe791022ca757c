import type { Document, Provision } from "../../domain/document.ts";
import type { SectionQuery } from "../../retrieval/question/parsed-question.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { expired } from "../ways/answer-deadlines.ts";

/** In parts of a section, 10 to 40 in a list and 2 to 6 quoted. */
const MAX_LISTED = 20;
const MAX_QUOTED = 4;
/** Numbers that a document prints twice give two sections. */
const MAX_SAME = 2;
/** In characters, 300 to 1,200. A longer section is quoted by its parts. Fixed by tests/questions. */
const QUOTE_CHARS = 700;

/** In syllables, 2 to 6, and as a share, 0 to 1: what a question must want of a section, and how much of it a passage there must hold. */
const MIN_WANTED = 3;
const WANTED_SHARE = 0.5;

/** "Mục III.4 nói gì": the section in its own words, or for a range each section's heading. `null` when no document in scope has it. */
export function answerSection(kit: AnswerKit): Attempt | null {
  const { section } = kit.question;
  if (section === null) return null;
  const documents = kit.corpus.documents
    .filter(({ id }) => kit.scopeIds === null || kit.scopeIds.includes(id))
    .slice(0, 50);
  const found = documents.flatMap(({ id }) => {
    const document = readDocument(kit.corpus, id);
    return sectionsOf(document, section).map((provision) => ({ document, provision }));
  });
  if (found.length === 0) return noSuchSection(kit, documents.length);
  if (section.until !== null) return listHeadings(kit, found);
  if (kit.question.numbers.length > 0) return null;
  const passages = found
    .slice(0, 2)
    .flatMap(({ document, provision }) => wantedOf(kit, document, provision) ?? quoteSection(kit, document, provision));
  const notices = expired(kit, [...new Set(found.map(({ document }) => document.id))]);
  return { answer: finish(kit, { kind: "passages", passages, lead: null }, notices), confidence: 1 };
}

/** Of a section that is too long to quote whole, the passage that holds what the question asks of it; `null` where it asks for all or none does. */
function wantedOf(kit: AnswerKit, document: Document, { span }: Provision): readonly number[] | null {
  const { cues, subject } = kit.question;
  const wantsAll = cues.has("list") || cues.has("duty") || subject.length < MIN_WANTED;
  if (span.end - span.start <= QUOTE_CHARS || wantsAll) return null;
  const inside = kit.evidence.find(
    (found) =>
      found.documentId === document.id &&
      span.start <= found.span.start &&
      found.span.end <= span.end &&
      found.coverage >= WANTED_SHARE,
  );
  return inside === undefined
    ? null
    : [kit.citations.add({ documentId: document.id, provision: inside.provision, span: inside.span })];
}

/** A label of two or more parts names a place; where no document in scope has it, nothing else is that place. */
function noSuchSection(kit: AnswerKit, documents: number): Attempt | null {
  const { section, numbers } = kit.question;
  if (section === null || section.labels.length < 2 || section.until !== null || numbers.length > 0 || documents === 0)
    return null;
  const subject = section.labels.join(".");
  return {
    answer: finish(kit, { kind: "notFound", reason: "noSuchSection", nearest: null, unitToAsk: null, subject }),
    confidence: 1,
  };
}

type Found = { readonly document: Document; readonly provision: Provision };

function listHeadings(kit: AnswerKit, found: readonly Found[]): Attempt | null {
  const headed = found.filter(({ provision }) => provision.heading !== null).slice(0, MAX_LISTED);
  const orgUnits = headed.flatMap(({ document, provision }) => {
    if (provision.heading === null) return [];
    const citation = kit.citations.add({
      documentId: document.id,
      provision: provision.index,
      span: provision.heading,
    });
    return [{ name: document.text.slice(provision.heading.start, provision.heading.end), citation }];
  });
  return orgUnits.length === 0
    ? null
    : { answer: finish(kit, { kind: "orgUnits", orgUnits, listed: true }), confidence: 1 };
}

/** A section in quotes that a phone can show: whole when short, else its own words and the first of its parts. */
export function quoteSection(kit: AnswerKit, document: Document, provision: Provision): readonly number[] {
  const whole = { documentId: document.id, provision: provision.index, span: provision.span };
  if (provision.span.end - provision.span.start <= QUOTE_CHARS) return [kit.citations.add(whole)];
  const children = document.provisions.filter(({ parent }) => parent === provision.index);
  if (children.length === 0) return [kit.citations.add({ ...whole, span: firstSentences(document, provision) })];
  const own =
    provision.own.end > provision.own.start
      ? [kit.citations.add({ ...whole, span: clipped(document, provision.own) })]
      : [];
  const parts = children.slice(0, MAX_QUOTED).map((child) => {
    const span = child.heading ?? clipped(document, child.own);
    return kit.citations.add({ documentId: document.id, provision: child.index, span });
  });
  return [...own, ...parts];
}

function firstSentences(document: Document, provision: Provision): { start: number; end: number } {
  return clipped(document, provision.span);
}

/** Cut at the last sentence or clause end that fits. */
function clipped(
  document: Document,
  span: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  if (span.end - span.start <= QUOTE_CHARS) return span;
  const text = document.text.slice(span.start, span.start + QUOTE_CHARS);
  const cut = Math.max(text.lastIndexOf(". "), text.lastIndexOf("; "), text.lastIndexOf("\n"));
  return { start: span.start, end: span.start + (cut > QUOTE_CHARS / 3 ? cut + 1 : text.lastIndexOf(" ")) };
}

/** Provisions whose label ends with the asked parts, the most exact first; a range gives each number in it. */
function sectionsOf(document: Document, query: SectionQuery): readonly Provision[] {
  const numbered = document.provisions.filter(
    ({ kind, ordinal }) => ordinal === null && kind !== "paragraph" && kind !== "row",
  );
  const tail = query.labels.map((label) => label.toLowerCase());
  const partsOf = (provision: Provision) =>
    provision.section
      .replace(/^\p{L}+ /u, "")
      .replace(/~\d+/g, "")
      .toLowerCase()
      .split(".");
  if (query.until !== null) {
    const from = Number(tail.at(-1));
    const to = Number(query.until);
    const outer = tail.slice(0, -1);
    return numbered.filter((provision) => {
      const parts = partsOf(provision);
      const last = Number(parts.at(-1));
      return (
        parts.length >= 2 &&
        last >= from &&
        last <= to &&
        endsWith(parts.slice(0, -1), outer) &&
        isAssigning(document, provision)
      );
    });
  }
  const roman = romanOf(tail[0] ?? "");
  const named = roman === tail[0] ? [tail] : [tail, [roman, ...tail.slice(1)]];
  const exact = named.flatMap((labels) =>
    numbered.filter((provision) => partsOf(provision).join(".") === labels.join(".")),
  );
  if (exact.length > 0) return query.dash === null ? exact.slice(0, MAX_SAME) : dashOf(document, exact[0], query.dash);
  return numbered.filter((provision) => endsWith(partsOf(provision), tail)).slice(0, 3);
}

/** A range without its part ("từ mục 2 đến mục 7") is read in the part that hands out tasks: the last one with such numbers. */
function isAssigning(document: Document, provision: Provision): boolean {
  const heads = document.provisions.filter(
    ({ parent, kind, number }) => parent === null && kind !== "preamble" && number !== null,
  );
  const holders = heads.filter(({ index }) =>
    document.provisions.some((child) => child.parent === index && child.number === provision.number),
  );
  const parent = provision.parent;
  return parent !== null && (provision.heading !== null || holders.at(-1)?.index === parent);
}

/** "Phần 3" of a document that prints III. */
function romanOf(label: string): string {
  return ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"][Number(label) - 1] ?? label;
}

function dashOf(document: Document, parent: Provision | undefined, ordinal: number): readonly Provision[] {
  return document.provisions.filter((provision) => provision.parent === parent?.index && provision.ordinal === ordinal);
}

function endsWith(parts: readonly string[], tail: readonly string[]): boolean {
  return tail.length <= parts.length && tail.every((label, at) => parts[parts.length - tail.length + at] === label);
}
