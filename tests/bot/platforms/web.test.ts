import { request } from "node:http";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openWeb } from "../../fakes/open-platforms.ts";
import { createSmallBot, SMALL_REPLY } from "../../fakes/small-bot.ts";

const JSON_TYPE = { "content-type": "application/json" };
const QUESTION = JSON.stringify({ text: "báo cáo gửi khi nào?" });

describe("createWeb", () => {
  it("serves the page and its files under a policy without inline script, and knows when they are unchanged", async () => {
    const { address, close } = await openWeb();
    const page = await fetch(`${address}/`);
    const html = await page.text();
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(html).not.toMatch(/<script>|\son\w+=|style=/);
    for (const file of ["chat.css", "chat.js", "icon.svg"]) {
      expect(html).toContain(`/${file}`);
      expect((await fetch(`${address}/${file}`)).status).toBe(200);
    }
    const again = await fetch(`${address}/chat.js`, {
      headers: { "if-none-match": (await fetch(`${address}/chat.js`)).headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ ok: true });
    await close();
  });

  it("remembers a browser by its cookie, which no script can read, and two browsers apart", async () => {
    const { bot, address, close } = await openWeb();
    const ask = (text: string, cookie = "") =>
      fetch(`${address}/api/chat`, {
        method: "POST",
        headers: { ...JSON_TYPE, cookie },
        body: JSON.stringify({ text }),
      });
    const first = await ask("/donvicuatoi = UBND xã Ba Vì");
    const set = first.headers.get("set-cookie") ?? "";
    expect(set).toMatch(/^tldv=[\w-]{32}; .*HttpOnly; SameSite=Strict/);
    const cookie = set.split(";")[0] ?? "";
    const second = await ask("việc của tôi?", cookie);
    expect(second.headers.get("set-cookie")).toBeNull();
    expect(await second.json()).toMatchObject({ orgUnit: "UBND xã Ba Vì" });
    expect(await (await ask("việc của tôi?")).json()).toMatchObject({ orgUnit: null });
    expect(bot.asked.map(({ asker }) => asker)).toEqual(["UBND xã Ba Vì", null]);
    expect(await (await fetch(`${address}/api/session`, { headers: { cookie } })).json()).toMatchObject({
      orgUnit: "UBND xã Ba Vì",
    });
    await close();
  });

  it.each([
    ["no JSON", { headers: JSON_TYPE, body: "{" }, 400],
    ["other JSON", { headers: JSON_TYPE, body: '{"text":5}' }, 400],
    ["a form of another site", { headers: { "content-type": "text/plain" }, body: QUESTION }, 415],
    ["a script of another site", { headers: { ...JSON_TYPE, origin: "https://evil.example" }, body: QUESTION }, 403],
    ["300 kB", { headers: JSON_TYPE, body: JSON.stringify({ text: "a".repeat(300_000) }) }, 413],
    ["100 kB", { headers: JSON_TYPE, body: JSON.stringify({ text: "a".repeat(100_000) }) }, 200],
    ["a question", { headers: JSON_TYPE, body: QUESTION }, 200],
  ])("answers %s with the right status", async (_, init, status) => {
    const { address, close } = await openWeb();
    expect((await fetch(`${address}/api/chat`, { method: "POST", ...init })).status).toBe(status);
    await close();
  });

  it.each([
    ["GET", "/nowhere", 404],
    ["GET", "/../../package.json", 404],
    ["GET", "/%2e%2e/package.json", 404],
    ["GET", "/api/chat", 405],
    ["DELETE", "/", 405],
    ["HEAD", "/", 200],
  ])("answers %s %s with %d", async (method, path, status) => {
    const { address, close } = await openWeb();
    const { hostname, port } = new URL(address);
    const got = await new Promise((resolve, reject) => {
      request({ hostname, port, path, method }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });
    expect(got).toBe(status);
    await close();
  });

  it("says 503 when the state cannot be written, and names a taken port", async () => {
    const { bot, address, close } = await openWeb();
    bot.state.beginUpdate("web", "1", "x");
    const closed = createSmallBot();
    closed.state.close();
    const broken = await openWeb(undefined, closed);
    const ask = (root: string) => fetch(`${root}/api/chat`, { method: "POST", headers: JSON_TYPE, body: QUESTION });
    expect((await ask(broken.address)).status).toBe(503);
    expect((await ask(address)).status).toBe(200);
    await broken.platform.stop();
    await close();
  });

  it("finishes the answer in hand when it is stopped, and is gone then", async () => {
    const held: { release: (() => void) | null } = { release: null };
    const bot = createSmallBot({
      answer: () =>
        new Promise((resolve) => {
          held.release = () => resolve(SMALL_REPLY);
        }),
    });
    const { platform, address } = await openWeb(undefined, bot);
    const asking = fetch(`${address}/api/chat`, { method: "POST", headers: JSON_TYPE, body: QUESTION });
    while (held.release === null) await setImmediate();
    const stopped = platform.stop();
    held.release();
    expect(await (await asking).text()).toContain("15/10/2025");
    await stopped;
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });
});
