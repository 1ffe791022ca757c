import { UNDECOMPOSABLE } from "./letters.vi.ts";

const UNDECOMPOSABLE_LETTERS = new RegExp(`[${Object.keys(UNDECOMPOSABLE).join("")}]`, "g");
const ASCII_ONLY = /^[\x00-\x7f]*$/;

/**
 * The form that people type without diacritics: lower case, no marks, d for its barred letter.
 * The same for composed and decomposed text and for both ways of placing a tone. A composed letter gives one letter,
 * so offsets into composed text stay true.
 */
export function foldDiacritics(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_ONLY.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(UNDECOMPOSABLE_LETTERS, (letter) => UNDECOMPOSABLE[letter] ?? letter)
    .normalize("NFC");
}
