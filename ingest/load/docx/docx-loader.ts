import { Failure } from "#knowledge/domain/failure.ts";
import type { Loader } from "../loader.ts";
import { documentText } from "./document-text.ts";
import { createListNumberer } from "./numbering.ts";
import { readStyles } from "./paragraph-styles.ts";
import { type OfficeParts, readPackage } from "./read-package.ts";
import { wordsIn } from "./read-table.ts";
import { childOf, parseXml, type XmlElement } from "./xml.ts";

const PART = {
  document: "word/document.xml",
  numbering: "word/numbering.xml",
  styles: "word/styles.xml",
  footnotes: "word/footnotes.xml",
} as const;

/**
 * Word documents: paragraphs, the numbers that Word counts itself, tables, footnotes, text boxes; tracked insertions are kept and deletions
 * dropped; headers, footers, comments and macros are not read.
 *
 * @see ECMA-376 Part 1 (WordprocessingML)
 */
export const docxLoader: Loader = {
  extensions: [".docx", ".docm"],
  async load(bytes, file) {
    const parts = readPackage(bytes, Object.values(PART), file);
    const broken = (cause?: unknown) =>
      new Failure("document_unreadable", { file, reason: "broken" }, cause === undefined ? {} : { cause });
    try {
      const body = childOf(partOf(parts, PART.document), "w:body");
      if (body === null) throw broken();
      const { text, pages } = documentText(body, {
        styles: readStyles(partOf(parts, PART.styles)),
        numberOf: createListNumberer(partOf(parts, PART.numbering)),
        footnotes: footnotesOf(partOf(parts, PART.footnotes)),
      });
      if (text.trim() === "") throw new Failure("document_unreadable", { file, reason: "empty" });
      return { text, pages, notes: [] };
    } catch (cause) {
      throw cause instanceof Failure ? cause : broken(cause);
    }
  },
};

/** `null` for a part that the document does not have. */
function partOf(parts: OfficeParts, name: string): XmlElement | null {
  const source = parts.get(name);
  return source === undefined ? null : parseXml(source);
}

/** Word's own separators among the footnotes have a type; real notes have none. */
function footnotesOf(footnotes: XmlElement | null): ReadonlyMap<string, string> {
  const notes = (footnotes?.children ?? []).filter(
    ({ name, attributes }) => name === "w:footnote" && !attributes.has("w:type"),
  );
  return new Map(notes.map((note) => [note.attributes.get("w:id") ?? "", wordsIn(note).replace(/\s+/g, " ")]));
}
