import { cite, readDocument } from "../answer/citations.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Review } from "../corpus/reviews/review.ts";
import { appendReview } from "../corpus/reviews/review-file.ts";
import { type ReviewedCorpus, watchReviews } from "../corpus/reviews/reviewed-corpus.ts";
import { openSnapshot } from "../corpus/snapshot/open-snapshot.ts";
import type { Citation } from "../domain/answer.ts";
import type { Deadline, ReviewState } from "../domain/deadline.ts";
import { Failure } from "../domain/failure.ts";
import { findPlanConflicts, type PlanConflict } from "./find-plan-conflicts.ts";
import { readCorrection, type TypedCorrection } from "./read-correction.ts";

export type { Review } from "../corpus/reviews/review.ts";

/** One obligation with its proof, and what has been decided about it. */
export type ReviewItem = {
  /** As it was read from the document. */
  readonly parsed: Deadline;
  /** As it is answered; `null` when it was rejected. */
  readonly standing: Deadline | null;
  readonly review: Review | null;
  readonly state: ReviewState;
  readonly citation: Citation;
  /** Other places of the document that it depends on. */
  readonly alsoAt: readonly string[];
  /** The whole paragraph that the quote stands in, in the document's own words. */
  readonly paragraph: string;
};

/** An operator's decision, with who makes it and the instant (ISO 8601, UTC). */
export type Decision = { readonly id: string; readonly by: string; readonly at: string } & (
  | { readonly verdict: "reviewed" | "rejected" | "parsed" }
  | { readonly verdict: "corrected"; readonly typed: TypedCorrection }
);

/** Where the operator goes through the register. */
export type ReviewDesk = {
  /** Every obligation in order of document and place, decided or not. */
  items(): readonly ReviewItem[];
  /** Decisions about obligations that the documents do not hold any more. */
  orphans(): readonly Review[];
  /** Obligations on which plans differ, as they stand after the decisions. */
  conflicts(): readonly PlanConflict[];
  /** Lines of the file of decisions that could not be read. */
  broken(): number;
  /**
   * Writes a decision down; it holds at once, for every process over the same data folder. Returns the obligation that it was about.
   *
   * @param decision its `id` may be the beginning of one
   * @throws {Failure} `deadline_unknown`, `usage` (a correction that cannot be read), `knowledge_unwritable`
   */
  decide(decision: Decision): ReviewItem;
  close(): void;
};

/** Opens the register of a data folder for review. @throws {Failure} `knowledge_*` */
export function openReviewDesk(dataDir: string): ReviewDesk {
  const snapshot = openSnapshot(dataDir, {});
  const { corpus } = snapshot;
  const reviewed = watchReviews(corpus, dataDir);
  const items = () => itemsOf(corpus, reviewed());
  return {
    items,
    orphans: () => reviewed().orphans,
    conflicts: () => findPlanConflicts(corpus.documents, reviewed().corpus.facts.deadlines),
    broken: () => reviewed().broken,
    decide(decision) {
      const { id } = findItem(items(), decision.id).parsed;
      appendReview(dataDir, reviewOf(corpus, findItem(items(), id), decision));
      return findItem(items(), id);
    },
    close: () => snapshot.close(),
  };
}

function itemsOf(corpus: Corpus, { corpus: standing, decisions }: ReviewedCorpus): readonly ReviewItem[] {
  const answered = new Map(standing.facts.deadlines.map((deadline) => [deadline.id, deadline]));
  return corpus.facts.deadlines.map((parsed): ReviewItem => {
    const document = readDocument(corpus, parsed.documentId);
    const provision = document.provisions[parsed.provision];
    const spot = { documentId: parsed.documentId, provision: parsed.provision };
    const review = decisions.get(parsed.id) ?? null;
    return {
      parsed,
      standing: answered.get(parsed.id) ?? null,
      review,
      state: review?.verdict ?? parsed.state,
      citation: cite(corpus, { ...spot, span: parsed.quote }),
      alsoAt: parsed.alsoAt.map((span) => cite(corpus, { ...spot, span }).quote),
      paragraph: cite(corpus, { ...spot, span: provision?.own ?? parsed.quote }).quote,
    };
  });
}

function findItem(items: readonly ReviewItem[], id: string): ReviewItem {
  const found = items.filter(({ parsed }) => parsed.id.startsWith(id) && id !== "");
  const [item] = found;
  if (item === undefined || found.length > 1) throw new Failure("deadline_unknown", { id, found: found.length });
  return item;
}

function reviewOf(corpus: Corpus, { parsed, citation }: ReviewItem, decision: Decision): Review {
  const year = corpus.documents.find(({ id }) => id === parsed.documentId)?.year ?? null;
  return {
    deadlineId: parsed.id,
    documentId: parsed.documentId,
    section: parsed.section,
    quote: citation.quote,
    what: parsed.what,
    due: parsed.due,
    verdict: decision.verdict,
    correction: decision.verdict === "corrected" ? readCorrection(decision.typed, year) : null,
    by: decision.by,
    at: decision.at,
  };
}
