import { type Document, DocumentId } from "#knowledge/domain/document.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { normalizeText } from "../normalize/normalize-text.ts";
import { documentLines } from "./document-lines.ts";
import { parseFrontMatter } from "./parse-front-matter.ts";
import { parseProvisions } from "./parse-provisions.ts";
import { SECRECY_MARK } from "./structure-words.vi.ts";

/** How many lines from the top a secrecy mark may stand. Range 10 to 60: letterheads in columns come apart into many lines. */
const MARKED_WITHIN = 40;

/**
 * Reads the text of one file: normalised, with its front matter and its tree of provisions.
 *
 * @param sourceHash SHA-256 of the file's bytes, hex
 * @throws {Failure} `document_classified`: it carries a secrecy mark and must not be kept
 * @see Law 29/2018/QH14 on the protection of state secrets, Article 8
 */
export function parseDocument(id: string, source: string, sourceHash: string): Document {
  const { text, sourceOffsets } = normalizeText(source);
  if (
    documentLines(text)
      .slice(0, MARKED_WITHIN)
      .some((line) => SECRECY_MARK.test(line.text))
  ) {
    throw new Failure("document_classified");
  }
  return {
    ...parseFrontMatter(text),
    id: DocumentId.parse(id),
    sourceHash,
    source,
    text,
    sourceOffsets,
    provisions: parseProvisions(text),
  };
}
