import type { Facts } from "#knowledge/corpus/corpus.ts";
import type { Deadline } from "#knowledge/domain/deadline.ts";
import type { Document, Span } from "#knowledge/domain/document.ts";
import type { Place } from "#knowledge/domain/finding.ts";
import { quoteOf } from "#knowledge/text/quote-of.ts";
import type { ReadDocument, SkippedFile } from "../ingest-all.ts";
import { compareObligations, type ObligationChange } from "../life/compare-obligations.ts";
import type { LoadNote } from "../load/loader.ts";
import { findDateLike } from "./date-like.vi.ts";

/** One obligation as it was understood, to be held against the paper. */
export type DeadlineReport = Pick<Deadline, "section" | "what" | "who" | "recipient" | "via" | "due" | "relation"> & {
  readonly quote: string;
};

/** What was understood of one document. Counts; `unexplainedDates`: lines with a date that no obligation and no citation accounts for. */
export type DocumentReport = Pick<Document, "id" | "title" | "number" | "issuer" | "year"> & {
  readonly file: string;
  readonly date: string | null;
  /** 0 where the file has no pages of its own. */
  readonly pages: number;
  /** Mean confidence of the pages that were read from pictures, 0 to 1; `null` where none was. */
  readonly ocr: number | null;
  readonly notes: readonly LoadNote[];
  readonly sections: number;
  /** Rows of tables of tasks. */
  readonly tableRows: number;
  readonly chunks: number;
  readonly deadlines: readonly DeadlineReport[];
  readonly duties: number;
  readonly regulations: number;
  readonly glossary: number;
  readonly unexplainedDates: readonly { readonly section: string; readonly text: string }[];
};

/** Places that contradict each other, in the words of the documents. */
export type ConflictReport = {
  readonly kind: Facts["conflicts"][number]["kind"];
  readonly subject: string;
  readonly readings: readonly string[];
  readonly mentions: readonly { readonly document: string; readonly section: string; readonly quote: string }[];
};

/** What one ingest run read, found and left out. */
export type IngestReport = {
  readonly documents: readonly DocumentReport[];
  readonly conflicts: readonly ConflictReport[];
  readonly skipped: readonly SkippedFile[];
  /** What has become of obligations since the last run; `null` where there was none. */
  readonly changes: readonly ObligationChange[] | null;
};

/** In UTF-16 units, 40 upwards: how much of a line with an unexplained date is shown around it. */
const EXCERPT_CHARS = 160;

/** Sums up a run; facts are those of all its documents together. */
export function createReport(
  read: readonly ReadDocument[],
  facts: Facts,
  skipped: readonly SkippedFile[],
  before: readonly Deadline[] | null = null,
): IngestReport {
  const byId = new Map(read.map(({ document }) => [document.id, document]));
  const quoted = ({ documentId, section, quote }: Place) => {
    const document = byId.get(documentId);
    return { document: documentId, section, quote: document === undefined ? "" : quoteOf(document, quote) };
  };
  const conflicts = facts.conflicts.map(({ kind, subject, readings, mentions }) => ({
    kind,
    subject,
    readings,
    mentions: mentions.map(quoted),
  }));
  const changes = before === null ? null : compareObligations(before, facts.deadlines);
  return { documents: read.map((one) => reportDocument(one, facts)), conflicts, skipped, changes };
}

function reportDocument({ document, file, chunks, notes }: ReadDocument, facts: Facts): DocumentReport {
  const isOwn = ({ documentId }: { readonly documentId: string }) => documentId === document.id;
  const mentions = facts.regulations.flatMap((regulation) => regulation.mentions).filter(isOwn);
  const cited = facts.regulations.filter((regulation) => regulation.mentions.some(isOwn));
  const deadlines = facts.deadlines.filter(isOwn);
  const explained = [
    ...deadlines.flatMap(({ quote, alsoAt }) => [quote, ...alsoAt]),
    ...mentions.map(({ quote }) => quote),
    ...(document.titleSpan === null ? [] : [document.titleSpan]),
  ];
  return {
    id: document.id,
    file,
    title: document.title,
    number: document.number,
    issuer: document.issuer,
    date: document.issuedOn,
    year: document.year,
    pages: document.pages.length,
    ocr: meanOf(document.pages.flatMap(({ ocr }) => (ocr === null ? [] : [ocr]))),
    notes,
    sections: new Set(document.provisions.map(({ section }) => section)).size,
    tableRows: document.provisions.filter(({ kind }) => kind === "row").length,
    chunks: chunks.length,
    deadlines: deadlines.map((deadline) => reportDeadline(document, deadline)),
    duties: facts.duties.filter(isOwn).length,
    regulations: cited.length,
    glossary: facts.glossary.filter(isOwn).length,
    unexplainedDates: unexplainedDates(document, explained),
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function reportDeadline(document: Document, deadline: Deadline): DeadlineReport {
  const { section, what, who, recipient, via, due, relation, quote } = deadline;
  return { section, what, who, recipient, via, due, relation, quote: quoteOf(document, quote) };
}

function unexplainedDates(document: Document, explained: readonly Span[]): DocumentReport["unexplainedDates"] {
  const printed = document.issuedAsPrinted?.normalize("NFC") ?? "";
  const open = findDateLike(document.text).filter(({ start, end }) => {
    if (explained.some((span) => span.start < end && start < span.end)) return false;
    return (
      printed === "" || !printed.includes(document.text.slice(start, end)) || sectionAt(document, start) !== "preamble"
    );
  });
  const lines = new Map(open.map((span) => [document.text.lastIndexOf("\n", span.start) + 1, span]));
  return [...lines.values()].map((span) => ({
    section: sectionAt(document, span.start),
    text: excerpt(document.text, span),
  }));
}

/** The label of the innermost provision at an offset of the normalised text. */
function sectionAt(document: Document, offset: number): string {
  return document.provisions.findLast(({ span }) => span.start <= offset && offset < span.end)?.section ?? "";
}

function excerpt(text: string, span: Span): string {
  const from = text.lastIndexOf("\n", span.start) + 1;
  const to = text.indexOf("\n", span.end);
  const line = text.slice(from, to === -1 ? text.length : to);
  if (line.length <= EXCERPT_CHARS) return line;
  const start = Math.max(0, Math.min(span.start - from - EXCERPT_CHARS / 2, line.length - EXCERPT_CHARS));
  const words = line.slice(start, start + EXCERPT_CHARS).replace(start > 0 ? /^\S*\s/ : "", "");
  return `${start > 0 ? "… " : ""}${words.replace(/\s\S*$/, "")} …`;
}
