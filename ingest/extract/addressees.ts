import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import { findListedOrgUnits } from "#knowledge/org-units/find-org-units.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { type Actor, findActors } from "./who/find-actors.ts";
import { findIssuers } from "./who/find-issuers.ts";
import { sentencesIn } from "./who/sentences.ts";
import { HEADING_OPENINGS, JOINT_ISSUERS, LEAD_LABELS, SUPPORT_LABELS } from "./who/task-words.vi.ts";

/** A unit, role or group that must do what a provision says, with the place that names it. */
export type Addressee = { readonly name: string; readonly at: Span };
/** The same with its part: `lead` answers for the task, `support` takes part in it. */
export type Party = Addressee & { readonly role: "lead" | "support" };

const HEADING_OPENING = new RegExp(
  `^(?:${[...HEADING_OPENINGS].sort((a, b) => b.length - a.length).join("|")})\\s+`,
  "iu",
);
const LEAD_LABEL = labelPattern(LEAD_LABELS);
const SUPPORT_LABEL = labelPattern(SUPPORT_LABELS);
const JOINT = new Set(JOINT_ISSUERS.map(foldDiacritics));

/**
 * Who must do what a provision says, or the sentence at `offset` (UTF-16, in the document's text) in it: the subject of the
 * sentence, else the line "Cơ quan chủ trì: …" beside it, else the nearest heading above or earlier sentence that names units.
 * Empty where the document does not say.
 */
export function findAddressees(document: Document, provisionIndex: number, offset?: number): Addressee[] {
  const provision = document.provisions[provisionIndex];
  if (provision === undefined) return [];
  const sentences = sentencesIn(document.text, provision.own);
  const at = offset === undefined ? 0 : sentences.findIndex((sentence) => offset < sentence.end);
  const sentence = sentences[at === -1 ? sentences.length - 1 : at];
  if (sentence !== undefined) {
    const own = partiesOfSentence(document, sentence).filter(({ role }) => role === "lead");
    if (own.length > 0) return own.map(({ name, at: place }) => ({ name, at: place }));
  }
  const inherited = inheritedParties(document, provision, sentence?.start ?? provision.span.start);
  return inherited.filter(({ role }) => role === "lead").map(({ name, at: place }) => ({ name, at: place }));
}

/** Those whom a sentence itself names as acting, joint issuers by their names, the same unit once. */
export function partiesOfSentence(document: Document, sentence: Span): Party[] {
  const label = labelledParties(document, sentence);
  if (label.length > 0) return label;
  const actors = findActors(document.text, sentence);
  return unique(actors.flatMap((actor) => resolveJoint(document, actor)));
}

/** True when the sentence has a subject of its own, so that no heading above says who acts. */
export function hasSubject(document: Document, sentence: Span): boolean {
  return findActors(document.text, sentence).some(({ part }) => part === "subject");
}

/** True for a heading that is a sentence with a subject: it is a task too, and leads on to what stands below it. */
export function isActingHeading(document: Document, heading: Span): boolean {
  return hasSubject(document, heading);
}

/** "Cơ quan chủ trì: Bộ Công an": the parties of a line that only names them; empty for any other line. */
export function labelledParties(document: Document, sentence: Span): Party[] {
  const words = document.text.slice(sentence.start, sentence.end);
  const lead = LEAD_LABEL.exec(words);
  const label = lead ?? SUPPORT_LABEL.exec(words);
  if (label === null) return [];
  const from = sentence.start + label[0].length;
  return listedParties(document, { start: from, end: sentence.end }, lead === null ? "support" : "lead");
}

/** The parties that the nearest label beside, heading above, lead-in or earlier sentence names for what stands at `before`. */
export function inheritedParties(document: Document, provision: Provision, before: number): Party[] {
  const siblings = labelsBeside(document, provision);
  if (siblings.length > 0) return siblings;
  for (let at: Provision | undefined = provision; at !== undefined; at = parentOf(document, at)) {
    const found = partiesAbove(document, at, before);
    if (found.length > 0) return found;
  }
  return [];
}

