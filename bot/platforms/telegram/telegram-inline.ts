import type { OutgoingReply } from "../platform.ts";
import { splitBlocks, splitText } from "../split-text.ts";
import { renderTelegramHtml } from "./telegram-html.ts";
import { TELEGRAM_MAX_TEXT_CHARS } from "./telegram-wire.ts";

/** An answer to be put into another chat. `html` is Telegram's, at most 4,096 characters after its marks are taken away. */
export type TelegramArticle = { readonly title: string; readonly description: string; readonly html: string };

/** In characters. Phones show about as much of each. */
const MAX_TITLE_CHARS = 100;
const MAX_DESCRIPTION_CHARS = 160;

/** An answer as it is offered in another chat: what stands first, the quote below it; `null` for an empty one. */
export function toArticle({ blocks }: OutgoingReply): TelegramArticle | null {
  const [first] = splitBlocks(blocks, TELEGRAM_MAX_TEXT_CHARS);
  if (first === undefined) return null;
  const text = (kind: string) =>
    first.flatMap((block) => (block.kind === kind && "text" in block ? [block.text] : []))[0];
  const title = text("lead") ?? text("quote") ?? "";
  if (title === "") return null;
  const description = text("quote") ?? text("note") ?? "";
  return {
    title: cut(title, MAX_TITLE_CHARS),
    description: cut(description, MAX_DESCRIPTION_CHARS),
    html: renderTelegramHtml(first),
  };
}

function cut(text: string, maxChars: number): string {
  const [start = ""] = splitText(text, maxChars - 1);
  return start === text ? text : `${start}…`;
}

/** The article as the Bot API takes it. @see https://core.telegram.org/bots/api#inlinequeryresultarticle */
export function toResult({ title, description, html }: TelegramArticle) {
  const content = { message_text: html, parse_mode: "HTML" as const, link_preview_options: { is_disabled: true } };
  return { type: "article" as const, id: "1", title, description, input_message_content: content };
}
