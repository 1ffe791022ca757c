import type { Chunk } from "#knowledge/domain/chunk.ts";
import type { Deadline } from "#knowledge/domain/deadline.ts";
import type { Document, DocumentId } from "#knowledge/domain/document.ts";
import type { Duty } from "#knowledge/domain/duty.ts";
import { chunkProvisions } from "./chunk-provisions.ts";
import type { Citation } from "./extract/citations/merge-regulations.ts";
import { extractDeadlines } from "./extract/deadlines/extract-deadlines.ts";
import { extractDuties } from "./extract/extract-duties.ts";
import { extractRegulations } from "./extract/extract-regulations.ts";
import { parseDocument } from "./parse/parse-document.ts";

/** A file as it was loaded: `hash` is the SHA-256 of its bytes, hex. */
export type LoadedFile = {
  readonly id: DocumentId;
  readonly source: string;
  readonly hash: string;
  readonly pages?: Document["pages"];
};

/** What one document gives by itself; chunks are numbered from 0 within it. */
export type IngestedDocument = {
  readonly document: Document;
  readonly chunks: readonly Chunk[];
  readonly deadlines: readonly Deadline[];
  readonly duties: readonly Duty[];
  readonly citations: readonly Citation[];
};

/** One document through the stages, top to bottom. Pure: the same file gives the same result. */
export function ingestDocument({ id, source, hash, pages = [] }: LoadedFile): IngestedDocument {
  const document = parseDocument(id, source, hash, pages);
  return {
    document,
    chunks: chunkProvisions(document, 0),
    deadlines: extractDeadlines(document),
    duties: extractDuties(document),
    citations: extractRegulations(document),
  };
}
