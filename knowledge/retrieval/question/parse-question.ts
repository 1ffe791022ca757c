import { type PlainDate, partsOf } from "../../domain/plain-date.ts";
import { findDocumentNumbers } from "../../text/document-number.ts";
import { foldDiacritics } from "../../text/fold.ts";
import { tokenize } from "../../text/tokenize.ts";
import { withPlansByNumber } from "../scope/plans-by-number.ts";
import { readScope, type ScopeContext } from "../scope/read-scope.ts";
import { contentSyllables, foldedWords, subjectSyllables } from "./content-terms.ts";
import { QUESTION_CUES } from "./cue-words.vi.ts";
import { CHECKED_DAY, PERIOD_WORDS, SEVERAL_PERIODS, SHORT_MONTHS, TOLD_TO, YEAR_WORDS } from "./naming-words.vi.ts";
import type { Cue, ParsedQuestion, Period } from "./parsed-question.ts";
import { readSectionQuery } from "./read-section-query.ts";
import { readComing, readTimes } from "./read-times.ts";
import { PREAMBLES } from "./talk-words.vi.ts";

/** What parsing needs beside the question: the documents, the asker, the day. */
export type ParseContext = Omit<ScopeContext, "years"> & { readonly today: PlainDate };

/** Takes one question apart; `respelled` is the typed text with its spelling and abbreviations restored. Never throws. */
export function parseQuestion(typed: string, respelled: string, context: ParseContext): ParsedQuestion {
  const restored = withoutPreamble(spellMonths(respelled));
  const folded = foldedWords(restored.replace(TOLD_TO.written, TOLD_TO.means));
  const numbers = findDocumentNumbers(restored.normalize("NFC"));
  const isChecked = CHECKED_DAY.test(folded);
  const numberless = blankOut(restored.normalize("NFC"), numbers);
  const withoutNumbers = withoutDays(isChecked ? withoutDoubt(numberless) : numberless, context.today, isChecked);
  const times = [...readTimes(foldDiacritics(withoutNumbers), context.today), ...readComing(folded, context.today)];
  const named = readYears(foldDiacritics(withoutNumbers), context.today);
  // a year beside an act's number is that act's, unless some plan is of that year
  const ofPlans = named.filter((year) => context.documents.some((document) => document.year === year));
  // so is a year that the documents print and that is not said of a plan ("chỉ tiêu năm 2024")
  const ofOthers = (year: number) =>
    context.isPrinted(`nam ${year}`) &&
    !new RegExp(
      `\\bke hoach( (?!nhac|neu|ghi|noi|sao|lai|giao|yeu|thi|gan|chi)\\S+){0,14} ${year}\\b|\\b(?:han|nop|gui|ky)(?: \\S+){0,3} bao cao(?: \\S+){0,6} ${year}\\b`,
    ).test(folded);
  const years = numbers.length > 0 ? ofPlans : named.filter((year) => ofPlans.includes(year) || !ofOthers(year));
  const { read, numbers: ofActs } = withPlansByNumber(
    readScope(folded, restored, { ...context, years }),
    numbers,
    context,
  );
  const about = subjectOf(withoutNumbers, read.words);
  const typedPlain = readTypedPlain(typed, respelled);
  const typing = { typedPlain, isPrinted: context.isPrinted };
  return {
    typed,
    restored,
    folded,
    cues: readCues(folded, isChecked),
    scope: read.scope,
    ownPlace: read.ownPlace,
    years,
    times,
    period: readPeriod(folded),
    numbers: ofActs,
    section: readSectionQuery(folded),
    about,
    topic: contentSyllables(about, typing),
    subject: subjectSyllables(about, typing),
    asker: context.asker,
  };
}

/** Share of marked words from which a question is written with its diacritics, so that a bare word means itself. Range 0 to 1. */
const WRITTEN_SHARE = 0.5;

/** In words, 1 to 4. So many that were given their diacritics back show that the writer leaves them out. Fixed by tests/questions. */
const LEFT_OUT = 2;

/** The syllables that may have lost their diacritics in typing. */
function readTypedPlain(typed: string, respelled: string): ReadonlySet<string> {
  const words = tokenize(typed).filter(({ folded }) => /\p{L}/u.test(folded));
  const plain = words.filter(({ text, folded }) => text === folded);
  const marked = words.length - plain.length;
  const given = new Set(tokenize(respelled).flatMap(({ text, folded }) => (text === folded ? [] : [folded])));
  const leftOut = plain.filter(({ folded }) => given.has(folded)).length;
  const isWritten = marked >= words.length * WRITTEN_SHARE && leftOut < LEFT_OUT;
  return new Set(isWritten ? [] : plain.map(({ folded }) => folded));
}

