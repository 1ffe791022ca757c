import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import { findListedOrgUnits } from "#knowledge/org-units/find-org-units.ts";
import { type FoundTime, findTimeExpressions } from "#knowledge/time/find-time-expressions.ts";
import { cleanWhat, cut } from "./describe-obligation.ts";
import type { Frame } from "./extract-prose.ts";
import type { Obliged } from "./find-obliged.ts";

/** An obligation of a table that copying has flattened to one cell a line: the run of lines that ends with its time. */
export type CellObligation = {
  readonly provision: Provision;
  readonly span: Span;
  readonly time: FoundTime;
  readonly what: string;
  readonly who: readonly Obliged[];
};

/** In cells. How far above its time the task of a row may stand; real tables have four to six columns. */
const MAX_CELLS = 8;
/** Range 0 to 1. A line is a time cell when times fill at least this much of it. */
const TIME_SHARE = 0.6;
/** In characters. Longer is the text of a cell, not its number. */
const NUMBER_CELL = /^[\dIVX]{1,4}(?:\.\d{1,2})*[.)]?$/;

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
    const row = describeCells(document, cells);
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
  return provision.kind === "paragraph" || provision.kind === "row";
}

function isNumber(document: Document, provision: Provision): boolean {
  return NUMBER_CELL.test(document.text.slice(provision.own.start, provision.own.end).trim());
}

function timesOfLine(document: Document, line: Span, frame: Frame): readonly FoundTime[] {
  const text = document.text.slice(line.start, line.end);
  const times = findTimeExpressions(text, { year: frame.year }).filter(({ rule }) => rule.kind !== "none");
  const covered = times.reduce((sum, time) => sum + time.end - time.start, 0);
  if (times.length === 0 || covered < text.trim().length * TIME_SHARE) return [];
  return times.map((time) => ({ ...time, start: time.start + line.start, end: time.end + line.start }));
}

function describeCells(
  document: Document,
  cells: readonly Provision[],
): { readonly what: string; readonly who: readonly Obliged[] } | null {
  const filled = cells.filter((cell) => !isNumber(document, cell));
  const units = filled.map((cell) => unitsOf(document, cell.own));
  const who = units.findIndex((list) => list.length > 0);
  const task = filled.find((_, at) => units[at]?.length === 0 && (who === -1 || at < who));
  if (task === undefined || who === -1) return null;
  const what = cut(cleanWhat(document.text.slice(task.own.start, task.own.end)));
  return what === "" ? null : { what, who: units[who] ?? [] };
}

function unitsOf(document: Document, span: Span): readonly Obliged[] {
  const text = document.text.slice(span.start, span.end);
  const listed = findListedOrgUnits(text);
  const last = listed[listed.length - 1];
  if (last === undefined || last.end < text.length * TIME_SHARE) return [];
  return listed.map(({ name, start, end }) => ({ name, at: { start: span.start + start, end: span.start + end } }));
}
