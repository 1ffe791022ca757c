import { spelledOut } from "../../org-units/unit-words.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import { MOMENT_ASKED, SENDING_ASKED, VALUE_ASKED, WHEN_ASKED } from "../../retrieval/question/cue-words.vi.ts";
import { type AnswerKit, type Attempt, type Evidence, finish } from "../answer-kit.ts";
import { headingsOf, readDocument } from "../citations.ts";
import { sentencesOf } from "../evidence/sentences.ts";
import { strictCoverage } from "../evidence/strict-coverage.ts";
import { askedUnit } from "../lookup/select-duties.ts";
import { expired } from "./answer-deadlines.ts";

/**
 * Share of the question's subject that the best passage must hold to answer at all. Range 0 to 1; higher answers less and is wrong less:
 * the abstention curve of `npm run eval` bends between 0.5 and 0.6, where it stands. Fixed by tests/questions/unanswerable.jsonl.
 */
const MIN_EVIDENCE = { anywhere: 0.55, named: 0.46 } as const;
/** The same where a time is asked for: what is only near tells the time of something else. Range 0 to 1; fixed by tests/questions/unanswerable.jsonl. */
const TIME_EVIDENCE = 0.63;
/**
 * In syllables of a subject, 2 to 5, and as a share of it, 0 to 1: what the passage must hold in the question's pairs where it says so much.
 * "Hộ chiếu" is not in "hộ nghèo" and "hai chiều". Fixed by tests/questions.
 */
const SAYS_MUCH = 2;
const IN_PAIRS = { anywhere: 0.46, named: 0, some: 0.35 } as const;
/** How far below the best another passage may be and still be quoted beside it. Range 0 to 1; fixed by tests/questions. */
const NEAR_BEST = 0.08;
/** The same for a passage that prints the value that is asked for. Range 0 to 1; more finds values of other subjects. Fixed by tests/questions. */
const NEAR_VALUE = 0.15;
/** In passages, 1 to 5. More make an answer longer than 1,200 characters. */
const MAX_PASSAGES = 3;
/** In characters, 300 to 1,200. A list is quoted whole up to here. Fixed by tests/questions. */
const WHOLE_CHARS = 750;

/** The shortest verbatim passages that hold what was asked; `null` when the evidence does not answer. */
export function answerPassages(asked: AnswerKit): Attempt | null {
  // who gets a copy is nobody's task
  const isOfTask = asked.question.cues.has("duty");
  const kit = isOfTask ? { ...asked, evidence: asked.evidence.filter(({ section }) => !LISTS.has(section)) } : asked;
  const best = bestHolding(kit);
  const least = leastEvidence(kit);
  if (best === undefined || best.coverage < least || !holdsValue(kit, best) || !holdsSubject(kit, best)) return null;
  if (!speaksOfIt(kit, best) || (asksRoute(kit) && !ROUTE.test(foldedWords(best.text)))) return null;
  if (asksWhen(kit) && !saysWhen(kit, best, Math.max(least, TIME_EVIDENCE))) return null;
  const near = kit.evidence
    .filter(({ coverage }) => coverage >= best.coverage - NEAR_BEST && coverage >= least)
    .filter((found) => holdsValue(kit, found) && holdsSubject(kit, found))
    .slice(0, MAX_PASSAGES);
  const passages = near.map((found) =>
    kit.citations.add({
      documentId: found.documentId,
      provision: found.provision,
      span: asksAll(kit) ? wholeOf(kit, found) : found.span,
    }),
  );
  return {
    answer: finish(
      kit,
      { kind: "passages", passages, lead: null },
      expired(kit, [...new Set(near.map(({ documentId }) => documentId))]),
    ),
    confidence: best.coverage,
  };
}

/** Says that something is handed on, and to whom. Folded. */
export const ROUTE = /\b(?:gui|bao cao|nop|(?<!chuong |quy )trinh|phan anh)\b.*\b(?:ve|qua|cho|den|gui|len) \S/;

/** Sections that only list names. */
const LISTS: ReadonlySet<string> = new Set(["recipients", "signature"]);

/** The best passage; where a value is asked for, the first that prints one and is nearly as good. */
function bestHolding(kit: AnswerKit): Evidence | undefined {
  const [first] = kit.evidence;
  const least = (first?.coverage ?? 0) - NEAR_VALUE;
  return kit.evidence.find((found) => found.coverage >= least && holdsValue(kit, found)) ?? first;
}

/** True when it is asked where something goes, and nothing else with it. */
function asksRoute({ question: { cues } }: AnswerKit): boolean {
  const others = (["duty", "about", "where", "list", "deadline", "amount"] as const).some((cue) => cues.has(cue));
  return cues.has("recipient") && !others;
}

