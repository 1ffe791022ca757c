import type { Document, Provision } from "#knowledge/domain/document.ts";
import { lastSubjects, partiesOfHeading, partiesOfSentence } from "./who/find-parties.ts";
import { labelsBeside } from "./who/labels.ts";
import type { Addressee, Party } from "./who/party.ts";
import { sentencesIn } from "./who/sentences.ts";

export type { Addressee } from "./who/party.ts";

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

function parentOf(document: Document, provision: Provision): Provision | undefined {
  return provision.parent === null ? undefined : document.provisions[provision.parent];
}
