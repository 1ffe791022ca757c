import type { Span } from "#knowledge/domain/document.ts";
import { SHORT_WORD } from "./statement-words.vi.ts";

/** A full stop that ends a sentence: not in a number, not after "TP", "Th.s" and the like, before a capital or the end. */
const END = /[.!?…]+(?:\/\.)?["”')\]]*(?=\s+["“'([*-]*\p{Lu}|\s*$)|\n+|\.\/\./gu;

/** The sentences of a stretch of a text, in order, without white space around them. Lines are never joined. */
export function sentencesIn(text: string, span: Span): Span[] {
  const found: Span[] = [];
  const stretch = text.slice(span.start, span.end);
  let from = 0;
  for (const match of stretch.matchAll(END)) {
    const isStop = !match[0].startsWith("\n");
    if (isStop && SHORT_WORD.test(stretch.slice(Math.max(0, match.index - 6), match.index))) continue;
    push(found, text, span.start + from, span.start + match.index + (isStop ? match[0].length : 0));
    from = match.index + match[0].length;
  }
  push(found, text, span.start + from, span.end);
  return found;
}

/** The clauses of a sentence, parted at semicolons outside quotation marks and parentheses. */
export function clausesIn(text: string, sentence: Span): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let from = sentence.start;
  for (let i = sentence.start; i < sentence.end; i++) {
    const sign = text.charAt(i);
    if (sign === "(" || sign === "“") depth++;
    else if (sign === ")" || sign === "”") depth = Math.max(0, depth - 1);
    else if (sign === ";" && depth === 0) {
      push(found, text, from, i);
      from = i + 1;
    }
  }
  push(found, text, from, sentence.end);
  return found;
}

/** The span without white space at its ends. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function push(found: Span[], text: string, start: number, end: number): void {
  const span = trimmed(text, { start, end });
  if (span.end > span.start) found.push(span);
}
