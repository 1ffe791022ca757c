import type { Citation, DueDeadline } from "#knowledge/knowledge.ts";
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

/** The beginning of a citation with its source, for a line of a list; empty where there is none. */
export function listedQuote(citation: Citation | undefined, maxChars: number): string {
  if (citation === undefined) return "";
  const source = ANSWER_WORDS.source(citation.documentName, citation.locator);
  return `«${cut(withoutFurniture(citation.quote), maxChars)}» (${source})`;
}

/** A page number that was printed in the middle of a sentence is left out of what is shown. */
export function withoutFurniture(text: string): string {
  return text.replace(/ - \d+ - /g, " ");
}

/** The first words of a quote, for a list. */
export function short(text: string): string {
  return cut(withoutFurniture(text), LIST_QUOTE_CHARS);
}

/** In characters behind a printed day, so that its year is seen. */
const DATE_TAIL_CHARS = 14;

/** Cut at a word, with a sign that more follows. `maxChars` in characters. */
export function cut(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${text.slice(0, text.lastIndexOf(" ", maxChars))} …`;
}

/** Part of a deadline's quote that holds its printed day, where it prints one; else its beginning. `maxChars` in characters. */
export function cutAroundDate(text: string, due: DueDeadline["deadline"]["due"], maxChars: number): string {
  const [month, day] = (due.kind === "date" ? due.date.slice(5) : due.kind === "yearly" ? due.monthDay : "").split("-");
  if (text.length <= maxChars || month === undefined || day === undefined) return cut(text, maxChars);
  const printed = new RegExp(`(?<!\\d)0?${Number(day)}\\s*(?:[/.-]|\\p{L}+)\\s*0?${Number(month)}(?!\\d)`, "u").exec(
    text,
  );
  const end = printed === null ? 0 : printed.index + printed[0].length + DATE_TAIL_CHARS;
  if (end <= maxChars) return cut(text, maxChars);
  const start = text.indexOf(" ", Math.max(0, end - maxChars)) + 1;
  return `… ${cut(text.slice(start), maxChars)}`;
}
