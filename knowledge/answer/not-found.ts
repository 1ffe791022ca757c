import type { Answer, NotFoundReason } from "../domain/answer.ts";
import { type AnswerKit, finish } from "./answer-kit.ts";

/**
 * Share of the question's words from which a passage is worth naming as the nearest thing. Range 0 to 1; higher names less. Fixed by
 * tests/questions/unanswerable.jsonl.
 */
const WORTH_NAMING = 0.25;

/** Nothing answers: says so, and names the nearest thing that was found and the unit to ask. */
export function notFound(kit: AnswerKit, reason: NotFoundReason, subject: string | null): Answer {
  const bare: AnswerKit = { ...kit, citations: kit.citations.fresh() };
  const near = kit.evidence[0];
  const nearest =
    near === undefined || near.coverage < WORTH_NAMING
      ? null
      : bare.citations.add({ documentId: near.documentId, provision: near.provision, span: near.span });
  return finish(bare, { kind: "notFound", reason, nearest, unitToAsk: null, subject });
}
