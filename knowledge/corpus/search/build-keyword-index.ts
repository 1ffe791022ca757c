import type { Chunk } from "../../domain/chunk.ts";
import { indexKey, indexTokens, shortFormsOf } from "../../text/index-tokens.ts";
import { numberTerms } from "../../text/number-terms.ts";
import { type Token, tokenize } from "../../text/tokenize.ts";
import type { DocumentSummary } from "../corpus.ts";
import type { KeywordArrays, KeywordMeta } from "./keyword-index.ts";
import { DEFAULT_KEYWORD_WEIGHTS, fieldImpact, type KeywordWeights } from "./keyword-weights.ts";
import { cutStretches, type Stretch } from "./stretches.ts";
import { createTermListsBuilder } from "./term-lists.ts";

/** What keyword search is built from; `shortForms` are the abbreviations that the documents define. */
export type KeywordSource = {
  /** In document order, ids from 0. */
  readonly chunks: readonly Chunk[];
  readonly documents: readonly Pick<DocumentSummary, "id" | "year" | "issuer" | "level" | "kind">[];
  readonly shortForms: readonly { readonly short: string; readonly long: string }[];
};

/** Counts and places every word of every chunk; the same source gives the same index. */
export function buildKeywordIndex(
  source: KeywordSource,
  weights: KeywordWeights = DEFAULT_KEYWORD_WEIGHTS,
): { readonly meta: KeywordMeta; readonly arrays: KeywordArrays } {
  const { chunks } = source;
  const store = readTokens(source);
  const stretches = cutStretches(
    chunks,
    (place) => (store.chunkStarts[place + 1] ?? 0) - (store.chunkStarts[place] ?? 0),
    weights.stretchSyllables,
  );
  const documentPlaces = new Map<string, number>(source.documents.map(({ id }, place) => [id, place]));
  const arrays: KeywordArrays = {
    ...buildLists(store, stretches, weights),
    stretchStarts: Uint32Array.from([...stretches.map(({ from }) => from), chunks.length]),
    stretchDocuments: Uint32Array.from(
      stretches,
      ({ from }) => documentPlaces.get(chunks[from]?.documentId ?? "") ?? 0,
    ),
    chunkStarts: store.chunkStarts,
    tokens: store.tokens,
    spelled: store.spelled,
    chunkHeadings: store.chunkHeadings,
    headingStarts: store.headingStarts,
    headingTokens: store.headingTokens,
    chunkSections: store.chunkSections,
  };
  const meta: KeywordMeta = {
    terms: store.terms.names,
    spellings: store.spellings.names,
    sections: store.sections.names,
    documents: source.documents.map(({ id, year, issuer, level, kind }) => ({ id, year, issuer, level, kind })),
    shortForms: [...source.shortForms],
  };
  return { meta, arrays };
}

type TokenStore = ReturnType<typeof readTokens>;

function readTokens(source: KeywordSource) {
  const shortForms = shortFormsOf(source.shortForms);
  const [terms, spellings, sections, headings] = [createNames(), createNames(), createNames(), createNames()];
  const [tokens, spelled, headingTokens] = [createNumbers(), createNumbers(), createNumbers()];
  const [chunkStarts, chunkHeadings, chunkSections] = [createNumbers(), createNumbers(), createNumbers()];
  const headingStarts = createNumbers();
  chunkStarts.push(0);
  headingStarts.push(0);
  const numbers: number[][] = [];
  const idsOf = (list: readonly Token[]) => indexTokens(list, shortForms);
  for (const chunk of source.chunks) {
    const heading = [chunk.documentId.replace(/[^\p{L}\p{N}]+/gu, " "), ...chunk.headingPath].join("\n");
    const before = headings.names.length;
    chunkHeadings.push(headings.idOf(heading));
    if (headings.names.length > before) {
      for (const token of idsOf(tokenize(heading))) headingTokens.push(terms.idOf(indexKey(token.folded)));
      headingStarts.push(headingTokens.length());
    }
    const plain = tokenize(chunk.text);
    for (const token of idsOf(plain)) {
      tokens.push(terms.idOf(indexKey(token.folded)));
      spelled.push(spellings.idOf(token.text));
    }
    chunkStarts.push(tokens.length());
    chunkSections.push(sections.idOf(chunk.section));
    numbers.push(numberTerms(chunk.text, plain).map((term) => terms.idOf(term)));
  }
  return {
    terms,
    spellings,
    sections,
    numbers,
    tokens: tokens.done(),
    spelled: spelled.done(),
    headingTokens: headingTokens.done(),
    headingStarts: headingStarts.done(),
    chunkStarts: chunkStarts.done(),
    chunkHeadings: chunkHeadings.done(),
    chunkSections: chunkSections.done(),
  };
}

