import { z } from "zod";
import { DueRelation, DueRule } from "#knowledge/domain/deadline.ts";

/** A place that an answer should cite; an empty `section` means anywhere in the document. */
export const WantedCitation = z.object({ document: z.string().min(1), section: z.string() });
export type WantedCitation = z.infer<typeof WantedCitation>;

/** What a right answer must show. Words are compared without case, diacritics, quotation marks and markup. */
export const Expectation = z.strictObject({
  abstain: z.boolean(),
  /** Each must be a structured deadline and be said: `2025-03-15`, `--11-10` (every year), `2021-12` (a month). */
  dates: z.array(z.string()),
  not_dates: z.array(z.string()),
  units: z.array(z.string()),
  citations_any: z.array(WantedCitation),
  citations_all: z.array(WantedCitation),
  contains: z.array(z.string()),
  contains_any: z.array(z.array(z.string()).min(1)),
  not_contains: z.array(z.string()),
  /** Kinds of answer that are right; absent: any. */
  kinds: z.array(z.string()).min(1).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

/** One golden question, a line of a file in `tests/questions`. */
export const GoldenQuestion = z.strictObject({
  id: z.string().min(1),
  type: z.string().min(1),
  style: z.string().min(1),
  question: z.string(),
  history: z.array(z.string()),
  asker: z.string().nullable(),
  today: z.iso.date(),
  expect: Expectation,
  /** Why, with the words of the source between « and ». */
  note: z.string(),
});
export type GoldenQuestion = z.infer<typeof GoldenQuestion>;

const AnsweredDeadline = z.looseObject({
  what: z.string(),
  who: z.array(z.string()),
  due: DueRule,
  relation: DueRelation.nullable(),
  status: z.enum(["upcoming", "dueToday", "overdue", "undated"]),
  daysLeft: z.int().nullable(),
  nextDate: z.iso.date().nullable(),
  citation: z.int().nonnegative(),
});
export type AnsweredDeadline = z.infer<typeof AnsweredDeadline>;

/** An answer line of `ask --jsonl`, read as the command line contract words it. */
export const AnswerLine = z.looseObject({
  id: z.string(),
  kind: z.enum([
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
  ]),
  abstained: z.boolean(),
  text: z.string(),
  deadlines: z.array(AnsweredDeadline),
  citations: z.array(z.looseObject({ document: z.string(), section: z.string(), quote: z.string() })),
  /** How sure the judge was, 0 to 1, for the abstention curve; a build may leave it out. */
  confidence: z.number().optional(),
});
export type AnswerLine = z.infer<typeof AnswerLine>;

const ErrorLine = z.looseObject({ id: z.string().nullable(), error: z.string() });

/** An answer, or why there is none: a line that the contract does not allow is a failure of the answer, not of the scorer. */
export function parseAnswerLine(line: string | undefined): AnswerLine | string {
  if (line === undefined || line.trim() === "") return "no answer line";
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return "the answer line is not JSON";
  }
  const answer = AnswerLine.safeParse(raw);
  if (answer.success) return answer.data;
  const error = ErrorLine.safeParse(raw);
  if (error.success) return `error: ${error.data.error}`;
  const issue = answer.error.issues[0];
  return `breaks the contract at ${issue?.path.join(".") ?? "?"}: ${issue?.message ?? "?"}`;
}
