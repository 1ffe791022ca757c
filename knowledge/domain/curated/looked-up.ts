import { z } from "zod";
import { PlainDate } from "../plain-date.ts";

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

/**
 * What has become of an act that documents cite, which they cannot know; looked up by hand, each with its source.
 *
 * `act`: type and number ("Pháp lệnh 34/2007/PL-UBTVQH11"). `issuedOn` tells acts of one number apart, `null` where the number does it alone.
 * `names`: titles by which it is cited without a number. `on`: from which day the change holds.
 */
export const ActChange = z.object({
  act: z.string().min(1),
  issuedOn: PlainDate.nullable().default(null),
  names: z.array(z.string().min(1)).readonly().default([]),
  change: z.enum(["replaced", "expired", "amended", "inForce"]),
  /** Acts that replaced or amended it; may be empty. */
  by: z.array(z.string().min(1)).readonly().default([]),
  on: PlainDate,
  sources: z
    .array(
      z.object({
        /** How the act or page is called. */
        act: z.string().min(1),
        /** Where in it; `null` for the whole. */
        place: z.string().nullable().default(null),
        /** The day on which a person last looked it up. */
        checkedOn: PlainDate,
        /** False where only one secondary source says so. */
        sure: z.boolean().default(true),
      }),
    )
    .min(1)
    .readonly(),
});
export type ActChange = z.infer<typeof ActChange>;

/** The file that an operator edits. `about` is for people. */
export const ActChangeFile = z.object({
  about: z.array(z.string()).optional(),
  entries: z.array(ActChange).readonly(),
});
