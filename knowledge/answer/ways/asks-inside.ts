import { termsOf } from "../../retrieval/lookup/term-index.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { VALUE_ASKED } from "../../retrieval/question/cue-words.vi.ts";
import type { AnswerKit } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { type CitedMention, sentenceAround } from "../lookup/lookups.ts";
import { COUNTED } from "./answer-amount.ts";

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
/** What an act itself tells somebody to do. Folded. */
const ASSIGNS =
  /\b(?:giao|yeu cau|bat buoc|phan cong)(?: cho)?(?: (?!trong|theo)\S+){1,5} (?:lam (?:nhung )?(?:gi|viec gi)|nhiem vu gi|(?:nhung )?viec gi|nhung gi)\b/;
/** Folded asking words that stand in no title. */
export const ASKING: ReadonlySet<string> = new Set(
  "so ban hanh ngay van quyet dinh nghi chi thi theo dan nhac neu can cu ke hoach".split(" "),
);

/** True when the question wants an article, a figure or a subject that no mention of the act prints: only its full text could tell. */
export function asksInside(kit: AnswerKit, ranked: readonly { readonly cited: CitedMention }[]): boolean {
  const { folded, numbers, cues, scope } = kit.question;
  if (PART_OF_ACT.test(folded) && LEGAL_ACT.test(folded)) return true;
  if (numbers.length === 0) return false;
  // a plan that is named assigns by itself what it cites the act for
  const isAssigned = ASSIGNS.test(folded) && !(scope.kind === "some" && scope.named);
  if (PART_OF_ACT.test(folded) || isAssigned || (cues.has("amount") && COUNTED.test(folded))) return true;
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
