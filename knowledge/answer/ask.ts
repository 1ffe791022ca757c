import type { Corpus } from "../corpus/corpus.ts";
import type { SearchIndex } from "../corpus/search/search-index.ts";
import type { Answer, Question } from "../domain/answer.ts";
import type { PlainDate } from "../domain/plain-date.ts";
import { spellInitials, spellJoined } from "../org-units/spell-initials.ts";
import { foldedWords } from "../retrieval/question/content-terms.ts";
import { completeFromPrevious } from "../retrieval/question/follow-up.ts";
import { parseQuestion } from "../retrieval/question/parse-question.ts";
import type { ParsedQuestion } from "../retrieval/question/parsed-question.ts";
import { SMALL_TALK } from "../retrieval/question/talk-words.vi.ts";
import { withOtherIssuers } from "../retrieval/scope/other-issuers.ts";
import { withPointedUnit } from "../retrieval/scope/pointed-unit.ts";
import { documentNumberKey, findDocumentNumbers } from "../text/document-number.ts";
import { restoreQuestion } from "../text/typing/restore-question.ts";
import type { AnswerKit } from "./answer-kit.ts";
import { answerQuestion, answerWithoutDocuments } from "./answer-question.ts";
import { createCitationList } from "./citations.ts";
import { createSuccessors, currentIds } from "./documents/successors.ts";
import { createEvidenceCollector, type EvidenceCollector } from "./evidence/collect-evidence.ts";
import { preferNumbered } from "./evidence/numbered-evidence.ts";
import { createLookups, type Lookups } from "./lookup/lookups.ts";
import type { AskRules } from "./notices/circumstances.ts";
import { withStandingNotices } from "./notices/standing-notices.ts";
import { preferOwn } from "./own/prefer-own.ts";
import { createRemembered } from "./remembered.ts";
import { splitOrders } from "./split-orders.ts";

/**
 * In earlier messages of the same chat, 1 to 10. More than this nobody leans on; each is understood anew and costs a millisecond. Fixed by
 * tests/questions/follow-ups.jsonl.
 */
const MAX_HISTORY = 4;
/**
 * In characters, 500 to 4,000. What a person types on a phone is shorter; the rest is cut before it is understood. Fixed by
 * hostile.test.ts.
 */
const MAX_QUESTION_CHARS = 2_000;

/**
 * In questions, 100 to 10,000; each takes some kilobytes. Colleagues ask the same on the same day: the same words of the same unit have the same
 * answer until something is decided or ingested.
 */
const MAX_REMEMBERED = 1_000;

/** Answers questions over one opened corpus; the indexes of its register are built here, once. */
export function createAsk(
  corpus: Corpus,
  search: SearchIndex,
  rules: AskRules = { reorganisations: [], acts: [] },
): (question: Question) => Promise<Answer> {
  const collector = createEvidenceCollector(corpus, search);
  const lookups = createLookups(corpus);
  const successors = createSuccessors(corpus);
  const answerFrom = createAnswerer({ collector, corpus, lookups, rules });
  const documents = withOtherIssuers(corpus, rules.reorganisations);
  const parseAnew = createParser({ corpus, search, documents, ...collector });
  const parsedLately = createRemembered<ParsedQuestion>(MAX_REMEMBERED);
  const answeredLately = createRemembered<Promise<Answer>>(MAX_REMEMBERED);
  const unitNames = unitNamesOf(corpus);
  const completed = (question: ParsedQuestion, previous: ParsedQuestion | null) => {
    const whole = completeFromPrevious(question, previous);
    return whole === question || previous === null ? whole : withPointedUnit(whole, previous, unitNames);
  };
  const parse: Parse = (text, { asker, today }) =>
    parsedLately.get(keyOf(text, asker, today), () => parseAnew(text, { asker, today }));
  return async (question) => {
    const { rest, orders } = splitOrders(withoutPoliteness(clean(question.text)));
    if (orders && rest === "") return { kind: "refused", citations: [], notices: [] };
    const alone = parse(rest, question);
    const talk = answerWithoutDocuments(alone);
    if (talk !== null) return talk;
    const previous = question.history
      .slice(-MAX_HISTORY)
      .reduce<ParsedQuestion | null>(
        (before, text) => completed(parse(splitOrders(clean(text)).rest, question), before),
        null,
      );
    const whole = completed(alone, previous);
    const parsed = preferOwn(whole, corpus.facts.duties, documents);
    const answerNow = async (): Promise<Answer> => {
      const wide = scopeIdsOf(parsed);
      const current = currentIds(wide, { corpus, successors, question: parsed, today: question.today });
      const first = await answerFrom(parsed, question.today, current);
      const isWider = first.kind === "notFound" && current !== wide;
      const answer = isWider ? await answerFrom(parsed, question.today, wide) : first;
      return withStandingNotices(answer, { question, corpus, rules, successors });
    };
    // what leans on earlier messages is another question after each of them
    const before = whole === alone ? [] : question.history.slice(-MAX_HISTORY);
    return await answeredLately.get(keyOf(question.text, question.asker, question.today, ...before), answerNow);
  };
}

