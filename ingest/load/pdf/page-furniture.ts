import type { PageLine } from "./page-lines.ts";
import { wordsOf } from "./page-lines.ts";

/** A page's lines with the height of the page, in points. */
export type LinedPage = { readonly height: number; readonly lines: readonly PageLine[] };

/** Share of a page's height at its top and bottom in which running heads and page numbers stand. Range 0.05 to 0.15. */
const MARGIN = 0.1;
/** In pages, 2 to 5. A line that stands on so many of them belongs to the page. */
const REPEATED = 3;
const PAGE_NUMBER = /^[-–—\s]*\d{1,4}[-–—\s]*$|^\D{0,12}\d{1,4}\s*\/\s*\d{1,4}$/;

/** Leaves out page numbers and lines that the pages print again and again at their edges. */
export function withoutFurniture(pages: readonly LinedPage[]): readonly (readonly PageLine[])[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => isAtEdge(page, line)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map((page) =>
    page.lines.filter((line) => {
      if (!isAtEdge(page, line)) return true;
      return !PAGE_NUMBER.test(wordsOf(line)) && (counts.get(keyOf(line)) ?? 0) < REPEATED;
    }),
  );
}

function isAtEdge({ height }: LinedPage, { y }: PageLine): boolean {
  return y > height * (1 - MARGIN) || y < height * MARGIN;
}

/** Numbers change from page to page. */
function keyOf(line: PageLine): string {
  return wordsOf(line).replace(/\d+/g, "0");
}
