import type { Citation } from "#knowledge/knowledge.ts";
import { ANSWER_WORDS } from "#knowledge/words/answer.vi.ts";
import type { Block } from "../reply.ts";

/** In characters. A list shows each quote up to here; the whole stands in the citation. */
const LIST_QUOTE_CHARS = 160;

/** What is read first. */
export function lead(text: string): Block {
  return { kind: "lead", text };
}

/** A citation as a block; none where the index has none. */
export function quote(citations: readonly Citation[], index: number): readonly Block[] {
  const citation = citations[index];
  if (citation === undefined) return [];
  return [
    {
      kind: "quote",
      text: withoutFurniture(citation.quote),
      source: ANSWER_WORDS.source(citation.documentName, citation.locator),
    },
  ];
}

/** A page number that was printed in the middle of a sentence is left out of what is shown. */
export function withoutFurniture(text: string): string {
  return text.replace(/ - \d+ - /g, " ");
}

/** The first words of a quote, for a list. */
export function short(text: string): string {
  return cut(withoutFurniture(text), LIST_QUOTE_CHARS);
}

/** Cut at a word, with a sign that more follows. `maxChars` in characters. */
export function cut(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${text.slice(0, text.lastIndexOf(" ", maxChars))} …`;
}
