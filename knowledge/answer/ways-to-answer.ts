import {
  ACT_TYPES,
  CITED_BY_EACH,
  CITED_LISTED,
  DAYS_LISTED,
  MEMBERS_ASKED,
  OBJECT_ASKED,
  UNITS_LISTED,
  WRITTEN_ANEW,
} from "../retrieval/question/cue-words.vi.ts";
import { SECTION_WORDS } from "../retrieval/question/naming-words.vi.ts";
import type { AnswerKit, Attempt } from "./answer-kit.ts";
import { answerArticle } from "./documents/answer-article.ts";
import { answerConflicts } from "./documents/answer-conflicts.ts";
import { answerDocument } from "./documents/answer-document.ts";
import { answerHeaded } from "./documents/answer-headed.ts";
import { answerDocumentList, answerOverview } from "./documents/answer-overview.ts";
import { answerSection } from "./documents/answer-section.ts";
import { speaksOf } from "./lookup/deadline-subject.ts";
import { namedUnits } from "./lookup/named-units.ts";
import { notFound } from "./not-found.ts";
import { answerOwn } from "./own/answer-own.ts";
import { type Asked, readAsked } from "./read-asked.ts";
import { answerAmount } from "./ways/answer-amount.ts";
import { answerDeadlines } from "./ways/answer-deadlines.ts";
import { answerDuties } from "./ways/answer-duties.ts";
import { answerGlossary, answerRename } from "./ways/answer-glossary.ts";
import { answerOrgUnits, listOrgUnits } from "./ways/answer-org-units.ts";
import { answerPassages } from "./ways/answer-passages.ts";
import { answerRecipient } from "./ways/answer-recipient.ts";
import { answerRegulation } from "./ways/answer-regulation.ts";
import { LEGAL_ACT, PART_OF_ACT } from "./ways/asks-inside.ts";
import { listRegulations } from "./ways/list-regulations.ts";

/** One way of answering; `null` when it has nothing to say. */
export type WayToAnswer = (kit: AnswerKit) => Attempt | null;

/** What is looked up in the register of obligations; a law obliges everybody there, a plan those who are asked about. */
export const OF_REGISTER: ReadonlySet<WayToAnswer> = new Set([
  answerDeadlines,
  answerOrgUnits,
  listOrgUnits,
  answerDuties,
  dutiesOfNamedUnit,
]);

/** In syllables, 1 to 6. A question for a basis that says more is about something else. Fixed by tests/questions. */
const FEW_WORDS = 3;
/** Ways of answering in the order in which the question's words call for them; a way may stand twice. */
export function waysToAnswer(kit: AnswerKit): readonly WayToAnswer[] {
  const asked = readAsked(kit);
  return [answerOwn, ...ofWords(asked), ...ofDocuments(asked), ...ofActs(asked), ...ofTasks(asked), ...ofRest(asked)];
}

function when(condition: boolean, ...ways: readonly WayToAnswer[]): readonly WayToAnswer[] {
  return condition ? ways : [];
}

/** Abbreviations, names that changed, contradictions, a part by its number. */
function ofWords({ any, folded, section, noSubject, numbered }: Asked): readonly WayToAnswer[] {
  const asksForSection =
    section !== null &&
    (SECTION_WORDS.asks.test(folded) || section.until !== null || section.labels.length > 1 || noSubject);
  return [
    ...when(any("glossary"), answerGlossary),
    ...when(any("renamed"), answerRename),
    ...when(any("conflict"), answerConflicts),
    ...when(PART_OF_ACT.test(folded), answerArticle),
    ...when(PART_OF_ACT.test(folded) && LEGAL_ACT.test(folded), answerRegulation, textMissing),
    ...when(asksForSection || (section !== null && !numbered && any("which")), answerSection),
  ];
}

/** First and last page of a plan, and which plans there are. */
function ofDocuments(asked: Asked): readonly WayToAnswer[] {
  const { any, folded, numbered, noSubject, named, timed } = asked;
  const ownBasis = any("basis") && !any("deadline", "frequency", "duty") && named && asked.beyondTitles <= 1;
  const ownFront = any("issuedOn", "documentNumber") && named && !ACT_TYPES.test(folded);
  // "theo kế hoạch số mấy" with a subject of its own asks for the act about that subject
  const ofSubject = !numbered && any("which") && any("basis", "documentNumber") && asked.beyondTitles > 1;
  // "phải lập những kế hoạch gì" asks what to write, not what there is
  const listed = !numbered && any("documents") && any("list") && !any("duty") && !(listsActs(asked) && named);
  return [
    ...when(ofSubject, answerRegulation),
    ...when(named && asked.plainly, answerHeaded),
    ...when(any("signer", "recipients") || ownBasis || ownFront, answerDocument),
    ...when(listed && !timed && !noSubject && !ACT_TYPES.test(folded), answerDocumentList),
  ];
}

