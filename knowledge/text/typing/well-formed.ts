import { takeTone } from "../canonical.ts";
import { foldDiacritics } from "../fold.ts";
import { ONSETS, RIMES } from "../letters.vi.ts";

const SYLLABLES = new Set(["", ...ONSETS].flatMap((onset) => RIMES.map((rime) => onset + rime)));
const FOLDED_SYLLABLES = new Set([...SYLLABLES].map(foldDiacritics));

/** True when a lower-case word could be a Vietnamese syllable: as it is, or, typed without marks, with some marks put in. */
export function isWellFormed(word: string): boolean {
  const { plain, mark } = takeTone(word);
  if (plain.normalize("NFD").match(/[\u0300\u0301\u0303\u0309\u0323]/) !== null) return false;
  return SYLLABLES.has(plain) || (mark === null && FOLDED_SYLLABLES.has(plain));
}
