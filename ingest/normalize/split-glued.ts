import { GLUED_CAPITALS, NUMBERED_APPENDIX, POINT_LETTERS, RUN_TOGETHER_POSITIONS } from "./line-markers.vi.ts";
import { insertAt, type MappedText } from "./mapped-text.ts";

/**
 * Places within a line where copying lost a line end: the position is that of the second group of each pattern.
 * "YÊU CẦU1. Mục đích", "năm 2025.2. Yêu cầu", "NĂM 20251. Đánh giá", "QUYẾT ĐỊNH:Điều 1. …", "thi đuaa) Đối với", "CHỦ TỊCHTrần An".
 */
const GLUED: readonly RegExp[] = [
  // a number or Roman numeral right behind a letter or a closing mark
  /([\p{L}"')\]:;])((?:\d{1,2}\.){1,3}\s*(?=\p{Lu}))/gu,
  /([\p{Ll}"')\]:;])([IVX]{1,4}\.\s+(?=\p{Lu}{2}))/gu,
  // a sentence or a year ends, and the next number follows without a space
  /((?:[\p{L})"']|(?:19|20)\d\d)\s?[.;:])((?:\d{1,2}\.){1,3}\s+(?=\p{Lu}))/gu,
  /((?:[\p{L})"']|(?:19|20)\d\d)[.;:])((?:[IVX]{1,4}\.\s+)(?=\p{Lu}{2}))/gu,
  /((?<!\d)(?:19|20)\d\d)((?:\d{1,2}\.){1,3}\s+(?=\p{Lu}))/gu,
  /([.:;"])(Điều \d{1,3}\.\s*(?=\p{Lu}))/gu,
  new RegExp(`([.:;]|\\p{Ll}{2})([${POINT_LETTERS}]\\)\\s+(?=\\p{Lu}))`, "gu"),
  // two or more words in capitals, then a name: a position and its holder
  /(\p{Lu}{2,} \p{Lu}{2,})(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/gu,
  new RegExp(`(\\p{Lu}{2})(${GLUED_CAPITALS})`, "gu"),
  new RegExp(`(${NUMBERED_APPENDIX})(\\p{Lu}{2})`, "gu"),
  new RegExp(`()(${RUN_TOGETHER_POSITIONS})`, "gu"),
];

/** The line cut where a heading or item was glued to the text before it. */
export function splitGlued(line: MappedText): MappedText {
  const cuts = new Set<number>();
  for (const pattern of GLUED) {
    for (const match of line.text.matchAll(pattern)) {
      const cut = match.index + (match[1] ?? "").length;
      if (!isWithinNumber(line.text, cut)) cuts.add(cut);
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
