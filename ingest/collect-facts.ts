import type { Facts } from "#knowledge/corpus/corpus.ts";
import { findConflicts } from "./extract/extract-conflicts.ts";
import { extractGlossary } from "./extract/extract-glossary.ts";
import { mergeRegulations } from "./extract/extract-regulations.ts";
import { extractRenames } from "./extract/extract-renames.ts";
import { extractSuccessions } from "./extract/extract-successions.ts";
import type { IngestedDocument } from "./ingest-document.ts";

/** The facts of all documents together: those of each in document order, and what only shows when they are seen side by side. */
export function collectFacts(read: readonly IngestedDocument[]): Facts {
  const documents = read.map(({ document }) => document);
  const regulations = mergeRegulations(read.flatMap(({ citations }) => citations));
  return {
    deadlines: read.flatMap(({ deadlines }) => deadlines),
    duties: read.flatMap(({ duties }) => duties),
    regulations,
    conflicts: findConflicts(documents, regulations),
    glossary: documents.flatMap(extractGlossary),
    renames: documents.flatMap(extractRenames),
    successions: read.flatMap(({ document, citations }) => extractSuccessions(document, citations)),
  };
}
