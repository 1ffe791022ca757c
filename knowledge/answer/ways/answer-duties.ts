import type { Duty } from "../../domain/duty.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { dutiesOfNamed, isTaskWord, type RankedDuty } from "../lookup/select-duties.ts";
import { expired } from "./answer-deadlines.ts";

const MAX_TOLD = 8;
/** A duty that covers this much more of the subject than the rest answers alone. Range 0 to 1; fixed by tests/questions. */
const CLEAR_LEAD = 0.25;

/** What the named unit, or the asker, has to do; `null` when the documents give it nothing. */
export function answerDuties(kit: AnswerKit): Attempt | null {
  const found = dutiesOfNamed(kit);
  if (found === null || found.duties.length === 0) return null;
  const told = aboutSubject(found.duties, kit).slice(0, MAX_TOLD);
  const duties = told.map(({ duty }) => ({
    orgUnit: duty.orgUnit,
    summary: duty.summary,
    citation: citeDuty(kit, duty),
  }));
  const documents = [...new Set(told.map(({ duty }) => duty.documentId))];
  const [orgUnit = ""] = found.units;
  return { answer: finish(kit, { kind: "duties", orgUnit, duties }, expired(kit, documents)), confidence: 0.9 };
}

/** The duty's words; where its unit stands only in the heading above, that heading is cited too. */
export function citeDuty(kit: AnswerKit, duty: Duty): number {
  const spot = { documentId: duty.documentId, provision: duty.provision };
  const citation = kit.citations.add({ ...spot, span: duty.quote });
  if (duty.unitAt !== null) kit.citations.add({ ...spot, span: duty.unitAt });
  return citation;
}

/** All of a unit's duties in document order, or those about the subject where the question names one. */
function aboutSubject(ranked: readonly RankedDuty[], kit: AnswerKit): readonly RankedDuty[] {
  const best = ranked[0]?.coverage ?? 0;
  const worst = ranked.at(-1)?.coverage ?? 0;
  const specific =
    kit.question.topic.some((syllable) => !isTaskWord(syllable)) && best - worst >= CLEAR_LEAD && best >= 0.4;
  const kept = specific ? ranked.filter(({ coverage }) => coverage >= best - CLEAR_LEAD) : ranked;
  return [...kept].sort((a, b) =>
    a.duty.documentId < b.duty.documentId
      ? -1
      : a.duty.documentId > b.duty.documentId
        ? 1
        : a.duty.quote.start - b.duty.quote.start,
  );
}
