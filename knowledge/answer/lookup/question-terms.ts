import { type TermIndex, termsOf, type WeightedTerm } from "../../retrieval/lookup/term-index.ts";
import type { ParsedQuestion } from "../../retrieval/question/parsed-question.ts";

/** What a word that most questions share ("báo cáo", "làm") weighs beside a subject word at 1. Range 0 to 1; fixed by tests/questions. */
const GENERIC_SHARE = 0.3;

/** The terms of a topic with their weight among some texts: subject words count whole, words that most questions share count less. */
export function weighTopic(
  index: TermIndex,
  topic: readonly string[],
  question: Pick<ParsedQuestion, "subject">,
): readonly WeightedTerm[] {
  const subject = new Set(question.subject);
  if (!topic.some((syllable) => subject.has(syllable))) return index.weigh(termsOf(topic));
  return index.weigh(termsOf(topic)).map(({ term, weight }) => {
    const own = term.split(" ").some((syllable) => subject.has(syllable));
    return { term, weight: own ? weight : weight * GENERIC_SHARE };
  });
}

/**
 * The same where an entry of the register is short: two words of which one is shared by most questions stand side by side in a question by
 * chance ("báo cáo 6 tháng | dân vận"), so such a pair says nothing.
 */
export function weighEntry(
  index: TermIndex,
  topic: readonly string[],
  question: Pick<ParsedQuestion, "subject">,
): readonly WeightedTerm[] {
  const subject = new Set(question.subject);
  return weighTopic(index, topic, question).filter(({ term }) => {
    const syllables = term.split(" ");
    return syllables.length === 1 || syllables.every((syllable) => subject.has(syllable));
  });
}
