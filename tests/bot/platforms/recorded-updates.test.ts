import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseTelegramUpdate } from "#bot/platforms/telegram/telegram-wire.ts";
import { parseZaloUpdate } from "#bot/platforms/zalo/zalo-wire.ts";

const Recorded = z.array(
  z.object({
    note: z.string(),
    update: z.unknown(),
    expect: z.object({ chatId: z.string(), content: z.unknown() }).nullable(),
  }),
);
const read = (name: string) =>
  Recorded.parse(JSON.parse(readFileSync(new URL(`../../recorded/${name}.json`, import.meta.url), "utf8")));
const BOT = { id: 110201543, username: "dan_van_bot" };

describe.each([
  ["telegram", (update: unknown) => parseTelegramUpdate(update, BOT)?.message ?? null],
  ["zalo", parseZaloUpdate],
] as const)("updates of %s", (name, parse) => {
  it.each(read(name))("reads: $note", ({ update, expect: expected }) => {
    const message = parse(update);
    expect(message && { chatId: message.thread.chatId, content: message.content }).toEqual(expected);
  });
});
