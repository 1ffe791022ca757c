import type { Span } from "../../domain/document.ts";

/** The sentences and clauses of a stretch, in order, without the white space between them; a quotation is never cut inside. */
export function sentencesOf(text: string, within: Span): readonly Span[] {
  const part = text.slice(within.start, within.end);
  const ends = [...part.matchAll(/[.;!?…](?=\s)|\n/g)]
    .map((match) => match.index + 1)
    .filter((end) => !insideQuotation(part, end) && !LIST_NUMBER.test(part.slice(Math.max(0, end - 12), end)));
  const cuts = [0, ...ends, part.length];
  return cuts.slice(1).flatMap((end, at) => {
    const from = cuts[at] ?? 0;
    const sentence = part.slice(from, end);
    if (sentence.trim() === "") return [];
    const lead = sentence.length - sentence.trimStart().length;
    return [{ start: within.start + from + lead, end: within.start + from + sentence.trimEnd().length }];
  });
}

/** "4.", "II.", "1.2." at the start of a line: a number of the list, not a sentence. */
const LIST_NUMBER = /(?:^|\n)\s*(?:\d+(?:\.\d+)*|[IVX]+|[a-z])\.$/;

/** True inside "…" or “…”. */
function insideQuotation(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.split('"').length - 1) % 2 === 1 || before.lastIndexOf("\u201c") > before.lastIndexOf("\u201d");
}
