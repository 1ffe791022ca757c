import {
  APPENDIX_WORD,
  ARTICLE_WORD,
  CHAPTER_WORD,
  ORDINALS,
  PART_WORD,
  POINT_LETTERS,
  SECTION_WORD,
  UNNUMBERED_APPENDIX,
} from "./line-markers.vi.ts";

type MarkerKind =
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "appendix"
  | "roman"
  | "capital"
  | "decimal"
  | "bracketed"
  | "letter"
  | "dash"
  | "plus"
  | "star";

/** What a line begins with: `number` as it goes into a section label, `length` up to the first letter of its text. */
export type LineMarker = { readonly kind: MarkerKind; readonly number: string; readonly length: number };

type Rule = { readonly kind: MarkerKind; readonly pattern: RegExp };

const ROMAN = "[IVXL]{1,7}";
const NUMBERED = `(${ROMAN}|\\d{1,3}|${ORDINALS.join("|")})`;
const END = "(?![\\p{L}\\p{N}])";

/** Tried in order; the first that fits is the marker. */
const RULES: readonly Rule[] = [
  { kind: "part", pattern: new RegExp(`^${PART_WORD} ${NUMBERED}${END}[.:]?\\s*`, "iu") },
  { kind: "chapter", pattern: new RegExp(`^${CHAPTER_WORD} (${ROMAN}|\\d{1,3})${END}[.:]?\\s*`, "iu") },
  { kind: "section", pattern: new RegExp(`^${SECTION_WORD} (\\d{1,3}|${ROMAN})${END}[.:]?\\s*`, "iu") },
  { kind: "article", pattern: new RegExp(`^${ARTICLE_WORD} (\\d{1,3}\\p{Ll}?)(?:[.:]\\s*|\\s*$)`, "iu") },
  {
    kind: "appendix",
    pattern: new RegExp(`^(${APPENDIX_WORD}(?:\\s+(?:\\d{1,3}[A-Z]?|${ROMAN}|[A-E]))?)${END}[.:]?\\s*`, "iu"),
  },
  { kind: "roman", pattern: new RegExp(`^(${ROMAN})(?:\\s?[.)]\\s*|\\s?/\\s+|\\s+[-–]\\s+)(?=[\\p{Lu}"(])`, "u") },
  { kind: "capital", pattern: /^([A-H])[.)]\s*(?=[\p{Lu}"(])/u },
  { kind: "decimal", pattern: /^((?:\d{1,2}\.){1,4}\d{1,2})(?![\d/-])[.)]?\s*(?=[\p{L}"'(])/u },
  { kind: "decimal", pattern: /^(\d{1,3})\s?[.)/](?:\s*(?=[\p{L}"'(])|\s+(?=\d))/u },
  { kind: "bracketed", pattern: /^\((\d{1,2})\)\s*(?=[\p{L}\d"(])/u },
  {
    kind: "letter",
    pattern: new RegExp(`^([${POINT_LETTERS}]\\d{0,2}|aa|bb|cc|dd)\\s?[).]\\s*(?=[\\p{L}\\p{N}"(])`, "u"),
  },
  { kind: "dash", pattern: /^([-–—])\s*(?=[\p{L}\p{N}"'(<>≥≤~])/u },
  { kind: "plus", pattern: /^(\+)\s*(?=[\p{L}\p{N}"'(<>≥≤~])/u },
  { kind: "star", pattern: /^([•●▪■◦○➢✓✔❖§⁃*])\s*(?=\S)/u },
];

/** The marker that a line begins with, `null` where it has none. A number of four digits is a year, never a marker. */
export function findLineMarker(line: string): LineMarker | null {
  for (const { kind, pattern } of RULES) {
    const match = pattern.exec(line);
    if (match === null) continue;
    if (!isPlausible(kind, line, match[0].length)) continue;
    return { kind, number: numberOf(kind, match[1] ?? ""), length: match[0].length };
  }
  return null;
}

/** In capitals or with a number that stands free; "mẫu số 3 kèm theo" or "chương 2 của Luật" within a sentence is none. */
function isPlausible(kind: MarkerKind, line: string, length: number): boolean {
  if (kind === "article") return /^\p{Lu}/u.test(line) && !/^\p{Ll}/u.test(line.slice(length));
  if (kind !== "part" && kind !== "chapter" && kind !== "section" && kind !== "appendix") return true;
  const body = line.slice(length);
  const word = /^\p{Lu}/u.test(line);
  const free = body === "" || /^[\p{Lu}"(]/u.test(body);
  if (kind !== "appendix") return word && free;
  // an unnumbered appendix is a heading only when it stands alone or in capitals
  const numbered = /[\dIVXLA-E]\s*[.:]?\s*$/u.test(line.slice(0, length));
  const capitals = /^\p{Lu}{2}/u.test(line);
  if (capitals && free) return numbered || UNNUMBERED_APPENDIX.test(line);
  return word && numbered && free && !/[.;]$/.test(line);
}

function numberOf(kind: MarkerKind, printed: string): string {
  if (kind === "dash" || kind === "plus" || kind === "star") return "";
  if (kind === "part" || kind === "chapter") {
    const ordinal = ORDINALS.indexOf(printed.toLowerCase());
    return ordinal >= 0 ? String(ordinal + 1) : printed;
  }
  return printed;
}

/** The value of a Roman numeral; `null` when it is not written as one. */
export function romanValue(numeral: string): number | null {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  let total = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = values[numeral.charAt(i)];
    if (value === undefined) return null;
    total += value < (values[numeral.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return numeral !== "" && romanNumeral(total) === numeral ? total : null;
}

function romanNumeral(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let numeral = "";
  for (const [step, letters] of steps) {
    while (rest >= step) {
      numeral += letters;
      rest -= step;
    }
  }
  return numeral;
}
