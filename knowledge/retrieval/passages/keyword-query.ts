import { findPair, type KeywordIndex } from "../../corpus/search/keyword-index.ts";
import type { TermLists } from "../../corpus/search/term-lists.ts";
import { indexKey, indexTokens } from "../../text/index-tokens.ts";
import { numberTerms } from "../../text/number-terms.ts";
import { tokenize } from "../../text/tokenize.ts";
import { questionFormShares } from "../../text/typing/question-form-shares.ts";

/** A term of a question that the index has. `weight` is its rarity (idf) times what the question gives it. */
export type QueryTerm = { readonly id: number; readonly weight: number };

/** A question as keyword search sees it. */
export type KeywordQuery = {
  readonly singles: readonly QueryTerm[];
  /** `id` is a place in the index's pairs. */
  readonly pairs: readonly QueryTerm[];
  /** Term ids in the order of the question; -1 for words that the index has not. */
  readonly sequence: readonly number[];
};

/** Reads a question as terms of this index; words that no document has are passed over. */
export function parseKeywordQuery(index: KeywordIndex, question: string): KeywordQuery {
  const plain = tokenize(question);
  const tokens = indexTokens(plain, index.shortForms);
  const sequence = tokens.map(({ folded }) => index.termIds.get(indexKey(folded)) ?? -1);
  const numbers = numberTerms(question, plain).map((term) => index.termIds.get(term) ?? -1);
  const shares = questionFormShares(tokens);
  return {
    singles: weighed(index, index.single, [...sequence, ...numbers], shares),
    pairs: weighed(index, index.pairs, pairPlaces(index, sequence), shares),
    sequence,
  };
}

function pairPlaces(index: KeywordIndex, sequence: readonly number[]): number[] {
  return sequence.slice(1).map((right, at) => {
    const left = sequence[at] ?? -1;
    return left < 0 || right < 0 ? -1 : findPair(index, left, right);
  });
}

/** Each id once; one that is said twice counts a little more. */
function weighed(
  index: KeywordIndex,
  lists: TermLists,
  ids: readonly number[],
  shares: readonly number[],
): QueryTerm[] {
  const counts = new Map<number, number>();
  ids.forEach((id, at) => {
    if (id >= 0) counts.set(id, (counts.get(id) ?? 0) + (shares[at] ?? 1));
  });
  const units = index.stretchDocuments.length;
  return [...counts].map(([id, count]) => ({
    id,
    weight: rarity(lists, id, units) * (count > 1 ? Math.sqrt(count) : count),
  }));
}

/** Inverse document frequency, above 0; a term in every unit says nearly nothing. */
export function rarity(lists: TermLists, id: number, units: number): number {
  const frequency = (lists.starts[id + 1] ?? 0) - (lists.starts[id] ?? 0);
  return Math.log(1 + (units - frequency + 0.5) / (frequency + 0.5));
}