/** What a provision gives to the text below it: its heading's units, else the last of its own sentences that has a subject. */
function partiesAbove(document: Document, provision: Provision, before: number): Party[] {
  if (
    provision.heading !== null &&
    provision.heading.start < before &&
    provision.kind !== "preamble" &&
    provision.kind !== "appendix"
  ) {
    const headed = partiesOfHeading(document, provision.heading);
    if (headed.length > 0) return headed;
  }
  const own = lastSubjects(document, { start: provision.own.start, end: Math.min(provision.own.end, before) });
  return own.length > 0 ? own : earlierParagraphs(document, provision);
}

/** A paragraph without a subject goes on with that of the paragraph before it, or of the numbered text above both. */
function earlierParagraphs(document: Document, provision: Provision): Party[] {
  if (provision.kind !== "paragraph" || provision.parent === null) return [];
  for (let i = provision.index - 1; i > provision.parent; i--) {
    const earlier = document.provisions[i];
    if (earlier?.parent !== provision.parent) continue;
    if (earlier.kind !== "paragraph") return [];
    const found = lastSubjects(document, earlier.own);
    if (found.length > 0) return found;
  }
  return [];
}

function lastSubjects(document: Document, span: Span): Party[] {
  if (span.end <= span.start) return [];
  for (const sentence of sentencesIn(document.text, span).reverse()) {
    const actors = findActors(document.text, sentence).filter(({ part }) => part === "subject");
    if (actors.length > 0) return unique(actors.flatMap((actor) => resolveJoint(document, actor)));
  }
  return [];
}

/** The units that a heading names ("5. Sở A, Báo B"), or that act in it where it is a sentence ("… có trách nhiệm"). */
export function partiesOfHeading(document: Document, heading: Span): Party[] {
  const words = document.text.slice(heading.start, heading.end);
  const opening = HEADING_OPENING.exec(words)?.[0].length ?? 0;
  const acting = findActors(document.text, heading);
  if (acting.some(({ part }) => part === "subject"))
    return unique(acting.flatMap((actor) => resolveJoint(document, actor)));
  const listed = listedParties(document, { start: heading.start + opening, end: heading.end }, "lead");
  return listed.length > 0 ? listed : unique(acting.flatMap((actor) => resolveJoint(document, actor)));
}

function listedParties(document: Document, span: Span, role: Party["role"]): Party[] {
  const listed = findListedOrgUnits(document.text.slice(span.start, span.end));
  return unique(
    listed.map(({ name, start, end }) => ({ name, role, at: { start: span.start + start, end: span.start + end } })),
  );
}

/** Lines "Đơn vị chủ trì: …" that stand beside a line, or right below it. */
function labelsBeside(document: Document, provision: Provision): Party[] {
  const isBullet = provision.kind === "dash" || provision.kind === "plus" || provision.kind === "paragraph";
  const holder = isBullet ? provision.parent : provision.index;
  return document.provisions
    .filter(({ parent, index }) => parent === holder && holder !== null && index !== provision.index)
    .flatMap(({ own }) => labelledParties(document, own));
}

function resolveJoint(document: Document, actor: Actor): Party[] {
  const role = actor.part === "support" ? "support" : "lead";
  if (!JOINT.has(foldDiacritics(actor.name))) return [{ name: actor.name, at: actor.at, role }];
  const issuers = findIssuers(document);
  return issuers.length < 2
    ? [{ name: actor.name, at: actor.at, role }]
    : issuers.map(({ name, at }) => ({ name, at, role }));
}

function unique(parties: readonly Party[]): Party[] {
  return parties.filter(
    (party, i) => parties.findIndex((other) => foldDiacritics(other.name) === foldDiacritics(party.name)) === i,
  );
}

function parentOf(document: Document, provision: Provision): Provision | undefined {
  return provision.parent === null ? undefined : document.provisions[provision.parent];
}

function labelPattern(labels: readonly string[]): RegExp {
  return new RegExp(`^[-+*•\\s]*(?:${[...labels].sort((a, b) => b.length - a.length).join("|")})\\s*:\\s*`, "iu");
}
