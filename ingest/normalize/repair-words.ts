import { canonicalTone } from "#knowledge/text/canonical.ts";
import { ACT_CODES, SYLLABLE_END } from "./line-markers.vi.ts";
import { type MappedText, rewrite } from "./mapped-text.ts";

/** "120 -KL/TW", "13- ĐA/TU", "QĐ -UBND": a number of an act with spaces that typesetting left in it. */
const ACT_NUMBER = new RegExp(
  `(?<=\\d)(?:\\s?[-/]|[-/]\\s)\\s?(?:${ACT_CODES})(?:(?:\\s[-/]|[-/]\\s?)(?:\\p{Lu}[\\p{L}\\d]*))+(?![\\p{L}\\d])`,
  "gu",
);
/** A small letter, then a capital, within one word, one of the two sides being Vietnamese: "banThường", "nghiệpVSIP". */
const GLUED_WORD = /(?<![\p{L}\p{N}])(\p{L}?\p{Ll}+)(\p{Lu}[\p{L}]+)/gu;
const NOT_ASCII = /[^\x00-\x7f]/;

const MARKED_WORD = /[\p{L}\p{M}]*[^\x00-\x7f][\p{L}\p{M}]*/gu;

/**
 * Puts back what copying took from words and numbers, spaces lost between words and added within numbers,
 * and every tone mark in its one place.
 */
export function repairWords(line: MappedText): MappedText {
  const numbers = rewrite(line, ACT_NUMBER, ([printed]) => printed.replace(/\s/g, ""));
  const words = rewrite(numbers, GLUED_WORD, ([whole, left = "", right = ""]) => {
    const vietnamese = NOT_ASCII.test(left) || NOT_ASCII.test(right);
    return vietnamese && left.length >= 2 && SYLLABLE_END.test(left) ? `${left} ${right}` : whole;
  });
  const spaced = rewrite(words, / {2,}/g, () => " ");
  return rewrite(spaced, MARKED_WORD, ([word]) => placeTones(word));
}

/** Both ways of placing a tone differ in two neighbouring letters; more would be a word that is none. */
function placeTones(word: string): string | null {
  const placed = canonicalTone(word);
  if (placed === word || placed.length !== word.length) return null;
  const changed = [...placed]
    .map((letter, index) => (letter === word[index] ? -1 : index))
    .filter((index) => index >= 0);
  return changed.length === 2 && (changed[1] ?? 0) - (changed[0] ?? 0) === 1 ? placed : null;
}