/** True unless the question says much, and the passage holds its words only apart from each other. */
function speaksOfIt(kit: AnswerKit, best: Evidence): boolean {
  const { subject, scope } = kit.question;
  const least = scope.kind !== "some" ? IN_PAIRS.anywhere : scope.named ? IN_PAIRS.named : IN_PAIRS.some;
  return subject.length < SAYS_MUCH || strictCoverage(kit, best) >= least;
}

/** True when a time is asked for, and nothing else with it. */
function asksWhen({ question: { folded, cues } }: AnswerKit): boolean {
  if (WHEN_ASKED.asks.test(folded)) return true;
  const others = (["unit", "duty", "about", "where", "list", "recipient", "amount"] as const).some((cue) =>
    cues.has(cue),
  );
  return cues.has("deadline") && !others;
}

/** True when a passage tells a time of the very thing that is asked about. */
function saysWhen(kit: AnswerKit, found: Evidence, least: number): boolean {
  const words = foldedWords(found.text);
  const speaks = !SENDING_ASKED.asks.test(kit.question.folded) || SENDING_ASKED.needs.test(words);
  const isMoment = MOMENT_ASKED.asks.test(kit.question.folded) && MOMENT_ASKED.needs.test(words);
  return speaks && (isMoment || WHEN_ASKED.needs.test(words)) && strictCoverage(kit, found) >= least;
}

/** Inside a document that the question names, less of it is enough. */
function leastEvidence({ question: { scope } }: AnswerKit): number {
  return scope.kind === "some" && scope.named ? MIN_EVIDENCE.named : MIN_EVIDENCE.anywhere;
}

/** Names of places and issuers say where, not what: a passage must hold some of the rest, where there is a rest. */
function holdsSubject(kit: AnswerKit, { text, documentId, provision }: Evidence): boolean {
  const document = readDocument(kit.corpus, documentId);
  const found = document.provisions[provision];
  const around = [text, ...(found === undefined ? [] : headingsOf(document, found))].join(" ");
  // the tasks of a unit that a passage does not name are not in it
  const unit = askedUnit(kit.question);
  if (
    unit !== null &&
    !spelledOut(foldedWords(`${around} ${document.issuer ?? ""}`)).includes(spelledOut(foldedWords(unit)))
  )
    return false;
  const names = new Set(kit.corpus.documents.flatMap(({ issuer }) => meaningSyllables(issuer ?? "")));
  const subject = kit.question.subject.filter((syllable) => !names.has(syllable));
  if (subject.length === 0) return true;
  // what a named plan is about is said by its title
  const { scope } = kit.question;
  const title = scope.kind === "some" && scope.named ? (document.title ?? "") : "";
  const held = new Set(meaningSyllables(`${around} ; ${title}`));
  return subject.some((syllable) => held.has(syllable));
}

function asksAll({ question: { cues } }: AnswerKit): boolean {
  return cues.has("list") || cues.has("duty");
}

/** A question for all of something wants the whole of a short provision, or of its sentence, not the first clause that fits. */
function wholeOf(kit: AnswerKit, found: Evidence): Evidence["span"] {
  const document = readDocument(kit.corpus, found.documentId);
  // a chunk may gather several dashes: the innermost part that holds the passage is the one meant
  const provision = document.provisions
    .filter(({ span }) => span.start <= found.span.start && found.span.end <= span.end)
    .at(-1);
  if (provision === undefined) return found.span;
  const own = { start: Math.min(provision.span.start, provision.own.start), end: provision.own.end };
  if (found.span.start < own.start || own.end < found.span.end) return found.span;
  const whole = [provision.span, own].find(({ start, end }) => end - start <= WHOLE_CHARS);
  if (whole !== undefined) return whole;
  const { start } = found.span;
  const clauses = sentencesOf(document.text, { start: found.span.end, end: own.end });
  // what is asked of somebody goes on in the next sentence; a list ends with its own
  const isOfDuty = kit.question.cues.has("duty");
  let { end } = found.span;
  for (const clause of clauses) {
    const goesOn = isOfDuty || document.text.charAt(end - 1) === CLAUSE_END;
    if (!goesOn || clause.end - start > WHOLE_CHARS) break;
    end = clause.end;
  }
  return { start, end };
}

/** What a sentence goes on behind. */
const CLAUSE_END = ";";

/** A question for an amount of money, points or a telephone number is answered only by a passage that prints one. */
export function holdsValue(kit: AnswerKit, evidence: Evidence): boolean {
  return VALUE_ASKED.every(
    ({ asks, needs }) => !asks.test(kit.question.folded) || needs.test(foldedWords(evidence.text)),
  );
}
