import { findPair, type KeywordIndex } from "../../corpus/search/keyword-index.ts";
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
export type WordMatcher = (chunk: number) => WordMatch;

/**
 * In syllables, 10 to 80: about a sentence. A longer one rewards words that stand apart. Fixed by judged retrieval sets, held by
 * find-passages.test.ts.
 */
const WINDOW = 30;
/**
 * In syllables, 2 to 8. How far apart "near" words may be in a chunk, and in the question; further is kinder to other wordings and to
 * chance. Fixed as above.
 */
const NEAR_IN_CHUNK = 5;
const NEAR_IN_QUESTION = 3;
/**
 * 16 to 250. Different words of a question that are followed into the chunks, the rarest first; bounds the time of a long message. Held by
 * find-passages.test.ts.
 */
const MAX_WORDS = 96;

/**
 * The question as small tables: each of its words has a slot from 1, `slots` gives it for a term id (0: not asked for), and the weights
 * of pairs stand at `left slot * width + right slot`.
 */
type Asked = {
  readonly slots: Uint8Array;
  readonly width: number;
  readonly words: Float32Array;
  readonly pairs: Float32Array;
  readonly near: Float32Array;
};

/** Prepares a question once; what it gives back reads one chunk after another. */
export function createWordMatcher(index: KeywordIndex, query: KeywordQuery): WordMatcher {
  const asked = askedOf(index, query);
  const totals = { words: sum(asked.words), pairs: sum(asked.pairs), near: sum(asked.near) };
  const seen = {
    words: new Uint8Array(asked.width),
    pairs: new Uint8Array(asked.width ** 2),
    near: new Uint8Array(asked.width ** 2),
  };
  const { chunkStarts, headingStarts, tokens, headingTokens } = index;
  return (chunk) => {
    for (const marks of Object.values(seen)) marks.fill(0);
    const [from, to] = [chunkStarts[chunk] ?? 0, chunkStarts[chunk + 1] ?? 0];
    const heading = index.chunkHeadings[chunk] ?? 0;
    const run = Math.max(
      readRun(asked, seen, tokens.subarray(from, to)),
      readRun(asked, seen, headingTokens.subarray(headingStarts[heading] ?? 0, headingStarts[heading + 1] ?? 0)),
    );
    return {
      cover: share(seen.words, asked.words, totals.words),
      pairs: share(seen.pairs, asked.pairs, totals.pairs),
      near: share(seen.near, asked.near, totals.near),
      window: bestWindow(asked, tokens.subarray(from, to)) / totals.words,
      run: Math.min(1.5, run / totals.words),
    };
  };
}

type Seen = { readonly words: Uint8Array; readonly pairs: Uint8Array; readonly near: Uint8Array };

/** Marks what of the question stands in `ids`; gives the weight of the longest piece that stands there word for word. */
function readRun({ slots, width, words, pairs }: Asked, seen: Seen, ids: Uint32Array): number {
  let current = 0;
  let best = 0;
  let previous = 0;
  for (let at = 0; at < ids.length; at++) {
    const slot = slots[ids[at] ?? 0] ?? 0;
    if (slot > 0) {
      const weight = words[slot] ?? 0;
      const pair = previous * width + slot;
      const joined = previous > 0 && (pairs[pair] ?? 0) > 0;
      seen.words[slot] = 1;
      if (joined) seen.pairs[pair] = 1;
      current = joined ? current + weight : weight;
      if (current > best) best = current;
      for (let gap = 1; gap <= NEAR_IN_CHUNK && at + gap < ids.length; gap++) {
        const right = slots[ids[at + gap] ?? 0] ?? 0;
        if (right > 0) seen.near[slot * width + right] = 1;
      }
    }
    previous = slot;
  }
  return best;
}

function bestWindow({ slots, words }: Asked, ids: Uint32Array): number {
  const inside = new Uint16Array(words.length);
  let current = 0;
  let best = 0;
  for (let at = 0; at < ids.length; at++) {
    const entering = slots[ids[at] ?? 0] ?? 0;
    if (entering > 0) {
      const count = inside[entering] ?? 0;
      if (count === 0) current += words[entering] ?? 0;
      inside[entering] = count + 1;
    }
    const leaving = at >= WINDOW ? (slots[ids[at - WINDOW] ?? 0] ?? 0) : 0;
    if (leaving > 0) {
      const count = inside[leaving] ?? 1;
      if (count === 1) current -= words[leaving] ?? 0;
      inside[leaving] = count - 1;
    }
    if (current > best) best = current;
  }
  return best;
}

function askedOf(index: KeywordIndex, query: KeywordQuery): Asked {
  const chosen = query.singles.toSorted((a, b) => b.weight - a.weight || a.id - b.id).slice(0, MAX_WORDS);
  const slots = new Uint8Array(index.terms.length);
  const words = new Float32Array(chosen.length + 1);
  chosen.forEach(({ id, weight }, at) => {
    slots[id] = at + 1;
    words[at + 1] = weight;
  });
  const width = words.length;
  const pairs = new Float32Array(width * width);
  const near = new Float32Array(width * width);
  const slotAt = query.sequence.map((id) => (id < 0 ? 0 : (slots[id] ?? 0)));
  slotAt.forEach((left, at) => {
    if (left === 0) return;
    const place = pairPlace(index, query.sequence, at);
    if (place >= 0)
      pairs[left * width + (slotAt[at + 1] ?? 0)] = rarity(index.pairs, place, index.stretchDocuments.length);
    for (const right of slotAt.slice(at + 1, at + 1 + NEAR_IN_QUESTION)) {
      if (right > 0 && right !== left) near[left * width + right] = Math.min(words[left] ?? 0, words[right] ?? 0);
    }
  });
  return { slots, width, words, pairs, near };
}

function pairPlace(index: KeywordIndex, sequence: readonly number[], at: number): number {
  const [left, right] = [sequence[at] ?? -1, sequence[at + 1] ?? -1];
  return left < 0 || right < 0 ? -1 : findPair(index, left, right);
}

function sum(weights: Float32Array): number {
  return weights.reduce((total, weight) => total + weight, 0) || 1;
}

function share(seen: Uint8Array, weights: Float32Array, total: number): number {
  let found = 0;
  for (let at = 0; at < seen.length; at++) if (seen[at] === 1) found += weights[at] ?? 0;
  return found / total;
}
