import type { Document, Span } from "#knowledge/domain/document.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { type Actor, findActors } from "./find-actors.ts";
import { findIssuers } from "./find-issuers.ts";
import { labelledParties } from "./labels.ts";
import { listedParties, type Party, uniqueParties } from "./party.ts";
import { sentencesIn } from "./sentences.ts";
import { HEADING_OPENINGS, JOINT_ISSUERS } from "./task-words.vi.ts";

const HEADING_OPENING = new RegExp(
  `^(?:${[...HEADING_OPENINGS].sort((a, b) => b.length - a.length).join("|")})\\s+`,
  "iu",
);
const JOINT = new Set(JOINT_ISSUERS.map(foldDiacritics));

/** Those whom a sentence itself names as acting, joint issuers by their names, the same unit once. */
export function partiesOfSentence(document: Document, sentence: Span): Party[] {
  const label = labelledParties(document, sentence);
  if (label.length > 0) return label;
  const actors = findActors(document.text, sentence);
  return uniqueParties(actors.flatMap((actor) => resolveJoint(document, actor)));
}

/** True when the sentence has a subject of its own, so that no heading above says who acts. */
export function hasSubject(document: Document, sentence: Span): boolean {
  return findActors(document.text, sentence).some(({ part }) => part === "subject");
}

/** The units that a heading names ("5. Sở A, Báo B"), or that act in it where it is a sentence ("… có trách nhiệm"). */
export function partiesOfHeading(document: Document, heading: Span): Party[] {
  const words = document.text.slice(heading.start, heading.end);
  const opening = HEADING_OPENING.exec(words)?.[0].length ?? 0;
  const acting = findActors(document.text, heading);
  if (acting.some(({ part }) => part === "subject"))
    return uniqueParties(acting.flatMap((actor) => resolveJoint(document, actor)));
  const listed = listedParties(document, { start: heading.start + opening, end: heading.end }, "lead");
  return listed.length > 0 ? listed : uniqueParties(acting.flatMap((actor) => resolveJoint(document, actor)));
}

/** The subjects of the last sentence of a stretch that has any. */
export function lastSubjects(document: Document, span: Span): Party[] {
  if (span.end <= span.start) return [];
  for (const sentence of sentencesIn(document.text, span).reverse()) {
    const actors = findActors(document.text, sentence).filter(({ part }) => part === "subject");
    if (actors.length > 0) return uniqueParties(actors.flatMap((actor) => resolveJoint(document, actor)));
  }
  return [];
}

function resolveJoint(document: Document, actor: Actor): Party[] {
  const role = actor.part === "support" ? "support" : "lead";
  if (!JOINT.has(foldDiacritics(actor.name))) return [{ name: actor.name, at: actor.at, role }];
  const issuers = findIssuers(document);
  return issuers.length < 2
    ? [{ name: actor.name, at: actor.at, role }]
    : issuers.map(({ name, at }) => ({ name, at, role }));
}
