import { dayOffNotice } from "../../calendar/working-days.ts";
import type { DueDeadline, Notice } from "../../domain/answer.ts";
import type { Deadline } from "../../domain/deadline.ts";
import type { DocumentId } from "../../domain/document.ts";
import { dueStatus } from "../../domain/due-status.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { documentName } from "../../words/document-name.vi.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { summaryOf } from "../citations.ts";
import { strictCoverage } from "../evidence/strict-coverage.ts";
import { order, SPAN_ASKED } from "../lookup/deadline-times.ts";
import { listsAll, type RankedDeadline } from "../lookup/rank-deadlines.ts";
import { periodOf } from "../lookup/score-deadline.ts";
import { allOfPeriod, selectDeadlines } from "../lookup/select-deadlines.ts";

/** Deadlines told in one answer that is not a list, 1 to 6, and in a list, 5 to 20. A phone shows about three without scrolling. */
const MAX_TOLD = 4;
const MAX_LISTED = 12;
/**
 * Share of the question that a passage must hold to name an obligation, and how far ahead of the deadline's own words it must be. Range 0
 * to 1; higher follows passages less. Fixed by tests/questions.
 */
const ANCHOR = 0.6;
const ANCHOR_LEAD = 0.3;
/** Folded; an obligation to report. */
const REPORT = /\bbao cao\b/;
/** A document's best deadline must come this near to the best of all to count as another reading. Range 0 to 1; fixed by tests/questions. */
const OTHER_READING = 0.25;
/** The same where a question names neither plan nor subject: what another year's plan says is told beside. Range 0 to 1; fixed by tests/questions. */
const BARE_READING = 0.55;

/** Answers from the register; `null` when no deadline is about what was asked. */
export function answerDeadlines(kit: AnswerKit): Attempt | null {
  const selected = selectDeadlines(kit);
  const ranked = listsAll(kit) || SPAN_ASKED.test(kit.question.folded) ? selected : anchored(kit, selected);
  const best = ranked[0];
  if (best === undefined) return null;
  const listed = listsAll(kit);
  const readings = listed ? [] : otherReadings(kit, ranked);
  const told = listed ? keepListed(kit, ranked) : readings.length > 0 ? readings : ranked.slice(0, MAX_TOLD);
  const deadlines = told.map(({ deadline }) => seen(kit, deadline));
  const documents = [...new Set(told.map(({ deadline }) => deadline.documentId))];
  // a list is asked for by its words, not by a subject that could be covered
  const confidence = listed ? 1 : best.coverage;
  if (readings.length > 1) return { answer: finish(kit, { kind: "choices", deadlines }), confidence };
  const higher = kit.question.cues.has("deadline") ? higherPlan(kit, told) : [];
  const notices = [...higher, ...expired(kit, documents), ...(listed ? [] : daysOff(deadlines))];
  return {
    answer: finish(
      kit,
      { kind: "deadlines", deadlines, listed, dateAsked: kit.question.cues.has("deadline") },
      notices,
    ),
    confidence,
  };
}

/**
 * A long question covers a register entry poorly; when the passage that answers it best is an obligation's own words, that obligation is meant.
 */
function anchored(kit: AnswerKit, selected: readonly RankedDeadline[]): readonly RankedDeadline[] {
  const passage = kit.evidence[0];
  const known = selected[0]?.coverage ?? 0;
  if (passage === undefined || passage.coverage < ANCHOR || known >= passage.coverage - ANCHOR_LEAD) return selected;
  if (strictCoverage(kit, passage) < ANCHOR) return selected;
  const { span, documentId, coverage } = passage;
  const inside = kit.lookups.deadlines.items.filter(
    ({ quote, documentId: id }) => id === documentId && quote.start < span.end && span.start < quote.end,
  );
  const found = inside.map((deadline) => ({ deadline, coverage, score: coverage }));
  const { period } = kit.question;
  const dated = found.filter(
    ({ deadline }) => !isUndated(deadline) && (period === null || periodOf(deadline) === period),
  );
  if (dated.length > 0) return dated.slice(0, 1);
  return selected.length > 0 ? selected : found.slice(0, 1);
}

