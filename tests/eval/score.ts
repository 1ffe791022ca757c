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

/** A point of the abstention curve: if exactly what is at least this sure were answered. */
export type CurvePoint = {
  readonly confidence: number;
  /** Share of the weighed questions that would be answered, 0 to 1. */
  readonly answered: number;
  /** Share of those that are wrong, 0 to 1: with a finding as it is, or not answered by the documents. */
  readonly wrong: number;
  /** Questions among them that the documents do not answer. */
  readonly outOfScope: number;
  /** Right answers that would be withheld. */
  readonly lost: number;
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

/**
 * Answered against wrong at each of `steps` + 1 thresholds from 0 to 1, over the questions whose answer or refusal says how sure it was;
 * empty when none does. What was refused counts below its threshold as answered: wrongly, when the documents do not answer it.
 */
export function abstentionCurve(all: readonly Judged[], steps: number): readonly CurvePoint[] {
  const weighed = all.flatMap(({ question, answer, findings }) =>
    answer?.confidence === undefined
      ? []
      : [
          {
            confidence: answer.confidence,
            given: !answer.abstained,
            outOfScope: question.expect.abstain,
            right: !question.expect.abstain && findings.length === 0,
          },
        ],
  );
  if (weighed.length === 0) return [];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const confidence = step / steps;
    const taken = weighed.filter((one) => one.confidence >= confidence);
    const wrong = taken.filter((one) => one.outOfScope || (one.given && !one.right)).length;
    return {
      confidence,
      answered: taken.length / weighed.length,
      wrong: taken.length === 0 ? 0 : wrong / taken.length,
      outOfScope: taken.filter((one) => one.outOfScope).length,
      lost: weighed.filter((one) => one.right && one.given && one.confidence < confidence).length,
    };
  });
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
