import { termsOf } from "../../retrieval/lookup/term-index.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { inScope } from "../lookup/lookups.ts";
import { ASKING, citeMention } from "./answer-regulation.ts";

/** Share of the subject that an act's words must hold to be listed. Range 0 to 1; fixed by tests/questions. */
const MIN_LISTED = 0.5;
/** In acts in a list, 10 to 40. */
const MAX_LISTED = 20;

/** Every act that the named documents cite, or those about a subject or of an issuer; each with its mention. `null` when none is. */
export function listRegulations(kit: AnswerKit): Attempt | null {
  const { items, index } = kit.lookups.mentions;
  const subject = kit.question.subject.filter((syllable) => !ASKING.has(syllable));
  const terms = index.weigh(termsOf(subject));
  const inside = items.filter(({ mention }) => inScope(kit.scopeIds, mention.documentId));
  const about =
    subject.length === 0
      ? inside
      : inside.filter((cited) => index.matchOne(terms, items.indexOf(cited)).coverage >= MIN_LISTED);
  const distinct = about.filter(
    (cited, at) => about.findIndex(({ regulation }) => regulation === cited.regulation) === at,
  );
  if (distinct.length === 0) return null;
  const passages = distinct.slice(0, MAX_LISTED).map((cited) => citeMention(kit, cited));
  return { answer: finish(kit, { kind: "passages", passages, lead: null, listed: true }), confidence: 0.9 };
}
