import { canonicalTone } from "../canonical.ts";
import { foldDiacritics } from "../fold.ts";
import { BARRED_D } from "../letters.vi.ts";
import { type Token, tokenize } from "../tokenize.ts";
import { isWellFormed, judgeTyping, lowerShouted, type Typing } from "./judge-typing.ts";
import { isShortForm, longFormOfCut, shortFormsAs } from "./short-forms.ts";
import { type Candidate, countedWord, spellingCandidates } from "./spelling-candidates.ts";
import { pairCount, type Vocabulary } from "./vocabulary.ts";

/** A question as it was meant. `changed` is false when only its case or the place of a tone mark differs. */
export type RestoredQuestion = { readonly text: string; readonly changed: boolean };

/** In words, 30 to 500. A longer message is no question that was typed in haste; it is left as it is. Held by hostile.test.ts. */
const MAX_WORDS = 120;
/** 0 to 1. Trust in pairs that the corpus has, against single words; higher follows the neighbours. Fixed by restore-question.test.ts. */
const PAIR_TRUST = 0.8;
/**
 * 0.01 to 1. Occurrences that an unseen word is given when it is no syllable, and when it could be one; less makes it dearer. Fixed by
 * restore-question.test.ts.
 */
const UNSEEN_COUNT = 0.05;
const UNSEEN_WORD_COUNT = 1;
/**
 * In nats, 0 to 7. What an abbreviation costs: less than any slip, more than a word that stands as it is. Fixed by
 * restore-question.test.ts.
 */
const ABBREVIATION_COST = 1;
/**
 * In nats, 0 to 5, for a reading that the table does not name first. "NV" is a task unless its neighbours say that it is a department. Fixed by
 * restore-question.test.ts.
 */
const LATER_READING_COST = 3;

/** In nats, 1 to 10. What leaving such a word as it was typed costs, where its letters are a word of the corpus. Fixed by restore-question.test.ts. */
const GLUED_COST = 6;

/**
 * Gives a typed question its diacritics, its letters and its words back: marks left out, Telex and VNI keys that were not taken,
 * letters dropped, doubled, swapped or confused, words run together, short forms. Where several readings are possible the corpus decides.
 */
export function restoreQuestion(text: string, vocabulary: Vocabulary): RestoredQuestion {
  const typed = joinShortForms(lowerShouted(text.normalize("NFC")));
  const tokens = tokenize(typed);
  if (tokens.length === 0 || tokens.length > MAX_WORDS) return { text: text.normalize("NFC"), changed: false };
  const typing = judgeTyping(tokens, typed, vocabulary);
  const lattice = tokens.map((token) => readingsOf(token, typed, typing, vocabulary));
  const best = bestPath(lattice, vocabulary);
  let restored = "";
  let end = 0;
  let changed = typed.toLowerCase() !== text.normalize("NFC").toLowerCase();
  tokens.forEach((token, at) => {
    const original = typed.slice(token.start, token.end);
    const words = best[at]?.words.join(" ") ?? token.text;
    const same = words === token.text;
    changed ||= !same && words.toLowerCase() !== token.text;
    restored += typed.slice(end, token.start) + (same ? canonicalTone(original) : withCaseOf(original, words));
    end = token.end;
  });
  return { text: restored + typed.slice(end), changed };
}

function readingsOf(token: Token, typed: string, typing: Typing, vocabulary: Vocabulary): Candidate[] {
  const original = typed.slice(token.start, token.end);
  if (partOfNumber(token, typed)) return [{ words: [token.text], cost: 0 }];
  const shortForms = shortFormsAs(original, token.text);
  if (shortForms.length > 0)
    return shortForms.map((words, at) => ({ words, cost: ABBREVIATION_COST + (at === 0 ? 0 : LATER_READING_COST) }));
  // a code, or capitals that stand for something unknown: no syllable, so nothing to restore
  if (typing !== "bare" && /^\p{Lu}[\p{Lu}\d]+$/u.test(original) && /\p{Ll}/u.test(typed) && !isWellFormed(token.text))
    return [{ words: [token.text], cost: 0 }];
  const counted = countedWord(token, typed);
  if (counted !== null) return [{ words: [counted], cost: 0 }];
  const glued = GLUED_NUMBER.exec(token.text);
  if (glued !== null) return numberApart(glued[1] ?? "", glued[2] ?? "", token.text, vocabulary);
  if (/\d/.test(token.folded) && !/^\p{L}+\d+\p{L}*$/u.test(token.text)) return [{ words: [token.text], cost: 0 }];
  const named = /^\p{Lu}/u.test(original) && /[\p{L}\p{N},]\s+$/u.test(typed.slice(0, token.start));
  return spellingCandidates(token, typing, named, vocabulary);
}

