import type { Document, Span } from "#knowledge/domain/document.ts";
import { findListedOrgUnits } from "#knowledge/org-units/find-org-units.ts";
import type { FoundTime } from "#knowledge/time/find-time-expressions.ts";
import type { Addressee } from "../addressees.ts";
import { HOURS, TASK_COLUMN, TIME_COLUMN, WHO_COLUMN } from "../deadlines/deadline-words.vi.ts";
import { cleanTitle, cut } from "../deadlines/describe-obligation.ts";
import { type Frame, readTimes } from "../deadlines/read-times.ts";
import { columnOf, type TableRow, tableRows } from "./table-rows.ts";

/** An obligation of a row of a table. `governedBy` is the line above that prints its date, where the row does not. */
export type RowObligation = {
  readonly row: TableRow;
  readonly time: FoundTime;
  readonly what: string;
  readonly who: readonly Addressee[];
  readonly governedBy: Span | null;
};

/** In characters. A longer row is shown from a later cell on; the answer has room for about three quotes of this length. */
const MAX_QUOTE = 400;
/** Range 0 to 1. A cell of which times fill less than this is content that names a time. */
const TIME_SHARE = 0.5;

/** The obligations of all tables of a document, in order. */
export function extractRows(document: Document, frame: Frame): readonly RowObligation[] {
  return tableRows(document).flatMap((row) => {
    const column = columnOf(row.titles, TIME_COLUMN);
    const cells = row.cells.flatMap((cell, at) => timesOfCell(document, cell, { frame, titled: at === column }));
    // "02 lần/tháng" beside the months only says how often in them
    const dated = cells.filter(({ rule }) => rule.kind !== "period");
    const printed = dated.length > 0 ? dated : cells;
    const hours = row.cells.findIndex((cell) => HOURS.test(document.text.slice(cell.start, cell.end)));
    const governing = printed.length === 0 && hours !== -1 ? captionTime(document, row, frame) : null;
    const times = governing === null ? printed : [governing];
    const described = describeRow(document, row, hours === -1 ? column : hours);
    return described === null
      ? []
      : times.map((time) => ({ row, time, ...described, governedBy: governing && row.caption }));
  });
}

/** The whole row; of a long one the cells that end with the time, as many as fit a quote. */
export function quoteOfRow({ row, time, governedBy }: RowObligation): Span {
  if (row.span.end - row.span.start <= MAX_QUOTE) return row.span;
  if (governedBy !== null) return row.cells[0] ?? row.span;
  const last = row.cells.find((cell) => cell.end >= time.end) ?? row.span;
  const starts = row.cells.map(({ start }) => start).filter((start) => start <= time.start);
  return { start: starts.find((start) => last.end - start <= MAX_QUOTE) ?? time.start, end: last.end };
}

type CellReading = { readonly frame: Frame; readonly titled: boolean };

function timesOfCell(document: Document, cell: Span, { frame, titled }: CellReading): readonly FoundTime[] {
  const text = document.text.slice(cell.start, cell.end);
  const times = readTimes(document, cell, frame).filter(({ rule }) => rule.kind !== "none");
  const covered = (times.at(-1)?.end ?? 0) - (times[0]?.start ?? 0);
  if (times.length === 0 || (!titled && covered < text.length * TIME_SHARE)) return [];
  return times;
}

function captionTime(document: Document, row: TableRow, frame: Frame): FoundTime | null {
  if (row.caption === null) return null;
  const dated = readTimes(document, row.caption, frame).filter(({ rule }) => rule.kind === "date");
  const [only] = dated;
  return only === undefined || dated.length > 1 ? null : only;
}

function describeRow(
  document: Document,
  row: TableRow,
  timeColumn: number,
): { readonly what: string; readonly who: readonly Addressee[] } | null {
  const units = row.cells.map((cell) => unitsOfCell(document, cell));
  const titledWho = columnOf(row.titles, WHO_COLUMN, [timeColumn]);
  const whoColumn = titledWho === -1 ? units.findIndex((list) => list.length > 0) : titledWho;
  const tasks = row.titles.flatMap((title, at) => (TASK_COLUMN.test(title) ? [at] : []));
  const others = row.cells.flatMap((_, at) => (tasks.length > 0 && !tasks.includes(at) ? [at] : []));
  const taskColumn = longestCell(row, [timeColumn, whoColumn, ...others]);
  const task = row.flattened ? openingCells(row, units) : row.cells[taskColumn];
  const what = task === undefined ? "" : cut(cleanTitle(document.text.slice(task.start, task.end)));
  if (what === "") return null;
  const named = units[whoColumn] ?? [];
  const whoCell = row.cells[whoColumn];
  return { what, who: named.length > 0 || whoCell === undefined ? named : wholeCell(document, whoCell) };
}

/** The cells before the first that names units. */
function openingCells(row: TableRow, units: readonly (readonly Addressee[])[]): Span | undefined {
  const who = units.findIndex((list) => list.length > 0);
  const cells = row.cells.slice(0, Math.max(who, 1));
  const [first, last] = [cells[0], cells[cells.length - 1]];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

function longestCell(row: TableRow, but: readonly number[]): number {
  const lengths = row.cells.map((cell, at) => (but.includes(at) ? -1 : cell.end - cell.start));
  return lengths.indexOf(Math.max(...lengths));
}

function unitsOfCell(document: Document, cell: Span): readonly Addressee[] {
  const text = document.text.slice(cell.start, cell.end);
  const listed = findListedOrgUnits(text);
  const last = listed[listed.length - 1];
  if (last === undefined || last.end < text.length * TIME_SHARE) return [];
  return listed.map(({ name, start, end }) => ({ name, at: { start: cell.start + start, end: cell.start + end } }));
}

function wholeCell(document: Document, cell: Span): readonly Addressee[] {
  const name = document.text.slice(cell.start, cell.end).replace(/\s+/g, " ");
  return name === "" || name.length > 80 ? [] : [{ name, at: cell }];
}
