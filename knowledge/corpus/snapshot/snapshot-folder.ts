import { createHash } from "node:crypto";
import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "../../domain/failure.ts";
import { Manifest } from "./manifest.ts";

/**
 * Names in `DATA_DIR/knowledge`: what says which snapshot is in use, the lock of the one who builds, the beginnings of folder names;
 * then the files of a snapshot that this floor writes.
 */
export const NAMES = {
  current: "current.json",
  lock: "build.lock",
  snapshot: "snapshot-",
  building: "building-",
  manifest: "manifest.json",
  facts: "facts.json",
  store: "corpus.sqlite",
} as const;

const Current = z.object({ snapshot: z.string().regex(/^snapshot-[0-9a-f]+$/) });

/** Where the snapshots of a data folder live. */
export function knowledgeFolder(dataDir: string): string {
  return join(dataDir, "knowledge");
}

/**
 * The folder of the snapshot in use.
 *
 * @throws {Failure} `knowledge_missing`: nothing was built; `knowledge_unreadable`: the file that names it is broken
 */
export function findCurrentSnapshot(dataDir: string): string {
  const folder = knowledgeFolder(dataDir);
  const text = readIfThere(join(folder, NAMES.current));
  if (text === null) throw new Failure("knowledge_missing", { folder });
  try {
    return join(folder, Current.parse(JSON.parse(text)).snapshot);
  } catch (cause) {
    throw new Failure("knowledge_unreadable", { folder }, { cause });
  }
}

/** @throws {Failure} `knowledge_half_written`: missing or broken */
export function readManifest(folder: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(readFileSync(join(folder, NAMES.manifest), "utf8")));
  } catch (cause) {
    throw new Failure("knowledge_half_written", { folder, file: NAMES.manifest }, { cause });
  }
}

/** @throws {Failure} `knowledge_half_written`: a file is missing or has another size than the manifest says */
export function checkSizes(folder: string, manifest: Manifest): void {
  for (const { name, bytes } of manifest.files) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    if (found?.size !== bytes) throw new Failure("knowledge_half_written", { folder, file: name });
  }
}

/** Reads every file whole. @throws {Failure} `knowledge_half_written`: one is not what was written */
export async function checkHashes(folder: string, manifest: Manifest): Promise<void> {
  checkSizes(folder, manifest);
  for (const { name, hash } of manifest.files) {
    if ((await hashFile(join(folder, name))) !== hash)
      throw new Failure("knowledge_half_written", { folder, file: name });
  }
}

/** The manifest's list of all files in a folder but the manifest itself. */
export async function listFiles(folder: string): Promise<Manifest["files"]> {
  const names = readdirSync(folder)
    .filter((name) => name !== NAMES.manifest)
    .sort();
  const files: Manifest["files"][number][] = [];
  for (const name of names) {
    const path = join(folder, name);
    files.push({ name, bytes: statSync(path).size, hash: await hashFile(path) });
  }
  return files;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(part);
  return hash.digest("hex");
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw new Failure("knowledge_unreadable", { folder: path }, { cause });
  }
}
