import { createHash } from "node:crypto";
import type { DocumentSummary, Knowledge } from "#knowledge/knowledge.ts";

/** A section of a document. */
type Place = { readonly document: DocumentSummary; readonly section: string };

/** Short names of sections that fit into an address and mean the same after every ingest. */
export type SectionLinks = {
  codeOf(documentId: string, section: string): string;
  /** `null`: there is no such section, or not any more. */
  find(code: string): Place | null;
};

/** How a code looks: "m-" and 64 bits in hex, as Telegram takes it behind `?start=`. */
export const SECTION_CODE = /^m-[0-9a-f]{16}$/;
const CODE_DIGITS = 16;

/** A code is made from the document's id and the section's label alone, so nothing need be stored. */
export function createSectionLinks(knowledge: Pick<Knowledge, "documents" | "sections">): SectionLinks {
  let known: { readonly documents: Knowledge["documents"]; readonly places: ReadonlyMap<string, Place> } | null = null;
  const places = (): ReadonlyMap<string, Place> => {
    const { documents } = knowledge;
    // read anew when other knowledge is in use
    if (known?.documents !== documents) known = { documents, places: readPlaces(knowledge) };
    return known.places;
  };
  return { codeOf, find: (code) => places().get(code) ?? null };
}

function readPlaces(knowledge: Pick<Knowledge, "documents" | "sections">): ReadonlyMap<string, Place> {
  return new Map(
    knowledge.documents.flatMap((document) =>
      knowledge.sections(document.id).map((section) => [codeOf(document.id, section), { document, section }] as const),
    ),
  );
}

function codeOf(documentId: string, section: string): string {
  const digest = createHash("sha256").update(`${documentId}\n${section}`).digest("hex");
  return `m-${digest.slice(0, CODE_DIGITS)}`;
}
