import type { Span } from "../../domain/document.ts";
import { coverageOf, termsOf, type WeightedTerm } from "../../retrieval/lookup/term-index.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import { sentencesOf } from "./sentences.ts";

/** The run of sentences of a text that holds the most of a question, with the share that it holds together with the headings above (0 to 1). */
export type Window = { readonly span: Span; readonly coverage: number };

/**
 * In characters, 200 to 800. A quote on a phone: about eight lines; longer ones hold more of the question and are read less. Fixed by
 * best-window.test.ts.
 */
const QUOTE_CHARS = 420;
/**
 * Share of coverage that a further character must be worth: among equals the shorter run is quoted. In 1 / characters, 0 to 1/2,000; higher
 * quotes less. Fixed by best-window.test.ts.
 */
const COST_OF_LENGTH = 1 / 12_000;

/** A text's runs of sentences with the terms of each, and the terms of the headings above, which every run holds. */
export type SentenceRuns = {
  readonly above: ReadonlySet<string>;
  readonly runs: readonly { readonly span: Span; readonly terms: ReadonlySet<string> }[];
};

/** The runs that may be quoted: each sentence, alone or with those behind it up to what a phone shows. Spans count within `text`. */
export function sentenceRuns(text: string, headings: readonly string[]): SentenceRuns {
  const sentences = sentencesOf(text, { start: 0, end: text.length });
  const spans = sentences.flatMap((first, from) =>
    sentences
      .slice(from)
      .filter(({ end }) => end === first.end || end - first.start <= QUOTE_CHARS)
      .map(({ end }) => ({ start: first.start, end })),
  );
  // a heading alone says what is spoken of, not what is said
  const said = spans.filter(
    ({ start, end }) => !isHeading(text.slice(start, end), headings) && !isMotto(text.slice(start, end)),
  );
  const all = said.length > 0 ? said : [{ start: 0, end: text.length }];
  const terms = (part: string) => new Set(termsOf(meaningSyllables(part)));
  return {
    above: terms(headings.join(" ; ")),
    runs: all.map((span) => ({ span, terms: terms(text.slice(span.start, span.end)) })),
  };
}

/** The lines that head every document of the state. Folded. */
const MOTTO = /\b(?:cong hoa xa hoi chu nghia viet nam|doc lap tu do hanh phuc)\b/;

function isMotto(run: string): boolean {
  return MOTTO.test(foldedWords(run));
}

function isHeading(run: string, headings: readonly string[]): boolean {
  const line = run.trim();
  return (
    !line.includes("\n") && headings.some((heading) => line.endsWith(heading) && line.length <= heading.length + 8)
  );
}

/** The run that holds the most of the terms; among equals the shorter. */
export function bestWindow({ above, runs }: SentenceRuns, terms: readonly WeightedTerm[]): Window {
  let best: Window & { readonly worth: number } = {
    span: runs[0]?.span ?? { start: 0, end: 0 },
    coverage: 0,
    worth: -1,
  };
  for (const { span, terms: present } of runs) {
    const coverage = coverageOf(terms, (term) => present.has(term) || above.has(term));
    const worth = coverage - (span.end - span.start) * COST_OF_LENGTH;
    if (worth > best.worth) best = { span, coverage, worth };
  }
  return best;
}
