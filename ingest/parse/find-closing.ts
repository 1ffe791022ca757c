import type { DocumentLine } from "./document-lines.ts";
import { CLOSING, SURE_CLOSING } from "./structure-words.vi.ts";

/** The sign that ends the text of an act. @see Decree 30/2020/ND-CP, Annex I */
const END_OF_ACT = /\.\/\.["')]*$/;
/** A heading above, in characters: a longer line is no heading and has no text below it. Range 150 to 400. */
const HEADING_MAX = 300;

/**
 * Where the closing begins among the lines `[from, to)` of a body, `to` where there is none: of the unnumbered lines at the end
 * the first that words one, else the last if it bears the end sign. The text of a heading, and of an article, is none.
 */
export function findClosing(lines: readonly DocumentLine[], from: number, to: number): number {
  let start = to;
  while (start > from && lines[start - 1]?.marker === null) start--;
  const above = lines[start - 1];
  const isOwnText = (index: number): boolean => index === start && above !== undefined && isHeading(above.text);
  for (let i = start; i < to; i++) {
    const text = lines[i]?.text ?? "";
    if (CLOSING.test(text) && (!isOwnText(i) || SURE_CLOSING.test(text))) return i;
  }
  const last = to - 1;
  const ends = last >= start && END_OF_ACT.test(lines[last]?.text ?? "");
  return ends && above?.marker?.kind !== "article" && !isOwnText(last) ? last : to;
}

function isHeading(text: string): boolean {
  return text.length <= HEADING_MAX && !/[.;:]["')]*$/.test(text);
}
