import { canonicalTone } from "./canonical.ts";
import { foldDiacritics } from "./fold.ts";

/** A syllable, number or sign of a text. `start` and `end` are UTF-16 offsets in the text that was given. */
export type Token = {
  /** Lower case, composed, tone in its one place. */
  readonly text: string;
  /** Without diacritics; a number without leading zeros. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words are few and come again; the map stops growing here so that hostile text cannot fill the memory. */
const MAX_REMEMBERED = 100_000;
const remembered = new Map<string, { readonly text: string; readonly folded: string }>();

/** Syllables and numbers in order; punctuation and white space separate them and are dropped. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const forms = formsOf(match[0]);
    tokens.push({ ...forms, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

function formsOf(word: string): { readonly text: string; readonly folded: string } {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const text = canonicalTone(word.toLowerCase());
  const forms = { text, folded: foldDiacritics(text).replace(/^0+(?=\d+$)/, "") };
  if (remembered.size < MAX_REMEMBERED) remembered.set(word, forms);
  return forms;
}
