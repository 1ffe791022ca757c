import type { Document } from "#knowledge/domain/document.ts";
import type { Succession } from "#knowledge/domain/finding.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import type { Citation } from "./citations/merge-regulations.ts";
import { AMENDING_TITLE, ITSELF, PART_OF, REPLACED_AFTER, REPLACES_BEFORE } from "./succession-words.vi.ts";

/** In characters, 80 to 400. How far from an act the words that replace it may stand; a list of acts is long. */
const REACH = 300;

/** The acts that a document says of itself to replace or, by its title, to amend; each once. */
export function extractSuccessions(document: Document, citations: readonly Citation[]): Succession[] {
  const found = new Map<string, Succession>();
  for (const { number, section, provision, quote } of citations) {
    if (number === null || number === document.number || found.has(number)) continue;
    const kind = kindOf(document, provision, quote);
    if (kind !== null) found.set(number, { documentId: document.id, section, quote, number, kind });
  }
  return [...found.values()];
}

function kindOf(document: Document, provision: number, quote: Citation["quote"]): Succession["kind"] | null {
  const { text, title, titleSpan, provisions } = document;
  const inTitle = titleSpan !== null && titleSpan.start <= quote.start && quote.end <= titleSpan.end;
  if (inTitle && AMENDING_TITLE.test(foldDiacritics(title ?? ""))) return "amends";
  const own = provisions[provision]?.own ?? quote;
  const before = foldDiacritics(text.slice(Math.max(own.start, quote.start - REACH), quote.start));
  const after = foldDiacritics(text.slice(quote.end, Math.min(own.end, quote.end + REACH)));
  if (!ITSELF.test(`${before} ${after}`)) return null;
  if (!REPLACES_BEFORE.test(before) && !REPLACED_AFTER.test(after)) return null;
  return PART_OF.test(before) ? "amends" : "replaces";
}
