import type { DueRelation, DueRule } from "../domain/deadline.ts";
import { parseExpression } from "./grammar/parse-expression.ts";
import { ruleOf } from "./rule-of.ts";
import type { Located, Period } from "./time-expression.ts";
import { isMark, means, type Token, tokenizeTime } from "./tokenize-time.ts";

/** A time expression of a text: `start` and `end` are its offsets, with the words that give its relation. */
export type FoundTime = {
  readonly start: number;
  readonly end: number;
  readonly rule: DueRule;
  readonly relation: DueRelation | null;
};

/** What is known beside the text. `year`: the one that an unprinted year is taken to be; `null` reads such days as yearly. */
export type TimeContext = { readonly year: number | null };

/**
 * Every expression of time in a document's or a person's words, in order, with or without diacritics.
 *
 * A day without a year is yearly where its sentence says so elsewhere ("… trước ngày 10/6, … trước ngày 10/11 hằng năm").
 * Numbers of acts, terms of office and other look-alikes give nothing. Never throws.
 */
export function findTimeExpressions(text: string, context: TimeContext): readonly FoundTime[] {
  const tokens = tokenizeTime(text);
  const located = locateAll(tokens, text);
  const stops = { sentence: boundaries(tokens, text, "?!|"), clause: boundaries(tokens, text, "?!|;") };
  return located.flatMap((one) => {
    const expression = withRecurrence(one, { located, tokens, ...stops });
    const rule = ruleOf({ ...one, expression }, context.year);
    const [first, last] = [tokens[one.first], tokens[one.next - 1]];
    if (rule === null || first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, rule, relation: one.relation }];
  });
}

function locateAll(tokens: readonly Token[], text: string): readonly Located[] {
  const all: Located[] = [];
  for (let at = 0; at < tokens.length; ) {
    const parsed = parseExpression(tokens, at, text);
    if (parsed !== null) all.push(...parsed.value);
    at = parsed === null ? at + 1 : Math.max(parsed.next, at + 1);
  }
  return all;
}

type Surroundings = {
  readonly located: readonly Located[];
  readonly tokens: readonly Token[];
  /** For each token, the number of its sentence, and of its part between semicolons. */
  readonly sentence: readonly number[];
  readonly clause: readonly number[];
};

/** Gives a day without a year the recurrence that its sentence states elsewhere. */
function withRecurrence(one: Located, around: Surroundings): Located["expression"] {
  const { expression } = one;
  if (expression.kind !== "point" || expression.recurring !== null || expression.point.year !== null) return expression;
  const { point } = expression;
  if (point.kind === "day" && point.month === null) {
    const every = nearestPeriod(one, around);
    return every === "month" ? { ...expression, recurring: "month" } : expression;
  }
  if (point.kind !== "day" && point.kind !== "month") return expression;
  return isYearly(one, around) ? { ...expression, recurring: "year" } : expression;
}

function isYearly(one: Located, { located, tokens, sentence, clause }: Surroundings): boolean {
  const inSentence = located.filter((other) => sentence[other.first] === sentence[one.first]);
  const shared = inSentence.some((other) => isRecurringDay(other));
  if (shared) return true;
  const inClause = (at: number) => clause[at] === clause[one.first];
  return tokens.some((token, at) => inClause(at) && at < one.first && isYearlyWord(tokens, token, at));
}

function isRecurringDay({ expression }: Located): boolean {
  return expression.kind === "point" && expression.point.kind !== "year" && expression.recurring === "year";
}

function isYearlyWord(tokens: readonly Token[], token: Token, at: number): boolean {
  if (means(token, "periodic")) return true;
  return means(token, "every") && means(tokens[at + 1], "year") && !means(tokens[at - 1], "budget");
}

function nearestPeriod(one: Located, { located, sentence }: Surroundings): Period | null {
  const before = located.filter((other) => other.first <= one.first && sentence[other.first] === sentence[one.first]);
  for (const { expression } of before.toReversed()) {
    if (expression.kind === "period") return expression.every;
    if (expression.kind === "point" && expression.recurring !== null) return expression.recurring;
  }
  return null;
}

function boundaries(tokens: readonly Token[], text: string, marks: string): readonly number[] {
  let number = 0;
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    if (before !== undefined && text.slice(before.end, token.start).includes("\n")) number++;
    if (before !== undefined && isMark(before, marks)) number++;
    if (before !== undefined && isMark(before, ".") && !token.glued) number++;
    return number;
  });
}
