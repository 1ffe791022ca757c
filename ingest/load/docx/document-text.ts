import type { LoadedPage } from "../loader.ts";
import type { ListNumberer } from "./numbering.ts";
import { listPlaceOf, type ParagraphStyles } from "./paragraph-styles.ts";
import { type ParagraphText, readParagraph } from "./read-paragraph.ts";
import { isLayoutTable, layoutCells, tableLines, wordsIn } from "./read-table.ts";
import { childOf, childValue, type XmlElement } from "./xml.ts";

/** What the body of a document leans on. `footnotes` by id. */
export type BodyParts = {
  readonly styles: ParagraphStyles;
  readonly numberOf: ListNumberer;
  readonly footnotes: ReadonlyMap<string, string>;
};

type Draft = { text: string; readonly pageStarts: number[] };

/** Blocks that hold other blocks. */
const CONTAINERS: ReadonlySet<string> = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:ins",
  "w:moveTo",
  "w:customXml",
  "w:txbxContent",
]);

/** The body as text, a paragraph or a table row a line with blank lines between, numbers written out; with its pages where Word left their places. */
export function documentText(
  body: XmlElement,
  parts: BodyParts,
): { readonly text: string; readonly pages: readonly LoadedPage[] } {
  const draft: Draft = { text: "", pageStarts: [] };
  readBlocks(body, parts, draft);
  const starts = [...new Set(draft.pageStarts)].filter((start) => start > 0 && start < draft.text.length);
  const pages = starts.length === 0 ? [] : [0, ...starts].map((start, at) => ({ number: at + 1, start, ocr: null }));
  return { text: `${draft.text}\n`, pages };
}

function readBlocks(parent: XmlElement, parts: BodyParts, draft: Draft): void {
  for (const child of parent.children) {
    if (child.name === "w:p") addParagraph(child, parts, draft);
    else if (child.name === "w:tbl") addTable(child, parts, draft);
    else if (CONTAINERS.has(child.name)) readBlocks(child, parts, draft);
  }
}

function addParagraph(element: XmlElement, parts: BodyParts, draft: Draft): void {
  const paragraph = readParagraph(element);
  const number = paragraph.text === "" ? "" : numberBefore(element, parts);
  // what Word numbers stands on a line of its own, so a line break inside goes on with it
  const text = number === "" ? paragraph.text : `${number} ${paragraph.text}`;
  const start = addLine(draft, isMarked(paragraph, text) ? `**${text}**` : text, "\n\n");
  draft.pageStarts.push(
    ...paragraph.pageBreaks.map((at) => start + (at === 0 ? 0 : at + text.length - paragraph.text.length)),
  );
  for (const box of paragraph.boxes) readBlocks(box, parts, draft);
  for (const id of paragraph.footnotes) {
    const note = parts.footnotes.get(id);
    if (note !== undefined && note !== "") addLine(draft, `[${id}] ${note}`, "\n\n");
  }
}

/** A paragraph wholly in bold is marked as such, as in Markdown; a star of its own would be taken for a mark. */
function isMarked({ bold }: ParagraphText, text: string): boolean {
  return bold && !text.includes("*") && !text.includes("\n");
}

function numberBefore(paragraph: XmlElement, { styles, numberOf }: BodyParts): string {
  const properties = childOf(paragraph, "w:pPr");
  const place = listPlaceOf(properties, styles.placeOf(childValue(properties, "w:pStyle")));
  return place === null ? "" : numberOf(place);
}

function addTable(table: XmlElement, parts: BodyParts, draft: Draft): void {
  if (isLayoutTable(table, wordsIn)) {
    for (const cell of layoutCells(table)) readBlocks(cell, parts, draft);
    return;
  }
  tableLines(table, (cell) => cellWords(cell, parts)).forEach((line, at) => {
    addLine(draft, line, at === 0 ? "\n\n" : "\n");
  });
}

/** Cells are numbered like paragraphs: the column of numbers of a table is mostly a list. */
function cellWords(element: XmlElement, parts: BodyParts): string {
  return element.children
    .map((child) => {
      if (child.name !== "w:p") return cellWords(child, parts);
      const { text } = readParagraph(child);
      return `${numberBefore(child, parts)} ${text}`.trim();
    })
    .filter((text) => text !== "")
    .join("\n");
}

/** Where the line begins in the whole text. */
function addLine(draft: Draft, line: string, gap: string): number {
  if (line === "") return draft.text.length;
  if (draft.text !== "") draft.text += gap;
  const start = draft.text.length;
  draft.text += line;
  return start;
}
