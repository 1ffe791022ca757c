import type { Notice } from "../../domain/answer.ts";
import { coverageOf, termsOf, type WeightedTerm } from "../../retrieval/lookup/term-index.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import { isSameDocumentNumber } from "../../text/document-number.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { narrowed, ofAskedIssuer } from "../lookup/asked-issuer.ts";
import { type CitedMention, inScope, sentenceAround } from "../lookup/lookups.ts";
import { weighTopic } from "../lookup/question-terms.ts";
import { conflictsOf } from "../notices/conflict-notices.ts";
import { ASKING, asksInside } from "./asks-inside.ts";

/** Share of the question's subject that a cited act's words must cover. Range 0 to 1; fixed by tests/questions. */
const MIN_COVERAGE = 0.5;
/** A type of act with an asking word behind it. Folded. */
const TYPE_ASKED =
  /\b(nghi quyet|quyet dinh|nghi dinh|chi thi|ket luan|ke hoach|thong bao|de an|chuong trinh|phap lenh|luat) (?:nao|so may|so bao nhieu|gi)\b/g;
/** More than one plan is spoken of. Folded. */
const SEVERAL_PLANS = /\b(?:cac|hai|ca hai|nhung|moi) (?:ban )?ke hoach (?:dan|neu|nhac|deu|tren|nay|vien)\b/;
/** Share of the best fit from which another document's act counts as being for the same subject. Range 0 to 1; fixed by tests/questions. */
const SAME_SUBJECT = 0.75;
/** In acts, beside each other in an answer, 2 to 6. */
const MAX_SEVERAL = 4;
/** In mentions, 2 to 10. More are counted, not quoted. */
const MAX_QUOTED = 6;

type Ranked = { readonly cited: CitedMention; readonly coverage: number };

/** What the documents say of a cited act, by its number or its subject; `null` when it is not cited or the question wants what is inside it (always so when `ofContent`). */
export function answerRegulation(kit: AnswerKit, ofContent = false): Attempt | null {
  const ranked = kit.question.numbers.length > 0 ? byNumber(kit) : bySubject(kit);
  const best = ranked[0];
  if (best === undefined) return null;
  const { regulation } = best.cited;
  const several = kit.question.numbers.length > 0 ? firstOfEach(kit, ranked) : severalBySubject(kit, ranked);
  if (several.length > 1) return tellSeveral(kit, several);
  if (ofContent || asksInside(kit, ranked)) return insideUnknown(kit, best.cited);
  const asked = kit.question.cues.has("where") || kit.question.cues.has("documents") ? "where" : "about";
  const inside = ranked.filter(
    ({ cited }) => cited.regulation === regulation && inScope(kit.scopeIds, cited.mention.documentId),
  );
  const outside = ranked.filter(
    ({ cited }) => cited.regulation === regulation && !inScope(kit.scopeIds, cited.mention.documentId),
  );
  const told =
    asked === "where"
      ? [...inside, ...(kit.question.scope.kind === "some" && kit.question.scope.named ? [] : outside)]
      : titledFirst(inside.length > 0 ? inside : outside);
  const [citation = 0] = told.slice(0, MAX_QUOTED).map(({ cited }) => citeMention(kit, cited));
  const notices = conflictsOf(kit, regulation);
  return {
    answer: finish(kit, { kind: "regulation", regulation, citation, asked }, notices),
    confidence: best.coverage,
  };
}

/** What an act is about is said where it is cited by its title. */
function titledFirst(ranked: readonly Ranked[]): readonly Ranked[] {
  const isTitled = ({ cited }: Ranked) => cited.mention.title !== null;
  return [...ranked.filter(isTitled), ...ranked.filter((one) => !isTitled(one))];
}

/** The best mention of each act, where a question names several by their numbers ("Chỉ thị 16 với Chỉ thị 33"). */
function firstOfEach(kit: AnswerKit, ranked: readonly Ranked[]): readonly Ranked[] {
  if (new Set(kit.question.numbers.map(({ serial }) => serial)).size < 2) return [];
  return ranked.filter(
    ({ cited }, at) => ranked.findIndex((other) => other.cited.regulation === cited.regulation) === at,
  );
}

function severalBySubject(kit: AnswerKit, ranked: readonly Ranked[]): readonly Ranked[] {
  const ofTypes = bestOfTypes(kit, ranked);
  return ofTypes.length > 1 || !comparesPlans(kit) ? ofTypes : bestOfDocuments(ranked);
}

/** "Hai kế hoạch dẫn có khớp nhau không", "các kế hoạch dẫn theo những quyết định nào". */
function comparesPlans({ question: { cues, folded } }: AnswerKit): boolean {
  return cues.has("conflict") || SEVERAL_PLANS.test(folded);
}

/** The act that each document cites for a subject, where they cite different ones about as fitting. */
function bestOfDocuments(ranked: readonly Ranked[]): readonly Ranked[] {
  const least = (ranked[0]?.coverage ?? 0) * SAME_SUBJECT;
  const best = ranked.filter(
    ({ cited, coverage }, at) =>
      coverage >= least &&
      ranked.findIndex((other) => other.cited.mention.documentId === cited.mention.documentId) === at,
  );
  return new Set(best.map(({ cited }) => cited.regulation)).size > 1 ? best : [];
}

