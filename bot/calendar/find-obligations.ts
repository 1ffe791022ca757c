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
  const rejected = new Set(knowledge.facts.deadlines.flatMap(({ id, state }) => (state === "rejected" ? [id] : [])));
  const own = knowledge.ownDeadlines(orgUnit).filter(({ id }) => !rejected.has(id));
  const origins = new Map(own.map(({ id, origin }) => [id, origin]));
  return toldOf(knowledge, [...origins.keys()], today).map((obligation) => ({
    ...obligation,
    isOwn: origins.get(obligation.deadline.id) === "own",
  }));
}

/** One obligation by its id, under the same conditions; `null` where there is none. */
export function findObligation(knowledge: ObligationSource, id: string, today: PlainDate): Obligation | null {
  const found = knowledge.facts.deadlines.find((deadline) => deadline.id === id);
  return found === undefined || found.state === "rejected" ? null : (toldOf(knowledge, [id], today)[0] ?? null);
}

function toldOf(knowledge: ObligationSource, ids: readonly string[], today: PlainDate): readonly Obligation[] {
  const documents = new Map(knowledge.documents.map((document) => [document.id, document]));
  const answer = knowledge.tellDeadlines(ids, today);
  if (answer.kind !== "deadlines") return [];
  return answer.deadlines.flatMap(({ deadline, citation: index }): readonly Obligation[] => {
    const document = documents.get(deadline.documentId);
    const citation = answer.citations[index];
    if (document === undefined || citation === undefined) return [];
    if (!knowledge.isVerbatim(deadline.documentId, citation.quote)) return [];
    return [{ deadline, citation, document }];
  });
}
