import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { withoutColouredInk } from "./coloured-ink.ts";
import { confidenceOf, readWords } from "./read-words.ts";
import { runTool } from "./run-tool.ts";
import { scanText } from "./scan-text.ts";

/** A page that was read from a picture. `confidence` 0 to 1. */
export type RecognisedPage = { readonly number: number; readonly text: string; readonly confidence: number };

/** Dots an inch, 200 to 400. What Tesseract is trained on; more takes longer and reads no better. */
const RESOLUTION = 300;
/** In milliseconds, 60,000 to 600,000. A page takes 5 to 30 seconds. */
const PAGE_LIMIT_MS = 180_000;
/** Pages read at one time at most. */
const MAX_TOGETHER = 4;

/**
 * Reads pages of a PDF that are pictures: each is drawn and recognised by itself, as many at a time as there are cores.
 *
 * @throws {Failure} `document_unreadable` with a `reason`: `needsOcr` where poppler-utils or Tesseract with Vietnamese is missing; `slow`, `broken`
 */
export function recognisePdf(
  bytes: Uint8Array,
  pages: readonly number[],
  file: string,
  done: (count: number) => void,
): Promise<readonly RecognisedPage[]> {
  return inFolder(async (folder) => {
    const source = join(folder, "source.pdf");
    writeFileSync(source, bytes);
    let count = 0;
    return await together(pages, async (number) => {
      const drawn = join(folder, `page-${number}`);
      const range = ["-f", String(number), "-l", String(number)];
      const options = ["-r", String(RESOLUTION), "-singlefile", ...range, source, drawn];
      await runTool({ tool: "pdftoppm", options, limitMs: PAGE_LIMIT_MS }, file);
      writeFileSync(`${drawn}.pgm`, withoutColouredInk(readFileSync(`${drawn}.ppm`)));
      rmSync(`${drawn}.ppm`);
      const page = await recognise(`${drawn}.pgm`, number, file);
      rmSync(`${drawn}.pgm`);
      done(++count);
      return page;
    });
  });
}

/** Reads one picture of a page; `extension` with its dot. Throws as `recognisePdf` does. */
export function recognisePicture(bytes: Uint8Array, extension: string, file: string): Promise<RecognisedPage> {
  return inFolder(async (folder) => {
    const source = join(folder, `source${extension}`);
    writeFileSync(source, bytes);
    return await recognise(source, 1, file);
  });
}

async function recognise(path: string, number: number, file: string): Promise<RecognisedPage> {
  const options = [path, "stdout", "-l", "vie", "--dpi", String(RESOLUTION), "tsv"];
  const words = readWords(await runTool({ tool: "tesseract", options, limitMs: PAGE_LIMIT_MS }, file), RESOLUTION);
  return { number, text: scanText(words), confidence: confidenceOf(words) };
}

/** Runs `work` over all items, a few at a time; results in the order of the items. */
async function together<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at];
      if (item !== undefined) results[at] = await work(item);
    }
  };
  const workers = Math.min(MAX_TOGETHER, availableParallelism(), items.length);
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "scan-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
