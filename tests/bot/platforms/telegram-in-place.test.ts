import { expect, it } from "vitest";
import type { OutgoingReply } from "#bot/platforms/platform.ts";
import { createTelegram } from "#bot/platforms/telegram/telegram.ts";
import { openTelegram } from "../../fakes/open-platforms.ts";
import { refuse, TELEGRAM_TOKEN } from "../../fakes/telegram-server.ts";

const say = (text: string, more: Partial<OutgoingReply> = {}): OutgoingReply => ({
  blocks: [{ kind: "lead", text }],
  choices: [{ id: 7, number: 1, label: "Tiếp" }],
  ...more,
});

/** A Telegram whose every message is answered with the next of these. */
async function answering(...replies: readonly OutgoingReply[]) {
  const { bot, server, close } = await openTelegram();
  const left = [...replies];
  const platform = createTelegram({
    ...bot.platformParts,
    ...bot.dispatch,
    token: TELEGRAM_TOKEN,
    apiRoot: server.root,
    accept: (_, deliver) => ({ answered: Promise.resolve(deliver(left.shift() ?? say("hết"))).then(() => undefined) }),
  });
  await platform.start();
  server.write(1, "hỏi");
  await server.until(() => server.sent.length === 1);
  const press = async () => {
    const before = server.sent.length;
    server.press(1, "c:7");
    await server.until(() => server.sent.length > before);
    return server.sent.at(-1);
  };
  return {
    server,
    press,
    async close() {
      await platform.stop();
      await close();
    },
  };
}

it("puts into the message whose button was pressed what is meant to stand there, and only that", async () => {
  const { server, press, close } = await answering(say("một"), say("hai", { inPlace: true }), say("ba"));
  expect(await press()).toMatchObject({ text: "<b>hai</b>", messageId: 1 });
  expect(await press()).toMatchObject({ text: "<b>ba</b>", messageId: 3 });
  expect(server.countOf("editMessageText")).toBe(1);
  await close();
});

it("sends it as a message where the old one can no longer be edited, and leaves one that is the same", async () => {
  const { server, press, close } = await answering(
    say("một"),
    say("hai", { inPlace: true }),
    say("hai", { inPlace: true }),
    say("ba", { inPlace: true }),
  );
  server.failNext("editMessageText", refuse(400, "Bad Request: message can't be edited"));
  expect(await press()).toMatchObject({ text: "<b>hai</b>", messageId: 2 });
  server.press(1, "c:7");
  await server.until(() => server.countOf("editMessageText") === 2);
  expect(await press()).toMatchObject({ text: "<b>ba</b>", messageId: 2 });
  expect(server.countOf("sendMessage")).toBe(2);
  await close();
});

it("edits again after a fault of the line, since twice does no harm", async () => {
  const { server, press, close } = await answering(say("một"), say("hai", { inPlace: true }));
  server.failNext("editMessageText", { cut: true }, refuse(502, "Bad Gateway"));
  expect(await press()).toMatchObject({ text: "<b>hai</b>", messageId: 1 });
  expect(server.countOf("editMessageText")).toBe(3);
  await close();
});
