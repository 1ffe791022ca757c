import { z } from "zod";
import { DocumentKind, IssuerLevel } from "../../domain/document.ts";
import { type ArrayFile, readArrayFile, writeArrayFile } from "../../embedding/array-file.ts";
import { type ShortForms, shortFormsOf } from "../../text/index-tokens.ts";
import type { TermLists } from "./term-lists.ts";

/** What the index knows of a document, for filters and recency. */
const IndexedDocument = z.object({
  id: z.string(),
  year: z.int().nullable(),
  issuer: z.string().nullable(),
  level: IssuerLevel,
  kind: DocumentKind,
});

const Meta = z.object({
  /** Folded syllables and number terms; a term's id is its place. */
  terms: z.array(z.string()),
  /** Accented spellings; an id is its place. */
  spellings: z.array(z.string()),
  sections: z.array(z.string()),
  documents: z.array(IndexedDocument),
  shortForms: z.array(z.object({ short: z.string(), long: z.string() })),
});
export type KeywordMeta = z.infer<typeof Meta>;

/** The parts of the index that are numbers. A "stretch" is a run of chunks, see `cutStretches`. */
export type KeywordArrays = {
  /** Postings of single terms over stretches. */
  readonly single: TermLists;
  /** Sorted keys of neighbouring pairs, `left * terms.length + right`, and their postings over stretches. */
  readonly pairKeys: Float64Array;
  readonly pairs: TermLists;
  /** First chunk of each stretch, and one past the last. */
  readonly stretchStarts: Uint32Array;
  /** Place in `documents` of each stretch. */
  readonly stretchDocuments: Uint32Array;
  /** First token of each chunk, and one past the last; `tokens` are term ids, `spelled` their accented spellings. */
  readonly chunkStarts: Uint32Array;
  readonly tokens: Uint32Array;
  readonly spelled: Uint32Array;
  /** Heading of each chunk, and the tokens of each heading. */
  readonly chunkHeadings: Uint32Array;
  readonly headingStarts: Uint32Array;
  readonly headingTokens: Uint32Array;
  /** Place in `sections` of each chunk. */
  readonly chunkSections: Uint32Array;
};

/** BM25F over folded syllables and their pairs, and the chunks' own words for the finer ranking that follows. */
export type KeywordIndex = KeywordArrays &
  Omit<KeywordMeta, "shortForms"> & {
    readonly termIds: ReadonlyMap<string, number>;
    readonly spellingIds: ReadonlyMap<string, number>;
    readonly shortForms: ShortForms;
  };

const KIND = "keyword-index-2";

/** @throws {Failure} `knowledge_unreadable` */
export function readKeywordIndex(path: string): KeywordIndex {
  const file = readArrayFile(path, KIND);
  const lists = (name: string): TermLists => ({
    starts: file.u32(`${name}Starts`),
    units: file.u32(`${name}Units`),
    impacts: file.u16(`${name}Impacts`),
  });
  return createKeywordIndex(Meta.parse(file.meta), {
    single: lists("single"),
    pairKeys: file.f64("pairKeys"),
    pairs: lists("pairs"),
    ...plainArrays(file),
  });
}

function plainArrays(file: ArrayFile) {
  return {
    stretchStarts: file.u32("stretchStarts"),
    stretchDocuments: file.u32("stretchDocuments"),
    chunkStarts: file.u32("chunkStarts"),
    tokens: file.u32("tokens"),
    spelled: file.u32("spelled"),
    chunkHeadings: file.u32("chunkHeadings"),
    headingStarts: file.u32("headingStarts"),
    headingTokens: file.u32("headingTokens"),
    chunkSections: file.u32("chunkSections"),
  };
}

export function writeKeywordIndex(path: string, meta: KeywordMeta, arrays: KeywordArrays): void {
  const { single, pairs, ...plain } = arrays;
  const flat = (name: string, lists: TermLists) => ({
    [`${name}Starts`]: lists.starts,
    [`${name}Units`]: lists.units,
    [`${name}Impacts`]: lists.impacts,
  });
  writeArrayFile(path, KIND, meta, { ...plain, ...flat("single", single), ...flat("pairs", pairs) });
}

export function createKeywordIndex(meta: KeywordMeta, arrays: KeywordArrays): KeywordIndex {
  return {
    ...arrays,
    terms: meta.terms,
    spellings: meta.spellings,
    sections: meta.sections,
    documents: meta.documents,
    termIds: new Map(meta.terms.map((term, id) => [term, id])),
    spellingIds: new Map(meta.spellings.map((spelling, id) => [spelling, id])),
    shortForms: shortFormsOf(meta.shortForms),
  };
}

/** Place of a pair in `pairs`; -1 when no stretch has it. */
export function findPair(index: KeywordIndex, left: number, right: number): number {
  const key = left * index.terms.length + right;
  let low = 0;
  let high = index.pairKeys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = index.pairKeys[middle] ?? 0;
    if (at === key) return middle;
    if (at < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The stretch that a chunk lies in. */
export function stretchOf(index: KeywordIndex, chunk: number): number {
  let low = 0;
  let high = index.stretchStarts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((index.stretchStarts[middle] ?? 0) <= chunk) low = middle;
    else high = middle - 1;
  }
  return low;
}
