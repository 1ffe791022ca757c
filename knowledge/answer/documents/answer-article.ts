import type { DocumentSummary } from "../../corpus/corpus.ts";
import type { Document, Provision } from "../../domain/document.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { ARTICLE_PARTS } from "../../retrieval/question/naming-words.vi.ts";
import type { ParsedQuestion } from "../../retrieval/question/parsed-question.ts";
import { isSameDocumentNumber } from "../../text/document-number.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { quoteSection } from "./answer-section.ts";

/** Kinds of acts that are parted into articles, with the folded words that a question names them by. */
const ARTICLED: Readonly<Partial<Record<DocumentSummary["kind"], RegExp>>> = {
  law: /\b(luat|bo luat|phap lenh)\b/,
  decree: /\bnghi dinh\b/,
  circular: /\bthong tu\b/,
  resolution: /\bnghi quyet\b/,
  decision: /\bquyet dinh\b/,
};
/** Share of the words of an act's name that a question must hold to mean it. Range 0.5 to 1; lower takes shorter names. Fixed by answer-article.test.ts. */
const NAMED = 0.6;

/**
 * "Điều 15 Luật Thực hiện dân chủ ở cơ sở quy định gì": the article, clause or point of an act whose full text is in the documents, in its own
 * words; an article that the act does not have is said to be missing. `null` when the act's text is not there.
 */
export function answerArticle(kit: AnswerKit): Attempt | null {
  const label = labelOf(kit.question);
  const act = label === null ? null : findAct(kit);
  if (label === null || act === null) return null;
  const document = readDocument(kit.corpus, act.id);
  const provision = document.provisions.find(({ section }) => section === label);
  if (provision === undefined) {
    const answer = { kind: "notFound", reason: "noSuchSection", nearest: null, unitToAsk: null } as const;
    return { answer: finish(kit, { ...answer, subject: label }), confidence: 1 };
  }
  const passages = quoteProvision(kit, document, provision);
  return { answer: finish(kit, { kind: "passages", passages, lead: null }), confidence: 1 };
}

function quoteProvision(kit: AnswerKit, document: Document, provision: Provision): readonly number[] {
  const parts = quoteSection(kit, document, provision);
  if (provision.heading === null || parts.length === 1) return parts;
  const heading = kit.citations.add({ documentId: document.id, provision: provision.index, span: provision.heading });
  return [...new Set([heading, ...parts])];
}

/** As sections are labelled: "Điều 15.2.b". A point's letter is read as it was written, since đ follows d. */
function labelOf({ folded, restored }: ParsedQuestion): string | null {
  const article = folded.match(ARTICLE_PARTS.article)?.[1];
  if (article === undefined) return null;
  const clause = folded.match(ARTICLE_PARTS.clause)?.[1];
  const point = restored.normalize("NFC").toLowerCase().match(ARTICLE_PARTS.point)?.[1];
  const parts = [article, ...(clause === undefined ? [] : [clause]), ...(point === undefined ? [] : [point])];
  return `${ARTICLE_PARTS.label} ${parts.join(".")}`;
}

/** The act that a question names, by its number or else by the most of its name. */
function findAct(kit: AnswerKit): DocumentSummary | null {
  const { folded, numbers } = kit.question;
  const acts = kit.corpus.documents.filter(({ kind }) => ARTICLED[kind]?.test(folded) === true);
  const numbered = acts.find(
    ({ number }) => number !== null && numbers.some((asked) => isSameDocumentNumber(asked, number)),
  );
  if (numbered !== undefined || numbers.length > 0) return numbered ?? null;
  const words = new Set(folded.split(" "));
  const ranked = acts
    .map((act) => ({ act, share: shareNamed(act, words) }))
    .sort((a, b) => b.share - a.share || (a.act.title?.length ?? 0) - (b.act.title?.length ?? 0));
  const [best] = ranked;
  return best === undefined || best.share < NAMED ? null : best.act;
}

function shareNamed({ title }: DocumentSummary, words: ReadonlySet<string>): number {
  const name = foldedWords(title ?? "").split(" ");
  return name.filter((word) => words.has(word)).length / Math.max(1, name.length);
}
