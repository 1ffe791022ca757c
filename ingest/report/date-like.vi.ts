import type { Span } from "#knowledge/domain/document.ts";

/**
 * What a careless reader would take for a date. On purpose looser than the grammar of time and independent of it: what this finds and
 * the grammar does not is shown to a person. A year alone is too common to be worth a look.
 */
const DATE_LIKE =
  /(?:(?<!\p{L})(?:ngày|mùng) )?(?<![\d/.,-])\d{1,2} ?[/-] ?\d{1,2}(?: ?[/-] ?\d{4})?(?![\d/-]|\s*%)|(?<!\p{L})(?:ngày|mùng|tháng|quý) (?:\d{1,2}|[IVX]{1,4})(?!\p{L}|\d)/giu;

/** Places in a normalised text that look like a day, month or quarter, in order. */
export function findDateLike(text: string): readonly Span[] {
  return [...text.matchAll(DATE_LIKE)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
