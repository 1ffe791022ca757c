import { daysBetween, PlainDate } from "#knowledge/domain/plain-date.ts";
import { isVerbatim, type SourceTexts } from "./compare-words.ts";
import type { Finding } from "./finding.ts";
import type { AnsweredDeadline, AnswerLine, GoldenQuestion } from "./golden.ts";
import { readFullDates, saysDate } from "./said-dates.ts";

/** In characters: a phone screen or two; a list may run to the second. */
const LONGEST_ANSWER_CHARS = 1800;
const LONGEST_LIST_CHARS = 4000;
/** Kinds that may stand without a citation. */
const UNCITED_KINDS: readonly string[] = ["smallTalk", "refused", "choices", "notFound"];

/** What every answer must keep, whatever was asked (the invariants of the command line contract). */
export function judgeInvariants(
  question: GoldenQuestion,
  answer: AnswerLine,
  sources: SourceTexts,
): readonly Finding[] {
  const proven = answer.citations.map((citation) => citation.quote.normalize("NFC")).join("\n");
  return [
    ...judgeQuotes(answer, sources),
    ...judgeSaidDates(question, answer, proven),
    ...answer.deadlines.flatMap((deadline) => judgeDeadline(question, answer, deadline, proven)),
    ...judgeLength(question, answer),
  ];
}

function judgeQuotes(answer: AnswerLine, sources: SourceTexts): readonly Finding[] {
  const bad = answer.citations.filter((citation) => !isVerbatim(sources, citation.document, citation.quote));
  const findings: Finding[] = bad.map((citation) => ({
    kind: "badQuote",
    detail: `not in ${citation.document}: ${citation.quote.slice(0, 80)}`,
  }));
  const needsProof = !answer.abstained && !UNCITED_KINDS.includes(answer.kind);
  if (needsProof && answer.citations.length === 0) findings.push({ kind: "uncited", detail: answer.kind });
  return findings;
}

/** Every full date that is read must be proven by a quote, be today, come from the question, or be computed from a deadline. */
function judgeSaidDates(question: GoldenQuestion, answer: AnswerLine, proven: string): readonly Finding[] {
  const allowed = new Set([
    question.today,
    ...readFullDates(proven),
    ...readFullDates([question.question, ...question.history].join("\n")),
    ...answer.deadlines.flatMap(computedDates),
  ]);
  const yearly = answer.deadlines.flatMap(({ due }) => (due.kind === "yearly" ? [due.monthDay] : []));
  return [...readFullDates(answer.text)]
    .filter((date) => !allowed.has(date) && !yearly.some((monthDay) => date.endsWith(monthDay)))
    .map((date) => ({ kind: "wrongDate", detail: `${date} is said without words that prove it` }));
}

function judgeDeadline(
  question: GoldenQuestion,
  answer: AnswerLine,
  deadline: AnsweredDeadline,
  proven: string,
): readonly Finding[] {
  const findings: Finding[] = [];
  const full = readFullDates(proven);
  for (const date of printedDates(deadline)) {
    if (!full.has(date) && !(isInferred(deadline) && saysDate(proven, `-${date.slice(4)}`))) {
      findings.push({ kind: "wrongDate", detail: `deadline ${date} is in no quote of the answer` });
    }
  }
  if (answer.citations[deadline.citation] === undefined) {
    findings.push({ kind: "brokenContract", detail: `deadline cites ${deadline.citation}, which is not there` });
  }
  const state = judgeState(question, deadline);
  return state === null ? findings : [...findings, state];
}

/** The day count and the state of a dated deadline, recomputed: "trước ngày D" ends on the day before D. */
function judgeState(question: GoldenQuestion, deadline: AnsweredDeadline): Finding | null {
  if (deadline.due.kind !== "date") return null;
  const left = daysBetween(PlainDate.parse(question.today), deadline.due.date);
  const leftToLastDay = deadline.relation === "before" ? left - 1 : left;
  const status = leftToLastDay > 0 ? "upcoming" : leftToLastDay === 0 ? "dueToday" : "overdue";
  if (deadline.relation === "from" || (deadline.daysLeft === left && deadline.status === status)) return null;
  return {
    kind: "wrongState",
    detail: `${deadline.due.date} from ${question.today}: ${deadline.status} ${deadline.daysLeft}, not ${status} ${left}`,
  };
}

function judgeLength(question: GoldenQuestion, answer: AnswerLine): readonly Finding[] {
  const limit = question.type === "list" ? LONGEST_LIST_CHARS : LONGEST_ANSWER_CHARS;
  const length = answer.text.length;
  return length > limit ? [{ kind: "tooLong", detail: `${length} characters, at most ${limit}` }] : [];
}

function printedDates({ due }: AnsweredDeadline): readonly string[] {
  if (due.kind === "date") return [due.date];
  return due.kind === "range" ? [due.from, due.to] : [];
}

function isInferred({ due }: AnsweredDeadline): boolean {
  return due.kind === "range" || (due.kind === "date" && due.inferredYear === true);
}

function computedDates(deadline: AnsweredDeadline): readonly string[] {
  const inferred = isInferred(deadline) ? printedDates(deadline) : [];
  return deadline.nextDate === null ? inferred : [...inferred, deadline.nextDate];
}
