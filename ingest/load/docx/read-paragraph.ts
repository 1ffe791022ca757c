import { childOf, childValue, type XmlElement } from "./xml.ts";

/** The words of a paragraph as they are shown. `bold`: every run is; `boxes`: text boxes anchored in it; `footnotes`: ids referred to. */
export type ParagraphText = {
  readonly text: string;
  readonly bold: boolean;
  readonly boxes: readonly XmlElement[];
  readonly footnotes: readonly string[];
  /** Offsets in `text` at which a new page begins. */
  readonly pageBreaks: readonly number[];
};

type Draft = { text: string; bold: boolean; boxes: XmlElement[]; footnotes: string[]; pageBreaks: number[] };

/** Runs stand inside of these too. A tracked insertion is text, a deletion is not. */
const CONTAINERS: ReadonlySet<string> = new Set([
  "w:hyperlink",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:sdt",
  "w:sdtContent",
  "w:fldSimple",
  "w:customXml",
  "w:dir",
  "w:bdo",
]);

/** Reads a `w:p`: runs, breaks, tabs, symbols; deletions, field codes and comments are left out. */
export function readParagraph(paragraph: XmlElement): ParagraphText {
  const draft: Draft = { text: "", bold: true, boxes: [], footnotes: [], pageBreaks: [] };
  if (childOf(childOf(paragraph, "w:pPr"), "w:pageBreakBefore") !== null) draft.pageBreaks.push(0);
  readChildren(paragraph, draft);
  const lead = draft.text.length - draft.text.trimStart().length;
  return {
    ...draft,
    text: draft.text.trim(),
    bold: draft.bold && draft.text.trim() !== "",
    pageBreaks: draft.pageBreaks.map((at) => Math.max(0, at - lead)),
  };
}

function readChildren(element: XmlElement, draft: Draft): void {
  for (const child of element.children) {
    if (child.name === "w:r") readRun(child, draft);
    else if (CONTAINERS.has(child.name)) readChildren(child, draft);
  }
}

function readRun(run: XmlElement, draft: Draft): void {
  const before = draft.text.length;
  for (const child of run.children) readRunChild(child, draft);
  if (draft.text.slice(before).trim() !== "" && !isBold(run)) draft.bold = false;
}

function readRunChild(child: XmlElement, draft: Draft): void {
  switch (child.name) {
    case "w:t":
      draft.text += child.text;
      break;
    case "w:tab":
      draft.text += " ";
      break;
    case "w:noBreakHyphen":
      draft.text += "-";
      break;
    case "w:cr":
      draft.text += "\n";
      break;
    case "w:br":
      if (child.attributes.get("w:type") === "page") draft.pageBreaks.push(draft.text.length);
      else draft.text += "\n";
      break;
    case "w:lastRenderedPageBreak":
      draft.pageBreaks.push(draft.text.length);
      break;
    case "w:sym":
      draft.text += symbolOf(child);
      break;
    case "w:footnoteReference":
      draft.footnotes.push(child.attributes.get("w:id") ?? "");
      break;
    case "w:drawing":
    case "w:pict":
    case "mc:AlternateContent":
      draft.boxes.push(...boxesIn(child));
      break;
  }
}

/** Text boxes in a drawing. Word writes each twice, for new and for old programs; the second is left out. */
function boxesIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === "w:txbxContent") return [element];
  return element.children.filter(({ name }) => name !== "mc:Fallback").flatMap(boxesIn);
}

/** Symbol fonts keep their signs in the private range; all that plans print of them are bullets. */
function symbolOf(symbol: XmlElement): string {
  const code = Number.parseInt(symbol.attributes.get("w:char") ?? "", 16);
  if (Number.isNaN(code)) return "";
  return code >= 0xf000 && code <= 0xf0ff ? "-" : String.fromCodePoint(code);
}

function isBold(run: XmlElement): boolean {
  const properties = childOf(run, "w:rPr");
  return childOf(properties, "w:b") !== null && !/^(?:0|false|off)$/.test(childValue(properties, "w:b") ?? "1");
}
