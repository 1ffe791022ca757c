import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";
import { Failure } from "#knowledge/domain/failure.ts";

/** A stretch of text as a page places it. In points; `y` upwards from the bottom, of the base line; `size` the height of its letters. */
export type TextItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** The text of one page. `height` in points. */
export type PdfPage = { readonly number: number; readonly height: number; readonly items: readonly TextItem[] };

/** In pages, 300 to 5,000. The longest law has some 300; more would keep the run for minutes. */
const MAX_PAGES = 1_000;
/** In stretches of text on one page, 10,000 to 200,000; a hostile page holds millions. */
const MAX_ITEMS = 50_000;

const Item = z.object({ str: z.string(), transform: z.array(z.number()).length(6), width: z.number() });

/**
 * Reads a PDF page by page; scripts in it are not run, fonts of the machine not used, and nothing is fetched.
 *
 * @throws {Failure} `document_unreadable` with a `reason`: `encrypted`, `broken`, `pages`
 */
export async function readPdfPages(bytes: Uint8Array, file: string): Promise<readonly PdfPage[]> {
  const document = await open(bytes, file);
  try {
    if (document.numPages > MAX_PAGES) throw unreadable(file, "pages");
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await readPage(document, number));
    }
    return pages;
  } catch (cause) {
    throw cause instanceof Failure ? cause : unreadable(file, "broken", cause);
  } finally {
    await document.destroy();
  }
}

async function open(bytes: Uint8Array, file: string): Promise<PDFDocumentProxy> {
  try {
    // it takes the bytes over, so it gets its own
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      disableFontFace: true,
      isEvalSupported: false,
      useSystemFonts: false,
      useWasm: false,
    }).promise;
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === "PasswordException";
    throw unreadable(file, encrypted ? "encrypted" : "broken", cause);
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const height = page.getViewport({ scale: 1 }).height;
  const read = items.slice(0, MAX_ITEMS).flatMap((item) => itemOf(item));
  page.cleanup();
  return { number, height, items: read };
}

/** Text that stands upright; what is turned on its side is a stamp or a note at the margin. */
function itemOf(value: unknown): readonly TextItem[] {
  const item = Item.safeParse(value);
  if (!item.success || item.data.str.trim() === "") return [];
  const [, skew = 0, , rise = 0, x = 0, y = 0] = item.data.transform;
  if (rise <= 0 || Math.abs(skew) > rise / 4) return [];
  return [{ text: item.data.str, x, y, width: item.data.width, size: rise }];
}

function unreadable(file: string, reason: string, cause?: unknown): Failure {
  return new Failure("document_unreadable", { file, reason }, cause === undefined ? {} : { cause });
}
