import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Chunk } from "../../domain/chunk.ts";
import { Failure } from "../../domain/failure.ts";
import type { Embedder } from "../../embedding/embedder.ts";
import { type EmbedderChoice, openEmbedder, prepareEmbedder } from "../../embedding/embedders.ts";
import { buildVocabulary, type Vocabulary } from "../../text/typing/vocabulary.ts";
import { createHnswIndexBuilder, readHnswIndex } from "../hnsw-index.ts";
import type { VectorIndex } from "../vector-index.ts";
import { buildKeywordIndex, type KeywordSource } from "./build-keyword-index.ts";
import { findShortForms } from "./find-short-forms.ts";
import { type KeywordIndex, readKeywordIndex, writeKeywordIndex } from "./keyword-index.ts";
import { readVocabulary, writeVocabulary } from "./vocabulary-file.ts";

/** Everything that finds passages, as it is opened from a snapshot folder. */
export type SearchIndex = {
  readonly keyword: KeywordIndex;
  readonly vectors: VectorIndex;
  readonly embedder: Embedder;
  readonly vocabulary: Vocabulary;
};

/** What a manifest must know of how the index was built. */
export const SearchIndexFacts = z.object({
  embedder: z.string(),
  dimensions: z.int().positive(),
  chunks: z.int().nonnegative(),
});
export type SearchIndexFacts = z.infer<typeof SearchIndexFacts>;

const FILES = {
  facts: "search.json",
  keyword: "keyword.bin",
  vectors: "vectors.hnsw",
  vocabulary: "vocabulary.bin",
} as const;
/** In chunks, 1 to 1,000. How many are embedded at once, and how often progress is told. */
const BATCH = 64;

/**
 * Builds and writes all that search needs into `folder`, which must exist: keyword index, embedder model, vectors, vocabulary.
 * `onProgress` is told how many chunks have been embedded.
 *
 * @throws {Failure} `embedder_unavailable`
 */
export async function buildSearchIndex(
  source: KeywordSource,
  choice: EmbedderChoice,
  folder: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<SearchIndexFacts> {
  const learned = findShortForms(source.chunks.map(({ text }) => text));
  const { meta, arrays } = buildKeywordIndex({ ...source, shortForms: [...source.shortForms, ...learned] });
  writeKeywordIndex(join(folder, FILES.keyword), meta, arrays);
  writeVocabulary(join(folder, FILES.vocabulary), buildVocabulary(source.chunks.map(textToEmbed)));
  const texts = source.chunks.map(textToEmbed);
  const embedder = prepareEmbedder(choice, texts, folder);
  const builder = createHnswIndexBuilder(embedder.dimensions, texts.length);
  for (let from = 0; from < texts.length; from += BATCH) {
    const vectors = await embedder.embedDocuments(texts.slice(from, from + BATCH));
    vectors.forEach((vector, at) => {
      builder.add(from + at, vector);
    });
    onProgress(Math.min(texts.length, from + BATCH), texts.length);
  }
  builder.write(join(folder, FILES.vectors));
  const facts = { embedder: embedder.name, dimensions: embedder.dimensions, chunks: texts.length };
  writeFileSync(join(folder, FILES.facts), JSON.stringify(facts));
  return facts;
}

/**
 * Opens what `buildSearchIndex` wrote.
 *
 * @throws {Failure} `knowledge_unreadable`: a file is missing or broken; `knowledge_foreign`: built with another embedder
 */
export function openSearchIndex(folder: string, choice: EmbedderChoice): SearchIndex {
  const facts = readFacts(join(folder, FILES.facts));
  const embedder = openEmbedder(choice, folder);
  if (embedder.name !== facts.embedder || embedder.dimensions !== facts.dimensions) {
    const [found, expected] = [
      identity(facts.embedder, facts.dimensions),
      identity(embedder.name, embedder.dimensions),
    ];
    throw new Failure("knowledge_foreign", { field: "embedder", found, expected });
  }
  return {
    keyword: readKeywordIndex(join(folder, FILES.keyword)),
    vectors: readHnswIndex(join(folder, FILES.vectors), facts.dimensions),
    embedder,
    vocabulary: readVocabulary(join(folder, FILES.vocabulary)),
  };
}

function readFacts(path: string): SearchIndexFacts {
  try {
    return SearchIndexFacts.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    throw new Failure("knowledge_unreadable", { path }, { cause });
  }
}

function identity(name: string, dimensions: number): string {
  return `${name} [${dimensions}]`;
}

/** The own heading tells what a bare list item is about; the higher ones are shared by too many. */
function textToEmbed(chunk: Chunk): string {
  return [...chunk.headingPath.slice(-2), chunk.text].join("\n");
}
