import type { Correction } from "../corpus/reviews/review.ts";
import { DueRelation, type DueRule } from "../domain/deadline.ts";
import { Failure } from "../domain/failure.ts";
import { PlainDate } from "../domain/plain-date.ts";
import { foldedWords } from "../retrieval/question/content-terms.ts";
import { findTimeExpressions } from "../time/find-time-expressions.ts";
import { NO_VALUE } from "./review-words.vi.ts";

/** What an operator types to correct an obligation; what is empty or absent stays as it was. */
export type TypedCorrection = Readonly<Partial<Record<"due" | "who" | "recipient" | "via" | "what", string>>>;

/**
 * Reads a correction: a due rule in the words of plans ("trước ngày 15/10/2025", "ngày 10/11 hằng năm") or as 2025-10-15, units apart by
 * semicolons, and "không" for none.
 *
 * @param year of the plan; a day without a year is yearly where it is `null`
 * @throws {Failure} `usage` with `reason` `due` (not one expression of time) or `correction` (nothing to correct)
 */
export function readCorrection(typed: TypedCorrection, year: number | null): Correction {
  const given = (name: keyof TypedCorrection): string =>
    typed[name]?.normalize("NFC").replace(/\s+/g, " ").trim() ?? "";
  const correction: Correction = {
    ...(given("due") === "" ? {} : readDue(given("due"), year)),
    ...(given("what") === "" ? {} : { what: given("what") }),
    ...(given("who") === "" ? {} : { who: isNone(given("who")) ? [] : splitList(given("who")) }),
    ...(given("recipient") === "" ? {} : { recipient: orNone(given("recipient")) }),
    ...(given("via") === "" ? {} : { via: orNone(given("via")) }),
  };
  if (Object.keys(correction).length === 0) throw new Failure("usage", { reason: "correction", argument: "" });
  return correction;
}

function readDue(text: string, year: number | null): Pick<Correction, "due" | "relation"> {
  if (isNone(text)) return { due: { kind: "none" }, relation: null };
  const iso = PlainDate.safeParse(text);
  if (iso.success) return { due: { kind: "date", date: iso.data }, relation: DueRelation.enum.by };
  const [found, ...others] = findTimeExpressions(text, { year });
  if (found === undefined || others.length > 0) throw new Failure("usage", { reason: "due", argument: text });
  return { due: printed(found.rule), relation: found.relation };
}

/** A year that the operator leaves to the plan is the operator's word. */
function printed(rule: DueRule): DueRule {
  if (!("inferredYear" in rule)) return rule;
  const { inferredYear, ...said } = rule;
  return inferredYear === undefined ? rule : said;
}

function splitList(text: string): string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function orNone(text: string): string | null {
  return isNone(text) ? null : text;
}

function isNone(text: string): boolean {
  return NO_VALUE.has(foldedWords(text));
}
