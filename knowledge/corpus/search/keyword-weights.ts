import { STRETCH_SYLLABLES } from "./stretches.ts";

/** The numbers that steer keyword indexing; they are baked into the stored postings. */
export type KeywordWeights = {
  /** 0.4 to 2. How much a second and third occurrence of a term still adds; lower saturates sooner. */
  readonly k1: number;
  /** The same for neighbouring pairs. */
  readonly pairK1: number;
  /** 0 to 1. How much a long stretch is held back; 0 not at all. */
  readonly b: number;
  /** 0 to 5. What an occurrence in a heading, the title or the file name counts, in occurrences of the text. */
  readonly heading: number;
  readonly stretchSyllables: number;
};

/** Fixed by tuning on judged Vietnamese retrieval sets, each on the others; flat around these values. Held by search-index.test.ts. */
export const DEFAULT_KEYWORD_WEIGHTS: KeywordWeights = {
  k1: 1.0,
  pairK1: 0.7,
  b: 0.75,
  heading: 1,
  stretchSyllables: STRETCH_SYLLABLES,
};

/** 0 to 1: how much `count` length-normalised occurrences of a term say. */
export function fieldImpact(count: number, k1: number): number {
  return count / (count + k1);
}