/** The best act of each type that the question asks for ("nghị quyết nào … và quyết định nào …"). */
function bestOfTypes(kit: AnswerKit, ranked: readonly Ranked[]): readonly Ranked[] {
  const types = [...kit.question.folded.matchAll(TYPE_ASKED)].map(([, type = ""]) => type);
  if (new Set(types).size < 2) return [];
  return [...new Set(types)].flatMap((type) => {
    const best = ranked.find(({ cited }) => foldedWords(cited.regulation.type) === type);
    return best === undefined ? [] : [best];
  });
}

function tellSeveral(kit: AnswerKit, ranked: readonly Ranked[]): Attempt {
  const told = ranked.slice(0, MAX_SEVERAL);
  const passages = told.map(({ cited }) => citeMention(kit, cited));
  const notices = told.flatMap(({ cited }) => conflictsOf(kit, cited.regulation));
  const once = notices.filter((notice, at) => notices.findIndex((other) => isSameNotice(notice, other)) === at);
  return { answer: finish(kit, { kind: "passages", passages, lead: null }, once), confidence: 1 };
}

function isSameNotice(a: Notice, b: Notice): boolean {
  return a.kind === "conflict" && b.kind === "conflict" && a.conflict.id === b.conflict.id;
}

function insideUnknown(kit: AnswerKit, { mention }: CitedMention): Attempt {
  const nearest = kit.citations.add({
    documentId: mention.documentId,
    provision: mention.provision,
    span: mention.quote,
  });
  return {
    answer: finish(kit, {
      kind: "notFound",
      reason: "fullTextMissing",
      nearest,
      unitToAsk: null,
      subject: mention.printedAs,
    }),
    confidence: 1,
  };
}

/** Adds the sentence of a mention that gives no title, or else its bare words, to the citations. */
export function citeMention(kit: AnswerKit, { mention, regulation }: CitedMention): number {
  const bare = mention.title === null && regulation.title === null;
  const span = bare ? sentenceAround(readDocument(kit.corpus, mention.documentId), mention) : mention.quote;
  return kit.citations.add({ documentId: mention.documentId, provision: mention.provision, span });
}

function byNumber(kit: AnswerKit): readonly Ranked[] {
  const { items, index } = kit.lookups.mentions;
  const terms = weighTopic(index, kit.question.topic, kit.question);
  const asked = items.flatMap((cited, id): readonly Ranked[] => {
    const number = cited.regulation.number;
    if (number === null || !kit.question.numbers.some((wanted) => isSameDocumentNumber(wanted, number))) return [];
    return [{ cited, coverage: 1 + 0.3 * index.matchOne(terms, id).coverage }];
  });
  return prefer(kit, asked);
}

/** By title and type: "… được ban hành theo nghị quyết số bao nhiêu của Chính phủ". */
function bySubject(kit: AnswerKit): readonly Ranked[] {
  const { items, index } = kit.lookups.mentions;
  const terms = index.weigh(termsOf(kit.question.topic.filter((word) => !ASKING.has(word))));
  const found = index.match(terms).flatMap(({ id, coverage }): readonly Ranked[] => {
    const cited = items[id];
    return cited === undefined || coverage < MIN_COVERAGE
      ? []
      : [{ cited, coverage: coverage + ownShare(cited, terms) }];
  });
  const asked = [...kit.question.folded.matchAll(TYPE_ASKED)].map(([, type = ""]) => type);
  // "kế hoạch nào … Luật …": the type before the asking word is wanted, another is only spoken of
  const isAsked = ({ cited }: Ranked) => asked.includes(foldedWords(cited.regulation.type));
  const isSpokenOf = ({ cited }: Ranked) => kit.question.folded.includes(foldedWords(cited.regulation.type));
  const isOfIssuer = ofAskedIssuer(kit);
  return prefer(
    kit,
    narrowed(narrowed(narrowed(found, isSpokenOf), isAsked), ({ cited }) => isOfIssuer(cited)),
  );
}

/** What an act's own title counts beside the sentence that it shares with others. Range 0 to 0.2; fixed by tests/questions. */
const OWN_TITLE = 0.1;

function ownShare({ mention, regulation }: CitedMention, terms: readonly WeightedTerm[]): number {
  const held = new Set(termsOf(meaningSyllables(mention.title ?? regulation.title ?? "")));
  return OWN_TITLE * coverageOf(terms, (term) => held.has(term));
}

/** Inside the question's documents first, then by coverage. */
function prefer(kit: AnswerKit, ranked: readonly Ranked[]): readonly Ranked[] {
  const rank = ({ cited, coverage }: Ranked) => coverage + (inScope(kit.scopeIds, cited.mention.documentId) ? 0.5 : 0);
  return [...ranked].sort((a, b) => rank(b) - rank(a));
}
