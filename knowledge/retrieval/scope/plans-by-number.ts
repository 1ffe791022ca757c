import { type DocumentId, isLaw } from "../../domain/document.ts";
import { type DocumentNumber, isSameDocumentNumber } from "../../text/document-number.ts";
import type { DocumentScope } from "../question/parsed-question.ts";
import type { ReadScope, ScopeContext } from "./read-scope.ts";

/** The scope with the plans that a question names by their own numbers ("kế hoạch 159"), and the numbers that are left for acts. */
export type NumberedScope = { readonly read: ReadScope; readonly numbers: readonly DocumentNumber[] };

/** Narrows a scope to plans named by number; where the same number is several plans', to those that the rest of the question means. Pure. */
export function withPlansByNumber(
  read: ReadScope,
  numbers: readonly DocumentNumber[],
  { documents }: Pick<ScopeContext, "documents">,
): NumberedScope {
  const plans = documents.filter((document) => !isLaw(document));
  const isOf = (asked: DocumentNumber) => (number: string | null) =>
    number !== null && isSameDocumentNumber(asked, number);
  const own = plans.filter(({ number }) => numbers.some((asked) => isOf(asked)(number)));
  if (own.length === 0) return { read, numbers };
  const meant = read.scope.kind === "some" ? read.scope.ids : [];
  const both = own.filter(({ id }) => meant.includes(id));
  const ids: readonly DocumentId[] = (both.length > 0 ? both : own).map(({ id }) => id);
  const scope: DocumentScope = { kind: "some", ids, named: true };
  const rest = numbers.filter((asked) => !own.some(({ number }) => isOf(asked)(number)));
  return { read: { ...read, scope }, numbers: rest };
}