/** Answers a question that has been taken apart from some of the documents, `null` for all. */
function createAnswerer(parts: {
  readonly collector: EvidenceCollector;
  readonly corpus: Corpus;
  readonly lookups: Lookups;
  readonly rules: AskRules;
}): (question: ParsedQuestion, today: PlainDate, scopeIds: AnswerKit["scopeIds"]) => Promise<Answer> {
  const { collector, corpus, lookups, rules } = parts;
  return async (question, today, scopeIds) => {
    const found = await collector.collect(question, scopeIds, today);
    return answerQuestion({
      question,
      today,
      corpus,
      lookups,
      citations: createCitationList(corpus),
      evidence: preferNumbered(found.evidence, question, corpus),
      terms: found.terms,
      scopeIds,
      reorganisations: rules.reorganisations,
    });
  };
}

function keyOf(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}

/** "Cảm ơn. Thế trưởng thôn?": a greeting or thanks that opens a question is no message of its own. */
function withoutPoliteness(text: string): string {
  const [first = "", ...others] = text.split(/(?<=[.!?,;:])\s+/u);
  const folded = foldedWords(first);
  const isPolite = SMALL_TALK.greeting.test(folded) || SMALL_TALK.thanks.test(folded);
  return isPolite && others.join(" ").trim() !== "" ? withoutPoliteness(others.join(" ")) : text;
}

type Parse = (text: string, question: Pick<Question, "asker" | "today">) => ParsedQuestion;

/** Takes the words of a person apart, with what the documents know. `documents` carry the names that their issuers have now. */
function createParser(parts: {
  readonly corpus: Corpus;
  readonly search: SearchIndex;
  readonly documents: Corpus["documents"];
  readonly isPrinted: (words: string) => boolean;
  readonly isPrintedInPlans: (words: string) => boolean;
}): Parse {
  const { corpus, search, documents, isPrinted, isPrintedInPlans } = parts;
  const unitNames = unitNamesOf(corpus);
  const known = corpus.facts.regulations.flatMap(({ number }) =>
    number === null ? [] : [{ number, key: documentNumberKey(number) }],
  );
  // "1211qdubnd", "1211 /qđ ubnd": a known act's number however its signs were typed
  const squeezed = (folded: string) => {
    const letters = folded.replace(/[^a-z0-9]/g, "");
    const found = known.find(({ key }) => new RegExp(`(?<!\\d)${key}`).test(letters));
    return found === undefined ? [] : findDocumentNumbers(found.number);
  };
  return (text, { asker, today }) => {
    const typed = clean(text);
    const restored = spellInitials(restoreQuestion(spellJoined(typed, unitNames), search.vocabulary).text, unitNames);
    const parsed = parseQuestion(typed, restored, { documents, asker, isPrinted, isPrintedInPlans, today });
    return findDocumentNumbers(restored).some(({ number }) => number !== null)
      ? parsed
      : { ...parsed, numbers: [...parsed.numbers, ...squeezed(parsed.folded)] };
  };
}

function unitNamesOf({ facts }: Corpus): readonly string[] {
  return [...new Set([...facts.duties.map(({ orgUnit }) => orgUnit), ...facts.deadlines.flatMap(({ who }) => who)])];
}

function scopeIdsOf({ scope }: ParsedQuestion): AnswerKit["scopeIds"] {
  if (scope.kind === "some") return scope.ids;
  return scope.kind === "unknown" && scope.near.length > 0 ? scope.near : null;
}

/** Control characters and direction marks say nothing and hide things. */
function clean(text: string): string {
  return text
    .slice(0, MAX_QUESTION_CHARS)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
