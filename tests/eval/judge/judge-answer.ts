import { fold, type SourceTexts } from "./compare-words.ts";
import type { Finding } from "./finding.ts";
import type { AnsweredDeadline, AnswerLine, Expectation, GoldenQuestion, WantedCitation } from "./golden.ts";
import { judgeInvariants } from "./judge-invariants.ts";
import { saysDate } from "./said-dates.ts";

/** Everything that is wrong with an answer; empty means right. `answer` is a text when there is none to judge. */
export function judgeAnswer(
  question: GoldenQuestion,
  answer: AnswerLine | string,
  sources: SourceTexts,
): readonly Finding[] {
  if (typeof answer === "string") return [{ kind: "noAnswer", detail: answer }];
  const { expect } = question;
  return [
    ...judgeAbstention(expect, answer),
    ...judgeDates(expect, answer),
    ...judgeWords(expect, answer),
    ...judgeCitations(expect, answer),
    ...judgeInvariants(question, answer, sources),
  ];
}

function judgeAbstention(expect: Expectation, answer: AnswerLine): readonly Finding[] {
  const findings: Finding[] = [];
  const abstains = answer.abstained || answer.kind === "refused";
  if (expect.abstain && !abstains) findings.push({ kind: "answeredOutOfScope", detail: answer.kind });
  if (!expect.abstain && answer.abstained) findings.push({ kind: "abstainedThoughKnown", detail: answer.kind });
  if (answer.abstained && answer.deadlines.length > 0) {
    findings.push({ kind: "brokenContract", detail: "abstains, yet gives deadlines" });
  }
  if (expect.kinds !== undefined && !expect.kinds.includes(answer.kind)) {
    findings.push({ kind: "wrongKind", detail: `${answer.kind}, not ${expect.kinds.join(" or ")}` });
  }
  return findings;
}

function judgeDates(expect: Expectation, answer: AnswerLine): readonly Finding[] {
  const given = new Set(answer.deadlines.flatMap(dateKeys));
  const missing: Finding[] = expect.dates
    .filter((date) => !given.has(date) || !saysDate(answer.text, date))
    .map((date) => ({
      kind: "missingDate",
      detail: given.has(date) ? `the text does not say ${date}` : `no deadline ${date}`,
    }));
  const wrong: Finding[] = expect.not_dates
    .filter((date) => given.has(date))
    .map((date) => ({ kind: "wrongDate", detail: `gives ${date}` }));
  return [...missing, ...wrong];
}

function judgeWords(expect: Expectation, answer: AnswerLine): readonly Finding[] {
  const text = fold(answer.text);
  const says = (words: string) => text.includes(fold(words));
  const findings: Finding[] = [];
  for (const unit of expect.units) if (!says(unit)) findings.push({ kind: "missingUnit", detail: unit });
  for (const words of expect.contains) if (!says(words)) findings.push({ kind: "missingWords", detail: words });
  for (const any of expect.contains_any) {
    if (!any.some(says)) findings.push({ kind: "missingWords", detail: `any of: ${any.join(" | ")}` });
  }
  for (const words of expect.not_contains) if (says(words)) findings.push({ kind: "forbiddenWords", detail: words });
  return findings;
}

function judgeCitations(expect: Expectation, answer: AnswerLine): readonly Finding[] {
  const cites = (wanted: WantedCitation) => answer.citations.some((citation) => isAt(citation, wanted));
  const name = (wanted: WantedCitation) => `${wanted.document} ${wanted.section}`.trim();
  const findings: Finding[] = expect.citations_all
    .filter((wanted) => !cites(wanted))
    .map((wanted) => ({ kind: "missingCitation", detail: name(wanted) }));
  if (expect.citations_any.length > 0 && !expect.citations_any.some(cites)) {
    findings.push({ kind: "missingCitation", detail: `any of: ${expect.citations_any.map(name).join(" | ")}` });
  }
  return findings;
}

/** A citation meets a wanted section when it is that section or a part of it, with or without the words Mục, Khoản, Điểm. */
function isAt(citation: { document: string; section: string }, wanted: WantedCitation): boolean {
  if (citation.document !== wanted.document) return false;
  const [got, want] = [sectionLabel(citation.section), sectionLabel(wanted.section)];
  return want === "" || got === want || got.startsWith(`${want}.`) || got.startsWith(`${want}~`);
}

function sectionLabel(section: string): string {
  return section
    .normalize("NFC")
    .replace(/(?:Phần|Tiểu mục|Mục|Khoản|Điểm)\s+/giu, "")
    .replace(/\)$/, "");
}

/** The names under which golden questions may ask for a deadline. */
function dateKeys({ due, nextDate }: AnsweredDeadline): readonly string[] {
  const next = nextDate === null ? [] : [nextDate];
  switch (due.kind) {
    case "date":
      return [due.date];
    case "range":
      return [due.from, due.to];
    case "month":
      return [due.month];
    case "quarter":
      return [due.quarter];
    case "year":
      return [String(due.year)];
    case "yearly":
      return [`--${due.monthDay}`, ...next];
    case "yearlyMonths":
      return [...due.months.map((month) => `--${month}`), ...next];
    case "monthly":
      return [`monthly-${due.day}`, ...next];
    case "quarterly":
      return next;
    case "period":
    case "relative":
    case "none":
      return [];
  }
}
