import type { KeywordIndex } from "../../corpus/search/keyword-index.ts";
import type { IssuerLevel } from "../../domain/document.ts";
import type { PlainDate } from "../../domain/plain-date.ts";

/** Which documents may be found; an absent field allows all. `inForceOn` leaves out what is over on that day. */
export type PassageFilter = {
  readonly documents?: ReadonlySet<string>;
  readonly years?: ReadonlySet<number>;
  readonly issuers?: ReadonlySet<string>;
  readonly levels?: ReadonlySet<IssuerLevel>;
  readonly inForceOn?: PlainDate;
};

type IndexedDocument = KeywordIndex["documents"][number];

/** By place in the index's documents: whether it may be found. */
export function allowedDocuments(index: KeywordIndex, filter: PassageFilter): readonly boolean[] {
  const { documents, years, issuers, levels, inForceOn } = filter;
  return index.documents.map(
    (document) =>
      (documents?.has(document.id) ?? true) &&
      (years === undefined || (document.year !== null && years.has(document.year))) &&
      (issuers === undefined || (document.issuer !== null && issuers.has(document.issuer))) &&
      (levels?.has(document.level) ?? true) &&
      (inForceOn === undefined || isInForce(document, inForceOn)),
  );
}

/** By place in the index's documents: 1 for one in force on that day, else 0; all 0 without a day. */
export function inForceShares(index: KeywordIndex, today: PlainDate | undefined): readonly number[] {
  return index.documents.map((document) => (today !== undefined && isInForce(document, today) ? 1 : 0));
}

/** A plan is for its year and over with it; an act stays in force until another ends it, which its own text cannot say. */
function isInForce({ kind, year }: IndexedDocument, today: PlainDate): boolean {
  return kind !== "plan" || year === null || year >= Number(today.slice(0, 4));
}
