import type { KeywordIndex } from "../../corpus/search/keyword-index.ts";
import { IMPACT_SCALE, type TermLists } from "../../corpus/search/term-lists.ts";
import type { KeywordQuery, QueryTerm } from "./keyword-query.ts";

/**
 * 0 to 2. What a neighbouring pair of words counts beside a single one; higher prefers word order. Fixed by judged retrieval sets, held by
 * find-passages.test.ts.
 */
const PAIR_WEIGHT = 0.7;

/** BM25 of every stretch for a question, as a share of the question's weight: 0 for no common word, about 1.5 for all of them. */
export function scoreStretches(index: KeywordIndex, query: KeywordQuery): Float32Array {
  const scores = new Float32Array(index.stretchDocuments.length);
  const total = query.singles.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (const term of query.singles) addPostings(scores, index.single, term, 1 / total);
  for (const pair of query.pairs) addPostings(scores, index.pairs, pair, PAIR_WEIGHT / total);
  return scores;
}

function addPostings(scores: Float32Array, lists: TermLists, term: QueryTerm, factor: number): void {
  const { starts, units, impacts } = lists;
  const scale = (term.weight * factor) / IMPACT_SCALE;
  const end = starts[term.id + 1] ?? 0;
  for (let at = starts[term.id] ?? 0; at < end; at++) {
    const unit = units[at] ?? 0;
    scores[unit] = (scores[unit] ?? 0) + (impacts[at] ?? 0) * scale;
  }
}

/** The best `limit` stretches that have any score and are allowed, best first; equals stand in document order. */
export function bestStretches(scores: Float32Array, limit: number, allowed: (stretch: number) => boolean): number[] {
  const order = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  let kept: number[] = [];
  let floor = 0;
  scores.forEach((score, stretch) => {
    if (score <= floor || !allowed(stretch)) return;
    kept.push(stretch);
    if (kept.length < limit * 4) return;
    kept = kept.sort(order).slice(0, limit);
    floor = scores[kept[limit - 1] ?? 0] ?? floor;
  });
  return kept.sort(order).slice(0, limit);
}
