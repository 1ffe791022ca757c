import type { Config } from "#knowledge/config.ts";
import { renderPlain } from "../../render-plain.ts";
import type { Block } from "../../reply.ts";
import { escapeHtml } from "../escape-html.ts";

/** How marks are sent to Zalo. `plain`: none, which every app shows as it is meant. */
export type ZaloFormatting = Config["zaloFormatting"];

/** A message in marks, as nobody has yet described how Zalo shows them: bold for what stands first, italics for sources and notes, nothing else. */
export function renderZalo(blocks: readonly Block[], formatting: ZaloFormatting): string {
  if (formatting === "plain") return renderPlain(blocks);
  const mark = formatting === "html" ? HTML : MARKDOWN;
  return blocks.map((block) => renderBlock(block, mark)).join("\n\n");
}

type Marks = {
  readonly escapeMarks: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly italic: (text: string) => string;
};

const HTML: Marks = {
  escapeMarks: escapeHtml,
  bold: (text) => `<b>${text}</b>`,
  italic: (text) => `<i>${text}</i>`,
};
const MARKDOWN: Marks = {
  escapeMarks: (text) => text.replace(/[\\`*_~[\]]/g, "\\$&"),
  bold: (text) => `**${text}**`,
  italic: (text) => `_${text}_`,
};

function renderBlock(block: Block, { escapeMarks, bold, italic }: Marks): string {
  switch (block.kind) {
    case "lead":
      return bold(escapeMarks(block.text));
    case "paragraph":
      return escapeMarks(block.text);
    case "note":
      return italic(escapeMarks(block.text));
    case "list":
      return block.items.map((item) => `• ${escapeMarks(item)}`).join("\n");
    case "quote":
      return `“${escapeMarks(block.text)}”\n${italic(escapeMarks(`— ${block.source}`))}`;
  }
}
