import type { DocumentSummary } from "../../corpus/corpus.ts";
import type { Document, Provision } from "../../domain/document.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import { ARTICLE_PARTS } from "../../retrieval/question/naming-words.vi.ts";
import type { ParsedQuestion } from "../../retrieval/question/parsed-question.ts";
import { isSameDocumentNumber } from "../../text/document-number.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { LONE } from "../evidence/strict-coverage.ts";
import { inScope } from "../lookup/lookups.ts";
import { weighTopic } from "../lookup/question-terms.ts";
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

/**
 * Share of the question that an article's heading and its law's title must hold, and share of the heading that the question must, for the article
 * to be what is asked for. Range 0 to 1; lower answers with articles beside the point. Fixed by answer-article.test.ts.
 */
const HEADED = { question: 0.7, heading: 0.5 } as const;

/** "Quyền của người khiếu nại": the article of a law whose heading says what is asked, in its own words; `null` where none does. */
export function answerHeadedArticle(kit: AnswerKit): Attempt | null {
  const { items, index } = kit.lookups.articles;
  const asked = new Set(kit.question.topic);
  const typed = new Set(meaningSyllables(kit.question.about));
  const terms = weighTopic(index, kit.question.topic, kit.question);
  const [best] = items
    .flatMap((article, id) => {
      const question = inScope(kit.scopeIds, article.documentId) ? index.matchOne(terms, id, LONE).coverage : 0;
      const heading = shareIn(article.subject, asked);
      if (question < HEADED.question || heading < HEADED.heading) return [];
      // words of asking are words of headings too ("thời hạn", "trách nhiệm")
      return [{ article, question, worth: question + heading + alike(article.heading, typed) }];
    })
    .sort((a, b) => b.worth - a.worth);
  if (best === undefined) return null;
  const document = readDocument(kit.corpus, best.article.documentId);
  const provision = document.provisions[best.article.provision];
  if (provision === undefined) return null;
  const passages = quoteProvision(kit, document, provision);
  return { answer: finish(kit, { kind: "passages", passages, lead: null }), confidence: best.question };
}

/** Words in common among all words of both, 0 to 1. */
function alike(heading: readonly string[], typed: ReadonlySet<string>): number {
  const words = new Set(heading);
  const both = [...words].filter((word) => typed.has(word)).length;
  return both / Math.max(1, words.size + typed.size - both);
}

function shareIn(words: readonly string[], asked: ReadonlySet<string>): number {
  return words.filter((word) => asked.has(word)).length / Math.max(1, words.length);
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
