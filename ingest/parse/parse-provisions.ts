import type { Provision } from "#knowledge/domain/document.ts";
import { documentLines } from "./document-lines.ts";
import { type Block, findBlocks, findTitleLine } from "./find-blocks.ts";
import { growBody } from "./provisions/grow-body.ts";
import { addParagraph, addPlain, type Growth } from "./provisions/growth.ts";
import { createTree } from "./provisions/tree.ts";

/**
 * The tree of a normalised text, in document order: what stands before the first heading is `preamble`, then the numbered
 * provisions with their items, paragraphs and table rows, then `closing`, `recipients` and `signature`, then appendices.
 * Every line is in one of them.
 */
export function parseProvisions(text: string): readonly Provision[] {
  const growth: Growth = { tree: createTree(), lines: documentLines(text), ends: [] };
  for (const block of findBlocks(growth.lines)) growBlock(growth, block);
  return growth.tree.finish((index) => growth.ends[index] ?? text.length);
}

function growBlock(growth: Growth, block: Block): void {
  switch (block.kind) {
    case "head":
      growHead(growth, block);
      return;
    case "body":
      growBody(growth, block.from, block.to);
      return;
    case "preamble":
      growRun(growth, block, "preamble");
      return;
    case "closing":
    case "notes":
      growRun(growth, block, "closing");
      return;
    case "recipients":
    case "signature":
      addPlain(growth, { kind: block.kind, section: block.kind, span: spanOf(growth, block), heading: null });
  }
}

/** Letterhead and title; the lines that name the act and its subject are the heading. */
function growHead(growth: Growth, block: Block): void {
  const span = spanOf(growth, block);
  const title = growth.lines[findTitleLine(growth.lines, block.from, block.to)];
  const heading = title === undefined ? null : { start: title.start, end: span.end };
  addPlain(growth, { kind: "preamble", section: "preamble", span, heading });
}

function growRun(growth: Growth, block: Block, section: "preamble" | "closing"): void {
  const [first, ...rest] = growth.lines.slice(block.from, block.to);
  if (first === undefined) return;
  const parent = addPlain(growth, { kind: section, section, span: first, heading: null });
  for (const line of rest) addParagraph(growth, parent, line);
}

function spanOf(growth: Growth, block: Block) {
  return { start: growth.lines[block.from]?.start ?? 0, end: growth.lines[block.to - 1]?.end ?? 0 };
}
