import type { Answer, DocumentSummary, Question } from "#knowledge/knowledge.ts";
import { byDocumentQuestion, NEXT_TEXT, sectionQuestion } from "#knowledge/words/chat.vi.ts";
import { documentName } from "#knowledge/words/document-name.vi.ts";
import type { Choice } from "../reply.ts";

/** Range 1 to 5. More buttons below an answer are not read. */
const MAX_OTHER_DOCUMENTS = 2;
/** Range 2 to 8. Plans that a person may choose between when several answer differently. */
const MAX_READINGS = 5;
/** In characters. A longer question is not asked again of another plan. */
const MAX_REPEATED_CHARS = 200;
/** Sections that are printed with a number or letter; preamble, closing and the like have no name to ask by. */
const NUMBERED_SECTION = /^[IVXLC\d][^~]*$/;

/**
 * What a person may want next after an answer: to say which plan they mean, to read the section that proves it in full,
 * or to ask the same of other plans.
 *
 * @param others documents that also fit the question, best first; those that the answer cites are left out
 */
export function nextQuestions(
  answer: Answer,
  question: Question,
  others: readonly DocumentSummary[],
): readonly Choice[] {
  const citedNames = [...new Set(answer.citations.map((citation) => citation.documentName))];
  const text = withoutDocument(question.text, citedNames);
  switch (answer.kind) {
    case "choices":
      return askOf(text, citedNames.slice(0, MAX_READINGS));
    case "deadlines": {
      const cited = new Set(answer.citations.map(({ documentId }) => documentId));
      const elsewhere = others.filter(({ id }) => !cited.has(id)).slice(0, MAX_OTHER_DOCUMENTS);
      return [...wholeSection(answer), ...askOf(text, elsewhere.map(documentName))];
    }
    case "duties":
    case "orgUnits":
    case "regulation":
      return wholeSection(answer);
    default:
      return [];
  }
}

function wholeSection({ citations: [proof] }: Answer): readonly Choice[] {
  if (proof === undefined || !NUMBERED_SECTION.test(proof.section)) return [];
  return [{ label: NEXT_TEXT.wholeSection(proof.section), ask: sectionQuestion(proof.section, proof.documentName) }];
}

/** The same question of each document; none when the question is too long to be repeated. */
function askOf(text: string, documentNames: readonly string[]): readonly Choice[] {
  if (text.length > MAX_REPEATED_CHARS) return [];
  return documentNames.map((name) => ({ label: NEXT_TEXT.elsewhere(name), ask: byDocumentQuestion(text, name) }));
}

/** The question before it was asked of one document by a press. */
function withoutDocument(text: string, documentNames: readonly string[]): string {
  return documentNames.reduce((rest, name) => rest.replace(NEXT_TEXT.byDocument(name), ""), text);
}
