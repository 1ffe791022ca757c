import { DOCUMENT_TYPES } from "./abbreviations.vi.ts";
import { foldDiacritics } from "./fold.ts";
import { type Token, tokenize } from "./tokenize.ts";

const SYMBOLS = new Set(Object.keys(DOCUMENT_TYPES));
const TYPE_WORDS: readonly { readonly words: readonly string[]; readonly symbol: string }[] = Object.entries(
  DOCUMENT_TYPES,
)
  .flatMap(([symbol, spellings]) =>
    spellings.map((spelling) => ({ words: foldDiacritics(spelling).split(" "), symbol })),
  )
  .toSorted((a, b) => b.words.length - a.words.length);

/** The word between a type and its number ("Quyết định số 1211"), without diacritics. */
const NUMBER_WORD = "so";
/** Letters of a symbol that carry the legislature's term in the same word: "10/2022/QH15". */
const LEGISLATURE = /^(qh|ubtvqh)\d+$/;

/**
 * The numbers of acts in a text, each as one term that is the same for every spelling: "1211/QĐ-UBND", "QĐ 1211" and
 * "quyet dinh so 1211" all give `#1211/qd`. With a printed year also `#59/2023`.
 */
export function numberTerms(text: string, tokens: readonly Token[] = tokenize(text)): string[] {
  const terms = new Set<string>();
  tokens.forEach((token, at) => {
    if (!/^\d{1,5}[a-z]?$/.test(token.folded)) return;
    const year = yearAfter(text, tokens, at);
    const symbol = symbolAfter(text, tokens, year === null ? at : at + 1) ?? typeBefore(tokens, at);
    if (symbol === null) return;
    terms.add(`#${token.folded}/${symbol}`);
    if (year !== null) terms.add(`#${token.folded}/${year}`);
  });
  return [...terms];
}

function yearAfter(text: string, tokens: readonly Token[], at: number): string | null {
  const next = tokens[at + 1];
  const joined = next !== undefined && /^(19|20)\d\d$/.test(next.folded) && joinsNumber(text, tokens, at);
  return joined ? next.folded : null;
}

function symbolAfter(text: string, tokens: readonly Token[], at: number): string | null {
  const next = tokens[at + 1];
  if (next === undefined || !joinsNumber(text, tokens, at)) return null;
  if (LEGISLATURE.test(next.folded)) return next.folded.startsWith("qh") ? "qh" : "pl";
  return SYMBOLS.has(next.folded) ? next.folded : null;
}

/** True when only a slash or hyphen (and stray white space) stands between a token and the next. */
function joinsNumber(text: string, tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at], tokens[at + 1]];
  if (left === undefined || right === undefined) return false;
  return /^\s*[/\-–]\s*$/.test(text.slice(left.end, right.start));
}

function typeBefore(tokens: readonly Token[], at: number): string | null {
  const end = tokens[at - 1]?.folded === NUMBER_WORD ? at - 1 : at;
  for (const { words, symbol } of TYPE_WORDS) {
    const start = end - words.length;
    if (start >= 0 && words.every((word, i) => tokens[start + i]?.folded === word)) return symbol;
  }
  return null;
}
