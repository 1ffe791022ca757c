import { z } from "zod";
import { DocumentId, Span } from "./document.ts";

/** One thing that a unit or role must do. `role` is `lead` where it answers for it, `support` where it only takes part ("phối hợp với …"). */
export const Duty = z.object({
  id: z.string(),
  documentId: DocumentId,
  provision: z.int().nonnegative(),
  section: z.string(),
  orgUnit: z.string(),
  role: z.enum(["lead", "support"]),
  /** The task in the document's own words, shortened at a clause end. */
  summary: z.string(),
  quote: Span,
  /** Where the unit is named, when that is not in `quote` (the heading above). */
  unitAt: Span.nullable(),
});
export type Duty = z.infer<typeof Duty>;
