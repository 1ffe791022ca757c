import type { Corpus } from "../../corpus/corpus.ts";
import type { SearchIndex } from "../../corpus/search/search-index.ts";
import { type DocumentId, isLaw } from "../../domain/document.ts";
import { type PlainDate, partsOf } from "../../domain/plain-date.ts";
import { createTermIndex, type TermIndex, type WeightedTerm } from "../../retrieval/lookup/term-index.ts";
import { findPassages } from "../../retrieval/passages/find-passages.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import type { ParsedQuestion } from "../../retrieval/question/parsed-question.ts";
import { documentsOf } from "../../retrieval/scope/read-scope.ts";
import { tokenize } from "../../text/tokenize.ts";
import type { Evidence } from "../answer-kit.ts";
import { weighTopic } from "../lookup/question-terms.ts";
import { LEGAL_ACT } from "../ways/asks-inside.ts";
import { bestWindow, type SentenceRuns, sentenceRuns } from "./best-window.ts";

/**
 * In passages, 10 to 200. How many of the best are read word by word; more find a passage that ranks low and cost time. Fixed by
 * tests/questions.
 */
const CANDIDATES = 80;
/**
 * In chunks, 0 to 100,000; each takes about 2 kB. Up to here every chunk's words are held, so that rare words weigh as what they are in the
 * whole collection.
 */
const MAX_HELD_CHUNKS = 20_000;
/** In chunks, 100 to 5,000; each takes about 50 kB. Those that questions have found stay taken apart. */
const MAX_KEPT_CHUNKS = 600;
/** What retrieval's own score counts beside the share of words. Range 0 to 0.3; fixed by tests/questions. */
const RANK_SHARE = 0.05;

/**
 * What a passage of a plan counts more than one of a law where a question names neither: people ask about their plans, and laws are long. Range
 * 0 to 0.3.
 */
const PLAN_SHARE = 0.1;

/** What a passage of a plan whose year is over counts less than one that is to be acted on. Range 0 to 0.1; fixed by tests/questions. */
const OVER_SHARE = 0.02;

/** What a passage of the asker's own plan counts more. Range 0 to 0.1; fixed by tests/questions. */
const OWN_SHARE = 0.03;

/** The best passages for a question's subject with the share of its words that each holds. */
export type EvidenceCollector = {
  collect(
    question: Pick<ParsedQuestion, "topic" | "subject" | "about" | "folded" | "asker">,
    ids: readonly DocumentId[] | null,
    today: PlainDate,
  ): Promise<{ readonly evidence: readonly Evidence[]; readonly terms: readonly WeightedTerm[] }>;
  /** True when some passage prints these folded words side by side. */
  isPrinted(words: string): boolean;
  /** The same of plans alone, where there are laws as well. */
  isPrintedInPlans(words: string): boolean;
};

/** The documents that are no laws; `null` where all or none are. */
export function plansBesideLaws(documents: Corpus["documents"]): readonly DocumentId[] | null {
  const plans = documents.filter((document) => !isLaw(document)).map(({ id }) => id);
  return plans.length === 0 || plans.length === documents.length ? null : plans;
}

