import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import { trimSpan } from "../deadlines/clauses.ts";
import { TASK_COLUMN, TIME_COLUMN, WHO_COLUMN } from "../deadlines/deadline-words.vi.ts";

/** A row of a table with its cells, and the titles of its columns where a header row stands above it. */
export type TableRow = {
  readonly provision: Provision;
  readonly span: Span;
  readonly cells: readonly Span[];
  readonly titles: readonly string[];
  /** True where copying has put each cell on a line of its own; a task may then take more than one. */
  readonly flattened: boolean;
  /** A short line above the table that may govern it ("NGÀY 1: … NGÀY 24/8/2026"); `null` where none stands there. */
  readonly caption: Span | null;
};

/** A cell that only counts: "4", "3.1", "IV." */
export const NUMBER = /^[\dIVX]{1,4}(?:\.\d{1,2})*[.)]?$/;
const CELL_MARK = "|";
/** In characters. A longer line above a table is running text, not its caption. */
const MAX_CAPTION = 120;
/** In characters. A longer cell is content, not the title of a column. */
const MAX_TITLE = 45;

/** Every row of every table, its cells parted by "|" or by line ends, in document order; header rows are left out. */
export function tableRows(document: Document): readonly TableRow[] {
  const rows: TableRow[] = [];
  let titles: readonly string[] = [];
  let caption: Span | null = null;
  let parent: number | null = null;
  for (const provision of document.provisions) {
    const home = provision.own.end > provision.own.start ? homeOf(provision) : null;
    if (home !== parent) [titles, caption, parent] = [[], provision.heading, home];
    const flat = flattenedCells(document, provision);
    if (flat.length > 1)
      rows.push({ provision, span: provision.own, cells: flat, titles: [], flattened: true, caption: null });
    if (flat.length > 1) continue;
    for (const line of linesOf(document.text, provision.own)) {
      const cells = cellsOf(document.text, line);
      if (cells.length < 2) {
        caption = line.end - line.start <= MAX_CAPTION ? line : null;
        continue;
      }
      const words = cells.map((cell) => document.text.slice(cell.start, cell.end).toLowerCase());
      if (isHeader(words)) titles = words;
      else rows.push({ provision, span: line, cells, titles: fitting(titles, cells), flattened: false, caption });
    }
  }
  return rows;
}

/** Titles that belong to other columns are none. */
function fitting(titles: readonly string[], cells: readonly Span[]): readonly string[] {
  return titles.length === cells.length ? titles : [];
}

function flattenedCells(document: Document, provision: Provision): readonly Span[] {
  const own = document.text.slice(provision.own.start, provision.own.end);
  if (provision.kind !== "row" || isTableLine(own)) return [];
  return linesOf(document.text, provision.own).filter(
    (line) => !NUMBER.test(document.text.slice(line.start, line.end)),
  );
}

/** True when the text has cells. */
export function isTableLine(text: string): boolean {
  return text.includes(` ${CELL_MARK} `) || text.includes(`${CELL_MARK} `);
}

/** The place of the first column with such a title that is not one of `but`; -1 where there is none. */
export function columnOf(titles: readonly string[], pattern: RegExp, but: readonly number[] = []): number {
  return titles.findIndex((title, at) => pattern.test(title) && !but.includes(at));
}

function homeOf(provision: Provision): number {
  return ["row", "paragraph"].includes(provision.kind) && provision.parent !== null
    ? provision.parent
    : provision.index;
}

function linesOf(text: string, span: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let start = span.start; start < span.end; ) {
    const found = text.indexOf("\n", start);
    const end = found === -1 || found > span.end ? span.end : found;
    const line = trimSpan(text, { start, end });
    if (line.end > line.start) lines.push(line);
    start = end + 1;
  }
  return lines;
}

function cellsOf(text: string, line: Span): readonly Span[] {
  const cells: Span[] = [];
  for (let start = line.start; start <= line.end; ) {
    const found = text.indexOf(CELL_MARK, start);
    const end = found === -1 || found > line.end ? line.end : found;
    cells.push(trimSpan(text, { start, end }));
    start = end + 1;
  }
  return cells;
}

function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const titled = filled.filter((cell) => [TIME_COLUMN, TASK_COLUMN, WHO_COLUMN].some((pattern) => pattern.test(cell)));
  return (
    filled.length > 1 && titled.length >= 2 && filled.every((cell) => cell.length <= MAX_TITLE && !/\d/.test(cell))
  );
}
