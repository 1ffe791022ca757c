import { type Box, enlarged, type GreyPicture, stacked } from "../pictures/grey-picture.ts";
import { findPrintedDates } from "./printed-dates.vi.ts";
import type { Word } from "./read-words.ts";

/** A date that two readings of the same line give differently, each as it was read. */
export type DisputedDate = { readonly first: string; readonly second: string };

/** Of the second reading beside the first, 1.2 to 3. Another size makes another reading of the same strokes. */
const FACTOR = 1.6;
/** In pixels of the page, 4 to 20: paper kept around a line. */
const MARGIN = 10;
/** In pixels, 20 to 80, between lines that are read together. */
const GAP = 48;
/** Points an inch. */
const POINTS = 72;

/**
 * Reads the lines of a page that print dates a second time, cut out and enlarged, and gives the dates on which the two readings differ.
 * `recognise` reads a picture; its words are placed in pixels of that picture.
 */
export async function readDatesAgain(
  words: readonly Word[],
  page: GreyPicture,
  resolution: number,
  recognise: (picture: GreyPicture) => Promise<readonly Word[]>,
): Promise<readonly DisputedDate[]> {
  const lines = datedLines(words);
  if (lines.length === 0) return [];
  const pixels = (points: number) => (points * resolution) / POINTS;
  const cut = lines.map((line) => enlarged(page, boxOf(line, pixels), FACTOR));
  const { picture, tops } = stacked(cut, GAP);
  const again = await recognise(picture);
  return lines.flatMap((line, index) => {
    const from = (tops[index] ?? 0) - GAP / 2;
    const to = (tops[index + 1] ?? picture.height) - GAP / 2;
    const here = again.filter(({ top, height }) => from <= top + height / 2 && top + height / 2 < to);
    return differences(textOf(line), textOf(here));
  });
}

function datedLines(words: readonly Word[]): readonly (readonly Word[])[] {
  const lines = new Map<string, Word[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()].filter((line) => findPrintedDates(textOf(line)).length > 0);
}

function textOf(words: readonly Word[]): string {
  return [...words]
    .sort((a, b) => a.left - b.left)
    .map(({ text }) => text)
    .join(" ");
}

function boxOf(line: readonly Word[], pixels: (points: number) => number): Box {
  return {
    left: pixels(Math.min(...line.map(({ left }) => left))) - MARGIN,
    right: pixels(Math.max(...line.map(({ right }) => right))) + MARGIN,
    top: pixels(Math.min(...line.map(({ top }) => top))) - MARGIN,
    bottom: pixels(Math.max(...line.map(({ top, height }) => top + height))) + MARGIN,
  };
}

/** Dates of the first reading that the second does not have; a second reading without any date says nothing. */
function differences(first: string, second: string): readonly DisputedDate[] {
  const [ours, theirs] = [findPrintedDates(first), findPrintedDates(second)];
  const lost = ours.filter(({ date }) => !theirs.some((other) => other.date === date));
  const instead = theirs.filter(({ date }) => !ours.some((other) => other.date === date));
  if (lost.length === 0 || theirs.length === 0) return [];
  if (lost.length === instead.length) {
    return lost.map(({ printed }, at) => ({ first: printed, second: instead[at]?.printed ?? "" }));
  }
  const joined = (dates: typeof ours) => dates.map(({ printed }) => printed).join("; ");
  return [{ first: joined(lost), second: joined(instead.length > 0 ? instead : theirs) }];
}
