import { followSnapshot } from "../corpus/snapshot/follow-snapshot.ts";
import { openReviewDesk, type ReviewDesk } from "./open-review-desk.ts";

/** The register for review in a process that runs on: always of the knowledge that is in use. @throws as `openReviewDesk` */
export function openLiveReviewDesk(dataDir: string, onTrouble: (cause: unknown) => void): ReviewDesk {
  const { current, close } = followSnapshot(dataDir, () => openReviewDesk(dataDir), onTrouble);
  return {
    items: () => current().items(),
    orphans: () => current().orphans(),
    conflicts: () => current().conflicts(),
    broken: () => current().broken(),
    decide: (decision) => current().decide(decision),
    close,
  };
}
