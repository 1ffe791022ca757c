import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import { findListedOrgUnits } from "#knowledge/org-units/find-org-units.ts";
import type { FoundTime } from "#knowledge/time/find-time-expressions.ts";
import type { Addressee } from "../addressees.ts";
import { TIME_TITLE } from "../deadlines/deadline-words.vi.ts";
import { cleanTitle, cut } from "../deadlines/describe-obligation.ts";
import { type Frame, readTimes } from "../deadlines/read-times.ts";
import { NUMBER } from "./table-rows.ts";

/** An obligation of a table that copying has flattened to one cell a line: the run of lines that ends with its time. */
export type CellObligation = {
  readonly provision: Provision;
  readonly span: Span;
  readonly time: FoundTime;
  readonly what: string;
  readonly who: readonly Addressee[];
};

/** In cells. How far above its time the task of a row may stand; real tables have four to six columns. */
const MAX_CELLS = 8;
/** Range 0 to 1. A line is a time cell when times fill at least this much of it. */
const TIME_SHARE = 0.6;
/** In characters. A longer line is the text of a cell, not the title of a column. */
const MAX_TITLE = 30;

/** The obligations of flattened tables, in order. */
export function extractCells(document: Document, frame: Frame): readonly CellObligation[] {
  const found: CellObligation[] = [];
  let cells: Provision[] = [];
  for (const provision of document.provisions) {
    const previous = cells[cells.length - 1];
    if (!isCell(provision) || (previous !== undefined && previous.parent !== provision.parent)) cells = [];
    if (!isCell(provision)) continue;
    const times = timesOfLine(document, provision.own, frame);
    if (times.length === 0) {
      cells = isNumber(document, provision) ? [provision] : [...cells, provision].slice(-MAX_CELLS);
      continue;
    }
    const row = describeCells(document, cells, hasTimeColumn(document, provision));
    const first = cells.find((cell) => !isNumber(document, cell));
    if (row !== null && first !== undefined) {
      const span = { start: first.own.start, end: provision.own.end };
      found.push(...times.map((time) => ({ provision, span, time, ...row })));
    }
    cells = [];
  }
  return found;
}

function isCell(provision: Provision): boolean {
  return provision.kind === "paragraph";
}

/** The titles of a flattened table are short lines of their own at the head of the same part. */
function hasTimeColumn(document: Document, provision: Provision): boolean {
  const lines = document.provisions.filter((one) => one.parent === provision.parent && one.index < provision.index);
  return lines.some(({ own }) => {
    const words = document.text.slice(own.start, own.end).trim().toLowerCase();
    return words.length <= MAX_TITLE && !/\d/.test(words) && TIME_TITLE.test(words);
  });
}

function isNumber(document: Document, provision: Provision): boolean {
  return NUMBER.test(document.text.slice(provision.own.start, provision.own.end).trim());
}

function timesOfLine(document: Document, line: Span, frame: Frame): readonly FoundTime[] {
  const text = document.text.slice(line.start, line.end);
  const times = readTimes(document, line, frame).filter(({ rule }) => rule.kind !== "none");
  const covered = (times.at(-1)?.end ?? 0) - (times[0]?.start ?? 0);
  if (times.length === 0 || covered < text.trim().length * TIME_SHARE) return [];
  return times;
}

function describeCells(
  document: Document,
  cells: readonly Provision[],
  underTimeColumn: boolean,
): { readonly what: string; readonly who: readonly Addressee[] } | null {
  const filled = cells.filter((cell) => !isNumber(document, cell));
  const units = filled.map((cell) => unitsOf(document, cell.own));
  const who = units.findIndex((list) => list.length > 0);
  const task = filled.find((_, at) => units[at]?.length === 0 && (who === -1 || at < who));
  if (task === undefined || (who === -1 && !underTimeColumn)) return null;
  const next = filled.findIndex((cell, at) => cell.index > task.index && units[at]?.length !== 0);
  const end = (next === -1 ? task : filled[next - 1])?.own.end ?? task.own.end;
  const what = cut(cleanTitle(document.text.slice(task.own.start, end)));
  return what === "" ? null : { what, who: units[who] ?? [] };
}

function unitsOf(document: Document, span: Span): readonly Addressee[] {
  const text = document.text.slice(span.start, span.end);
  const listed = findListedOrgUnits(text);
  const last = listed[listed.length - 1];
  if (last === undefined || last.end < text.length * TIME_SHARE) return [];
  return listed.map(({ name, start, end }) => ({ name, at: { start: span.start + start, end: span.start + end } }));
}
