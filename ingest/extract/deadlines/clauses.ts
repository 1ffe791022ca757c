import type { Span } from "#knowledge/domain/document.ts";
import { ABBREVIATION } from "./deadline-words.vi.ts";

/** A sentence of a document with its parts between semicolons. Offsets are those of the document. */
export type Sentence = Span & { readonly clauses: readonly Span[] };

/** The sentences of `[start, end)`; a line end or the edge of a table cell ends one, a full stop or semicolon in parentheses does not. */
export function splitSentences(text: string, span: Span): readonly Sentence[] {
  const stops = findStops(text, span);
  const sentences: Sentence[] = [];
  let start = span.start;
  let clauses: Span[] = [];
  let clauseStart = span.start;
  for (const stop of stops) {
    clauses = pushTrimmed(clauses, text, { start: clauseStart, end: stop.at });
    clauseStart = stop.at + 1;
    if (!stop.full) continue;
    sentences.push(...sentenceOf(text, { start, end: stop.at + 1 }, clauses));
    start = stop.at + 1;
    clauses = [];
  }
  clauses = pushTrimmed(clauses, text, { start: clauseStart, end: span.end });
  return [...sentences, ...sentenceOf(text, { start, end: span.end }, clauses)];
}

type Stop = { readonly at: number; readonly full: boolean };

function findStops(text: string, span: Span): readonly Stop[] {
  const stops: Stop[] = [];
  let depth = 0;
  for (let at = span.start; at < span.end; at++) {
    const letter = text[at] ?? "";
    if (letter === "(") depth++;
    if (letter === ")") depth = Math.max(0, depth - 1);
    if (letter === "\n") depth = 0;
    if (letter === "\n" || letter === "|") stops.push({ at, full: true });
    else if (depth === 0 && letter === ";") stops.push({ at, full: false });
    else if (depth === 0 && /[.?!]/.test(letter) && endsSentence(text, at, span)) stops.push({ at, full: true });
  }
  return stops;
}

function endsSentence(text: string, at: number, span: Span): boolean {
  const next = text[at + 1] ?? " ";
  return /[\s"”]/.test(next) && !ABBREVIATION.test(text.slice(Math.max(span.start, at - 8), at));
}

function sentenceOf(text: string, span: Span, clauses: readonly Span[]): readonly Sentence[] {
  const trimmed = trimSpan(text, span);
  return trimmed.end > trimmed.start ? [{ ...trimmed, clauses }] : [];
}

function pushTrimmed(spans: readonly Span[], text: string, span: Span): Span[] {
  const trimmed = trimSpan(text, span);
  return trimmed.end > trimmed.start ? [...spans, trimmed] : [...spans];
}

/** The span without white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (first < last && /\s/.test(text[first] ?? "")) first++;
  while (last > first && /\s/.test(text[last - 1] ?? "")) last--;
  return { start: first, end: last };
}
