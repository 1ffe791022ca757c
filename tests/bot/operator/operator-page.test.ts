import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "#bot/log.ts";
import { openOnce } from "#bot/open-once.ts";
import { createIntake } from "#bot/operator/documents/intake.ts";
import { openOperator } from "#bot/operator/open-operator.ts";
import { createWebServer, type WebServer } from "#bot/platforms/web/web-server.ts";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import type { StateStore } from "#bot/state/state-store.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { openLiveKnowledge } from "#knowledge/live-knowledge.ts";
import { openLiveReviewDesk } from "#knowledge/review/live-review-desk.ts";
import type { ReviewDesk } from "#knowledge/review/open-review-desk.ts";
import { createClock } from "../../fakes/small-bot.ts";
import { run } from "../../ingest/run-ingest.ts";

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );
const PASSWORD = "mat-khau-dai";
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const PLAN = "ubnd-tinh-quang-ngai-2025";

let data = "";
let server: WebServer;
let desk: ReturnType<typeof openOnce<ReviewDesk>>;
let address = "";
let knowledge: Knowledge;
let state: StateStore;
const onTrouble = () => undefined;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "operator-"));
  await run("ingest/main.ts", ["--data", data]);
  knowledge = openLiveKnowledge(data, { kind: "local" }, { onTrouble });
  state = openSqliteStore(":memory:", () => new Date(0));
});
afterAll(() => {
  knowledge.close();
  state.close();
  rmSync(data, { recursive: true, force: true });
});
beforeEach(async () => {
  const { now } = createClock();
  rmSync(join(data, "reviews.jsonl"), { force: true });
  desk = openOnce(() => openLiveReviewDesk(data, onTrouble));
  const intake = createIntake({ dataDir: data, documentsDir: data });
  const routes = openOperator(
    { dataDir: data, operatorPassword: PASSWORD },
    { knowledge, store: state.insight, now, intake, desk },
  );
  const log = createLog("silent", () => undefined, now);
  server = createWebServer({ host: "127.0.0.1", port: 0, routes, log });
  address = await server.listen();
});
afterEach(async () => {
  await server.close();
  desk.close();
});

const decisions = () =>
  existsSync(join(data, "reviews.jsonl"))
    ? readFileSync(join(data, "reviews.jsonl"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];
const post = (path: string, body: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${address}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { ...FORM, ...headers },
    body: new URLSearchParams(body).toString(),
  });

async function signIn(): Promise<{ readonly cookie: string; readonly token: string; readonly id: string }> {
  const response = await post("/duyet/dang-nhap", { name: "Chị Lan", password: PASSWORD });
  const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = await (await fetch(`${address}/duyet`, { headers: { cookie } })).text();
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? "";
  return { cookie, token: field("token"), id: field("id") };
}

