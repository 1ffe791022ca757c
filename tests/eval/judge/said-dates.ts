/** A date as words give it; a part that the words do not say is `null`. */
export type SaidDate = { readonly year: number | null; readonly month: number; readonly day: number | null };

const DAY_MONTH = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?(?![\d]|[/.-]\d)/gu;
const MONTH_YEAR = /(?<![\d/.-])(\d{1,2})[/.-](\d{4})(?!\d)/gu;
const IN_WORDS = /(?:ngày\s+(\d{1,2})\s+)?tháng\s+(\d{1,2})(?:\s*(?:năm|\/)\s*(\d{4}))?(?!\d|\s*\/)/giu;

/** Every date in Vietnamese text: 15/3/2025, 15-3, ngày 15 tháng 3 năm 2025, tháng 12/2021. Impossible ones are left out. */
export function readSaidDates(text: string): readonly SaidDate[] {
  const composed = text.normalize("NFC");
  const found: SaidDate[] = [];
  for (const match of composed.matchAll(DAY_MONTH)) {
    found.push(toSaidDate(match[1], match[3], match[4]));
  }
  for (const match of composed.matchAll(MONTH_YEAR)) found.push(toSaidDate(undefined, match[1], match[2]));
  for (const match of composed.matchAll(IN_WORDS)) found.push(toSaidDate(match[1], match[2], match[3]));
  return found.filter(isPossible);
}

/** The days with their year that a text says, as `YYYY-MM-DD`. */
export function readFullDates(text: string): ReadonlySet<string> {
  const full = readSaidDates(text).flatMap(({ year, month, day }) =>
    year === null || day === null ? [] : [`${year}-${two(month)}-${two(day)}`],
  );
  return new Set(full);
}

/** Whether a text says a wanted date: `2025-03-15` (its year may be left out), `--11-10`, `2021-12`; any other key word for word. */
export function saysDate(text: string, wanted: string): boolean {
  const said = readSaidDates(text);
  const day = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(wanted);
  if (day !== null) {
    const year = day[1] === "-" ? null : Number(day[1]);
    return said.some(
      (date) =>
        date.day === Number(day[3]) &&
        date.month === Number(day[2]) &&
        (year === null || date.year === null || date.year === year),
    );
  }
  const month = /^(\d{4})-(\d{2})$/.exec(wanted);
  if (month !== null) return said.some((date) => date.month === Number(month[2]) && date.year === Number(month[1]));
  return text.includes(wanted);
}

function toSaidDate(day: string | undefined, month: string | undefined, year: string | undefined): SaidDate {
  return {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: day === undefined ? null : Number(day),
  };
}

function isPossible({ month, day }: SaidDate): boolean {
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31));
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
