import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collectFacts } from "#ingest/collect-facts.ts";
import { ingestDocument } from "#ingest/ingest-document.ts";
import { createReport } from "#ingest/report/create-report.ts";
import { renderHtmlReport } from "#ingest/report/render-html-report.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { smallPlan } from "../run-ingest.ts";

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );

const HOSTILE = `<script>document.title = "hỏng"</script> & "ngoặc" 'đơn'`;
const source = `${smallPlan("20/6/2025")}3. Theo Quyết định số 12/QĐ-UBND ngày 12/4/2024 của UBND huyện ${HOSTILE}.
4. Hội thi mở màn ngày 30/4 tại sân vận động.
`;
const one = {
  ...ingestDocument({ id: DocumentId.parse("hoa-an"), source, hash: "0".repeat(64) }),
  file: "hoa-an.txt",
  notes: [{ code: "encodingMended", facts: { encoding: "VNI" } }],
};
const facts = collectFacts([one]);
const skipped = [{ file: "anh.png", code: "document_unsupported", reason: "Tệp <anh.png> chưa được đọc." } as const];
const html = renderHtmlReport(createReport([one], facts, skipped), [one], facts);

describe.skipIf(!existsSync(CHROMIUM))("the report as a page", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "report-"));
    writeFileSync(join(folder, "report.html"), html);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each([360, 1280])("shows the words beside what was understood of them, %d px wide", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const troubles: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && troubles.push(message.text())));
    await page.goto(pathToFileURL(join(folder, "report.html")).href);
    expect(await page.title()).toBe("Báo cáo đọc văn bản");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(await page.locator("mark.due").filter({ hasText: "trước ngày 20/6/2025" }).count()).toBe(1);
    expect(await page.locator(".source p:not(.legend) mark.cite").allInnerTexts()).toEqual([
      expect.stringContaining("Quyết định số 12/QĐ-UBND ngày 12/4/2024"),
    ]);
    expect(await page.locator(".source").innerText()).toContain(HOSTILE.slice(0, 20));
    expect(await page.locator("body").innerText()).toContain("Tệp <anh.png> chưa được đọc.");
    expect(await page.locator("body").innerText()).toContain("bảng mã VNI sang Unicode");
    await page.getByRole("link", { name: "Xem trong nguyên văn: 1" }).click();
    expect(await page.locator(".at:target + mark").innerText()).toContain("20/6/2025");
    expect(troubles).toEqual([]);
    await page.close();
  });
});
