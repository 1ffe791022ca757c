import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createZalo } from "#bot/platforms/zalo/zalo.ts";
import { openZalo } from "../../fakes/open-platforms.ts";
import { createSmallBot } from "../../fakes/small-bot.ts";
import { refuseZalo, ZALO_TOKEN } from "../../fakes/zalo-server.ts";

const BASE = {
  message_id: "r1",
  date: 1_747_000_000_000,
  chat: { id: "z1", chat_type: "PRIVATE" },
  from: { id: "z1", display_name: "Nguyễn Thị Bí Mật", is_bot: false },
};

describe("createZalo", () => {
  it("answers in plain text with numbered choices, and shows that it is typing", async () => {
    const { server, platform, close } = await openZalo();
    await platform.start();
    server.write("z1", "báo cáo gửi khi nào?");
    await server.until(() => server.sent.length === 1);
    expect(server.sent[0]).toEqual({
      chat_id: "z1",
      text:
        "Trước ngày 15/10/2025 – còn 148 ngày\n\nBáo cáo kết quả <thực hiện> & gửi về UBND tỉnh, qua Sở Nội vụ\n\n" +
        "“gửi báo cáo trước ngày 15/10/2025”\n— Kế hoạch năm 2025 của UBND tỉnh, mục III.4\n\nKế hoạch năm 2025.\n\n" +
        "Nhắn số để chọn:\n1. Kế hoạch năm 2021\n2. Xem nguyên văn",
    });
    expect(server.calls.findIndex(({ method }) => method === "sendChatAction")).toBeLessThan(
      server.calls.findIndex(({ method }) => method === "sendMessage"),
    );
    await close();
  });

  it.each([
    ["html", "<b>Trước ngày 15/10/2025 – còn 148 ngày</b>", "&lt;thực hiện&gt; &amp; gửi"],
    ["markdown", "**Trước ngày 15/10/2025 – còn 148 ngày**", "<thực hiện> & gửi"],
  ] as const)(
    "marks in %s what stands first where that is set, and goes plain where it is refused",
    async (formatting, lead, body) => {
      const { bot, server, close } = await openZalo();
      const platform = createZalo({
        ...bot.platformParts,
        token: ZALO_TOKEN,
        apiRoot: server.root,
        accept: bot.dispatch.accept,
        publicUrl: null,
        formatting,
      });
      await platform.start();
      server.write("z1", "một");
      await server.until(() => server.sent.length === 1);
      expect(server.sent[0]).toMatchObject({ parse_mode: formatting });
      expect(server.sent[0]?.text).toContain(lead);
      expect(server.sent[0]?.text).toContain(body);
      expect(server.sent[0]?.text).toContain("“gửi báo cáo trước ngày 15/10/2025”");
      server.failNext("sendMessage", refuseZalo(400, "Bad Request: can't parse"));
      server.write("z1", "hai");
      await server.until(() => server.sent.length === 2);
      expect(server.sent[1]?.parse_mode).toBeUndefined();
      expect(server.sent[1]?.text).toContain("<thực hiện> & gửi");
      await platform.stop();
      await close();
    },
  );

  it("polls on after a poll in which nothing came", async () => {
    const { bot, server, platform, close } = await openZalo();
    server.failNext("getUpdates", { status: 200, json: { ok: true } }, { status: 408, text: "" });
    await platform.start();
    await server.until(() => server.countOf("getUpdates") === 3);
    server.lapsePolls();
    await server.until(() => server.countOf("getUpdates") === 4);
    server.write("z1", "hỏi");
    await server.until(() => server.sent.length === 1);
    expect(bot.logLines.join("")).not.toContain("platform_retries");
    await close();
  });

  it("passes over what it does not know, and answers pictures, stickers and voices politely", async () => {
    const { bot, server, platform, close } = await openZalo();
    await platform.start();
    for (const event_name of ["message.unsupported.received", "message.reaction.received", "user.follow"]) {
      server.receive({ event_name, message: BASE }, "z1");
    }
    server.receive(
      { event_name: "message.text.received", message: { ...BASE, from: { id: "b", is_bot: true }, text: "máy nói" } },
      "z1",
    );
    server.receive({ event_name: "message.text.received" }, "z1");
    server.receive("rác", "z1");
    for (const [index, kind] of ["image", "sticker", "voice"].entries()) {
      server.receive(
        {
          event_name: `message.${kind}.received`,
          message: { ...BASE, message_id: `w${index}`, photo: "https://x.example/a.jpg" },
        },
        "z1",
      );
    }
    server.receive(
      { event_name: "message.image.received", message: { ...BASE, message_id: "c", caption: "báo cáo gửi khi nào?" } },
      "z1",
    );
    await server.until(() => server.sent.length === 4);
    expect(server.textsTo("z1").filter((text) => text.includes("chỉ đọc được chữ"))).toHaveLength(3);
    expect(bot.asked).toHaveLength(1);
    await close();
  });

  it("answers a redelivered message once", async () => {
    const { bot, server, platform, close } = await openZalo();
    await platform.start();
    const update = { event_name: "message.text.received", message: { ...BASE, text: "hỏi" } };
    for (let times = 0; times < 3; times++) server.receive(update, "z1");
    server.write("z1", "câu sau");
    await server.until(() => server.sent.length === 2);
    expect(bot.asked.map(({ text }) => text)).toEqual(["hỏi", "câu sau"]);
    await close();
  });

  it("backs off when the quota is used up, and repeats only what surely did not go out", async () => {
    const { bot, server, platform, close } = await openZalo();
    server.failNext("sendMessage", refuseZalo(429, "Too many requests"), {
      status: 500,
      json: { ok: false, error_code: 500 },
    });
    await platform.start();
    server.write("z1", "một");
    await server.until(() => server.sent.length === 1);
    expect(bot.waits).toEqual(expect.arrayContaining([1_000, 2_000]));
    server.failNext("sendMessage", { cut: true }, { status: 504, text: "<html>" }, { status: 200, text: "ok" });
    for (const text of ["hai", "ba", "bốn", "năm"]) server.write("z1", text);
    await server.until(() => server.sent.length === 2);
    expect(bot.logLines.filter((line) => line.includes("send_outcome_unknown"))).toHaveLength(3);
    await close();
  });

  it("loses no polled message when it could not be written down at first", async () => {
    const bot = createSmallBot();
    let refusals = 2;
    const accept: typeof bot.dispatch.accept = (message, deliver) => {
      if (refusals-- > 0) throw new Error("disk full");
      return bot.dispatch.accept(message, deliver);
    };
    const { server, platform, close } = await openZalo(undefined, ZALO_TOKEN, {
      ...bot,
      dispatch: { ...bot.dispatch, accept },
    });
    await platform.start();
    server.write("z1", "hỏi");
    await server.until(() => server.sent.length === 1);
    await close();
  });

  it("waits for a server that is down, and goes on when it is back", async () => {
    const { bot, server, platform, close } = await openZalo();
    server.failNext(
      "getUpdates",
      { status: 502, text: "<html>" },
      { cut: true },
      { status: 200, text: "<html>" },
      refuseZalo(429, "quota"),
    );
    await platform.start();
    server.write("z1", "hỏi");
    await server.until(() => server.sent.length === 1);
    expect(bot.waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    await close();
  });

  it.each([
    [401, refuseZalo(401, "Unauthorized")],
    [404, { status: 404, json: { ok: false, error_code: 404, description: "Not Found" } }],
  ] as const)("stops and says so when the token is refused with %d, and does not tell it", async (_, answer) => {
    const { bot, server, platform, close } = await openZalo();
    server.failNext("getMe", answer);
    const failure = await platform.start().catch((cause: unknown) => cause);
    expect(failure).toMatchObject({ code: "service_unauthorized" });
    const said = `${failure} ${failure instanceof Error ? failure.stack : ""} ${JSON.stringify(failure)} ${bot.logLines.join("")}`;
    expect(said).not.toContain(ZALO_TOKEN);
    await close();
  });

  it("stops when the token is revoked while it runs", async () => {
    const { bot, server, platform, close } = await openZalo();
    server.failNext("getUpdates", refuseZalo(401, "Unauthorized"));
    await platform.start();
    while (bot.stopped.length === 0) await setImmediate();
    expect(bot.stopped.map(({ failure }) => failure.code)).toEqual(["service_unauthorized"]);
    await close();
  });
});
