import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFindings } from "../../fakes/axe.ts";
import { openWeb } from "../../fakes/open-platforms.ts";
import { SMALL_REPLY } from "../../fakes/small-bot.ts";

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

describe.skipIf(!existsSync(CHROMIUM))("the chat page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  });
  afterAll(() => browser?.close());

  async function open(viewport: { readonly width: number; readonly height: number }) {
    const web = await openWeb();
    const page = await browser.newPage({ viewport });
    const troubles: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && troubles.push(message.text())));
    page.on("pageerror", (error) => void troubles.push(error.message));
    await page.goto(web.address);
    const close = async () => {
      await page.close();
      await web.close();
    };
    return { ...web, page, troubles, close };
  }

  async function ask(page: Page, text: string, answers: number) {
    await page.fill("#question", text);
    await page.keyboard.press("Enter");
    await page
      .locator(".bot")
      .nth(answers - 1)
      .waitFor();
  }

  it.each([
    ["phone", PHONE],
    ["desktop", DESKTOP],
  ])("answers with the quote and its source, within the width of a %s", async (_, viewport) => {
    const { page, troubles, close } = await open(viewport);
    await ask(page, "báo cáo gửi khi nào?", 1);
    expect(await page.textContent(".bot .lead")).toBe("Trước ngày 15/10/2025 – còn 148 ngày");
    expect(await page.textContent(".bot blockquote")).toBe("gửi báo cáo trước ngày 15/10/2025");
    expect(await page.textContent(".bot cite")).toBe("Kế hoạch năm 2025 của UBND tỉnh, mục III.4");
    expect(await page.isVisible(".bot .lead")).toBe(true);
    expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it("shows what is typed as text, never as markup", async () => {
    const { page, troubles, close } = await open(PHONE);
    await ask(page, "<img src=x onerror=alert(1)><b>đậm</b>", 1);
    expect(await page.textContent(".person p")).toBe("<img src=x onerror=alert(1)><b>đậm</b>");
    expect(await page.locator(".messages img, .messages b").count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it("asks what is pressed, and keeps the talk over a reload", async () => {
    const { bot, page, close } = await open(PHONE);
    await ask(page, "báo cáo gửi khi nào?", 1);
    await page.click(".choices button >> nth=0");
    await page.locator(".bot").nth(1).waitFor();
    expect(bot.asked[1]).toMatchObject({ text: SMALL_REPLY.choices[0]?.ask, history: ["báo cáo gửi khi nào?"] });
    await page.reload();
    expect(await page.locator(".bot blockquote").count()).toBe(2);
    await page.click("#clear");
    expect(await page.locator(".message").count()).toBe(0);
    expect(await page.isVisible("#welcome")).toBe(true);
    await close();
  });

  it("sets the unit, shows it, and forgets it", async () => {
    const { bot, page, close } = await open(PHONE);
    await page.click("#unit-button");
    await page.fill("#unit-input", "UBND xã Ba Vì");
    await page.click("#unit-form .primary");
    await page.locator("#unit-name", { hasText: "UBND xã Ba Vì" }).waitFor();
    await ask(page, "việc của tôi?", 2);
    expect(bot.asked[0]?.asker).toBe("UBND xã Ba Vì");
    await page.click("#unit-button");
    await page.click("#unit-forget");
    await page.locator("#unit-name", { hasText: "Chưa đặt" }).waitFor();
    await close();
  });

  it("can be used by keyboard alone, every control having a name and room for a finger", async () => {
    const { page, close } = await open(PHONE);
    await ask(page, "báo cáo gửi khi nào?", 1);
    const small = await page.evaluate(`
      [...document.querySelectorAll("button, input, textarea")]
        .filter((control) => control.getClientRects().length > 0 && control.id !== "clear")
        .filter((control) => control.getBoundingClientRect().height < 44 || !(control.textContent || control.placeholder))
        .map((control) => control.outerHTML)`);
    expect(small).toEqual([]);
    await page.focus(".choices button >> nth=0");
    await page.keyboard.press("Enter");
    await page.locator(".bot").nth(1).waitFor();
    await close();
  });

  it("says so when the server is gone, and sends again when asked to", async () => {
    const { page, close } = await open(PHONE);
    await page.route("**/api/chat", (route) => route.abort(), { times: 1 });
    await page.fill("#question", "báo cáo gửi khi nào?");
    await page.click("#send");
    await page.click(".error button");
    await page.waitForSelector(".bot blockquote");
    expect(await page.locator(".error").count()).toBe(0);
    await close();
  });
});
