import { BARRED_D, countWords, romanNumbers, type TimeSymbol, timePhrases } from "./time-words.vi.ts";

/** A number, a known phrase, another word or a mark. `start` and `end` are offsets in the text as given. */
export type Token = {
  /** Lower case, NFC; words of a phrase are parted by one space. */
  readonly text: string;
  /** Every meaning the phrase may have; empty for other words, numbers and marks. */
  readonly symbols: readonly TimeSymbol[];
  /** Value of digits; `null` for anything else. */
  readonly number: number | null;
  /** Value of a number word or Roman numeral; `null` for anything else. */
  readonly count: number | null;
  readonly start: number;
  readonly end: number;
  /** True when nothing stands between this token and the one before. */
  readonly glued: boolean;
};

type Piece = { readonly text: string; readonly start: number; readonly end: number; readonly glued: boolean };
type Lexicon = ReadonlyMap<string, readonly TimeSymbol[]>;

/**
 * Range 0 to 1. A text in which fewer of the words than this carry a diacritic is read as typed without them, so that its
 * bare words match any accented form. Running Vietnamese text has 0.6 to 0.8; lower takes telegraphic notes for accented text.
 */
const BARE_BELOW = 0.25;
/** In syllables; the longest phrase of the table. */
const MAX_PHRASE = 6;

const accented: Lexicon = buildLexicon((phrase) => phrase);
const bare: Lexicon = buildLexicon(withoutMarks);
const accentedCounts = new Map(Object.entries(countWords));
const bareCounts = new Map(Object.entries(countWords).map(([word, value]) => [withoutMarks(word), value]));

/** Splits a text for the grammar of time. Markup characters and white space are passed over; any Unicode form is accepted. */
export function tokenizeTime(text: string): readonly Token[] {
  const pieces = splitPieces(text);
  const typedBare = isTypedBare(pieces);
  const lexicon = typedBare ? bare : accented;
  const counts = typedBare ? bareCounts : accentedCounts;
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const length = phraseLength(pieces, at, lexicon, counts);
    tokens.push(tokenOf(pieces.slice(at, at + length), lexicon, counts));
    at += length;
  }
  return tokens;
}

/** True when the token has the meaning; false past the end. */
export function means(token: Token | undefined, ...symbols: readonly TimeSymbol[]): boolean {
  return token?.symbols.some((symbol) => symbols.includes(symbol)) ?? false;
}

/** True when the token is one of the given marks. */
export function isMark(token: Token | undefined, marks: string): boolean {
  return token !== undefined && token.text.length === 1 && marks.includes(token.text);
}

function splitPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = -1;
  for (const match of text.matchAll(/\d+|\p{Lu}?\p{M}*\p{Ll}[\p{Ll}\p{M}]*|\p{Lu}[\p{Lu}\p{M}]*|[^\s*_\\#`\u200b]/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    pieces.push({ text: match[0].normalize("NFC").toLowerCase(), start, end, glued: start === last });
    last = end;
  }
  return pieces;
}

function isTypedBare(pieces: readonly Piece[]): boolean {
  const words = pieces.filter((piece) => /^\p{L}/u.test(piece.text) && piece.text.length > 1);
  const marked = words.filter((piece) => withoutMarks(piece.text) !== piece.text);
  return marked.length < words.length * BARE_BELOW;
}

function phraseLength(
  pieces: readonly Piece[],
  at: number,
  lexicon: Lexicon,
  counts: ReadonlyMap<string, number>,
): number {
  for (let length = Math.min(MAX_PHRASE, pieces.length - at); length > 1; length--) {
    const phrase = phraseOf(pieces.slice(at, at + length));
    if (lexicon.has(phrase) || counts.has(phrase)) return length;
  }
  return 1;
}

function tokenOf(pieces: readonly Piece[], lexicon: Lexicon, counts: ReadonlyMap<string, number>): Token {
  const text = phraseOf(pieces);
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  return {
    text,
    symbols: lexicon.get(text) ?? [],
    number: /^\d{1,9}$/.test(text) ? Number(text) : null,
    count: counts.get(text) ?? romanNumbers[text] ?? null,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    glued: first?.glued ?? false,
  };
}

function phraseOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join(" ");
}

function buildLexicon(form: (phrase: string) => string): Lexicon {
  const lexicon = new Map<string, readonly TimeSymbol[]>();
  for (const symbol of Object.keys(timePhrases).filter(isSymbol)) {
    for (const phrase of timePhrases[symbol].map(form)) lexicon.set(phrase, [...(lexicon.get(phrase) ?? []), symbol]);
  }
  return lexicon;
}

function isSymbol(name: string): name is TimeSymbol {
  return name in timePhrases;
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(BARRED_D, "d");
}
