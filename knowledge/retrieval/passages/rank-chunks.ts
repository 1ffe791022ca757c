import { findPair, type KeywordIndex } from "#knowledge/corpus/search/keyword-index.ts";
import { type KeywordQuery, rarity } from "./keyword-query.ts";

/** How the words of one chunk stand to the question; each part is a share of the question's weight, 0 to about 1. */
export type WordMatch = {
  /** Question words that the chunk or its headings have. */
  readonly cover: number;
  /** Neighbouring pairs of the question that stand in the chunk as they are. */
  readonly pairs: number;
  /** Pairs of question words that stand near each other in the question's order. */
  readonly near: number;
  /** Question words inside the best window of the chunk. */
  readonly window: number;
  /** The longest piece of the question that stands in the chunk word for word. */
  readonly run: number;
};

/** In syllables, 10 to 80: about a sentence. */
const WINDOW = 30;
/** In syllables, 2 to 8. How far apart "near" words may be in a chunk, and in the question. */
const NEAR_IN_CHUNK = 5;
const NEAR_IN_QUESTION = 3;

/** What is looked for in every chunk, prepared once a question. Pairs are keyed `left * terms + right`. */
export type WordMatcher = (chunk: number) => WordMatch;

export function createWordMatcher(index: KeywordIndex, query: KeywordQuery): WordMatcher {
  const size = index.terms.length;
  const weights = new Map(query.singles.map(({ id, weight }) => [id, weight]));
  const pairs = pairWeights(index, query);
  const near = nearWeights(query, weights, size);
  const totals = { words: sum(weights), pairs: sum(pairs), near: sum(near) };
  return (chunk) => {
    const seen = { words: new Set<number>(), pairs: new Set<number>(), near: new Set<number>() };
    let run = 0;
    const read = (ids: Uint32Array, from: number, to: number) => {
      let current = 0;
      for (let at = from; at < to; at++) {
        const id = ids[at] ?? 0;
        const weight = weights.get(id);
        if (weight === undefined) {
          current = 0;
          continue;
        }
        seen.words.add(id);
        const next = id * size + (ids[at + 1] ?? 0);
        if (at + 1 < to && pairs.has(next)) seen.pairs.add(next);
        for (let gap = 1; gap <= NEAR_IN_CHUNK && at + gap < to; gap++) {
          const key = id * size + (ids[at + gap] ?? 0);
          if (near.has(key)) seen.near.add(key);
        }
        const joined = at > from && pairs.has((ids[at - 1] ?? 0) * size + id);
        current = joined ? current + weight : weight;
        run = Math.max(run, current);
      }
    };
    const { chunkStarts, headingStarts } = index;
    const [from, to] = [chunkStarts[chunk] ?? 0, chunkStarts[chunk + 1] ?? 0];
    read(index.tokens, from, to);
    const heading = index.chunkHeadings[chunk] ?? 0;
    read(index.headingTokens, headingStarts[heading] ?? 0, headingStarts[heading + 1] ?? 0);
    return {
      cover: share(seen.words, weights, totals.words),
      pairs: share(seen.pairs, pairs, totals.pairs),
      near: share(seen.near, near, totals.near),
      window: bestWindow(index.tokens, from, to, weights) / totals.words,
      run: Math.min(1.5, run / totals.words),
    };
  };
}

function pairWeights(index: KeywordIndex, { sequence }: KeywordQuery): Map<number, number> {
  const weights = new Map<number, number>();
  sequence.slice(1).forEach((right, at) => {
    const left = sequence[at] ?? -1;
    const place = left < 0 || right < 0 ? -1 : findPair(index, left, right);
    if (place >= 0)
      weights.set(left * index.terms.length + right, rarity(index.pairs, place, index.stretchDocuments.length));
  });
  return weights;
}

function nearWeights(
  { sequence }: KeywordQuery,
  weights: ReadonlyMap<number, number>,
  size: number,
): Map<number, number> {
  const near = new Map<number, number>();
  sequence.forEach((left, at) => {
    for (const right of sequence.slice(at + 1, at + 1 + NEAR_IN_QUESTION)) {
      if (left < 0 || right < 0 || left === right) continue;
      near.set(left * size + right, Math.min(weights.get(left) ?? 0, weights.get(right) ?? 0));
    }
  });
  return near;
}

function bestWindow(ids: Uint32Array, from: number, to: number, weights: ReadonlyMap<number, number>): number {
  const inside = new Map<number, number>();
  let current = 0;
  let best = 0;
  for (let at = from; at < to; at++) {
    const entering = ids[at] ?? 0;
    const gained = weights.get(entering);
    if (gained !== undefined) {
      const count = inside.get(entering) ?? 0;
      if (count === 0) current += gained;
      inside.set(entering, count + 1);
    }
    const leaving = at - WINDOW >= from ? (ids[at - WINDOW] ?? 0) : -1;
    const lost = weights.get(leaving);
    if (lost !== undefined) {
      const count = inside.get(leaving) ?? 1;
      if (count === 1) current -= lost;
      inside.set(leaving, count - 1);
    }
    best = Math.max(best, current);
  }
  return best;
}

function sum(weights: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total || 1;
}

function share(seen: ReadonlySet<number>, weights: ReadonlyMap<number, number>, total: number): number {
  let found = 0;
  for (const key of seen) found += weights.get(key) ?? 0;
  return found / total;
}
