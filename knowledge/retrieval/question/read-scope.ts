import type { DocumentSummary } from "../../corpus/corpus.ts";
import type { DocumentId } from "../../domain/document.ts";
import { foldedWords } from "./content-terms.ts";
import type { DocumentScope } from "./parsed-question.ts";
import { ISSUER_WORDS, OWN_PLACE, PLACE_LEVELS, REFERENCE_WORDS } from "./question-words.vi.ts";

/** What is known of the documents when a question's scope is read. */
export type ScopeContext = {
  readonly documents: readonly DocumentSummary[];
  readonly asker: string | null;
  /** The question's own years ("năm 2025", "năm nay"), dates and act numbers left out. */
  readonly years: readonly number[];
  /** True when the documents somewhere print these folded words side by side. */
  readonly isPrinted: (words: string) => boolean;
};

/** The scope and the words that gave it (to be dropped from the subject). */
export type ReadScope = {
  readonly scope: DocumentScope;
  readonly words: readonly string[];
  readonly ownPlace: boolean;
};

type Reference = { readonly id: DocumentId; readonly words: string; readonly firm: boolean };

/**
 * Which documents a question means, from the issuer, place, subject and year that it names, and from "xã mình" with the asker's unit.
 * A named plan or place that no document answers for is `unknown`, never the next best one.
 */
export function readScope(folded: string, cased: string, context: ScopeContext): ReadScope {
  const ofYear = context.documents.filter(
    (document) => document.year !== null && context.years.includes(document.year),
  );
  const own = readOwnPlace(folded, context);
  if (own !== null) return narrowByYear(own, ofYear, context.years);
  const references = context.documents.flatMap((document) => findReference(folded, document, context.documents));
  const firm = references.filter((reference) => reference.firm);
  const words = references.map((reference) => reference.words);
  if (firm.length > 0) {
    const scope: DocumentScope = { kind: "some", ids: unique(firm.map((reference) => reference.id)), named: true };
    return narrowByYear({ scope, words, ownPlace: false }, ofYear, context.years);
  }
  const foreign = findForeignPlace(folded, cased, context);
  if (foreign !== null) {
    return {
      scope: { kind: "unknown", subject: foreign, near: ofYear.map((document) => document.id) },
      words,
      ownPlace: false,
    };
  }
  const soft = unique(references.map((reference) => reference.id)).filter(
    (id) => ofYear.length === 0 || ofYear.some((document) => document.id === id),
  );
  if (soft.length > 0) return { scope: { kind: "some", ids: soft, named: false }, words, ownPlace: false };
  if (ofYear.length > 0)
    return {
      scope: { kind: "some", ids: ofYear.map((document) => document.id), named: false },
      words,
      ownPlace: false,
    };
  if (context.years.length > 0 && context.documents.every((document) => document.year !== null)) {
    return { scope: { kind: "unknown", subject: String(context.years[0]), near: [] }, words, ownPlace: false };
  }
  return { scope: { kind: "any" }, words, ownPlace: false };
}

function narrowByYear(read: ReadScope, ofYear: readonly DocumentSummary[], years: readonly number[]): ReadScope {
  if (read.scope.kind !== "some" || years.length === 0) return read;
  const { ids } = read.scope;
  const both = ids.filter((id) => ofYear.some((document) => document.id === id));
  if (both.length > 0) return { ...read, scope: { ...read.scope, ids: both } };
  return { ...read, scope: { kind: "unknown", subject: String(years[0]), near: ids } };
}

function readOwnPlace(folded: string, context: ScopeContext): ReadScope | null {
  const found = folded.match(OWN_PLACE) ?? (context.asker === null ? null : folded.match(REFERENCE_WORDS.bareOwnPlan));
  if (found === null) return null;
  const level = PLACE_LEVELS.find((word) => new RegExp(`\\b${word} `).test(`${found[0]} `)) ?? null;
  const words = [found[0]];
  if (context.asker === null) {
    const ids = context.documents
      .filter((document) => level !== null && levelOf(document) === level)
      .map((document) => document.id);
    return ids.length === 0 ? null : { scope: { kind: "some", ids, named: false }, words, ownPlace: true };
  }
  const asker = foldedWords(context.asker);
  const askerLevel = PLACE_LEVELS.find((word) => new RegExp(`\\b${word}\\b`).test(asker)) ?? null;
  if (level !== null && askerLevel !== null && level !== askerLevel) {
    const ids = context.documents.filter((document) => levelOf(document) === level).map((document) => document.id);
    if (ids.length > 0) return { scope: { kind: "some", ids, named: true }, words, ownPlace: true };
  }
  const ids = documentsOf(asker, context.documents);
  if (ids.length > 0) return { scope: { kind: "some", ids, named: true }, words, ownPlace: true };
  // an asker without a plan of their own may still be bound by another's; a commune's plan is never lent to another commune
  if (level === null || askerLevel === null) return { scope: { kind: "any" }, words, ownPlace: true };
  return { scope: { kind: "unknown", subject: context.asker, near: [] }, words, ownPlace: true };
}

