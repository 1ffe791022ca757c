import type { Block } from "../../reply.ts";
import { escapeHtml } from "../escape-html.ts";

/** Blocks in Telegram's HTML, an empty line between two. A quote can be folded, its source stands below it in italics. */
export function renderTelegramHtml(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join("\n\n");
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "lead":
      return `<b>${escapeHtml(block.text)}</b>`;
    case "paragraph":
      return escapeHtml(block.text);
    case "note":
      return `<i>${escapeHtml(block.text)}</i>`;
    case "list":
      return block.items.map((item) => `• ${escapeHtml(item)}`).join("\n");
    case "quote":
      return `<blockquote expandable>“${escapeHtml(block.text)}”</blockquote>\n<i>— ${escapeHtml(block.source)}</i>`;
  }
}
