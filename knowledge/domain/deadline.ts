import { z } from "zod";
import { DocumentId, Span } from "./document.ts";
import { PlainDate } from "./plain-date.ts";

const clock = {
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
};
const inferred = { inferredYear: z.literal(true).optional() };

/** When an obligation falls due; the JSON is that of the command line contract. `none`: as a rule, on demand, always. */
export const DueRule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("date"), date: PlainDate, ...clock, ...inferred }),
  z.object({ kind: z.literal("range"), from: PlainDate, to: PlainDate, ...clock, ...inferred }),
  z.object({ kind: z.literal("month"), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), ...clock, ...inferred }),
  z.object({ kind: z.literal("quarter"), quarter: z.string().regex(/^\d{4}-Q[1-4]$/), ...clock, ...inferred }),
  z.object({ kind: z.literal("year"), year: z.int().min(1900).max(2200) }),
  z.object({
    kind: z.literal("yearly"),
    monthDay: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    ...clock,
  }),
  z.object({
    kind: z.literal("yearlyMonths"),
    months: z
      .array(z.string().regex(/^(0[1-9]|1[0-2])$/))
      .min(1)
      .readonly(),
  }),
  z.object({ kind: z.literal("monthly"), day: z.int().min(1).max(31), ...clock }),
  z.object({
    kind: z.literal("quarterly"),
    day: z.int().min(1).max(31),
    monthOfQuarter: z.int().min(1).max(3),
    ...clock,
  }),
  z.object({ kind: z.literal("period"), every: z.enum(["week", "month", "quarter", "halfYear", "year"]) }),
  z.object({ kind: z.literal("relative"), days: z.int(), workingDays: z.boolean(), after: z.string(), ...clock }),
  z.object({ kind: z.literal("none") }),
]);
export type DueRule = z.infer<typeof DueRule>;

export const DueRelation = z.enum(["before", "by", "on", "in", "from", "within"]);
export type DueRelation = z.infer<typeof DueRelation>;

export const ReviewState = z.enum(["parsed", "reviewed", "rejected", "corrected"]);
export type ReviewState = z.infer<typeof ReviewState>;

/** An obligation with its due rule. Every field but `what` is what the document prints; `quote` proves it. */
export const Deadline = z.object({
  /** Stable across rebuilds of an unchanged document. */
  id: z.string(),
  documentId: DocumentId,
  /** Index into the document's provisions. */
  provision: z.int().nonnegative(),
  section: z.string(),
  /** What must be done, as words of the document, with its period where one is named ("báo cáo … 06 tháng"). */
  what: z.string(),
  who: z.array(z.string()).readonly(),
  recipient: z.string().nullable(),
  via: z.string().nullable(),
  due: DueRule,
  relation: DueRelation.nullable(),
  /** The words that give the date, and enough around them to be understood. */
  quote: Span,
  /** Other places that it depends on: the heading or earlier sentence that prints the date, or names who. */
  alsoAt: z.array(Span).readonly(),
  state: ReviewState,
  /** Who decided that it stands as it does, and when (ISO 8601, UTC); absent as long as nobody has. */
  reviewed: z.object({ by: z.string(), at: z.string() }).optional(),
});
export type Deadline = z.infer<typeof Deadline>;
