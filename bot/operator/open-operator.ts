import type { Config } from "#knowledge/config.ts";
import { openLiveReviewDesk } from "#knowledge/review/live-review-desk.ts";
import type { WebRoute } from "../platforms/web/web-server.ts";
import { createOperatorRoutes } from "./operator-routes.ts";
import { createOperatorDoor } from "./operator-session.ts";

/** The operator's pages over a data folder; no routes where no password is set. @throws {Failure} `knowledge_*` */
export function openOperator(
  { dataDir, operatorPassword }: Pick<Config, "dataDir" | "operatorPassword">,
  now: () => Date,
  onTrouble: (cause: unknown) => void,
): { readonly routes: readonly WebRoute[]; close(): void } {
  if (operatorPassword === null) return { routes: [], close: () => undefined };
  const desk = openLiveReviewDesk(dataDir, onTrouble);
  const door = createOperatorDoor(operatorPassword, now);
  return { routes: createOperatorRoutes({ desk, door, now }), close: desk.close };
}
