import { foldDiacritics } from "../../text/fold.ts";
import { tokenize } from "../../text/tokenize.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";

/** An abbreviation that a document explains, as that document explains it; `null` when none is asked for or none explains it. */
export function answerGlossary(kit: AnswerKit): Attempt | null {
  const typed = new Set(tokenize(kit.question.typed).map(({ folded }) => folded));
  const entries = kit.corpus.facts.glossary.filter(({ abbreviation }) => typed.has(foldDiacritics(abbreviation)));
  const [entry] = entries;
  if (entry === undefined) return null;
  const provision =
    kit.corpus
      .document(entry.documentId)
      ?.provisions.filter(({ own }) => own.start <= entry.quote.start && entry.quote.end <= own.end)
      .at(-1)?.index ?? 0;
  const passage = kit.citations.add({ documentId: entry.documentId, provision, span: entry.quote });
  return {
    answer: finish(kit, { kind: "passages", passages: [passage], lead: `${entry.abbreviation}: ${entry.expansion}` }),
    confidence: 1,
  };
}
