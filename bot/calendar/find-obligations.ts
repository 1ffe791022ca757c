import type { Obligation } from "#knowledge/calendar/obligation-events.ts";
import type { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";

/** An obligation of a unit; `isOwn` when it stands in a document that the unit itself issued. */
export type UnitObligation = Obligation & { readonly isOwn: boolean };

export type ObligationSource = Pick<Knowledge, "facts" | "documents" | "binds" | "tellDeadlines" | "isVerbatim">;

/**
 * What binds a unit, in order of the register: named to it or to a group that takes it in, and all of its own documents.
 * A rejected one is left out, and one whose quote is no longer in its source.
 */
export function findObligations(
  knowledge: ObligationSource,
  orgUnit: string,
  today: PlainDate,
): readonly UnitObligation[] {
  const documents = new Map(knowledge.documents.map((document) => [document.id, document]));
  const isOwn = (issuer: string | null) => issuer !== null && knowledge.binds(issuer, orgUnit);
  const ids = knowledge.facts.deadlines
    .filter(({ state }) => state !== "rejected")
    .filter(
      ({ who, documentId }) =>
        who.some((one) => knowledge.binds(one, orgUnit)) || isOwn(documents.get(documentId)?.issuer ?? null),
    )
    .map(({ id }) => id);
  const answer = knowledge.tellDeadlines(ids, today);
  if (answer.kind !== "deadlines") return [];
  return answer.deadlines.flatMap(({ deadline, citation: index }): readonly UnitObligation[] => {
    const document = documents.get(deadline.documentId);
    const citation = answer.citations[index];
    if (document === undefined || citation === undefined) return [];
    if (!knowledge.isVerbatim(deadline.documentId, citation.quote)) return [];
    return [{ deadline, citation, document, isOwn: isOwn(document.issuer) }];
  });
}
