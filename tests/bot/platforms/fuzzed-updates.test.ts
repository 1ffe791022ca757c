import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IncomingMessage } from "#bot/platforms/platform.ts";
import { parseTelegramUpdate } from "#bot/platforms/telegram/telegram-wire.ts";
import { parseZaloUpdate } from "#bot/platforms/zalo/zalo-wire.ts";
import { openTelegram, openZalo } from "../../fakes/open-platforms.ts";
import type { SmallBot } from "../../fakes/small-bot.ts";

const BOT = { id: 110201543, username: "dan_van_bot" };
const odd = fc.oneof(fc.jsonValue(), fc.string({ unit: "grapheme" }), fc.integer(), fc.constant(undefined));
const often = <T>(usual: fc.Arbitrary<T>) => fc.oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: odd });
const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("/han", "/x@y", "@dan_van_bot hỏi", "2"));

const telegramMessage = fc.record(
  {
    message_id: often(fc.integer()),
    chat: often(
      fc.record({ id: often(fc.integer()), type: often(fc.constantFrom("private", "group", "supergroup", "channel")) }),
    ),
    from: often(fc.record({ id: often(fc.integer()), is_bot: often(fc.boolean()) })),
    text: often(text),
    caption: odd,
    sticker: odd,
    reply_to_message: odd,
  },
  { requiredKeys: ["message_id", "chat"] },
);
const telegramUpdate = fc.oneof(
  odd,
  fc.record({ update_id: often(fc.integer()), message: often(telegramMessage) }),
  fc.record({
    update_id: fc.integer(),
    callback_query: often(
      fc.record({
        id: often(fc.string()),
        from: often(fc.record({ id: fc.integer() })),
        data: often(fc.string()),
        message: often(telegramMessage),
      }),
    ),
  }),
);
const zaloUpdate = fc.oneof(
  odd,
  fc.record({
    event_name: often(
      fc.constantFrom("message.text.received", "message.image.received", "message.unsupported.received"),
    ),
    message: often(
      fc.record({
        message_id: often(fc.string()),
        date: odd,
        chat: often(fc.record({ id: often(fc.string()), chat_type: often(fc.constantFrom("PRIVATE", "GROUP")) })),
        from: often(fc.record({ id: often(fc.string()), display_name: odd, is_bot: often(fc.boolean()) })),
        text: often(text),
      }),
    ),
  }),
);

const telegramInline = fc.record({
  update_id: fc.integer(),
  inline_query: often(
    fc.record({ id: often(fc.string()), from: often(fc.record({ id: fc.integer() })), query: often(text) }),
  ),
});
const telegramFile = fc.record({
  update_id: fc.integer(),
  message: often(
    fc.record({
      message_id: fc.integer(),
      chat: fc.record({ id: fc.integer(), type: often(fc.constantFrom("private", "group")) }),
      from: often(fc.record({ id: fc.integer() })),
      document: often(fc.record({ file_id: often(fc.string()), file_name: odd, file_size: odd })),
    }),
  ),
});
/** Updates that are handed over before what they began is waited for. */
const AT_ONCE = 200;

/** Hands 10,000 updates to a platform whose server refuses whatever is no chat of its own; then it still answers a person. */
async function survives(
  arbitrary: fc.Arbitrary<unknown>,
  { bot, receive, ask }: { bot: SmallBot; receive: (update: unknown) => boolean; ask: () => Promise<void> },
): Promise<void> {
  const unhandled: unknown[] = [];
  const note = (cause: unknown) => unhandled.push(cause);
  process.on("unhandledRejection", note);
  const updates = fc.sample(arbitrary, 10_000);
  let taken = 0;
  for (let from = 0; from < updates.length; from += AT_ONCE) {
    for (const update of updates.slice(from, from + AT_ONCE)) taken += receive(update) ? 1 : 0;
    await bot.dispatch.drain();
  }
  await ask();
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
  expect(taken).toBeGreaterThan(300);
  expect(bot.asked.length).toBeGreaterThan(100);
  expect(bot.stopped).toEqual([]);
}

describe("10,000 fuzzed updates", () => {
  it("harm nothing on Telegram", { timeout: 120_000 }, async () => {
    const { bot, server, platform, close } = await openTelegram();
    await platform.start();
    const kinds = fc.oneof(telegramUpdate, telegramInline, telegramFile);
    const ask = async () => {
      // by a number that none of those before can have had
      const from = { id: 77_777_777, is_bot: false, first_name: "A" };
      const message = { message_id: 1, date: 0, chat: { id: 77_777_777, type: "private" }, from, text: "hỏi" };
      server.chats.add("77777777");
      platform.receive({ update_id: 2 ** 40, message });
      await server.until(() => server.textsTo(77_777_777).length === 1);
    };
    await survives(kinds, { bot, receive: platform.receive, ask });
    await close();
  });

  it("harm nothing on Zalo", { timeout: 120_000 }, async () => {
    const { bot, server, platform, close } = await openZalo();
    await platform.start();
    const ask = async () => {
      server.write("người thật", "hỏi");
      await server.until(() => server.textsTo("người thật").length === 1);
    };
    await survives(zaloUpdate, { bot, receive: platform.receive, ask });
    await close();
  });
});

describe("fuzzed updates", () => {
  it("of Telegram give a message or nothing, never an error", () => {
    let messages = 0;
    fc.assert(
      fc.property(telegramUpdate, (update) => {
        const message = parseTelegramUpdate(update, BOT)?.message ?? null;
        if (message !== null) messages += IncomingMessage.parse(message).thread.platform === "telegram" ? 1 : 0;
      }),
      { numRuns: 10_000 },
    );
    expect(messages).toBeGreaterThan(100);
  });

  it("of Zalo give a message or nothing, never an error", () => {
    let messages = 0;
    fc.assert(
      fc.property(zaloUpdate, (update) => {
        const message = parseZaloUpdate(update);
        if (message !== null) messages += IncomingMessage.parse(message).thread.platform === "zalo" ? 1 : 0;
      }),
      { numRuns: 10_000 },
    );
    expect(messages).toBeGreaterThan(100);
  });
});