export function createEvidenceCollector(corpus: Corpus, search: SearchIndex): EvidenceCollector {
  const held = corpus.chunkCount <= MAX_HELD_CHUNKS ? createTermIndex(allChunks(corpus)) : null;
  const plans = plansBesideLaws(corpus.documents);
  const [printed, printedInPlans] = corpus.chunkCount <= MAX_HELD_CHUNKS ? printedWords(corpus, plans) : [null, null];
  const kept = new Map<string, SentenceRuns>();
  const runsOf = ({ text, headingPath }: { readonly text: string; readonly headingPath: readonly string[] }) => {
    const key = `${headingPath.join("\n")}\n${text}`;
    const known = kept.get(key) ?? sentenceRuns(text, headingPath);
    if (kept.size >= MAX_KEPT_CHUNKS) kept.clear();
    kept.set(key, known);
    return known;
  };
  return {
    collect: async ({ topic, subject, about, folded, asker }, ids, today) => {
      const find = (among: readonly DocumentId[] | null) => {
        const filter = among === null ? {} : { filter: { documents: new Set<string>(among) } };
        return findPassages(search, about, { limit: CANDIDATES, preferInForceOn: today, ...filter });
      };
      const preferred = ids === null && plans !== null && !LEGAL_ACT.test(folded) ? plans : null;
      const first = preferred === null ? [] : await find(preferred);
      const seen = new Set(first.map(({ chunkId }) => chunkId));
      const passages = [...first, ...(await find(ids)).filter(({ chunkId }) => !seen.has(chunkId))];
      const chunks = passages.map(({ chunkId, score }) => ({ chunk: corpus.chunk(chunkId), score }));
      const index: TermIndex = held ?? createTermIndex(chunks.map(({ chunk }) => chunkSyllables(chunk)));
      const terms = weighTopic(index, topic, { subject });
      const shareOf = documentShares(corpus, preferred, { asker, today });
      const evidence = chunks.map(({ chunk, score }) => {
        const { span, coverage } = bestWindow(runsOf(chunk), terms);
        const { documentId, provision, section } = chunk;
        const place = { start: chunk.span.start + span.start, end: chunk.span.start + span.end };
        const text = chunk.text.slice(span.start, span.end);
        return {
          found: { documentId, provision, section, span: place, text, coverage },
          rank: coverage + RANK_SHARE * score + shareOf(documentId),
        };
      });
      evidence.sort((a, b) => b.rank - a.rank);
      return { evidence: evidence.map(({ found }) => found), terms };
    },
    isPrinted: (words) => printsAll(printed, words),
    isPrintedInPlans: (words) => printsAll(printedInPlans, words),
  };
}

/** What a passage counts more or less for the document that it is in. */
function documentShares(
  { documents }: Pick<Corpus, "documents">,
  preferred: readonly DocumentId[] | null,
  { asker, today }: { readonly asker: string | null; readonly today: PlainDate },
): (id: DocumentId) => number {
  const own = new Set(asker === null ? [] : documentsOf(foldedWords(asker), documents));
  const over = new Set(documents.filter(({ year }) => year !== null && year < partsOf(today).year).map(({ id }) => id));
  return (id) =>
    (preferred?.includes(id) ? PLAN_SHARE : 0) + (own.has(id) ? OWN_SHARE : 0) - (over.has(id) ? OVER_SHARE : 0);
}

function printsAll(printed: ReadonlySet<string> | null, words: string): boolean {
  return (
    printed === null ||
    words.split(" ").every((word, at, all) => printed.has(at === 0 ? word : `${all[at - 1]} ${word}`))
  );
}

type Printed = ReadonlySet<string>;

/** Every folded word and every two that stand side by side, as they are printed: in all documents, and in plans where there are laws too. */
function printedWords(corpus: Corpus, plans: readonly DocumentId[] | null): readonly [Printed, Printed] {
  const printed = new Set<string>();
  const inPlans = new Set<string>();
  for (const id of range(corpus.chunkCount)) {
    const { headingPath, text, documentId } = corpus.chunk(id);
    const sets = plans?.includes(documentId) ? [printed, inPlans] : [printed];
    for (const part of [...headingPath, text]) {
      let before = "";
      for (const { folded } of tokenize(part)) {
        const word = folded.replace(/^0+(?=\d)/, "");
        for (const set of sets) {
          set.add(word);
          if (before !== "") set.add(`${before} ${word}`);
        }
        before = word;
      }
    }
  }
  return [printed, plans === null ? printed : inPlans];
}

function* range(count: number): Generator<number> {
  for (let id = 0; id < count; id++) yield id;
}

function allChunks(corpus: Corpus): readonly (readonly string[])[] {
  return [...range(corpus.chunkCount)].map((id) => chunkSyllables(corpus.chunk(id)));
}

function chunkSyllables(chunk: { readonly headingPath: readonly string[]; readonly text: string }): readonly string[] {
  return meaningSyllables(`${chunk.headingPath.join(" ; ")} ; ${chunk.text}`);
}
