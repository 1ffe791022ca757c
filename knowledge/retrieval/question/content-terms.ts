import { foldDiacritics } from "../../text/fold.ts";
import { tokenize } from "../../text/tokenize.ts";
import { FUNCTION_WORDS, SAME_MEANING } from "./meaning-words.vi.ts";

const REWRITES = new Map(
  SAME_MEANING.flatMap(([first = "", ...others]) => others.map((other) => [other, first.split(" ")] as const)),
);
/** In syllables, of the longest phrase that is rewritten. */
const LONGEST_PHRASE = Math.max(...[...REWRITES.keys()].map((phrase) => phrase.split(" ").length));

/** The folded syllables of a text with every phrase of `SAME_MEANING` rewritten to its first form: the same for documents and questions. */
export function meaningSyllables(text: string): readonly string[] {
  const syllables = tokenize(text).map((token) => token.folded);
  const rewritten: string[] = [];
  for (let at = 0; at < syllables.length; ) {
    const taken = rewriteAt(syllables, at);
    rewritten.push(...taken.words);
    at += taken.length;
  }
  return rewritten;
}

/** What a question is about: its syllables without asking words and politeness; years and bare numbers stay. */
export function contentSyllables(text: string): readonly string[] {
  return meaningSyllables(text).filter((syllable) => !FUNCTION_WORDS.has(syllable));
}

/** Folded, single spaces, no punctuation: what the cue patterns read. */
export function foldedWords(text: string): string {
  return foldDiacritics(text.normalize("NFC"))
    .replace(/[^\p{L}\p{N}/%@.-]+/gu, " ")
    .replace(/(?<!\d)[.\-/]+|[.\-/]+(?!\d|\p{L})/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function rewriteAt(syllables: readonly string[], at: number): { words: readonly string[]; length: number } {
  for (let length = Math.min(LONGEST_PHRASE, syllables.length - at); length > 0; length--) {
    const words = REWRITES.get(syllables.slice(at, at + length).join(" "));
    if (words) return { words, length };
  }
  return { words: [syllables[at] ?? ""], length: 1 };
}
