import { foldDiacritics } from "../../text/fold.ts";
import { type Token, tokenize } from "../../text/tokenize.ts";
import { isWellFormed } from "../../text/typing/judge-typing.ts";

/** An abbreviation and what it stands for, as printed. */
export type ShortForm = { readonly short: string; readonly long: string };

/**
 * In syllables, 0 to 3. What may stand between the long form's words without a letter of its own ("và", "của"); more takes chance for an
 * explanation. Fixed by search-index.test.ts.
 */
const MAX_SKIPPED = 2;
/** In capitals; one letter stands for too many things. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?=\p{Lu}{2,10}(?![\p{L}\p{N}]))\p{Lu}+/gu;
/** In UTF-16 units, 40 to 200, on each side of an abbreviation; a long form of ten syllables fits. */
const REACH = 90;
/** A parenthesis before the abbreviation, with room for words like "sau đây gọi tắt là". */
const OPENED_BEFORE = /\([\p{Ll}\s]{0,30}["“]?$/u;
const OPENED_AFTER = /^\s*[:=(–-]/u;

/**
 * The abbreviations that texts explain themselves: "Khóa luận tốt nghiệp (KLTN)", "KLTN: Khóa luận tốt nghiệp",
 * told by the initials. Where several long forms are printed the commonest is taken.
 */
export function findShortForms(texts: readonly string[]): ShortForm[] {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const match of text.normalize("NFC").matchAll(ABBREVIATION)) {
      const short = match[0];
      const long = explanationOf(text.normalize("NFC"), match.index, short);
      if (long === null || isWellFormed(short.toLowerCase())) continue;
      const known = counts.get(short) ?? new Map<string, number>();
      known.set(long, (known.get(long) ?? 0) + 1);
      counts.set(short, known);
    }
  }
  return [...counts].map(([short, longs]) => {
    const [best] = [...longs].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1));
    return { short, long: best?.[0] ?? "" };
  });
}

function explanationOf(text: string, at: number, short: string): string | null {
  const letters = [...foldDiacritics(short)];
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at + short.length, at + short.length + REACH);
  if (OPENED_BEFORE.test(before)) {
    const long = endingWith(letters, tokenize(before.slice(0, before.lastIndexOf("("))));
    if (long !== null) return long;
  }
  if (OPENED_AFTER.test(after)) return startingWith(letters, tokenize(after));
  return null;
}

function endingWith(letters: readonly string[], tokens: readonly Token[]): string | null {
  const matched = matchInitials(letters.toReversed(), tokens.toReversed());
  return matched === null ? null : matched.toReversed().join(" ");
}

function startingWith(letters: readonly string[], tokens: readonly Token[]): string | null {
  return matchInitials(letters, tokens)?.join(" ") ?? null;
}

function matchInitials(letters: readonly string[], tokens: readonly Token[]): string[] | null {
  const words: string[] = [];
  let found = 0;
  let skipped = 0;
  for (const { text, folded } of tokens) {
    if (found === letters.length) break;
    if (folded.charAt(0) === letters[found]) found++;
    else if (found === 0 || ++skipped > MAX_SKIPPED) return null;
    words.push(text);
  }
  return found === letters.length ? words : null;
}
