import { z } from "zod";
import { Deadline, DueRule, ReviewState } from "../../domain/deadline.ts";
import { DocumentId } from "../../domain/document.ts";

/** What an operator writes over a parsed obligation; what is absent stays as it was read. */
export const Correction = Deadline.pick({
  what: true,
  who: true,
  recipient: true,
  via: true,
  due: true,
  relation: true,
}).partial();
export type Correction = z.infer<typeof Correction>;

/**
 * One decision of an operator about one obligation; the last one about an obligation counts. `parsed` takes an earlier decision back.
 *
 * `section`, `quote`, `what` and `due` are the obligation as it was read on that day: they find it again when its id has changed,
 * and show what was decided when it is gone.
 */
export const Review = z.object({
  deadlineId: z.string().min(1),
  documentId: DocumentId,
  section: z.string(),
  quote: z.string(),
  what: z.string(),
  due: DueRule,
  verdict: ReviewState,
  /** `null` unless the verdict is `corrected`. */
  correction: Correction.nullable(),
  by: z.string().min(1).max(100),
  /** The instant, ISO 8601 in UTC. */
  at: z.iso.datetime(),
});
export type Review = z.infer<typeof Review>;
