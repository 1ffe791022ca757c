import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "../../domain/failure.ts";
import type { CorpusContent } from "../corpus.ts";
import { whileLocked, writeCorpusStore } from "../corpus-store.ts";
import { renderFacts } from "../facts-file.ts";
import { type EmbedderIdentity, FORMAT, type Manifest } from "./manifest.ts";
import { openSnapshotFolder, type Snapshot } from "./open-snapshot.ts";
import { checkHashes, findCurrentSnapshot, knowledgeFolder, listFiles, NAMES } from "./snapshot-folder.ts";

/** What is built into a snapshot beside documents, chunks and facts. */
export type SnapshotParts = {
  readonly builtBy: string;
  readonly sources: string;
  /** Writes the search indexes into the folder, no folder in it, and says which embedder made them. */
  writeIndexes(folder: string): Promise<EmbedderIdentity>;
  /** Uses what was written once, as a question would; throws when it does not work. */
  probe(snapshot: Snapshot): Promise<void>;
};

/**
 * Runs `work` as the only one that builds knowledge in `dataDir`. The lock ends with its process, so none is ever left behind.
 *
 * @param waitMs milliseconds to wait for another that builds
 * @throws {Failure} `knowledge_busy` after that time; `knowledge_unwritable`
 */
export async function whileBuilding<T>(dataDir: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const folder = knowledgeFolder(dataDir);
  writing(folder, () => mkdirSync(folder, { recursive: true }));
  return await whileLocked(join(folder, NAMES.lock), waitMs, work);
}

/**
 * Builds a snapshot aside, proves that it can be used, and puts it in the place of the old one in one step: who opens the knowledge
 * at any moment, or after a kill at any moment, finds the old or the new one whole. The caller holds the lock (`whileBuilding`).
 *
 * @throws {Failure} `knowledge_unwritable`, or what the parts throw; the old snapshot then stays in use
 */
export async function buildSnapshot(dataDir: string, content: CorpusContent, parts: SnapshotParts): Promise<Manifest> {
  const root = knowledgeFolder(dataDir);
  sweep(dataDir);
  const id = randomBytes(6).toString("hex");
  const folder = join(root, `${NAMES.building}${id}`);
  writing(root, () => mkdirSync(folder));
  try {
    const manifest = await fill(folder, content, parts);
    await prove(folder, manifest, parts);
    const name = `${NAMES.snapshot}${id}`;
    writing(root, () => {
      renameSync(folder, join(root, name));
      flush(root);
      setCurrent(root, name);
    });
    return manifest;
  } finally {
    sweep(dataDir);
  }
}

async function fill(folder: string, content: CorpusContent, parts: SnapshotParts): Promise<Manifest> {
  writing(folder, () => {
    writeCorpusStore(join(folder, NAMES.store), content);
    writeFileSync(join(folder, NAMES.facts), renderFacts(content.facts));
  });
  const embedder = await parts.writeIndexes(folder);
  const manifest: Manifest = {
    format: FORMAT,
    embedder,
    builtBy: parts.builtBy,
    sources: parts.sources,
    documents: content.documents.map(({ id, sourceHash }) => ({ id, hash: sourceHash })),
    chunks: content.chunks.length,
    files: await listFiles(folder),
  };
  writing(folder, () => {
    writeFileSync(join(folder, NAMES.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const name of readdirSync(folder)) flush(join(folder, name));
    flush(folder);
  });
  return manifest;
}

async function prove(folder: string, manifest: Manifest, parts: SnapshotParts): Promise<void> {
  await checkHashes(folder, manifest);
  const snapshot = openSnapshotFolder(folder, manifest.embedder);
  try {
    for (const { id } of snapshot.corpus.documents.slice(0, 1)) snapshot.corpus.document(id);
    if (manifest.chunks > 0) snapshot.corpus.chunk(manifest.chunks - 1);
    await parts.probe(snapshot);
  } finally {
    snapshot.close();
  }
}

function setCurrent(root: string, name: string): void {
  const aside = join(root, `${NAMES.current}.tmp`);
  writeFileSync(aside, `${JSON.stringify({ snapshot: name })}\n`);
  flush(aside);
  renameSync(aside, join(root, NAMES.current));
  flush(root);
}

/** Deletes every snapshot but the one in use, and what a killed run left behind. */
function sweep(dataDir: string): void {
  const root = knowledgeFolder(dataDir);
  const kept = nameInUse(dataDir);
  const ours = readdirSync(root).filter((name) => name.startsWith(NAMES.snapshot) || name.startsWith(NAMES.building));
  for (const name of ours.filter((found) => found !== kept)) rmSync(join(root, name), { recursive: true, force: true });
}

/** `null` when nothing was built yet. A name that cannot be read stops the build, as what it names must not be deleted. */
function nameInUse(dataDir: string): string | null {
  try {
    return basename(findCurrentSnapshot(dataDir));
  } catch (failure) {
    if (failure instanceof Failure && failure.code === "knowledge_missing") return null;
    throw failure;
  }
}

/** Makes the system write a file, or the names in a folder, to the disk. */
function flush(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } catch (cause) {
    // some systems have no such thing for folders
    if (!statSync(path).isDirectory()) throw cause;
  } finally {
    closeSync(descriptor);
  }
}

function writing<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof Failure || !(cause instanceof Error && "code" in cause)) throw cause;
    throw new Failure("knowledge_unwritable", { folder }, { cause });
  }
}
