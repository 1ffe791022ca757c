import type { Answer, Notice } from "../domain/answer.ts";
import { isLaw } from "../domain/document.ts";
import { ASKS_ELSE, VALUE_ASKED } from "../retrieval/question/cue-words.vi.ts";
import type { ParsedQuestion } from "../retrieval/question/parsed-question.ts";
import { OPINION, ORDERS_TO_ASSISTANT, PERSON_ASKED, SMALL_TALK } from "../retrieval/question/talk-words.vi.ts";
import type { AnswerKit, Attempt } from "./answer-kit.ts";
import { answerHeadedArticle } from "./documents/answer-article.ts";
import { answerSigner } from "./documents/answer-document.ts";
import { plansBesideLaws } from "./evidence/collect-evidence.ts";
import { withPassageBeside } from "./evidence/passage-beside.ts";
import { notFound } from "./not-found.ts";
import { COUNTED } from "./ways/answer-amount.ts";
import { answerPassages, holdsValue } from "./ways/answer-passages.ts";
import { LEGAL_ACT } from "./ways/asks-inside.ts";
import { OF_REGISTER, waysToAnswer } from "./ways-to-answer.ts";

/**
 * A lookup gives way to a passage that covers this much more of the question; a question for a date gives way less readily, since a passage
 * without one answers it worse. Range 0 to 1; fixed by tests/questions.
 */
const PASSAGE_LEAD = { lookup: 0.22, orgUnit: 0.3, deadline: 0.45 } as const;

/**
 * In passages, 1 to 10. A value that none of the best prints is taken not to be printed; more finds values of other subjects. Fixed by
 * tests/questions/unanswerable.jsonl.
 */
const READ_FOR_VALUE = 5;

/** Talk, emptiness and orders that need no document; `null` for a question. */
export function answerWithoutDocuments(question: Pick<ParsedQuestion, "folded">): Answer | null {
  const { folded } = question;
  const nothing = { citations: [], notices: [] };
  if (!/[\p{L}\p{N}]/u.test(folded)) return { kind: "smallTalk", topic: "empty", ...nothing };
  if (SMALL_TALK.help.test(folded)) return { kind: "smallTalk", topic: "help", ...nothing };
  if (SMALL_TALK.whoAreYou.test(folded)) return { kind: "smallTalk", topic: "whoAreYou", ...nothing };
  if (SMALL_TALK.greeting.test(folded)) return { kind: "smallTalk", topic: "greeting", ...nothing };
  if (SMALL_TALK.thanks.test(folded)) return { kind: "smallTalk", topic: "thanks", ...nothing };
  return ORDERS_TO_ASSISTANT.test(folded) ? { kind: "refused", ...nothing } : null;
}

/** The answer to a question that has been taken apart: the first way of answering that its words ask for and its evidence bears. */
export function answerQuestion(kit: AnswerKit): Answer {
  const { scope } = kit.question;
  if (scope.kind === "unknown")
    return notFound(kit, /^\d{4}$/.test(scope.subject) ? "unknownDocument" : "unknownUnit", scope.subject);
  if (
    !kit.evidence.slice(0, READ_FOR_VALUE).some((found) => holdsValue(kit, found)) &&
    VALUE_ASKED.some(({ asks }) => asks.test(kit.question.folded))
  ) {
    return withRestored(kit, notFound(kit, "notPrinted", null));
  }
  if (PERSON_ASKED.test(kit.question.folded) && !kit.question.cues.has("signer"))
    return withRestored(kit, answerSigner(restarted(kit))?.answer ?? notFound(kit, "notPrinted", null));
  if (OPINION.test(kit.question.folded)) return notFound(kit, "outOfScope", null);
  const lookup = firstLookup(kit);
  if (lookup === null && wantsWhatIsNotPrinted(kit)) return withRestored(kit, notFound(kit, "notPrinted", null));
  const passage = (): Attempt | null => answerPassages(restarted(kit));
  const margin = lookup === null ? 0 : leadNeeded(lookup.answer);
  if (
    lookup === null ||
    (lookup.confidence < (kit.evidence[0]?.coverage ?? 0) - margin && !tellsThatSection(lookup, kit))
  ) {
    const attempt = passage() ?? lookup;
    const nothing = (): Attempt => ({
      answer: notFound(kit, "noEvidence", null),
      confidence: kit.evidence[0]?.coverage ?? 0,
    });
    return withRestored(kit, weighed(attempt ?? nothing()));
  }
  return withRestored(kit, weighed(withPassageBeside(kit, lookup)));
}

