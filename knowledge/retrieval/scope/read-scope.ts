import type { DocumentSummary } from "../../corpus/corpus.ts";
import type { DocumentId } from "../../domain/document.ts";
import { tokenize } from "../../text/tokenize.ts";
import { foldedWords, isFunctionWord } from "../question/content-terms.ts";
import type { DocumentScope } from "../question/parsed-question.ts";
import { findReferences, levelOf, placePhrase, type Reference, shortIssuer } from "./find-references.ts";
import { isOwnPlan, isToBeWritten, isUnnamedSender } from "./own-plan.ts";
import { ISSUER_WORDS, OWN_PLACE, PLACE_LEVELS, REFERENCE_WORDS } from "./scope-words.vi.ts";

/** What is known of the documents when a question's scope is read. */
export type ScopeContext = {
  readonly documents: readonly DocumentSummary[];
  readonly asker: string | null;
  /** The question's own years ("năm 2025", "năm nay"), dates and act numbers left out. */
  readonly years: readonly number[];
  /** True when the documents somewhere print these folded words side by side. */
  readonly isPrinted: (words: string) => boolean;
  /** The same of plans alone, where there are laws as well: a law may name every place there is. */
  readonly isPrintedInPlans: (words: string) => boolean;
};

/** The scope and the words that gave it (to be dropped from the subject). */
export type ReadScope = {
  readonly scope: DocumentScope;
  readonly words: readonly string[];
  readonly ownPlace: boolean;
};

/**
 * Which documents a question means, from the issuer, place, subject and year that it names, and from "xã mình" with the asker's unit.
 * A named plan or place that no document answers for is `unknown`, never the next best one.
 */
export function readScope(folded: string, cased: string, context: ScopeContext): ReadScope {
  const ofYear = context.documents.filter(
    (document) => document.year !== null && context.years.includes(document.year),
  );
  const ownFound = folded.match(OWN_PLACE);
  const own = isUnnamedSender(ownFound, context.asker) ? null : readOwnPlace(ownFound, context);
  const ownPlan = own !== null && own.scope.kind !== "any" && ownFound !== null && isOwnPlan(ownFound);
  if (own !== null && ownPlan) return narrowByYear(own, ofYear, context.years);
  const references = context.documents.flatMap((document) => findReferences(folded, document, context));
  const inYear = (id: DocumentId) => ofYear.length === 0 || ofYear.some((document) => document.id === id);
  // a subject that another year's plan shares names no plan by itself
  const sure = references.filter((reference) => reference.firm && (!reference.bySubject || inYear(reference.id)));
  // the commune inside the name of its body is not named beside it
  const firm = sure.filter(({ words }) => !sure.some((other) => other.words.endsWith(` ${words}`)));
  const words = references.map((reference) => reference.words);
  const foreign = findForeignPlace(folded, cased, context);
  // the subject of a plan that is here, "của xã" that it is not of
  const elsewhere = foreign !== null && firm.every(({ bySubject }) => bySubject);
  if (firm.length > 0 && !elsewhere) {
    const read = readNamed(references, firm, { ofYear, inYear });
    return narrowByYear({ ...read, ownPlace: own !== null }, ofYear, context.years);
  }
  if (own !== null && (own.scope.kind !== "any" || ofYear.length === 0))
    return narrowByYear(own, ofYear, context.years);
  const bare = context.asker === null ? null : readOwnPlace(folded.match(REFERENCE_WORDS.bareOwnPlan), context);
  if (bare !== null) return narrowByYear(bare, ofYear, context.years);
  if (foreign !== null) {
    return {
      scope: { kind: "unknown", subject: foreign, near: ofYear.map((document) => document.id) },
      words,
      ownPlace: false,
    };
  }
  const maker = folded.match(REFERENCE_WORDS.maker)?.[1] ?? null;
  const { scope } = readUnnamed(references, { ofYear, inYear, maker }, context);
  // what names another document than those that are read is a subject
  const naming = references.filter(({ id }) => scope.kind !== "some" || scope.ids.includes(id));
  return { scope, words: naming.map((reference) => reference.words), ownPlace: false };
}

/** Of communes there are many; a department is part of the one province. Folded. */
const COMMUNE = "xa";

type OfYear = { readonly ofYear: readonly DocumentSummary[]; readonly inYear: (id: DocumentId) => boolean };
/** `maker`: the level that the question says does something ("Tỉnh chọn …"), `null` for none. */
type Made = OfYear & { readonly maker: string | null };

/** The documents that a question names without a doubt. */
function readNamed(
  references: readonly Reference[],
  firm: readonly Reference[],
  { ofYear, inYear }: OfYear,
): Pick<ReadScope, "scope" | "words"> {
  const known = unique(firm.map((reference) => reference.id));
  // a year that none of them is of, but that the plan of whoever else is spoken of is
  const ofOther = unique(references.map((reference) => reference.id)).filter(
    (id) => ofYear.length > 0 && inYear(id) && !known.includes(id),
  );
  const ids = ofOther.length > 0 && !known.some(inYear) ? ofOther : known;
  // words that name other documents only say what the question is about
  const words = references.filter((reference) => ids.includes(reference.id)).map((reference) => reference.words);
  return { scope: { kind: "some", ids, named: true }, words };
}

