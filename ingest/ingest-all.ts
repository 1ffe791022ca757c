import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { CorpusContent } from "#knowledge/corpus/corpus.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { Failure, type FailureCode } from "#knowledge/domain/failure.ts";
import { renderFailure } from "#knowledge/words/failure.vi.ts";
import { collectFacts } from "./collect-facts.ts";
import { type OfferedFile, readFile } from "./find-files.ts";
import { ingestDocument } from "./ingest-document.ts";
import { findCopies } from "./life/find-copies.ts";
import { NO_CACHE, type Reading, type ReadingCache } from "./life/reading-cache.ts";
import { mendEncoding } from "./load/encodings/mend-encoding.ts";
import type { LoadWatcher } from "./load/loader.ts";
import { findLoader } from "./load/loaders.ts";

/** A file that was left out, and why; `reason` is a sentence for the operator. */
export type SkippedFile = { readonly file: string; readonly code: FailureCode; readonly reason: string };

/** A document that was read, with the file that it came from. */
export type ReadDocument = Reading & { readonly file: string };

/** All that a run read, and what it left out. */
export type Ingested = {
  readonly read: readonly ReadDocument[];
  readonly skipped: readonly SkippedFile[];
  readonly content: CorpusContent;
};

/** Is told how a run goes on. */
export type IngestWatcher = {
  /** `done` files are behind, `file` is next. */
  reading(done: number, file: string): void;
  /** `of` of `total` pages of that file are behind. */
  page(done: number, file: string, of: number, total: number): void;
  /** With the trace that the report leaves out. */
  leftOut(failure: Failure): void;
};

/** Reads every file that can be read. One that cannot is named and left out, and the rest goes on. */
export async function ingestAll(
  files: readonly OfferedFile[],
  watcher: IngestWatcher,
  cache: ReadingCache = NO_CACHE,
): Promise<Ingested> {
  const read: ReadDocument[] = [];
  const skipped: SkippedFile[] = [];
  const fileOf = new Map<DocumentId, string>();
  for (const [done, offered] of files.entries()) {
    watcher.reading(done, offered.file);
    try {
      const id = claimId(offered, fileOf);
      const page = (of: number, total: number) => watcher.page(done, offered.file, of, total);
      read.push({ ...(await ingestFile(offered, id, page, cache)), file: offered.file });
    } catch (cause) {
      const failure = named(cause, offered.file);
      watcher.leftOut(failure);
      skipped.push({ file: offered.file, code: failure.code, reason: renderFailure(failure) });
    }
  }
  cache.sweep();
  const { single, copies } = withoutCopies(read);
  return { read: single, skipped: [...skipped, ...copies], content: contentOf(single) };
}

/** @throws {Failure} `document_unsupported`, `document_duplicate` */
function claimId(offered: OfferedFile, fileOf: Map<DocumentId, string>): DocumentId {
  const { file, extension } = offered;
  if (findLoader(extension) === null) throw new Failure("document_unsupported", { file, extension });
  const id = DocumentId.parse(basename(file, basename(offered.path).slice(-extension.length)));
  const other = fileOf.get(id);
  if (other !== undefined) throw new Failure("document_duplicate", { file, other });
  fileOf.set(id, file);
  return id;
}

/** In order of id, each document once; a copy is named with what is kept in its place. */
function withoutCopies(read: readonly ReadDocument[]): {
  readonly single: readonly ReadDocument[];
  readonly copies: readonly SkippedFile[];
} {
  const found = findCopies(read);
  const left = new Set(found.map(({ copy }) => copy));
  const single = read.filter((one) => !left.has(one));
  return {
    single: single.sort((one, other) => (one.document.id < other.document.id ? -1 : 1)),
    copies: found.map(({ kept, copy }) => {
      const failure = new Failure("document_copy", { file: copy.file, other: kept.file });
      return { file: copy.file, code: failure.code, reason: renderFailure(failure) };
    }),
  };
}

async function ingestFile(
  offered: OfferedFile,
  id: DocumentId,
  page: LoadWatcher["page"],
  cache: ReadingCache,
): Promise<Reading> {
  const { file, extension } = offered;
  const bytes = readFile(offered);
  const known = cache.find(bytes, file);
  if (known !== null) return known;
  const loaded = await findLoader(extension)?.load(bytes, file, { page });
  const { text, pages, notes } = mendEncoding(loaded ?? { text: "", pages: [], notes: [] }, file);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const reading = { ...ingestDocument({ id, source: text, hash, pages }), notes };
  cache.keep(bytes, file, reading);
  return reading;
}

/** A breakage without a name is ours; it costs this document, not the run. */
function named(cause: unknown, file: string): Failure {
  const { code, facts } = cause instanceof Failure ? cause : new Failure("document_failed");
  return new Failure(code, { file, ...facts }, { cause });
}

/** Puts documents and chunks in order of document id and numbers the chunks. */
function contentOf(read: readonly ReadDocument[]): CorpusContent {
  const chunks = read.flatMap((one) => one.chunks).map((chunk, id) => ({ ...chunk, id }));
  return { documents: read.map(({ document }) => document), chunks, facts: collectFacts(read) };
}
