import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file of these body elements; `more` are its other parts by name. */
export function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
}

/** A paragraph; `properties` go into its `w:pPr`. */
export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Puts a paragraph into a list. */
export function listed(level: number, id = 1): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
}

/** "I." / "1." / "a)" / "-", with a second list that starts anew. */
export const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${[
  ["upperRoman", "%1."],
  ["decimal", "%2."],
  ["lowerLetter", "%3)"],
  ["bullet", "\uf0b7"],
  ["decimal", "%2.%5."],
]
  .map(
    ([format, text], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;

/** A heading style that carries level 0 of the first list. */
export const STYLES = `<w:styles ${W}><w:style w:styleId="Base"><w:pPr>${listed(0)}</w:pPr></w:style>
  <w:style w:styleId="Heading1"><w:basedOn w:val="Base"/></w:style></w:styles>`;

/** A table with lines, a row a list of cells; a cell is its paragraphs' XML or text. */
export function table(rows: readonly (readonly string[])[], borders = "single"): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<w:tc><w:tcPr/>${cell.startsWith("<") ? cell : p(cell)}</w:tc>`).join("");
  return `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="${borders}"/></w:tblBorders></w:tblPr>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}
