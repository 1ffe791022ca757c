import type { Notice } from "../../domain/answer.ts";
import { termsOf } from "../../retrieval/lookup/term-index.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { VALUE_ASKED } from "../../retrieval/question/cue-words.vi.ts";
import { isSameDocumentNumber } from "../../text/document-number.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { type CitedMention, inScope, sentenceAround } from "../lookup/lookups.ts";
import { weighTopic } from "../lookup/question-terms.ts";
import { conflictsOf } from "../notices/conflict-notices.ts";
import { COUNTED } from "./answer-amount.ts";

/** Share of the question's subject that a cited act's words must cover. Range 0 to 1; fixed by tests/questions. */
const MIN_COVERAGE = 0.5;
/** A part of an act, by its name and number. Folded. */
export const PART_OF_ACT = /\b(chuong|dieu|khoan|diem|phu luc|muc|phan) (thu )?([ivx]+|\d+)\b/;
/** Acts that are parted into articles; one that is only asked for ("luật nào") is none. Folded. */
export const LEGAL_ACT = /\b(luat|nghi dinh|phap lenh|thong tu|hien phap)\b(?! (?:nao|gi|so may|so bao nhieu)\b)/;
/** In syllables of its own subject, 1 to 5. Fewer say too little about what a question wants of an act. Fixed by tests/questions. */
const MIN_SUBJECT = 3;
/** Share of that subject that a mention must hold. Range 0 to 1; fixed by tests/questions. */
const MIN_INSIDE = 0.3;
/** Which act it took the place of, or which took its place. Folded. */
const SUCCESSOR_ASKED =
  /\b(?:thay the|bai bo|sua doi|bo sung)(?: cho| boi| bang)?(?: \S+){0,3} (?:nao|gi|so may|so bao nhieu)\b/;
const SUCCESSION = /\b(?:thay the|bai bo|sua doi|het hieu luc)\b/;
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
      : inside.length > 0
        ? inside
        : outside;
  const [citation = 0] = told.slice(0, MAX_QUOTED).map(({ cited }) => citeMention(kit, cited));
  const notices = conflictsOf(kit, regulation);
  return {
    answer: finish(kit, { kind: "regulation", regulation, citation, asked }, notices),
    confidence: best.coverage,
  };
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

/** True when the question wants an article, a figure or a subject that no mention of the act prints: only its full text could tell. */
function asksInside(kit: AnswerKit, ranked: readonly Ranked[]): boolean {
  const { folded, numbers, cues } = kit.question;
  if (PART_OF_ACT.test(folded) && LEGAL_ACT.test(folded)) return true;
  if (numbers.length === 0) return false;
  if (PART_OF_ACT.test(folded) || (cues.has("amount") && COUNTED.test(folded))) return true;
  const { items, index } = kit.lookups.mentions;
  const texts = ranked.map(({ cited }) =>
    foldedWords([cited.mention.title, cited.regulation.title, cited.mention.printedAs].join(" ")),
  );
  if (VALUE_ASKED.some(({ asks, needs }) => asks.test(folded) && !texts.some((text) => needs.test(text)))) return true;
  if (SUCCESSOR_ASKED.test(folded) && !ranked.some(({ cited }) => tellsSuccessor(kit, cited))) return true;
  if (cues.has("where") || cues.has("documents") || cues.has("issuedOn") || cues.has("issuer")) return false;
  const subject = kit.question.subject.filter((syllable) => !ASKING.has(syllable));
  if (subject.length < MIN_SUBJECT) return false;
  const terms = index.weigh(termsOf(subject));
  return Math.max(...ranked.map(({ cited }) => index.matchOne(terms, items.indexOf(cited)).coverage)) < MIN_INSIDE;
}

/** True when the sentence of a mention says what the act replaced, amended or gave way to. */
function tellsSuccessor(kit: AnswerKit, { mention }: CitedMention): boolean {
  const document = readDocument(kit.corpus, mention.documentId);
  const { start, end } = sentenceAround(document, mention);
  return SUCCESSION.test(foldedWords(document.text.slice(start, end)));
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

/** Where a mention gives no title, the sentence around it says what the act is about. */
/** Adds the sentence of a mention, or its bare words, to the citations. */
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
    return cited === undefined || coverage < MIN_COVERAGE ? [] : [{ cited, coverage }];
  });
  const typed = found.filter(({ cited }) => kit.question.folded.includes(foldedWords(cited.regulation.type)));
  return prefer(kit, typed.length > 0 ? typed : found);
}

/** Inside the question's documents first, then by coverage. */
function prefer(kit: AnswerKit, ranked: readonly Ranked[]): readonly Ranked[] {
  const rank = ({ cited, coverage }: Ranked) => coverage + (inScope(kit.scopeIds, cited.mention.documentId) ? 0.5 : 0);
  return [...ranked].sort((a, b) => rank(b) - rank(a));
}

/** Folded asking words that stand in no title. */
export const ASKING: ReadonlySet<string> = new Set(
  "so ban hanh ngay van quyet dinh nghi chi thi theo dan nhac neu can cu ke hoach".split(" "),
);
