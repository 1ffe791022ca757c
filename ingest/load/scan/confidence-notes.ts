import type { LoadedPage, LoadNote } from "../loader.ts";
import type { RecognisedPage } from "./recognise.ts";

/** Confidence below which a page is to be held against the paper word by word. Range 0.6 to 0.9; a clean scan has 0.93 and more. */
const LOW_CONFIDENCE = 0.8;

/** Says which pages were read badly, and which dates were read in two ways. */
export function notesOf(pages: readonly RecognisedPage[]): readonly LoadNote[] {
  const low = pages.filter(({ confidence }) => confidence < LOW_CONFIDENCE).map(({ number }) => number);
  const differing = pages.flatMap(({ number, disputed }) =>
    disputed.map(({ first, second }) => ({ code: "readingsDiffer", facts: { page: number, first, second } })),
  );
  return [...(low.length === 0 ? [] : [{ code: "lowConfidence", facts: { pages: low.join(", ") } }]), ...differing];
}

/** What a page keeps of dates that were read twice and differently. */
export function disputedOf({ disputed }: RecognisedPage): Pick<LoadedPage, "disputed"> {
  return disputed.length === 0 ? {} : { disputed };
}
