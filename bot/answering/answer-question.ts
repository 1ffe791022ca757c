import type { Answer, Knowledge, Question } from "#knowledge/knowledge.ts";
import { ANSWER_WORDS } from "#knowledge/words/answer.vi.ts";
import type { Reply } from "../reply.ts";
import { renderAnswer } from "./render-answer.ts";
import { findUntraced, type Untraced } from "./verify-reply.ts";

/** An answer as it may be sent: worded and traced. `untraced` says why a first wording was held back. */
export type VerifiedAnswer = { readonly answer: Answer; readonly reply: Reply; readonly untraced: readonly Untraced[] };

/** Asks, words and verifies; a wording that cannot be traced to the documents is replaced by saying so. */
export async function answerQuestion(knowledge: Knowledge, question: Question): Promise<VerifiedAnswer> {
  const answer = await knowledge.ask(question);
  const reply = renderAnswer(answer);
  const untraced = findUntraced(reply, answer, question, knowledge);
  if (untraced.length === 0) return { answer, reply, untraced };
  const held: Answer = {
    kind: "notFound",
    reason: "noEvidence",
    nearest: null,
    unitToAsk: null,
    subject: null,
    citations: [],
    notices: [],
  };
  return { answer: held, reply: { blocks: [{ kind: "lead", text: ANSWER_WORDS.unverified }], choices: [] }, untraced };
}