describe("the operator's pages", () => {
  it("are not there without a password", () => {
    expect(
      openOperator(
        { dataDir: data, operatorPassword: null },
        {
          knowledge,
          store: state.insight,
          now: () => new Date(0),
          desk,
          intake: createIntake({ dataDir: data, documentsDir: data }),
        },
      ),
    ).toEqual([]);
  });

  it("show nothing of the register to who is not signed in, and take no decision from them", async () => {
    const page = await fetch(`${address}/duyet`);
    expect(await page.text()).not.toContain("blockquote");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect((await fetch(`${address}/duyet/lech`)).status).toBe(403);
    const { id } = await signIn();
    expect((await post("/duyet/quyet-dinh", { id, verdict: "rejected", token: "" })).status).toBe(403);
    expect((await post("/duyet/dang-nhap", { name: "A", password: "sai-roi-do" })).status).toBe(401);
    expect(decisions()).toEqual([]);
  });

  it("take a decision only with the token of the form, from our own page", async () => {
    const { cookie, token, id } = await signIn();
    const decide = (headers: Record<string, string>, typed = token) =>
      post("/duyet/quyet-dinh", { id, verdict: "reviewed", token: typed }, { cookie, ...headers });
    expect((await decide({}, "x")).status).toBe(403);
    expect((await decide({ origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await decide({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await decide({ "content-type": "application/json" })).status).toBe(415);
    expect(decisions()).toEqual([]);
    expect((await decide({ origin: address })).status).toBe(303);
    expect(decisions()).toMatchObject([{ deadlineId: id, verdict: "reviewed", by: "Chị Lan" }]);
  });

  it("stop listening after too many wrong passwords", async () => {
    for (let tried = 0; tried < 5; tried++) await post("/duyet/dang-nhap", { name: "A", password: `sai ${tried}` });
    expect((await post("/duyet/dang-nhap", { name: "A", password: PASSWORD })).status).toBe(429);
  });

  it("mark the cookie as secure behind https", async () => {
    const response = await post(
      "/duyet/dang-nhap",
      { name: "A", password: PASSWORD },
      { "x-forwarded-proto": "https" },
    );
    expect(response.headers.get("set-cookie")).toMatch(/; Secure$/);
  });
});

describe.skipIf(!existsSync(CHROMIUM))("the operator's pages in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  });
  afterAll(() => browser?.close());

  async function open(width: number) {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    await page.goto(`${address}/duyet`);
    await page.fill("#name", "Chị Lan <b>");
    await page.fill("#password", PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".item");
    await page.goto(`${address}/duyet?van-ban=${PLAN}`);
    return page;
  }

  it.each([390, 1280])("confirm, correct, reject and take back at a width of %d", async (width) => {
    const page = await open(width);
    expect(await page.textContent(".item >> nth=0 >> mark")).toContain("trước ngày 15/3/2025");
    await page.click(".item >> nth=0 >> button[value=reviewed]");
    await page.waitForSelector(".item.reviewed");
    await page.click(".item >> nth=2 >> summary");
    await page.fill(".item >> nth=2 >> input[name=due]", "hôm nào đó");
    await page.keyboard.press("Enter");
    expect(await page.textContent("[role=alert]")).toContain("Chưa hiểu thời hạn “hôm nào đó”");
    expect(await page.inputValue(".item >> nth=2 >> input[name=due]")).toBe("hôm nào đó");
    await page.fill(".item >> nth=2 >> input[name=due]", "trước ngày 20/6/2025");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".item.corrected");
    expect(await page.textContent(".corrected-to")).toBe("Sửa thành – Thời hạn: Trước ngày 20/6/2025");
    await page.click(".item.corrected button[value=parsed]");
    await page.waitForSelector(".item.corrected", { state: "detached" });
    await page.click(".item >> nth=1 >> button[value=rejected]");
    await page.waitForSelector(".item.rejected");
    expect(decisions().map(({ verdict }) => verdict)).toEqual(["reviewed", "corrected", "parsed", "rejected"]);
    expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
    expect(await page.locator(".leave b").count()).toBe(0);
    await page.close();
  });

  it("can be used by keyboard alone, every control having a name and room for a finger", async () => {
    const page = await open(390);
    const small = await page.evaluate(`
      [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, nav a")]
        .filter((control) => control.getClientRects().length > 0)
        .filter((control) => control.getBoundingClientRect().height < 44 || !(control.textContent || control.labels?.length))
        .map((control) => control.outerHTML)`);
    expect(small).toEqual([]);
    await page.focus(".item >> nth=0 >> button[value=reviewed]");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".item.reviewed");
    await page.close();
  });

  it("show where plans differ, and sign out", async () => {
    const page = await open(1280);
    await page.click("nav a >> nth=1");
    expect(await page.locator(".sides section").count()).toBeGreaterThan(1);
    expect(await page.textContent(".sides .level >> nth=0")).toContain("năm");
    await page.click(".leave button");
    await page.waitForSelector("#password");
    await page.goto(`${address}/duyet/lech`);
    expect(await page.locator(".sides").count()).toBe(0);
    await page.close();
  });
});
