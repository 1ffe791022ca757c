import { ACT_CODES } from "./line-markers.vi.ts";
import { type MappedText, rewrite } from "./mapped-text.ts";

/** "120 -KL/TW", "13- ĐA/TU", "QĐ -UBND": a number of an act with spaces that typesetting left in it. */
const ACT_NUMBER = new RegExp(
  `(?<=\\d)(?:\\s?[-/]|[-/]\\s)\\s?(?:${ACT_CODES})(?:(?:\\s[-/]|[-/]\\s?)(?:\\p{Lu}[\\p{L}\\d]*))+(?![\\p{L}\\d])`,
  "gu",
);
/** A small letter, then a capital, within one word, one of the two sides being Vietnamese: "banThường", "nghiệpVSIP". */
const GLUED_WORD = /(?<![\p{L}\p{N}])(\p{L}?\p{Ll}+)(\p{Lu}[\p{L}]+)/gu;
const NOT_ASCII = /[^\x00-\x7f]/;
const SYLLABLE_END =
  /(?:[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]|c|ch|m|n|ng|nh|p|t)$/iu;

/** Puts back what copying took from words and numbers: spaces lost between words, spaces added within numbers. */
export function repairWords(line: MappedText): MappedText {
  const numbers = rewrite(line, ACT_NUMBER, ([printed]) => printed.replace(/\s/g, ""));
  const words = rewrite(numbers, GLUED_WORD, ([whole, left = "", right = ""]) => {
    const vietnamese = NOT_ASCII.test(left) || NOT_ASCII.test(right);
    return vietnamese && left.length >= 2 && SYLLABLE_END.test(left) ? `${left} ${right}` : whole;
  });
  return rewrite(words, / {2,}| +(?=[,;:!?](?:\s|$))/g, ([spaces]) =>
    /^ +$/.test(spaces) && spaces.length > 1 ? " " : "",
  );
}
