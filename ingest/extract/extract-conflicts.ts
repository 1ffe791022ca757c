import type { Document } from "#knowledge/domain/document.ts";
import type { Conflict } from "#knowledge/domain/finding.ts";
import type { Regulation } from "#knowledge/domain/regulation.ts";
import { withIds } from "./conflicts/conflict-draft.ts";
import { findDocumentConflicts } from "./conflicts/document-conflicts.ts";
import { findRegulationConflicts } from "./conflicts/regulation-conflicts.ts";
import { findRivalActs } from "./conflicts/rival-acts.ts";
import { findYearConflicts } from "./conflicts/year-conflicts.ts";
import { extractGlossary } from "./extract-glossary.ts";

/**
 * Where documents contradict each other or themselves, or leave blank what they should print: facts for an operator to look at.
 *
 * @param regulations what `mergeRegulations` made of the citations of the same documents
 */
export function findConflicts(documents: readonly Document[], regulations: readonly Regulation[]): Conflict[] {
  const glossary = documents.flatMap(extractGlossary);
  return withIds([
    ...findRegulationConflicts(regulations),
    ...findRivalActs(regulations, glossary),
    ...documents.flatMap((document) => [
      ...findDocumentConflicts(document),
      ...findYearConflicts(document, regulations),
    ]),
  ]);
}
