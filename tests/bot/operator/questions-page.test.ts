import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createLog } from "#bot/log.ts";
import { type Bot, openBot } from "#bot/open-bot.ts";
import type { OutgoingReply } from "#bot/platforms/platform.ts";
import { createWebServer, type WebServer } from "#bot/platforms/web/web-server.ts";
import { createClock } from "../../fakes/small-bot.ts";
import { run } from "../../ingest/run-ingest.ts";

const PASSWORD = "mat-khau-dai";
const PLAN = "ubnd-xa-ba-vi-2025";
const MISSED = "giá vàng hôm nay ở xã bao nhiêu, gọi anh Nguyễn Văn An 0912345678";
let data = "";
let bot: Bot;
let server: WebServer;
let address = "";
let sent = 0;
const logLines: string[] = [];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "questions-"));
  await run("ingest/main.ts", ["--data", data]);
  const { now } = createClock();
  const log = createLog("debug", (line) => logLines.push(line), now);
  bot = openBot(
    {
      dataDir: data,
      documentsDir: "khong-co",
      embedder: { kind: "local" },
      publicUrl: null,
      operatorPassword: PASSWORD,
      requireReview: false,
      access: "open",
      admins: [],
      allowed: [],
      limits: { person: 1_000, everybody: 1_000 },
      host: "127.0.0.1",
    },
    log,
    now,
  );
  server = createWebServer({ host: "127.0.0.1", port: 0, routes: bot.routes, log });
  address = await server.listen();
}, 60_000);
afterAll(async () => {
  await server.close();
  bot.close();
  rmSync(data, { recursive: true, force: true });
});
beforeEach(() => {
  for (const { id } of bot.state.insight.unanswered()) bot.state.insight.settle(id);
});

async function ask(text: string, platform: "telegram" | "zalo" = "telegram"): Promise<OutgoingReply> {
  const replies: OutgoingReply[] = [];
  const thread = { platform, chatId: "7", userKey: "7" };
  const message = { thread, updateId: String(++sent), isGroup: false, content: { kind: "text" as const, text } };
  await bot.dispatch.accept(message, async (reply) => replies.push(reply)).answered;
  const [reply] = replies;
  if (reply === undefined) throw new Error("no reply");
  return reply;
}

