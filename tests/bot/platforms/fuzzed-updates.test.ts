import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IncomingMessage } from "#bot/platforms/platform.ts";
import { parseTelegramUpdate } from "#bot/platforms/telegram/telegram-wire.ts";
import { parseZaloUpdate } from "#bot/platforms/zalo/zalo-wire.ts";

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
