import type { PageLine, Segment } from "../pdf/page-lines.ts";
import { pageText } from "../pdf/page-text.ts";
import type { Word } from "./read-words.ts";

/** In heights of a letter. Words of one line that stand farther apart are in different columns. Range 1.5 to 4. */
const COLUMN = 2.2;
/** Share of a letter's height by which words of one line may stand higher or lower. Range 0.3 to 0.8. */
const SAME_LINE = 0.5;

/** The words of a recognised page as text, laid out as those of a PDF are. */
export function scanText(words: readonly Word[]): string {
  const size = median(words.map(({ height }) => height));
  return pageText(linesOf(words, size).map((line) => lineOf(line, size)));
}

/** Words whose middles are at one height are one line, whatever block they were found in. */
function linesOf(words: readonly Word[], size: number): readonly (readonly Word[])[] {
  const rows: { middle: number; words: Word[] }[] = [];
  const middleOf = ({ top, height }: Word) => top + height / 2;
  for (const group of groupByLine(words)) {
    const middle = group.reduce((sum, word) => sum + middleOf(word), 0) / group.length;
    const row = rows.find((one) => Math.abs(one.middle - middle) < size * SAME_LINE && !overlaps(one.words, group));
    if (row === undefined) rows.push({ middle, words: [...group] });
    else row.words.push(...group);
  }
  return rows.sort((a, b) => a.middle - b.middle).map((row) => row.words);
}

function groupByLine(words: readonly Word[]): readonly (readonly Word[])[] {
  const lines = new Map<string, Word[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()];
}

function overlaps(one: readonly Word[], other: readonly Word[]): boolean {
  return one.some((a) => other.some((b) => a.left < b.right && b.left < a.right));
}

function lineOf(words: readonly Word[], size: number): PageLine {
  const segments: { text: string; start: number; end: number }[] = [];
  for (const { text, left, right } of [...words].sort((a, b) => a.left - b.left)) {
    const last = segments.at(-1);
    if (last === undefined || left - last.end > size * COLUMN) segments.push({ text, start: left, end: right });
    else {
      last.text += ` ${text}`;
      last.end = right;
    }
  }
  const upright: readonly Segment[] = segments;
  return { y: -median(words.map(({ top, height }) => top + height)), size, segments: upright };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
