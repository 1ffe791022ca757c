import { Failure } from "#knowledge/domain/failure.ts";
import type { LoadedPage, Loader } from "../loader.ts";
import { withoutFurniture } from "./page-furniture.ts";
import { pageLines } from "./page-lines.ts";
import { pageText } from "./page-text.ts";
import { type PdfPage, readPdfPages } from "./pdf-pages.ts";

const PDF = [0x25, 0x50, 0x44, 0x46];
/** In letters. A page with fewer is a picture, perhaps with a number or a stamp set upon it. Range 10 to 100. */
const MIN_LETTERS = 25;
/** Share of signs that must be letters, digits or common marks; less is the text of a font without a key to it. Range 0.6 to 0.95. */
const MIN_READABLE = 0.8;
const READABLE = /[\p{L}\p{M}\p{N}\s.,;:()/"'“”‘’%+&=<>|*•–—-]/gu;

/** PDF with text: lines joined from their stretches, columns in reading order, tables as rows, running heads and page numbers left out. */
export const pdfLoader: Loader = {
  extensions: [".pdf"],
  async load(bytes, file, watcher) {
    // some writers put a line of their own in front
    const head = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
    if (!PDF.every((byte, at) => bytes[at] === byte) && !head.includes("%PDF-")) throw unreadable(file, "notZip");
    const pages = await readPdfPages(bytes, file, (done, of) => watcher.page(done, of));
    const readable = pages.filter(isReadable);
    if (readable.length === 0) throw unreadable(file, "scanned");
    const texts = textsOf(pages);
    const missing = pages.filter((page) => !isReadable(page)).map(({ number }) => number);
    const notes = missing.length === 0 ? [] : [{ code: "pagesWithoutText", facts: { pages: missing.join(", ") } }];
    return { ...joinPages(pages, texts), notes };
  },
};

function textsOf(pages: readonly PdfPage[]): readonly string[] {
  const lined = pages.map((page) => ({ height: page.height, lines: isReadable(page) ? pageLines(page) : [] }));
  return withoutFurniture(lined).map(pageText);
}

function joinPages(
  pages: readonly PdfPage[],
  texts: readonly string[],
): { text: string; pages: readonly LoadedPage[] } {
  let text = "";
  const starts = texts.map((page, at) => {
    if (at > 0) text += "\n\f";
    const start = text.length;
    text += page;
    return { number: pages[at]?.number ?? at + 1, start, ocr: null };
  });
  return { text: `${text}\n`, pages: starts };
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
