const NUMERIC = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/-])/g;
const SPELLED = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/giu;

const MAX_DAY = 31;
const MAX_MONTH = 12;

function isBetween(printed: string | undefined, most: number): boolean {
  return Number(printed) >= 1 && Number(printed) <= most;
}

/** Dates as a line prints them, in order; `date` is the same for the same day however it is written. */
export function findPrintedDates(line: string): readonly { readonly printed: string; readonly date: string }[] {
  return [...line.matchAll(NUMERIC), ...line.matchAll(SPELLED)]
    .filter(([, day, month]) => isBetween(day, MAX_DAY) && isBetween(month, MAX_MONTH))
    .sort((a, b) => a.index - b.index)
    .map(([printed, day, month, year]) => ({ printed, date: `${Number(day)}/${Number(month)}/${year ?? ""}` }));
}
