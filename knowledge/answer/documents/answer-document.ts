import type { Notice } from "../../domain/answer.ts";
import type { Document, Provision, Span } from "../../domain/document.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import type { Cue } from "../../retrieval/question/parsed-question.ts";
import { documentName } from "../../words/document-name.vi.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { conflictNotice } from "../notices/conflict-notices.ts";
import { expired } from "../ways/answer-deadlines.ts";

/** In characters, 300 to 1,200. What a front page prints is cut here. */
const QUOTE_CHARS = 700;
/** In characters, 100 to 300, where several documents are quoted beside each other. */
const SHORT_QUOTE_CHARS = 170;
/** In documents, 2 to 8. Up to here each document's own is quoted; more would not say which is meant. */
const MAX_DOCUMENTS = 6;
/** In content syllables, 6 to 20. A question about the document itself has few words beside it. Fixed by tests/questions. */
const FEW_WORDS = 12;

/** Who signed it, its number and date, where it is sent, what it is based on: answered from the first and last page. `null` when not asked. */
export function answerDocument(kit: AnswerKit): Attempt | null {
  const part = asks(kit);
  if (part === null || kit.question.numbers.length > 0) return null;
  const ids = kit.scopeIds ?? kit.corpus.documents.map(({ id }) => id);
  if (ids.length > MAX_DOCUMENTS) return null;
  const documents = ids.map((id) => readDocument(kit.corpus, id));
  const found = documents.flatMap((document) => quotePart(kit, document, part, documents.length));
  if (found.length === 0) return null;
  const blanks: readonly Notice[] = part === "front" ? blankNotices(kit, documents) : [];
  return {
    answer: finish(kit, { kind: "passages", passages: found, lead: leadOf(documents, part) }, [
      ...blanks,
      ...expired(kit, ids),
    ]),
    confidence: 0.95,
  };
}

/** Who holds an office that a question names, where a document that it names is signed by them; else `null`. */
export function answerSigner(kit: AnswerKit): Attempt | null {
  const { scope, folded } = kit.question;
  if (scope.kind !== "some" || !scope.named) return null;
  const holds = kit.corpus.documents
    .filter(({ id }) => scope.ids.includes(id))
    .filter(({ signers }) => signers.some(({ title }) => folded.includes(foldedWords(title))));
  const documents = holds.map(({ id }) => readDocument(kit.corpus, id));
  const passages = documents.flatMap((document) => quotePart(kit, document, "signature", documents.length));
  if (passages.length === 0) return null;
  return {
    answer: finish(kit, { kind: "passages", passages, lead: leadOf(documents, "signature") }),
    confidence: 0.9,
  };
}

type Part = "signature" | "recipients" | "front" | "basis";

const PARTS: readonly (readonly [Cue, Part])[] = [
  ["signer", "signature"],
  ["recipients", "recipients"],
  ["basis", "basis"],
  ["issuedOn", "front"],
  ["documentNumber", "front"],
];

function asks(kit: AnswerKit): Part | null {
  const { cues, folded } = kit.question;
  const subject = kit.question.subject;
  const part = PARTS.find(([cue]) => cues.has(cue))?.[1] ?? null;
  if (part === null || (part !== "signature" && subject.length > FEW_WORDS)) return null;
  if (part === "front") return /\b(ke hoach|van ban)\b/.test(folded) && kit.scopeIds !== null ? part : null;
  return part;
}

function quotePart(kit: AnswerKit, document: Document, part: Part, documents: number): readonly number[] {
  const kind = part === "front" || part === "basis" ? "preamble" : part;
  const found = document.provisions
    .filter((provision) => provision.kind === kind)
    .map((provision) => ({ provision, span: spanOf(document, provision, part) }))
    .find(({ span }) => span !== null);
  if (found === undefined || found.span === null) return [];
  const span = clip(document, found.span, documents === 1 ? QUOTE_CHARS : SHORT_QUOTE_CHARS);
  return [kit.citations.add({ documentId: document.id, provision: found.provision.index, span })];
}

function spanOf(document: Document, provision: Provision, part: Part): Span | null {
  if (part === "front") return frontSpan(document, provision);
  return part === "basis" ? basisSpan(document, provision) : provision.span;
}

/** From the number or place line to the end of the title. */
function frontSpan(document: Document, preamble: Provision): Span {
  const end = document.titleSpan?.end ?? preamble.span.start + QUOTE_CHARS;
  return { start: preamble.span.start, end: Math.max(end, preamble.span.start + 1) };
}

/** What follows the title in the preamble: "Căn cứ …", "Thực hiện …". */
function basisSpan(document: Document, preamble: Provision): Span | null {
  const start = Math.max(document.titleSpan?.end ?? 0, preamble.span.start);
  return start + 1 < preamble.span.end ? { start, end: preamble.span.end } : null;
}

function leadOf(documents: readonly Document[], part: Part): string | null {
  const [document] = documents;
  if (document === undefined || documents.length > 1) return null;
  if (part === "signature") return document.signers.map(({ name, title }) => `${name} (${title})`).join("; ") || null;
  if (part === "front")
    return (
      [document.number, document.issuedAsPrinted].filter((printed) => printed !== null).join(", ") ||
      documentName(document)
    );
  return null;
}

function blankNotices(kit: AnswerKit, documents: readonly Document[]): readonly Notice[] {
  const ids = new Set(documents.map(({ id }) => id));
  const blanks = kit.corpus.facts.conflicts.filter(
    ({ kind, mentions }) => kind === "blank" && mentions.some(({ documentId }) => ids.has(documentId)),
  );
  return blanks.map((conflict) => conflictNotice(kit, conflict));
}

function clip(document: Document, span: Span, maxChars: number): Span {
  if (span.end - span.start <= maxChars) return span;
  const text = document.text.slice(span.start, span.start + maxChars);
  const cut = Math.max(text.lastIndexOf("; "), text.lastIndexOf("\n"), text.lastIndexOf(". "));
  return { start: span.start, end: span.start + (cut > 0 ? cut + 1 : Math.max(text.lastIndexOf(" "), 1)) };
}
