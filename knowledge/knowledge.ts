import type { DocumentSummary, Facts } from "./corpus/corpus.ts";
import type { Answer, Citation, Question } from "./domain/answer.ts";
import type { DocumentId } from "./domain/document.ts";
import type { PlainDate } from "./domain/plain-date.ts";

export type { DocumentSummary, Facts } from "./corpus/corpus.ts";
export type { Answer, Citation, DueDeadline, Notice, Question } from "./domain/answer.ts";

/** One document or section found by retrieval alone; a higher score is better. */
export type SearchHit = { readonly document: DocumentId; readonly section: string; readonly score: number };

/** A deadline of a unit by its id, and whether it stands in the unit's own plan or in one of above. */
export type OwnDeadline = { readonly id: string; readonly origin: "own" | "higher" };

/** THE DOOR: what the bot may ask of the built knowledge. Reads only; the same question on the same day gives the same answer. */
export type Knowledge = {
  ask(question: Question): Promise<Answer>;
  /** At most `limit` hits, best first, one a document, or one a section when `bySection`. */
  search(text: string, limit: number, bySection: boolean): Promise<readonly SearchHit[]>;
  readonly documents: readonly DocumentSummary[];
  readonly facts: Facts;
  /** Every unit that the documents name, for profiles and lists. */
  orgUnitNames(): readonly string[];
  /** True when a duty of `who`, a unit or a group of them, binds the unit. */
  binds(who: string, orgUnit: string): boolean;
  /** Deadlines of `facts` that bind a unit: all of its own plans, and those of plans of above whose groups take it in. */
  ownDeadlines(orgUnit: string): readonly OwnDeadline[];
  /** Deadlines of `facts` by their ids as a question about them is answered on a day; ids that are not there are left out. */
  tellDeadlines(ids: readonly string[], today: PlainDate): Answer;
  /** True when `quote` stands in the stored source of the document, compared as the contract says (NFC, no markup, single spaces). */
  isVerbatim(documentId: DocumentId, quote: string): boolean;
  /** The section in the words of the document, for "xem nguyên văn"; `null` when there is none. */
  section(documentId: DocumentId, section: string): Citation | null;
  /** The labels of a document's sections in order, as `section` takes them; empty where there is no such document. */
  sections(documentId: DocumentId): readonly string[];
  close(): void;
};
