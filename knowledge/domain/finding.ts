import { z } from "zod";
import { DocumentId, Span } from "./document.ts";
import { PlainDate } from "./plain-date.ts";

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

const Source = z.object({
  /** How the act or page is called: "Nghị quyết 203/2025/QH15". */
  act: z.string().min(1),
  /** Where in it; `null` for the whole. */
  place: z.string().nullable(),
  /** The day on which a person last looked it up. */
  checkedOn: PlainDate,
});
const sources = z.array(Source).min(1).readonly();

/**
 * A change of the administration that a document from before it cannot know; looked up by hand, each with its source.
 *
 * `on`: from which day it holds. A place is named with its level ("xã Ba Vì"); `province` is the one that the change is in, `null` for the whole country.
 *
 * @see Nghị quyết 203/2025/QH15, Nghị quyết 1677/NQ-UBTVQH15
 */
export const Reorganisation = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("levelAbolished"), level: z.literal("district"), on: PlainDate, sources }),
  z.object({
    kind: z.literal("placesMerged"),
    from: z.array(z.string()).min(1).readonly(),
    /** May be one of `from`: a place that grew and kept its name. */
    into: z.string(),
    province: z.string().nullable(),
    on: PlainDate,
    sources,
  }),
  z.object({
    kind: z.literal("bodyRenamed"),
    from: z.array(z.string()).min(1).readonly(),
    to: z.string(),
    province: z.string().nullable(),
    on: PlainDate,
    sources,
  }),
]);
export type Reorganisation = z.infer<typeof Reorganisation>;

/** The file that an operator edits. `about` is for people. */
export const ReorganisationFile = z.object({
  about: z.array(z.string()).optional(),
  entries: z.array(Reorganisation).readonly(),
});
