import { type Document, DocumentId } from "#knowledge/domain/document.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { normalizeText } from "../normalize/normalize-text.ts";
import { findSecrecyMark } from "./front-matter/secrecy-mark.vi.ts";
import { parseFrontMatter } from "./parse-front-matter.ts";
import { parseProvisions } from "./parse-provisions.ts";

/**
 * Reads the text of one file: normalised, with its front matter and its tree of provisions.
 *
 * @param sourceHash SHA-256 of the file's bytes, hex
 * @throws {Failure} `document_classified`: it carries a secrecy mark and must not be kept
 * @see Law 29/2018/QH14 on the protection of state secrets, Article 8
 */
export function parseDocument(id: string, source: string, sourceHash: string, pages: Document["pages"] = []): Document {
  const { text, sourceOffsets } = normalizeText(source);
  if (findSecrecyMark(text) !== null) throw new Failure("document_classified");
  return {
    ...parseFrontMatter(text),
    id: DocumentId.parse(id),
    sourceHash,
    source,
    text,
    sourceOffsets,
    provisions: parseProvisions(text),
    pages,
  };
}
