import { placeTone, takeTone } from "../canonical.ts";
import { foldDiacritics } from "../fold.ts";
import { CONFUSED_TONES, ONSETS, RIMES } from "../letters.vi.ts";
import type { Token } from "../tokenize.ts";
import { PLAIN_WORDS } from "./plain-words.vi.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * How a question was typed: `bare` without any diacritics, `careful` with all of them as far as can be seen, `hasty` with some left out,
 * wrong, or keys that were not taken. What could be right is left alone in a careful one.
 */
export type Typing = "bare" | "hasty" | "careful";

/** Judges by the words that cannot stand as they were typed. `typed`: the text that the tokens are of. */
export function judgeTyping(tokens: readonly Token[], typed: string, vocabulary: Vocabulary): Typing {
  const marked = tokens.some(({ text, folded }) => text !== folded && /\p{L}/u.test(text) && text.length > 1);
  if (!marked) return "bare";
  const slipped = tokens.some(({ text, folded, start, end }) => {
    const original = typed.slice(start, end).normalize("NFC");
    if (text.length < 2 || !/^\p{Ll}+$/u.test(original) || standsAsTyped(text, vocabulary)) return false;
    if (!isWellFormed(text) || isToneless(text) || alikeSpelling(text, vocabulary) !== null) return true;
    return text === folded && vocabulary.byFolded.has(folded);
  });
  return slipped ? "hasty" : "careful";
}

/** True for a lower-case word that a document prints, or that is a word of its own without marks. */
export function standsAsTyped(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.ids.has(word) || PLAIN_WORDS.has(word);
}

/** A word that no document prints with the one of the two tones that sound alike, as one prints it with the other; `null` for none. */
export function alikeSpelling(word: string, vocabulary: Vocabulary): string | null {
  if (standsAsTyped(word, vocabulary)) return null;
  const { plain, mark } = takeTone(word);
  if (mark === null || !CONFUSED_TONES.has(mark)) return null;
  const spellings = [...CONFUSED_TONES].map((tone) => placeTone(plain, tone));
  return spellings.find((spelling) => vocabulary.ids.has(spelling)) ?? null;
}

/** A syllable closed by c, ch, p or t always has a tone; without one a mark was left out. */
function isToneless(word: string): boolean {
  return /(?:c|ch|p|t)$/.test(word) && takeTone(word).mark === null;
}

/** 0 to 1. Share of capitals among the letters above which a message is shouted: names and short forms make up less. */
const SHOUTED_SHARE = 0.8;
/** In words. Fewer may well be short forms alone ("BC DVCQ"). */
const MIN_SHOUTED_WORDS = 4;

/** A message that was typed with the capitals key on, in small letters; capitals there say nothing. Short forms are known without. */
export function lowerShouted(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const isShouted = capitals > letters * SHOUTED_SHARE && text.trim().split(/\s+/).length >= MIN_SHOUTED_WORDS;
  return isShouted ? text.toLowerCase() : text;
}

const SYLLABLES = new Set(["", ...ONSETS].flatMap((onset) => RIMES.map((rime) => onset + rime)));
const FOLDED_SYLLABLES = new Set([...SYLLABLES].map(foldDiacritics));

/** True when a lower-case word could be a Vietnamese syllable: as it is, or, typed without marks, with some marks put in. */
export function isWellFormed(word: string): boolean {
  const { plain, mark } = takeTone(word);
  if (plain.normalize("NFD").match(/[\u0300\u0301\u0303\u0309\u0323]/) !== null) return false;
  return SYLLABLES.has(plain) || (mark === null && FOLDED_SYLLABLES.has(plain));
}
