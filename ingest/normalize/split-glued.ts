import { GLUED_ARTICLE, GLUED_CAPITALS, NUMBERED_APPENDIX, RUN_TOGETHER_POSITIONS } from "./line-markers.vi.ts";
import { insertAt, type MappedText } from "./mapped-text.ts";

/**
 * Places within a line where copying lost a line end: the position is that of the second group of each pattern.
 * "YÊU CẦU1. Mục đích", "năm 2025.2. Yêu cầu", "NĂM 20251. Đánh giá", "QUYẾT ĐỊNH:Điều 1. …", "thi đuaa) Đối với", "CHỦ TỊCHTrần An".
 */
const GLUED: readonly RegExp[] = [
  // a number or Roman numeral right behind a word in capitals or a closing mark
  /(\p{Lu}\s?\p{Lu}{2}|["')\]:;])((?:\d{1,2}\.){1,3}\s*(?=\p{Lu}))/gu,
  /([\p{Ll}"')\]:;])([IVX]{1,4}\.\s+(?=\p{Lu}{2}))/gu,
  // a sentence or a year ends, and the next number follows without a space
  /((?:[\p{L})"']|(?:19|20)\d\d)\s?[.;:])((?:\d{1,2}\.){1,3}\s+(?=\p{Lu}))/gu,
  /((?:[\p{L})"']|(?:19|20)\d\d)[.;:])((?:[IVX]{1,4}\.\s+)(?=\p{Lu}{2}))/gu,
  /((?<!\d)(?:19|20)\d\d)((?:\d{1,2}\.){1,3}\s+(?=\p{Lu}))/gu,
  GLUED_ARTICLE,
  // only the first of a list is glued to its heading; "(hóa) Các" is none
  /([.:;)]|\p{Ll}{2})(a\)\s+(?=\p{Lu}))/gu,
  // two or more words in capitals, then a name: a position and its holder
  /(\p{Lu}{2,} \p{Lu}{2,})(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/gu,
  new RegExp(`(\\p{Lu}{2})(${GLUED_CAPITALS})`, "gu"),
  new RegExp(`(${NUMBERED_APPENDIX})(\\p{Lu}{2})`, "gu"),
  new RegExp(`()(${RUN_TOGETHER_POSITIONS})`, "gu"),
];

/** In a line that is wholly a heading a list may also begin behind small letters or a space; elsewhere that is "Covid19." */
const GLUED_HEADING: readonly RegExp[] = [
  ...GLUED,
  /(\p{Ll}{2})((?:\d{1,2}\.){1,3}\s*(?=\p{Lu}))/gu,
  /([\p{Ll}):]\s)(a\)\s+(?=\p{Lu}))/gu,
  /([\p{Ll}):]\s)(1\.\s+(?=\p{Lu}))/gu,
];

/** The line cut where a heading or item was glued to the text before it; `heading`: all of it is set in bold. */
export function splitGlued(line: MappedText, heading: boolean): MappedText {
  const cuts = new Set<number>();
  for (const pattern of heading ? GLUED_HEADING : GLUED) {
    for (const match of line.text.matchAll(pattern)) {
      const cut = match.index + (match[1] ?? "").length;
      if (!isWithinNumber(line.text, cut) && !isInBrackets(line.text, cut)) cuts.add(cut);
    }
  }
  if (cuts.size === 0) return line;
  return insertAt(
    line,
    [...cuts].sort((a, b) => a - b),
    "\n",
  );
}

/** A digit before the cut that belongs to "1.2." of a line's own number, or a code such as "COVID19. ". */
function isWithinNumber(text: string, cut: number): boolean {
  const before = text.slice(0, cut);
  return /^\s*(?:\d{1,2}\.)+$/.test(before) || /(?:^|[^\p{L}])[A-Z]{1,2}$/u.test(before);
}

/** An opened bracket is closed only behind the cut: "(hóa) Các". */
function isInBrackets(text: string, cut: number): boolean {
  const before = text.slice(0, cut);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
