import { findDocumentNumbers } from "#knowledge/text/document-number.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { tokenize } from "#knowledge/text/tokenize.ts";
import { AND } from "./citation-words.vi.ts";

/** Share of words in common from which two subjects are of one act. Range 0.3 to 0.8; higher splits acts, lower hides conflicts. */
const ALIKE = 0.5;
/** Words that subjects differ in without meaning another thing. */
const SILENT = new Set(["cua", "trong", "cac", "nhung", "viec", "ve", "cho", "o", "tai", "tren", foldDiacritics(AND)]);

/** In subjects. Those of a few hundred documents; the same ones are compared again and again. */
const MAX_KEPT = 20_000;
const kept = new Map<string, readonly string[]>();

/** The words of a subject that carry meaning, folded, up to the number of an act that it speaks of. */
export function titleWords(title: string): readonly string[] {
  const known = kept.get(title) ?? readTitleWords(title);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(title, known);
  return known;
}

function readTitleWords(title: string): readonly string[] {
  const cited = findDocumentNumbers(title)[0]?.start ?? title.length;
  const bracket = title.slice(0, cited).replace(/\s*\($/, "");
  const words = tokenize(bracket === "" ? title : bracket).map(({ folded }) => folded);
  const name = words[0] === "bo" && words[1] === "luat" ? words.slice(2) : words[0] === "luat" ? words.slice(1) : words;
  return name.filter((word) => !SILENT.has(word));
}

/** True when two subjects can be of one act: one opens, closes or is the other, or most words are the same. */
export function areTitlesAlike(a: string, b: string): boolean {
  return titleOverlap(a, b) >= ALIKE || titleHolds(a, b);
}

/** True when one subject is a shorter form of the other: its words stand in it in one run. */
export function titleHolds(a: string, b: string): boolean {
  const [short, long] = [titleWords(a).join(" "), titleWords(b).join(" ")].sort((x, y) => x.length - y.length);
  return short !== undefined && short !== "" && ` ${long} `.includes(` ${short} `);
}

/** Share of all words of two subjects that both have: 0 none, 1 the same words. */
export function titleOverlap(a: string, b: string): number {
  const left = new Set(titleWords(a));
  const right = new Set(titleWords(b));
  const common = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 1 : common / all;
}

/** Words that two names of laws must share, beside the type, to be taken for one law ("Luật Đầu tư" is not "Luật Đầu tư công"). */
const LAW_NAME_COMMON = 4;
/** Share of words in common from which two names mean one law. Range 0.5 to 0.9. */
const LAW_NAME_ALIKE = 0.6;

/** True when two names can only mean one law: the same words, or long names that differ in a word or two. */
export function isSameLawName(a: string, b: string): boolean {
  const left = titleWords(a);
  const right = titleWords(b);
  if (left.join(" ") === right.join(" ")) return true;
  const common = new Set(left.filter((word) => right.includes(word))).size;
  return common >= LAW_NAME_COMMON && titleOverlap(left.join(" "), right.join(" ")) >= LAW_NAME_ALIKE;
}
