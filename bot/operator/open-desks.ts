import type { Config } from "#knowledge/config.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { openLiveReviewDesk } from "#knowledge/review/live-review-desk.ts";
import { describeFailure, type Log } from "../log.ts";
import { openOnce } from "../open-once.ts";
import type { Thread } from "../platforms/platform.ts";
import type { WebRoute } from "../platforms/web/web-server.ts";
import type { StateStore } from "../state/state-store.ts";
import { createDeskChat, type DeskChat } from "./chat/desk-chat.ts";
import { createIntake } from "./documents/intake.ts";
import { openOperator } from "./open-operator.ts";

type DesksParts = {
  readonly knowledge: Knowledge;
  readonly state: StateStore;
  readonly isAdmin: (thread: Thread) => boolean;
  readonly log: Log;
  readonly now: () => Date;
};

/** The operator's desk as pages and by message, over one register and one intake. @throws {Failure} `knowledge_*` */
export function openDesks(
  config: Pick<Config, "dataDir" | "documentsDir" | "operatorPassword">,
  { knowledge, state, isAdmin, log, now }: DesksParts,
): { readonly routes: readonly WebRoute[]; readonly chat: DeskChat; close(): void } {
  const { dataDir } = config;
  const onTrouble = (cause: unknown) => log.error("new_knowledge_not_used", describeFailure(cause));
  const intake = createIntake(config);
  const review = openOnce(() => openLiveReviewDesk(dataDir, onTrouble));
  const about = { knowledge, store: state.insight, now, intake };
  return {
    routes: openOperator(config, { ...about, desk: review }),
    chat: createDeskChat({ ...about, dataDir, desk: review.open, isAdmin, state, log }),
    close: review.close,
  };
}
