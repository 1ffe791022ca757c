import { partsOf } from "../../domain/plain-date.ts";
import { spelledOut } from "../../org-units/unit-words.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { UNITS_LISTED } from "../../retrieval/question/cue-words.vi.ts";
import { findDocumentNumbers, isSameDocumentNumber } from "../../text/document-number.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument, summaryOf } from "../citations.ts";
import { beyondTitle, type RankedDuty, rankDuties, sameName } from "../lookup/select-duties.ts";
import { expired } from "./answer-deadlines.ts";
import { citeHolder } from "./answer-duties.ts";

/** Share of the question's subject that a duty must cover before its unit is named. Range 0 to 1; fixed by tests/questions. */
const MIN_COVERAGE = 0.45;
/** How far below the best a duty may be for its unit to be named beside. Range 0 to 1; fixed by tests/questions. */
const NEAR_BEST = 0.06;
/** The same where all units are asked for. Range 0 to 1; higher lists more. Fixed by two-years.test.ts. */
const NEAR_LISTED = 0.15;
/** In syllables, 1 to 4. So few words describe no task. Fixed by tests/questions. */
const DESCRIBES = 2;
/** In names, 3 to 10 in an answer and 10 to 40 in a list; more are left out. */
const MAX_NAMED = 6;
const MAX_LISTED = 20;

/** Who answers for what was asked: the units of the duties that cover it best. `null` when none covers enough. */
export function answerOrgUnits(kit: AnswerKit): Attempt | null {
  const ranked = ofAskedKind(kit, rankDuties(kit, describing(kit))).filter(({ duty }) => speaksOfAct(kit, duty));
  const best = ranked[0];
  if (best === undefined || best.coverage < MIN_COVERAGE) return null;
  const near = UNITS_LISTED.test(kit.question.folded) ? NEAR_LISTED : NEAR_BEST;
  const equals = ranked.filter(({ coverage }) => coverage >= best.coverage - near);
  // whoever only lends a hand is no answer beside the one in charge
  const leads = kit.question.cues.has("partner") ? [] : equals.filter(({ duty }) => duty.role === "lead");
  const asGood = leads.length > 0 ? leads : equals;
  const yearOf = ({ duty }: RankedDuty) => summaryOf(kit.corpus, duty.documentId)?.year ?? Number.POSITIVE_INFINITY;
  // what a plan of a past year said comes behind what stands, the latest first
  const standing = (each: RankedDuty) => Math.min(yearOf(each), partsOf(kit.today).year);
  const inOrder = asGood.toSorted((a, b) => standing(b) - standing(a));
  const orgUnits: { name: string; citation: number }[] = [];
  for (const { duty } of inOrder) {
    // a unit that the question itself names is not the answer to "who", unless it stands alone
    if (inOrder.length > 1 && spelledOut(kit.question.folded).includes(spelledOut(foldedWords(duty.orgUnit)))) continue;
    if (orgUnits.some((unit) => sameName(unit.name, duty.orgUnit))) continue;
    orgUnits.push({ name: duty.orgUnit, citation: citeHolder(kit, duty) });
    if (orgUnits.length === (kit.question.cues.has("list") ? MAX_LISTED : MAX_NAMED)) break;
  }
  if (orgUnits.length === 0) orgUnits.push({ name: best.duty.orgUnit, citation: citeHolder(kit, best.duty) });
  return {
    answer: finish(
      kit,
      { kind: "orgUnits", orgUnits, listed: false },
      expired(kit, [inOrder[0]?.duty.documentId ?? best.duty.documentId]),
    ),
    confidence: best.coverage,
  };
}

/** "Sở nào": a unit of that kind, where one is nearly as good as the best of all. Folded. */
const KIND_ASKED = /\b(so|phong|ban|hoi|to|vien|trung tam|dai|bao|chi cuc|huyen|xa) nao\b/;
/** Range 0 to 1; how much less of the question such a unit may cover. Fixed by tests/questions. */
const KIND_SHARE = 0.45;

function ofAskedKind(kit: AnswerKit, ranked: readonly RankedDuty[]): readonly RankedDuty[] {
  const kind = kit.question.folded.match(KIND_ASKED)?.[1];
  if (kind === undefined) return ranked;
  const head = new RegExp(`^${kind}\\b`);
  const least = (ranked[0]?.coverage ?? 0) * KIND_SHARE;
  const kept = ranked.filter(({ duty, coverage }) => coverage >= least && head.test(foldedWords(duty.orgUnit)));
  return kept.length > 0 ? kept : ranked;
}

/** True unless the question names an act by its number that the duty's words do not. */
function speaksOfAct(kit: AnswerKit, { documentId, quote }: RankedDuty["duty"]): boolean {
  const { numbers } = kit.question;
  if (numbers.length === 0) return true;
  const printed = findDocumentNumbers(readDocument(kit.corpus, documentId).text.slice(quote.start, quote.end));
  return printed.some(({ number }) => number !== null && numbers.some((asked) => isSameDocumentNumber(asked, number)));
}

/** The words that describe the task: inside a document that the question names, those of its title describe them all. */
function describing(kit: AnswerKit): readonly string[] {
  const { topic, scope } = kit.question;
  if (scope.kind !== "some" || !scope.named) return topic;
  const own = beyondTitle(kit, topic);
  return own.length < DESCRIBES ? topic : own;
}

/** Every unit that a document gives a task, for "phân công cho những ai": in document order, each with its place. */
export function listOrgUnits(kit: AnswerKit): Attempt | null {
  if (kit.scopeIds === null) return null;
  const part = kit.question.section?.labels.join(".") ?? null;
  const duties = kit.lookups.duties.items.filter(
    (duty) =>
      kit.scopeIds?.includes(duty.documentId) &&
      (part === null || `${duty.section}.`.startsWith(`${part}.`)) &&
      duty.role === "lead" &&
      duty.unitAt !== null,
  );
  const orgUnits: { name: string; citation: number }[] = [];
  for (const duty of duties) {
    if (duty.unitAt === null || orgUnits.some((unit) => sameName(unit.name, duty.orgUnit))) continue;
    const citation = kit.citations.add({ documentId: duty.documentId, provision: duty.provision, span: duty.unitAt });
    orgUnits.push({ name: duty.orgUnit, citation });
  }
  if (orgUnits.length === 0) return null;
  return {
    answer: finish(kit, { kind: "orgUnits", orgUnits: orgUnits.slice(0, MAX_LISTED), listed: true }),
    confidence: 0.8,
  };
}
