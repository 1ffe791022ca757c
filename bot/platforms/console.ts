import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { TERMINAL_TEXT } from "#knowledge/words/chat.vi.ts";
import { renderAttachmentLinks, renderNumberedChoices, renderPlain } from "../render-plain.ts";
import { type AcceptMessage, type OutgoingReply, type Platform, Thread } from "./platform.ts";

export type ConsoleParts = {
  readonly accept: AcceptMessage;
  readonly input: NodeJS.ReadableStream;
  readonly write: (text: string) => void;
};

/** The console platform and the moment at which its input ends. */
export type Console = Platform & { readonly ended: Promise<void> };

/** A conversation in the terminal: a line is a message, choices are numbered. */
export function createConsole({ accept, input, write }: ConsoleParts): Console {
  const thread = Thread.parse({ platform: "console", chatId: "terminal", userKey: "terminal" });
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let last = Promise.resolve();
  const ended = new Promise<void>((resolve) => lines.once("close", () => resolve(last)));
  const print = async (reply: OutgoingReply): Promise<readonly string[]> => {
    const numbered = renderNumberedChoices(reply.choices);
    const links = renderAttachmentLinks(reply.attachments ?? [], null);
    const blocks = [...reply.blocks, links, numbered].filter((block) => block !== null);
    write(`\n${renderPlain(blocks)}\n\n${TERMINAL_TEXT.prompt}`);
    return [];
  };
  lines.on("line", (text) => {
    if (text.trim() === "") return write(TERMINAL_TEXT.prompt);
    last = accept({ thread, updateId: randomUUID(), isGroup: false, content: { kind: "text", text } }, print).answered;
  });
  return {
    name: "console",
    capabilities: { maxTextChars: 100_000, choices: "numbers", push: false },
    async start() {
      write(`${TERMINAL_TEXT.greeting}\n\n${TERMINAL_TEXT.prompt}`);
    },
    async stop() {
      lines.close();
      await last;
    },
    send: (_chatId, reply) => print(reply),
    ended,
  };
}
