import { SECTION_WORDS } from "./naming-words.vi.ts";
import type { SectionQuery } from "./parsed-question.ts";

/**
 * The section that a folded question names, as label parts from the outermost in: "muc iii.4" gives III, 4; "khoan 3 phan ii" gives II, 3;
 * "tu muc 2 den muc 7 phan iii" gives III, 2 until 7. `null` when none is named.
 */
export function readSectionQuery(folded: string): SectionQuery | null {
  const dash = readDash(folded);
  const range = folded.match(SECTION_WORDS.range);
  const whole = folded.match(SECTION_WORDS.dotted);
  const dotted = whole?.[1] ?? whole?.[2];
  if (dotted !== undefined) return { labels: dotted.split(/[. ]+/).map(printed), until: null, dash };
  const named = [...folded.matchAll(SECTION_WORDS.named)].map(([, word = "", number = ""]) => ({
    rank: rankOf(word, number),
    number: printed(number),
  }));
  const parts = [...new Map(named.map((part) => [part.rank, part.number])).entries()]
    .sort((a, b) => a[0] - b[0])
    .map(([, number]) => number);
  if (range?.[1] !== undefined && range[2] !== undefined) {
    const outer = parts.filter((part) => /^[IVX]+$/.test(part));
    return { labels: [...outer, printed(range[1])], until: printed(range[2]), dash: null };
  }
  return parts.length === 0 ? null : { labels: parts, until: null, dash };
}

function readDash(folded: string): number | null {
  const word = folded.match(SECTION_WORDS.dash)?.[1];
  if (word === undefined) return null;
  const ordinals: readonly string[] = SECTION_WORDS.ordinals;
  const spelled = ordinals.indexOf(word);
  return spelled >= 0 ? spelled + 1 : /^\d+$/.test(word) ? Number(word) : null;
}

/** Outer levels first: a roman number is a part whatever word stands before it. */
function rankOf(word: string, number: string): number {
  if (/^[ivx]+$/.test(number)) return 0;
  if (word === "phan") return 0;
  if (word === "dieu") return 1;
  if (word === "diem") return /^\d/.test(number) ? 3 : 4;
  return word === "khoan" ? 3 : 2;
}

function printed(number: string): string {
  return /^[ivx]+$/.test(number) ? number.toUpperCase() : number.replace(/^0+(?=\d)/, "");
}
