import type { Facts } from "#knowledge/corpus/corpus.ts";
import { mergeRegulations } from "./extract/extract-regulations.ts";
import type { IngestedDocument } from "./ingest-document.ts";

/** The facts of all documents together: those of each in document order, and what only shows when they are seen side by side. */
export function collectFacts(read: readonly IngestedDocument[]): Facts {
  return {
    deadlines: read.flatMap(({ deadlines }) => deadlines),
    duties: read.flatMap(({ duties }) => duties),
    regulations: mergeRegulations(read.flatMap(({ citations }) => citations)),
    conflicts: [],
    glossary: [],
    renames: [],
  };
}
