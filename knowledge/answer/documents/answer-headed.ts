import type { Document, Provision } from "../../domain/document.ts";
import { contentSyllables } from "../../retrieval/question/content-terms.ts";
import { HEADING_ASKED } from "../../retrieval/question/naming-words.vi.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { expired } from "../ways/answer-deadlines.ts";
import { quoteSection } from "./answer-section.ts";

/** In documents, 1 to 3. More are not asked for one part by its heading. */
const MAX_DOCUMENTS = 2;
/** In syllables, 1 to 3. Fewer words name no heading. */
const MIN_WORDS = 2;
/** Share of a heading that a question must say. Range 0 to 1; fixed by tests/questions. */
const LEAST_SHARE = 0.4;

/** "Mục đích, yêu cầu của kế hoạch là gì": the part under that heading in its own words; `null` where the question says more than a heading does. */
export function answerHeaded(kit: AnswerKit): Attempt | null {
  const words = kit.question.topic.filter((syllable) => !HEADING_ASKED.has(syllable));
  const ids = kit.scopeIds ?? [];
  if (words.length < MIN_WORDS || ids.length > MAX_DOCUMENTS) return null;
  const found = ids.flatMap((id) => {
    const document = readDocument(kit.corpus, id);
    const provision = bestHeaded(document, words);
    return provision === null ? [] : [{ document, provision }];
  });
  if (found.length === 0) return null;
  const passages = found.flatMap(({ document, provision }) => quoteSection(kit, document, provision));
  const notices = expired(
    kit,
    found.map(({ document }) => document.id),
  );
  return { answer: finish(kit, { kind: "passages", passages, lead: null }, notices), confidence: 1 };
}

/** The part whose heading holds all the words and little else; the outer one of two that do so equally. */
function bestHeaded(document: Document, words: readonly string[]): Provision | null {
  const fits = document.provisions.flatMap((provision) => {
    if (provision.heading === null || provision.kind === "preamble") return [];
    const heading = contentSyllables(document.text.slice(provision.heading.start, provision.heading.end));
    const share = words.length / Math.max(1, heading.length);
    return share >= LEAST_SHARE && words.every((word) => heading.includes(word)) ? [{ provision, share }] : [];
  });
  return fits.sort((a, b) => b.share - a.share)[0]?.provision ?? null;
}
