/** What recognition makes of words of time whose first stroke is thin, with the word that alone can stand there. */
const MISREAD: readonly (readonly [RegExp, string])[] = [[/(?<=^|[\s(])rước(?= (?:ngày|tháng|mùng|\d))/gu, "trước"]];

/** Mends words that cannot stand where they were read; letters of numbers and names are never touched. */
export function repairTimeWords(text: string): string {
  return MISREAD.reduce((mended, [read, meant]) => mended.replace(read, meant), text);
}
