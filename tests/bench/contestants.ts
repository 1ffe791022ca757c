import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { buildSearchIndex, openSearchIndex } from "#knowledge/corpus/search/search-index.ts";
import type { Chunk } from "#knowledge/domain/chunk.ts";
import type { Embedder } from "#knowledge/embedding/embedder.ts";
import { findPassages } from "#knowledge/retrieval/passages/find-passages.ts";

/** Gives the ids of the best chunks for a question. */
export type Search = (question: string, count: number) => Promise<readonly number[]>;

/** Something that can be measured: made from the same chunks, asked the same questions. */
export type Contestant = {
  readonly name: string;
  readonly create: (chunks: readonly Chunk[], embedder: Embedder) => Promise<Search>;
};

/** The product's search, from chunks to an opened snapshot folder. */
export async function buildOurs(
  chunks: readonly Chunk[],
): Promise<{ readonly search: Search; readonly embedder: Embedder }> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const ids = [...new Set(chunks.map(({ documentId }) => documentId))];
  const documents = ids.map((id) => ({
    id,
    year: null,
    issuer: null,
    level: "other" as const,
    kind: "other" as const,
  }));
  await buildSearchIndex({ chunks, documents, shortForms: [] }, { kind: "local" }, folder);
  const index = openSearchIndex(folder, { kind: "local" });
  // everything is in memory once it is open
  rmSync(folder, { recursive: true });
  const search: Search = async (question, count) =>
    (await findPassages(index, question, { limit: count })).map(({ chunkId }) => chunkId);
  return { search, embedder: index.embedder };
}

/** Every vector compared with the question's: what an approximate index is measured by. */
export const exactSearch: Contestant = {
  name: "exact search, our embedder",
  create: async (chunks, embedder) => {
    const vectors = (await embedder.embedDocuments(chunks.map(({ text }) => text))).map((vector) =>
      Float32Array.from(vector),
    );
    return async (question, count) => {
      const asked = await embedder.embedQuery(question);
      const scored = vectors.map((vector, id) => ({
        id,
        score: vector.reduce((sum, value, at) => sum + value * (asked[at] ?? 0), 0),
      }));
      return scored
        .sort((a, b) => b.score - a.score)
        .slice(0, count)
        .map(({ id }) => id);
    };
  },
};

const PeerModule = z.object({
  peers: z.array(
    z.object({
      name: z.string(),
      create: z.custom<(texts: readonly string[], embedder: Embedder) => Promise<Search>>(
        (value) => typeof value === "function",
      ),
    }),
  ),
});

/** The other libraries; `null` when `npm install` has not been run in `tests/bench/peers`. */
export async function loadPeers(): Promise<readonly Contestant[] | null> {
  try {
    const loaded: unknown = await import(new URL("./peers/peers.mjs", import.meta.url).href);
    return PeerModule.parse(loaded).peers.map(({ name, create }) => ({
      name,
      create: (chunks, embedder) =>
        create(
          chunks.map(({ text }) => text),
          embedder,
        ),
    }));
  } catch {
    return null;
  }
}
