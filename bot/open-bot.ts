import { join } from "node:path";
import type { Config } from "#knowledge/config.ts";
import { todayAt } from "#knowledge/domain/plain-date.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { openKnowledge } from "#knowledge/open-knowledge.ts";
import { answerQuestion } from "./answer-question.ts";
import { createConversation } from "./conversation.ts";
import { createDispatch, type Dispatch } from "./dispatch.ts";
import type { Log } from "./log.ts";
import { openSqliteStore } from "./state/sqlite-store.ts";
import type { StateStore } from "./state/state-store.ts";

/** Everything behind the platforms. */
export type Bot = {
  readonly knowledge: Knowledge;
  readonly state: StateStore;
  readonly dispatch: Dispatch;
  /** To be called when nothing is under way any more. */
  close(): void;
};

/**
 * SHELL: opens the knowledge and the state of a data folder and puts the conversation on top of them.
 *
 * @throws {Failure} `knowledge_*`, `embedder_unavailable`, `state_unavailable`
 */
export function openBot(config: Pick<Config, "dataDir" | "embedder">, log: Log, now: () => Date): Bot {
  const knowledge = openKnowledge(config.dataDir, config.embedder);
  const state = openSqliteStore(join(config.dataDir, "state.sqlite"), now);
  const conversation = createConversation({
    knowledge,
    state,
    today: () => todayAt(now()),
    answer: async (question) => {
      const { reply, untraced } = await answerQuestion(knowledge, question);
      if (untraced.length > 0) log.error("answer_held_back", { untraced: untraced.length });
      return reply;
    },
  });
  return {
    knowledge,
    state,
    dispatch: createDispatch({ conversation, state, log, now }),
    close() {
      state.close();
      knowledge.close();
    },
  };
}
