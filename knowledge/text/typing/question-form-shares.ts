import { foldDiacritics } from "../fold.ts";
import type { Token } from "../tokenize.ts";
import { QUESTION_FORMS } from "./question-forms.vi.ts";

/**
 * 0 to 1. What a word counts by which a question only asks ("là gì"), in keywords and in vectors; 0 passes it over. Fixed by judged
 * retrieval sets, held by embedders.test.ts.
 */
const QUESTION_FORM_SHARE = 0.25;

const FORMS = QUESTION_FORMS.map((form) => foldDiacritics(form).split(" ")).toSorted((a, b) => b.length - a.length);

/** What each word of a question counts in search, 0 to 1: less where it belongs to a form of asking. */
export function questionFormShares(tokens: readonly Token[]): number[] {
  const shares = tokens.map(() => 1);
  tokens.forEach((_, at) => {
    const form = FORMS.find((words) => words.every((word, i) => tokens[at + i]?.folded === word));
    form?.forEach((_word, i) => {
      shares[at + i] = QUESTION_FORM_SHARE;
    });
  });
  return shares;
}