/** A question with no document and no subject of its own ("báo cáo 6 tháng nộp khi nào?") is answered by each plan: its best, this year's first. */
function otherReadings(kit: AnswerKit, ranked: readonly RankedDeadline[]): readonly RankedDeadline[] {
  const { scope, period } = kit.question;
  if (scope.kind === "some" && scope.named) return [];
  const bare = kit.question.subject.length === 0 && period !== null;
  const wide = bare ? allOfPeriod(kit) : ranked;
  if (!bare && new Set(wide.map(({ deadline }) => deadline.documentId)).size < 2) return [];
  const bestOfEach = [...new Map([...wide].reverse().map((item) => [item.deadline.documentId, item])).values()];
  const best = Math.max(...bestOfEach.map(({ score }) => score));
  return bestOfEach
    .filter(({ score }) => score >= best - (bare ? BARE_READING : OTHER_READING))
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_TOLD);
}

function keepListed(kit: AnswerKit, ranked: readonly RankedDeadline[]): readonly RankedDeadline[] {
  const dated = ranked.filter(({ deadline }) => !["none", "period", "relative"].includes(deadline.due.kind));
  const wanted = dated.length > 0 ? dated : ranked;
  return [...wanted]
    .sort((a, b) => order(a.deadline, b.deadline))
    .slice(0, kit.question.cues.has("next") ? MAX_TOLD : MAX_LISTED);
}

/** A deadline on the day of asking, with its proof among the citations. */
export function seen(kit: Pick<AnswerKit, "citations" | "today">, deadline: Deadline): DueDeadline {
  const { status, daysLeft, nextDate } = dueStatus(deadline.due, deadline.relation, kit.today);
  const citation = kit.citations.add({
    documentId: deadline.documentId,
    provision: deadline.provision,
    span: deadline.quote,
  });
  for (const span of deadline.alsoAt)
    kit.citations.add({ documentId: deadline.documentId, provision: deadline.provision, span });
  return { deadline, due: deadline.due, status, daysLeft, nextDate, citation };
}

/** An own plan without a date: the dated obligation of a higher plan about the same report is shown beside it, as that plan's. */
export function higherPlan(kit: AnswerKit, told: readonly RankedDeadline[]): readonly Notice[] {
  const own = told[0]?.deadline;
  if (own === undefined || kit.question.asker === null || !told.every(({ deadline }) => isUndated(deadline))) return [];
  const document = summaryOf(kit.corpus, own.documentId);
  if (document?.level !== "commune") return [];
  const higher = kit.corpus.documents.filter(
    (other) => other.id !== own.documentId && other.year === document.year && other.level === "province",
  );
  const reports = kit.corpus.facts.deadlines.filter(
    (deadline) =>
      higher.some(({ id }) => id === deadline.documentId) &&
      !isUndated(deadline) &&
      REPORT.test(foldedWords(deadline.what)),
  );
  return reports.slice(0, 2).map((deadline) => ({
    kind: "higherPlan",
    documentName: documentName(document),
    asker: kit.question.asker ?? "",
    citation: kit.citations.add({
      documentId: deadline.documentId,
      provision: deadline.provision,
      span: deadline.quote,
    }),
  }));
}

export function isUndated(deadline: Deadline): boolean {
  return deadline.due.kind === "none" || deadline.due.kind === "period" || deadline.due.kind === "relative";
}

/** Plans whose year is over on the day of asking. */
export function expired(kit: Pick<AnswerKit, "corpus" | "today">, ids: readonly DocumentId[]): readonly Notice[] {
  return ids.flatMap((id): readonly Notice[] => {
    const document = summaryOf(kit.corpus, id);
    if (
      document === null ||
      document.year === null ||
      document.kind !== "plan" ||
      document.year >= Number(kit.today.slice(0, 4))
    )
      return [];
    return [{ kind: "expired", documentName: documentName(document), year: document.year }];
  });
}

/** Written days still to come on which offices are closed, each once. */
export function daysOff(deadlines: readonly DueDeadline[]): readonly Notice[] {
  const notices = deadlines
    .filter(({ status, nextDate }) => status === "upcoming" || status === "dueToday" || nextDate !== null)
    .flatMap(({ due, deadline, nextDate }) => dayOffNotice(due, deadline.relation, nextDate) ?? []);
  return [...new Map(notices.map((notice) => [notice.date, notice])).values()];
}
