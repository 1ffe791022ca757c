/** A weighted question term: a folded syllable, or two in a row joined by a space. */
export type WeightedTerm = { readonly term: string; readonly weight: number };

/** How much of a question one text covers. `coverage` is 0 to 1, of the weight of the question's terms. */
type TermMatch = { readonly id: number; readonly coverage: number; readonly missing: readonly string[] };

/** Small texts (facts, sections) by the terms in them, to score how far each covers a question. Ids are positions in `texts`. */
export type TermIndex = {
  /** Terms of a question with their weight in these texts; a term that no text holds weighs by `UNPRINTED`. */
  weigh(terms: readonly string[]): readonly WeightedTerm[];
  /** Every text with at least one of the terms, best first. */
  match(terms: readonly WeightedTerm[]): readonly TermMatch[];
  /** One text against the terms; `lone` is what a syllable counts whose neighbours the text does not hold beside it, 0 to 1 (1). */
  matchOne(terms: readonly WeightedTerm[], id: number, lone?: number): TermMatch;
  has(term: string): boolean;
};

/**
 * Share of a pair of syllables in the weight, beside the single ones at 1. Range 0 to 1; higher prefers word order. Fixed by
 * term-index.test.ts.
 */
const PAIR_SHARE = 0.6;
/**
 * What a syllable, and a pair, that no text holds weighs beside one that a single text holds: a word that is nowhere says that the
 * documents do not speak of it; a pair says less, as people put words together in their own way. Ranges 1 to 2 and 0 to 1; higher abstains
 * more. Fixed by tests/questions.
 */
const UNPRINTED = { single: 1.3, pair: 0.15 } as const;

/** Single syllables and neighbouring pairs of a folded syllable list. */
export function termsOf(syllables: readonly string[]): readonly string[] {
  const terms = new Set(syllables);
  for (let i = 0; i + 1 < syllables.length; i++) terms.add(`${syllables[i]} ${syllables[i + 1]}`);
  return [...terms];
}

/**
 * Share of the terms' weight that a text holds, 0 to 1. `lone` is what a syllable of a pair counts, 0 to 1, where the text holds none of its
 * pairs: the "chính" of "tài chính" is not that of "chính quyền".
 */
export function coverageOf(terms: readonly WeightedTerm[], holds: (term: string) => boolean, lone = 1): number {
  const paired = new Map<string, boolean>();
  for (const { term } of terms) {
    if (!term.includes(" ")) continue;
    const together = holds(term);
    for (const syllable of term.split(" ")) paired.set(syllable, together || paired.get(syllable) === true);
  }
  let held = 0;
  let total = 0;
  for (const { term, weight } of terms) {
    total += weight;
    if (holds(term)) held += paired.get(term) === false ? weight * lone : weight;
  }
  return total === 0 ? 0 : held / total;
}

export function createTermIndex(texts: readonly (readonly string[])[]): TermIndex {
  const postings = new Map<string, number[]>();
  texts.forEach((syllables, id) => {
    for (const term of termsOf(syllables)) {
      const ids = postings.get(term);
      if (ids) ids.push(id);
      else postings.set(term, [id]);
    }
  });
  const holds = (term: string, id: number) => includesSorted(postings.get(term) ?? [], id);
  const weigh = (terms: readonly string[]) =>
    terms.map((term) => ({ term, weight: weightOf(term, postings.get(term)?.length ?? 0, texts.length) }));
  const matchOne = (terms: readonly WeightedTerm[], id: number, lone = 1): TermMatch => {
    const isHeld = (term: string) => holds(term, id);
    const missing = terms.flatMap(({ term }) => (term.includes(" ") || isHeld(term) ? [] : [term]));
    return { id, coverage: coverageOf(terms, isHeld, lone), missing };
  };
  const match = (terms: readonly WeightedTerm[]) => {
    const ids = new Set<number>();
    for (const { term } of terms) for (const id of postings.get(term) ?? []) ids.add(id);
    return [...ids].map((id) => matchOne(terms, id)).sort((a, b) => b.coverage - a.coverage || a.id - b.id);
  };
  return { weigh, match, matchOne, has: (term) => postings.has(term) };
}

function weightOf(term: string, holders: number, texts: number): number {
  const rarity = Math.log(1 + (texts - holders + 0.5) / (Math.max(holders, 1) + 0.5)) + 0.1;
  if (term.includes(" ")) return rarity * PAIR_SHARE * (holders === 0 ? UNPRINTED.pair : 1);
  return rarity * (holders === 0 ? UNPRINTED.single : 1);
}

function includesSorted(ids: readonly number[], id: number): boolean {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return true;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
