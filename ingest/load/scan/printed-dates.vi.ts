const NUMERIC = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/-])/g;
const SPELLED = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/giu;

/** Dates as a line prints them, in order; `date` is the same for the same day however it is written. */
export function findPrintedDates(line: string): readonly { readonly printed: string; readonly date: string }[] {
  return [...line.matchAll(NUMERIC), ...line.matchAll(SPELLED)]
    .sort((a, b) => a.index - b.index)
    .map(([printed, day, month, year]) => ({ printed, date: `${Number(day)}/${Number(month)}/${year ?? ""}` }));
}
