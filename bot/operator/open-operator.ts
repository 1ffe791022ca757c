import type { Config } from "#knowledge/config.ts";
import { openLiveReviewDesk } from "#knowledge/review/live-review-desk.ts";
import type { WebRoute } from "../platforms/web/web-server.ts";
import { createDocumentsRoutes } from "./documents/documents-routes.ts";
import { createIntake } from "./documents/intake.ts";
import { createGuardedRoutes } from "./guarded-routes.ts";
import { createOperatorRoutes } from "./operator-routes.ts";
import { createOperatorDoor } from "./operator-session.ts";
import { createQuestionsRoutes, type QuestionsParts } from "./questions/questions-routes.ts";

/** What the pages show beside the register; `onTrouble` is told why knowledge that was built since is not used. */
export type OperatorContext = Omit<QuestionsParts, "dataDir"> & { readonly onTrouble: (cause: unknown) => void };

/** The operator's pages over a data folder; no routes where no password is set. @throws {Failure} `knowledge_*` */
export function openOperator(
  { dataDir, documentsDir, operatorPassword }: Pick<Config, "dataDir" | "documentsDir" | "operatorPassword">,
  context: OperatorContext,
): { readonly routes: readonly WebRoute[]; close(): void } {
  if (operatorPassword === null) return { routes: [], close: () => undefined };
  const desk = openLiveReviewDesk(dataDir, context.onTrouble);
  const { now } = context;
  const door = createOperatorDoor(operatorPassword, now);
  const guarded = createGuardedRoutes(door);
  const intake = createIntake({ dataDir, documentsDir });
  const moreRoutes = [
    ...createQuestionsRoutes({ ...context, dataDir }, guarded),
    ...createDocumentsRoutes({ ...context, dataDir, intake, desk }, guarded),
  ];
  return { routes: createOperatorRoutes({ desk, door, now, moreRoutes }), close: desk.close };
}
