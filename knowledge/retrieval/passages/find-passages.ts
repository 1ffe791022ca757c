import type { KeywordIndex } from "#knowledge/corpus/search/keyword-index.ts";
import type { SearchIndex } from "#knowledge/corpus/search/search-index.ts";
import { DocumentId, type IssuerLevel } from "#knowledge/domain/document.ts";
import { parseKeywordQuery } from "./keyword-query.ts";
import { matchChunks } from "./rank-chunks.ts";
import { rankStretches } from "./rank-stretches.ts";

/** A chunk that was found. `score` is comparable between questions: a share of the question's weight, about 0 to 2. */
export type Passage = {
  readonly chunkId: number;
  readonly documentId: DocumentId;
  readonly section: string;
  readonly score: number;
  /** What the score is made of, by name, for judging evidence and for tests. */
  readonly parts: Readonly<Record<"context" | "cover" | "pairs" | "similarity", number>>;
};

/** Which documents may be found; an absent field allows all. */
export type PassageFilter = {
  readonly documents?: ReadonlySet<string>;
  readonly years?: ReadonlySet<number>;
  readonly issuers?: ReadonlySet<string>;
  readonly levels?: ReadonlySet<IssuerLevel>;
};

export type FindOptions = { readonly limit: number; readonly filter?: PassageFilter };

/** 20 to 400. Stretches that are read word by word; what is not among them cannot be found. */
const STRETCHES = 100;
/** 10 to 200. Nearest vectors that are looked at. */
const NEIGHBOURS = 50;
/** 0 to 1. What nearness of vectors counts beside words. */
const SIMILARITY_WEIGHT = 0.2;

/** The chunks that answer a question best, best first: keyword and vector search side by side, then the chunks' own words. */
export async function findPassages(index: SearchIndex, question: string, options: FindOptions): Promise<Passage[]> {
  const { keyword } = index;
  const allowed = allowedDocuments(keyword, options.filter ?? {});
  const query = parseKeywordQuery(keyword, question);
  const stretches = rankStretches(keyword, query, STRETCHES, (stretch) =>
    allowed(keyword.stretchDocuments[stretch] ?? 0),
  );
  const similarity = new Map<number, number>();
  for (const { id, distance } of index.vectors.nearest(await index.embedder.embedQuery(question), NEIGHBOURS)) {
    similarity.set(id, 1 - distance);
  }
  const scored = matchChunks(keyword, query, stretches).map((match) => {
    const parts = {
      context: match.context,
      cover: match.cover,
      pairs: match.pairs,
      similarity: similarity.get(match.chunk) ?? 0,
    };
    const score = parts.context + 0.3 * parts.cover + 0.3 * parts.pairs + SIMILARITY_WEIGHT * parts.similarity;
    return { match, parts, score };
  });
  scored.sort((a, b) => b.score - a.score || a.match.chunk - b.match.chunk);
  return scored.slice(0, options.limit).map(({ match, parts, score }) => ({
    chunkId: match.chunk,
    documentId: DocumentId.parse(keyword.documents[keyword.stretchDocuments[match.stretch] ?? 0]?.id),
    section: keyword.sections[keyword.chunkSections[match.chunk] ?? 0] ?? "",
    score,
    parts,
  }));
}

function allowedDocuments(index: KeywordIndex, filter: PassageFilter): (place: number) => boolean {
  const mask = index.documents.map(
    ({ id, year, issuer, level }) =>
      (filter.documents?.has(id) ?? true) &&
      (filter.years === undefined || (year !== null && filter.years.has(year))) &&
      (filter.issuers === undefined || (issuer !== null && filter.issuers.has(issuer))) &&
      (filter.levels?.has(level) ?? true),
  );
  return (place) => mask[place] ?? false;
}
