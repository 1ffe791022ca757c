import { findLineMarker } from "./line-markers.ts";
import {
  BEFORE_NUMBERS,
  HARD_OPENERS,
  NUMBER_FIELD,
  OPEN_ENDS,
  SIGNER_POSITION,
  SOFT_OPENERS,
} from "./line-markers.vi.ts";
import { joinMapped, type MappedText } from "./mapped-text.ts";

/** A line of text with what its surroundings told. `gap`: blank lines in front of it. */
export type TextLine = {
  readonly content: MappedText;
  readonly gap: number;
  readonly bold: boolean;
  readonly inRun: boolean;
  readonly row: boolean;
};

/**
 * How the lines of a file are broken. `wrapped`: at the edge of the paper, `width` in characters; else one paragraph a line.
 * `gap`: blank lines that usually stand between two lines.
 */
export type LineLayout = { readonly wrapped: boolean; readonly width: number; readonly gap: number };

type Pending = { readonly parts: readonly MappedText[]; readonly first: TextLine; readonly last: TextLine };

/** Lines shorter than this say nothing of where the paper ends. Range 30 to 60. */
const MEASURED_FROM = 40;
/** A line is full when it and the next word fill this share of the width. Range 0.7 to 1; lower joins more lines that end open. */
const FULL_SHARE = 0.8;
/** The same for a line that ends a sentence, where a new paragraph is likelier. Range 0.8 to 1. */
const FULL_SHARE_AFTER_SENTENCE = 0.9;
/** A paragraph of this many characters without an end mark was cut by a page. Range 150 to 300; lower joins more headings to their text. */
const LONG_PARAGRAPH = 180;
/** The widest line, in characters, of a file that is broken at the edge of the paper. Range 100 to 160. */
const PAPER_WIDTH = 130;

const LONE_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXL]{1,5})\.?$/;
const DATE = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?!\d)/;
const END_MARK = /[.;:!?…]["')\]]*$/;
const HARD_OPENER = opener(HARD_OPENERS);
const SOFT_OPENER = opener(SOFT_OPENERS);
const OPEN_END = ending(OPEN_ENDS);
const BEFORE_NUMBER = ending(BEFORE_NUMBERS);

/** How the lines are broken, judged from the lines that are long enough to tell. */
export function measureLayout(lines: readonly TextLine[]): LineLayout {
  const measured = lines.filter((line) => !line.row && line.content.text.length >= MEASURED_FROM);
  const lengths = measured.map((line) => line.content.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const open = measured.filter((line) => !END_MARK.test(line.content.text)).length;
  const gaps = measured.map((line) => line.gap).sort((a, b) => a - b);
  const gap = gaps[Math.floor(gaps.length / 2)] ?? 0;
  return { wrapped: width <= PAPER_WIDTH && lengths.length >= 5 && open > measured.length * 0.4, width, gap };
}

/** Joins the lines that one paragraph, heading or item was broken into. */
export function joinLines(lines: readonly TextLine[], layout: LineLayout): readonly MappedText[] {
  const joined: MappedText[] = [];
  let pending: Pending | null = null;
  for (const line of lines) {
    if (pending !== null && continues(pending, line, layout)) {
      pending = { parts: [...pending.parts, line.content], first: pending.first, last: line };
    } else {
      if (pending !== null) joined.push(joinMapped(pending.parts, " "));
      pending = { parts: [line.content], first: line, last: line };
    }
  }
  if (pending !== null) joined.push(joinMapped(pending.parts, " "));
  return joined;
}

function continues(pending: Pending, line: TextLine, layout: LineLayout): boolean {
  const before = pending.last.content.text;
  const text = line.content.text;
  if (pending.last.row || line.row || SIGNER_POSITION.test(text)) return false;
  // a number alone on its line is a cell of a table
  if (LONE_NUMBER.test(before) || LONE_NUMBER.test(text)) return false;
  if (NUMBER_FIELD.test(before) && /^[\d/]/.test(text)) return true;
  if (BEFORE_NUMBER.test(before) && DATE.test(text)) return true;
  if (line.inRun && line.gap === 0 && !END_MARK.test(before))
    return findLineMarker(text) === null || /^\p{Ll}/u.test(text);
  const open = !END_MARK.test(before);
  // "05" and "- 06%" are the two ends of a range
  if (/\d$/.test(before) && /^[-–] ?\d/.test(text) && line.gap === 0) return true;
  if (/[\p{L}\d,] ?[-–—]$/u.test(before) || (/[-–—/]$/.test(before) && open)) return true;
  if (startsSmall(text) && open) return continuesSmall(pending, line, layout);
  if (HARD_OPENER.test(text) || (SOFT_OPENER.test(text) && !open)) return false;
  if (findLineMarker(text) !== null)
    return open && /^\d/.test(text) && BEFORE_NUMBER.test(before) && isCut(pending, line, layout);
  return continuesCapital(pending, line, layout, open);
}

/** A small letter, a comma or a closing mark in front: also behind a dash or number that only begins a wrapped line. */
function startsSmall(text: string): boolean {
  const marker = findLineMarker(text);
  const body = marker === null ? text : text.slice(marker.length);
  return /^(?:\p{Ll}|[,;)%])/u.test(body);
}

function continuesSmall(pending: Pending, line: TextLine, layout: LineLayout): boolean {
  const marker = findLineMarker(line.content.text);
  if (marker === null) return !/^\p{Ll}\)/u.test(line.content.text);
  if (marker.kind === "letter" || marker.kind === "star" || marker.kind === "plus") return false;
  return isCut(pending, line, layout);
}

/** Whether the paper, not the writer, ended the line before. */
function isCut(pending: Pending, line: TextLine, layout: LineLayout): boolean {
  return layout.wrapped ? isFull(pending.last, line, layout) : lengthOf(pending) > LONG_PARAGRAPH;
}

function continuesCapital(pending: Pending, line: TextLine, layout: LineLayout, open: boolean): boolean {
  const before = pending.last.content.text;
  const text = line.content.text;
  if (line.bold !== pending.last.bold && line.gap > 0) return false;
  if (line.gap > layout.gap + 1) return false;
  if (isCapitals(before) !== isCapitals(text)) return false;
  if (isCapitals(before)) return findLineMarker(pending.first.content.text)?.kind === "roman" && open && line.gap <= 1;
  if (open && (/,$/.test(before) || OPEN_END.test(before)) && !line.bold) return true;
  if (/^[("]/.test(text) && open && line.gap === 0) return true;
  if (layout.wrapped && isFull(pending.last, line, layout)) return open || /[.;]["')]*$/.test(before);
  return open && !layout.wrapped && !pending.last.bold && lengthOf(pending) > LONG_PARAGRAPH;
}

function isFull(last: TextLine, next: TextLine, layout: LineLayout): boolean {
  const word = next.content.text.split(" ")[0] ?? "";
  const share = END_MARK.test(last.content.text) ? FULL_SHARE_AFTER_SENTENCE : FULL_SHARE;
  return last.content.text.length + 1 + word.length > layout.width * share;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function lengthOf(pending: Pending): number {
  return pending.parts.reduce((sum, part) => sum + part.text.length + 1, 0);
}

/** The words with a capital in front or in capitals; in small letters they stand within a sentence. */
function opener(words: readonly string[]): RegExp {
  const written = words.flatMap((word) => [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
  return new RegExp(`^(?:${written.map((word) => word.replace(/\./g, "\\.")).join("|")})`, "u");
}

function ending(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|[\\s(])(?:${words.join("|")})$`, "iu");
}
