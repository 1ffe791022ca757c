import { meaningSyllables } from "../retrieval/question/content-terms.ts";
import type { Cue, ParsedQuestion } from "../retrieval/question/parsed-question.ts";
import type { AnswerKit } from "./answer-kit.ts";
import { namedUnits } from "./lookup/named-units.ts";
import { OWN_SUBJECT } from "./lookup/select-duties.ts";

/** What the order of the ways is decided by. */
export type Asked = Pick<ParsedQuestion, "folded" | "section"> & {
  readonly any: (...names: readonly Cue[]) => boolean;
  readonly numbered: boolean;
  readonly noSubject: boolean;
  /** The question names its documents itself. */
  readonly named: boolean;
  /** It is about a stretch of documents, named or not. */
  readonly some: boolean;
  readonly timed: boolean;
  /** It is asked what is due in a time that the question names. */
  readonly dated: boolean;
  /** It asks for what is written, and for nobody and no day. */
  readonly plainly: boolean;
  /** It names a unit and asks nothing ("Thanh tra tỉnh?"), so that its tasks are wanted. */
  readonly onlyUnit: boolean;
  /** The asker's own unit must do something. */
  readonly ofAsker: boolean;
  /** In syllables: subject that no title of the documents in scope holds. */
  readonly beyondTitles: number;
};

/** Folded words of asking for a basis. */
const BASIS_WORDS: ReadonlySet<string> = new Set(
  "can cu xay dung dua tren co phap de thuc hien trien khai theo vao".split(" "),
);

/** Folded: "tháng 12 tổ chức hội nghị gì". */
const ASKS_WHAT = /\b(?:gi|nao)\b/;

/** Cues of asking what a text says. */
const PLAIN_CUES: ReadonlySet<Cue> = new Set<Cue>(["overview", "about", "list", "glossary", "where", "which"]);

/** What a question asks, as far as the order of the ways depends on it. */
export function readAsked(kit: AnswerKit): Asked {
  const { cues, numbers, section, folded, times, scope, subject, asker, ownPlace } = kit.question;
  const any = (...names: readonly Cue[]) => names.some((name) => cues.has(name));
  return {
    folded,
    section,
    any,
    numbered: numbers.length > 0,
    noSubject: subject.length === 0,
    named: scope.kind === "some" && scope.named,
    some: scope.kind === "some",
    timed:
      any("deadline", "remaining", "next", "overdue", "frequency", "earliest", "latest") ||
      (times.length > 0 &&
        (any("sending", "duty", "about", "unit") || (numbers.length === 0 && ASKS_WHAT.test(folded)))),
    dated: times.length > 0 && any("deadline"),
    plainly: [...cues].every((cue) => PLAIN_CUES.has(cue)),
    onlyUnit: cues.size === 0 && numbers.length === 0 && namesUnitAlone(kit),
    ofAsker: asker !== null && ownPlace && OWN_SUBJECT.test(folded),
    beyondTitles: beyondTitles(kit),
  };
}

function namesUnitAlone(kit: AnswerKit): boolean {
  const words = new Set(namedUnits(kit).flatMap((name) => meaningSyllables(name)));
  return words.size > 0 && kit.question.subject.every((syllable) => words.has(syllable));
}

function beyondTitles({ corpus, scopeIds, question }: AnswerKit): number {
  const titles = corpus.documents
    .filter(({ id }) => scopeIds === null || scopeIds.includes(id))
    .map(({ title }) => title ?? "");
  const words = new Set(titles.flatMap((title) => meaningSyllables(title)));
  return question.subject.filter((syllable) => !words.has(syllable) && !BASIS_WORDS.has(syllable)).length;
}
