import { YEAR_WORDS } from "#knowledge/calendar/calendar-words.vi.ts";
import { partsOf } from "#knowledge/domain/plain-date.ts";
import { capital, dueWords } from "#knowledge/words/due.vi.ts";
import type { UnitObligation } from "./find-obligations.ts";
import { svgText as text, wrapText } from "./svg-text.ts";
import type { UnitYear, YearEntry } from "./year-of-unit.ts";

/** In pixels. A phone shows the picture at about a third, so nothing is set below 30. */
const WIDTH = 1080;
const MARGIN = 48;
/** In pixels from the left: the line that the days hang on, and the text beside it. */
const LINE_X = 196;
const TEXT_X = 240;
const TEXT_WIDTH = WIDTH - TEXT_X - MARGIN;
/** Range 8 to 40. Entries that are drawn; each takes about 10 kB and a third of a phone's screen. */
const MAX_ENTRIES = 12;
/** Range 4 to 16. Above this each is drawn in fewer lines. */
const MAX_ROOMY = 7;
const MAX_UNDATED = 5;
const INK = { page: "#ffffff", ink: "#1d1b19", soft: "#5a554f", line: "#cfc8be", accent: "#a3211d", band: "#f6f4f1" };
/** The day's mark: past, today, ahead. */
const MARKS: Readonly<Record<YearEntry["status"], string>> = { past: "#8a847c", today: "#b45309", ahead: INK.accent };

/** A piece of the picture: what it draws from its own top on, and how high it is, in pixels. */
type Piece = { readonly height: number; readonly draw: (top: number) => string };

/** The year of a unit as a timeline, in SVG, 1080 pixels wide and as high as it needs. Pure: the same year gives the same picture. */
export function drawYear(year: UnitYear): string {
  const pieces = [
    header(year),
    ...timeline(year),
    ...section(YEAR_WORDS.monthly, year.monthly, MAX_ENTRIES),
    ...section(YEAR_WORDS.undated, year.undated, MAX_UNDATED),
    footer(),
  ];
  let top = 0;
  const drawn = pieces.map((piece) => {
    const made = piece.draw(top);
    top += piece.height;
    return made;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}" viewBox="0 0 ${WIDTH} ${top}" font-family="Be Vietnam Pro">`,
    `<rect width="${WIDTH}" height="${top}" fill="${INK.page}"/>`,
    ...drawn,
    "</svg>",
  ].join("");
}

function header({ orgUnit, year, today, entries }: UnitYear): Piece {
  const names = wrapText(orgUnit, 44, WIDTH - 2 * MARGIN, 2);
  const left = entries.filter(({ status }) => status !== "past").length;
  const facts = `${YEAR_WORDS.today(today)} · ${YEAR_WORDS.count(entries.length, left)}`;
  const height = 190 + names.length * 56;
  return {
    height: height + 24,
    draw: (top) =>
      [
        `<rect y="${top}" width="${WIDTH}" height="${height}" fill="${INK.accent}"/>`,
        text(MARGIN, top + 84, YEAR_WORDS.title(year), { size: 64, fill: "#ffffff", bold: true }),
        ...names.map((name, index) =>
          text(MARGIN, top + 148 + index * 56, name, { size: 44, fill: "#ffffff", bold: true }),
        ),
        text(MARGIN, top + height - 30, facts, { size: 34, fill: "#ffe9e4" }),
      ].join(""),
  };
}

/** Months with their entries; neighbouring ones without any, or with none that is drawn, share one line, so that the year stays whole. */
function timeline({ year, entries, today }: UnitYear): readonly Piece[] {
  const shown = mostWanted(entries);
  const isRoomy = shown.length <= MAX_ROOMY;
  const pieces: Piece[] = [];
  let skipped: readonly Skipped[] = [];
  const flush = (next: readonly Skipped[]) => {
    pieces.push(...gapOf(skipped));
    skipped = next;
  };
  for (let month = 1; month <= 12; month++) {
    const own = shown.filter((entry) => monthOf(entry) === month);
    const hidden = entries.filter((entry) => monthOf(entry) === month).length - own.length;
    if (own.length === 0) {
      const isLikeLast = skipped.every((last) => last.hidden > 0 === hidden > 0);
      if (isLikeLast) skipped = [...skipped, { month, hidden }];
      else flush([{ month, hidden }]);
      continue;
    }
    flush([]);
    const isNow = partsOf(today).year === year && partsOf(today).month === month;
    pieces.push(monthHead(YEAR_WORDS.month(month), isNow), ...own.map((entry) => entryPiece(entry, isRoomy)));
    if (hidden > 0) pieces.push(gap(YEAR_WORDS.more(hidden)));
  }
  flush([]);
  return pieces;
}

type Skipped = { readonly month: number; readonly hidden: number };

function gapOf(skipped: readonly Skipped[]): readonly Piece[] {
  const months = skipped.map(({ month }) => month);
  const hidden = skipped.reduce((sum, one) => sum + one.hidden, 0);
  return months.length === 0 ? [] : [gap(YEAR_WORDS.skipped(Math.min(...months), Math.max(...months), hidden))];
}

