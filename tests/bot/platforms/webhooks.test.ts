import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createTelegram } from "#bot/platforms/telegram/telegram.ts";
import { createWebServer } from "#bot/platforms/web/web-server.ts";
import { createZalo } from "#bot/platforms/zalo/zalo.ts";
import { createSmallBot } from "../../fakes/small-bot.ts";
import { TELEGRAM_TOKEN, TelegramServer } from "../../fakes/telegram-server.ts";
import { ZALO_TOKEN, ZaloServer } from "../../fakes/zalo-server.ts";
import { run } from "../../ingest/run-ingest.ts";

const SECRET = "bi-mat_cua_xa-2025";
const person = (id: string) => ({ id, is_bot: false });
const ZALO_UPDATE = {
  ok: true,
  result: {
    event_name: "message.text.received",
    message: { message_id: "m1", date: 1, chat: { id: "z1", chat_type: "PRIVATE" }, from: person("z1"), text: "hỏi" },
  },
};
const TELEGRAM_UPDATE = {
  update_id: 7,
  message: {
    message_id: 1,
    date: 0,
    chat: { id: 4711, type: "private" },
    from: { id: 4711, is_bot: false, first_name: "A" },
    text: "hỏi",
  },
};

const PLATFORMS = {
  zalo: { path: "/webhooks/zalo", header: "x-bot-api-secret-token", update: ZALO_UPDATE, open: openZalo },
  telegram: {
    path: "/webhooks/telegram",
    header: "x-telegram-bot-api-secret-token",
    update: TELEGRAM_UPDATE,
    open: openTelegram,
  },
} as const;

async function openZalo(bot: ReturnType<typeof createSmallBot>) {
  const server = new ZaloServer();
  const parts = { ...bot.platformParts, token: ZALO_TOKEN, apiRoot: await server.open(), publicUrl: null };
  const platform = createZalo({ ...parts, accept: bot.dispatch.accept, webhook: { secret: SECRET } });
  server.chats.add("z1");
  return { server, platform };
}

async function openTelegram(bot: ReturnType<typeof createSmallBot>) {
  const server = new TelegramServer();
  const parts = { ...bot.platformParts, token: TELEGRAM_TOKEN, apiRoot: await server.open() };
  const platform = createTelegram({ ...parts, ...bot.dispatch, webhook: { secret: SECRET } });
  server.chats.add("4711");
  return { server, platform };
}

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** The bot with the platform's door on a web server of its own. */
async function openDoor(name: keyof typeof PLATFORMS) {
  const { path, header, update, open } = PLATFORMS[name];
  const bot = createSmallBot();
  const { server, platform } = await open(bot);
  const web = createWebServer({ host: "127.0.0.1", port: 0, routes: platform.routes, log: bot.parts.log });
  const address = `${await web.listen()}${path}`;
  await platform.start();
  closers.push(async () => {
    await platform.stop();
    await bot.dispatch.drain();
    await web.close();
    await server.close();
    bot.state.close();
  });
  const deliver = async (body: string, secret: string | null = SECRET) => {
    const headers = { "content-type": "application/json", ...(secret === null ? {} : { [header]: secret }) };
    return (await fetch(address, { method: "POST", headers, body })).status;
  };
  return { bot, server, address, header, deliver, update: JSON.stringify(update) };
}

