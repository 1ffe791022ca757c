import { cleanCharacters } from "./clean-characters.ts";
import { dropFurniture } from "./drop-furniture.ts";
import { joinLines, measureLayout, type TextLine } from "./join-lines.ts";
import { joinMapped, type MappedText, mapSource, sliceMapped, trimMapped } from "./mapped-text.ts";
import { repairWords } from "./repair-words.ts";
import { type SourceLine, sourceLines } from "./source-lines.ts";
import { splitGlued } from "./split-glued.ts";

/** `sourceOffsets[i]` is where unit `i` of `text` came from in the source; one more for the end; never decreasing. */
export type NormalizedText = { readonly text: string; readonly sourceOffsets: readonly number[] };

/**
 * One paragraph, heading, item or table row a line, in one written form, with the way back to the source.
 *
 * Composed letters, one tone placement, straight quotes, single spaces; Markdown marks and page numbers gone;
 * sentences that a line or page end had broken are whole, headings that copying had glued to their text stand apart.
 */
export function normalizeText(source: string): NormalizedText {
  const lines = dropFurniture(sourceLines(cleanCharacters(mapSource(source))));
  const texts = textLines(lines);
  const paragraphs = joinLines(texts, measureLayout(texts)).map((paragraph) => trimMapped(repairWords(paragraph)));
  const whole = joinMapped(
    paragraphs.filter((paragraph) => paragraph.text !== ""),
    "\n",
  );
  return { text: whole.text, sourceOffsets: [...whole.at, source.length] };
}

function textLines(lines: readonly SourceLine[]): readonly TextLine[] {
  const texts: TextLine[] = [];
  let gap = 0;
  for (const line of lines) {
    if (line.content.text === "") {
      gap++;
      continue;
    }
    const pieces = line.row ? [line.content] : cutAtLineEnds(splitGlued(line.content, line.bold));
    pieces.forEach((content, index) => {
      texts.push({
        content,
        gap: index === 0 ? gap : 1,
        bold: line.bold,
        inRun: index === 0 && line.inRun,
        row: line.row,
      });
    });
    gap = 0;
  }
  return texts;
}

function cutAtLineEnds(mapped: MappedText): readonly MappedText[] {
  const pieces: MappedText[] = [];
  let start = 0;
  for (const piece of mapped.text.split("\n")) {
    const cut = trimMapped(sliceMapped(mapped, start, start + piece.length));
    if (cut.text !== "") pieces.push(cut);
    start += piece.length + 1;
  }
  return pieces;
}
