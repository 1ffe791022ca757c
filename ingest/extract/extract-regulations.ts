import type { Document, Provision } from "#knowledge/domain/document.ts";
import type { RegulationMention } from "#knowledge/domain/regulation.ts";
import { type DocumentNumber, documentNumberKey, findDocumentNumbers } from "#knowledge/text/document-number.ts";
import { quoteOf } from "#knowledge/text/quote-of.ts";
import { LIST_END, NUMBERS_JOINED } from "./citations/citation-words.vi.ts";
import { findNamedActs, type NamedAct } from "./citations/find-named-acts.ts";
import type { Citation } from "./citations/merge-regulations.ts";
import { type CitationTail, readCitationTail } from "./citations/read-citation.ts";

export { mergeRegulations } from "./citations/merge-regulations.ts";

type Place = { readonly provision: Provision; readonly end: number };

/** Provisions that cite nothing: lists of recipients and signatures. */
const SILENT: readonly Provision["kind"][] = ["recipients", "signature"];

/** Every place where a document cites an act, in order, with what it prints of it. Its own number is none. */
export function extractRegulations(document: Document): Citation[] {
  const stretches = document.provisions
    .filter((provision, i) => !SILENT.includes(provision.kind) && !isLetterhead(document, provision, i))
    .flatMap((provision) => stretchesOf(provision));
  const own = document.number === null ? null : documentNumberKey(document.number);
  return stretches
    .flatMap((stretch) => citationsIn(document, stretch))
    .filter(({ number }) => number === null || documentNumberKey(number) !== own);
}

/** The block above the preamble's first sentence, where the number is the document's own. */
function isLetterhead(document: Document, provision: Provision, index: number): boolean {
  return index === 0 && provision.kind === "preamble" && provision.heading !== null && document.provisions.length > 1;
}

function stretchesOf(provision: Provision): (Place & { readonly start: number })[] {
  const heading = provision.heading === null ? [] : [{ ...provision.heading, provision }];
  return [...heading, { ...provision.own, provision }].filter(({ start, end }) => end > start);
}

function citationsIn(document: Document, stretch: Place & { readonly start: number }): Citation[] {
  const words = document.text.slice(stretch.start, stretch.end);
  const numbers = findDocumentNumbers(words).filter(({ number }) => number !== null);
  const acts = findNamedActs(words).filter(
    ({ span }) => !numbers.some(({ start, end }) => span.start < end && start < span.end),
  );
  const named = new Map<DocumentNumber, NamedAct>();
  for (const number of numbers) {
    const act = acts.find(({ span }) => span.end <= number.start && words.slice(span.end, number.start).trim() === "");
    if (act !== undefined && number.type === null) named.set(number, act);
  }
  const groups = groupsOf(numbers, words);
  const cited = groups.flatMap((group, i) =>
    citeGroup(document, stretch, {
      words,
      group,
      next: groups.slice(i + 1).map((later) => later[0]?.start ?? words.length),
      named,
    }),
  );
  const taken = new Set(named.values());
  const byName = acts.filter((act) => !taken.has(act)).map((act) => citeNamed(document, stretch, act));
  return [...cited, ...byName].sort((a, b) => a.quote.start - b.quote.start);
}

/** Numbers that share what follows them: "217, 218-QĐ/TW ngày …", "217-QĐ/TW và Quyết định số 218-QĐ/TW ngày …". */
function groupsOf(numbers: readonly DocumentNumber[], words: string): DocumentNumber[][] {
  const groups: DocumentNumber[][] = [];
  for (const number of numbers) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isTogether =
      last !== undefined &&
      (last.start === number.start ||
        (NUMBERS_JOINED.test(words.slice(last.end, number.start)) && last.type === number.type));
    if (group !== undefined && isTogether) group.push(number);
    else groups.push([number]);
  }
  return groups;
}

type Group = {
  readonly words: string;
  readonly group: readonly DocumentNumber[];
  /** Where the numbers of later groups open. */
  readonly next: readonly number[];
  readonly named: ReadonlyMap<DocumentNumber, NamedAct>;
};

function citeGroup(document: Document, stretch: Place & { readonly start: number }, at: Group): Citation[] {
  const last = at.group.at(-1);
  if (last === undefined) return [];
  // "… và Quyết định số 218" is the next of a list, "Kế hoạch thực hiện Quyết định số 416" a subject
  const listed = at.next.find((start) => LIST_END.test(at.words.slice(last.end, start)));
  const limit = listed === undefined ? at.words.length : last.end + at.words.slice(last.end, listed).search(LIST_END);
  const tail = readCitationTail(at.words, last.end, limit);
  return at.group.map((number, i) =>
    citationOf(document, stretch, { number, tail, act: at.named.get(number) ?? null, title: titleAt(tail, i) }),
  );
}

function titleAt(tail: CitationTail, index: number): string | null {
  return tail.titles[index] ?? tail.titles[0] ?? null;
}

function citationOf(
  document: Document,
  stretch: Place & { readonly start: number },
  read: {
    readonly number: DocumentNumber;
    readonly tail: CitationTail;
    readonly act: NamedAct | null;
    readonly title: string | null;
  },
): Citation {
  const start = stretch.start + (read.act?.span.start ?? read.number.start);
  const mention: RegulationMention = {
    documentId: document.id,
    provision: stretch.provision.index,
    section: stretch.provision.section,
    printedAs: quoteOf(document, { start, end: stretch.start + read.number.end }),
    printedDate: read.tail.printedDate,
    issuer: read.tail.issuer,
    title: read.act?.name ?? read.title,
    quote: { start, end: stretch.start + read.tail.end },
  };
  return {
    ...mention,
    number: read.number.number,
    type: read.act?.type ?? read.number.type ?? "",
    date: read.tail.date,
  };
}

function citeNamed(document: Document, stretch: Place & { readonly start: number }, act: NamedAct): Citation {
  return {
    documentId: document.id,
    provision: stretch.provision.index,
    section: stretch.provision.section,
    printedAs: act.printedAs,
    printedDate: null,
    issuer: null,
    title: act.name,
    quote: { start: stretch.start + act.span.start, end: stretch.start + act.span.end },
    number: null,
    type: act.type,
    date: null,
  };
}
