import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { Failure } from "#knowledge/domain/failure.ts";
import { findLoader } from "./load/loaders.ts";

/** A file that was offered for reading. `file` is its path below the documents folder, parted by "/". */
export type OfferedFile = { readonly file: string; readonly path: string; readonly extension: string };

/** In bytes. A plan is some 50 kB; what is larger than this is no document and would fill the memory. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Every file below a folder, in order of path; hidden ones and those named README.md are no documents.
 *
 * @throws {Failure} `documents_missing`: there is no such folder
 */
export function findFiles(folder: string): OfferedFile[] {
  const found: OfferedFile[] = [];
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.name.startsWith(".") || entry.name.toLowerCase() === "readme.md") continue;
      if (entry.isDirectory()) walk(path);
      // a link to a file is as good as the file; links to folders could lead round in a circle
      else if (entry.isFile() || statSync(path, { throwIfNoEntry: false })?.isFile()) {
        const file = relative(folder, path).split(sep).join("/").normalize("NFC");
        found.push({ file, path, extension: extname(path).toLowerCase() });
      }
    }
  };
  try {
    walk(folder);
  } catch (cause) {
    throw new Failure("documents_missing", { folder }, { cause });
  }
  return found.sort((left, right) => (left.file < right.file ? -1 : 1));
}

/** @throws {Failure} `document_unreadable`: `access` or `size` */
export function readFile({ path, file }: OfferedFile): Uint8Array {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_FILE_BYTES) throw new Failure("document_unreadable", { file, reason: "size" });
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Failure("document_unreadable", { file, reason: "access" }, { cause });
  }
}

/** One hash for names and contents of all files together; files of unknown formats count by name alone. */
export function fingerprintFiles(files: readonly OfferedFile[]): string {
  const all = createHash("sha256");
  for (const file of files) all.update(`${file.file}\0${findLoader(file.extension) === null ? "" : hashOf(file)}\n`);
  return all.digest("hex");
}

function hashOf(file: OfferedFile): string {
  try {
    return createHash("sha256").update(readFile(file)).digest("hex");
  } catch {
    // it is named in the report when it is its turn
    return "unreadable";
  }
}
