import type { Deadline } from "../../domain/deadline.ts";
import { quoteOf } from "../../text/quote-of.ts";
import type { Corpus } from "../corpus.ts";
import { applyReviews, type ReviewedFacts } from "./apply-reviews.ts";
import { readReviews, stampReviews } from "./review-file.ts";

/** The built knowledge as the operator has decided about it, with what the decisions are; `broken` lines of their file were passed over. */
export type ReviewedCorpus = Omit<ReviewedFacts, "facts"> & { readonly corpus: Corpus; readonly broken: number };

/**
 * Lays the decisions of a data folder over a corpus. The function that it returns gives the same object as long as nothing new was decided,
 * by this process or another.
 *
 * @throws {Failure} `knowledge_unreadable`, when the returned function is called
 */
export function watchReviews(corpus: Corpus, dataDir: string): () => ReviewedCorpus {
  let seen: { readonly stamp: string; readonly reviewed: ReviewedCorpus } | null = null;
  return () => {
    const stamp = stampReviews(dataDir);
    if (seen?.stamp !== stamp) seen = { stamp, reviewed: readReviewed(corpus, dataDir) };
    return seen.reviewed;
  };
}

function readReviewed(corpus: Corpus, dataDir: string): ReviewedCorpus {
  const { reviews, broken } = readReviews(dataDir);
  if (reviews.length === 0) return { corpus, decisions: new Map(), orphans: [], broken };
  const { facts, decisions, orphans } = applyReviews(corpus.facts, reviews, (deadline) => quoteIn(corpus, deadline));
  return { corpus: { ...corpus, facts }, decisions, orphans, broken };
}

function quoteIn(corpus: Corpus, deadline: Deadline): string {
  const document = corpus.document(deadline.documentId);
  return document === null ? "" : quoteOf(document, deadline.quote);
}
