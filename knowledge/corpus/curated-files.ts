import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type ActChange, ActChangeFile, type Reorganisation, ReorganisationFile } from "../domain/curated/looked-up.ts";
import { Failure } from "../domain/failure.ts";

/** What people have looked up that the documents cannot know. */
export type Curated = { readonly reorganisations: readonly Reorganisation[]; readonly acts: readonly ActChange[] };

/**
 * The changes of the administration and of cited acts that are known: those of the office's own files in the data folder before those that
 * the program brings along.
 *
 * @throws {Failure} `curated_unreadable`: a file is not JSON, or an entry is not what its schema says; `entry` names it, from 1
 */
export function readCurated(dataDir: string): Curated {
  return {
    reorganisations: readBoth(dataDir, "reorganisation.json", ReorganisationFile),
    acts: readBoth(dataDir, "acts.json", ActChangeFile),
  };
}

type CuratedFile<T> = z.ZodType<{ readonly entries: readonly T[] }>;

function readBoth<T>(dataDir: string, name: string, file: CuratedFile<T>): readonly T[] {
  const own = read(join(dataDir, name), file, true);
  return [...own, ...read(join(import.meta.dirname, "../curated", name), file, false)];
}

function read<T>(path: string, file: CuratedFile<T>, mayBeMissing: boolean): readonly T[] {
  try {
    return file.parse(JSON.parse(readFileSync(path, "utf8"))).entries;
  } catch (cause) {
    if (mayBeMissing && cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw new Failure(
      "curated_unreadable",
      { path, entry: cause instanceof z.ZodError ? entryOf(cause) : 0 },
      { cause },
    );
  }
}

/** The first entry that is not as it should be, counted from 1; 0 where the file as a whole is not. */
function entryOf({ issues }: z.ZodError): number {
  const [list, index] = issues[0]?.path ?? [];
  return list === "entries" && typeof index === "number" ? index + 1 : 0;
}
