import type { Span } from "../../domain/document.ts";
import type { WeightedTerm } from "../../retrieval/lookup/term-index.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import { VALUE_ASKED } from "../../retrieval/question/cue-words.vi.ts";
import { type AnswerKit, type Attempt, type Evidence, finish } from "../answer-kit.ts";
import { expired } from "./answer-deadlines.ts";
import { sentencesOf } from "./sentences.ts";

/** Share of the question's subject that the best passage must hold to answer at all. Range 0 to 1; calibrated by `npm run eval`. */
export const MIN_EVIDENCE = 0.55;
/** How far below the best another passage may be and still be quoted beside it. Range 0 to 1; fixed by tests/questions. */
const NEAR_BEST = 0.08;
const MAX_PASSAGES = 3;
/** In characters. A quote on a phone: about eight lines. */
const QUOTE_CHARS = 420;

/** The shortest verbatim passages that hold what was asked; `null` when the evidence does not answer. */
export function answerPassages(kit: AnswerKit): Attempt | null {
  const best = kit.evidence[0];
  if (best === undefined || best.coverage < MIN_EVIDENCE || !holdsValue(kit, best)) return null;
  const near = kit.evidence
    .filter(({ coverage }) => coverage >= best.coverage - NEAR_BEST && coverage >= MIN_EVIDENCE)
    .slice(0, MAX_PASSAGES);
  const passages = near.map((found) =>
    kit.citations.add({ documentId: found.documentId, provision: found.provision, span: shortest(found, kit.terms) }),
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

/** A question for an amount of money, points or a telephone number is answered only by a passage that prints one. */
export function holdsValue(kit: AnswerKit, evidence: Evidence): boolean {
  return VALUE_ASKED.every(
    ({ asks, needs }) => !asks.test(kit.question.folded) || needs.test(foldedWords(evidence.text)),
  );
}

/** The run of sentences that holds the most of the question, no longer than a quote may be. */
export function shortest(evidence: Evidence, terms: readonly WeightedTerm[]): Span {
  if (evidence.text.length <= QUOTE_CHARS) return evidence.span;
  const sentences = sentencesOf(evidence.text, { start: 0, end: evidence.text.length });
  let best = { start: 0, end: sentences[0]?.end ?? evidence.text.length, score: -1 };
  for (let from = 0; from < sentences.length; from++) {
    for (let to = from; to < sentences.length; to++) {
      const start = sentences[from]?.start ?? 0;
      const end = sentences[to]?.end ?? 0;
      if (to > from && end - start > QUOTE_CHARS) break;
      // a longer quote must bring more of the question
      const score = held(evidence.text.slice(start, end), terms) - (end - start) / 20_000;
      if (score > best.score) best = { start, end, score };
    }
  }
  return { start: evidence.span.start + best.start, end: evidence.span.start + best.end };
}

function held(text: string, terms: readonly WeightedTerm[]): number {
  const syllables = meaningSyllables(text);
  const present = new Set([...syllables, ...syllables.slice(1).map((syllable, at) => `${syllables[at]} ${syllable}`)]);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : terms.reduce((sum, { term, weight }) => sum + (present.has(term) ? weight : 0), 0) / total;
}
