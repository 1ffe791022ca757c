import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { Chunk } from "#knowledge/domain/chunk.ts";
import { Deadline } from "#knowledge/domain/deadline.ts";
import { Document } from "#knowledge/domain/document.ts";
import { Duty } from "#knowledge/domain/duty.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { RegulationMention } from "#knowledge/domain/regulation.ts";
import type { IngestedDocument } from "../ingest-document.ts";
import type { LoadNote } from "../load/loader.ts";

/** What one file gave, with the notes on how it was read. */
export type Reading = IngestedDocument & { readonly notes: readonly LoadNote[] };

/** Readings of earlier runs, so that a file that has not changed is not read again. */
export type ReadingCache = {
  /** `null` when these bytes were never read so, or what was kept of it cannot be used. */
  find(bytes: Uint8Array, file: string): Reading | null;
  keep(bytes: Uint8Array, file: string, reading: Reading): void;
  /** Deletes what this run did not ask for: files that are gone or have changed. */
  sweep(): void;
};

/** Reads everything anew and keeps nothing. */
export const NO_CACHE: ReadingCache = { find: () => null, keep: () => {}, sweep: () => {} };

const FOLDER = "readings";

const Kept = z.object({
  document: Document,
  chunks: z.array(Chunk).readonly(),
  deadlines: z.array(Deadline).readonly(),
  duties: z.array(Duty).readonly(),
  citations: z
    .array(RegulationMention.extend({ number: z.string().nullable(), type: z.string(), date: PlainDate.nullable() }))
    .readonly(),
  notes: z
    .array(z.object({ code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])) }))
    .readonly(),
});

/**
 * Readings kept in the data folder, one file each, written aside and put in place in one step. `builtBy` stands for the program: a new version
 * reads everything again. What cannot be written is read again the next time.
 */
export function openReadingCache(dataDir: string, builtBy: string): ReadingCache {
  const folder = join(dataDir, FOLDER);
  const used = new Set<string>();
  const nameOf = (bytes: Uint8Array, file: string) => {
    const name = createHash("sha256").update(`${builtBy}\0${file}\0`).update(bytes).digest("hex");
    used.add(name);
    return name;
  };
  return {
    find: (bytes, file) => readKept(join(folder, nameOf(bytes, file))),
    keep(bytes, file, reading) {
      const path = join(folder, nameOf(bytes, file));
      const aside = `${path}.${randomBytes(4).toString("hex")}`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(aside, gzipSync(JSON.stringify(reading)));
        renameSync(aside, path);
      } catch {
        rmSync(aside, { force: true });
      }
    },
    sweep() {
      for (const name of namesIn(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

function readKept(path: string): Reading | null {
  try {
    return Kept.parse(JSON.parse(gunzipSync(readFileSync(path)).toString("utf8")));
  } catch {
    // never read, or damaged: read anew
    return null;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
