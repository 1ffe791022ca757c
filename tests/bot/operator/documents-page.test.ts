import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "#bot/log.ts";
import { openOnce } from "#bot/open-once.ts";
import { createIntake } from "#bot/operator/documents/intake.ts";
import { openOperator } from "#bot/operator/open-operator.ts";
import { createWebServer, type WebServer } from "#bot/platforms/web/web-server.ts";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import { openLiveKnowledge } from "#knowledge/live-knowledge.ts";
import { openLiveReviewDesk } from "#knowledge/review/live-review-desk.ts";
import { seriousFindings } from "../../fakes/axe.ts";
import { createClock } from "../../fakes/small-bot.ts";
import { run } from "../../ingest/run-ingest.ts";

const CHROMIUM = "/usr/bin/chromium";
const PLANS = join(import.meta.dirname, "../../../knowledge/documents/plans");
const PASSWORD = "mat-khau-dai";
const PAGES = ["/duyet", "/duyet/lech", "/duyet/van-ban", "/duyet/cau-hoi", "/duyet/van-ban/bao-cao"];

let folder = "";
let documents = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "documents-"));
  documents = join(folder, "in");
  mkdirSync(documents);
  copyFileSync(join(PLANS, "ubnd-xa-ba-vi-2025.txt"), join(documents, "ubnd-xa-ba-vi-2025.txt"));
  await run("ingest/main.ts", ["--documents", documents, "--data", folder]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = () =>
  existsSync(join(documents, "nhan-tu-trang-web")) ? readdirSync(join(documents, "nhan-tu-trang-web")) : [];

describe("a document that is sent in", () => {
  it("is read and kept under a plain name; a newer one takes its place", async () => {
    const intake = createIntake({ dataDir: folder, documentsDir: documents });
    const bytes = readFileSync(join(PLANS, "so-noi-vu-2021.txt"));
    const name = "..\\..\\Kế hoạch Sở Nội vụ (2021).TXT";
    const taken = intake.take({ name, bytes });
    expect(intake.take({ name, bytes })).toBe(false);
    await (taken === false ? null : taken.done);
    expect(intake.state()).toMatchObject({ kind: "added", file: "ke-hoach-so-noi-vu-2021.txt" });
    expect(kept()).toEqual(["ke-hoach-so-noi-vu-2021.txt"]);
  }, 60_000);

  it("leaves nothing behind where it is secret, and gives back what stood there", async () => {
    const intake = createIntake({ dataDir: folder, documentsDir: documents });
    const before = readFileSync(join(documents, "nhan-tu-trang-web/ke-hoach-so-noi-vu-2021.txt"), "utf8");
    const secret = "TUYỆT MẬT\nKẾ HOẠCH\nHạn nộp báo cáo trước ngày 15/10/2025";
    const taken = intake.take({ name: "ke hoach so noi vu 2021.txt", bytes: Buffer.from(secret) });
    await (taken === false ? null : taken.done);
    expect(intake.state()).toMatchObject({ kind: "refused", reason: expect.stringMatching(/mật/i) });
    expect(readFileSync(join(documents, "nhan-tu-trang-web/ke-hoach-so-noi-vu-2021.txt"), "utf8")).toBe(before);
    const another = intake.take({ name: "README.md", bytes: Buffer.from("x") });
    await (another === false ? null : another.done);
    expect(intake.state()).toMatchObject({ kind: "refused", reason: "" });
    expect(kept()).toEqual(["ke-hoach-so-noi-vu-2021.txt"]);
  }, 60_000);
});

describe.skipIf(!existsSync(CHROMIUM))("the page of documents in a browser", () => {
  let browser: Browser;
  let server: WebServer;
  let address = "";
  const closing: (() => void)[] = [];
  beforeAll(async () => {
    const { now } = createClock();
    const onTrouble = () => undefined;
    const knowledge = openLiveKnowledge(folder, { kind: "local" }, { onTrouble });
    const state = openSqliteStore(":memory:", now);
    state.insight.noteUnanswered("xe buýt số mấy ra huyện", "noEvidence");
    state.insight.noteFeedback("hạn nộp báo cáo năm", false);
    state.insight.countAnswer("2025-05-20", "deadlines");
    const settings = { dataDir: folder, documentsDir: documents, operatorPassword: PASSWORD };
    const desk = openOnce(() => openLiveReviewDesk(folder, onTrouble));
    const intake = createIntake(settings);
    const routes = openOperator(settings, { knowledge, store: state.insight, now, intake, desk });
    closing.push(desk.close, knowledge.close, state.close);
    const log = createLog("silent", () => undefined, now);
    server = createWebServer({ host: "127.0.0.1", port: 0, routes, log });
    address = await server.listen();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server.close();
    for (const close of closing) close();
  });

  async function open(width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    await page.goto(`${address}/duyet`);
    await page.fill("#name", "Chị Lan");
    await page.fill("#password", PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForSelector("nav");
    return page;
  }

  it("takes a file in, says how it was read, and puts its obligations up for review", async () => {
    const page = await open(390);
    await page.goto(`${address}/duyet/van-ban`);
    const path = join(folder, "Kế hoạch tỉnh.txt");
    writeFileSync(path, readFileSync(join(PLANS, "ubnd-tinh-quang-ngai-2025.txt")));
    await page.setInputFiles("#file", path);
    await page.click("button.primary");
    await page.waitForSelector("[role=status]:has-text('Đã đọc')", { timeout: 50_000 });
    expect(await page.textContent("[role=status]")).toContain("ke-hoach-tinh.txt");
    expect(await page.textContent("table")).toContain("UBND tỉnh Quảng Ngãi");
    await page.goto(`${address}/duyet?van-ban=ke-hoach-tinh`);
    expect(await page.textContent(".item >> nth=0 >> mark")).toContain("trước ngày 15/3/2025");
    await page.close();
  }, 90_000);

  it("takes nothing from who is not signed in", async () => {
    const form = new FormData();
    form.set("file", new Blob(["x"]), "x.txt");
    expect((await fetch(`${address}/duyet/van-ban/nap`, { method: "POST", body: form })).status).toBe(403);
    expect((await fetch(`${address}/duyet/van-ban/bao-cao`)).status).toBe(403);
  });

  it.each([390, 1280])(
    "has no serious finding of axe on any page at a width of %d",
    async (width) => {
      const page = await open(width);
      for (const path of PAGES) {
        await page.goto(`${address}${path}`);
        expect({ path, found: await seriousFindings(page) }).toEqual({ path, found: [] });
        const overflow = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        expect({ path, overflow }).toEqual({ path, overflow: expect.toSatisfy((px: number) => px <= 0) });
      }
      await page.close();
    },
    60_000,
  );
});
