import type { Corpus, DocumentSummary } from "../corpus/corpus.ts";
import type { Citation } from "../domain/answer.ts";
import type { Document, DocumentId, DocumentPage, Provision, Span } from "../domain/document.ts";
import { Failure } from "../domain/failure.ts";
import { quoteOf } from "../text/quote-of.ts";
import { documentName } from "../words/document-name.vi.ts";
import { locatorOf, onPage } from "../words/locator.vi.ts";

/** Where words stand: a document, one of its provisions, a span of its normalised text. */
export type Spot = { readonly documentId: DocumentId; readonly provision: number; readonly span: Span };

/** The citations of one answer in the making; the same words are cited once. */
export type CitationList = {
  /** The index of the citation. */
  add(spot: Spot): number;
  readonly all: readonly Citation[];
  /** An empty list over the same documents. */
  fresh(): CitationList;
};

export function createCitationList(corpus: Corpus): CitationList {
  const all: Citation[] = [];
  return {
    all,
    fresh: () => createCitationList(corpus),
    add: (spot) => {
      const citation = cite(corpus, spot);
      const known = all.findIndex(
        ({ documentId, section, quote }) =>
          documentId === citation.documentId && section === citation.section && quote === citation.quote,
      );
      return known >= 0 ? known : all.push(citation) - 1;
    },
  };
}

/** @throws {Failure} `knowledge_unreadable`: the document or provision is not in the knowledge */
export function cite(corpus: Corpus, spot: Spot): Citation {
  const document = readDocument(corpus, spot.documentId);
  const provision = provisionAt(document, spot.provision);
  const page = pageAt(document, spot.span);
  const quote = quoteOf(document, spot.span);
  const disputed = (page?.disputed ?? []).filter(({ first }) => first.split("; ").some((date) => quote.includes(date)));
  return {
    documentId: spot.documentId,
    title: document.title ?? documentName(document),
    documentName: documentName(document),
    section: provision.section,
    locator: onPage(locatorOf(document.provisions, provision), page?.number ?? null),
    quote,
    ...(disputed.length > 0 ? { disputed } : {}),
    ...(page !== null && page.ocr !== null ? { ocr: true as const } : {}),
  };
}

/** The page on which a span begins; `null` where the file has no pages. */
function pageAt({ pages, sourceOffsets }: Document, { start }: Span): DocumentPage | null {
  const at = sourceOffsets[start] ?? 0;
  return pages.findLast((page) => page.start <= at) ?? null;
}

/** @throws {Failure} `knowledge_unreadable`: no such document */
export function readDocument(corpus: Corpus, id: DocumentId): Document {
  const document = corpus.document(id);
  if (document === null) throw new Failure("knowledge_unreadable", { document: id });
  return document;
}

export function summaryOf(corpus: Corpus, id: DocumentId): DocumentSummary | null {
  return corpus.documents.find((document) => document.id === id) ?? null;
}

function provisionAt(document: Document, index: number): Provision {
  const provision = document.provisions[index];
  if (provision === undefined) throw new Failure("knowledge_unreadable", { document: document.id, provision: index });
  return provision;
}

/** The headings above a provision, its own included, outermost first. */
export function headingsOf(document: Document, provision: Provision): readonly string[] {
  const parent = provision.parent === null ? undefined : document.provisions[provision.parent];
  const above = parent === undefined ? [] : headingsOf(document, parent);
  return provision.heading === null
    ? above
    : [...above, document.text.slice(provision.heading.start, provision.heading.end)];
}
