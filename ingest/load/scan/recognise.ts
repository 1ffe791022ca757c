import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { withoutColouredInk } from "../pictures/coloured-ink.ts";
import { type GreyPicture, readGrey, turned, writeGrey } from "../pictures/grey-picture.ts";
import { readPicture } from "../pictures/picture-facts.ts";
import { picturePdf } from "../pictures/picture-pdf.ts";
import { type DisputedDate, readDatesAgain } from "./read-dates-again.ts";
import { confidenceOf, readWords, standsOnEnd } from "./read-words.ts";
import { repairTimeWords } from "./repair-words.vi.ts";
import { runTool } from "./run-tool.ts";
import { scanText } from "./scan-text.ts";

/** A page that was read from a picture. `confidence` 0 to 1. */
export type RecognisedPage = {
  readonly number: number;
  readonly text: string;
  readonly confidence: number;
  /** Dates that a second reading gave differently. */
  readonly disputed: readonly DisputedDate[];
};

/** Dots an inch, 200 to 400. What Tesseract is trained on; more takes longer and reads no better. */
const RESOLUTION = 300;
/** In milliseconds, 60,000 to 600,000. A page takes 5 to 30 seconds. */
const PAGE_LIMIT_MS = 180_000;
/** Mean confidence, 0.4 to 0.8, below which a page may lie on its side or head. Fixed by scan.test.ts. */
const UPRIGHT_CONFIDENCE = 0.6;
/** Points an inch. */
const POINTS = 72;
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
      const grey = readGrey(withoutColouredInk(readFileSync(`${drawn}.ppm`)));
      rmSync(`${drawn}.ppm`);
      const page = await recognisePage(grey, number, `${drawn}.pgm`, file);
      done(++count);
      return page;
    });
  });
}

/** Reads one picture of a page; `extension` with its dot. Throws as `recognisePdf` does. */
export async function recognisePicture(bytes: Uint8Array, extension: string, file: string): Promise<RecognisedPage> {
  const picture = readPicture(bytes);
  if (picture !== null) {
    const [page] = await recognisePdf(picturePdf(picture), [1], file, () => {});
    if (page !== undefined) return page;
  }
  return inFolder(async (folder) => {
    const source = join(folder, `source${extension}`);
    writeFileSync(source, bytes);
    const words = await recogniseWords(source, RESOLUTION, file);
    return { number: 1, text: repairTimeWords(scanText(words)), confidence: confidenceOf(words), disputed: [] };
  });
}

/** Upright, then its dates once more. `path`: where the picture may be written. */
async function recognisePage(grey: GreyPicture, number: number, path: string, file: string): Promise<RecognisedPage> {
  const read = async (picture: GreyPicture, resolution: number, ...options: readonly string[]) => {
    writeFileSync(path, writeGrey(picture));
    return await recogniseWords(path, resolution, file, options);
  };
  let page = grey;
  let words = await read(page, RESOLUTION);
  if (confidenceOf(words) < UPRIGHT_CONFIDENCE || standsOnEnd(words)) {
    const upright = turned(grey, await quartersToTurn(path, file));
    const again = upright === grey ? words : await read(upright, RESOLUTION);
    if (standsOnEnd(words) ? !standsOnEnd(again) : confidenceOf(again) > confidenceOf(words)) {
      [page, words] = [upright, again];
    }
  }
  // in pixels of the picture that is read: its points are pixels
  const disputed = await readDatesAgain(words, page, RESOLUTION, (picture) => read(picture, POINTS, "--psm", "6"));
  rmSync(path);
  return { number, text: repairTimeWords(scanText(words)), confidence: confidenceOf(words), disputed };
}

async function recogniseWords(path: string, resolution: number, file: string, more: readonly string[] = []) {
  const options = [path, "stdout", "-l", "vie", "--dpi", String(RESOLUTION), ...more, "tsv"];
  return readWords(await runTool({ tool: "tesseract", options, limitMs: PAGE_LIMIT_MS }, file), resolution);
}

/** How often a page is to be turned clockwise by a quarter, 0 to 3, as far as its letters show; 0 where they do not. */
async function quartersToTurn(path: string, file: string): Promise<number> {
  const options = [path, "stdout", "--psm", "0"];
  try {
    const seen = await runTool({ tool: "tesseract", options, limitMs: PAGE_LIMIT_MS }, file);
    return (Number(/^Rotate: (\d+)/m.exec(seen)?.[1] ?? 0) / 90) % 4;
  } catch {
    // too few letters to tell, or the data for it is not installed
    return 0;
  }
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
