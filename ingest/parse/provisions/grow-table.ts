import { romanValue } from "../../normalize/line-markers.ts";
import { type DocumentLine, isCapitals } from "../document-lines.ts";
import { ROW_NUMBER_COLUMN } from "../structure-words.vi.ts";
import { addParagraph, extendOwn, type Growth, pathTo } from "./growth.ts";
import type { OpenProvision } from "./tree.ts";

type Open = readonly OpenProvision[];
/** A row: its number as printed, `null` where its first cell is none; `group`: it heads the rows below it ("II | …"). */
type RowStart = { readonly number: string | null; readonly group: boolean; readonly loose: boolean };

const CELL_BREAK = " | ";
const ROW_NUMBER = /^(\d{1,3}(?:\.\d{1,2}){0,2})\.?$/;
const GROUP_NUMBER = /^([IVXL]{1,5}|[A-H])\.?$/;
/** In lines, 4 to 20: a group's name and the heads of its columns. */
const GROUP_HEAD_LINES = 12;
const HOLDERS = ["appendix", "section", "clause", "point", "article", "part", "chapter"];
const OPENS_ELSEWHERE = ["appendix", "roman", "article", "chapter", "part"];

/**
 * Takes a line as part of a table, or gives `null`. A row is a line of cells parted by " | ", or a number alone on its line
 * with its cells on the lines below, as copying from a page leaves it; its `own` text holds the number and all cells.
 */
export function growTable(growth: Growth, index: number, open: Open): Open | null {
  const line = growth.lines[index];
  if (line === undefined) return null;
  if (ROW_NUMBER_COLUMN.test(line.text)) return openTable(growth, line, open);
  const row = line.text.includes(CELL_BREAK) ? rowOfCells(line.text, open) : looseRow(growth.lines, index, open);
  if (row !== null) return addRow(growth, line, open, row);
  const inner = open.at(-1);
  if (inner?.style !== "loose row" || !isCell(line, inner)) return null;
  extendOwn(growth, inner, line);
  return open;
}

/** A table begins here: the head of its first column stands alone on this line. */
function openTable(growth: Growth, line: DocumentLine, open: Open): Open {
  const holder = holderOf(open);
  for (const provision of pathTo(holder)) Object.assign(provision, { table: true, rowsRestart: true });
  addParagraph(growth, holder, line);
  return pathTo(holder);
}

function rowOfCells(text: string, open: Open): RowStart {
  const first = (text.split(CELL_BREAK)[0] ?? "").trim();
  const group = GROUP_NUMBER.exec(first)?.[1];
  if (group !== undefined && countsOn(group, open)) return { number: group, group: true, loose: false };
  return { number: ROW_NUMBER.exec(first)?.[1] ?? null, group: false, loose: false };
}

/** A number alone that counts on within an appendix or below the head of a table. */
function looseRow(lines: readonly DocumentLine[], index: number, open: Open): RowStart | null {
  const text = lines[index]?.text ?? "";
  const next = lines[index + 1];
  if (next === undefined || !/\p{L}/u.test(next.text) || next.marker?.kind === "appendix") return null;
  const table = open.find((provision) => provision.kind === "appendix") ?? open.find(({ table: within }) => within);
  if (table === undefined) return null;
  const group = GROUP_NUMBER.exec(text)?.[1];
  if (group !== undefined) {
    const opens = countsOn(group, open) || rowsOpenGroup(lines, index, open);
    return opens ? { number: group, group: true, loose: true } : null;
  }
  const number = ROW_NUMBER.exec(text)?.[1];
  if (number === undefined) return null;
  return rowCountsOn(number, table) ? { number, group: false, loose: true } : null;
}

/** "4" behind "3" or "3.2", "3.2" behind "3.1", "3.1" behind "3", "4.1" behind "3.2"; one again below a head or a group. */
function rowCountsOn(number: string, table: OpenProvision): boolean {
  const parts = number.split(".").map(Number);
  const last = table.lastRow.split(".").map(Number);
  if (table.rowsRestart && parts.every((part) => part === 1)) return true;
  const differs = parts.findIndex((part, at) => part !== last[at]);
  if (differs === -1) return false;
  const rest = parts.slice(differs + 1).every((part) => part === 1);
  return rest && parts[differs] === (last[differs] ?? 0) + 1;
}