/** The question alone; folding keeps composed text's length, so an offset in one is an offset in the other. */
function withoutPreamble(text: string): string {
  const composed = text.normalize("NFC");
  let start = 0;
  for (const preamble of PREAMBLES) {
    start += preamble.exec(foldDiacritics(composed.slice(start)))?.[0].length ?? 0;
  }
  return start === 0 ? text : composed.slice(start);
}

/** In words, 1 to 5. So few before a day say nothing of what it is the day of. Fixed by tests/questions. */
const FEW_WORDS = 3;

/** Without what follows the doubted day ("… trước 10/11, em thấy sai sai, đúng chưa ạ"), unless it asks for something more. */
function withoutDoubt(text: string): string {
  const last = [...text.matchAll(WRITTEN_DAY)].at(-1);
  if (last === undefined) return text;
  const end = last.index + last[0].length;
  // "quá ngày 01/4 mới gửi …": what it is about comes behind the day
  if (tokenize(text.slice(0, last.index)).length <= FEW_WORDS) return text;
  return MORE_ASKED.test(foldedWords(text.slice(end))) ? text : text.slice(0, end);
}

function spellMonths(text: string): string {
  return text.replace(SHORT_MONTHS.written, (_, count: string, year: string | undefined) =>
    [count, SHORT_MONTHS.months, ...(year === undefined ? [] : [SHORT_MONTHS.ofYear, year])].join(" "),
  );
}

/** Without the day of asking ("nay 18/3 rồi"), and without a day that is only asked to be confirmed: neither says what is asked about. */
function withoutDays(text: string, today: PlainDate, isChecked: boolean): string {
  const { year, month, day } = partsOf(today);
  return text.replace(WRITTEN_DAY, (written, d: string, m: string, y: string | undefined) => {
    const isToday = Number(d) === day && Number(m) === month && (y === undefined || Number(y) === year);
    return isToday || isChecked ? " ".repeat(written.length) : written;
  });
}

/** The period that folded words name first: "6 tháng", "báo cáo năm", "hàng quý"; `null` when none. */
export function readPeriod(folded: string): Period | null {
  if (SEVERAL_PERIODS.test(folded)) return null;
  return PERIOD_WORDS.find(({ words }) => words.test(folded))?.period ?? null;
}

/** Asks for more than yes or no. Folded. */
const MORE_ASKED = /\b(?:ai|gi|nao|dau|may)\b/;

const WRITTEN_DAY = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?(?![\d/])/g;

/** A day that is to be confirmed asks for the day. */
function readCues(folded: string, isChecked: boolean): ReadonlySet<Cue> {
  const names = Object.keys(QUESTION_CUES).filter((name): name is Cue => name in QUESTION_CUES);
  return new Set(names.filter((name) => QUESTION_CUES[name].test(folded) || (isChecked && name === "deadline")));
}

/** Years that the question itself is about: not those of dates, of act numbers, or of spans such as 2021-2025. */
function readYears(folded: string, today: PlainDate): readonly number[] {
  const { year } = partsOf(today);
  const years = [...folded.matchAll(YEAR_WORDS.printed)].map((match) => Number(match[1]));
  if (YEAR_WORDS.thisYear.test(folded)) years.push(year);
  if (YEAR_WORDS.lastYear.test(folded)) years.push(year - 1);
  if (YEAR_WORDS.nextYear.test(folded)) years.push(year + 1);
  return [...new Set(years)];
}

function blankOut(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end), text);
}

/** The question without the words that name its documents and years; phrases are found folded and cut from the text as written. */
function subjectOf(text: string, words: readonly string[]): string {
  const tokens = tokenize(text);
  const folded = tokens.map((token) => token.folded);
  const dropped = new Set<number>();
  for (const phrase of words) {
    const wanted = tokenize(phrase).map((token) => token.folded);
    const at = folded.findIndex((_, from) => wanted.every((word, step) => sameWord(folded, from + step, word)));
    if (at >= 0) for (let step = 0; step < wanted.length; step++) dropped.add(at + step);
  }
  return tokens
    .filter((token, at) => !dropped.has(at) && !/^(?:19|20)\d\d$/.test(token.folded))
    .map((token) => token.text)
    .join(" ");
}

function sameWord(words: readonly string[], at: number, wanted: string): boolean {
  return words[at] === wanted;
}