/** "6tháng", "2025cua": a number and a word that the space between was dropped from; short endings ("5g", "17h") are none. */
const GLUED_NUMBER = /^(\d{1,4})(\p{L}{3,})$/u;

function numberApart(digits: string, word: string, typed: string, vocabulary: Vocabulary): Candidate[] {
  const exact = vocabulary.ids.has(word) ? [word] : [];
  const plain = word === foldDiacritics(word) ? (vocabulary.byFolded.get(word) ?? []) : [];
  const spellings = [...exact, ...plain.map((id) => vocabulary.spellings[id] ?? "")];
  return [
    { words: [typed], cost: GLUED_COST },
    ...[...new Set(spellings)].map((spelling) => ({ words: [digits, spelling], cost: 0 })),
  ];
}

/** A chain of letters and numbers with signs between them; single spaces may stand on one side of a sign. */
const CHAIN = /[\p{L}\p{N}]+(?:(?:\s?[/–-]|[/–-]\s)[\p{L}\p{N}]+)+/gu;

/** "VP-TK" as "VPTK" where that is a known short form; a number of an act is left as it is. */
function joinShortForms(text: string): string {
  return text.replace(CHAIN, (chain) => {
    // "1211/QDD-UBND": Telex keys of Đ that were not taken
    if (/\d/.test(chain)) return chain.replace(/dd/gi, (keys) => BARRED_D[keys === "dd" ? 0 : 1]);
    const letters = chain.replace(/[^\p{L}\p{N}]/gu, "");
    const spelled = longFormOfCut(chain);
    if (spelled !== null) return spelled;
    return isCapitals(letters) && isShortForm(letters) ? letters : chain;
  });
}

function isCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}

/** True inside a number of an act ("1211/QĐ-UBND", "KH/UBND"), where short forms are printed as they are; "VP-TK" is none. */
function partOfNumber({ start, end }: Token, typed: string): boolean {
  for (const { 0: chain, index } of typed.matchAll(CHAIN)) {
    if (index <= start && end <= index + chain.length) return /[\d/]/.test(chain);
  }
  return false;
}

function bestPath(lattice: readonly (readonly Candidate[])[], vocabulary: Vocabulary): Candidate[] {
  type Step = { readonly candidate: Candidate; readonly score: number; readonly from: Step | null };
  let steps: readonly Step[] = [];
  for (const candidates of lattice) {
    const previous = steps;
    steps = candidates.map((candidate): Step => {
      const first = candidate.words[0] ?? "";
      const inside = scoreInside(candidate.words, vocabulary) - candidate.cost;
      let best: Step = { candidate, score: scoreWord(null, first, vocabulary) + inside, from: null };
      previous.forEach((from, at) => {
        const score = from.score + scoreWord(from.candidate.words.at(-1) ?? null, first, vocabulary) + inside;
        if (at === 0 || score > best.score) best = { candidate, score, from };
      });
      return best;
    });
  }
  let step: Step | null = steps.reduce<Step | null>(
    (best, next) => (best === null || next.score > best.score ? next : best),
    null,
  );
  const path: Candidate[] = [];
  for (; step !== null; step = step.from) path.unshift(step.candidate);
  return path;
}

function scoreInside(words: readonly string[], vocabulary: Vocabulary): number {
  // further words of one reading count half: they are implied by the first
  return words.slice(1).reduce((sum, word, at) => sum + scoreWord(words[at] ?? null, word, vocabulary) / 2, 0);
}

/** Log probability of a word after another. */
function scoreWord(left: string | null, word: string, vocabulary: Vocabulary): number {
  const id = vocabulary.ids.get(word.toLowerCase());
  const count = id === undefined ? 0 : (vocabulary.counts[id] ?? 0);
  const unseen = id === undefined && isWellFormed(word) ? UNSEEN_WORD_COUNT : UNSEEN_COUNT;
  const alone = (count + unseen) / (vocabulary.total + UNSEEN_COUNT * vocabulary.spellings.length + 1);
  const leftId = left === null ? undefined : vocabulary.ids.get(left.toLowerCase());
  if (leftId === undefined || id === undefined) return Math.log((1 - PAIR_TRUST) * alone);
  const after = pairCount(vocabulary, leftId, id) / Math.max(1, vocabulary.counts[leftId] ?? 1);
  return Math.log(PAIR_TRUST * after + (1 - PAIR_TRUST) * alone);
}

function withCaseOf(original: string, words: string): string {
  const capital = original.charAt(0) !== original.charAt(0).toLowerCase();
  const allCapitals = original.length > 1 && original === original.toUpperCase();
  if (allCapitals || !capital) return words;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
