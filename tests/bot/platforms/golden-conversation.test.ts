import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DocumentId } from "#knowledge/domain/document.ts";
import type { GoldenQuestion } from "../../eval/judge/golden.ts";
import { readQuestions } from "../../eval/read-files.ts";
import { type Office, openOffice } from "../../fakes/open-office.ts";
import { run } from "../../ingest/run-ingest.ts";

const QUESTIONS = join(import.meta.dirname, "../../questions");
const DATE = /\d{1,2}\/\d{1,2}(?:\/\d{4})?/g;
/** A quote as both platforms show it: between its marks, its source on the line below. */
const QUOTE = /“([^”]+)”\n— ([^\n]+)/g;
const ZALO_NUMBERS = /\n*Nhắn số để chọn:[\s\S]*$/;

let data = "";
let office: Office;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "golden-"));
  await run("ingest/main.ts", ["--data", data]);
  office = await openOffice(data, {}, "2025-01-01T02:00:00Z");
}, 60_000);
afterAll(async () => {
  await office.close();
  rmSync(data, { recursive: true, force: true });
});

/** What a person reads of the answer to a question in a new chat, after its history, on each platform. */
async function askEverywhere(question: GoldenQuestion, chat: number) {
  const { bot, clock } = office;
  clock.advance(Date.parse(`${question.today}T03:00:00Z`) - clock.now().getTime());
  const telegram = talkTo(office.telegram.server, chat, asRead);
  const zalo = talkTo(office.zalo.server, `z${chat}`, (text) => text);
  for (const [platform, chatId] of [
    ["telegram", String(chat)],
    ["zalo", `z${chat}`],
  ] as const) {
    bot.state.saveOrgUnit({ platform, chatId, userKey: chatId }, question.asker);
  }
  for (const text of question.history) await Promise.all([telegram(text), zalo(text)]);
  const [onTelegram, onZalo] = await Promise.all([telegram(question.question), zalo(question.question)]);
  return { onTelegram, onZalo };
}

type Server<C> = {
  readonly sent: readonly { readonly chat_id: string | number; readonly text: string }[];
  write(chat: C, text: string): unknown;
  until(condition: () => boolean): Promise<void>;
};

/** Writes, and returns every message of the answer: the last is out when the chat's queue is empty. */
function talkTo<C extends string | number>(server: Server<C>, chat: C, read: (text: string) => string) {
  const texts = () => server.sent.filter(({ chat_id }) => String(chat_id) === String(chat)).map(({ text }) => text);
  return async (text: string): Promise<readonly string[]> => {
    const before = texts().length;
    server.write(chat, text);
    await server.until(() => texts().length > before);
    await office.bot.dispatch.drain();
    return texts().slice(before).map(read);
  };
}

function asRead(html: string): string {
  const plain = html.replace(/<[^>]+>/g, "");
  return plain.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** The answer in one, without the numbers by which Zalo lets choose and without where messages part. */
function wordsOf(messages: readonly string[]): string {
  return messages.join("\n\n").replace(ZALO_NUMBERS, "").replace(/\s+/g, " ").trim();
}

function quotesOf(messages: readonly string[]) {
  return messages.flatMap((message) =>
    [...message.matchAll(QUOTE)].map(([, text = "", source = ""]) => ({ text, source })),
  );
}

it("is the same on Telegram and on Zalo for every golden question, within their limits and with no quote cut", {
  timeout: 240_000,
}, async () => {
  const questions = readQuestions(QUESTIONS);
  let quotes = 0;
  let dates = 0;
  for (const [index, question] of questions.entries()) {
    const { onTelegram, onZalo } = await askEverywhere(question, 1_000 + index);
    expect({ id: question.id, words: wordsOf(onZalo) }).toEqual({ id: question.id, words: wordsOf(onTelegram) });
    for (const text of onTelegram) expect(text.length).toBeLessThanOrEqual(4_096);
    for (const text of onZalo) expect(text.length).toBeLessThanOrEqual(2_000);
    for (const messages of [onTelegram, onZalo]) {
      for (const message of messages) {
        // every quotation that is opened in a message is closed in it
        expect([question.id, message.split("“").length]).toEqual([question.id, message.split("”").length]);
      }
      const shown = quotesOf(messages);
      for (const { text } of shown) expect([question.id, text, isPrinted(text)]).toEqual([question.id, text, true]);
      quotes += shown.length;
    }
    dates += wordsOf(onZalo).match(DATE)?.length ?? 0;
  }
  expect(questions.length).toBeGreaterThan(400);
  expect(quotes).toBeGreaterThan(questions.length);
  expect(dates).toBeGreaterThan(200);
});

/** A quote stands in a document as it is shown; one that was parted at sentence ends does so in parts. */
function isPrinted(quote: string): boolean {
  const { documents } = office.bot.knowledge;
  return documents.some(({ id }) => office.bot.knowledge.isVerbatim(DocumentId.parse(id), quote));
}
