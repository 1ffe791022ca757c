import { z } from "zod";
import type { Chunk } from "../domain/chunk.ts";
import { Deadline } from "../domain/deadline.ts";
import { type Document, type DocumentId, DocumentId as DocumentIdSchema, FrontMatter } from "../domain/document.ts";
import { Duty } from "../domain/duty.ts";
import { Conflict, GlossaryEntry, Rename, Succession } from "../domain/finding.ts";
import { Regulation } from "../domain/regulation.ts";

/** What ingest found in all documents together; written deterministically, so unchanged documents give identical bytes. */
export const Facts = z.object({
  deadlines: z.array(Deadline).readonly(),
  duties: z.array(Duty).readonly(),
  regulations: z.array(Regulation).readonly(),
  conflicts: z.array(Conflict).readonly(),
  glossary: z.array(GlossaryEntry).readonly(),
  renames: z.array(Rename).readonly(),
  successions: z.array(Succession).readonly(),
});
export type Facts = z.infer<typeof Facts>;

/** A document without its texts and tree: light enough to hold for every document. */
export const DocumentSummary = FrontMatter.extend({ id: DocumentIdSchema, sourceHash: z.string() });
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** PORT: the built knowledge as it is read. Documents and chunks come from disk when asked for; summaries and facts are in memory. */
export type Corpus = {
  /** In order of id. */
  readonly documents: readonly DocumentSummary[];
  readonly facts: Facts;
  readonly chunkCount: number;
  /** `null` when there is no such document. */
  document(id: DocumentId): Document | null;
  /** @throws {Failure} `knowledge_unreadable`: no such chunk */
  chunk(id: number): Chunk;
  close(): void;
};

/** All that one ingest run hands over to be stored. */
export type CorpusContent = {
  readonly documents: readonly Document[];
  readonly chunks: readonly Chunk[];
  readonly facts: Facts;
};
