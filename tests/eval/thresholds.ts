/**
 * What `npm run eval` demands of the questions in `tests/questions`; below any of them it exits 1.
 * A wrong date or an unproven quote misleads an office, so none is allowed; words that are missed cost only a second question.
 */
export const thresholds = {
  /** Share of questions where every check holds, 0 to 1. Raising it tightens the gate; never lower it to make a change pass. */
  leastAccuracy: 0.95,
  /** Questions with a date that is not the documents' or not the one asked for. */
  mostWrongDates: 0,
  /** Questions with a quote that is not in its document. */
  mostBadQuotes: 0,
  /** Questions that the documents do not answer and that were answered all the same. */
  mostAnsweredOutOfScope: 0,
} as const;