/** Documents that the asker's own body issued; a part of that body ("Văn phòng – Thống kê xã Ba Vì") counts by its place. */
export function documentsOf(askerFolded: string, documents: readonly DocumentSummary[]): readonly DocumentId[] {
  return documents
    .filter((document) => {
      if (document.issuer === null) return false;
      const issuer = shortIssuer(document.issuer);
      const place = placePhrase(issuer);
      return askerFolded.replace(/\buy ban nhan dan\b/g, "ubnd").includes(place ?? issuer);
    })
    .map((document) => document.id);
}

function findReference(
  folded: string,
  document: DocumentSummary,
  all: readonly DocumentSummary[],
): readonly Reference[] {
  const text = folded.replace(/\buy ban nhan dan\b/g, "ubnd");
  const references: Reference[] = [];
  for (const alias of aliasesOf(document)) {
    const found = findAlias(text, alias);
    if (found !== null) references.push({ id: document.id, ...found });
  }
  const subject = distinctSubject(document, all).find((pair) =>
    new RegExp(`\\bke hoach( nam \\d{4}| \\d{4})?( ve| thuc hien| trien khai)? ${pair}\\b`).test(text),
  );
  if (subject !== undefined) references.push({ id: document.id, words: `ke hoach ${subject}`, firm: true });
  return references;
}

type Alias = { readonly words: string; readonly place: boolean };

function aliasesOf(document: DocumentSummary): readonly Alias[] {
  if (document.issuer === null) return [];
  return document.issuer.split(ISSUER_WORDS.and).flatMap((part): readonly Alias[] => {
    const issuer = shortIssuer(part);
    const place = placePhrase(issuer);
    if (place === null) return [{ words: issuer, place: false }];
    const level = place.split(" ")[0] ?? "";
    const local = level === "xa" || level === "phuong" || level === "thi tran";
    const general: readonly Alias[] = local
      ? []
      : [
          { words: `ubnd ${level}`, place: false },
          { words: `cap ${level}`, place: false },
          { words: level, place: false },
        ];
    return [{ words: place, place: local }, ...general];
  });
}

/** An alias names the document when "kế hoạch … của" leads to it or it is a place; after "gửi", "về", "qua" it is only an addressee. */
function findAlias(text: string, alias: Alias): { words: string; firm: boolean } | null {
  const plan = new RegExp(
    `\\b(ke hoach|van ban|kh)((?! (gui|nop|bao cao|ve|den|qua|giao|thi))( \\S+)){0,12}? (cua|do|cap|tu|tai|o|ben|phia) (ubnd )?${alias.words}\\b`,
  );
  const beside = new RegExp(`\\b(ke hoach|kh)( (so \\S+|nam|nay|\\d{4}|ubnd)){0,3} ${alias.words}\\b( nam)?( \\d{4})?`);
  const firm = text.match(plan) ?? text.match(beside);
  if (firm !== null)
    return {
      words: firm[0].length < 60 ? firm[0] : alias.words,
      firm: alias.words.includes(" ") || /ke hoach|kh/.test(firm[0]),
    };
  if (!new RegExp(`\\b${alias.words}\\b`).test(text)) return null;
  if (alias.place) return { words: alias.words, firm: true };
  if (!alias.words.includes(" ")) return null;
  return new RegExp(`\\b(thuoc|trong|tai|o|theo) (ubnd )?${alias.words}\\b`).test(text)
    ? { words: alias.words, firm: false }
    : null;
}

/** Pairs of syllables of a title that at most a third of the other titles share. */
function distinctSubject(document: DocumentSummary, all: readonly DocumentSummary[]): readonly string[] {
  const pairs = pairsOf(document.title ?? "");
  const others = all.filter((other) => other.id !== document.id).map((other) => new Set(pairsOf(other.title ?? "")));
  return pairs.filter(
    (pair) => others.filter((other) => other.has(pair)).length <= others.length / 3 && !/\d/.test(pair),
  );
}

function pairsOf(title: string): readonly string[] {
  const words = foldedWords(title).split(" ");
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function findForeignPlace(folded: string, cased: string, context: ScopeContext): string | null {
  const capital = cased.match(ISSUER_WORDS.namedPlace);
  if (capital !== null) {
    const words = foldedWords(capital[0]);
    if (!context.isPrinted(words)) return capital[0].trim();
    return null;
  }
  const typed = folded.match(REFERENCE_WORDS.typedPlace);
  if (typed === null) return null;
  const [, level = "", first = "", second = ""] = typed;
  if (REFERENCE_WORDS.noPlace.test(first) || REFERENCE_WORDS.noPlace.test(second)) return null;
  const known = context.isPrinted(`${level} ${first}`) || context.isPrinted(`${first} ${second}`);
  return known ? null : `${level} ${first} ${second}`;
}

function shortIssuer(issuer: string): string {
  return foldedWords(issuer).replace(/\buy ban nhan dan\b/g, "ubnd");
}

/** "xa ba vi" of "ubnd xa ba vi"; `null` for a body that is not named after a place. */
function placePhrase(issuer: string): string | null {
  return issuer.match(/^ubnd ((?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh) .+)$/)?.[1] ?? null;
}

function levelOf(document: DocumentSummary): string | null {
  return (
    placePhrase(shortIssuer(document.issuer ?? ""))?.split(" ")[0] ?? (document.level === "department" ? "so" : null)
  );
}

function unique(ids: readonly DocumentId[]): readonly DocumentId[] {
  return [...new Set(ids)];
}
