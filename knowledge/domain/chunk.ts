import { z } from "zod";
import { DocumentId, Span } from "./document.ts";

/** What is indexed and found: a stretch of one provision, never across two. `id` is its place in the index, from 0. */
export const Chunk = z.object({
  id: z.int().nonnegative(),
  documentId: DocumentId,
  provision: z.int().nonnegative(),
  section: z.string(),
  /** Headings from the document's title down to its own, top first. */
  headingPath: z.array(z.string()).readonly(),
  span: Span,
  text: z.string(),
});
export type Chunk = z.infer<typeof Chunk>;