function listsActs({ any, folded }: Asked): boolean {
  if (DAYS_LISTED.test(folded) || WRITTEN_ANEW.test(folded)) return false;
  return any("list") && (any("which") || (ACT_TYPES.test(folded) && !any("duty")) || CITED_LISTED.test(folded));
}

function ofActs(asked: Asked): readonly WayToAnswer[] {
  const { any, folded, numbered, named, timed } = asked;
  // "phải lập những kế hoạch gì": what is to be written is none that is cited
  const isOfAct = any("which") || (ACT_TYPES.test(folded) && any("documentNumber", "issuedOn", "issuer"));
  const aboutAct = numbered || (isOfAct && !WRITTEN_ANEW.test(folded));
  const asksOfAct = any("issuedOn", "about", "issuer", "where", "which", "documents", "documentNumber", "glossary");
  const basis = any("basis") && !timed && !any("duty") && asked.beyondTitles <= FEW_WORDS;
  return [
    ...when(!numbered && named && (listsActs(asked) || (any("which") && CITED_BY_EACH.test(folded))), listRegulations),
    // "kế hoạch nào có hạn trong tháng 12" asks for what falls in that month
    ...when(aboutAct && asksOfAct && !(asked.dated && !numbered), answerRegulation),
    ...when(any("issuedOn", "documentNumber") || basis, answerDocument),
  ];
}

/** Deadlines, units and tasks of the register. */
function ofTasks({ any, numbered, noSubject, timed, ofAsker, folded, onlyUnit }: Asked): readonly WayToAnswer[] {
  const members = MEMBERS_ASKED.test(folded);
  const units = noSubject ? [listOrgUnits, answerOrgUnits] : [answerOrgUnits, listOrgUnits];
  return [
    ...when(timed && any("unit") && UNITS_LISTED.test(folded), answerOrgUnits),
    ...when(timed && numbered, answerOfCitedAct),
    ...when(timed, answerDeadlines),
    ...when(ofAsker && any("duty", "recipient"), answerDuties),
    ...when(any("recipient") && !timed, answerRecipient),
    ...when(any("partner") || OBJECT_ASKED.test(folded), answerPassages),
    ...when(!members && any("unit") && (any("list") || noSubject), ...units),
    ...when(!members && any("unit", "recipient"), answerOrgUnits),
    ...when(any("duty") && numbered, dutiesOfNamedUnit, answerRegulation),
    ...when(any("duty") || onlyUnit, answerDuties),
  ];
}

function ofRest({ any, numbered, noSubject, some }: Asked): readonly WayToAnswer[] {
  return [
    ...when(any("amount"), answerAmount),
    ...when(any("overview") || (any("about") && noSubject && !numbered && some), answerOverview),
    ...when(any("documents"), answerDocumentList),
    ...when(numbered, answerRegulation),
  ];
}

/** A deadline "of" an act that is only cited ("Kế hoạch 54 … yêu cầu nộp khi nào") is in that act, unless an obligation here speaks of it. */
function answerOfCitedAct(kit: AnswerKit): Attempt | null {
  const spoken = kit.lookups.deadlines.items.some((deadline) => speaksOf(kit, deadline));
  if (spoken) return null;
  if (kit.question.cues.has("sending")) return answerRegulation(kit, true);
  // "Pháp lệnh 34 ngày mấy": of an act alone, the day is its own
  return kit.question.subject.length === 0 ? answerRegulation(kit) : null;
}

/** An article of a law that is neither among the documents nor cited by them is no article of another. */
function textMissing(kit: AnswerKit): Attempt {
  return { answer: notFound(kit, "noEvidence", null), confidence: 1 };
}

function dutiesOfNamedUnit(kit: AnswerKit): Attempt | null {
  return namedUnits(kit).length > 0 ? answerDuties(kit) : null;
}
