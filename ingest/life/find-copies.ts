import type { Document } from "#knowledge/domain/document.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";

/** Two documents that are one; `kept` is the better reading of it. */
export type Copy<T> = { readonly kept: T; readonly copy: T };

type Read = { readonly document: Document };

/** In words, 3 to 8. Runs of this many are compared; more of them differ where one letter was recognised wrongly. */
const RUN_WORDS = 4;
/** In runs, 64 to 1,024. The smallest hashes stand for the whole text; more tell nearer. */
const SKETCH = 256;
/** Share of runs that two texts have in common, 0 to 1, from which they are one document. Plans made from one form share about half. */
const SAME = 0.8;
/** The same where number, issuer and day are printed alike, and one may have been retyped or recognised. */
const SAME_NUMBER = 0.4;

/**
 * Documents that are in the folder more than once, under other names or in other formats: the same issuer, year and number, and nearly the same
 * words. What had text is kept before what was recognised from pictures, then what is longer, then what comes first.
 */
export function findCopies<T extends Read>(read: readonly T[]): readonly Copy<T>[] {
  const groups = new Map<string, T[]>();
  for (const one of [...read].sort(better)) {
    const { issuer, year } = one.document;
    const key = `${foldDiacritics(issuer ?? "")}\0${year ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(copiesIn);
}

function copiesIn<T extends Read>(group: readonly T[]): readonly Copy<T>[] {
  if (group.length < 2) return [];
  const kept: { readonly one: T; readonly sketch: ReadonlySet<number> }[] = [];
  const copies: Copy<T>[] = [];
  for (const one of group) {
    const sketch = sketchOf(one.document.text);
    const same = kept.find((other) => isSame(other.one.document, one.document, shared(other.sketch, sketch)));
    if (same === undefined) kept.push({ one, sketch });
    else copies.push({ kept: same.one, copy: one });
  }
  return copies;
}

function isSame(a: Document, b: Document, share: number): boolean {
  if (a.number !== null && b.number !== null && a.number !== b.number) return false;
  const alike = a.number !== null && a.number === b.number && a.issuedOn === b.issuedOn;
  return share >= (alike ? SAME_NUMBER : SAME);
}

function better({ document: a }: Read, { document: b }: Read): number {
  return recognised(a) - recognised(b) || b.text.length - a.text.length || (a.id < b.id ? -1 : 1);
}

function recognised({ pages }: Document): number {
  return pages.some(({ ocr }) => ocr !== null) ? 1 : 0;
}

/** The smallest hashes of a text's runs of words. */
function sketchOf(text: string): ReadonlySet<number> {
  const words = foldDiacritics(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let at = 0; at + RUN_WORDS <= words.length; at++) hashes.add(hashOf(words.slice(at, at + RUN_WORDS).join(" ")));
  return new Set([...hashes].sort((a, b) => a - b).slice(0, SKETCH));
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The share of runs in common, 0 to 1, by the smallest hashes of both together. */
function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SKETCH);
  return both.length === 0 ? 0 : both.filter((hash) => a.has(hash) && b.has(hash)).length / both.length;
}
