import type { ListPlace } from "./numbering.ts";
import { childOf, childValue, type XmlElement } from "./xml.ts";

/** What the style of a paragraph says where the paragraph itself says nothing. */
export type ParagraphStyles = { placeOf(style: string | null): ListPlace | null };

/** In styles. One is based on another; a chain that is longer than this goes round in a circle. */
const MAX_CHAIN = 20;

/** Reads the styles of a document: a heading style may carry the numbering. */
export function readStyles(styles: XmlElement | null): ParagraphStyles {
  const byId = new Map(
    (styles?.children ?? [])
      .filter(({ name }) => name === "w:style")
      .map((style) => [style.attributes.get("w:styleId") ?? "", style] as const),
  );
  const placeOf = (id: string | null, depth = 0): ListPlace | null => {
    const style = id === null || depth > MAX_CHAIN ? undefined : byId.get(id);
    if (style === undefined) return null;
    const inherited = placeOf(childValue(style, "w:basedOn"), depth + 1);
    return listPlaceOf(childOf(style, "w:pPr"), inherited);
  };
  return { placeOf: (style) => placeOf(style) };
}

/** The list that paragraph properties put a paragraph into; number 0 takes it out of every list. */
export function listPlaceOf(properties: XmlElement | null, inherited: ListPlace | null): ListPlace | null {
  const numbers = childOf(properties, "w:numPr");
  if (numbers === null) return inherited;
  const id = childValue(numbers, "w:numId") ?? inherited?.id ?? null;
  if (id === null || id === "0") return null;
  return { id, level: Number(childValue(numbers, "w:ilvl") ?? inherited?.level ?? 0) };
}
