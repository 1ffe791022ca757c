import { foldDiacritics } from "../fold.ts";
import { CONFUSED_LETTERS } from "../letters.vi.ts";
import type { Token } from "../tokenize.ts";
import { decodeTypedKeys } from "./typed-keys.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { isWellFormed } from "./well-formed.ts";

/** A way to read what was typed. `words` are lower case; `cost` is how unlikely the slip is, in nats (0: as typed). */
export type Candidate = { readonly words: readonly string[]; readonly cost: number };

/**
 * How unlikely each slip is, in nats, 0 to 15; higher leaves more as it was typed. A slip is believed when the corpus prefers its
 * reading by more than this. Fixed by `tests/knowledge/text/restore-question.test.ts`.
 */
const COST = {
  /** Marks left out in a question that has none at all, and in one that has some. */
  unmarked: 0,
  forgottenMark: 3,
  /** Marks that were typed, but others. */
  otherMarks: 4.5,
  /** The same where the typed word is one that could be meant. */
  otherMarksOfWord: 8,
  typedKeys: 3,
  glued: 6,
  /** One letter dropped, doubled, swapped or wrong, in what is no word, and in what could be one. */
  slip: 7,
  slipOfWord: 10,
} as const;

/** In readings of one word. The commonest spellings come first. */
const MAX_CANDIDATES = 16;
/** In letters. Shorter words are left alone: nearly every slip of them is a word too. */
const MIN_SLIP_LETTERS = 3;
/** In letters. */
const MAX_WORD_LETTERS = 24;
const LETTERS = "abcdeghiklmnopqrstuvxy";

/** All readings of one typed word, as typed first. `marked`: the question has diacritics somewhere. */
export function spellingCandidates(token: Token, marked: boolean, vocabulary: Vocabulary): Candidate[] {
  const { text, folded } = token;
  const candidates = new Map<string, Candidate>();
  const add = (words: readonly string[], cost: number) => {
    const key = words.join(" ");
    if ((candidates.get(key)?.cost ?? Number.POSITIVE_INFINITY) > cost) candidates.set(key, { words, cost });
  };
  add([text], 0);
  if (text.length > MAX_WORD_LETTERS) return [...candidates.values()];
  const known = vocabulary.ids.has(text);
  const unmarked = text === folded;
  const wellFormed = isWellFormed(text);
  if (/^\p{L}+$/u.test(text)) {
    const cost = unmarked
      ? marked
        ? COST.forgottenMark
        : COST.unmarked
      : wellFormed
        ? COST.otherMarksOfWord
        : COST.otherMarks;
    for (const spelling of spellingsOf(vocabulary, folded)) add([spelling], cost);
    const standsInCorpus = known || (unmarked && vocabulary.byFolded.has(folded));
    // a word of the corpus is left: trying all its neighbours costs more time than it mends
    if (!standsInCorpus) addSlips(add, folded, { marks: text, known: wellFormed, vocabulary });
  }
  for (const reading of decodeTypedKeys(text)) {
    if (vocabulary.ids.has(reading)) add([reading], COST.typedKeys);
    else
      for (const spelling of spellingsOf(vocabulary, foldDiacritics(reading)))
        add([spelling], COST.typedKeys + COST.otherMarks);
  }
  if (!known && !wellFormed) for (const words of gluedReadings(text, vocabulary)) add(words, COST.glued);
  return [...candidates.values()].sort((a, b) => a.cost - b.cost).slice(0, MAX_CANDIDATES);
}

function spellingsOf(vocabulary: Vocabulary, folded: string): string[] {
  return (vocabulary.byFolded.get(folded) ?? []).map((id) => vocabulary.spellings[id] ?? "");
}

type Slip = { readonly marks: string; readonly known: boolean; readonly vocabulary: Vocabulary };

function addSlips(add: (words: readonly string[], cost: number) => void, folded: string, slip: Slip): void {
  if (folded.length < MIN_SLIP_LETTERS) return;
  const cost = slip.known ? COST.slipOfWord : COST.slip;
  for (const other of oneSlipAway(folded)) {
    for (const spelling of spellingsOf(slip.vocabulary, other)) {
      // letters with the same marks as typed are a likelier reading than others
      const sameMarks = marksOf(spelling) === marksOf(slip.marks);
      add([spelling], cost + (sameMarks || marksOf(slip.marks) === "" ? 0 : COST.forgottenMark));
    }
  }
}

function marksOf(word: string): string {
  return word.normalize("NFD").replace(/[ -~]/g, "");
}

function oneSlipAway(word: string): Set<string> {
  const others = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== "") others.add(before + after.slice(1));
    if (after.length > 1) others.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of LETTERS) {
      others.add(before + letter + after);
      if (after !== "") others.add(before + letter + after.slice(1));
    }
  }
  for (const [from, to] of CONFUSED_LETTERS) if (word.startsWith(from)) others.add(to + word.slice(from.length));
  others.delete(word);
  return others;
}

function gluedReadings(text: string, vocabulary: Vocabulary): string[][] {
  const readings: string[][] = [];
  for (let at = 1; at < text.length; at++) {
    const lefts = knownSpellings(text.slice(0, at), vocabulary);
    const rights = knownSpellings(text.slice(at), vocabulary);
    for (const left of lefts) for (const right of rights) readings.push([left, right]);
  }
  return readings.slice(0, MAX_CANDIDATES);
}

/** As typed if a document has it, else (typed without marks) its commonest spellings. Single letters are no syllables here. */
function knownSpellings(part: string, vocabulary: Vocabulary): string[] {
  if (part.length < 2) return [];
  const folded = foldDiacritics(part);
  if (part !== folded) return vocabulary.ids.has(part) ? [part] : [];
  return spellingsOf(vocabulary, folded).slice(0, 3);
}
