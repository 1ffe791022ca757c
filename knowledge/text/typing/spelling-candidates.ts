import { takeTone } from "../canonical.ts";
import { foldDiacritics } from "../fold.ts";
import { CONFUSED_LETTERS, CONFUSED_TONES } from "../letters.vi.ts";
import type { Token } from "../tokenize.ts";
import { alikeSpelling, isWellFormed, standsAsTyped, type Typing } from "./judge-typing.ts";
import { COUNTED_WORDS, NUMBERED_WORDS } from "./plain-words.vi.ts";
import { decodeTypedKeys } from "./typed-keys.ts";
import type { Vocabulary } from "./vocabulary.ts";

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
  /** The same where no document prints the word without marks. */
  markOfNoWord: 0.5,
  /** Marks that were typed, but others. */
  otherMarks: 4.5,
  /** The one of the two tones that sound alike for the other, where only that makes a word of the corpus. */
  alikeTone: 1,
  /** The same where the typed word is one that could be meant: marks left out or the two tones that sound alike, and anything else. */
  marksOfWord: 8,
  otherMarksOfWord: 12,
  typedKeys: 3,
  glued: 6,
  /** A word that stands without marks, in a question that has its marks. */
  markOfPlainWord: 8,
  /** One letter dropped, doubled, swapped or wrong, in what is no word, and in what could be one. */
  slip: 5,
  slipOfWord: 10,
  /** The same, and in names, in a question that shows no other slip, unless the letters sound alike. */
  slipOfWordInCareful: 12,
} as const;

/** In readings of one word. The commonest spellings come first. */
const MAX_CANDIDATES = 16;
/** In letters. Shorter words are left alone: nearly every slip of them is a word too. */
const MIN_SLIP_LETTERS = 3;
/** In letters. */
const MAX_WORD_LETTERS = 24;
const LETTERS = "abcdeghiklmnopqrstuvxy";

/** All readings of one typed word, as typed first. `named`: it has a capital inside a sentence, so it may be a name. */
export function spellingCandidates(token: Token, typing: Typing, named: boolean, vocabulary: Vocabulary): Candidate[] {
  const { text, folded } = token;
  const candidates = new Map<string, Candidate>();
  const add = (words: readonly string[], cost: number) => {
    const key = words.join(" ");
    if ((candidates.get(key)?.cost ?? Number.POSITIVE_INFINITY) > cost) candidates.set(key, { words, cost });
  };
  add([text], 0);
  const alike = alikeSpelling(text, vocabulary);
  if (alike !== null) add([alike], COST.alikeTone);
  const careful = typing === "careful";
  const stands = standsAsTyped(text, vocabulary);
  const unmarked = text === folded;
  if (text.length > MAX_WORD_LETTERS || (careful && stands && !unmarked)) return [...candidates.values()];
  const known = vocabulary.ids.has(text);
  const wellFormed = isWellFormed(text);
  if (/^\p{L}+$/u.test(text)) {
    for (const spelling of spellingsOf(vocabulary, folded))
      add([spelling], costOfMarks(text, spelling, { typing, unmarked, wellFormed, stands: stands || named }));
    const standsInCorpus = known || (unmarked && vocabulary.byFolded.has(folded));
    // a word of the corpus is left: trying all its neighbours costs more time than it mends
    if (!standsInCorpus && !(careful && stands))
      addSlips(add, folded, { marks: text, known: wellFormed || named, careful, vocabulary });
  }
  if (careful && stands) return [...candidates.values()];
  for (const reading of decodeTypedKeys(text)) {
    if (vocabulary.ids.has(reading)) add([reading], COST.typedKeys);
    else
      for (const spelling of spellingsOf(vocabulary, foldDiacritics(reading)))
        add([spelling], COST.typedKeys + COST.otherMarks);
  }
  if (!known && !wellFormed) for (const words of gluedReadings(text, vocabulary)) add(words, COST.glued);
  return [...candidates.values()].sort((a, b) => a.cost - b.cost).slice(0, MAX_CANDIDATES);
}

type Standing = {
  readonly typing: Typing;
  readonly unmarked: boolean;
  readonly stands: boolean;
  readonly wellFormed: boolean;
};

function costOfMarks(text: string, spelling: string, { typing, unmarked, stands, wellFormed }: Standing): number {
  if (unmarked && typing === "bare") return COST.unmarked;
  if (unmarked && !stands) return COST.markOfNoWord;
  if (unmarked) return typing === "careful" ? COST.markOfPlainWord : COST.forgottenMark;
  if (!wellFormed) return COST.otherMarks;
  return marksLeftOut(text, spelling) ? COST.marksOfWord : COST.otherMarksOfWord;
}

/** True when a typed word has some of a spelling's marks and no other, or a tone that sounds like the spelling's. */
function marksLeftOut(text: string, spelling: string): boolean {
  const [typed, meant] = [takeTone(text), takeTone(spelling)];
  const plain = foldDiacritics(text);
  const shapes = [...typed.plain].every((letter, at) => letter === meant.plain[at] || letter === plain[at]);
  const alike = typed.mark === null || typed.mark === meant.mark || soundsAlike(typed.mark, meant.mark);
  return shapes && alike;
}

function soundsAlike(mark: string, other: string | null): boolean {
  return CONFUSED_TONES.has(mark) && other !== null && CONFUSED_TONES.has(other);
}

function spellingsOf(vocabulary: Vocabulary, folded: string): string[] {
  return (vocabulary.byFolded.get(folded) ?? []).map((id) => vocabulary.spellings[id] ?? "");
}

type Slip = {
  readonly marks: string;
  readonly known: boolean;
  readonly careful: boolean;
  readonly vocabulary: Vocabulary;
};

function addSlips(add: (words: readonly string[], cost: number) => void, folded: string, slip: Slip): void {
  if (folded.length < MIN_SLIP_LETTERS) return;
  const cost = slip.known ? COST.slipOfWord : COST.slip;
  const alike = soundingAlike(folded);
  for (const other of [...alike, ...oneSlipAway(folded)]) {
    const careful = slip.known && slip.careful && !alike.includes(other);
    for (const spelling of spellingsOf(slip.vocabulary, other)) {
      // letters with the same marks as typed are a likelier reading than others
      const sameMarks = marksOf(spelling) === marksOf(slip.marks);
      const marksCost = sameMarks || marksOf(slip.marks) === "" ? 0 : COST.forgottenMark;
      add([spelling], (careful ? COST.slipOfWordInCareful : cost) + marksCost);
    }
  }
}

function soundingAlike(word: string): string[] {
  return CONFUSED_LETTERS.flatMap(([from, to]) => (word.startsWith(from) ? [to + word.slice(from.length)] : []));
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

/** "6 thang", "muc 3": a word that means something else away from a number. `null`: no such word, or no number beside it. */
export function countedWord({ text, start, end }: Token, typed: string): string | null {
  const after = /\d\s+$/.test(typed.slice(0, start)) ? COUNTED_WORDS.get(text) : undefined;
  const before = /^\s+\d/.test(typed.slice(end)) ? NUMBERED_WORDS.get(text) : undefined;
  return before ?? after ?? null;
}