/**
 * A group whose own number is printed twice or left one out: the rows below it count on under the next number ("5.1" behind "4.4").
 * Only above such rows, as a cell may hold "IV" as well.
 */
function rowsOpenGroup(lines: readonly DocumentLine[], index: number, open: Open): boolean {
  const appendix = open.find((provision) => provision.kind === "appendix");
  if (appendix === undefined) return false;
  const next = lines
    .slice(index + 1, index + 1 + GROUP_HEAD_LINES)
    .find(({ text }) => ROW_NUMBER.test(text) || GROUP_NUMBER.test(text));
  const number = ROW_NUMBER.exec(next?.text ?? "")?.[1];
  const [major = 0, minor = 0] = (number ?? "").split(".").map(Number);
  const [last = 0] = appendix.lastRow.split(".").map(Number);
  return last > 0 && minor === 1 && major === last + 1;
}

/** Whether a group's number, in an appendix, is the first or follows the open one of its kind. */
function countsOn(number: string, open: Open): boolean {
  if (!open.some((provision) => provision.kind === "appendix")) return false;
  const peer = groupPeer(number, open);
  return groupValue(number) === (peer === undefined ? 0 : groupValue(peer.number ?? "")) + 1;
}

function groupPeer(number: string, open: Open): OpenProvision | undefined {
  const style = groupStyle(number);
  const below = open.findLastIndex((provision) => provision.kind === "appendix");
  return open.slice(below + 1).findLast((provision) => provision.style === style);
}

function groupStyle(number: string): string {
  return romanValue(number) === null ? "capital" : "roman";
}

function groupValue(number: string): number {
  return romanValue(number) ?? number.charCodeAt(0) - 64;
}

/** Whether a line below a row's number is one of its cells: everything but what opens another part of the document. */
function isCell(line: DocumentLine, row: OpenProvision): boolean {
  const kind = line.marker?.kind;
  if (kind === undefined || kind === "dash" || kind === "plus" || kind === "star" || kind === "letter") return true;
  if (OPENS_ELSEWHERE.includes(kind)) return false;
  return pathTo(row).some((provision) => provision.kind === "appendix") && !isCapitals(line.text);
}

function addRow(growth: Growth, line: DocumentLine, open: Open, { number, group, loose }: RowStart): Open {
  const holder = group ? (groupPeer(number ?? "", open)?.parent ?? holderOf(open)) : holderOf(open);
  const appendix = pathTo(holder).find((provision) => provision.kind === "appendix");
  const labelled = number !== null && appendix !== undefined;
  for (const provision of pathTo(holder)) {
    const last = group || number === null ? {} : { lastRow: number };
    Object.assign(provision, { table: true, rowsRestart: group, ...last });
  }
  growth.ends.push(line.end);
  const added = growth.tree.add({
    kind: group ? "section" : "row",
    style: group ? groupStyle(number ?? "") : loose ? "loose row" : "row",
    number,
    section: labelled ? `${holder?.section ?? ""}.${number}` : (holder?.section ?? "preamble"),
    parent: holder,
    counted: !labelled,
    leadsOn: false,
    ...(group ? groupHeading(line, loose) : { heading: null, own: { start: line.start, end: line.end } }),
    start: line.start,
  });
  return pathTo(added);
}

/** The cells behind a group's number name it; where the number stands alone, the next line will. */
function groupHeading(line: DocumentLine, loose: boolean) {
  const own = { start: line.end, end: line.end };
  if (loose) return { heading: null, own };
  const cells = line.text.slice(line.text.indexOf(CELL_BREAK) + CELL_BREAK.length);
  const name = cells.replace(/[\s|]+$/, "");
  const start = line.end - cells.length;
  return { heading: name === "" ? null : { start, end: start + name.length }, own };
}

/** Rows stand under the group above them, the first group under what holds the table or under a group of another kind. */
function holderOf(open: Open): OpenProvision | null {
  return open.findLast((provision) => HOLDERS.includes(provision.kind)) ?? null;
}
