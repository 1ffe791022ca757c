import { z } from "zod";
import { DueRelation, DueRule } from "#knowledge/domain/deadline.ts";

const AnswerKind = z.enum([
  "deadlines",
  "duties",
  "orgUnits",
  "regulation",
  "passages",
  "overview",
  "choices",
  "notFound",
  "refused",
  "smallTalk",
]);

/** An answer line as scripts read it: exactly these fields, references that lead somewhere, abstaining that hides nothing. */
export const AnswerContract = z
  .strictObject({
    id: z.string().optional(),
    kind: AnswerKind,
    abstained: z.boolean(),
    text: z.string().min(1),
    deadlines: z.array(
      z.strictObject({
        what: z.string().min(1),
        who: z.array(z.string().min(1)),
        recipient: z.string().min(1).nullable(),
        via: z.string().min(1).nullable(),
        due: DueRule,
        relation: DueRelation.nullable(),
        status: z.enum(["upcoming", "dueToday", "overdue", "undated"]),
        daysLeft: z.int().nullable(),
        nextDate: z.iso.date().nullable(),
        citation: z.int().nonnegative(),
      }),
    ),
    orgUnits: z.array(z.strictObject({ name: z.string().min(1), citation: z.int().nonnegative() })),
    citations: z.array(
      z.strictObject({
        document: z.string().min(1),
        title: z.string().min(1),
        section: z.string().min(1),
        locator: z.string().min(1),
        quote: z.string().min(1),
      }),
    ),
    notices: z.array(
      z.strictObject({
        kind: z.enum(["expired", "superseded", "conflict", "restoredDiacritics", "unreviewed", "ocr"]),
        text: z.string().min(1),
      }),
    ),
  })
  .refine(
    ({ deadlines, orgUnits, citations }) =>
      [...deadlines, ...orgUnits].every(({ citation }) => citation < citations.length),
    "a citation that is not there",
  )
  .refine(
    ({ kind, abstained }) => abstained === (kind === "notFound" || kind === "refused"),
    "abstained does not follow from the kind",
  )
  .refine(({ abstained, deadlines }) => !abstained || deadlines.length === 0, "abstains with deadlines")
  .refine(
    ({ kind, citations }) => ["notFound", "refused", "smallTalk"].includes(kind) || citations.length > 0,
    "an answer without a citation",
  )
  .refine(
    ({ deadlines }) => deadlines.every(({ status, daysLeft }) => (status === "undated") === (daysLeft === null)),
    "a day count without a day, or a day without its count",
  );
export type AnswerContract = z.infer<typeof AnswerContract>;

/** What stands in the place of an answer to a line that is none. */
export const ErrorContract = z.strictObject({ id: z.string().nullable(), error: z.string().min(1) });

/** A line of `search --jsonl`. */
export const SearchContract = z.strictObject({
  id: z.string(),
  hits: z.array(z.strictObject({ document: z.string().min(1), section: z.string().min(1), score: z.number() })),
});

/** What `facts` prints. */
export const FactsContract = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string().optional(),
      title: z.string().nullable(),
      number: z.string().nullable(),
      issuer: z.string().nullable(),
      date: z.iso.date().nullable(),
      place: z.string().nullable(),
      signer: z.string().nullable(),
      signerTitle: z.string().nullable(),
      year: z.int().nullable(),
      level: z.string(),
      basedOn: z.array(z.string()),
      status: z.string().nullable(),
    }),
  ),
  deadlines: z.array(
    z.looseObject({
      document: z.string(),
      section: z.string(),
      what: z.string(),
      who: z.array(z.string()),
      recipient: z.string().nullable(),
      via: z.string().nullable(),
      due: DueRule,
      relation: DueRelation.nullable(),
      quote: z.string().min(1),
    }),
  ),
  duties: z.array(
    z.looseObject({
      document: z.string(),
      section: z.string(),
      orgUnit: z.string().min(1),
      summary: z.string().min(1),
      quote: z.string().min(1),
    }),
  ),
  regulations: z.array(
    z.looseObject({
      number: z.string().nullable(),
      type: z.string(),
      issuer: z.string().nullable(),
      date: z.iso.date().nullable(),
      title: z.string().nullable(),
      mentions: z
        .array(
          z.looseObject({
            document: z.string(),
            section: z.string(),
            printedAs: z.string(),
            printedDate: z.string().nullable(),
          }),
        )
        .min(1),
    }),
  ),
  conflicts: z.array(
    z.looseObject({
      what: z.string().min(1),
      mentions: z.array(z.looseObject({ document: z.string(), section: z.string(), quote: z.string().min(1) })).min(1),
    }),
  ),
  glossary: z.array(
    z.looseObject({
      abbreviation: z.string(),
      expansion: z.string(),
      document: z.string(),
      section: z.string(),
      quote: z.string().min(1),
    }),
  ),
});
