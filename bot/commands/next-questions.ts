import type { Answer, DocumentSummary, Question } from "#knowledge/knowledge.ts";
import { byDocumentQuestion, NEXT_TEXT, sectionQuestion } from "#knowledge/words/chat.vi.ts";
import { documentName } from "#knowledge/words/document-name.vi.ts";
import type { Choice } from "../reply.ts";

/** Range 1 to 5. More buttons below an answer are not read. */
const MAX_OTHER_DOCUMENTS = 2;
/** In characters. A longer question is not asked again of another plan. */
const MAX_REPEATED_CHARS = 200;
/** Sections that are printed with a number or letter; preamble, closing and the like have no name to ask by. */
const NUMBERED_SECTION = /^[IVXLC\d][^~]*$/;

/**
 * What a person may want next after an answer: the section that proves it in full, and the same question asked of other plans.
 *
 * @param others documents that also fit the question, best first; those that the answer cites are left out
 */
export function nextQuestions(
  answer: Answer,
  question: Question,
  others: readonly DocumentSummary[],
): readonly Choice[] {
  if (answer.citations.length === 0 || answer.kind === "notFound" || answer.kind === "overview") return [];
  const [proof] = answer.citations;
  const source =
    proof !== undefined && NUMBERED_SECTION.test(proof.section) && answer.kind !== "passages"
      ? [{ label: NEXT_TEXT.wholeSection(proof.section), ask: sectionQuestion(proof.section, proof.documentName) }]
      : [];
  if (answer.kind !== "deadlines" || question.text.length > MAX_REPEATED_CHARS) return source;
  const cited = new Set(answer.citations.map(({ documentId }) => documentId));
  const elsewhere = others
    .filter(({ id }) => !cited.has(id))
    .slice(0, MAX_OTHER_DOCUMENTS)
    .map((document) => {
      const name = documentName(document);
      return { label: NEXT_TEXT.elsewhere(name), ask: byDocumentQuestion(question.text, name) };
    });
  return [...source, ...elsewhere];
}
