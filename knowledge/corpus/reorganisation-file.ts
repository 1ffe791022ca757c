import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../domain/failure.ts";
import { type Reorganisation, ReorganisationFile } from "../domain/finding.ts";

const NAME = "reorganisation.json";

/**
 * The changes of the administration that are known: those of the office's own file in the data folder, if there is one, before those that
 * the program brings along.
 *
 * @throws {Failure} `curated_unreadable`: a file is not JSON, or an entry is not what `Reorganisation` says
 */
export function readReorganisations(dataDir: string): readonly Reorganisation[] {
  return [...read(join(dataDir, NAME), true), ...read(join(import.meta.dirname, "../curated", NAME), false)];
}

function read(path: string, mayBeMissing: boolean): readonly Reorganisation[] {
  try {
    return ReorganisationFile.parse(JSON.parse(readFileSync(path, "utf8"))).entries;
  } catch (cause) {
    if (mayBeMissing && cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw new Failure("curated_unreadable", { path }, { cause });
  }
}
