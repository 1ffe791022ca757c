import { isLaw } from "../../domain/document.ts";
import type { Place } from "../../domain/finding.ts";
import { spelledOut } from "../../org-units/unit-words.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { SHORT_FORM_ASKED } from "../../retrieval/question/naming-words.vi.ts";
import type { ParsedQuestion } from "../../retrieval/question/parsed-question.ts";
import { ABBREVIATIONS } from "../../text/abbreviations.vi.ts";
import { foldDiacritics } from "../../text/fold.ts";
import { tokenize } from "../../text/tokenize.ts";
import { commonShortFormWords } from "../../words/answer.vi.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";

type Found = Parameters<AnswerKit["citations"]["add"]>[0];

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
  if (distinct.length === 0) return answerCommonShortForm(kit);
  const passages = [...new Set(distinct.map((entry) => quotePlace(kit, entry)))];
  const lead = distinct.map(({ abbreviation, expansion }) => `${abbreviation}: ${expansion}`).join("; ");
  return { answer: finish(kit, { kind: "passages", passages, lead }), confidence: 1 };
}

/**
 * A short form that no document explains but that has one meaning in state documents, told by a place that prints its long form; `null`
 * where none does.
 */
function answerCommonShortForm(kit: AnswerKit): Attempt | null {
  const typed = kit.question.typed.normalize("NFC");
  const asked = ` ${tokenize(typed)
    .map(({ folded }) => folded)
    .join(" ")} `;
  const isTyped = (short: string) =>
    SHORT_FORM_ASKED.some((asks) => asks(foldDiacritics(short)).test(asked)) && !isPartOfLonger(short, typed);
  for (const { short, long } of ABBREVIATIONS.filter((form) => hasOneMeaning(form) && isTyped(form.short))) {
    const words = foldDiacritics(long).split(" ");
    const printed = findPrinted(kit.corpus, kit.evidence, words) ?? findPrinted(kit.corpus, placesOfPlans(kit), words);
    if (printed === null) continue;
    const { documentId, provision, span } = printed;
    const passage = kit.citations.add({ documentId, provision, span });
    const phrase = readDocument(kit.corpus, documentId).text.slice(span.start, span.end);
    const lead = commonShortFormWords(short, phrase.replace(/\s+/g, " "));
    return { answer: finish(kit, { kind: "passages", passages: [passage], lead }), confidence: 1 };
  }
  return null;
}

/** In letters, 2 to 5. Shorter ones that are only typed mean many things. Fixed by tests/questions. */
const MIN_TYPED = 3;

function hasOneMeaning({ short, scope }: (typeof ABBREVIATIONS)[number]): boolean {
  if (scope !== "typed") return true;
  const isName = short.length >= MIN_TYPED && short === short.toUpperCase();
  return isName && ABBREVIATIONS.filter((other) => other.short === short).length === 1;
}

/** "BĐ DVK": capitals before it make it another one. */
function isPartOfLonger(short: string, typed: string): boolean {
  return new RegExp(`\\p{Lu}{2,}\\s+${short}(?![\\p{L}])`, "u").test(typed);
}

type SomePlace = Pick<Found, "documentId" | "provision">;

/** Every provision of the plans, lazily; what a short form means may be printed in another plan than the one that it is asked of. */
function* placesOfPlans({ corpus }: AnswerKit): Generator<SomePlace> {
  for (const { id } of corpus.documents.filter((document) => !isLaw(document)))
    for (const { index } of readDocument(corpus, id).provisions) yield { documentId: id, provision: index };
}

/** The first of some places that prints folded words one after another. */
function findPrinted(corpus: AnswerKit["corpus"], places: Iterable<SomePlace>, words: readonly string[]): Found | null {
  for (const { documentId, provision } of places) {
    const document = readDocument(corpus, documentId);
    const around = document.provisions[provision]?.own;
    if (around === undefined) continue;
    const text = document.text.slice(around.start, around.end);
    // what is printed in capitals is a heading, which a short form does not stand for
    const tokens = text === text.toUpperCase() ? [] : tokenize(text);
    const at = tokens.findIndex((_, from) => words.every((word, step) => tokens[from + step]?.folded === word));
    const [first, last] = [tokens[at], tokens[at + words.length - 1]];
    if (first === undefined || last === undefined) continue;
    return { documentId, provision, span: { start: around.start + first.start, end: around.start + last.end } };
  }
  return null;
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

function quotePlace(kit: AnswerKit, { documentId, quote }: Place): number {
  const provisions = kit.corpus.document(documentId)?.provisions ?? [];
  const holding = provisions.filter(({ span }) => span.start <= quote.start && quote.end <= span.end);
  return kit.citations.add({ documentId, provision: holding.at(-1)?.index ?? 0, span: quote });
}
