import type { Chunk } from "#knowledge/domain/chunk.ts";
import type { Document, Provision, Span } from "#knowledge/domain/document.ts";

/** In characters. Short items of one section go together up to this. Range 300 to 900: higher finds more at once, quotes less sharply. */
const FILL = 700;
/** In characters. A longer paragraph is cut at sentence ends. Range 800 to 1500, for the same reason. */
const LONGEST = 1200;

/** In characters. Longest sentence that serves as a heading for the items below it. Range 100 to 300. */
const LEAD_MAX = 250;

const SENTENCE_END = /[.;!?]["')\]]*\s+(?=[\p{Lu}\d"'([+-])/gu;

/** A provision's own lines; `provision` is the numbered one that they belong to once several are joined. */
type Stretch = { readonly span: Span; readonly provision: Provision };

/**
 * Cuts a document into what is indexed: along its provisions, never across two sections, each with the headings above it.
 * Ids count on from `firstId`.
 *
 * LangChain's splitters are not used: they give texts and look for them again, we need the place of each from the first cut on.
 */
export function chunkProvisions(document: Document, firstId: number): readonly Chunk[] {
  const stretches = document.provisions.flatMap((provision) => stretchesOf(document, provision));
  return joinShort(document, stretches).map(({ span, provision }, index) => ({
    id: firstId + index,
    documentId: document.id,
    provision: provision.index,
    section: provision.section,
    headingPath: headingPath(document, provision),
    span,
    text: document.text.slice(span.start, span.end),
  }));
}

/** From its number to the end of its own text, cut where that is too long. */
function stretchesOf(document: Document, provision: Provision): readonly Stretch[] {
  const end = Math.max(provision.own.end, provision.heading?.end ?? 0, lineEnd(document.text, provision.span.start));
  const span = { start: provision.span.start, end };
  if (span.end <= span.start) return [];
  return cutAtSentences(document.text, span).map((part) => ({ span: part, provision }));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function joinShort(document: Document, stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && belongTogether(last, stretch)) {
      const span = { start: last.span.start, end: stretch.span.end };
      joined[joined.length - 1] = { span, provision: numberedAbove(document, last.provision) };
    } else {
      joined.push(stretch);
    }
  }
  return joined;
}

function belongTogether(last: Stretch, next: Stretch): boolean {
  return last.provision.section === next.provision.section && next.span.end - last.span.start <= FILL;
}

/** The provision that gives a joined stretch its section: an item's number is that of what it stands under. */
function numberedAbove(document: Document, provision: Provision): Provision {
  const parent = provision.parent === null ? undefined : document.provisions[provision.parent];
  return parent !== undefined && parent.section === provision.section ? numberedAbove(document, parent) : provision;
}

function cutAtSentences(text: string, span: Span): readonly Span[] {
  if (span.end - span.start <= LONGEST) return [span];
  const parts: Span[] = [];
  let start = span.start;
  while (span.end - start > LONGEST) {
    const cut = lastCut(text.slice(start, start + LONGEST));
    parts.push({ start, end: start + cut });
    start += cut;
  }
  return [...parts, { start, end: span.end }].filter((part) => part.end > part.start);
}

/** Behind the last sentence that ends in `window`, else behind its last word, else at its end; line ends come first. */
function lastCut(window: string): number {
  const half = window.length / 2;
  const line = window.lastIndexOf("\n") + 1;
  if (line > half) return line;
  const sentence = [...window.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length).at(-1) ?? 0;
  if (sentence > half) return sentence;
  const word = window.lastIndexOf(" ") + 1;
  return word > half ? word : window.length;
}

/** Title, headings above and its own; where something above has none, the sentence that leads on to its items ("… gồm:"). */
function headingPath(document: Document, provision: Provision): readonly string[] {
  const path: string[] = [];
  for (let at: Provision | undefined = provision; at !== undefined; at = document.provisions[at.parent ?? -1]) {
    const heading = at.kind === "preamble" ? null : headingOf(document.text, at, at !== provision);
    if (heading !== null) path.unshift(heading);
  }
  return document.title === null ? path : [document.title, ...path];
}

function headingOf(text: string, provision: Provision, above: boolean): string | null {
  if (provision.heading !== null) return text.slice(provision.heading.start, provision.heading.end);
  const own = text.slice(provision.own.start, provision.own.end);
  return above && own.endsWith(":") && own.length <= LEAD_MAX ? own : null;
}
