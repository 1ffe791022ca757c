import { type KeywordIndex, stretchOf } from "../../corpus/search/keyword-index.ts";
import type { SearchIndex } from "../../corpus/search/search-index.ts";
import { DocumentId } from "../../domain/document.ts";
import type { PlainDate } from "../../domain/plain-date.ts";
import { restoreQuestion } from "../../text/typing/restore-question.ts";
import { allowedDocuments, inForceShares, type PassageFilter } from "./filter-documents.ts";
import { type KeywordQuery, parseKeywordQuery } from "./keyword-query.ts";
import { createWordMatcher, type WordMatch } from "./rank-chunks.ts";
import { bestStretches, scoreStretches } from "./rank-stretches.ts";

/** What a passage's score is made of; each is a share, 0 to about 1, so that questions can be compared. */
type PassageParts = WordMatch & {
  /** BM25 of the run of chunks that it stands in, headings and title included. */
  readonly context: number;
  /** Cosine of its vector and the question's. */
  readonly similarity: number;
  /** 1 for a document in force on the day that was given, else 0. */
  readonly inForce: number;
};

/** A chunk that was found; a higher score is better. */
export type Passage = {
  readonly chunkId: number;
  readonly documentId: DocumentId;
  readonly section: string;
  readonly score: number;
  readonly parts: PassageParts;
};

/**
 * `limit`: passages at most. `per`: at most one passage a document or a section; absent: every chunk by itself.
 * `preferInForceOn`: documents in force on that day come before equally good ones that are over; absent: the day does not matter.
 */
export type FindOptions = {
  readonly limit: number;
  readonly per?: "document" | "section";
  readonly filter?: PassageFilter;
  readonly preferInForceOn?: PlainDate;
};

/**
 * 20 to 400. Stretches that are read word by word; more find a passage whose context ranks low and take longer. Fixed by judged retrieval
 * sets and `npm run bench`.
 */
const STRETCHES = 60;
/** 0 to 200. Nearest vectors whose stretches are read too, whatever their words. Fixed as above. */
const NEIGHBOURS = 30;
/** 50 to 500. Chunks, best words first, whose vectors are compared with the question's. Fixed as above. */
const COMPARED = 150;

/**
 * 0 to 2 each; what a share counts in the score. Tuned over judged Vietnamese retrieval sets, ingested whole, each on the others; one
 * question in a hundred changes around them. Held by find-passages.test.ts and tests/questions.
 */
const PASSAGE_WEIGHTS: Readonly<Record<keyof PassageParts, number>> = {
  context: 0.5,
  cover: 0.2,
  pairs: 0.45,
  near: 0.1,
  window: 0.5,
  run: 0.1,
  similarity: 0.9,
  // 0 to 0.3: the gap between two neighbours in a list; more would put a weak passage of this year before a good one of the last
  inForce: 0.05,
};

/**
 * The chunks that answer a question best, best first; the question may come as it was typed, it is restored here.
 * Keyword and vector search give candidates, the chunks' own words rank them. Structure counts through the headings above a chunk, which are
 * words of its stretch (`heading` in keyword-weights.ts), of its cover and of its vector.
 */
export async function findPassages(index: SearchIndex, question: string, options: FindOptions): Promise<Passage[]> {
  const { keyword, vectors } = index;
  const allowed = allowedDocuments(keyword, options.filter ?? {});
  const inForce = inForceShares(keyword, options.preferInForceOn);
  const { text } = restoreQuestion(question, index.vocabulary);
  const query = parseKeywordQuery(keyword, text);
  const vector = await index.embedder.embedQuery(text);
  const scores = scoreStretches(keyword, query);
  const mayBeFound = (stretch: number) => allowed[keyword.stretchDocuments[stretch] ?? 0] ?? false;
  const near = new Map(vectors.nearest(vector, NEIGHBOURS).map(({ id, distance }) => [id, 1 - distance]));
  const nearStretches = [...near.keys()].map((id) => stretchOf(keyword, id)).filter(mayBeFound);
  const stretches = new Set([...bestStretches(scores, STRETCHES, mayBeFound), ...nearStretches]);
  const byWords = matchChunks(keyword, query, scores, stretches);
  const passages = byWords.map(({ chunk, stretch, parts }, rank) => {
    const similarity = near.get(chunk) ?? (rank < COMPARED ? inner(vector, vectors.vectorOf(chunk)) : 0);
    return passageOf(keyword, chunk, stretch, {
      ...parts,
      similarity,
      inForce: inForce[keyword.stretchDocuments[stretch] ?? 0] ?? 0,
    });
  });
  passages.sort((a, b) => b.score - a.score || a.chunkId - b.chunkId);
  return firstOfEach(passages, options);
}

type WordRanked = {
  readonly chunk: number;
  readonly stretch: number;
  readonly parts: PassageParts;
  readonly score: number;
};

/** Every chunk of the stretches, best words first. */
function matchChunks(
  index: KeywordIndex,
  query: KeywordQuery,
  scores: Float32Array,
  stretches: ReadonlySet<number>,
): WordRanked[] {
  const match = createWordMatcher(index, query);
  const ranked: WordRanked[] = [];
  for (const stretch of stretches) {
    const end = index.stretchStarts[stretch + 1] ?? 0;
    for (let chunk = index.stretchStarts[stretch] ?? 0; chunk < end; chunk++) {
      const parts = { ...match(chunk), context: scores[stretch] ?? 0, similarity: 0, inForce: 0 };
      ranked.push({ chunk, stretch, parts, score: scoreOf(parts) });
    }
  }
  return ranked.sort((a, b) => b.score - a.score || a.chunk - b.chunk);
}

function passageOf(index: KeywordIndex, chunk: number, stretch: number, parts: PassageParts): Passage {
  return {
    chunkId: chunk,
    documentId: DocumentId.parse(index.documents[index.stretchDocuments[stretch] ?? 0]?.id),
    section: index.sections[index.chunkSections[chunk] ?? 0] ?? "",
    score: scoreOf(parts),
    parts,
  };
}

function scoreOf(parts: PassageParts): number {
  const w = PASSAGE_WEIGHTS;
  const words =
    w.cover * parts.cover + w.pairs * parts.pairs + w.near * parts.near + w.window * parts.window + w.run * parts.run;
  return w.context * parts.context + words + w.similarity * parts.similarity + w.inForce * parts.inForce;
}

function firstOfEach(passages: readonly Passage[], { limit, per }: FindOptions): Passage[] {
  if (per === undefined) return passages.slice(0, limit);
  const seen = new Set<string>();
  const kept: Passage[] = [];
  for (const passage of passages) {
    const key = per === "document" ? passage.documentId : `${passage.documentId}\n${passage.section}`;
    if (seen.has(key)) continue;
    if (kept.push(passage) === limit) break;
    seen.add(key);
  }
  return kept;
}

function inner(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
