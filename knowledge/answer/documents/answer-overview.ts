import { documentName } from "../../words/document-name.vi.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument, summaryOf } from "../citations.ts";
import { expired } from "../ways/answer-deadlines.ts";

/** In documents, 10 to 40, and in parts of one, 5 to 15; more are left out. */
const MAX_DOCUMENTS = 20;
const MAX_PARTS = 10;
/** Share of the subject that a passage must hold for its document to be listed. Range 0 to 1; fixed by tests/questions. */
const MIN_HOLDING = 0.6;

/** Which documents there are, each with its printed title. */
export function answerDocumentList(kit: AnswerKit): Attempt {
  const subject = kit.question.subject;
  if (subject.length > 0) {
    const holding = documentsHolding(kit);
    if (holding !== null) return holding;
  }
  const wanted = kit.corpus.documents
    .filter(({ id }) => kit.scopeIds === null || kit.scopeIds.includes(id))
    .slice(0, MAX_DOCUMENTS);
  const documents = wanted.map((summary) => {
    const span = summary.titleSpan ?? readDocument(kit.corpus, summary.id).provisions[0]?.own ?? { start: 0, end: 0 };
    return {
      documentName: documentName(summary),
      citation: kit.citations.add({ documentId: summary.id, provision: 0, span }),
    };
  });
  return { answer: finish(kit, { kind: "overview", documents }), confidence: 0.8 };
}

/** Documents that speak of the subject, each with its best passage; `null` when none does. */
function documentsHolding(kit: AnswerKit): Attempt | null {
  const best = new Map<string, (typeof kit.evidence)[number]>();
  for (const found of kit.evidence)
    if (found.coverage >= MIN_HOLDING && !best.has(found.documentId)) best.set(found.documentId, found);
  const documents = [...best.values()].slice(0, MAX_DOCUMENTS).flatMap((found) => {
    const summary = summaryOf(kit.corpus, found.documentId);
    if (summary === null) return [];
    return [
      {
        documentName: documentName(summary),
        citation: kit.citations.add({ documentId: found.documentId, provision: found.provision, span: found.span }),
      },
    ];
  });
  const confidence = Math.max(...[...best.values()].map(({ coverage }) => coverage));
  return documents.length === 0 ? null : { answer: finish(kit, { kind: "overview", documents }), confidence };
}

/** What a plan is about: its title and the headings of its parts, all as printed. `null` when the question names no single document. */
export function answerOverview(kit: AnswerKit): Attempt | null {
  const [id, ...more] = kit.scopeIds ?? [];
  if (id === undefined || more.length > 1) return null;
  const passages = [id, ...more].flatMap((each) => {
    const document = readDocument(kit.corpus, each);
    const title =
      document.titleSpan === null
        ? []
        : [kit.citations.add({ documentId: each, provision: 0, span: document.titleSpan })];
    const parts = document.provisions
      .filter(({ parent, heading, kind }) => parent === null && heading !== null && kind !== "preamble")
      .slice(0, MAX_PARTS);
    return [
      ...title,
      ...parts.flatMap(({ index, heading }) =>
        heading === null ? [] : [kit.citations.add({ documentId: each, provision: index, span: heading })],
      ),
    ];
  });
  return passages.length === 0
    ? null
    : { answer: finish(kit, { kind: "passages", passages, lead: null }, expired(kit, [id, ...more])), confidence: 0.8 };
}
