import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "#knowledge/domain/failure.ts";
import { vietnameseOf } from "../encodings/mend-encoding.ts";
import { runTool } from "../scan/run-tool.ts";

/** In words with letters beyond A to Z, 10 to 60. Fewer say nothing of a page. */
const ENOUGH_WORDS = 20;
/** Share of them that are Vietnamese syllables, 0 to 1: below it the letters of a page stand in another order than they are printed. */
const IN_ORDER = 0.85;
/** In milliseconds. A page takes a tenth of a second. */
const LIMIT_MS = 30_000;

/**
 * True for text whose letters with marks were set apart from the rest, from another font: "ho ch phạối" is printed "hoạch phối". Files that a
 * program made whose font lacks some letters are so.
 */
export function isScrambled(text: string): boolean {
  const { words, share } = vietnameseOf(text);
  return words >= ENOUGH_WORDS && share < IN_ORDER;
}

/** The text of these pages with every letter where it is printed, by number; none where poppler-utils is not installed. */
export async function readInOrder(
  bytes: Uint8Array,
  pages: readonly number[],
  file: string,
): Promise<ReadonlyMap<number, string>> {
  const read = new Map<number, string>();
  if (pages.length === 0) return read;
  const folder = mkdtempSync(join(tmpdir(), "pdf-"));
  try {
    const source = join(folder, "source.pdf");
    writeFileSync(source, bytes);
    for (const number of pages) {
      const options = ["-f", String(number), "-l", String(number), "-layout", "-nopgbrk", "-enc", "UTF-8", source, "-"];
      const text = await runTool({ tool: "pdftotext", options, limitMs: LIMIT_MS }, file);
      read.set(number, text.replace(/^[ \t]+/gm, "").trimEnd());
    }
    return read;
  } catch (cause) {
    if (cause instanceof Failure && cause.facts.reason === "needsOcr") return read;
    throw cause;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
