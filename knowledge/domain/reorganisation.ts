import { z } from "zod";
import { PlainDate } from "./plain-date.ts";

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
