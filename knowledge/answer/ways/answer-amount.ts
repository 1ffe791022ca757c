import type { Document, Provision, Span } from "../../domain/document.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { sentencesOf } from "../evidence/sentences.ts";
import { expired } from "./answer-deadlines.ts";

/** "bao nhiêu thôn", "mấy mô hình": the counted thing, one to three syllables. Folded. */
export const COUNTED =
  /\b(?:bao nhieu|may) (?!(?:\p{L}+ ){1,5}(?:nao|gi)\b)(?!phan tram\b)(?!(?:z|v|zay|vay|the|a|thi|roi|lan|ngay|hom|bua|gio|ban|la|cua|nhi|nua|do)\b)(\p{L}+(?: \p{L}+){0,2})/u;
/**
 * In documents in scope, 1 to 10, that are read through for a number; more would be guessing which is meant. Then passages that are quoted,
 * 1 to 5. Fixed by tests/questions.
 */
const MAX_DOCUMENTS = 5;
const MAX_PASSAGES = 3;
/** Written and spelled numbers before a counted thing. Folded. */
const NUMBER = "(?:\\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)";

type Counted = {
  readonly document: Document;
  readonly provision: Provision;
  readonly span: Span;
  readonly shared: number;
};

/** How many of something, where a document prints a number right before it ("06 thôn"); `null` where none does. */
export function answerAmount(kit: AnswerKit): Attempt | null {
  const words = kit.question.folded.match(COUNTED)?.[1]?.split(" ") ?? [];
  const ids = kit.scopeIds ?? kit.corpus.documents.map(({ id }) => id);
  if (words.length === 0 || ids.length > MAX_DOCUMENTS) return null;
  const documents = ids.map((id) => readDocument(kit.corpus, id));
  for (let length = words.length; length > 0; length--) {
    const found = documents.flatMap((document) => findCounted(kit, document, words.slice(0, length).join(" ")));
    const best = Math.max(0, ...found.map(({ shared }) => shared));
    const told = found.filter(({ shared }) => shared === best).slice(0, MAX_PASSAGES);
    if (told.length === 0) continue;
    const passages = told.map(({ document, provision, span }) =>
      kit.citations.add({ documentId: document.id, provision: provision.index, span }),
    );
    const notices = expired(kit, [...new Set(told.map(({ document }) => document.id))]);
    return { answer: finish(kit, { kind: "passages", passages, lead: null }, notices), confidence: 0.9 };
  }
  return null;
}

/** Sentences and headings that print a number before the thing, with how many of the question's words they share. */
function findCounted(kit: AnswerKit, document: Document, thing: string): readonly Counted[] {
  const pattern = new RegExp(`\\b${NUMBER} ${thing}\\b`);
  const topic = kit.question.topic;
  return document.provisions.flatMap((provision) => {
    const spans = [
      ...(provision.heading === null ? [] : [provision.heading]),
      ...sentencesOf(document.text, provision.own),
    ];
    return spans.flatMap((span): readonly Counted[] => {
      const words = foldedWords(document.text.slice(span.start, span.end));
      if (!pattern.test(words)) return [];
      const present = new Set(words.split(" "));
      return [{ document, provision, span, shared: topic.filter((syllable) => present.has(syllable)).length }];
    });
  });
}
