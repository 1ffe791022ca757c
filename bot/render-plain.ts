import { CHAT_LABELS } from "#knowledge/words/chat.vi.ts";
import type { OfferedChoice } from "./platforms/platform.ts";
import type { Attachment, Block } from "./reply.ts";

/** The blocks as plain text, an empty line between two. Quotes stand in quotation marks with their source on the line below. */
export function renderPlain(blocks: readonly Block[]): string {
  return blocks.map(renderPlainBlock).join("\n\n");
}

/** One block as plain text. */
export function renderPlainBlock(block: Block): string {
  switch (block.kind) {
    case "lead":
    case "paragraph":
    case "note":
      return block.text;
    case "list":
      return block.items.map((item) => `• ${item}`).join("\n");
    case "quote":
      return `“${block.text}”\n— ${block.source}`;
  }
}

/** The choices as a block to be answered with a number, for platforms without buttons; `null` when nothing is offered. */
export function renderNumberedChoices(choices: readonly OfferedChoice[]): Block | null {
  if (choices.length === 0) return null;
  const lines = choices.map((choice) => `${choice.number}. ${choice.label}`);
  return { kind: "paragraph", text: [CHAT_LABELS.pickByNumber, ...lines].join("\n") };
}

/** Pictures and files as links, for platforms that cannot upload; `null` when there are none, a word about it when nobody outside can open them. */
export function renderAttachmentLinks(attachments: readonly Attachment[], publicUrl: string | null): Block | null {
  if (attachments.length === 0) return null;
  if (publicUrl === null) return { kind: "note", text: CHAT_LABELS.filesElsewhere };
  const lines = attachments.map(({ caption, path }) => `${caption}: ${publicUrl}${path}`);
  return { kind: "note", text: lines.join("\n") };
}
