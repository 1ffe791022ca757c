import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../domain/failure.ts";
import { Review } from "./review.ts";

/** The decisions of a data folder in the order in which they were made, and how many lines of the file could not be read. */
export type ReviewFile = { readonly reviews: readonly Review[]; readonly broken: number };

const NAME = "reviews.jsonl";
const LINE_BREAK = 10;

/** Apart from the snapshots, so that it outlives every ingest. */
function reviewPath(dataDir: string): string {
  return join(dataDir, NAME);
}

/** Says when the file was last written; the same text as long as nothing was added. */
export function stampReviews(dataDir: string): string {
  const found = statSync(reviewPath(dataDir), { throwIfNoEntry: false });
  return found === undefined ? "" : `${found.mtimeMs} ${found.size}`;
}

/** Reads the decisions; none when nobody has made any. A line that a killed process left half written is passed over. @throws {Failure} `knowledge_unreadable` */
export function readReviews(dataDir: string): ReviewFile {
  const lines = readText(reviewPath(dataDir))
    .split("\n")
    .filter((line) => line.trim() !== "");
  const reviews = lines.flatMap((line) => parseLine(line) ?? []);
  return { reviews, broken: lines.length - reviews.length };
}

/** Adds one decision and has it on the disk before it returns. @throws {Failure} `knowledge_unwritable` */
export function appendReview(dataDir: string, review: Review): void {
  const path = reviewPath(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    const lead = endsInLine(path) ? "\n" : "";
    const descriptor = openSync(path, "a", 0o600);
    try {
      // one write, so that two processes never mix their lines
      writeSync(descriptor, `${lead}${JSON.stringify(Review.parse(review))}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    throw cause instanceof Error && "code" in cause
      ? new Failure("knowledge_unwritable", { folder: dataDir }, { cause })
      : cause;
  }
}

function parseLine(line: string): Review | null {
  try {
    return Review.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** True when a killed process left a line without its end. */
function endsInLine(path: string): boolean {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return bytes > 0 && readFileSync(path).at(-1) !== LINE_BREAK;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return "";
    throw new Failure("knowledge_unreadable", { path }, { cause });
  }
}
