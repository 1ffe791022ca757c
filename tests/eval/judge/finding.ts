/** What can be wrong with an answer. */
export type FindingKind =
  | "noAnswer"
  | "brokenContract"
  | "wrongDate"
  | "wrongState"
  | "badQuote"
  | "uncited"
  | "tooLong"
  | "answeredOutOfScope"
  | "abstainedThoughKnown"
  | "missingDate"
  | "missingUnit"
  | "missingWords"
  | "missingCitation"
  | "forbiddenWords"
  | "wrongKind";

/** One thing that is wrong with one answer; `detail` is for a person. */
export type Finding = { readonly kind: FindingKind; readonly detail: string };
