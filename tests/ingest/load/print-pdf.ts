import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
/** A font that has every Vietnamese letter, so that the files are alike on every machine. */
const FONT = join(
  import.meta.dirname,
  "../../../node_modules/@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf",
);

/** PDF files of these pages' HTML, printed on A4 by a real browser, one for each. */
export async function printPdfs(bodies: readonly string[]): Promise<readonly Uint8Array[]> {
  const font = readFileSync(FONT).toString("base64");
  const style = `@font-face { font-family: Viet; src: url(data:font/ttf;base64,${font}) } body { font: 13pt Viet; } p { margin: 0 0 6pt; text-align: justify } td { vertical-align: top; padding: 2pt 4pt } .lined td { border: 1px solid }`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    const printed: Uint8Array[] = [];
    for (const body of bodies) {
      await page.setContent(`<style>${style}</style>${body}`, { waitUntil: "load" });
      await page.evaluate("document.fonts.ready");
      printed.push(
        await page.pdf({ format: "A4", margin: { top: "20mm", bottom: "20mm", left: "30mm", right: "15mm" } }),
      );
    }
    return printed;
  } finally {
    await browser.close();
  }
}