function monthOf({ lastDay }: YearEntry): number {
  return partsOf(lastDay).month;
}

/** Those to come before those that are past, and the nearest of these. */
function mostWanted(entries: readonly YearEntry[]): readonly YearEntry[] {
  const past = entries.filter(({ status }) => status === "past").toReversed();
  const rest = entries.filter(({ status }) => status !== "past").slice(0, MAX_ENTRIES);
  return [...past.slice(0, MAX_ENTRIES - rest.length).toReversed(), ...rest];
}

function monthHead(name: string, isNow: boolean): Piece {
  return {
    height: 76,
    draw: (top) =>
      rail(top, 76) +
      `<circle cx="${LINE_X}" cy="${top + 44}" r="9" fill="${isNow ? INK.accent : INK.line}"/>` +
      text(TEXT_X, top + 57, name, { size: 38, fill: isNow ? INK.accent : INK.soft, bold: true }),
  };
}

function gap(words: string): Piece {
  return {
    height: 64,
    draw: (top) => rail(top, 64) + text(TEXT_X, top + 44, words, { size: 32, fill: INK.soft }),
  };
}

function entryPiece({ obligation, lastDay, status, daysLeft }: YearEntry, isRoomy: boolean): Piece {
  const { deadline, citation } = obligation;
  const printed = wrapText(dueWords(deadline.due, deadline.relation), 38, TEXT_WIDTH, 2);
  const isShort = !isRoomy || status === "past";
  const what = wrapText(capital(deadline.what), 34, TEXT_WIDTH, isShort ? 2 : 3);
  const source = wrapText(`${citation.documentName}, ${citation.locator}`, 30, TEXT_WIDTH, isShort ? 1 : 2);
  const state = status === "ahead" ? YEAR_WORDS.status.ahead(daysLeft) : YEAR_WORDS.status[status];
  const height = 58 + printed.length * 48 + what.length * 44 + source.length * 40 + 26;
  const mark = MARKS[status];
  return {
    height,
    draw: (top) => {
      const afterPrinted = top + 44 + printed.length * 48;
      const afterWhat = afterPrinted + what.length * 44;
      return [
        rail(top, height),
        text(LINE_X - 34, top + 54, String(partsOf(lastDay).day), { size: 60, fill: mark, bold: true, anchor: "end" }),
        text(LINE_X - 34, top + 96, YEAR_WORDS.weekday(lastDay), { size: 30, fill: INK.soft, anchor: "end" }),
        `<circle cx="${LINE_X}" cy="${top + 34}" r="15" fill="${status === "past" ? INK.page : mark}" stroke="${mark}" stroke-width="5"/>`,
        ...printed.map((line, index) =>
          text(TEXT_X, top + 46 + index * 48, line, {
            size: 38,
            fill: status === "past" ? INK.soft : INK.ink,
            bold: true,
          }),
        ),
        ...what.map((line, index) =>
          text(TEXT_X, afterPrinted + index * 44, line, { size: 34, fill: status === "past" ? INK.soft : INK.ink }),
        ),
        ...source.map((line, index) => text(TEXT_X, afterWhat + index * 40, line, { size: 30, fill: INK.soft })),
        text(TEXT_X, afterWhat + source.length * 40, state, { size: 32, fill: mark, bold: true }),
      ].join("");
    },
  };
}

function section(title: string, obligations: readonly UnitObligation[], most: number): readonly Piece[] {
  return obligations.length === 0 ? [] : [sectionPiece(title, obligations, most)];
}

/** A box below the timeline, for what has no day of its own in it. */
function sectionPiece(title: string, obligations: readonly UnitObligation[], most: number): Piece {
  const width = WIDTH - 2 * MARGIN - 60;
  const lines = obligations.slice(0, most).flatMap(({ deadline }) => {
    const words = deadline.due.kind === "monthly" ? `${dueWords(deadline.due, deadline.relation)}: ` : "";
    return wrapText(`• ${capital(`${words}${deadline.what}`)}`, 32, width, 2);
  });
  const left = obligations.length - most;
  const all = left > 0 ? [...lines, YEAR_WORDS.more(left)] : lines;
  const height = 84 + all.length * 42 + 20;
  return {
    height: height + 24,
    draw: (top) =>
      [
        `<rect x="${MARGIN - 12}" y="${top + 24}" width="${WIDTH - 2 * MARGIN + 24}" height="${height - 12}" rx="18" fill="${INK.band}"/>`,
        text(MARGIN + 18, top + 80, title, { size: 36, fill: INK.soft, bold: true }),
        ...all.map((line, index) => text(MARGIN + 18, top + 128 + index * 42, line, { size: 32, fill: INK.ink })),
      ].join(""),
  };
}

function footer(): Piece {
  return { height: 88, draw: (top) => text(MARGIN, top + 54, YEAR_WORDS.footer, { size: 30, fill: INK.soft }) };
}

function rail(top: number, height: number): string {
  return `<rect x="${LINE_X - 2}" y="${top}" width="4" height="${height}" fill="${INK.line}"/>`;
}
