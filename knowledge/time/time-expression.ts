import type { DueRelation } from "../domain/deadline.ts";

/** A year as worded: printed, not printed, or "the year after" the one that the plan is for. */
export type YearWord = number | "next" | null;

/** A stretch of the calendar. In a `day`, `month` is `null` where only the day is printed ("ngày 25"). */
export type Point =
  | { readonly kind: "day"; readonly day: number; readonly month: number | null; readonly year: YearWord }
  | { readonly kind: "month"; readonly month: number; readonly year: YearWord }
  | { readonly kind: "quarter"; readonly quarter: number; readonly year: YearWord }
  | { readonly kind: "half"; readonly half: 1 | 2; readonly year: YearWord }
  | { readonly kind: "year"; readonly year: YearWord };

export type Period = "week" | "month" | "quarter" | "halfYear" | "year";

/** What the words say, before a year is supplied. `after` of a relative one is text as printed. */
export type TimeExpression =
  | { readonly kind: "point"; readonly point: Point; readonly recurring: Period | null }
  | { readonly kind: "months"; readonly months: readonly number[] }
  | { readonly kind: "range"; readonly from: Point; readonly to: Point; readonly recurring: Period | null }
  | { readonly kind: "dayOfQuarter"; readonly day: number; readonly monthOfQuarter: number }
  | { readonly kind: "period"; readonly every: Period }
  | { readonly kind: "relative"; readonly days: number; readonly workingDays: boolean; readonly after: string }
  | { readonly kind: "none" };

/** A piece of grammar that matched: what it means, and the index of the token after it. */
export type Parsed<T> = { readonly value: T; readonly next: number };

/** An expression with its place among the tokens and what stands before it. `time` is "17:00" or `null`. */
export type Located = {
  readonly expression: TimeExpression;
  readonly relation: DueRelation | null;
  readonly time: string | null;
  readonly first: number;
  readonly next: number;
};