describe.each(["zalo", "telegram"] as const)("the webhook of %s", (name) => {
  it("answers what is delivered, once however often it comes, and never polls", async () => {
    const { bot, server, deliver, update } = await openDoor(name);
    expect([await deliver(update), await deliver(update), await deliver(update)]).toEqual([200, 200, 200]);
    await server.until(() => server.sent.length > 0);
    await bot.dispatch.drain();
    expect(bot.asked.map(({ text }) => text)).toEqual(["hỏi"]);
    expect(server.sent).toHaveLength(1);
    expect(server.countOf("getUpdates")).toBe(0);
  });

  it.each([
    ["without the secret", null],
    ["with another", "bi-mat_cua_xa-2026"],
    ["with its beginning", SECRET.slice(0, -1)],
    ["with an empty one", ""],
  ])("turns away who comes %s", async (_, secret) => {
    const { bot, deliver, update } = await openDoor(name);
    expect(await deliver(update, secret)).toBe(401);
    expect(bot.asked).toEqual([]);
  });

  it("turns a stranger away before the body is sent", async () => {
    const { address, header } = await openDoor(name);
    const headers = { [header]: "khong-phai-bi-mat", "content-length": "200000" };
    const status = await new Promise((resolve, reject) => {
      const call = request(address, { method: "POST", headers }, (response) => resolve(response.statusCode));
      call.once("error", reject);
      call.flushHeaders();
      closers.push(async () => void call.destroy());
    });
    expect(status).toBe(401);
  });

  it("says what is no JSON, takes nonsense without an answer, and refuses what is too long", async () => {
    const { bot, server, deliver } = await openDoor(name);
    expect(await deliver("{")).toBe(400);
    expect(await deliver("")).toBe(400);
    for (const body of ["null", "5", '"x"', "[]", "{}", '{"ok":true,"result":null}', '{"result":{"event_name":"mới"}}'])
      expect(await deliver(body)).toBe(200);
    expect(await deliver(JSON.stringify({ text: "a".repeat(300_000) }))).toBe(413);
    await bot.dispatch.drain();
    expect([bot.asked, server.sent]).toEqual([[], []]);
  });

  it("asks for another delivery while nothing can be written down", async () => {
    const { bot, deliver, update } = await openDoor(name);
    bot.state.close();
    expect(await deliver(update)).toBe(503);
    expect(bot.asked).toEqual([]);
  });
});

describe("npm run webhook", () => {
  const openServers = async () => {
    const [zalo, telegram] = [new ZaloServer(), new TelegramServer()];
    const settings = {
      ZALO_BOT_TOKEN: ZALO_TOKEN,
      ZALO_API_ROOT: await zalo.open(),
      ZALO_WEBHOOK_URL: "https://xa.example/webhooks/zalo",
      ZALO_WEBHOOK_SECRET: SECRET,
      TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
      TELEGRAM_API_ROOT: await telegram.open(),
      TELEGRAM_WEBHOOK_URL: "https://xa.example/webhooks/telegram",
      TELEGRAM_WEBHOOK_SECRET: SECRET,
    };
    closers.push(
      () => zalo.close(),
      () => telegram.close(),
    );
    return { zalo, telegram, settings };
  };

  it.each(["zalo", "telegram"] as const)("sets, shows and takes back the webhook of %s", async (name) => {
    const { settings, ...servers } = await openServers();
    const server = servers[name];
    const webhook = (action: string) => run("bot/cli/webhook.ts", [action, name], settings);
    expect((await webhook("info")).stdout).toContain("chưa đặt webhook");
    const set = await webhook("set");
    expect(set).toMatchObject({ code: 0, stderr: "" });
    expect(set.stdout).toContain(`https://xa.example/webhooks/${name}`);
    expect(set.stdout).not.toContain(SECRET);
    expect(server.calls.find(({ method }) => method === "setWebhook")?.body).toMatchObject({ secret_token: SECRET });
    expect(server.webhookUrl).toBe(`https://xa.example/webhooks/${name}`);
    expect((await webhook("info")).stdout).toContain(server.webhookUrl);
    expect(await webhook("delete")).toMatchObject({ code: 0, stderr: "" });
    expect(server.webhookUrl).toBe("");
  });

  it("says in one line what is wrong, and never the token", async () => {
    const { zalo, settings } = await openServers();
    zalo.failNext("setWebhook", { status: 200, json: { ok: false, error_code: 401, description: "no" } });
    const refused = await run("bot/cli/webhook.ts", ["set", "zalo"], { ...settings, LOG_LEVEL: "debug" });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("không chấp nhận mã truy cập");
    expect(refused.stderr).not.toContain(ZALO_TOKEN);
    const bare = await run("bot/cli/webhook.ts", ["set", "zalo"]);
    expect(bare).toMatchObject({ code: 1, stdout: "" });
    expect(bare.stderr).toContain("ZALO_BOT_TOKEN");
    for (const wrong of [["set"], ["đặt", "zalo"], ["set", "viber"], ["set", "zalo", "thừa"]])
      expect((await run("bot/cli/webhook.ts", wrong, settings)).code).toBe(2);
    expect(zalo.webhookUrl).toBe("");
  });
});
