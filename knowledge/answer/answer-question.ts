import type { Answer, Notice } from "../domain/answer.ts";
import { meaningSyllables } from "../retrieval/question/content-terms.ts";
import { ACT_TYPES, ASKS_ELSE, CITED_LISTED, VALUE_ASKED } from "../retrieval/question/cue-words.vi.ts";
import { SECTION_WORDS } from "../retrieval/question/naming-words.vi.ts";
import type { Cue, ParsedQuestion } from "../retrieval/question/parsed-question.ts";
import { OPINION, ORDERS_TO_ASSISTANT, PERSON_ASKED, SMALL_TALK } from "../retrieval/question/talk-words.vi.ts";
import type { AnswerKit, Attempt } from "./answer-kit.ts";
import { answerConflicts } from "./documents/answer-conflicts.ts";
import { answerDocument, answerSigner } from "./documents/answer-document.ts";
import { answerDocumentList, answerOverview } from "./documents/answer-overview.ts";
import { answerSection } from "./documents/answer-section.ts";
import { speaksOf } from "./lookup/select-deadlines.ts";
import { namedUnits } from "./lookup/select-duties.ts";
import { notFound } from "./not-found.ts";
import { answerOwn } from "./own/answer-own.ts";
import { withPassageBeside } from "./passage-beside.ts";
import { answerAmount, COUNTED } from "./ways/answer-amount.ts";
import { answerDeadlines } from "./ways/answer-deadlines.ts";
import { answerDuties } from "./ways/answer-duties.ts";
import { answerGlossary, answerRename } from "./ways/answer-glossary.ts";
import { answerOrgUnits, listOrgUnits } from "./ways/answer-org-units.ts";
import { answerPassages, holdsValue } from "./ways/answer-passages.ts";
import { answerRegulation, LEGAL_ACT, PART_OF_ACT } from "./ways/answer-regulation.ts";
import { listRegulations } from "./ways/list-regulations.ts";

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

/** Tasks of the very section that the best passage is in: the passage would only show its heading or a part of them. */
function tellsThatSection({ answer }: Attempt, { evidence }: AnswerKit): boolean {
  const [best] = evidence;
  return (
    answer.kind === "duties" &&
    answer.citations.some(({ documentId, section }) => documentId === best?.documentId && section === best.section)
  );
}

function firstLookup(kit: AnswerKit): Attempt | null {
  for (const answerer of waysToAnswer(kit)) {
    const attempt = answerer(restarted(kit));
    if (attempt !== null) return attempt;
  }
  return null;
}

/** Subject syllables that no title of the documents in scope holds. */
function beyondTitles(kit: AnswerKit): readonly string[] {
  const titles = kit.corpus.documents
    .filter(({ id }) => kit.scopeIds === null || kit.scopeIds.includes(id))
    .map(({ title }) => title ?? "");
  const words = new Set(titles.flatMap((title) => meaningSyllables(title)));
  return kit.question.subject.filter((syllable) => !words.has(syllable) && !BASIS_WORDS.has(syllable));
}

/** In syllables, 1 to 6. A question for a basis that says more is about something else. Fixed by tests/questions. */
const FEW_WORDS = 3;
/** Folded words of asking for a basis. */
const BASIS_WORDS: ReadonlySet<string> = new Set(
  "can cu xay dung dua tren co phap de thuc hien trien khai theo vao".split(" "),
);

/** A deadline "of" an act that is only cited ("Kế hoạch 54 … yêu cầu nộp khi nào") is in that act, unless an obligation here speaks of it. */
function answerOfCitedAct(kit: AnswerKit): Attempt | null {
  const spoken = kit.lookups.deadlines.items.some((deadline) => speaksOf(kit, deadline));
  return spoken || !kit.question.cues.has("sending") ? null : answerRegulation(kit, true);
}

type WayToAnswer = (kit: AnswerKit) => Attempt | null;

/** Ways of answering in the order in which the question's words call for them. */
function waysToAnswer(kit: AnswerKit): readonly WayToAnswer[] {
  const { cues, numbers, section, folded, times, scope } = kit.question;
  const ways: WayToAnswer[] = [];
  const any = (...names: readonly Cue[]) => names.some((name) => cues.has(name));
  const noSubject = kit.question.subject.length === 0;
  const aboutAct =
    numbers.length > 0 || any("which") || (ACT_TYPES.test(folded) && any("documentNumber", "issuedOn", "issuer"));
  const named = scope.kind === "some" && scope.named;
  const ownBasis = any("basis") && !any("deadline", "frequency", "duty") && named && beyondTitles(kit).length <= 1;
  const ownFront = any("issuedOn", "documentNumber") && named && !ACT_TYPES.test(folded);
  const timed =
    any("deadline", "remaining", "next", "overdue", "frequency", "earliest", "latest") ||
    (times.length > 0 && any("sending", "duty", "about", "unit"));
  ways.push(answerOwn);
  if (any("glossary")) ways.push(answerGlossary);
  if (any("renamed")) ways.push(answerRename);
  if (any("conflict")) ways.push(answerConflicts);
  if (PART_OF_ACT.test(folded) && LEGAL_ACT.test(folded)) ways.push(answerRegulation);
  if (
    section !== null &&
    (SECTION_WORDS.asks.test(folded) || section.until !== null || section.labels.length > 1 || noSubject)
  )
    ways.push(answerSection);
  // "theo kế hoạch số mấy" with a subject of its own asks for the act about that subject
  if (numbers.length === 0 && any("which") && any("basis", "documentNumber") && beyondTitles(kit).length > 1)
    ways.push(answerRegulation);
  if (any("signer", "recipients") || ownBasis || ownFront) ways.push(answerDocument);
  const actsListed = any("list") && (any("which") || ACT_TYPES.test(folded) || CITED_LISTED.test(folded));
  if (
    numbers.length === 0 &&
    any("documents") &&
    any("list") &&
    !(actsListed && named) &&
    !timed &&
    !noSubject &&
    !ACT_TYPES.test(folded)
  )
    ways.push(answerDocumentList);
  if (numbers.length === 0 && actsListed && named) ways.push(listRegulations);
  if (aboutAct && any("issuedOn", "about", "issuer", "where", "which", "documents", "documentNumber", "glossary"))
    ways.push(answerRegulation);
  if (
    any("issuedOn", "documentNumber") ||
    (any("basis") && !timed && !any("duty") && beyondTitles(kit).length <= FEW_WORDS)
  )
    ways.push(answerDocument);
  if (timed && numbers.length > 0) ways.push(answerOfCitedAct);
  if (timed) ways.push(answerDeadlines);
  if (any("partner")) ways.push(answerPassages);
  if (any("unit") && (any("list") || noSubject))
    ways.push(...(noSubject ? [listOrgUnits, answerOrgUnits] : [answerOrgUnits, listOrgUnits]));
  if (any("unit", "recipient")) ways.push(answerOrgUnits);
  if (any("duty") && numbers.length > 0)
    ways.push((each) => (namedUnits(each).length > 0 ? answerDuties(each) : null), answerRegulation);
  if (any("duty")) ways.push(answerDuties);
  if (any("amount")) ways.push(answerAmount);
  if (any("overview") || (any("about") && noSubject && numbers.length === 0 && scope.kind === "some"))
    ways.push(answerOverview);
  if (any("documents")) ways.push(answerDocumentList);
  if (numbers.length > 0) ways.push(answerRegulation);
  return ways;
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
