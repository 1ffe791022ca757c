import type { Span } from "../domain/document.ts";
import { termsOf, type WeightedTerm } from "../retrieval/lookup/term-index.ts";
import { meaningSyllables } from "../retrieval/question/content-terms.ts";
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

/** `span` counts within `text`; what stands only in `headings` is held by every run alike. */
export function bestWindow(text: string, headings: readonly string[], terms: readonly WeightedTerm[]): Window {
  const above = new Set(termsOf(meaningSyllables(headings.join(" ; "))));
  const sentences = sentencesOf(text, { start: 0, end: text.length });
  const first = sentences[0] ?? { start: 0, end: text.length };
  let best: Window & { readonly worth: number } = { span: first, coverage: 0, worth: -1 };
  sentences.forEach(({ start }, from) => {
    for (const { end } of sentences.slice(from)) {
      if (end - start > QUOTE_CHARS && best.worth >= 0 && end > (sentences[from]?.end ?? end)) break;
      const coverage = held(text.slice(start, end), above, terms);
      const worth = coverage - (end - start) * COST_OF_LENGTH;
      if (worth > best.worth) best = { span: { start, end }, coverage, worth };
    }
  });
  return best;
}

function held(text: string, above: ReadonlySet<string>, terms: readonly WeightedTerm[]): number {
  const present = new Set(termsOf(meaningSyllables(text)));
  let sum = 0;
  let total = 0;
  for (const { term, weight } of terms) {
    total += weight;
    if (present.has(term) || above.has(term)) sum += weight;
  }
  return total === 0 ? 0 : sum / total;
}
