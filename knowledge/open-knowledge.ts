import { createAsk } from "./answer/ask.ts";
import { cite, readDocument } from "./answer/citations.ts";
import { createSuccessors } from "./answer/documents/successors.ts";
import type { AskRules } from "./answer/notices/circumstances.ts";
import { withStandingNotices } from "./answer/notices/standing-notices.ts";
import { ownRegister } from "./answer/own/own-register.ts";
import { createRemembered } from "./answer/remembered.ts";
import { tellDeadlines } from "./answer/tell-deadlines.ts";
import type { Corpus } from "./corpus/corpus.ts";
import { readCurated } from "./corpus/curated-files.ts";
import { watchReviews } from "./corpus/reviews/reviewed-corpus.ts";
import { openSearchIndex, type SearchIndex } from "./corpus/search/search-index.ts";
import { openSnapshotWith, type Snapshot } from "./corpus/snapshot/open-snapshot.ts";
import { type Document, DocumentId } from "./domain/document.ts";
import type { EmbedderChoice } from "./embedding/embedders.ts";
import type { Citation, Knowledge, OwnDeadline, SearchHit } from "./knowledge.ts";
import { binds, isSameOrgUnit } from "./org-units/org-unit-levels.ts";
import { namesOf } from "./org-units/reorganisation/succession.ts";
import { findPassages } from "./retrieval/passages/find-passages.ts";
import { isVerbatimIn, plainSource } from "./text/quote-of.ts";

/** What an administrator has set about answers. */
export type AnswerRules = Pick<AskRules, "requireReview">;

/** In passages for each wanted hit; several may stand in one document. */
const PASSAGES_PER_HIT = 5;
/** In searches, 100 to 10,000; colleagues ask the same. */
const MAX_REMEMBERED = 1_000;

/**
 * SHELL: opens the built knowledge of a data folder for asking.
 *
 * @throws {Failure} `knowledge_missing`, `knowledge_half_written`, `knowledge_foreign`, `knowledge_unreadable`, `embedder_unavailable`
 */
export function openKnowledge(dataDir: string, embedder: EmbedderChoice, rules: AnswerRules = {}): Knowledge {
  return openSnapshotWith(dataDir, { kind: embedder.kind }, (snapshot) => {
    return readKnowledge(snapshot, embedder, { ...rules, ...readCurated(dataDir) }, dataDir);
  });
}

function readKnowledge(snapshot: Snapshot, embedder: EmbedderChoice, rules: AskRules, dataDir: string): Knowledge {
  const { corpus } = snapshot;
  const reviewed = watchReviews(corpus, dataDir);
  const search = openSearchIndex(snapshot.folder, embedder);
  // the stored text as quotes are compared with it, of the documents that are in memory
  const plain = new WeakMap<object, string>();
  const stands = (quote: string, document: Document) => {
    const source = plain.get(document) ?? plainSource(document.source);
    plain.set(document, source);
    return isVerbatimIn(source, quote);
  };
  const searched = createRemembered<ReturnType<Knowledge["search"]>>(MAX_REMEMBERED);
  let latest: { readonly corpus: Corpus; readonly ask: Knowledge["ask"] } | null = null;
  return {
    // the register's indexes are made when the first question comes, and when the operator has decided something since:
    // searching alone does not need them
    ask: (question) => {
      const now = reviewed().corpus;
      if (latest?.corpus !== now) latest = { corpus: now, ask: createAsk(now, search, rules) };
      return latest.ask(question);
    },
    search: (text, limit, bySection) =>
      searched.get(JSON.stringify([text, limit, bySection]), () => find(search, text, { limit, bySection })),
    documents: corpus.documents,
    get facts() {
      return reviewed().corpus.facts;
    },
    orgUnitNames: () => orgUnitNamesOf(corpus),
    binds: (who, orgUnit) =>
      namesOf(orgUnit, rules.reorganisations).some((name) => isSameOrgUnit(who, name) || binds(who, name)),
    ownDeadlines: (orgUnit) => ownDeadlinesOf(reviewed().corpus, orgUnit, rules),
    tellDeadlines: (ids, today) => {
      const now = reviewed().corpus;
      const question = { text: "", asker: null, today };
      const successors = createSuccessors(now);
      return withStandingNotices(tellDeadlines(now, ids, today), { question, corpus: now, rules, successors });
    },
    isVerbatim: (documentId, quote) => {
      const document = corpus.document(documentId);
      return document !== null && stands(quote, document);
    },
    sections: (documentId) =>
      corpus.document(documentId) === null
        ? []
        : [...new Set(readDocument(corpus, documentId).provisions.map(({ section }) => section))],
    section: (documentId, label) => citeSection(corpus, DocumentId.parse(documentId), label),
    close: () => snapshot.close(),
  };
}

async function find(
  search: SearchIndex,
  text: string,
  { limit, bySection }: { readonly limit: number; readonly bySection: boolean },
): Promise<readonly SearchHit[]> {
  const passages = await findPassages(search, text, { limit: limit * PASSAGES_PER_HIT });
  const hits = passages.map(
    (passage): SearchHit => ({ document: passage.documentId, section: passage.section, score: passage.score }),
  );
  return oneEach(hits, bySection).slice(0, limit);
}

function ownDeadlinesOf(corpus: Corpus, orgUnit: string, { reorganisations }: AskRules): readonly OwnDeadline[] {
  const { deadlines } = ownRegister(corpus, orgUnit, reorganisations);
  return deadlines.map(({ deadline, origin }) => ({ id: deadline.id, origin }));
}

function orgUnitNamesOf({ documents, facts }: Corpus): readonly string[] {
  const issuers = documents.flatMap(({ issuer }) => (issuer === null ? [] : [issuer]));
  return [...new Set([...issuers, ...facts.duties.map(({ orgUnit }) => orgUnit)])];
}

function citeSection(corpus: Corpus, id: DocumentId, label: string): Citation | null {
  if (corpus.document(id) === null) return null;
  const provision = readDocument(corpus, id).provisions.find(({ section }) => section === label);
  return provision === undefined
    ? null
    : cite(corpus, { documentId: id, provision: provision.index, span: provision.span });
}

function oneEach(hits: readonly SearchHit[], bySection: boolean): readonly SearchHit[] {
  const seen = new Set<string>();
  return hits.filter(({ document, section }) => {
    const key = bySection ? `${document}\n${section}` : document;
    return !seen.has(key) && seen.add(key);
  });
}
