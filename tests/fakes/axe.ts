import axe from "axe-core";
import type { Page } from "playwright-core";
import { z } from "zod";

const Findings = z.array(z.string());

/** What a screen reader or a keyboard would stumble over on the page as it stands: the rule and the first place of each. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return Findings.parse(
    await page.evaluate(
      "axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0].html}`))",
    ),
  );
}
