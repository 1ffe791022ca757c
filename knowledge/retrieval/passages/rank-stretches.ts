import type { KeywordIndex } from "#knowledge/corpus/search/keyword-index.ts";
import { IMPACT_SCALE, type TermLists } from "#knowledge/corpus/search/term-lists.ts";
import type { KeywordQuery, QueryTerm } from "./keyword-query.ts";

/** A stretch that shares words with the question; a higher score is better. */
export type RankedStretch = { readonly stretch: number; readonly score: number };

/** 0 to 2. What a neighbouring pair of words counts beside a single one. */
export const PAIR_WEIGHT = 0.5;

/** The best `limit` stretches for a question, best first. `allowed` says per stretch whether it may be found. */
export function rankStretches(
  index: KeywordIndex,
  query: KeywordQuery,
  limit: number,
  allowed: (stretch: number) => boolean,
): RankedStretch[] {
  const scores = new Float32Array(index.stretchDocuments.length);
  for (const term of query.singles) addPostings(scores, index.single, term, 1);
  for (const pair of query.pairs) addPostings(scores, index.pairs, pair, PAIR_WEIGHT);
  return bestOf(scores, limit, allowed);
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

function bestOf(scores: Float32Array, limit: number, allowed: (stretch: number) => boolean): RankedStretch[] {
  const kept: RankedStretch[] = [];
  let floor = 0;
  scores.forEach((score, stretch) => {
    if (score <= floor || !allowed(stretch)) return;
    kept.push({ stretch, score });
    if (kept.length < limit * 4) return;
    kept.sort(byScore).length = limit;
    floor = kept[limit - 1]?.score ?? floor;
  });
  return kept.sort(byScore).slice(0, limit);
}

function byScore(a: RankedStretch, b: RankedStretch): number {
  return b.score - a.score || a.stretch - b.stretch;
}