async function signIn() {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const post = (path: string, body: Record<string, string>, cookie = "") =>
    fetch(`${address}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { ...form, cookie },
      body: new URLSearchParams(body).toString(),
    });
  const cookie =
    (await post("/duyet/dang-nhap", { name: "Chị Lan", password: PASSWORD })).headers
      .get("set-cookie")
      ?.split(";")[0] ?? "";
  const show = async () => (await fetch(`${address}/duyet/cau-hoi`, { headers: { cookie } })).text();
  const token = /name="token" value="([^"]+)"/.exec(await show())?.[1] ?? "";
  const decide = (fields: Record<string, string>) => post("/duyet/cau-hoi/quyet-dinh", { token, ...fields }, cookie);
  return { show, decide };
}

it("lists what was not answered, scrubbed, and points it to the section that answers from then on", async () => {
  const before = await ask(MISSED);
  await ask(MISSED);
  expect(before.blocks.map(({ kind }) => kind)).not.toContain("list");
  const desk = await signIn();
  const page = await desk.show();
  expect(page).toContain("gọi anh [tên] [số]");
  expect(page).not.toContain("0912345678");
  expect(page).toContain("2 lần");
  const id = String(bot.state.insight.unanswered()[0]?.id);
  const wrong = await desk.decide({ id, action: "point", document: PLAN, section: "IX.9" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("không có mục “IX.9”");
  expect((await desk.decide({ id, action: "point", document: PLAN, section: "III.5" })).status).toBe(303);
  const kept = readFileSync(join(data, "questions.jsonl"), "utf8").trim().split("\n");
  expect(JSON.parse(kept[0] ?? "")).toMatchObject({
    expect: { citations_any: [{ document: PLAN, section: "III.5" }] },
  });
  const after = await ask(bot.state.insight.standards()[0]?.question.toUpperCase() ?? "");
  expect(after.blocks[0]).toMatchObject({ text: "Văn phòng đã chỉ chỗ trả lời câu này:" });
  expect(after.blocks[1]).toMatchObject({ kind: "quote", source: expect.stringContaining("mục III, khoản 5") });
  await desk.decide({ action: "withdraw", key: bot.state.insight.standards()[0]?.key ?? "" });
  expect(bot.state.insight.standards()).toEqual([]);
}, 30_000);

it("keeps one as a golden question or lays it aside, and takes no form without its token", async () => {
  rmSync(join(data, "questions.jsonl"), { force: true });
  await ask("xe buýt số mấy ra huyện");
  await ask("trận bóng tối nay mấy giờ đá");
  const desk = await signIn();
  const [second, first] = bot.state.insight.unanswered().map(({ id }) => String(id));
  expect((await desk.decide({ id: first ?? "", action: "golden", token: "x" })).status).toBe(403);
  await desk.decide({ id: first ?? "", action: "golden" });
  await desk.decide({ id: second ?? "", action: "dismiss" });
  expect(bot.state.insight.unanswered()).toEqual([]);
  const golden = JSON.parse(readFileSync(join(data, "questions.jsonl"), "utf8"));
  expect(golden).toMatchObject({ question: "xe buýt số mấy ra huyện", expect: { abstain: true } });
  expect(existsSync(join(data, "questions.jsonl"))).toBe(true);
}, 30_000);

it("takes feedback without a name, by button on Telegram and by word on Zalo, and shows it beside the usage", async () => {
  const answered = await ask("hạn gửi kế hoạch năm 2025 về UBND tỉnh");
  expect(answered.choices.map(({ label }) => label)).toEqual(expect.arrayContaining(["Đúng", "Chưa đúng"]));
  const onZalo = await ask("hạn gửi kế hoạch năm 2025 về UBND tỉnh", "zalo");
  expect(onZalo.choices.map(({ label }) => label)).not.toContain("Đúng");
  expect((await ask("SAI", "zalo")).blocks[0]).toMatchObject({ text: expect.stringContaining("không kèm tên") });
  await ask("đúng rồi");
  const page = await (await signIn()).show();
  expect(page).toMatch(/>hạn gửi kế hoạch năm 2025 về UBND tỉnh<\/td><td[^>]*>1<\/td><td[^>]*>1<\/td>/);
  expect(page).toMatch(/>20\/05\/2025<\/td><td[^>]*>[1-9]/);
}, 30_000);

it("keeps and counts nothing of what is asked in passing, as letters are typed, and answers it as in chat", async () => {
  const usage = bot.state.insight.usage();
  const thread = { platform: "telegram", chatId: "9", userKey: "9" } as const;
  const content = { kind: "unreadable" } as const;
  const askInPassing = (text: string) =>
    bot.dispatch.answerInline({ thread, updateId: "1", isGroup: false, content }, text);
  for (const typed of ["giá bạc hôm", "giá bạc hôm nay", "giá bạc hôm nay thế nào"]) await askInPassing(typed);
  const asked = "hạn gửi kế hoạch năm 2025 về UBND tỉnh";
  const reply = await askInPassing(asked);
  expect(bot.state.insight.usage()).toEqual(usage);
  expect(bot.state.insight.unanswered()).toEqual([]);
  expect(reply).toEqual({ blocks: (await ask(asked)).blocks, choices: [] });
  expect(bot.state.insight.usage()).not.toEqual(usage);
}, 30_000);

it("writes nothing of what was asked or secret into its log", () => {
  const log = logLines.join("\n");
  for (const word of ["vàng", "0912345678", PASSWORD, "buýt", "Lan"]) expect(log).not.toContain(word);
  expect(log).toContain('"answered"');
});
