import { coverageOf, termsOf } from "../../retrieval/lookup/term-index.ts";
import { meaningSyllables } from "../../retrieval/question/content-terms.ts";
import type { AnswerKit, Evidence } from "../answer-kit.ts";
import { headingsOf, readDocument } from "../citations.ts";

/**
 * What a syllable counts where its neighbour in the question does not stand beside it. Range 0 to 1; lower takes less for the same subject.
 * Fixed by tests/questions.
 */
export const LONE = 0.3;

/** The share of a question, 0 to 1, that a passage and its headings hold where syllables count in their pairs. */
export function strictCoverage(kit: AnswerKit, { documentId, provision, text }: Evidence): number {
  const document = readDocument(kit.corpus, documentId);
  const found = document.provisions[provision];
  const words = [text, ...(found === undefined ? [] : headingsOf(document, found))].join(" ; ");
  const held = new Set(termsOf(meaningSyllables(words)));
  return coverageOf(kit.terms, (term) => held.has(term), LONE);
}
