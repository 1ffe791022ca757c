import type { AnswerKit, Attempt } from "../answer-kit.ts";
import { isUndated } from "../ways/answer-deadlines.ts";

/**
 * Share of the question that a passage must hold, and how far ahead of the lookup it must be, to be shown below its answer. Both 0 to 1;
 * lower shows more passages. Fixed by tests/questions.
 */
const LEAST = 0.6;
const LEAD = 0.05;
/** In passages, 1 to 5: how far down the list a place is sought that the answer does not cite yet. */
const READ = 3;

/**
 * A lookup that answers although a passage elsewhere holds more of the question shows that passage too: which of the two was meant, the
 * reader sees at once. Lists and choices are whole as they are.
 */
export function withPassageBeside(kit: AnswerKit, attempt: Attempt): Attempt {
  const { answer, confidence } = attempt;
  if (!isNarrow(answer)) return attempt;
  const found = kit.evidence
    .slice(0, READ)
    .find(
      ({ documentId, section, coverage }) =>
        coverage >= LEAST &&
        coverage >= confidence + LEAD &&
        !answer.citations.some((cited) => cited.documentId === documentId && isSamePlace(cited.section, section)),
    );
  if (found === undefined) return attempt;
  const citations = kit.citations.fresh();
  citations.add({ documentId: found.documentId, provision: found.provision, span: found.span });
  return {
    confidence,
    answer: { ...answer, citations: [...answer.citations, ...citations.all], alsoSee: [answer.citations.length] },
  };
}

/** Neither a list nor a printed day, which needs nothing beside it. */
function isNarrow(answer: Attempt["answer"]): boolean {
  if (answer.kind === "deadlines")
    return !answer.listed && answer.deadlines.every(({ deadline }) => isUndated(deadline));
  return answer.kind === "duties" || (answer.kind === "orgUnits" && !answer.listed);
}

function isSamePlace(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
