import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFindings } from "../../fakes/axe.ts";
import { openWeb } from "../../fakes/open-platforms.ts";

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );
const UNIT = new URLSearchParams({ donvi: "UBND xã Ba Vì", nam: "2025" });

describe.skipIf(!existsSync(CHROMIUM))("the page of a year in a browser", () => {
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
    const close = async () => {
      await page.close();
      await web.close();
    };
    return { ...web, page, troubles, close };
  }

  it.each([
    ["phone", { width: 390, height: 844 }],
    ["desktop", { width: 1280, height: 800 }],
  ])("is a table within the width of a %s, read by its names", async (_, viewport) => {
    const { page, address, troubles, close } = await open(viewport);
    await page.goto(`${address}/lich?${UNIT}`);
    expect(await page.locator("tbody tr").count()).toBe(3);
    expect(await page.locator("tbody th").first().textContent()).toBe("Thứ Sáu, 14/3/2025");
    expect(await page.locator("blockquote").first().textContent()).toContain("trước ngày 15/3/2025");
    expect(await page.locator("table caption").textContent()).toBe("Các mốc thời hạn năm 2025 của UBND xã Ba Vì");
    expect(await page.getByLabel("Đơn vị").inputValue()).toBe("UBND xã Ba Vì");
    expect(await page.getByLabel("Năm").inputValue()).toBe("2025");
    expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
    expect(await page.evaluate("document.querySelectorAll('h1').length")).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it("gives an address and takes it back, with the keyboard alone", async () => {
    const { page, address, troubles, close } = await open({ width: 390, height: 844 });
    await page.goto(`${address}/lich?${UNIT}`);
    await page.locator(".downloads button").focus();
    await page.keyboard.press("Enter");
    const feed = await page.locator(".address a").getAttribute("href");
    expect(feed).toMatch(/\/lich\/[\w-]{32}\.ics$/);
    expect(page.url()).toContain("nam=2025");
    expect((await fetch(feed ?? "")).status).toBe(200);
    await page.locator(".downloads button").focus();
    await page.keyboard.press("Enter");
    await page.locator(".address").waitFor({ state: "detached" });
    expect((await fetch(feed ?? "")).status).toBe(404);
    expect(troubles).toEqual([]);
    await close();
  });

  it("shows the picture when it is asked for, with words for who does not see it", async () => {
    const { page, address, troubles, close } = await open({ width: 390, height: 844 });
    await page.goto(`${address}/lich?${UNIT}`);
    await page.locator("summary").click();
    const picture = page.locator("details img");
    const width = () => page.evaluate("document.querySelector('details img').naturalWidth");
    await expect.poll(width, { timeout: 20_000 }).toBe(1080);
    expect(await picture.getAttribute("alt")).toContain("Ảnh lịch năm 2025 của UBND xã Ba Vì");
    expect(troubles).toEqual([]);
    await close();
  });

  it("is reached from the chat page, and LICH there shows the picture and the file", async () => {
    const { page, address, troubles, close } = await open({ width: 390, height: 844 });
    await page.goto(address);
    await page.fill("#question", "LICH UBND xã Ba Vì 2025");
    await page.keyboard.press("Enter");
    const width = () => page.evaluate("document.querySelector('.bot img')?.naturalWidth");
    await expect.poll(width, { timeout: 20_000 }).toBe(1080);
    const file = await page.locator(".bot a.file").getAttribute("href");
    expect(await (await fetch(`${address}${file}`)).text()).toContain("BEGIN:VEVENT\r\n");
    await page.click('a[href="/lich"]');
    await page.locator(".chooser").waitFor();
    expect(troubles).toEqual([]);
    await close();
  });
});
