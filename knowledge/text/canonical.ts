import { SHAPED_VOWELS, TONE_MARKS, VOWELS } from "./letters.vi.ts";

const TONES = new RegExp(`[${TONE_MARKS.join("")}]`, "g");
const MARKED_WORD = /[\p{L}\p{M}]*[^\x00-\x7f][\p{L}\p{M}]*/gu;
/** Words are few and come again; the map stops growing here so that hostile text cannot fill the memory. */
const MAX_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/** Composed text (NFC) with every tone mark in the one place that we use, so that "hoà" and "hòa" are the same string. */
export function canonicalTone(text: string): string {
  return text.normalize("NFC").replace(MARKED_WORD, (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const { plain, mark } = takeTone(word);
    const placed = mark === null ? word : placeTone(plain, mark);
    if (remembered.size < MAX_REMEMBERED) remembered.set(word, placed);
    return placed;
  });
}

/** The word without its tone (shape marks stay), and the tone; `mark` is `null` where there is none or more than one. */
export function takeTone(word: string): { readonly plain: string; readonly mark: string | null } {
  const decomposed = word.normalize("NFD");
  const marks = decomposed.match(TONES) ?? [];
  const plain = decomposed.replace(TONES, "").normalize("NFC");
  return { plain, mark: marks.length === 1 ? (marks[0] ?? null) : null };
}

/**
 * Puts a combining tone mark on the vowel of a toneless syllable that carries it; unchanged where there is no vowel.
 * Pairs that are written both ways carry it on the first vowel, as today's state documents mostly print.
 */
export function placeTone(plain: string, mark: string): string {
  const at = toneCarrier(plain.toLowerCase());
  if (at === null) return plain;
  return (plain.slice(0, at + 1) + mark + plain.slice(at + 1)).normalize("NFC");
}

function toneCarrier(word: string): number | null {
  for (let i = word.length - 1; i >= 0; i--) if (SHAPED_VOWELS.includes(word.charAt(i))) return i;
  const { start, end } = vowelRun(word);
  const length = end - start;
  if (length <= 0) return null;
  if (length === 1) return start;
  // a closed syllable carries the tone on its last vowel, an open triple on the middle one
  if (end < word.length) return end - 1;
  if (length >= 3) return start + 1;
  // an open pair carries it on the first, also the pairs that are written both ways
  return start;
}

/** The first run of vowels, without the u of "qu" and the i of "gi" when another vowel follows. */
function vowelRun(word: string): { readonly start: number; readonly end: number } {
  let start = 0;
  while (start < word.length && !VOWELS.includes(word.charAt(start))) start++;
  const silent = word.slice(0, start + 1);
  if (/(^|[^\p{L}])(qu|gi)$/u.test(silent) && VOWELS.includes(word.charAt(start + 1) || "-")) start++;
  let end = start;
  while (end < word.length && VOWELS.includes(word.charAt(end))) end++;
  return { start, end };
}
