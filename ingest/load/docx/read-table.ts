import { foldDiacritics } from "#knowledge/text/fold.ts";
import { readParagraph } from "./read-paragraph.ts";
import { childOf, childValue, type XmlElement } from "./xml.ts";

/** A cell with its paragraphs; `span` columns wide. `merged`: it goes on from the cell above. */
type Cell = { readonly element: XmlElement; readonly span: number; readonly merged: boolean };

/** In rows. A head of a document or its signatures have no more; a table without lines that is longer lists something. */
const MAX_LAYOUT_ROWS = 4;
/** What stands in the tables that only lay out a page: the national motto, the addressees, the signature. Folded. */
const PAGE_PARTS = /cong hoa xa hoi|doc lap|noi nhan|^(?:tm|kt|tl|tuq)\.|^so:/;

/** True for a table that only puts things side by side, as the head of a document and its signatures do. */
export function isLayoutTable(table: XmlElement, wordsOf: (cell: XmlElement) => string): boolean {
  const rows = rowsOf(table);
  if (rows.length > MAX_LAYOUT_ROWS) return false;
  const words = rows.flatMap((row) => cellsOf(row).map(({ element }) => foldDiacritics(wordsOf(element)).trim()));
  return !hasLines(table) || words.some((text) => PAGE_PARTS.test(text));
}

/** The cells of a layout table, row by row. */
export function layoutCells(table: XmlElement): readonly XmlElement[] {
  return rowsOf(table).flatMap((row) => cellsOf(row).map(({ element }) => element));
}

/**
 * The rows as text, a row a line: "| a | b |". A cell that goes over several rows is written in each of them, one that goes over several
 * columns leaves the others empty.
 */
export function tableLines(table: XmlElement, wordsOf: (cell: XmlElement) => string): readonly string[] {
  const above: string[] = [];
  return rowsOf(table).flatMap((row, at) => {
    const texts: string[] = [];
    for (const { element, span, merged } of cellsOf(row)) {
      const own = wordsOf(element).replace(/\s+/g, " ").replace(/\|/g, "/").trim();
      const text = merged && own === "" ? (above[texts.length] ?? "") : own;
      texts.push(text, ...Array<string>(Math.max(0, span - 1)).fill(""));
    }
    texts.forEach((text, column) => {
      above[column] = text;
    });
    if (texts.every((text) => text === "")) return [];
    const line = `| ${texts.join(" | ")} |`;
    return at === 0 ? [line, `|${texts.map(() => "---").join("|")}|`] : [line];
  });
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return table.children.filter(({ name }) => name === "w:tr");
}

function cellsOf(row: XmlElement): readonly Cell[] {
  const cells = row.children.flatMap((child) =>
    child.name === "w:sdt" ? (childOf(child, "w:sdtContent")?.children ?? []) : [child],
  );
  return cells
    .filter(({ name }) => name === "w:tc")
    .map((element) => {
      const properties = childOf(element, "w:tcPr");
      const merge = childOf(properties, "w:vMerge");
      return {
        element,
        span: Math.min(60, Number(childValue(properties, "w:gridSpan") ?? 1)),
        merged: merge !== null && merge.attributes.get("w:val") !== "restart",
      };
    });
}

function hasLines(table: XmlElement): boolean {
  const properties = childOf(table, "w:tblPr");
  const borders = childOf(properties, "w:tblBorders");
  const inside = [borders, ...rowsOf(table).flatMap((row) => cellsOf(row).map(({ element }) => cellBorders(element)))];
  const drawn = inside
    .flatMap((one) => one?.children ?? [])
    .some((border) => !/^(?:nil|none)$/.test(border.attributes.get("w:val") ?? "none"));
  return drawn || (borders === null && /grid/i.test(childValue(properties, "w:tblStyle") ?? ""));
}

function cellBorders(cell: XmlElement): XmlElement | null {
  return childOf(childOf(cell, "w:tcPr"), "w:tcBorders");
}

/** The words of everything in a cell, nested tables too, paragraph after paragraph. */
export function wordsIn(element: XmlElement): string {
  return element.children
    .map((child) => (child.name === "w:p" ? readParagraph(child).text : wordsIn(child)))
    .filter((text) => text !== "")
    .join("\n");
}
