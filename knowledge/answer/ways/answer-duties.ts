import type { Duty } from "../../domain/duty.ts";
import { withoutBrackets } from "../../org-units/unit-words.ts";
import { meaningSyllables } from "../../retrieval/question/content-terms.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { sentencesOf } from "../evidence/sentences.ts";
import { dutiesOfNamed, type RankedDuty, type UnitDuties } from "../lookup/select-duties.ts";
import { expired } from "./answer-deadlines.ts";

/** In duties, 3 to 12; more are counted. Keeps an answer under 1,800 characters. */
const MAX_TOLD = 8;
/** Confidence in a unit's tasks when they do not speak of the subject. Range 0 to 1; fixed by tests/questions. */
const LEAST = 0.4;
/** In characters, 150 to 300: a quote in a list of units is cut behind as many. Fixed by tests/questions. */
const LINE_CHARS = 200;
/** A duty that covers this much more of the subject than the rest answers alone. Range 0 to 1; fixed by tests/questions. */
const CLEAR_LEAD = 0.25;

/** What the named unit, or the asker, has to do; `null` when the documents give it nothing. */
export function answerDuties(kit: AnswerKit): Attempt | null {
  const found = dutiesOfNamed(kit);
  if (found === null || found.duties.length === 0) return null;
  const told = aboutSubject(found);
  const duties = told.map(({ duty }) => ({
    orgUnit: duty.orgUnit,
    summary: duty.summary,
    citation: citeDuty(kit, duty),
  }));
  const documents = [...new Set(told.map(({ duty }) => duty.documentId))];
  const orgUnit = commonName(
    told.map(({ duty }) => duty.orgUnit),
    found.units,
  );
  // a subject that the unit's tasks do not speak of is better answered by the passage that does
  const confidence = found.specific ? Math.max(LEAST, found.duties[0]?.coverage ?? 0) : 0.9;
  return { answer: finish(kit, { kind: "duties", orgUnit, duties }, expired(kit, documents)), confidence };
}

/** The duty's words; where its unit stands only in the heading above, that heading is cited too. */
export function citeDuty(kit: AnswerKit, duty: Duty): number {
  const spot = { documentId: duty.documentId, provision: duty.provision };
  const citation = kit.citations.add({ ...spot, span: duty.quote });
  if (duty.unitAt !== null) kit.citations.add({ ...spot, span: duty.unitAt });
  return citation;
}

/** The unit's heading, where that says more of what was asked than the duty does ("cơ quan thường trực … về …"); else as `citeDuty`. */
export function citeHolder(kit: AnswerKit, duty: Duty): number {
  const { text, provisions } = readDocument(kit.corpus, duty.documentId);
  const heading = provisions.find(
    ({ heading: at }) =>
      at !== null && duty.unitAt !== null && at.start <= duty.unitAt.start && duty.unitAt.end <= at.end,
  );
  const shared = ({ start, end }: Duty["quote"]) => {
    const words = new Set(meaningSyllables(text.slice(start, end)));
    return new Set(kit.question.topic.filter((syllable) => words.has(syllable))).size;
  };
  const span = heading?.heading ?? null;
  if (heading === undefined || span === null || shared(span) <= shared(duty.quote)) {
    const proof = kit.question.cues.has("list") ? provingClause(text, duty.quote, shared) : duty.quote;
    return citeDuty(kit, { ...duty, quote: proof });
  }
  return kit.citations.add({ documentId: duty.documentId, provision: heading.index, span });
}

/** Of a duty that is longer than a line of a list, the first clause that says the most of what was asked. */
function provingClause(text: string, quote: Duty["quote"], shared: (span: Duty["quote"]) => number): Duty["quote"] {
  if (quote.end - quote.start <= LINE_CHARS) return quote;
  const clauses = sentencesOf(text, quote);
  const most = Math.max(...clauses.map(shared));
  return clauses.find((clause) => shared(clause) === most) ?? quote;
}

/** All of a unit's duties in document order, or those about the subject where the question names one. */
function aboutSubject({ duties: ranked, specific: narrow }: UnitDuties): readonly RankedDuty[] {
  const best = ranked[0]?.coverage ?? 0;
  const worst = ranked.at(-1)?.coverage ?? 0;
  const specific = narrow && best - worst >= CLEAR_LEAD && best >= 0.4;
  const kept = specific ? ranked.filter(({ coverage }) => coverage >= best - CLEAR_LEAD) : ranked;
  // what stands under the unit's own heading is its task before what other sentences ask of it
  const own = [...kept].sort(
    (a, b) => Number(b.duty.unitAt !== null) - Number(a.duty.unitAt !== null) || compare(a.duty, b.duty),
  );
  return own.slice(0, MAX_TOLD).sort((a, b) => compare(a.duty, b.duty));
}

function compare(a: Duty, b: Duty): number {
  if (a.documentId !== b.documentId) return a.documentId < b.documentId ? 1 : -1;
  return a.quote.start - b.quote.start;
}

/**
 * Whose tasks are told. Two roles of one office ("… (phụ trách Nội vụ)", "… (phụ trách Văn hóa)") have the name that they share; what a group
 * is given is told to the member that asked.
 */
function commonName(told: readonly string[], named: readonly string[]): string {
  const [first = "", ...others] = [...new Set(told)];
  const shared = withoutBrackets(first);
  if (others.length > 0 && others.every((unit) => withoutBrackets(unit) === shared)) return shared;
  return others.length === 0 && named.includes(first) ? first : (named[0] ?? first);
}
