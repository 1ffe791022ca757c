import type { Notice } from "../../domain/answer.ts";
import type { Conflict } from "../../domain/finding.ts";
import type { Regulation } from "../../domain/regulation.ts";
import { documentNumberKey } from "../../text/document-number.ts";
import type { AnswerKit } from "../answer-kit.ts";

/** Contradictions about an act, with both sides quoted. */
export function conflictsOf(kit: AnswerKit, regulation: Regulation): readonly Notice[] {
  return kit.corpus.facts.conflicts
    .filter((conflict) => isAbout(conflict, regulation))
    .map((conflict) => conflictNotice(kit, conflict));
}

/** One contradiction with every place that it is printed at. */
export function conflictNotice(kit: AnswerKit, conflict: Conflict): Notice {
  const citations = conflict.mentions.map((place) =>
    kit.citations.add({ documentId: place.documentId, provision: provisionOf(kit, place), span: place.quote }),
  );
  return { kind: "conflict", conflict, citations };
}

function isAbout(conflict: Conflict, regulation: Regulation): boolean {
  if (!["date", "issuer", "title", "spelling"].includes(conflict.kind) || regulation.number === null) return false;
  const number = documentNumberKey(regulation.number);
  return conflict.subject.split(/[;,]/).some((part) => documentNumberKey(part.trim()) === number);
}

function provisionOf(kit: AnswerKit, place: Conflict["mentions"][number]): number {
  const provisions = kit.corpus.document(place.documentId)?.provisions ?? [];
  const holding = provisions.filter(
    (provision) => provision.span.start <= place.quote.start && place.quote.end <= provision.span.end,
  );
  return holding.at(-1)?.index ?? 0;
}
