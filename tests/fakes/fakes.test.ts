import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { telegramHtmlLength } from "./telegram-html-length.ts";
import { TELEGRAM_TOKEN, TelegramServer } from "./telegram-server.ts";
import { ZALO_TOKEN, ZaloServer } from "./zalo-server.ts";

async function call(root: string, token: string, method: string, body: object) {
  const response = await fetch(`${root}/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, reply: await response.json() };
}

describe("the Telegram server on loopback refuses what the real one refuses", () => {
  const server = new TelegramServer();
  beforeAll(async () => {
    await server.open();
    server.chats.add("1");
  });
  afterAll(() => server.close());
  const button = (callback_data: string) => ({ reply_markup: { inline_keyboard: [[{ text: "a", callback_data }]] } });

  it.each([
    ["an unknown chat", { chat_id: 2, text: "a" }, /chat not found/],
    ["an empty text", { chat_id: 1, text: " " }, /text is empty/],
    ["4,097 characters", { chat_id: 1, text: "a".repeat(4_097) }, /too long/],
    [
      "4,097 characters in HTML",
      { chat_id: 1, text: `<b>${"a".repeat(4_096)}</b>&amp;`, parse_mode: "HTML" },
      /too long/,
    ],
    ["broken HTML", { chat_id: 1, text: "<b>a</i>", parse_mode: "HTML" }, /can't parse entities/],
    ["another parse mode", { chat_id: 1, text: "a", parse_mode: "Html5" }, /unsupported parse_mode/],
    ["65 bytes behind a button", { chat_id: 1, text: "a", ...button("đ".repeat(33)) }, /BUTTON_DATA_INVALID/],
  ])("%s", async (_, body, reason) => {
    const { status, reply } = await call(server.root, TELEGRAM_TOKEN, "sendMessage", body);
    expect(status).toBe(400);
    expect(reply).toMatchObject({ ok: false, error_code: 400, description: expect.stringMatching(reason) });
  });

  it("but not what is within its limits", async () => {
    const text = `<b>${"a".repeat(4_090)}</b>&amp;&lt;`;
    expect(
      (
        await call(server.root, TELEGRAM_TOKEN, "sendMessage", {
          chat_id: 1,
          text,
          parse_mode: "HTML",
          ...button("đ".repeat(32)),
        })
      ).status,
    ).toBe(200);
  });

  it("a wrong token, a malformed one, and polling beside a webhook", async () => {
    expect((await call(server.root, `${TELEGRAM_TOKEN}x`, "getMe", {})).status).toBe(401);
    expect((await call(server.root, "nonsense", "getMe", {})).status).toBe(404);
    server.webhookUrl = "https://x.example/";
    expect((await call(server.root, TELEGRAM_TOKEN, "getUpdates", {})).status).toBe(409);
  });

  it.each([
    "a < b",
    "a & b",
    "<u>a",
    "a</u>",
    "<blockquote><blockquote>a</blockquote></blockquote>",
    "<script>a</script>",
  ])("the HTML %j", (html) => {
    expect(telegramHtmlLength(html)).toBeNull();
  });
});

describe("the Zalo server on loopback refuses what the real one refuses, with HTTP 200", () => {
  const server = new ZaloServer();
  beforeAll(async () => {
    await server.open();
    server.chats.add("z1");
  });
  afterAll(() => server.close());

  it.each([
    ["an unknown chat", "sendMessage", { chat_id: "z2", text: "a" }, 400],
    ["an empty text", "sendMessage", { chat_id: "z1", text: "" }, 400],
    ["2,001 characters", "sendMessage", { chat_id: "z1", text: "a".repeat(2_001) }, 400],
    ["another action", "sendChatAction", { chat_id: "z1", action: "dancing" }, 400],
    ["an unknown method", "editMessage", {}, 404],
  ])("%s", async (_, method, body, code) => {
    expect(await call(server.root, ZALO_TOKEN, method, body)).toMatchObject({
      status: 200,
      reply: { ok: false, error_code: code },
    });
  });

  it("a wrong token, and polling beside a webhook", async () => {
    expect((await call(server.root, "nonsense", "getMe", {})).reply).toMatchObject({ ok: false, error_code: 401 });
    server.webhookUrl = "https://x.example/";
    expect((await call(server.root, ZALO_TOKEN, "getUpdates", {})).reply).toMatchObject({ ok: false });
  });

  it("hands over one update a poll", async () => {
    server.webhookUrl = "";
    server.write("z1", "một");
    server.write("z1", "hai");
    expect((await call(server.root, ZALO_TOKEN, "getUpdates", { timeout: 30 })).reply).toMatchObject({
      result: { message: { text: "một" } },
    });
    expect((await call(server.root, ZALO_TOKEN, "getUpdates", { timeout: 30 })).reply).toMatchObject({
      result: { message: { text: "hai" } },
    });
  });
});
