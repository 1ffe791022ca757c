import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { openTelegram, openWeb, openZalo } from "../../fakes/open-platforms.ts";
import { createSmallBot } from "../../fakes/small-bot.ts";

const COMMUNE = "UBND xã Ba Vì";
const UNIT = new URLSearchParams({ donvi: COMMUNE, nam: "2025" });
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const PUBLIC_URL = "https://dan-van.example.vn";

async function subscribe(address: string, cookie = "") {
  const body = new URLSearchParams({ donvi: COMMUNE });
  return fetch(`${address}/lich/dang-ky`, { method: "POST", headers: { ...FORM, cookie }, body, redirect: "manual" });
}

/** A browser's session with an address to subscribe to. */
async function openFeed() {
  const web = await openWeb();
  const subscribed = await subscribe(web.address);
  const cookie = subscribed.headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = await (await fetch(`${web.address}/lich?${UNIT}`, { headers: { cookie } })).text();
  const [, feed = ""] = /href="(http[^"]*\/lich\/[\w-]{32}\.ics)"/.exec(page) ?? [];
  return { ...web, cookie, feed, subscribed };
}

describe("the address of a feed", () => {
  it("is given to who asks for it, opens without a session, and is told when nothing changed", async () => {
    const { feed, subscribed, close } = await openFeed();
    expect(subscribed.status).toBe(303);
    const first = await fetch(feed);
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const calendar = new ICAL.Component(ICAL.parse(await first.text()));
    expect(calendar.getAllSubcomponents("vevent")).toHaveLength(3);
    const etag = first.headers.get("etag") ?? "";
    const changed = first.headers.get("last-modified") ?? "";
    const status = async (headers: Record<string, string>) => (await fetch(feed, { headers })).status;
    expect(await status({ "if-none-match": etag })).toBe(304);
    expect(await status({ "if-none-match": '"other"' })).toBe(200);
    expect(await status({ "if-modified-since": changed })).toBe(304);
    expect(await status({ "if-modified-since": "Mon, 01 Jan 2024 00:00:00 GMT" })).toBe(200);
    expect(await status({ "if-none-match": '"other"', "if-modified-since": changed })).toBe(200);
    await close();
  });

  it("opens nothing once it is revoked, as one that never was", async () => {
    const { address, feed, cookie, close } = await openFeed();
    const body = new URLSearchParams({ donvi: COMMUNE });
    await fetch(`${address}/lich/thu-hoi`, { method: "POST", headers: { ...FORM, cookie }, body, redirect: "manual" });
    const gone = await fetch(feed);
    const never = await fetch(`${address}/lich/${"A".repeat(32)}.ics`);
    expect([gone.status, never.status, await gone.text()]).toEqual([404, 404, ""]);
    for (const path of ["/lich/", "/lich/x.ics", "/lich/../state.sqlite", `/lich/${"A".repeat(32)}.exe`])
      expect((await fetch(`${address}${path}`)).status).toBe(404);
    await close();
  });

  it("is not made for another site's form", async () => {
    const { address, close } = await openWeb();
    const body = new URLSearchParams({ donvi: COMMUNE });
    const post = async (headers: Record<string, string>) =>
      (
        await fetch(`${address}/lich/dang-ky`, {
          method: "POST",
          headers: { ...FORM, ...headers },
          body,
          redirect: "manual",
        })
      ).status;
    expect(await post({ origin: "https://evil.example" })).toBe(403);
    expect(await post({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await post({ "sec-fetch-site": "same-origin", origin: "null" })).toBe(303);
    await close();
  });
});

describe("the page of a year", () => {
  it("shows a table with the quotes, for the unit that is asked for or one's own", async () => {
    const { address, close } = await openWeb();
    const html = await (await fetch(`${address}/lich?${UNIT}`)).text();
    for (const words of [
      "<caption>",
      'scope="col"',
      'scope="row"',
      "Trước ngày 15/3/2025",
      "gửi kế hoạch về UBND tỉnh (qua Sở Nội vụ) trước ngày 15/3/2025",
      'datetime="2025-03-14"',
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/<script|style=/);
    const unset = await (await fetch(`${address}/lich`)).text();
    expect(unset).toContain("Chọn đơn vị");
    expect(unset).not.toContain("<table>");
    const hostile = await (
      await fetch(`${address}/lich?${new URLSearchParams({ donvi: '"><script>alert(1)</script>' })}`)
    ).text();
    expect(hostile).not.toContain("<script");
    await close();
  });

  it("gives the picture and the file, and refuses what is no year", async () => {
    const { address, close } = await openWeb();
    const picture = await fetch(`${address}/lich.png?${UNIT}`);
    expect([
      picture.headers.get("content-type"),
      Buffer.from(await picture.arrayBuffer()).toString("latin1", 1, 4),
    ]).toEqual(["image/png", "PNG"]);
    expect(await (await fetch(`${address}/lich.ics?${UNIT}`)).text()).toContain("BEGIN:VEVENT\r\n");
    for (const year of ["x", "99999", "2025'"])
      expect((await fetch(`${address}/lich.ics?donvi=a&nam=${year}`)).status).toBe(400);
    expect((await fetch(`${address}/lich.png`)).status).toBe(400);
    await close();
  });
});

describe("LICH in chat", () => {
  it("sends Telegram the words, the picture and the file", async () => {
    const { server, platform, bot, close } = await openTelegram();
    await platform.start();
    server.write(7, "LICH UBND xã Ba Vì 2025");
    await server.until(() => server.uploads.length === 2);
    await bot.dispatch.drain();
    expect(server.sent[0]?.text).toContain("Lịch năm 2025 của UBND xã Ba Vì: 3 mốc ghi ngày, còn 2");
    expect(server.sent[0]?.text).toContain("Trước ngày 15/10/2025 (còn 147 ngày)");
    const [picture, file] = server.uploads;
    expect([picture?.field, picture?.file.name, file?.field, file?.file.name]).toEqual([
      "photo",
      "lich-2025.png",
      "document",
      "lich-2025.ics",
    ]);
    const events = new ICAL.Component(ICAL.parse((await file?.file.text()) ?? "")).getAllSubcomponents("vevent");
    expect(events).toHaveLength(3);
    await close();
  });

  it("sends Zalo links and the picture by its public address, which opens", async () => {
    const { server, platform, bot, close } = await openZalo(
      undefined,
      undefined,
      createSmallBot({ publicUrl: PUBLIC_URL }),
    );
    const web = await openWeb(undefined, bot);
    await platform.start();
    server.write("z1", "donvicuatoi = UBND xã Ba Vì");
    await server.until(() => server.sent.length === 1);
    server.write("z1", "lịch");
    await server.until(() => server.photos.length === 1);
    await bot.dispatch.drain();
    const text = server.sent.map((message) => message.text).join("\n");
    const [feed = ""] = /https:\S+\.ics(?=\n|$)/.exec(text) ?? [];
    expect(feed).toMatch(/^https:\/\/dan-van\.example\.vn\/lich\/[\w-]{32}\.ics$/);
    const open = (url: string) => fetch(url.replace(PUBLIC_URL, web.address));
    expect((await open(feed)).status).toBe(200);
    expect((await open(server.photos[0]?.photo ?? "")).headers.get("content-type")).toBe("image/png");
    server.write("z1", "LICH THU HOI");
    await server.until(() => server.sent.some((message) => message.text.includes("Đã thu hồi 1 địa chỉ lịch")));
    expect((await open(feed)).status).toBe(404);
    await web.platform.stop();
    await close();
  });

  it("tells Zalo where to look when the server has no public address", async () => {
    const { server, platform, close } = await openZalo();
    await platform.start();
    server.write("z1", "LICH UBND xã Ba Vì");
    await server.until(() => server.sent.length === 1);
    expect(server.sent[0]?.text).toContain("mở mục Lịch trên trang hỏi đáp");
    expect([server.photos.length, server.sent[0]?.text.includes("http")]).toEqual([0, false]);
    await close();
  });

  it.each([
    ["lich", "đơn vị nào"],
    ["LICH Sở Y tế", "không có việc nào ghi thời hạn cho Sở Y tế"],
    ["/lich UBND xã Ba Vì 2031", "Lịch năm 2031 của UBND xã Ba Vì: 1 mốc ghi ngày"],
    ["lịch thu hồi", "chưa có địa chỉ lịch"],
    ["lịch tiếp công dân là ngày nào?", "Trước ngày 15/10/2025 – còn 148 ngày"],
  ])("answers %j", async (typed, words) => {
    const { bot, close } = await openWeb();
    const thread = { platform: "web", chatId: "a", userKey: "a" } as const;
    const reply = await bot.parts.conversation.receive({
      thread,
      updateId: typed,
      isGroup: false,
      content: { kind: "text", text: typed },
    });
    expect(JSON.stringify(reply.blocks)).toContain(words);
    await close();
  });
});
