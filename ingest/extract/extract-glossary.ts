import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import type { GlossaryEntry } from "#knowledge/domain/finding.ts";
import { findDocumentNumbers } from "#knowledge/text/document-number.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { tokenize } from "#knowledge/text/tokenize.ts";
import { DASHED_SHORT_FORM, DEFINED_NOUNS, DEFINING, UNSPOKEN } from "./citations/definition-words.vi.ts";

type Definition = {
  readonly abbreviation: string;
  readonly expansion: string;
  readonly start: number;
  readonly end: number;
};

const SAID = new RegExp(`\\(\\s*(?:${DEFINING.join("|")})\\s*:?\\s*["“]?([^()"”]{2,80}?)["”]?\\s*\\)`, "giu");
const BRACKETED = /\(\s*(\p{Lu}[\p{Lu}\p{Ll}&-]{0,10}\p{Lu})\s*\)/gu;
const NOUN = new RegExp(`(?<![\\p{L}])(?:${DEFINED_NOUNS.join("|")})(?![\\p{L}])`, "giu");
const SILENT = new Set(UNSPOKEN.map(foldDiacritics));
const CAPITALS = /^[\p{Lu}\d&-]{2,12}$|^\p{Lu}[\p{Lu}\p{Ll}&-]*\p{Lu}$/u;
/** Characters before a short form in which its long form is looked for. Range 80 to 300. */
const REACH = 220;

/** The short forms that a document explains itself, each where it does so first. */
export function extractGlossary(document: Document): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  for (const provision of document.provisions) {
    for (const span of spansOf(provision)) {
      for (const found of definitionsIn(document.text.slice(span.start, span.end))) {
        if (entries.some(({ abbreviation }) => abbreviation === found.abbreviation)) continue;
        entries.push({
          documentId: document.id,
          section: provision.section,
          abbreviation: found.abbreviation,
          expansion: found.expansion.replace(/\s+/g, " "),
          quote: { start: span.start + found.start, end: span.start + found.end },
        });
      }
    }
  }
  return entries;
}

function spansOf({ heading, own }: Provision): readonly Span[] {
  return heading === null || (heading.start >= own.start && heading.end <= own.end) ? [own] : [heading, own];
}

function definitionsIn(text: string): Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(SAID)) push(found, text, match, (before, short) => longFormOf(before, short));
  for (const match of text.matchAll(BRACKETED)) push(found, text, match, (before, short) => spelledOut(before, short));
  for (const match of text.matchAll(DASHED_SHORT_FORM)) {
    push(found, text, match, (before, short) => spelledOut(before, short) ?? namedBefore(before));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `find` gives the offset in the text before, at which the long form opens, or `null`. */
function push(
  found: Definition[],
  text: string,
  match: RegExpMatchArray,
  find: (before: string, short: string) => number | null,
): void {
  const abbreviation = (match[1] ?? "").replace(/\s+/g, " ").trim();
  const at = match.index ?? 0;
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at).trimEnd();
  if (findDocumentNumbers(abbreviation).length > 0) return;
  const opens = find(before, abbreviation);
  if (opens === null) return;
  const expansion = before.slice(opens);
  if (expansion.length <= abbreviation.length) return;
  found.push({ abbreviation, expansion, start: from + opens, end: at + match[0].length });
}

function longFormOf(before: string, short: string): number | null {
  return CAPITALS.test(short) ? (spelledOut(before, short) ?? namedBefore(before)) : sameOpening(before, short);
}

/** Where the syllables open whose first letters the abbreviation is, counted back from its end. */
function spelledOut(before: string, short: string): number | null {
  const letters = foldDiacritics(short.normalize("NFC")).replace(/[^a-z0-9]/g, "");
  const syllables = tokenize(before);
  let left = letters.length;
  let at = syllables.length;
  while (left > 0 && at > 0) {
    const syllable = syllables[at - 1];
    if (syllable === undefined) return null;
    if (syllable.folded.charAt(0) === letters.charAt(left - 1)) left--;
    else if (!SILENT.has(syllable.folded)) return null;
    at--;
  }
  // the long form must reach up to the short one
  return left > 0 || syllables.length - at < 2 ? null : (syllables[at]?.start ?? null);
}

/** "chỉ số … - PAPI": the last noun of the kind that has such names. */
function namedBefore(before: string): number | null {
  const clause = Math.max(before.lastIndexOf(";"), before.lastIndexOf("\n"), before.lastIndexOf(". "));
  return [...before.matchAll(NOUN)].filter(({ index }) => index > clause).at(-1)?.index ?? null;
}

/** "Chương trình mục tiêu quốc gia … (gọi tắt là Chương trình)": the last place that opens with the same two syllables, or with the only one. */
function sameOpening(before: string, short: string): number | null {
  const wanted = tokenize(short).map(({ folded }) => folded);
  const syllables = tokenize(before);
  for (let at = syllables.length - 1; at >= 0; at--) {
    const opens = wanted.slice(0, 2).every((word, i) => syllables[at + i]?.folded === word);
    const isCapital = /^\p{Lu}/u.test(before.slice(syllables[at]?.start ?? 0));
    if (opens && isCapital) return syllables[at]?.start ?? null;
  }
  return null;
}
