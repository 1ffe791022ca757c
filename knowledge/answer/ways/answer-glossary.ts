import type { Place } from "../../domain/finding.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import type { ParsedQuestion } from "../../retrieval/question/parsed-question.ts";
import { foldDiacritics } from "../../text/fold.ts";
import { tokenize } from "../../text/tokenize.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";

/** In syllables, and as a share of a question's subject: how much of it must be an abbreviation's words for that one to be meant. */
const MIN_SHARED = 3;
const SHARE_SPELLED_OUT = 0.6;
/** In words, 1 to 3. A term begins with what kind of thing it is, as a rule of two syllables. Fixed by tests/questions. */
const HEAD_WORDS = 2;

/** Abbreviations that a document explains, as it explains them, asked for either way; `null` when none is asked for or none explains it. */
export function answerGlossary(kit: AnswerKit): Attempt | null {
  const typed = new Set(tokenize(kit.question.typed).map(({ folded }) => folded));
  const { glossary } = kit.corpus.facts;
  const asked = glossary.filter(({ abbreviation }) => typed.has(foldDiacritics(abbreviation)));
  const spelledOut = glossary.filter(({ expansion }) => isSpelledOut(expansion, kit.question));
  const entries = asked.length > 0 ? asked : spelledOut;
  const distinct = entries.filter(
    (entry, at) => entries.findIndex(({ abbreviation }) => abbreviation === entry.abbreviation) === at,
  );
  if (distinct.length === 0) return null;
  const passages = [...new Set(distinct.map((entry) => quotePlace(kit, entry)))];
  const lead = distinct.map(({ abbreviation, expansion }) => `${abbreviation}: ${expansion}`).join("; ");
  return { answer: finish(kit, { kind: "passages", passages, lead }), confidence: 1 };
}

/** True when a question names the head of what an abbreviation is for, and most of its subject stands in there. */
function isSpelledOut(expansion: string, { subject, folded }: Pick<ParsedQuestion, "subject" | "folded">): boolean {
  const words = foldedWords(expansion).split(" ");
  const shared = subject.filter((syllable) => words.includes(syllable)).length;
  const namesHead = ` ${folded} `.includes(` ${words.slice(0, HEAD_WORDS).join(" ")} `);
  return namesHead && shared >= MIN_SHARED && shared >= subject.length * SHARE_SPELLED_OUT;
}

/** What a body is called now, where a document says so ("nay là"); `null` when none does. */
export function answerRename(kit: AnswerKit): Attempt | null {
  const asked = spelledOut(kit.question.folded);
  const named = kit.corpus.facts.renames.filter(({ oldName, newName }) =>
    [oldName, newName].some((name) =>
      spelledOut(foldedWords(name))
        .split(" va ")
        .some((part) => asked.includes(part)),
    ),
  );
  const [first] = named;
  if (first === undefined) return null;
  const passages = [...new Set(named.map((rename) => quotePlace(kit, rename)))];
  return { answer: finish(kit, { kind: "passages", passages, lead: null }), confidence: 1 };
}

/** Folded names as they are compared: the commonest abbreviation is printed and typed both ways. */
function spelledOut(folded: string): string {
  return folded.replace(/\bubnd\b/g, "uy ban nhan dan");
}

function quotePlace(kit: AnswerKit, { documentId, quote }: Place): number {
  const provisions = kit.corpus.document(documentId)?.provisions ?? [];
  const holding = provisions.filter(({ span }) => span.start <= quote.start && quote.end <= span.end);
  return kit.citations.add({ documentId, provision: holding.at(-1)?.index ?? 0, span: quote });
}
