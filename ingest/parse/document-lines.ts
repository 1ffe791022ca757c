import type { Span } from "#knowledge/domain/document.ts";
import { findLineMarker, type LineMarker } from "../normalize/line-markers.ts";

/** One line of the normalised text; `body` is where its text begins behind the marker. */
export type DocumentLine = Span & { readonly text: string; readonly marker: LineMarker | null; readonly body: number };

export function documentLines(text: string): readonly DocumentLine[] {
  const lines: DocumentLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") {
      const marker = findLineMarker(line);
      lines.push({ text: line, start, end: start + line.length, marker, body: start + (marker?.length ?? 0) });
    }
    start += line.length + 1;
  }
  return lines;
}

/** Of the letters of a line in capitals at most this share may be small: "IoT", "kèm". Range 0 to 0.2. */
const SMALL_SHARE = 0.05;

/** Written in capitals. */
export function isCapitals(text: string): boolean {
  const small = (text.match(/\p{Ll}/gu) ?? []).length;
  return /\p{Lu}{2}/u.test(text) && small <= text.length * SMALL_SHARE;
}
