import type { Corpus } from "../corpus/corpus.ts";
import type { Answer, Notice } from "../domain/answer.ts";
import type { Reorganisation } from "../domain/curated/looked-up.ts";
import type { DocumentId, Span } from "../domain/document.ts";
import type { PlainDate } from "../domain/plain-date.ts";
import type { WeightedTerm } from "../retrieval/lookup/term-index.ts";
import type { ParsedQuestion } from "../retrieval/question/parsed-question.ts";
import type { CitationList } from "./citations.ts";
import type { Lookups } from "./lookup/lookups.ts";

/** A stretch of a document that retrieval found, with the share of the question's words that it holds (0 to 1). */
export type Evidence = {
  readonly documentId: DocumentId;
  readonly provision: number;
  readonly section: string;
  /** The run of sentences that holds the most of the question. */
  readonly span: Span;
  readonly text: string;
  readonly coverage: number;
};

/** What every way of answering works with. One is made for each question. */
export type AnswerKit = {
  readonly question: ParsedQuestion;
  readonly today: PlainDate;
  readonly corpus: Corpus;
  readonly lookups: Lookups;
  readonly citations: CitationList;
  /** Best passages for the question inside its scope, best first. */
  readonly evidence: readonly Evidence[];
  /** The question's subject with the weight of each term among all passages. */
  readonly terms: readonly WeightedTerm[];
  /** What has become of units since the documents were made. */
  readonly reorganisations: readonly Reorganisation[];
  /** Documents that may answer, `null` for all. */
  readonly scopeIds: readonly DocumentId[] | null;
};

/** An answer with how far its evidence covers the question, so that several ways of answering can be compared. */
export type Attempt = { readonly answer: Answer; readonly confidence: number };

/** Puts the citations that were collected under an answer's body. */
export function finish<T extends object>(
  kit: AnswerKit,
  body: T,
  notices: readonly Notice[] = [],
): T & { citations: AnswerKit["citations"]["all"]; notices: readonly Notice[] } {
  return { ...body, citations: kit.citations.all, notices };
}
