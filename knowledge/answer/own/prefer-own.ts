import type { DocumentSummary } from "../../corpus/corpus.ts";
import type { DocumentId } from "../../domain/document.ts";
import type { Duty } from "../../domain/duty.ts";
import { matchOrgUnit } from "../../org-units/match-org-unit.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import type { ParsedQuestion } from "../../retrieval/question/parsed-question.ts";
import { documentsOf } from "../../retrieval/scope/read-scope.ts";

/**
 * Match score from which a question names a unit, and how near to the best of all plans one of the own plan must come. Both 0 to 1; a
 * higher first and a lower second prefer the own plan less. Fixed by tests/questions.
 */
const NAMED = 0.66;
const AS_WELL = 0.05;

/** "Văn phòng – Thống kê làm gì?" means the office of the asker's own plan where that plan has one: the scope is narrowed to it. Pure. */
export function preferOwn(
  question: ParsedQuestion,
  duties: readonly Duty[],
  documents: readonly DocumentSummary[],
): ParsedQuestion {
  const { asker, scope, cues, numbers } = question;
  if (asker === null || scope.kind !== "any" || !cues.has("duty") || numbers.length > 0) return question;
  const own = documentsOf(foldedWords(asker), documents);
  const score = (ids: (id: DocumentId) => boolean) => {
    const names = new Set(duties.filter(({ documentId }) => ids(documentId)).map(({ orgUnit }) => orgUnit));
    return matchOrgUnit(question.about, [...names])[0]?.score ?? 0;
  };
  const inOwn = score((id) => own.includes(id));
  // another commune has offices of the same names; only an office of above may be meant instead
  const levels = new Set(documents.filter(({ id }) => own.includes(id)).map(({ level }) => level));
  const above = documents.filter(({ level }) => !levels.has(level)).map(({ id }) => id);
  if (inOwn < NAMED || inOwn < score((id) => above.includes(id)) - AS_WELL) return question;
  return { ...question, scope: { kind: "some", ids: own, named: false } };
}
