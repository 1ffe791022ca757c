/** The documents as the contract compares quotes with them: NFC, no markup characters, single spaces. By document id. */
export type SourceTexts = ReadonlyMap<string, string>;

/** Text as quotes are compared: NFC, without `* # \`, white space collapsed. */
export function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[*#\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether the quote stands in the document. A page number between two lines ("- 4 -") may be left out of a quote. */
export function isVerbatim(sources: SourceTexts, document: string, quote: string): boolean {
  const source = sources.get(document);
  const wanted = comparable(quote);
  if (source === undefined || wanted === "") return false;
  return source.includes(wanted) || source.replace(/ - \d+ - /g, " ").includes(wanted);
}

/** Words as a lenient reader compares them: no diacritics, case, quotation marks or markup; single spaces. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[*#\\_“”"'‘’`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
