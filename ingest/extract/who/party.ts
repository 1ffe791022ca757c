import type { Document, Span } from "#knowledge/domain/document.ts";
import { findListedOrgUnits } from "#knowledge/org-units/find-org-units.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";

/** A unit, role or group that must do what a provision says, with the place that names it. */
export type Addressee = { readonly name: string; readonly at: Span };
/** The same with its part: `lead` answers for the task, `support` takes part in it. */
export type Party = Addressee & { readonly role: "lead" | "support" };

/** The parties that a list of names is made of ("Sở A, Báo B"); empty where it opens with something else. */
export function listedParties(document: Document, span: Span, role: Party["role"]): Party[] {
  const listed = findListedOrgUnits(document.text.slice(span.start, span.end));
  return uniqueParties(
    listed.map(({ name, start, end }) => ({ name, role, at: { start: span.start + start, end: span.start + end } })),
  );
}

/** The same unit once. */
export function uniqueParties(parties: readonly Party[]): Party[] {
  return parties.filter(
    (party, i) => parties.findIndex((other) => foldDiacritics(other.name) === foldDiacritics(party.name)) === i,
  );
}
