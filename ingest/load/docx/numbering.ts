import { childOf, childValue, type XmlElement } from "./xml.ts";

/** Where a paragraph stands in a list: the number's id and its level from 0. */
export type ListPlace = { readonly id: string; readonly level: number };

/** Gives each paragraph of a list the number that Word would print before it, in document order; `""` where it prints none. */
export type ListNumberer = (place: ListPlace) => string;

type Level = { readonly format: string; readonly text: string; readonly start: number; readonly legal: boolean };
type List = {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
};

/** Bullets as fonts of symbols print them; whatever else a level has is a dash. */
const BULLETS: Readonly<Record<string, string>> = { "\uf0b7": "-", "\uf02d": "-", "\uf0a7": "-", o: "-", "•": "-" };

/**
 * Word keeps numbers out of the text and counts them when it shows the page; this counts the same way.
 *
 * @see ECMA-376 Part 1, 17.9 Numbering
 */
export function createListNumberer(numbering: XmlElement | null): ListNumberer {
  const lists = readLists(numbering);
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  return ({ id, level }) => {
    const list = lists.get(id);
    const shape = list?.levels.get(level);
    if (list === undefined || shape === undefined) return "";
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    const restart = list.restarts.get(level);
    if (restart !== undefined && !started.has(`${id} ${level}`)) counts[level] = restart - 1;
    started.add(`${id} ${level}`);
    counts[level] = (counts[level] ?? shape.start - 1) + 1;
    counts.length = level + 1;
    if (shape.format === "none") return "";
    if (shape.format === "bullet") return BULLETS[shape.text] ?? (/^[-–—+*]$/.test(shape.text) ? shape.text : "-");
    return shape.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = list.levels.get(at);
      const count = counts[at] ?? other?.start ?? 1;
      return printed(count, shape.legal && at < level ? "decimal" : (other?.format ?? "decimal"));
    });
  };
}

function readLists(numbering: XmlElement | null): ReadonlyMap<string, List> {
  const elements = numbering?.children ?? [];
  const abstracts = new Map(
    elements
      .filter(({ name }) => name === "w:abstractNum")
      .map((abstract) => [abstract.attributes.get("w:abstractNumId") ?? "", levelsOf(abstract)] as const),
  );
  const lists = elements.filter(({ name }) => name === "w:num").map((num) => listOf(num, abstracts));
  return new Map(lists);
}

function listOf(num: XmlElement, abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>): readonly [string, List] {
  const abstractId = childValue(num, "w:abstractNumId") ?? "";
  const levels = new Map(abstracts.get(abstractId));
  const restarts = new Map<number, number>();
  for (const override of num.children.filter(({ name }) => name === "w:lvlOverride")) {
    const level = Number(override.attributes.get("w:ilvl") ?? 0);
    const own = childOf(override, "w:lvl");
    if (own !== null) levels.set(level, levelOf(own));
    const start = childValue(override, "w:startOverride");
    if (start !== null) restarts.set(level, Number(start));
  }
  return [num.attributes.get("w:numId") ?? "", { abstractId, levels, restarts }];
}

function levelsOf(abstract: XmlElement): ReadonlyMap<number, Level> {
  const levels = abstract.children.filter(({ name }) => name === "w:lvl");
  return new Map(levels.map((level) => [Number(level.attributes.get("w:ilvl") ?? 0), levelOf(level)]));
}

function levelOf(level: XmlElement): Level {
  return {
    format: childValue(level, "w:numFmt") ?? "decimal",
    text: childValue(level, "w:lvlText") ?? "",
    start: Number(childValue(level, "w:start") ?? 1),
    legal: childOf(level, "w:isLgl") !== null,
  };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function printed(count: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerLetter":
      return letters(count);
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

function roman(count: number): string {
  let rest = count;
  let numeral = "";
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      numeral += sign;
      rest -= value;
    }
  }
  return numeral;
}

/** a … z, then aa, bb, as Word counts on. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.floor((count - 1) / 26) + 1);
}
