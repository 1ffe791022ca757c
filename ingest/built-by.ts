import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
/** Rooms of `knowledge/` that only answer: a change there leaves what was built as it is. */
const ANSWERING: ReadonlySet<string> = new Set(["answer", "retrieval", "words", "documents"]);

/**
 * Stands for the code and the settings that knowledge is built with, so that a new version of the program reads the documents again
 * without anybody having to think of it.
 */
export function fingerprintBuilder(settings: Readonly<Record<string, unknown>>): string {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  const rooms = readdirSync(join(ROOT, "knowledge"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ANSWERING.has(entry.name))
    .map(({ name }) => join("knowledge", name));
  const files = [...rooms, "ingest"].flatMap((room) => {
    const names = readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" });
    return names.filter((name) => name.endsWith(".ts")).map((name) => join(room, name));
  });
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}
