import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../domain/failure.ts";
import type { Corpus, Facts } from "../corpus.ts";
import { openCorpusStore } from "../corpus-store.ts";
import { parseFacts } from "../facts-file.ts";
import { type EmbedderIdentity, findMismatch, type Manifest } from "./manifest.ts";
import { checkHashes, checkSizes, findCurrentSnapshot, NAMES, readManifest } from "./snapshot-folder.ts";

/** Built knowledge, open for reading. Files of it stay readable for the one who opened them when a new snapshot takes its place. */
export type Snapshot = {
  /** Where its files are; what else was built into it is opened from there. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly corpus: Corpus;
  close(): void;
};

/** 1 upwards. A snapshot can be replaced between reading its name and opening its files; each try then finds a newer one. */
const TRIES = 5;

/**
 * Opens the knowledge in `dataDir`. Sizes are checked, not hashes: those take a second for each 500 MB (`checkSnapshot`).
 *
 * @param embedder the one that questions will be embedded with, as far as it is known; `{}` where vectors are not used
 * @throws {Failure} `knowledge_missing`, `knowledge_half_written`, `knowledge_foreign`, `knowledge_unreadable`
 */
export function openSnapshot(dataDir: string, embedder: Partial<EmbedderIdentity>): Snapshot {
  return openSnapshotWith(dataDir, embedder, (snapshot) => snapshot);
}

/** Opens the knowledge in `dataDir` and, from its folder, what else was built into it, all of one snapshot. @throws as `openSnapshot` */
export function openSnapshotWith<T>(
  dataDir: string,
  embedder: Partial<EmbedderIdentity>,
  open: (snapshot: Snapshot) => T,
): T {
  for (let tried = 1; ; tried++) {
    const folder = findCurrentSnapshot(dataDir);
    try {
      const snapshot = openSnapshotFolder(folder, embedder);
      return closingOnFailure(snapshot, open);
    } catch (failure) {
      if (tried === TRIES || findCurrentSnapshot(dataDir) === folder) throw failure;
    }
  }
}

function closingOnFailure<T>(snapshot: Snapshot, open: (snapshot: Snapshot) => T): T {
  try {
    return open(snapshot);
  } catch (failure) {
    snapshot.close();
    throw failure;
  }
}

/** Opens a snapshot that may not be in use yet. @throws as `openSnapshot` */
export function openSnapshotFolder(folder: string, embedder: Partial<EmbedderIdentity>): Snapshot {
  const manifest = readManifest(folder);
  refuseForeign(folder, manifest, embedder);
  checkSizes(folder, manifest);
  const corpus = openCorpusStore(join(folder, NAMES.store), readFacts(folder));
  if (corpus.chunkCount !== manifest.chunks || corpus.documents.length !== manifest.documents.length) {
    corpus.close();
    throw new Failure("knowledge_half_written", { folder, file: NAMES.store });
  }
  return { folder, manifest, corpus, close: () => corpus.close() };
}

/** @throws {Failure} `knowledge_foreign`: built by another version, or with another embedder */
function refuseForeign(folder: string, manifest: Manifest, embedder: Partial<EmbedderIdentity>): void {
  const mismatch = findMismatch(manifest, embedder);
  if (mismatch !== null) throw new Failure("knowledge_foreign", { folder, ...mismatch });
}

/** Reads the knowledge in `dataDir` whole and compares it with its manifest. @throws as `openSnapshot` */
export async function checkSnapshot(dataDir: string): Promise<Manifest> {
  const snapshot = openSnapshot(dataDir, {});
  try {
    await checkHashes(snapshot.folder, snapshot.manifest);
    return snapshot.manifest;
  } finally {
    snapshot.close();
  }
}

function readFacts(folder: string): Facts {
  try {
    return parseFacts(readFileSync(join(folder, NAMES.facts), "utf8"));
  } catch (cause) {
    throw new Failure("knowledge_half_written", { folder, file: NAMES.facts }, { cause });
  }
}
