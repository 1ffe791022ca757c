import { foldDiacritics } from "../fold.ts";
import { tokenize } from "../tokenize.ts";
import { COMMON_PHRASES } from "./common-phrases.vi.ts";

/** The spellings of a corpus and how often they stand alone and beside each other: what a question's spelling is judged by. */
export type Vocabulary = {
  readonly spellings: readonly string[];
  readonly counts: Uint32Array;
  readonly total: number;
  /** Sorted `left * spellings.length + right`, with the count of each. */
  readonly pairKeys: Float64Array;
  readonly pairCounts: Uint32Array;
  readonly ids: ReadonlyMap<string, number>;
  /** Accented spellings of a folded syllable, the commonest first. */
  readonly byFolded: ReadonlyMap<string, readonly number[]>;
};

/** A corpus of more pairs than this forgets those that it saw once; they take memory and say little. */
const MAX_RARE_PAIRS = 300_000;
/** In letters. No Vietnamese syllable is longer ("nghiêng"); foreign words and typing errors are. */
const MAX_LETTERS = 20;

/** Counts the syllables of a corpus, and of everyday questions beside it. Pairs do not reach over a full stop or a line's end. */
export function buildVocabulary(corpus: readonly string[]): Vocabulary {
  const texts = [...corpus, COMMON_PHRASES];
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const { text: word } of tokenize(text)) if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const spellings = [...counts.keys()].sort();
  const ids = new Map(spellings.map((spelling, id) => [spelling, id]));
  const pairs = new Map<number, number>();
  for (const text of texts) {
    let left = -1;
    let end = 0;
    for (const token of tokenize(text)) {
      const right = ids.get(token.text) ?? -1;
      if (left >= 0 && right >= 0 && !/[.;:\n]/.test(text.slice(end, token.start))) {
        const key = left * spellings.length + right;
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
      left = right;
      end = token.end;
    }
  }
  const kept = pairs.size > MAX_RARE_PAIRS ? [...pairs].filter(([, count]) => count > 1) : [...pairs];
  kept.sort(([a], [b]) => a - b);
  return createVocabulary(
    spellings,
    Uint32Array.from(spellings, (spelling) => counts.get(spelling) ?? 0),
    Float64Array.from(kept, ([key]) => key),
    Uint32Array.from(kept, ([, count]) => count),
  );
}

/** How often `right` stands directly after `left`; ids are places in `spellings`. */
export function pairCount(vocabulary: Vocabulary, left: number, right: number): number {
  const key = left * vocabulary.spellings.length + right;
  const { pairKeys } = vocabulary;
  let low = 0;
  let high = pairKeys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = pairKeys[middle] ?? 0;
    if (at === key) return vocabulary.pairCounts[middle] ?? 0;
    if (at < key) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Puts counted spellings (sorted) and pairs (sorted by key) together. */
export function createVocabulary(
  spellings: readonly string[],
  counts: Uint32Array,
  pairKeys: Float64Array,
  pairCounts: Uint32Array,
): Vocabulary {
  const byFolded = new Map<string, number[]>();
  spellings.forEach((spelling, id) => {
    const folded = foldDiacritics(spelling);
    const known = byFolded.get(folded);
    if (known === undefined) byFolded.set(folded, [id]);
    else known.push(id);
  });
  for (const ids of byFolded.values()) ids.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  return {
    spellings,
    counts,
    total: counts.reduce((sum, count) => sum + count, 0),
    pairKeys,
    pairCounts,
    ids: new Map(spellings.map((spelling, id) => [spelling, id])),
    byFolded,
  };
}

function isWord(word: string): boolean {
  return word.length <= MAX_LETTERS && /^\p{L}+$/u.test(word);
}
