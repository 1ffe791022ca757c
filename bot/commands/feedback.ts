import { FEEDBACK_TEXT } from "#knowledge/words/operator/questions.vi.ts";
import { scrubQuestion } from "../insight/scrub.vi.ts";
import type { Thread } from "../platforms/platform.ts";
import type { Choice, Reply } from "../reply.ts";
import type { StateStore } from "../state/state-store.ts";

/** Keeps, without who said it, whether the last answer of this thread was right. */
export function answerFeedback(isRight: boolean, thread: Thread, state: StateStore): Reply {
  const last = state.recentMessages(thread).at(-1);
  const say = (text: string): Reply => ({ blocks: [{ kind: "lead", text }], choices: [] });
  if (last === undefined) return say(FEEDBACK_TEXT.nothing);
  state.insight.noteFeedback(scrubQuestion(last), isRight);
  return say(isRight ? FEEDBACK_TEXT.right : FEEDBACK_TEXT.wrong);
}

/** Offered under an answer. */
export const FEEDBACK_CHOICES: readonly Choice[] = [
  { ...FEEDBACK_TEXT.rightChoice, isExtra: true },
  { ...FEEDBACK_TEXT.wrongChoice, isExtra: true },
];