function leadNeeded({ kind }: Attempt["answer"]): number {
  if (kind === "deadlines" || kind === "choices") return PASSAGE_LEAD.deadline;
  return kind === "orgUnits" ? PASSAGE_LEAD.orgUnit : PASSAGE_LEAD.lookup;
}

/** A counted thing that no document in scope counts, or a day on which none of their deadlines falls. */
function wantsWhatIsNotPrinted({ question: { cues, times, folded } }: AnswerKit): boolean {
  if (cues.has("amount") && COUNTED.test(folded) && !ASKS_ELSE.test(folded)) return true;
  return times.length > 0 && (cues.has("sending") || cues.has("deadline"));
}

/**
 * Tasks of the very section that the best passage is in, of which the passage would only show the heading or a part, or a time in its very
 * words.
 */
function tellsThatSection({ answer }: Attempt, { evidence }: AnswerKit): boolean {
  const [best] = evidence;
  if (answer.kind === "deadlines" && best !== undefined)
    return answer.deadlines.some(
      ({ deadline: { documentId, quote } }) =>
        documentId === best.documentId && quote.start < best.span.end && best.span.start < quote.end,
    );
  return (
    answer.kind === "duties" &&
    answer.citations.some(({ documentId, section }) => documentId === best?.documentId && section === best.section)
  );
}

function firstLookup(kit: AnswerKit): Attempt | null {
  const ofPlans = amongPlans(kit);
  for (const answerer of waysToAnswer(kit)) {
    const first = ofPlans !== null && OF_REGISTER.has(answerer) ? answerer(restarted(ofPlans)) : null;
    const headed = first === null && OF_REGISTER.has(answerer) ? answerHeadedArticle(restarted(kit)) : null;
    const attempt = first ?? headed ?? answerer(restarted(kit));
    if (attempt !== null) return attempt;
  }
  return isLawAhead(kit) ? answerHeadedArticle(restarted(kit)) : null;
}

/** True when what fits a question best stands in a law. */
function isLawAhead({ evidence, corpus }: AnswerKit): boolean {
  const document = corpus.documents.find(({ id }) => id === evidence[0]?.documentId);
  return document !== undefined && isLaw(document);
}

/** The same question of plans alone; `null` when it names its documents or a law, or when there is nothing else. */
function amongPlans(kit: AnswerKit): AnswerKit | null {
  const plans = plansBesideLaws(kit.corpus.documents);
  if (plans === null || kit.scopeIds !== null || LEGAL_ACT.test(kit.question.folded)) return null;
  return { ...kit, scopeIds: plans, evidence: kit.evidence.filter(({ documentId }) => plans.includes(documentId)) };
}

/** A kit with no citations yet, so that a way that gave up leaves nothing behind. */
function restarted(kit: AnswerKit): AnswerKit {
  return { ...kit, citations: kit.citations.fresh() };
}

function weighed({ answer, confidence }: Attempt): Answer {
  return { ...answer, confidence: Math.min(1, confidence) };
}

function withRestored(kit: AnswerKit, answer: Answer): Answer {
  const { typed, restored } = kit.question;
  if (typed.normalize("NFC").toLowerCase().trim() === restored.toLowerCase().trim()) return answer;
  const notice: Notice = { kind: "restoredDiacritics", question: restored };
  return { ...answer, notices: [...answer.notices, notice] };
}
