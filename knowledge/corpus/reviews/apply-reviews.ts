import type { Deadline } from "../../domain/deadline.ts";
import type { Facts } from "../corpus.ts";
import type { Correction, Review } from "./review.ts";

/** The verbatim words of an obligation, as they are cited. */
export type QuoteOfDeadline = (deadline: Deadline) => string;

/** Facts as the operator has decided about them. */
export type ReviewedFacts = {
  /** Without what was rejected; what was corrected says so in its state. */
  readonly facts: Facts;
  /** The decision that stands about each obligation, rejected ones too, by the id that the obligation has now. */
  readonly decisions: ReadonlyMap<string, Review>;
  /** Decisions about obligations that no document holds any more, or that are read differently than on the day they were confirmed. */
  readonly orphans: readonly Review[];
};

/**
 * Puts the operator's decisions over the facts; the last one about an obligation counts. Pure.
 *
 * An obligation is found by its id, else by document, section and words: a new version of the program may read the same words
 * a little differently. What was confirmed must then still be due at the same time; what was corrected or rejected need not.
 */
export function applyReviews(facts: Facts, reviews: readonly Review[], quoteOf: QuoteOfDeadline): ReviewedFacts {
  const decisions = new Map<string, Review>();
  const orphans: Review[] = [];
  const known = new Set(facts.deadlines.map(({ id }) => id));
  const standing = lastOfEach(reviews);
  for (const review of standing) if (known.has(review.deadlineId)) decisions.set(review.deadlineId, review);
  for (const review of standing.filter(({ deadlineId }) => !known.has(deadlineId))) {
    const again = findAgain(review, facts.deadlines, quoteOf);
    if (again === null) orphans.push(review);
    // a decision that was made under the new id is the later one
    else if (!decisions.has(again.id)) decisions.set(again.id, review);
  }
  const open = (review: Review) => review.verdict === "parsed";
  for (const [id, review] of decisions) if (open(review)) decisions.delete(id);
  const deadlines = facts.deadlines.flatMap((deadline) => decide(deadline, decisions.get(deadline.id)));
  return { facts: { ...facts, deadlines }, decisions, orphans: orphans.filter((review) => !open(review)) };
}

function decide(deadline: Deadline, review: Review | undefined): readonly Deadline[] {
  if (review === undefined) return [deadline];
  if (review.verdict === "rejected") return [];
  const reviewed = { by: review.by, at: review.at };
  return [{ ...deadline, ...present(review.correction ?? {}), state: review.verdict, reviewed }];
}

/** A field that was not corrected must not be written over. */
function present(correction: Correction): Partial<Deadline> {
  return Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined));
}

function lastOfEach(reviews: readonly Review[]): readonly Review[] {
  return [...new Map(reviews.map((review) => [review.deadlineId, review])).values()];
}

/** The one obligation that the words of a decision still stand for; `null` when none does, or no telling which. */
function findAgain(review: Review, deadlines: readonly Deadline[], quoteOf: QuoteOfDeadline): Deadline | null {
  const near = deadlines.filter(
    (deadline) =>
      deadline.documentId === review.documentId &&
      deadline.section === review.section &&
      isSameQuote(quoteOf(deadline), review.quote),
  );
  const sameDue = near.filter(({ due }) => isSame(due, review.due));
  if (sameDue.length > 0) return only(sameDue) ?? only(sameDue.filter(({ what }) => what === review.what));
  if (review.verdict === "reviewed") return null;
  return only(near) ?? only(near.filter(({ what }) => what === review.what));
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** A later version may take a few words more or less into a quote. */
function isSameQuote(now: string, then: string): boolean {
  return now === then || (then !== "" && now !== "" && (now.includes(then) || then.includes(now)));
}

function isSame(a: Deadline["due"], b: Deadline["due"]): boolean {
  const sorted = (due: Deadline["due"]) => JSON.stringify(Object.entries(due).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}
