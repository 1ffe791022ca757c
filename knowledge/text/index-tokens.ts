import { ABBREVIATIONS } from "./abbreviations.vi.ts";
import { foldDiacritics } from "./fold.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** Short forms by their folded spelling, with the syllables that they stand for. */
export type ShortForms = ReadonlyMap<string, readonly Token[]>;

/** The short forms that have one meaning everywhere, and those that the documents define (`short` as printed). */
export function shortFormsOf(defined: readonly { readonly short: string; readonly long: string }[]): ShortForms {
  const forms = new Map<string, readonly Token[]>();
  const fixed = ABBREVIATIONS.filter(({ scope }) => scope !== "typed");
  for (const { short, long } of [...defined, ...fixed]) {
    const folded = foldDiacritics(short).replace(/[^\p{L}\p{N}]/gu, "");
    if (folded !== "" && !forms.has(folded)) forms.set(folded, tokenize(long));
  }
  return forms;
}

/** The folded syllable under which i and y are one where Vietnamese spells both: "lý do" and "lí do", "kỹ sư" and "kĩ sư". */
export function indexKey(folded: string): string {
  return /^(?:[hklmstv]|qu)y$/.test(folded) ? `${folded.slice(0, -1)}i` : folded;
}

/**
 * The syllables of a text as they are indexed and asked for: every known short form is followed by what it stands for, so that
 * both spellings find each other. Offsets of the added syllables are those of the short form.
 */
export function indexTokens(tokens: readonly Token[], shortForms: ShortForms): readonly Token[] {
  if (!tokens.some(({ folded }) => shortForms.has(folded))) return tokens;
  return tokens.flatMap((token) => {
    const long = shortForms.get(token.folded);
    if (long === undefined) return [token];
    return [token, ...long.map(({ text, folded }) => ({ text, folded, start: token.start, end: token.end }))];
  });
}
