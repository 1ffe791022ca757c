import type { Config } from "#knowledge/config.ts";
import type { ReviewDesk } from "#knowledge/review/open-review-desk.ts";
import type { WebRoute } from "../platforms/web/web-server.ts";
import { createDocumentsRoutes } from "./documents/documents-routes.ts";
import type { Intake } from "./documents/intake.ts";
import { createGuardedRoutes } from "./guarded-routes.ts";
import { createOperatorRoutes } from "./operator-routes.ts";
import { createOperatorDoor } from "./operator-session.ts";
import { createQuestionsRoutes, type QuestionsParts } from "./questions/questions-routes.ts";

/** What the pages show and do. `desk` is opened where there are pages. */
export type OperatorContext = Omit<QuestionsParts, "dataDir"> & {
  readonly desk: { open(): ReviewDesk };
  readonly intake: Intake;
};

/** The operator's pages over a data folder; none where no password is set. @throws {Failure} `knowledge_*` */
export function openOperator(
  { dataDir, operatorPassword }: Pick<Config, "dataDir" | "operatorPassword">,
  context: OperatorContext,
): readonly WebRoute[] {
  if (operatorPassword === null) return [];
  const { now, intake } = context;
  const desk = context.desk.open();
  const door = createOperatorDoor(operatorPassword, now);
  const guarded = createGuardedRoutes(door);
  const moreRoutes = [
    ...createQuestionsRoutes({ ...context, dataDir }, guarded),
    ...createDocumentsRoutes({ ...context, dataDir, intake, desk }, guarded),
  ];
  return createOperatorRoutes({ desk, door, now, moreRoutes });
}
