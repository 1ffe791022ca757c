import { foldDiacritics } from "../../text/fold.ts";
import { tokenize } from "../../text/tokenize.ts";
import {
  FUNCTION_PHRASES,
  GENERIC_PHRASES,
  KEPT_PHRASES,
  KEPT_SUBJECTS,
  PLAIN_CONTENT_PAIRS,
  SAME_MEANING,
} from "./meaning-words.vi.ts";

type Phrases = { readonly words: ReadonlyMap<string, readonly string[]>; readonly longest: number };

/** Single function words without their diacritics. */
const FUNCTION_SYLLABLES: ReadonlySet<string> = new Set(
  FUNCTION_PHRASES.filter((phrase) => !phrase.includes(" ")).map(foldDiacritics),
);
const REWRITES = phrases(SAME_MEANING.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)));
const GENERIC = phrases([
  ...GENERIC_PHRASES.map((phrase) => [phrase, ""] as const),
  ...KEPT_SUBJECTS.map((phrase) => [phrase, phrase] as const),
]);
const GENERIC_TYPED = phrases(
  GENERIC_PHRASES.filter((phrase) => phrase.includes(" ")).map((phrase) => [foldDiacritics(phrase), ""] as const),
);
const FUNCTION_WORDS = phrases([
  ...FUNCTION_PHRASES.map((phrase) => [phrase, ""] as const),
  ...KEPT_PHRASES.map((phrase) => [phrase, phrase] as const),
]);

/** Folded. */
const MONTH = "thang";

/** The folded syllables of a text with every phrase of `SAME_MEANING` rewritten to its first form: the same for documents and questions. */
export function meaningSyllables(text: string): readonly string[] {
  return rewrite(wordsOf(text), REWRITES).map(folded);
}

/**
 * What tells a function word that was typed without diacritics ("thi", "co", "bi") from a content word that is
 * spelled alike: `typedPlain` holds the syllables typed so, `isPrinted` tells whether the documents print two folded syllables side by side.
 */
export type Typing = {
  readonly typedPlain: ReadonlySet<string>;
  readonly isPrinted: (words: string) => boolean;
};

/** A text with all its diacritics. */
const AS_WRITTEN: Typing = { typedPlain: new Set(), isPrinted: () => false };

/** What a question is about: its syllables without asking words and politeness, rewritten like those of documents. */
export function contentSyllables(text: string, typing: Typing = AS_WRITTEN): readonly string[] {
  return rewrite(contentWords(text, typing), REWRITES).map(folded);
}

function contentWords(text: string, typing: Typing): readonly string[] {
  const words = rewrite(wordsOf(text), FUNCTION_WORDS);
  return words.filter((_, at) => !isPlainFunctionWord(words, at, typing));
}

/** True for a syllable typed plainly that is a function word's and forms no pair that the documents print. */
function isPlainFunctionWord(words: readonly string[], at: number, { typedPlain, isPrinted }: Typing): boolean {
  const word = folded(words[at] ?? "");
  if (!typedPlain.has(word) || !FUNCTION_SYLLABLES.has(word)) return false;
  const before = words[at - 1];
  const after = words[at + 1];
  const pairs = [
    before === undefined ? "" : `${folded(before)} ${word}`,
    after === undefined ? "" : `${word} ${folded(after)}`,
  ];
  const known = PLAIN_CONTENT_PAIRS[word];
  return !pairs.some((pair) => pair !== "" && (known === undefined ? isPrinted(pair) : known.test(pair)));
}

/** True for an asking word, politeness or glue, as written with its diacritics. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.words.has(wordsOf(word).join(" "));
}

/**
 * Those of a question's syllables that are a subject of its own, not shared by most questions. Phrases count as they are written, with
 * diacritics; as typed without any they count when they are of several syllables, which leave no doubt.
 */
export function subjectSyllables(text: string, typing: Typing = AS_WRITTEN): readonly string[] {
  const content = rewrite(contentWords(text, typing), REWRITES);
  return rewrite(rewrite(content, GENERIC), GENERIC_TYPED)
    .map(folded)
    .filter((syllable) => !/^\d+$/.test(syllable));
}

/** Folded, single spaces, no punctuation: what the cue patterns read. */
export function foldedWords(text: string): string {
  return foldDiacritics(text.normalize("NFC"))
    .replace(/[^\p{L}\p{N}/%@.-]+/gu, " ")
    .replace(/(?<![\p{L}\p{N}])[.\-/]+|[.\-/]+(?![\p{L}\p{N}])/gu, " ")
    .replace(/\b([hklmst]|qu)i\b/g, "$1y")
    .replace(/\s+/g, " ")
    .trim();
}

function wordsOf(text: string): readonly string[] {
  return tokenize(text).map((token) => token.text.replace(/^0+(?=\d)/, ""));
}

function folded(word: string): string {
  return foldDiacritics(word);
}

/** Replaces the longest phrase at each place; diacritics count, since folded ones have many meanings. */
function rewrite(words: readonly string[], { words: known, longest }: Phrases): readonly string[] {
  const rewritten: string[] = [];
  for (let at = 0; at < words.length; ) {
    // the number behind "tháng" is that month's, not the beginning of "01 năm"
    const isMonth = /^\d+$/.test(words[at] ?? "") && folded(words[at - 1] ?? "") === MONTH;
    const length = isMonth ? 0 : longestAt(words, at, known, longest);
    rewritten.push(...(length === 0 ? [words[at] ?? ""] : (known.get(words.slice(at, at + length).join(" ")) ?? [])));
    at += Math.max(length, 1);
  }
  return rewritten;
}

function longestAt(words: readonly string[], at: number, known: Phrases["words"], longest: number): number {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    if (known.has(words.slice(at, at + length).join(" "))) return length;
  }
  return 0;
}

function phrases(pairs: readonly (readonly [string, string])[]): Phrases {
  const written = (phrase: string) => wordsOf(phrase);
  const words = new Map(pairs.map(([from, to]) => [written(from).join(" "), to === "" ? [] : written(to)] as const));
  return { words, longest: Math.max(...pairs.map(([from]) => written(from).length)) };
}
