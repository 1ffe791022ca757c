import type { Document, Span } from "../domain/document.ts";

/** With the combining marks set upon it, which would else land on the letter before. */
const MARKUP = /[*#\\]\p{M}*/gu;
const WHITE_SPACE = /\s+/g;

/** A source as quotes are compared with it: composed, without the marks `* # \`, every run of white space one space. */
export function plainSource(source: string): string {
  return source.normalize("NFC").replace(MARKUP, "").replace(WHITE_SPACE, " ").trim();
}

/** Whether `quote` stands in `source` word for word, both treated by `plainSource`. An empty quote proves nothing. */
export function isVerbatim(source: string, quote: string): boolean {
  return isVerbatimIn(plainSource(source), quote);
}

/** The same where the source was treated already. */
export function isVerbatimIn(plain: string, quote: string): boolean {
  const wanted = plainSource(quote);
  return wanted !== "" && plain.includes(wanted);
}

/**
 * The words of the source that a span of the normalised text came from, without markup, white space collapsed.
 * Commas, semicolons, dashes and opening brackets left over at its ends are cut off.
 */
export function quoteOf(document: Pick<Document, "source" | "sourceOffsets" | "text">, span: Span): string {
  const { start, end } = trimSpan(document.text, span);
  if (start >= end) return "";
  const from = document.sourceOffsets[start] ?? 0;
  const last = document.sourceOffsets[end - 1] ?? from;
  return tidy(plainSource(document.source.slice(from, endOfLetter(document.source, last))));
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Past the letter at `offset` and the combining marks that belong to it. */
function endOfLetter(source: string, offset: number): number {
  const code = source.codePointAt(offset) ?? 0;
  let end = offset + (code > 0xffff ? 2 : 1);
  while (end < source.length && /\p{M}/u.test(source.charAt(end))) end++;
  return end;
}

function tidy(quote: string): string {
  const tidied = quote.replace(/^[\s,;.)]+(?=\S)/, "").replace(/[\s,;(–—-]+$/, "");
  return tidied === "" ? quote : tidied;
}