function buildLists(store: TokenStore, stretches: readonly Stretch[], weights: KeywordWeights) {
  const termCount = store.terms.names.length;
  const headingsOf = stretches.map(({ from, to }) => [...new Set(store.chunkHeadings.subarray(from, to))]);
  const textLengths = stretches.map(({ from, to }) => (store.chunkStarts[to] ?? 0) - (store.chunkStarts[from] ?? 0));
  const averageText = Math.max(1, textLengths.reduce((sum, length) => sum + length, 0) / Math.max(1, stretches.length));
  const single = createTermListsBuilder();
  const pairs = createTermListsBuilder();
  const pairIds = new Map<number, number>();
  stretches.forEach(({ from, to }, unit) => {
    const relativeLength = (textLengths[unit] ?? 0) / averageText;
    const counts = new Map<number, number>();
    const pairCounts = new Map<number, number>();
    const addRun = (ids: Uint32Array, start: number, end: number, weight: number) => {
      for (let at = start; at < end; at++) {
        const id = ids[at] ?? 0;
        counts.set(id, (counts.get(id) ?? 0) + weight);
        if (at + 1 === end) continue;
        const key = id * termCount + (ids[at + 1] ?? 0);
        pairCounts.set(key, (pairCounts.get(key) ?? 0) + weight);
      }
    };
    const textWeight = 1 / (1 - weights.b + weights.b * relativeLength);
    addRun(store.tokens, store.chunkStarts[from] ?? 0, store.chunkStarts[to] ?? 0, textWeight);
    for (const heading of headingsOf[unit] ?? []) {
      addRun(
        store.headingTokens,
        store.headingStarts[heading] ?? 0,
        store.headingStarts[heading + 1] ?? 0,
        weights.heading,
      );
    }
    for (const ids of store.numbers.slice(from, to)) {
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + textWeight);
    }
    for (const [id, count] of counts) single.add(id, unit, fieldImpact(count, weights.k1));
    for (const [key, count] of pairCounts) {
      const known = pairIds.get(key) ?? pairIds.size;
      if (known === pairIds.size) pairIds.set(key, known);
      pairs.add(known, unit, fieldImpact(count, weights.pairK1));
    }
  });
  const pairKeys = Float64Array.from(pairIds.keys()).sort();
  const order = new Uint32Array(pairKeys.length);
  pairKeys.forEach((key, place) => {
    order[pairIds.get(key) ?? 0] = place;
  });
  return { single: single.finish(termCount), pairKeys, pairs: pairs.finish(pairKeys.length, order) };
}

function createNames() {
  const ids = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    idOf(name: string): number {
      const known = ids.get(name);
      if (known !== undefined) return known;
      ids.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
  };
}

function createNumbers() {
  let numbers = new Uint32Array(1024);
  let count = 0;
  return {
    push(value: number): void {
      if (count === numbers.length) {
        const bigger = new Uint32Array(count * 2);
        bigger.set(numbers);
        numbers = bigger;
      }
      numbers[count++] = value;
    },
    length: () => count,
    done: () => numbers.slice(0, count),
  };
}
