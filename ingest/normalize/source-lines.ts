import { insertAt, type MappedText, rewrite, sliceMapped, trimMapped } from "./mapped-text.ts";

/**
 * A line of the file without its markup. `content` may be empty.
 * `bold`: wholly set in bold or marked as a heading; `inRun`: begins inside bold or italics that an earlier line opened;
 * `row`: a row of a table, its cells parted by " | "; `pageBreak`: a form feed stands in front of it.
 */
export type SourceLine = {
  readonly content: MappedText;
  readonly bold: boolean;
  readonly inRun: boolean;
  readonly row: boolean;
  readonly pageBreak: boolean;
};

type Emphasis = { readonly bold: boolean; readonly italic: boolean };
const PLAIN: Emphasis = { bold: false, italic: false };

const RULE = /^\s*(?:[-_*=]\s*){3,}$/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const HEADING = /^\s*#{1,6}\s*/;
/** A lone underscore around words is emphasis; several are a blank to fill in. */
const UNDERSCORE = /(?<![\p{L}\p{N}_])_(?=[^\s_])|(?<=[^\s_])_(?![\p{L}\p{N}_])/gu;
const STARS = /\*+/g;

/** Parts the text into its lines and reads off their Markdown marks. */
export function sourceLines(mapped: MappedText): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  let emphasis = PLAIN;
  for (let end = 0; end <= mapped.text.length; end++) {
    const character = mapped.text[end];
    if (end < mapped.text.length && character !== "\n" && character !== "\f") continue;
    const raw = sliceMapped(mapped, start, end);
    // emphasis never reaches over a blank line, so that one stray star does not spoil the rest
    if (raw.text.trim() === "") emphasis = PLAIN;
    const { line, after } = readLine(raw, emphasis, mapped.text[start - 1] === "\f");
    lines.push(line);
    emphasis = after;
    start = end + 1;
  }
  return lines;
}

function readLine(raw: MappedText, before: Emphasis, pageBreak: boolean): { line: SourceLine; after: Emphasis } {
  const blank = { content: sliceMapped(raw, 0, 0), bold: false, inRun: false, row: false, pageBreak };
  if (raw.text.trim() === "" || RULE.test(raw.text) || TABLE_RULE.test(raw.text)) return { line: blank, after: before };
  const heading = /^\s*#{1,6}\s*\S/.test(raw.text);
  const hashed = heading ? rewrite(raw, new RegExp(HEADING, "g"), () => "") : raw;
  const { text, allBold, seams, after } = readStars(hashed, before);
  const row = /^\s*\|.*\|\s*$/.test(text.text) || (text.text.match(/\|/g) ?? []).length >= 2;
  const seamed = row ? text : openSeams(text, seams);
  const clean = rewrite(
    rewrite(seamed, UNDERSCORE, () => ""),
    /\\/g,
    () => "",
  );
  const content = row ? readRow(clean) : trimMapped(rewrite(clean, / {2,}/g, () => " "));
  const inRun = before.bold || before.italic;
  return { line: { content, bold: heading || allBold, inRun, row, pageBreak }, after };
}

/** Drops the stars; `seams` are the places where bold began or ended with no space on either side. */
function readStars(raw: MappedText, before: Emphasis) {
  let { bold, italic } = before;
  let allBold = true;
  let removed = 0;
  let done = 0;
  const seams: number[] = [];
  const note = (from: number, to: number): void => {
    if (!bold && /[\p{L}\p{N}]/u.test(raw.text.slice(from, to))) allBold = false;
  };
  for (const { 0: stars, index } of raw.text.matchAll(STARS)) {
    note(done, index);
    if (stars.length !== 1) {
      bold = !bold;
      if (/\S\S/.test(raw.text.charAt(index - 1) + raw.text.charAt(index + stars.length))) seams.push(index - removed);
    }
    if (stars.length % 2 === 1) italic = !italic;
    removed += stars.length;
    done = index + stars.length;
  }
  note(done, raw.text.length);
  return { text: rewrite(raw, STARS, () => ""), allBold, seams, after: { bold, italic } };
}

/** Where bold ended without a space, a space is missing, or a line end between two words in capitals. */
function openSeams(text: MappedText, seams: readonly number[]): MappedText {
  const spaces = seams.filter(
    (seam) => /[\p{L}\p{N}.:;)]/u.test(text.text.charAt(seam - 1)) && /[\p{L}(+-]/u.test(text.text.charAt(seam)),
  );
  const breaks = spaces.filter(
    (seam) => /\p{Lu}{2,}$/u.test(text.text.slice(0, seam)) && /^\p{Lu}/u.test(text.text.slice(seam)),
  );
  return insertSeams(text, spaces, new Set(breaks));
}

function insertSeams(text: MappedText, seams: readonly number[], breaks: ReadonlySet<number>): MappedText {
  return [...seams].reverse().reduce((mapped, seam) => insertAt(mapped, [seam], breaks.has(seam) ? "\n" : " "), text);
}

function readRow(text: MappedText): MappedText {
  const inner = rewrite(trimMapped(text), /^\|\s*|\s*\|$/g, () => "");
  const broken = rewrite(inner, /<br\s*\/?>/gi, () => " ");
  return trimMapped(
    rewrite(
      rewrite(broken, /\s*\|\s*/g, () => " | "),
      / {2,}/g,
      () => " ",
    ),
  );
}
