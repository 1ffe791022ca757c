import { BASED_ON_LEAD, CITED_ACTS } from "./front-matter-words.vi.ts";

const BLANK = "[\\s.…_]*";
const DATE = "\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}";

/** "Số: 12/KH-UBND", "Số 40 KH/BDVTU-BCSDUBND"; without its digits the number is blank. */
export const NUMBER =
  /(?:^|[\s(])[Ss]ố\s*:?\s*(\d+[A-Za-zĐđ]?(?:\s?[-/]\s?|\s)(?:\d{4}\s?[-/]\s?)?\p{Lu}[\p{L}\d]*(?:[-/&.]\p{L}[\p{L}\d]*)*)/u;

/** What of the number stands on the line of place and date. */
export const NUMBER_BESIDE = /^Số\s*:?\s*\d*\s*\S*/u;

/** "ngày tháng 3 năm 2025": day, month and year, each of which may be blank. */
export const ISSUED = new RegExp(
  `ngày${BLANK}(\\d{1,2})?${BLANK}tháng${BLANK}(\\d{1,2})?${BLANK}năm${BLANK}(\\d{4})?`,
  "iu",
);
export const ISSUED_SHORT = /ngày\s+(\d{1,2})[/-](\d{1,2})[/-](\d{4})/iu;

/** "Bình Phước, ngày …": the place of issue. */
export const PLACE = /(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*)\s*,\s*ngày/u;
/** Place and date alone on a line, as they stand above a signature where the letterhead has none. */
export const PLACE_AND_DATE = /^\p{Lu}[\p{L} .]{1,40}, ngày[\s\d.…]*tháng[\s\d.…]*năm[\s\d.…]*$/u;

/** The year that a title names. */
export const NAMED_YEAR = /năm\s+(?:học\s+)?((?:19|20)\d\d)(?!\s*[-–/]\s*\d)/giu;

/** An act that a plan is based on, with its date. */
export const BASED_ON = new RegExp(
  `(?:^|[;.,]\\s|\\s)(?:${BASED_ON_LEAD})\\s?,?\\s*(?:các )?((?:${CITED_ACTS}) số \\d[\\p{L}\\d]*(?:(?:[-/&]| (?=\\p{Lu}+[-/]))[\\p{L}\\d]+)*(?:,? ngày (?:${DATE}))?)`,
  "gu",
);
