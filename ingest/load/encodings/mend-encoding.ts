import { Failure } from "#knowledge/domain/failure.ts";
import { isWellFormed } from "#knowledge/text/typing/judge-typing.ts";
import type { LoadedPage, LoadedText } from "../loader.ts";
import type { Converted } from "./converted.ts";
import { LEGACY_ENCODINGS, type LegacyEncoding } from "./legacy-encodings.ts";

/** In words, 1 to 10. Fewer accented ones say too little of a line, which then follows the whole document. */
const FEW_WORDS = 3;
/** In words, 4 to 12. A line of its own encoding within a text of another must be as long, and be Vietnamese throughout. */
const MANY_WORDS = 5;
/**
 * Share of accented words that are Vietnamese syllables, 0 to 1: below the first a text is none as it stands, from the second a converted one is
 * one, and from the third no line of it is written otherwise.
 */
const READABLE = { asItStands: 0.75, converted: 0.8, throughout: 0.98 } as const;
/** In words, 20 to 200. A shorter text is not judged unreadable: it may be a table of figures. */
const ENOUGH_WORDS = 50;
/** Share of all words, 0 to 1, that a text in any reading must have of accented syllables, or else of syllables typed plainly. */
const VIETNAMESE = { accented: 0.1, plain: 0.5 } as const;

const WORD = /[\p{L}\p{M}]+/gu;
const ACCENTED = /[^A-Za-z]/;

type Reading = { readonly encoding: LegacyEncoding | null; readonly share: number; readonly words: number };

/**
 * A text whose Vietnamese letters arrived as those of an 8-bit font is converted line by line, and a note says so; one that is Vietnamese
 * already is left as it is. Pages move along.
 *
 * @throws {Failure} `document_unreadable`, reason `garbled`: in no reading are these Vietnamese words
 */
export function mendEncoding(loaded: LoadedText, file: string): LoadedText {
  // what was recognised from pictures has wrong letters, but none of another encoding
  if (loaded.pages.some(({ ocr }) => ocr !== null)) return loaded;
  const whole = bestReading(loaded.text);
  if (whole.encoding === null && whole.words >= ENOUGH_WORDS && whole.share >= READABLE.throughout) return loaded;
  const lines = loaded.text.split("\n");
  const converted = lines.map((line) => convertLine(line, whole));
  const names = new Set(converted.flatMap(({ name }) => name ?? []));
  const text = converted.map((line) => line.text).join("\n");
  if (!isVietnamese(text)) throw new Failure("document_unreadable", { file, reason: "garbled" });
  if (names.size === 0) return loaded;
  const notes = [...names].map((encoding) => ({ code: "encodingMended", facts: { encoding } }));
  return { text, pages: movePages(loaded.pages, lines, converted), notes: [...loaded.notes, ...notes] };
}

function convertLine(line: string, whole: Reading): Converted & { readonly name: string | null } {
  const encoding = encodingOf(line, whole);
  if (encoding === null) return { text: line, at: [], name: null };
  const converted = encoding.convert(line);
  return { ...converted, name: converted.text === line ? null : encoding.name };
}

/** A line is written like the whole, unless it reads worse so; one of a few words says nothing against the whole. */
function encodingOf(line: string, whole: Reading): LegacyEncoding | null {
  const own = bestReading(line);
  if (own.words < FEW_WORDS) return whole.encoding;
  if (whole.encoding === null) return own.words >= MANY_WORDS && own.share === 1 ? own.encoding : null;
  return vietnameseOf(whole.encoding.convert(line).text).share >= own.share ? whole.encoding : own.encoding;
}

/** As it stands, unless that is no Vietnamese and an encoding explains it. */
function bestReading(text: string): Reading {
  const asItStands: Reading = { encoding: null, ...vietnameseOf(text) };
  if (asItStands.share >= READABLE.asItStands || asItStands.words === 0) return asItStands;
  return LEGACY_ENCODINGS.map((encoding) => ({
    encoding,
    share: vietnameseOf(encoding.convert(text).text).share,
    words: asItStands.words,
  })).reduce((best, next) => (next.share >= READABLE.converted && next.share > best.share ? next : best), asItStands);
}

/** The text in its best reading. */
export function bestConversion(text: string): string {
  return bestReading(text).encoding?.convert(text).text ?? text;
}

/** How many words have letters beyond A to Z, and the share of those, 0 to 1, that are Vietnamese syllables. */
export function vietnameseOf(text: string): { readonly share: number; readonly words: number } {
  const accented = wordsOf(text).filter((word) => ACCENTED.test(word));
  const share = accented.length === 0 ? 1 : accented.filter(isWellFormed).length / accented.length;
  return { share, words: accented.length };
}

function wordsOf(text: string): readonly string[] {
  return [...text.normalize("NFC").matchAll(WORD)].map(([word]) => word.toLowerCase());
}

function isVietnamese(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < ENOUGH_WORDS) return true;
  const syllables = words.filter(isWellFormed);
  const accented = syllables.filter((word) => ACCENTED.test(word));
  return accented.length >= VIETNAMESE.accented * words.length || syllables.length >= VIETNAMESE.plain * words.length;
}

function movePages(
  pages: readonly LoadedPage[],
  lines: readonly string[],
  converted: readonly Converted[],
): readonly LoadedPage[] {
  return pages.map((page) => {
    let typed = 0;
    let moved = 0;
    for (const [index, line] of lines.entries()) {
      const { text, at } = converted[index] ?? { text: line, at: [] };
      if (page.start <= typed + line.length) {
        const within = page.start - typed;
        const found = at.findIndex((offset) => offset >= within);
        return { ...page, start: moved + (at.length === 0 ? within : found === -1 ? text.length : found) };
      }
      typed += line.length + 1;
      moved += text.length + 1;
    }
    return { ...page, start: moved };
  });
}
