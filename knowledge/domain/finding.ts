import { z } from "zod";
import { DocumentId, Span } from "./document.ts";

/** A quoted place in a document. */
export const Place = z.object({ documentId: DocumentId, section: z.string(), quote: Span });
export type Place = z.infer<typeof Place>;

/** Places that contradict each other, or a blank or slip that an operator must know of. */
export const Conflict = z.object({
  id: z.string(),
  kind: z.enum(["date", "issuer", "spelling", "title", "year", "numbering", "blank", "name", "sameRole"]),
  /** What it is about: the act's number, the section label, the year; words are added when it is shown. */
  subject: z.string(),
  /** The differing readings, as printed. */
  readings: z.array(z.string()).readonly(),
  mentions: z.array(Place).min(1).readonly(),
});
export type Conflict = z.infer<typeof Conflict>;

/** An abbreviation that a document itself explains. */
export const GlossaryEntry = Place.extend({ abbreviation: z.string(), expansion: z.string() });
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

/** "A (nay là B)". */
export const Rename = Place.extend({ oldName: z.string(), newName: z.string() });
export type Rename = z.infer<typeof Rename>;

/** What a document says of itself to take the place of, or by its title to amend: the act with this canonical number. */
export const Succession = Place.extend({ number: z.string(), kind: z.enum(["replaces", "amends"]) });
export type Succession = z.infer<typeof Succession>;
