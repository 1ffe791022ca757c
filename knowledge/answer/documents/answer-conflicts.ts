import type { Conflict } from "../../domain/finding.ts";
import { termsOf } from "../../retrieval/lookup/term-index.ts";
import { meaningSyllables } from "../../retrieval/question/content-terms.ts";
import { documentNumberKey, isSameDocumentNumber } from "../../text/document-number.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { inScope } from "../lookup/lookups.ts";
import { weighTopic } from "../lookup/question-terms.ts";
import { conflictNotice } from "../notices/conflict-notices.ts";

/** In contradictions, 2 to 6; more are left out. */
const MAX_TOLD = 4;
/** Share of a question's subject that a contradiction's quotes must hold to be meant. Range 0 to 1; fixed by tests/questions. */
const MIN_HELD = 0.45;

/** Places that contradict each other, or blanks and slips, that a question asks about ("có thống nhất không", "đánh số trùng"); else `null`. */
export function answerConflicts(kit: AnswerKit): Attempt | null {
  const inDocuments = kit.corpus.facts.conflicts.filter(({ mentions }) =>
    mentions.some(({ documentId }) => inScope(kit.scopeIds, documentId)),
  );
  const meant = inDocuments.filter((conflict) => isMeant(kit, conflict));
  const about = meant.length > 0 ? meant : bestBySubject(kit);
  if (about.length === 0) return null;
  const notices = about.slice(0, MAX_TOLD).map((conflict) => conflictNotice(kit, conflict));
  return { answer: finish(kit, { kind: "passages", passages: [], lead: null }, notices), confidence: 1 };
}

/** By the act's number, by the kind of contradiction that the words name, or all of a named document when nothing narrower is asked. */
function isMeant(kit: AnswerKit, conflict: Conflict): boolean {
  const { numbers, folded, scope } = kit.question;
  if (numbers.length > 0)
    return numbers.some((number) => subjectsOf(conflict).some((subject) => isSameDocumentNumber(number, subject)));
  const kinds = KIND_WORDS.filter(({ words }) => words.test(folded)).map(({ kind }) => kind);
  if (kinds.length > 0) return kinds.includes(conflict.kind);
  return scope.kind === "some" && scope.named && kit.question.subject.length <= 2;
}

/** The contradiction whose quotes hold the most of what the question is about; none when they hold less than half. */
function bestBySubject(kit: AnswerKit): readonly Conflict[] {
  const ranked = kit.corpus.facts.conflicts
    .map((conflict) => ({ conflict, held: heldShare(kit, conflict) }))
    .sort((a, b) => b.held - a.held);
  const [best] = ranked;
  return best === undefined || best.held < MIN_HELD ? [] : [best.conflict];
}

function heldShare(kit: AnswerKit, { mentions }: Conflict): number {
  const terms = weighTopic(kit.lookups.mentions.index, kit.question.subject, kit.question);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const quotes = mentions.map(({ documentId, quote }) =>
    readDocument(kit.corpus, documentId).text.slice(quote.start, quote.end),
  );
  const held = new Set(termsOf(meaningSyllables(quotes.join(" ; "))));
  return terms.reduce((sum, { term, weight }) => sum + (held.has(term) ? weight : 0), 0) / total;
}

function subjectsOf(conflict: Conflict): readonly string[] {
  return conflict.subject
    .split(/[;,]|\s\S{1,2}\s(?=\d)/)
    .map((part) => part.trim())
    .filter((part) => documentNumberKey(part) !== "");
}

/** Folded words for kinds of slips. */
const KIND_WORDS: readonly { readonly kind: Conflict["kind"]; readonly words: RegExp }[] = [
  { kind: "numbering", words: /\b(danh so|cung so|so trung|trung so|muc trung|cung muc|hai muc|lap so)\b/ },
  { kind: "blank", words: /\b(de trong|bo trong|con trong|chua ghi (so|ngay)|khong ghi (so|ngay)|thieu (so|ngay))\b/ },
  { kind: "year", words: /\b(nam nao (moi )?dung|sai nam|nham nam|ghi nam|nam \d{4} hay nam \d{4}|lech nam)\b/ },
];
