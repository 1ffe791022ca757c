import type { Corpus, DocumentSummary } from "../../corpus/corpus.ts";
import type { DocumentId } from "../../domain/document.ts";
import type { PlainDate } from "../../domain/plain-date.ts";
import type { ParsedQuestion } from "../../retrieval/question/parsed-question.ts";
import { documentNumberKey } from "../../text/document-number.ts";
import { foldDiacritics } from "../../text/fold.ts";
import type { AnswerKit } from "../answer-kit.ts";

/** A document that another has taken the place of. `year`: from when, for a plan that the next year's follows; `on`: for one that says so. */
type Successor = {
  readonly old: DocumentSummary;
  readonly by: DocumentSummary;
  readonly from: { readonly year: number } | { readonly on: PlainDate | null };
  readonly amends: boolean;
};

/** Which documents are no longer the ones to act by, seen from a day. */
export type Successors = {
  /** The document that stands in the place of this one on that day; `null` while it stands itself. */
  of(id: DocumentId, today: PlainDate): DocumentSummary | null;
  /** The last document that changed a part of this one by that day; `null` where none did. */
  amended(id: DocumentId, today: PlainDate): DocumentSummary | null;
  /** True when nothing was ever replaced. */
  readonly none: boolean;
};

/** Share of the words of two titles, years and figures aside, from which they are one subject. Range 0 to 1. */
const SAME_SUBJECT = 0.75;

/** Replaced by what another document says, or by the plan of a later year of the same issuer about the same subject. */
export function createSuccessors({ documents, facts }: Pick<Corpus, "documents" | "facts">): Successors {
  const found = [...followedByYear(documents), ...saidSo(documents, facts)];
  const byOld = new Map<DocumentId, Successor[]>();
  for (const one of found) byOld.set(one.old.id, [...(byOld.get(one.old.id) ?? []), one]);
  const last = (id: DocumentId, today: PlainDate, amends: boolean) =>
    (byOld.get(id) ?? []).filter((one) => one.amends === amends && holds(one.from, today)).at(-1)?.by ?? null;
  return {
    none: found.every(({ amends }) => amends),
    of: (id, today) => last(id, today, false),
    amended: (id, today) => last(id, today, true),
  };
}

function holds(from: Successor["from"], today: PlainDate): boolean {
  if ("year" in from) return Number(today.slice(0, 4)) >= from.year;
  return from.on === null || from.on <= today;
}

/** Oldest successor first. */
function followedByYear(documents: readonly DocumentSummary[]): readonly Successor[] {
  const plans = documents.filter(({ kind, year, issuer }) => kind === "plan" && year !== null && issuer !== null);
  const groups = new Map<string, DocumentSummary[]>();
  for (const plan of plans) {
    const key = foldDiacritics(plan.issuer ?? "");
    groups.set(key, [...(groups.get(key) ?? []), plan]);
  }
  return [...groups.values()].flatMap((group) =>
    group
      .flatMap((old) => group.map((by) => ({ old, by, from: { year: by.year ?? 0 }, amends: false })))
      .filter(({ old, by }) => (by.year ?? 0) > (old.year ?? 0) && isSameSubject(old.title, by.title))
      .sort((a, b) => a.from.year - b.from.year),
  );
}

function isSameSubject(a: string | null, b: string | null): boolean {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const both = [...ours].filter((word) => theirs.has(word)).length;
  const all = new Set([...ours, ...theirs]).size;
  return all > 0 && both / all >= SAME_SUBJECT;
}

function wordsOf(title: string | null): ReadonlySet<string> {
  return new Set(foldDiacritics(title ?? "").match(/[a-z]+/g) ?? []);
}

function saidSo(documents: readonly DocumentSummary[], { successions }: Corpus["facts"]): readonly Successor[] {
  const byNumber = new Map(
    documents.flatMap((one) => (one.number === null ? [] : [[documentNumberKey(one.number), one] as const])),
  );
  return successions.flatMap(({ kind, number, documentId }) => {
    const old = byNumber.get(documentNumberKey(number));
    const by = documents.find(({ id }) => id === documentId);
    if (old === undefined || by === undefined || old.id === by.id) return [];
    return [{ old, by, from: { on: by.issuedOn }, amends: kind === "amends" }];
  });
}

type Asked = {
  readonly corpus: Pick<Corpus, "documents">;
  readonly successors: Successors;
  readonly question: Pick<ParsedQuestion, "folded">;
  readonly today: PlainDate;
};

/** Those of the documents in scope that stand, and those that the question names by their year or number; the scope itself where all do. */
export function currentIds(scopeIds: AnswerKit["scopeIds"], asked: Asked): AnswerKit["scopeIds"] {
  const { corpus, successors, question, today } = asked;
  if (successors.none) return scopeIds;
  const scope = corpus.documents.filter(({ id }) => scopeIds === null || scopeIds.includes(id));
  const current = scope.filter((document) => successors.of(document.id, today) === null || isNamed(document, question));
  return current.length === scope.length || current.length === 0 ? scopeIds : current.map(({ id }) => id);
}

function isNamed({ year, number }: DocumentSummary, { folded }: Pick<ParsedQuestion, "folded">): boolean {
  const serial = number === null ? null : /^\d+/.exec(number)?.[0];
  return [year === null ? null : String(year), serial].some(
    (name) => name != null && new RegExp(`(?<!\\d)${name}(?!\\d)`).test(folded),
  );
}
