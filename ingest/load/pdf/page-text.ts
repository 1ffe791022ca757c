import { type PageLine, type Segment, wordsOf } from "./page-lines.ts";

/** In lines, 2 to 10. Lines of one column alone belong to a block of columns when another split line follows within so many. */
const LOOK_AHEAD = 6;
/** Shares of the usual distance of two lines: what is farther apart is another paragraph, or another row of a table. Range 1.15 to 1.6. */
const PARAGRAPH = 1.22;
const ROW = 1.25;
/** In points, 6 to 20. A first line that begins so far behind the others opens a paragraph. @see Nghị định 30/2020/NĐ-CP, Phụ lục I: 1 to 1.27 cm */
const INDENT = 8;
/** In columns. With fewer it is a head or a signature, read column by column. */
const TABLE_COLUMNS = 3;
/** In points. Cells of one column begin this near to each other. */
const ALIGNED = 12;
/** Two blank lines: the page shows a paragraph's end plainly, however full its last line is. */
const PARAGRAPH_GAP = "\n\n";
const ROW_NUMBER = /^(?:\d{1,3}|[IVXL]{1,6})[.)]?$/;

/** The lines of a page as text: paragraphs a printed line each, columns one after another, tables a row a line ("| a | b |"). */
export function pageText(lines: readonly PageLine[]): string {
  const pitch = usualPitch(lines);
  const margin = leftMargin(lines);
  const parts: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at);
    const above = lines[at - 1];
    const first = lines[at];
    if (first === undefined) break;
    const apart = above !== undefined && (above.y - first.y > pitch * PARAGRAPH || startOf(first) - margin > INDENT);
    const text = block > 0 ? blockText(lines.slice(at, at + block), pitch) : wordsOf(first);
    parts.push(`${apart || block > 0 ? PARAGRAPH_GAP : ""}${text}`);
    at += Math.max(block, 1);
  }
  return parts.join("\n").trim();
}

function startOf({ segments }: PageLine): number {
  return segments[0]?.start ?? 0;
}

/** Where most lines begin, in points. */
function leftMargin(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const start = Math.round(startOf(line));
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 0;
}

/** How far the base lines of one paragraph are apart, in points: the lower quarter, as many paragraphs have but one line. */
function usualPitch(lines: readonly PageLine[]): number {
  const distances = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  const sorted = distances.filter((distance) => distance > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? 14;
}

/** How many lines from here on are set in columns; 0 for none. */
function blockAt(lines: readonly PageLine[], from: number): number {
  const first = lines[from];
  if (first === undefined || first.segments.length < 2) return 0;
  let end = from + 1;
  let boundaries = gapsOf(first);
  for (let at = from + 1; at < lines.length && at <= end + LOOK_AHEAD; at++) {
    const line = lines[at];
    if (line === undefined || crosses(line, boundaries)) break;
    if (line.segments.length < 2) continue;
    boundaries = line.segments.length > boundaries.length + 1 ? gapsOf(line) : boundaries;
    end = at + 1;
  }
  return end - from;
}

/** The middles of the gaps between the segments of a line. */
function gapsOf({ segments }: PageLine): readonly number[] {
  return segments.slice(1).map(({ start }, at) => (start + (segments[at]?.end ?? start)) / 2);
}

/** True when a segment runs over every gap: the line goes over the whole page again. */
function crosses({ segments }: PageLine, gaps: readonly number[]): boolean {
  return segments.length === 1 && gaps.every((gap) => segments.some(({ start, end }) => start < gap && gap < end));
}

function blockText(lines: readonly PageLine[], pitch: number): string {
  const starts = columnStarts(lines);
  const columns = lines.map((line) => inColumns(line.segments, starts));
  const wide = lines.filter(({ segments }) => segments.length >= TABLE_COLUMNS).length;
  if (starts.length < TABLE_COLUMNS || wide < 2) {
    return starts
      .map((_, column) =>
        columns
          .map((row) => row[column] ?? "")
          .filter((text) => text !== "")
          .join("\n"),
      )
      .join("\n");
  }
  return rowsOf(lines, columns, pitch)
    .map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, "/")).join(" | ")} |`)
    .join("\n");
}

/** Where columns begin: the starts of the line that has the most of them. */
function columnStarts(lines: readonly PageLine[]): readonly number[] {
  const [widest] = [...lines].sort((a, b) => b.segments.length - a.segments.length);
  return (widest?.segments ?? []).map(({ start }) => start);
}

function inColumns(segments: readonly Segment[], starts: readonly number[]): string[] {
  const cells = starts.map(() => "");
  for (const { text, start } of segments) {
    const column = Math.max(
      0,
      starts.findLastIndex((from) => from <= start + ALIGNED),
    );
    cells[column] = `${cells[column] ?? ""} ${text}`.trim();
  }
  return cells;
}

/** Lines of one row together: a row begins with a number, or where the lines stand apart. */
function rowsOf(
  lines: readonly PageLine[],
  columns: readonly (readonly string[])[],
  pitch: number,
): readonly (readonly string[])[] {
  const numbered = columns.filter(([first = ""]) => ROW_NUMBER.test(first)).length >= 2;
  const rows: string[][] = [];
  columns.forEach((cells, at) => {
    const apart = at === 0 || (lines[at - 1]?.y ?? 0) - (lines[at]?.y ?? 0) > pitch * ROW;
    const begins = numbered
      ? ROW_NUMBER.test(cells[0] ?? "") || (apart && rows.length < 2)
      : apart || cells.every((cell) => cell !== "");
    const row = rows.at(-1);
    if (row === undefined || begins) rows.push([...cells]);
    else
      cells.forEach((cell, column) => {
        row[column] = `${row[column] ?? ""} ${cell}`.trim();
      });
  });
  return rows;
}
