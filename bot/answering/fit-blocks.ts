import { ANSWER_WORDS } from "#knowledge/words/answer.vi.ts";
import type { Block } from "../reply.ts";

/**
 * Blocks up to a length in characters: whole blocks only, so that no quote is cut, and no sentence stays whose proof was dropped.
 * The first statement with its proof always stays; what was left out is counted in a last note.
 */
export function fitBlocks(blocks: readonly Block[], maxChars: number): readonly Block[] {
  const groups = groupByProof(blocks);
  const kept: (readonly Block[])[] = [];
  let chars = 0;
  for (const group of groups) {
    const size = charsOf(group);
    if (kept.length > 0 && chars + size > maxChars) break;
    kept.push(group);
    chars += size;
  }
  const left = groups.length - kept.length;
  return [...kept.flat(), ...(left === 0 ? [] : [{ kind: "note", text: ANSWER_WORDS.more(left) } as const])];
}

/** True when no block is left out. */
export function fitsWhole(blocks: readonly Block[], maxChars: number): boolean {
  return fitBlocks(blocks, maxChars).at(-1) === blocks.at(-1);
}

/** Statements with the quote that proves them; a quote that follows a quote is a group of its own. */
function groupByProof(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    open.push(block);
    if (block.kind === "quote" || block.kind === "list") {
      groups.push(open);
      open = [];
    }
  }
  return open.length === 0 ? groups : [...groups, open];
}

/** In characters, with what stands around each block. */
export function charsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + charsOfOne(block), 0);
}

function charsOfOne(block: Block): number {
  if (block.kind === "list") return block.items.reduce((sum, item) => sum + item.length + 3, 0);
  return block.text.length + 2 + (block.kind === "quote" ? block.source.length + 4 : 0);
}
