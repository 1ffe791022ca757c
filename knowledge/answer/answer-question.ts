import type { Answer, Notice } from "../domain/answer.ts";
import { SECTION_WORDS } from "../retrieval/question/naming-words.vi.ts";
import type { ParsedQuestion } from "../retrieval/question/parsed-question.ts";
import { ORDERS_TO_ASSISTANT, SMALL_TALK } from "../retrieval/question/talk-words.vi.ts";
import type { AnswerKit, Attempt } from "./answer-kit.ts";
import { notFound } from "./not-found.ts";
import { answerAmount } from "./ways/answer-amount.ts";
import { answerDeadlines } from "./ways/answer-deadlines.ts";
import { answerDocument } from "./ways/answer-document.ts";
import { answerDuties } from "./ways/answer-duties.ts";
import { answerGlossary } from "./ways/answer-glossary.ts";
import { answerOrgUnits, listOrgUnits } from "./ways/answer-org-units.ts";
import { answerDocumentList, answerOverview } from "./ways/answer-overview.ts";
import { answerPassages } from "./ways/answer-passages.ts";
import { answerRegulation } from "./ways/answer-regulation.ts";
import { answerSection } from "./ways/answer-section.ts";

/**
 * A lookup gives way to a passage that covers this much more of the question; a question for a date gives way less readily, since a passage
 * without one answers it worse. Range 0 to 1; fixed by tests/questions.
 */
const PASSAGE_LEAD = { lookup: 0.22, deadline: 0.45 } as const;

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
  const lookup = firstLookup(kit);
  const passage = (): Attempt | null => answerPassages(restarted(kit));
  const margin =
    lookup?.answer.kind === "deadlines" || lookup?.answer.kind === "choices"
      ? PASSAGE_LEAD.deadline
      : PASSAGE_LEAD.lookup;
  if (lookup === null || lookup.confidence < (kit.evidence[0]?.coverage ?? 0) - margin) {
    return withRestored(kit, (passage() ?? lookup)?.answer ?? notFound(kit, "noEvidence", null));
  }
  return withRestored(kit, lookup.answer);
}

function firstLookup(kit: AnswerKit): Attempt | null {
  for (const answerer of waysToAnswer(kit.question)) {
    const attempt = answerer(restarted(kit));
    if (attempt !== null) return attempt;
  }
  return null;
}

type WayToAnswer = (kit: AnswerKit) => Attempt | null;

/** Ways of answering in the order in which the question's words call for them. */
function waysToAnswer(question: ParsedQuestion): readonly WayToAnswer[] {
  const { cues, numbers, section, folded, topic } = question;
  const ways: WayToAnswer[] = [];
  const has = (cue: Parameters<typeof cues.has>[0]) => cues.has(cue);
  const aboutAct = numbers.length > 0 || has("which");
  if (has("glossary") && topic.length <= 8) ways.push(answerGlossary);
  if (section !== null && (SECTION_WORDS.asks.test(folded) || section.until !== null || topic.length <= 3))
    ways.push(answerSection);
  if (has("signer") || has("recipients")) ways.push(answerDocument);
  if (
    aboutAct &&
    (has("issuedOn") ||
      has("about") ||
      has("issuer") ||
      has("where") ||
      has("which") ||
      has("documents") ||
      has("glossary"))
  )
    ways.push(answerRegulation);
  if (has("basis") || has("issuedOn") || has("documentNumber")) ways.push(answerDocument);
  if (has("deadline") || has("remaining") || has("next") || has("overdue") || has("frequency"))
    ways.push(answerDeadlines);
  if (has("unit") && has("list")) ways.push(answerOrgUnits, listOrgUnits);
  if (has("unit") || has("recipient")) ways.push(answerOrgUnits);
  if (has("duty")) ways.push(answerDuties);
  if (has("list") && has("unit")) ways.push(listOrgUnits);
  if (has("amount")) ways.push(answerAmount);
  if (has("overview")) ways.push(answerOverview);
  if (has("documents")) ways.push(answerDocumentList);
  if (numbers.length > 0) ways.push(answerRegulation);
  return ways;
}

/** A kit with no citations yet, so that a way that gave up leaves nothing behind. */
function restarted(kit: AnswerKit): AnswerKit {
  return { ...kit, citations: kit.citations.fresh() };
}

function withRestored(kit: AnswerKit, answer: Answer): Answer {
  const { typed, restored } = kit.question;
  if (typed.normalize("NFC").toLowerCase().trim() === restored.toLowerCase().trim()) return answer;
  const notice: Notice = { kind: "restoredDiacritics", question: restored };
  return { ...answer, notices: [...answer.notices, notice] };
}
