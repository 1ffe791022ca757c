import { UNBREAKABLE } from "#knowledge/words/chat.vi.ts";
import { renderPlain, renderPlainBlock } from "../render-plain.ts";
import type { Block } from "../reply.ts";

/** Where a text may be cut, best first: paragraph, line, sentence, clause, word. The cut is after the match. */
const CUTS: readonly RegExp[] = [/\n\s*\n/g, /\n/g, /[.!?…]["”’)]?\s+/gu, /[;:,]\s+/g, /\s+/g];
/** Quoted words; a quote within a quote ends the outer one early, which only forbids fewer cuts. */
const QUOTED = /“[^”]*”|"[^"\n]*"|«[^»]*»/gu;
const CHARACTERS = new Intl.Segmenter("vi", { granularity: "grapheme" });
/** A share of the limit, 0 to 1. A better kind of cut is taken only beyond it: 0 leaves stubs, near 1 cuts in mid-sentence. */
const LEAST_FILL = 0.4;

/**
 * Lays blocks out over as few messages as hold them in order, each at most `maxChars` long as plain text.
 *
 * A message ends between blocks where that is possible, else between paragraphs, items or sentences of one. A quote keeps its marks and its
 * source; only one that no message can hold is parted, at sentence ends, into quotes that are each verbatim and sourced.
 *
 * @param maxChars in UTF-16 units, at least 100
 */
export function splitBlocks(blocks: readonly Block[], maxChars: number): readonly (readonly Block[])[] {
  const messages: Block[][] = [];
  for (const part of blocks.flatMap((block) => splitBlock(block, maxChars))) {
    const last = messages.at(-1);
    if (last && renderPlain([...last, part]).length <= maxChars) last.push(part);
    else messages.push([part]);
  }
  return messages;
}

/**
 * Cuts a text into parts of at most `maxChars` UTF-16 units, at the best place there is; never inside a date, a number of an act or a quotation
 * that fits into one part, never inside a character.
 */
export function splitText(text: string, maxChars: number): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > maxChars) {
    const end = findCut(rest, maxChars);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === "" ? parts : [...parts, rest];
}

function splitBlock(block: Block, maxChars: number): readonly Block[] {
  if (renderPlainBlock(block).length <= maxChars) return [block];
  switch (block.kind) {
    case "lead":
    case "paragraph":
    case "note":
      return splitText(block.text, maxChars).map((text) => ({ ...block, text }));
    case "quote": {
      const source = splitText(block.source, Math.floor(maxChars / 2))[0] ?? "";
      const room = maxChars - renderPlainBlock({ ...block, text: "", source }).length;
      return splitText(block.text, room).map((text) => ({ kind: "quote", text, source }));
    }
    case "list":
      return splitList(block.items, maxChars);
  }
}

function splitList(items: readonly string[], maxChars: number): readonly Block[] {
  const mark = renderPlainBlock({ kind: "list", items: [""] }).length;
  const lists: string[][] = [];
  for (const item of items.flatMap((whole) => splitText(whole, maxChars - mark))) {
    const last = lists.at(-1);
    if (last && renderPlainBlock({ kind: "list", items: [...last, item] }).length <= maxChars) last.push(item);
    else lists.push([item]);
  }
  return lists.map((part) => ({ kind: "list", items: part }));
}

function findCut(text: string, maxChars: number): number {
  const window = text.slice(0, maxChars + 1);
  const dates = spansOf(text, UNBREAKABLE, maxChars);
  const held = [...dates, ...spansOf(text, QUOTED, maxChars)];
  for (const forbidden of [held, dates]) {
    for (const cut of CUTS) {
      const ends = [...window.matchAll(cut)].map((match) => match.index + match[0].length);
      const best = ends.filter((end) => end > maxChars * LEAST_FILL && isFree(end, maxChars, forbidden)).at(-1);
      if (best !== undefined) return best;
    }
    const before = forbidden.find((span) => span.start > 0 && span.start <= maxChars && span.end > maxChars);
    if (before) return before.start;
  }
  return lastCharacterEnd(text, maxChars);
}

function isFree(end: number, maxChars: number, forbidden: readonly Stretch[]): boolean {
  return end <= maxChars + 1 && !forbidden.some((span) => span.start < end && end < span.end);
}

type Stretch = { readonly start: number; readonly end: number };

/** Stretches that begin within the window; those that no part could hold are left out. */
function spansOf(text: string, pattern: RegExp, maxChars: number): readonly Stretch[] {
  return [...text.slice(0, maxChars * 2).matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => span.end - span.start <= maxChars);
}

/** The greatest end of a whole character, marks and joined emoji included, that is not above `maxChars`. */
function lastCharacterEnd(text: string, maxChars: number): number {
  const ends = [...CHARACTERS.segment(text.slice(0, maxChars + 1))].map(({ index, segment }) => index + segment.length);
  return ends.filter((end) => end <= maxChars && !text.slice(end).startsWith("\u200d")).at(-1) ?? maxChars;
}
