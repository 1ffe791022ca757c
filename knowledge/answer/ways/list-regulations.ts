import type { Regulation } from "../../domain/regulation.ts";
import { termsOf } from "../../retrieval/lookup/term-index.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { CITED_BY_EACH } from "../../retrieval/question/cue-words.vi.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { NAMES_ISSUERS, narrowed, ofAskedIssuer } from "../lookup/asked-issuer.ts";
import { type CitedMention, inScope } from "../lookup/lookups.ts";
import { citeMention } from "./answer-regulation.ts";
import { ASKING } from "./asks-inside.ts";

/** Share of the subject that an act's words must hold to be listed. Range 0 to 1; fixed by tests/questions. */
const MIN_LISTED = 0.5;
/** In acts in a list, 10 to 40. */
const MAX_LISTED = 20;

/** Every act that the named documents cite, or those of a type, of an issuer or about a subject; each with its mention. `null` when none is. */
export function listRegulations(kit: AnswerKit): Attempt | null {
  const { items, index } = kit.lookups.mentions;
  const inside = items.filter(
    (cited) => inScope(kit.scopeIds, cited.mention.documentId) && (!asksOfEach(kit) || isCitedByEach(kit, cited)),
  );
  const wanted = narrowed(narrowed(inside, ofAskedType(kit)), ofAskedIssuer(kit));
  const subject = kit.question.subject.filter((syllable) => !ASKING.has(syllable) && !NAMES_ISSUERS.has(syllable));
  const terms = index.weigh(termsOf(subject));
  const speaking = wanted.filter((cited) => index.matchOne(terms, items.indexOf(cited)).coverage >= MIN_LISTED);
  const isAbout = (cited: CitedMention) =>
    speaking.includes(cited) || speaking.some((first) => goesOn(kit, first, cited));
  const about = subject.length === 0 ? wanted : wanted.filter(isAbout);
  const distinct = about.filter(
    (cited, at) => about.findIndex(({ regulation }) => regulation === cited.regulation) === at,
  );
  if (distinct.length === 0) return null;
  const passages = distinct.slice(0, MAX_LISTED).map((cited) => citeMention(kit, cited));
  return { answer: finish(kit, { kind: "passages", passages, lead: null, listed: true }), confidence: 0.9 };
}

/** True when one sentence names both ("… việc thực hiện các Quyết định số …; Quyết định số …"): what its beginning says is said of each. */
function goesOn(kit: AnswerKit, first: CitedMention, { mention }: CitedMention): boolean {
  const { documentId, provision, quote } = first.mention;
  if (documentId !== mention.documentId || provision !== mention.provision || mention.quote.start < quote.end)
    return false;
  return !SENTENCE_END.test(readDocument(kit.corpus, documentId).text.slice(quote.end, mention.quote.start));
}

const SENTENCE_END = /\.\s|\n\n/;

/** "Hai xã cùng thực hiện chỉ thị nào". */
function asksOfEach({ scopeIds, question }: AnswerKit): boolean {
  return (scopeIds ?? []).length > 1 && CITED_BY_EACH.test(question.folded);
}

function isCitedByEach({ scopeIds }: AnswerKit, { regulation }: CitedMention): boolean {
  return (scopeIds ?? []).every((id) => regulation.mentions.some(({ documentId }) => documentId === id));
}

/** A plan is asked about oftener than for. */
function ofAskedType(kit: AnswerKit): (cited: CitedMention) => boolean {
  const { folded } = kit.question;
  const isAsked = ({ type }: Regulation) => {
    const word = foldedWords(type);
    return word !== PLAN && new RegExp(`\\b${word}\\b`).test(folded);
  };
  return ({ regulation }) => isAsked(regulation);
}

/** Folded. */
const PLAN = "ke hoach";