/** What a year alone tells, and words that may name a document. */
function readUnnamed(
  references: readonly Reference[],
  { ofYear, inYear, maker }: Made,
  { years, documents, asker }: ScopeContext,
): Pick<ReadScope, "scope"> {
  const isOfNone = years.length > 0 && ofYear.length === 0 && documents.every(({ year }) => year !== null);
  if (isOfNone) return { scope: { kind: "unknown", subject: String(years[0]), near: [] } };
  const soft = unique(references.map(({ id }) => id)).filter(inYear);
  const ofLevel =
    maker === null ? [] : documents.filter((document) => levelOf(document) === maker && inYear(document.id));
  // "Xã giao …" asked by somebody of a commune means their own, and is never answered from another's
  const isOwn = maker === COMMUNE && asker !== null && levelIn(foldedWords(asker)) === maker;
  const made = isOwn ? ofLevel.filter(({ id }) => documentsOf(foldedWords(asker), documents).includes(id)) : ofLevel;
  if (isOwn && made.length === 0) return { scope: { kind: "unknown", subject: asker, near: [] } };
  if (soft.length === 0 && made.length > 0)
    return { scope: { kind: "some", ids: made.map(({ id }) => id), named: false } };
  if (soft.length > 0) return { scope: { kind: "some", ids: soft, named: false } };
  if (ofYear.length > 0) return { scope: { kind: "some", ids: ofYear.map(({ id }) => id), named: false } };
  return { scope: { kind: "any" } };
}

function narrowByYear(read: ReadScope, ofYear: readonly DocumentSummary[], years: readonly number[]): ReadScope {
  if (read.scope.kind !== "some" || years.length === 0) return read;
  const { ids } = read.scope;
  const both = ids.filter((id) => ofYear.some((document) => document.id === id));
  if (both.length > 0) return { ...read, scope: { ...read.scope, ids: both } };
  return { ...read, scope: { kind: "unknown", subject: String(years[0]), near: ids } };
}

function readOwnPlace(found: RegExpMatchArray | null, context: ScopeContext): ReadScope | null {
  if (found === null) return null;
  const level = PLACE_LEVELS.find((word) => new RegExp(`(?<!co )\\b${word} `).test(`${found[0]} `)) ?? null;
  const words = [found[0]];
  if (context.asker === null) {
    const ids = context.documents
      .filter((document) => level !== null && levelOf(document) === level)
      .map((document) => document.id);
    return ids.length === 0 ? null : { scope: { kind: "some", ids, named: false }, words, ownPlace: true };
  }
  const asker = foldedWords(context.asker);
  const askerLevel = levelIn(asker);
  if (level !== null && askerLevel !== null && level !== askerLevel) {
    const ids = context.documents.filter((document) => levelOf(document) === level).map((document) => document.id);
    if (ids.length > 0) return { scope: { kind: "some", ids, named: true }, words, ownPlace: true };
  }
  const ids = documentsOf(asker, context.documents);
  if (ids.length > 0) return { scope: { kind: "some", ids, named: true }, words, ownPlace: true };
  // an asker without a plan of their own may still be bound by another's; a commune's plan is never lent to another commune
  if (level === null || askerLevel === null) return { scope: { kind: "any" }, words, ownPlace: true };
  const unknown: DocumentScope = { kind: "unknown", subject: context.asker, near: [] };
  if (isOwnPlan(found) && !isToBeWritten(found)) return { scope: unknown, words, ownPlace: true };
  // plans of other places of the same level say nothing of this one; those above it may bind it
  const above = context.documents.filter((document) => levelOf(document) !== askerLevel).map((document) => document.id);
  return { scope: above.length === 0 ? unknown : { kind: "some", ids: above, named: false }, words, ownPlace: true };
}

/** The level of the place in a folded name; `null` for none. */
function levelIn(folded: string): string | null {
  return PLACE_LEVELS.find((word) => new RegExp(`\\b${word}\\b`).test(folded)) ?? null;
}

/** Documents that the asker's own body issued; a part of that body ("Văn phòng – Thống kê xã Ba Vì") counts by its place. */
export function documentsOf(askerFolded: string, documents: readonly DocumentSummary[]): readonly DocumentId[] {
  return documents
    .filter((document) => {
      if (document.issuer === null) return false;
      const asker = askerFolded.replace(/\buy ban nhan dan\b/g, "ubnd");
      return document.issuer.split(ISSUER_WORDS.and).some((part) => {
        const issuer = shortIssuer(part);
        return ` ${asker} `.includes(` ${placePhrase(issuer) ?? issuer} `);
      });
    })
    .map((document) => document.id);
}

/** A place with a name that no document prints: "xã Bình Chánh", or typed small after words that lead to a place: "ubnd xa binh chanh". */
function findForeignPlace(folded: string, cased: string, context: ScopeContext): string | null {
  const capital = cased.match(ISSUER_WORDS.namedPlace);
  if (capital !== null) return context.isPrintedInPlans(foldedWords(capital[0])) ? null : capital[0].trim();
  const typed = folded.match(REFERENCE_WORDS.typedPlace);
  if (typed === null) return null;
  const [, level = "", first = "", second = ""] = typed;
  if (REFERENCE_WORDS.noPlace.test(first) || REFERENCE_WORDS.noPlace.test(second)) return null;
  if (writtenAs(cased, first, second).some(isFunctionWord)) return null;
  return context.isPrintedInPlans(`${first} ${second}`) ? null : `${level} ${first} ${second}`;
}

/** The two words as the question writes them, with their diacritics. */
function writtenAs(cased: string, first: string, second: string): readonly string[] {
  const words = tokenize(cased);
  const at = words.findIndex((word, place) => word.folded === first && words[place + 1]?.folded === second);
  return at < 0 ? [] : [words[at]?.text ?? "", words[at + 1]?.text ?? ""];
}

function unique(ids: readonly DocumentId[]): readonly DocumentId[] {
  return [...new Set(ids)];
}
