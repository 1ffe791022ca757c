import type { Obligation } from "#knowledge/calendar/obligation-events.ts";
import type { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";

/** An obligation of a unit; `isOwn` when it stands in a plan of the unit itself. */
export type UnitObligation = Obligation & { readonly isOwn: boolean };

export type ObligationSource = Pick<Knowledge, "facts" | "documents" | "ownDeadlines" | "tellDeadlines" | "isVerbatim">;

/** What binds a unit, in order of the register. A rejected one is left out, and one whose quote is no longer in its source. */
export function findObligations(
  knowledge: ObligationSource,
  orgUnit: string,
  today: PlainDate,
): readonly UnitObligation[] {
  const documents = new Map(knowledge.documents.map((document) => [document.id, document]));
  const rejected = new Set(knowledge.facts.deadlines.flatMap(({ id, state }) => (state === "rejected" ? [id] : [])));
  const own = knowledge.ownDeadlines(orgUnit).filter(({ id }) => !rejected.has(id));
  const origins = new Map(own.map(({ id, origin }) => [id, origin]));
  const answer = knowledge.tellDeadlines([...origins.keys()], today);
  if (answer.kind !== "deadlines") return [];
  return answer.deadlines.flatMap(({ deadline, citation: index }): readonly UnitObligation[] => {
    const document = documents.get(deadline.documentId);
    const citation = answer.citations[index];
    if (document === undefined || citation === undefined) return [];
    if (!knowledge.isVerbatim(deadline.documentId, citation.quote)) return [];
    return [{ deadline, citation, document, isOwn: origins.get(deadline.id) === "own" }];
  });
}
