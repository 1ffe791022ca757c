import { Failure } from "#knowledge/domain/failure.ts";
import type { LoadedPage, Loader } from "../loader.ts";
import { disputedOf, notesOf } from "../scan/confidence-notes.ts";
import { type RecognisedPage, recognisePdf } from "../scan/recognise.ts";
import { repairNumerals } from "../scan/repair-numerals.ts";
import { withoutFurniture } from "./page-furniture.ts";
import { pageLines } from "./page-lines.ts";
import { pageText } from "./page-text.ts";
import { type PdfPage, readPdfPages } from "./pdf-pages.ts";
import { isScrambled, readInOrder } from "./unscramble.ts";

const PDF = [0x25, 0x50, 0x44, 0x46];
/** In letters. A page with fewer is a picture, perhaps with a number or a stamp set upon it. Range 10 to 100. */
const MIN_LETTERS = 25;
/** Share of signs that must be letters, digits or common marks; less is the text of a font without a key to it. Range 0.6 to 0.95. */
const MIN_READABLE = 0.8;
const READABLE = /[\p{L}\p{M}\p{N}\s.,;:()/"'“”‘’%+&=<>|*•–—-]/gu;

/**
 * PDF: where a page has text, its lines joined from their stretches, columns in reading order, tables as rows, running heads and page numbers
 * left out; a page that is a picture is recognised where Tesseract is installed, else it is named in a note.
 */
export const pdfLoader: Loader = {
  extensions: [".pdf"],
  async load(bytes, file, watcher) {
    // some writers put a line of their own in front
    const head = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
    if (!PDF.every((byte, at) => bytes[at] === byte) && !head.includes("%PDF-")) throw unreadable(file, "notZip");
    const pages = await readPdfPages(bytes, file);
    const pictures = pages.filter((page) => !isReadable(page)).map(({ number }) => number);
    let behind = pages.length - pictures.length;
    watcher.page(behind, pages.length);
    const count = () => watcher.page(++behind, pages.length);
    const recognised = pictures.length === 0 ? [] : await recognisedOf(bytes, pictures, file, { pages, count });
    const texts = textsOf(pages);
    const scrambled = pages.flatMap(({ number }, at) => (isScrambled(texts[at] ?? "") ? [number] : []));
    const inOrder = await readInOrder(bytes, scrambled, file);
    const scans = repaired(recognised);
    const parts = pages.map(({ number }, at): PageText => {
      const scan = recognised.find((page) => page.number === number);
      const text = scans.get(number) ?? inOrder.get(number) ?? texts[at] ?? "";
      return { number, text, ocr: scan?.confidence ?? null, ...(scan === undefined ? {} : disputedOf(scan)) };
    });
    if (parts.every(({ text }) => text.trim() === "")) throw unreadable(file, "unrecognised");
    const missing = recognised.length === 0 ? pictures : [];
    const notes = missing.length === 0 ? [] : [{ code: "pagesWithoutText", facts: { pages: missing.join(", ") } }];
    return { ...joinPages(parts), notes: [...notes, ...notesOf(recognised)] };
  },
};

type PageText = Omit<LoadedPage, "start"> & { readonly text: string };

type Scanned = { readonly pages: readonly PdfPage[]; readonly count: () => void };

/** Without the programs for it, a file that has text elsewhere is read without its pictures. */
async function recognisedOf(
  bytes: Uint8Array,
  pictures: readonly number[],
  file: string,
  { pages, count }: Scanned,
): Promise<readonly RecognisedPage[]> {
  try {
    return await recognisePdf(bytes, pictures, file, count);
  } catch (cause) {
    const missing = cause instanceof Failure && cause.facts.reason === "needsOcr";
    if (missing && pictures.length < pages.length) return [];
    throw cause;
  }
}

/** The texts of recognised pages by number; the order of a document's parts shows over all of its pages. */
function repaired(pages: readonly RecognisedPage[]): ReadonlyMap<number, string> {
  const lines = pages.flatMap(({ number, text }) => text.split("\n").map((line) => ({ number, line })));
  const texts = new Map<number, string>();
  repairNumerals(lines.map(({ line }) => line)).forEach((line, at) => {
    const number = lines[at]?.number ?? 0;
    const before = texts.get(number);
    texts.set(number, before === undefined ? line : `${before}\n${line}`);
  });
  return texts;
}

function textsOf(pages: readonly PdfPage[]): readonly string[] {
  const lined = pages.map((page) => ({ height: page.height, lines: isReadable(page) ? pageLines(page) : [] }));
  return withoutFurniture(lined).map(pageText);
}

function joinPages(parts: readonly PageText[]): { text: string; pages: readonly LoadedPage[] } {
  let text = "";
  const pages = parts.map(({ text: page, ...rest }, at) => {
    if (at > 0) text += "\n\f";
    const start = text.length;
    text += page;
    return { ...rest, start };
  });
  return { text: `${text}\n`, pages };
}

function isReadable({ items }: PdfPage): boolean {
  const text = items.map((item) => item.text).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const readable = text.match(READABLE)?.length ?? 0;
  return letters >= MIN_LETTERS && readable >= text.length * MIN_READABLE;
}

function unreadable(file: string, reason: string): Failure {
  return new Failure("document_unreadable", { file, reason });
}
