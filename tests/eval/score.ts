import type { Finding, FindingKind } from "./judge/finding.ts";
import type { AnswerLine, GoldenQuestion } from "./judge/golden.ts";
import { readSaidDates, saysDate } from "./judge/said-dates.ts";
import { thresholds } from "./thresholds.ts";

/** One question with what came back and what was wrong with it. */
export type Judged = {
  readonly question: GoldenQuestion;
  /** `null` when there was no answer that could be read. */
  readonly answer: AnswerLine | null;
  readonly findings: readonly Finding[];
};

/** Right answers out of all. */
export type Share = { readonly right: number; readonly all: number };

export type Score = {
  readonly total: Share;
  /** By type and by style, in the order in which they first appear. */
  readonly byType: ReadonlyMap<string, Share>;
  readonly byStyle: ReadonlyMap<string, Share>;
  /** Questions with at least one finding of a kind. */
  readonly questionsWith: ReadonlyMap<FindingKind, number>;
  /** Of the dated deadline questions: those whose first said date is the one asked for. */
  readonly firstDateAsked: Share;
};

/** A point of the abstention curve: if only answers at least this sure had been given. */
export type CurvePoint = {
  readonly confidence: number;
  /** Share of all questions that would still be answered, 0 to 1. */
  readonly answered: number;
  /** Share of those answers that are wrong, 0 to 1. */
  readonly wrong: number;
};

export function isRight(judged: Judged): boolean {
  return judged.findings.length === 0;
}

export function scoreOf(all: readonly Judged[]): Score {
  const dated = all.filter(({ question }) => question.type === "deadline" && question.expect.dates.length > 0);
  return {
    total: shareOf(all, isRight),
    byType: sharesBy(all, ({ question }) => question.type),
    byStyle: sharesBy(all, ({ question }) => question.style),
    questionsWith: countFindings(all),
    firstDateAsked: shareOf(dated, saysAskedDateFirst),
  };
}

/** Answered against wrong, from the surest answer down; empty when the answers carry no confidence. */
export function abstentionCurve(all: readonly Judged[], points: number): readonly CurvePoint[] {
  const sure = all
    .flatMap(({ question, answer, findings }) => {
      const confidence = answer?.confidence;
      return confidence === undefined ? [] : [{ confidence, wrong: question.expect.abstain || findings.length > 0 }];
    })
    .sort((left, right) => right.confidence - left.confidence);
  const curve: CurvePoint[] = [];
  for (let point = 1; point <= points && sure.length > 0; point += 1) {
    const taken = sure.slice(0, Math.max(1, Math.round((sure.length * point) / points)));
    const last = taken[taken.length - 1];
    if (last === undefined) continue;
    const wrong = taken.filter((one) => one.wrong).length;
    curve.push({
      confidence: last.confidence,
      answered: taken.length / all.length,
      wrong: wrong / taken.length,
    });
  }
  return curve;
}

/** The thresholds that a score misses, each in words; empty means that it passes. */
export function missedThresholds(score: Score): readonly string[] {
  const missed: string[] = [];
  const accuracy = score.total.all === 0 ? 0 : score.total.right / score.total.all;
  if (accuracy < thresholds.leastAccuracy) {
    missed.push(`accuracy ${accuracy.toFixed(4)}, at least ${thresholds.leastAccuracy}`);
  }
  const limits: readonly (readonly [FindingKind, number])[] = [
    ["wrongDate", thresholds.mostWrongDates],
    ["badQuote", thresholds.mostBadQuotes],
    ["answeredOutOfScope", thresholds.mostAnsweredOutOfScope],
  ];
  for (const [kind, most] of limits) {
    const count = score.questionsWith.get(kind) ?? 0;
    if (count > most) missed.push(`${kind} in ${count} questions, at most ${most}`);
  }
  return missed;
}

function saysAskedDateFirst({ question, answer }: Judged): boolean {
  const first = answer === null ? undefined : firstDateText(answer.text);
  return first !== undefined && question.expect.dates.some((date) => saysDate(first, date));
}

/** The text up to and including its first date. */
function firstDateText(text: string): string | undefined {
  for (let end = 1; end <= text.length; end += 1) {
    const atWordEnd = end === text.length || /[\s,.;:)!?]/u.test(text.charAt(end));
    if (atWordEnd && readSaidDates(text.slice(0, end)).some((date) => date.day !== null || date.year !== null)) {
      return text.slice(0, end);
    }
  }
  return undefined;
}

function shareOf(all: readonly Judged[], holds: (judged: Judged) => boolean): Share {
  return { right: all.filter(holds).length, all: all.length };
}

function sharesBy(all: readonly Judged[], keyOf: (judged: Judged) => string): ReadonlyMap<string, Share> {
  const keys = [...new Set(all.map(keyOf))];
  return new Map(
    keys.map((key) => [
      key,
      shareOf(
        all.filter((judged) => keyOf(judged) === key),
        isRight,
      ),
    ]),
  );
}

function countFindings(all: readonly Judged[]): ReadonlyMap<FindingKind, number> {
  const counts = new Map<FindingKind, number>();
  for (const { findings } of all) {
    for (const kind of new Set(findings.map((finding) => finding.kind))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
