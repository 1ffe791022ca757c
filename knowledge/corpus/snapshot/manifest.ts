import { z } from "zod";

/**
 * Versions of what is written into a snapshot; raise one when its meaning changes, and older snapshots are refused by name:
 * `text` the normal form, `chunk` how provisions are cut, `facts` the shape of the facts, `store` the layout of the files.
 */
export const FORMAT = { text: 1, chunk: 1, facts: 2, store: 3 } as const;

/** Which embedder made the vectors: the setting that chose it, its model, and how many numbers a vector has. */
export const EmbedderIdentity = z.object({ kind: z.string(), name: z.string(), dimensions: z.int().nonnegative() });
export type EmbedderIdentity = z.infer<typeof EmbedderIdentity>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What built a snapshot, from what, and what its files must be. Hashes are SHA-256 in hex. */
export const Manifest = z.object({
  format: z.object({ text: z.int(), chunk: z.int(), facts: z.int(), store: z.int() }),
  embedder: EmbedderIdentity,
  /** Stands for the code and settings that built it. */
  builtBy: Sha256,
  /** Stands for all files that were offered, also those that were refused. */
  sources: Sha256,
  documents: z.array(z.object({ id: z.string(), hash: Sha256 })).readonly(),
  chunks: z.int().nonnegative(),
  /** Every other file of the snapshot, in order of name. */
  files: z.array(z.object({ name: z.string(), bytes: z.int().nonnegative(), hash: Sha256 })).readonly(),
});
export type Manifest = z.infer<typeof Manifest>;

/** A version or embedder that is not what this program works with. */
export type Mismatch = { readonly field: string; readonly found: string | number; readonly expected: string | number };

/** The first way in which a snapshot is foreign, or `null`. What is not named of the embedder is not compared. */
export function findMismatch(manifest: Manifest, embedder: Partial<EmbedderIdentity>): Mismatch | null {
  const { format, embedder: found } = manifest;
  const pairs: readonly Mismatch[] = [
    { field: "store", found: format.store, expected: FORMAT.store },
    { field: "text", found: format.text, expected: FORMAT.text },
    { field: "chunk", found: format.chunk, expected: FORMAT.chunk },
    { field: "facts", found: format.facts, expected: FORMAT.facts },
    { field: "embedder", found: found.kind, expected: embedder.kind ?? found.kind },
    { field: "embedder", found: found.name, expected: embedder.name ?? found.name },
    { field: "dimensions", found: found.dimensions, expected: embedder.dimensions ?? found.dimensions },
  ];
  return pairs.find((pair) => pair.found !== pair.expected) ?? null;
}
