import type { Chunk } from "../../domain/chunk.ts";

/**
 * In syllables, 100 to 2,000. A stretch is what keyword search ranks first: chunks that follow each other in one document, as many as
 * fit. Longer ones see more of the context of a short clause, shorter ones tell places of a long document apart.
 */
export const STRETCH_SYLLABLES = 350;

/** A run of chunks of one document: `from` inclusive, `to` exclusive, as places in the list of chunks. */
export type Stretch = { readonly from: number; readonly to: number };

/** Cuts the list of chunks, which must be in document order, into stretches. `sizeOf` gives a chunk's length in syllables. */
export function cutStretches(
  chunks: readonly Chunk[],
  sizeOf: (place: number) => number,
  maxSyllables = STRETCH_SYLLABLES,
): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let size = 0;
  chunks.forEach((chunk, place) => {
    const own = sizeOf(place);
    const previous = chunks[place - 1];
    const newDocument = previous !== undefined && previous.documentId !== chunk.documentId;
    if (place > from && (newDocument || size + own > maxSyllables)) {
      stretches.push({ from, to: place });
      from = place;
      size = 0;
    }
    size += own;
  });
  if (chunks.length > from) stretches.push({ from, to: chunks.length });
  return stretches;
}
