import { canonicalTone } from "../../text/canonical.ts";

/** A syllable, number or sign of a text; offsets are UTF-16 in the text that was given. */
export type UnitToken = {
  /** Lower case, composed, tone in its one place; any dash is "-". */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  readonly isCapital: boolean;
  /** Two capitals or more and nothing else ("LHTN"). */
  readonly isAcronym: boolean;
  /** True when a line break stands between this and the token before. */
  readonly opensLine: boolean;
};

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const DASH = /^[-\u2010-\u2015]$/;
const WORD = /^[\p{L}\p{M}\p{N}]/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
const CAPITAL = /^\p{Lu}/u;

export function tokenizeUnits(text: string): UnitToken[] {
  const tokens: UnitToken[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const printed = match[0];
    const isWord = WORD.test(printed);
    tokens.push({
      word: DASH.test(printed) ? "-" : isWord ? canonicalTone(printed.toLowerCase()) : printed,
      start: match.index,
      end: match.index + printed.length,
      isWord,
      isCapital: CAPITAL.test(printed.normalize("NFC")),
      isAcronym: ACRONYM.test(printed.normalize("NFC")),
      opensLine: text.slice(last, match.index).includes("\n"),
    });
    last = match.index + printed.length;
  }
  return tokens;
}

/** Finds the longest phrase of a list that stands at a token. */
export type PhraseMatcher = (tokens: readonly UnitToken[], at: number) => number;

/** A matcher gives the number of tokens that the longest phrase of `phrases` takes at a place, 0 where none does. */
export function createPhraseMatcher(phrases: readonly string[]): PhraseMatcher {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = tokenizeUnits(phrase).map((token) => token.word);
    const first = words[0];
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (tokens, at) => {
    const candidates = byFirst.get(tokens[at]?.word ?? "") ?? [];
    return candidates.find((words) => words.every((word, i) => tokens[at + i]?.word === word))?.length ?? 0;
  };
}
