import type { Regulation } from "../../domain/regulation.ts";
import { termsOf } from "../../retrieval/lookup/term-index.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
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
  const inside = items.filter(({ mention }) => inScope(kit.scopeIds, mention.documentId));
  const wanted = narrowed(narrowed(inside, ofAskedType(kit)), ofAskedIssuer(kit));
  const subject = kit.question.subject.filter((syllable) => !ASKING.has(syllable) && !NAMES_ISSUERS.has(syllable));
  const terms = index.weigh(termsOf(subject));
  const speaksOfIt = (cited: CitedMention) => index.matchOne(terms, items.indexOf(cited)).coverage >= MIN_LISTED;
  const about =
    subject.length === 0
      ? wanted
      : wanted.filter(
          (cited) => speaksOfIt(cited) || wanted.some((first) => speaksOfIt(first) && goesOn(kit, first, cited)),
        );
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

/** Those that pass, or all where none does: what a question narrows by may be named otherwise in print. */
function narrowed(items: readonly CitedMention[], passes: (cited: CitedMention) => boolean): readonly CitedMention[] {
  const kept = items.filter(passes);
  return kept.length > 0 ? kept : items;
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
/** Whose acts are meant: "của huyện", "của HĐND tỉnh", "của Trung ương". Folded. */
const ISSUER_ASKED =
  /\b(?:cua|do|tu|cap) ((?:(?:hoi dong nhan dan|hdnd|uy ban nhan dan|ubnd|ban thuong vu) )?(?:huyen uy|tinh uy|dang uy|huyen|tinh|xa|chinh phu|thu tuong(?: chinh phu)?|bo chinh tri|ban bi thu|quoc hoi|trung uong))\b/;
/** Bodies that a question means by "Trung ương", folded. */
const CENTRAL = /\b(trung uong|bo chinh tri|ban bi thu|chinh phu|quoc hoi)\b/;
/** Syllables of such a name, which say whose and not about what. */
const NAMES_ISSUERS: ReadonlySet<string> = new Set(
  "hoi dong nhan uy ban thuong vu huyen tinh xa chinh phu thu tuong bo tri bi quoc trung uong".split(" "),
);

function ofAskedIssuer(kit: AnswerKit): (cited: CitedMention) => boolean {
  const asked = foldedWords(kit.question.about).match(ISSUER_ASKED)?.[1];
  return ({ mention, regulation }) => {
    const issuer = foldedWords(mention.issuer ?? regulation.issuer ?? "");
    if (asked === undefined) return true;
    const long = asked.replace(/\bhdnd\b/, "hoi dong nhan dan").replace(/\bubnd\b/, "uy ban nhan dan");
    const spelled = issuer.replace(/\bhdnd\b/, "hoi dong nhan dan").replace(/\bubnd\b/, "uy ban nhan dan");
    return asked === "trung uong" ? CENTRAL.test(issuer) : new RegExp(`\\b${long}\\b`).test(spelled);
  };
}
