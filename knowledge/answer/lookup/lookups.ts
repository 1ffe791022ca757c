import type { Corpus } from "../../corpus/corpus.ts";
import type { Deadline } from "../../domain/deadline.ts";
import { type Document, type DocumentId, isLaw, type Provision, type Span } from "../../domain/document.ts";
import type { Duty } from "../../domain/duty.ts";
import type { Regulation, RegulationMention } from "../../domain/regulation.ts";
import { createTermIndex, type TermIndex } from "../../retrieval/lookup/term-index.ts";
import { contentSyllables, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import { headingsOf, readDocument } from "../citations.ts";
import { sentencesOf } from "../evidence/sentences.ts";

/** Facts of one kind with the index of their words; ids of the index are positions in `items`. */
type Lookup<T> = { readonly items: readonly T[]; readonly index: TermIndex };

/** An article of a law. `heading`: its folded syllables; `subject`: those of them that are no glue. */
type Article = {
  readonly documentId: DocumentId;
  readonly provision: number;
  readonly heading: readonly string[];
  readonly subject: readonly string[];
};

export type CitedMention = { readonly regulation: Regulation; readonly mention: RegulationMention };

/** The register in memory, ready to be matched with questions. */
export type Lookups = {
  readonly deadlines: Lookup<Deadline> & {
    /** The same without the names of those who are bound: a word of a unit's name ("thủ tục") is none of its task. */
    readonly tasks: TermIndex;
  };
  readonly duties: Lookup<Duty>;
  readonly mentions: Lookup<CitedMention>;
  /** Articles of laws by their headings and the titles of their laws. */
  readonly articles: Lookup<Article>;
};

/** Builds the indexes of deadlines, duties and cited acts; reads each document that has any once. */
export function createLookups(corpus: Corpus): Lookups {
  const { facts } = corpus;
  const mentions = facts.regulations.flatMap((regulation) =>
    regulation.mentions.map((mention) => ({ regulation, mention })),
  );
  return {
    deadlines: {
      ...lookup(facts.deadlines, (deadline) => deadlineWords(corpus, deadline)),
      tasks: createTermIndex(facts.deadlines.map((deadline) => taskSyllables(corpus, deadline))),
    },
    duties: lookup(facts.duties, (duty) => dutyWords(corpus, duty)),
    mentions: lookup(mentions, ({ mention, regulation }) => mentionWords(corpus, mention, regulation)),
    articles: articlesOf(corpus),
  };
}

function articlesOf(corpus: Corpus): Lookup<Article> {
  const found = corpus.documents.filter(isLaw).flatMap(({ id, title }) => {
    const { provisions, text } = readDocument(corpus, id);
    return provisions.flatMap(({ kind, index, heading }) => {
      if (kind !== "article" || heading === null) return [];
      const printed = textAt({ text }, heading);
      const words = meaningSyllables(printed);
      const article = { documentId: id, provision: index, heading: words, subject: contentSyllables(printed) };
      return [{ article, words: [...words, ...meaningSyllables(title ?? "")] }];
    });
  });
  return { items: found.map(({ article }) => article), index: createTermIndex(found.map(({ words }) => words)) };
}

function lookup<T>(items: readonly T[], words: (item: T) => readonly string[]): Lookup<T> {
  return { items, index: createTermIndex(items.map((item) => meaningSyllables(words(item).join(" ; ")))) };
}

function deadlineWords(corpus: Corpus, deadline: Deadline): readonly string[] {
  const document = readDocument(corpus, deadline.documentId);
  const spans = [deadline.quote, ...deadline.alsoAt].map((span) => textAt(document, span));
  return [
    deadline.what,
    ...deadline.who,
    deadline.recipient ?? "",
    deadline.via ?? "",
    ...spans,
    ...headings(document, deadline.provision),
    document.title ?? "",
  ];
}

function taskSyllables(corpus: Corpus, deadline: Deadline): readonly string[] {
  const names = deadline.who.map(meaningSyllables).filter(({ length }) => length > 1);
  return meaningSyllables(deadlineWords(corpus, { ...deadline, who: [] }).join(" ; ")).filter(
    (_, at, all) => !names.some((name) => standsIn(name, all, at)),
  );
}

/** True when the word at `at` is one of a name that stands in `all` there. */
function standsIn(name: readonly string[], all: readonly string[], at: number): boolean {
  return name.some((_, within) => name.every((word, i) => all[at - within + i] === word));
}

function dutyWords(corpus: Corpus, duty: Duty): readonly string[] {
  const document = readDocument(corpus, duty.documentId);
  return [duty.orgUnit, textAt(document, duty.quote), ...headings(document, duty.provision)];
}

function mentionWords(corpus: Corpus, mention: RegulationMention, regulation: Regulation): readonly string[] {
  const document = readDocument(corpus, mention.documentId);
  const title = mention.title ?? regulation.title ?? "";
  return [
    regulation.type,
    mention.printedAs,
    mention.issuer ?? regulation.issuer ?? "",
    title,
    textAt(document, sentenceAround(document, mention)),
  ];
}

/** The sentence or clause of its provision in which a mention stands; the mention's own words where it spans several. */
export function sentenceAround(document: Document, mention: RegulationMention): Span {
  const provision = document.provisions[mention.provision];
  const sentences = provision === undefined ? [] : sentencesOf(document.text, provision.own);
  const around = sentences.find(({ start, end }) => start <= mention.quote.start && mention.quote.end <= end);
  return around ?? mention.quote;
}

function headings(document: Document, index: number): readonly string[] {
  const provision: Provision | undefined = document.provisions[index];
  return provision === undefined ? [] : headingsOf(document, provision);
}

function textAt(document: Pick<Document, "text">, span: Span): string {
  return document.text.slice(span.start, span.end);
}

/** True when a fact of this document may answer: the scope names it, or names none. */
export function inScope(ids: readonly DocumentId[] | null, id: DocumentId): boolean {
  return ids === null || ids.includes(id);
}
