import type { PdfPage, TextItem } from "./pdf-pages.ts";

/** Words that stand together on a line; a wide gap parts them from the next. In points. */
export type Segment = { readonly text: string; readonly start: number; readonly end: number };

/** A printed line, its segments from left to right. `y` of its base line, `size` of its letters, in points. */
export type PageLine = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] };

/** Shares of the height of a letter. Stretches whose base lines are nearer than this are one line. Range 0.2 to 0.6. */
const SAME_LINE = 0.4;
/** A gap from which a space stands between two stretches. Justified lines have spaces from 0.2 on. Range 0.1 to 0.25. */
const SPACE = 0.16;
/** A gap from which two stretches are parts of different columns by itself; justified spaces stay under 1. Range 1.2 to 3. */
const COLUMN = 1.6;
/** A gap that parts columns where other lines begin a column at the same place: cells of a table stand near. Range 0.35 to 0.8. */
const CELL = 0.4;
/** In points. Cells of one column begin this near to each other. Range 1 to 4. */
const ALIGNED = 2;
/** In lines, 2 to 5: so many must begin at a place, and so many of them behind a gap, for it to be the edge of a column. */
const BEGINNING = 3;
const BEHIND_GAP = 2;

/** The lines of a page from the top down. */
export function pageLines({ items }: Pick<PdfPage, "items">): readonly PageLine[] {
  const rows: TextItem[][] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    const near = first !== undefined && first.y - item.y < Math.max(first.size, item.size) * SAME_LINE;
    if (row !== undefined && near) row.push(item);
    else rows.push([item]);
  }
  const sorted = rows.map((row) => row.sort((a, b) => a.x - b.x));
  const edges = columnEdges(sorted);
  return sorted.map((row) => lineOf(row, edges));
}

/** Where columns begin that other lines show: places at which several lines begin something, some of them behind a gap. In points. */
function columnEdges(rows: readonly (readonly TextItem[])[]): readonly number[] {
  const starts = rows.flatMap((row) =>
    row.flatMap((item, at) => {
      const before = row[at - 1];
      const gap = before === undefined ? null : (item.x - before.x - before.width) / item.size;
      return gap === null || gap > CELL ? [{ x: item.x, behind: gap !== null }] : [];
    }),
  );
  const edges = starts.filter(({ x, behind }) => {
    if (!behind) return false;
    const same = starts.filter((other) => Math.abs(other.x - x) <= ALIGNED);
    return same.length >= BEGINNING && same.filter((other) => other.behind).length >= BEHIND_GAP;
  });
  return [...new Set(edges.map(({ x }) => x))];
}

function lineOf(items: readonly TextItem[], edges: readonly number[]): PageLine {
  const size = Math.max(...items.map((item) => item.size));
  const segments: { text: string; start: number; end: number }[] = [];
  for (const { text, x, width } of items) {
    const last = segments.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : (x - last.end) / size;
    const parted = gap > COLUMN || (gap > CELL && edges.some((edge) => Math.abs(edge - x) <= ALIGNED));
    if (last === undefined || parted) segments.push({ text, start: x, end: x + width });
    else {
      const spaced = gap > SPACE && !/\s$/.test(last.text) && !/^\s/.test(text);
      last.text += spaced ? ` ${text}` : text;
      last.end = Math.max(last.end, x + width);
    }
  }
  const clean = segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, " ").trim() }));
  return { y: Math.max(...items.map(({ y }) => y)), size, segments: clean.filter(({ text }) => text !== "") };
}

/** The words of a line, its columns parted by spaces. */
export function wordsOf({ segments }: PageLine): string {
  return segments.map(({ text }) => text).join("  ");
}
