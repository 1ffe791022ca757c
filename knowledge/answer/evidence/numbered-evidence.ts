import type { Corpus } from "../../corpus/corpus.ts";
import type { ParsedQuestion } from "../../retrieval/question/parsed-question.ts";
import { isSameDocumentNumber } from "../../text/document-number.ts";
import type { Evidence } from "../answer-kit.ts";

/** What a passage keeps of its coverage when it does not name the act that the question names. Range 0 to 1; fixed by tests/questions. */
const WITHOUT_ACT = 0.5;

/**
 * The evidence of a question that names an act by its number: the rest of its words alone say too little, so passages of provisions that
 * cite the act, and of the document that bears the number, come first. Pure.
 */
export function preferNumbered(
  evidence: readonly Evidence[],
  { numbers }: Pick<ParsedQuestion, "numbers">,
  corpus: Corpus,
): readonly Evidence[] {
  if (numbers.length === 0) return evidence;
  const isAsked = (number: string | null) =>
    number !== null && numbers.some((asked) => isSameDocumentNumber(asked, number));
  const mentions = corpus.facts.regulations.filter(({ number }) => isAsked(number)).flatMap(({ mentions }) => mentions);
  const places = new Set(mentions.map(({ documentId, provision }) => `${documentId} ${provision}`));
  const bearing = new Set(corpus.documents.filter(({ number }) => isAsked(number)).map(({ id }) => id));
  return evidence
    .map((found) => {
      const names = places.has(`${found.documentId} ${found.provision}`) || bearing.has(found.documentId);
      return names ? found : { ...found, coverage: found.coverage * WITHOUT_ACT };
    })
    .sort((a, b) => b.coverage - a.coverage);
}
