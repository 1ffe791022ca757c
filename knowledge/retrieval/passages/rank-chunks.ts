import type { KeywordIndex } from "#knowledge/corpus/search/keyword-index.ts";
import type { KeywordQuery } from "./keyword-query.ts";
import type { RankedStretch } from "./rank-stretches.ts";

/** How well one chunk's own words answer the question; each part is a share of the question's weight, 0 to about 1. */
export type ChunkMatch = {
  readonly chunk: number;
  readonly stretch: number;
  /** The stretch's BM25 score. */
  readonly context: number;
  /** Question terms that the chunk or its headings have. */
  readonly cover: number;
  /** Neighbouring pairs of the question that stand in the chunk as they are. */
  readonly pairs: number;
};

/** Reads the chunks of the best stretches word by word. */
export function matchChunks(
  index: KeywordIndex,
  query: KeywordQuery,
  stretches: readonly RankedStretch[],
): ChunkMatch[] {
  const weights = new Map(query.singles.map(({ id, weight }) => [id, weight]));
  const total = query.singles.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const pairWeights = new Map<number, number>();
  query.sequence.slice(1).forEach((right, at) => {
    const left = query.sequence[at] ?? -1;
    const [a, b] = [weights.get(left), weights.get(right)];
    if (a !== undefined && b !== undefined) pairWeights.set(left * index.terms.length + right, (a + b) / 2);
  });
  return stretches.flatMap(({ stretch, score }) => {
    const matches: ChunkMatch[] = [];
    for (let chunk = index.stretchStarts[stretch] ?? 0; chunk < (index.stretchStarts[stretch + 1] ?? 0); chunk++) {
      const seen = readChunk(index, chunk, weights, pairWeights);
      matches.push({ chunk, stretch, context: score / total, cover: seen.cover / total, pairs: seen.pairs / total });
    }
    return matches;
  });
}

function readChunk(
  index: KeywordIndex,
  chunk: number,
  weights: ReadonlyMap<number, number>,
  pairWeights: ReadonlyMap<number, number>,
): { readonly cover: number; readonly pairs: number } {
  const { tokens, chunkStarts, headingTokens, headingStarts } = index;
  const seen = new Set<number>();
  const seenPairs = new Set<number>();
  let cover = 0;
  let pairs = 0;
  const read = (ids: Uint32Array, from: number, to: number) => {
    let previous = -1;
    for (let at = from; at < to; at++) {
      const id = ids[at] ?? 0;
      const weight = weights.get(id);
      if (weight !== undefined && !seen.has(id)) {
        seen.add(id);
        cover += weight;
      }
      if (weight !== undefined && previous >= 0) {
        const key = previous * index.terms.length + id;
        const pair = pairWeights.get(key);
        if (pair !== undefined && !seenPairs.has(key)) {
          seenPairs.add(key);
          pairs += pair;
        }
      }
      previous = weight === undefined ? -1 : id;
    }
  };
  read(tokens, chunkStarts[chunk] ?? 0, chunkStarts[chunk + 1] ?? 0);
  const heading = index.chunkHeadings[chunk] ?? 0;
  read(headingTokens, headingStarts[heading] ?? 0, headingStarts[heading + 1] ?? 0);
  return { cover, pairs };
}
