import type { PlainDate } from "#knowledge/domain/plain-date.ts";
import { plainDate } from "#knowledge/domain/plain-date.ts";
import { findOrgUnits } from "#knowledge/org-units/find-org-units.ts";
import {
  AND,
  BETWEEN,
  DAY,
  FORMER,
  ISSUER_OPENINGS,
  MONTH,
  NOW,
  OF,
  ORDINAL,
  PERIOD,
  SUBJECT_COMMA_STOPS,
  SUBJECT_ENDS,
  SUBJECT_LEADS,
  SUBJECT_OPENINGS,
  SUBJECT_STOPS,
  TERM,
  YEAR,
} from "./citation-words.vi.ts";

/** What stands behind a document number. `end` is an offset in the text, behind the last word of it. */
export type CitationTail = {
  readonly date: PlainDate | null;
  readonly printedDate: string | null;
  readonly issuer: string | null;
  /** More than one where each document of a list has its own, in quotation marks. */
  readonly titles: readonly string[];
  readonly end: number;
};

const DATE = new RegExp(
  `^\\s*,?\\s*(?:${DAY}\\s+)?((\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*((?:19|20)\\d\\d)|(\\d{1,2})\\s+${MONTH}\\s+(\\d{1,2})\\s+${YEAR}\\s+((?:19|20)\\d\\d))`,
  "iu",
);
const LINK = new RegExp(`^\\s*,?\\s*(?:${OF}|${BETWEEN}|do)\\s+`, "iu");
const ISSUER_OPENING = new RegExp(`^(?:${ISSUER_OPENINGS.join("|")})\\s+`, "iu");
const ISSUER_TERM = new RegExp(`^\\s*(?:\\(?\\s*,?\\s*(?:${ORDINAL}|${TERM})\\s+[\\dIVXLC]+\\s*\\)?)+`, "iu");
const RENAMED = new RegExp(`^\\s*\\((?:${NOW}|${FORMER})[^()]*\\)`, "iu");
const LEAD = new RegExp(`^\\s*,?\\s*(?:${SUBJECT_LEADS.join("|")})\\s+`, "iu");
const OPENING = new RegExp(`^\\s*,?\\s*(?=(?:${SUBJECT_OPENINGS.join("|")})(?![\\p{L}]))`, "iu");
const QUOTED = /^\s*["“]([^"”]{4,400})["”]/u;
const QUOTED_NEXT = new RegExp(`^\\s*(?:;|,|${AND})\\s*["“]([^"”]{4,400})["”]`, "u");
const STOP = new RegExp(
  `\\s+(?:${SUBJECT_STOPS.join("|")})(?![\\p{L}])|,\\s+(?:${SUBJECT_COMMA_STOPS.join("|")})(?![\\p{L}])`,
  "iu",
);
const LAST = new RegExp(
  `(?:${SUBJECT_ENDS.join("|")}|${PERIOD} \\d{4}\\s*[-–]\\s*\\d{4}|${YEAR} \\d{4}(?=\\s+(?:${AND}|,)|,))`,
  "iu",
);
const PERIOD_END = new RegExp(`${PERIOD} \\d{4}\\s*[-–]\\s*\\d{4}\\s*$`, "iu");
/** Characters. No subject is longer; stops a sentence that never ends. Range 250 to 600. */
const TITLE_MAX = 420;
/** Words. A subject this short goes on behind a semicolon ("đẩy mạnh CCHC; nâng cao … giai đoạn 2021-2025"). Range 3 to 8. */
const SHORT_TITLE_WORDS = 5;
/** Characters. Names of joint issuers stay below it; keeps the search short. Range 120 to 300. */
const ISSUER_MAX_CHARS = 200;
/** Words. An issuer that no table knows is believed up to here. */
const ISSUER_MAX_WORDS = 12;

/** Reads date, issuer and subject behind the number that ends at `at`, not past `limit` (the next number or the paragraph's end). */
export function readCitationTail(text: string, at: number, limit: number): CitationTail {
  let end = at;
  const rest = () => text.slice(end, limit);
  const dated = DATE.exec(rest());
  if (dated !== null) end += dated[0].length;
  const issuer = readIssuer(rest());
  if (issuer !== null) end += issuer.length;
  const renamed = RENAMED.exec(rest());
  const beforeTitle = end + (renamed?.[0].length ?? 0);
  const { titles, length } = readTitles(text.slice(beforeTitle, limit));
  return {
    date: dated === null ? null : dateOf(dated),
    printedDate: dated?.[1]?.replace(/\s+/g, " ") ?? null,
    issuer: issuer?.name ?? null,
    titles,
    end: titles.length > 0 ? beforeTitle + length : end,
  };
}

function dateOf(match: RegExpExecArray): PlainDate | null {
  const [day, month, year] = match[2] === undefined ? [match[5], match[6], match[7]] : [match[2], match[3], match[4]];
  return plainDate(Number(year), Number(month), Number(day));
}

function readIssuer(rest: string): { readonly name: string; readonly length: number } | null {
  const link = LINK.exec(rest);
  if (link === null) return null;
  const from = link[0].length;
  const opening = ISSUER_OPENING.exec(rest.slice(from))?.[0].length ?? 0;
  const listed = findOrgUnits(sentenceOf(rest.slice(from + opening)).slice(0, ISSUER_MAX_CHARS));
  const bodies = joined(listed, rest.slice(from + opening));
  if (bodies === 0) return readUnknownIssuer(rest, from);
  let end = from + opening + bodies;
  end += ISSUER_TERM.exec(rest.slice(end))?.[0].trimEnd().length ?? 0;
  return { name: tidy(rest.slice(from, end)), length: end };
}

/** Where the bodies that issue together end; a second one only behind "và". */
function joined(listed: readonly { readonly start: number; readonly end: number }[], words: string): number {
  let end = 0;
  for (const [i, mention] of listed.entries()) {
    if (i > 0 && words.slice(end, mention.start).trim() !== AND) return end;
    if (i === 0 && mention.start > 0) return 0;
    end = mention.end;
  }
  return end;
}

function readUnknownIssuer(rest: string, from: number): { readonly name: string; readonly length: number } | null {
  const words = rest.slice(from);
  const cut = words.search(new RegExp(`\\s(?:${SUBJECT_LEADS.join("|")})\\s|\\s${AND}\\s|[,;.()"“]`, "iu"));
  const name = tidy(cut < 0 ? words : words.slice(0, cut));
  if (name === "" || !/^\p{Lu}/u.test(name) || name.split(" ").length > ISSUER_MAX_WORDS) return null;
  return { name, length: from + (cut < 0 ? words.length : cut) };
}

function readTitles(rest: string): { readonly titles: readonly string[]; readonly length: number } {
  const lead = LEAD.exec(rest) ?? OPENING.exec(rest);
  const from = lead?.[0].length ?? 0;
  const quoted = QUOTED.exec(rest.slice(from));
  if (quoted !== null) return readQuoted(rest, from, quoted);
  if (lead === null) return { titles: [], length: 0 };
  const length = titleLength(rest.slice(from));
  const title = tidy(rest.slice(from, from + length));
  return title === "" ? { titles: [], length: 0 } : { titles: [title], length: from + length };
}

function readQuoted(rest: string, from: number, first: RegExpExecArray): { titles: string[]; length: number } {
  const titles = [tidy(first[1] ?? "")];
  let length = from + first[0].length;
  for (let next = QUOTED_NEXT.exec(rest.slice(length)); next !== null; next = QUOTED_NEXT.exec(rest.slice(length))) {
    titles.push(tidy(next[1] ?? ""));
    length += next[0].length;
  }
  return { titles, length };
}

/** A subject ends at the sentence, a bracket, a semicolon behind a full phrase, or a word that leads on. */
function titleLength(words: string): number {
  let length = sentenceOf(words).length;
  const semicolon = words.slice(0, length).indexOf(";");
  if (semicolon >= 0) {
    const isShort = tidy(words.slice(0, semicolon)).split(" ").length <= SHORT_TITLE_WORDS;
    const second = words.slice(0, length).indexOf(";", semicolon + 1);
    const next = second < 0 ? length : second;
    length = isShort && PERIOD_END.test(words.slice(semicolon, next)) ? next : semicolon;
  }
  const stop = STOP.exec(words.slice(0, length));
  if (stop !== null) length = stop.index;
  const last = LAST.exec(words.slice(0, length));
  return Math.min(TITLE_MAX, last === null ? length : last.index + last[0].length);
}

/** Up to the end of the sentence, the line, or a bracket that was open before; brackets inside belong to the words. */
function sentenceOf(words: string): string {
  let depth = 0;
  for (let i = 0; i < words.length; i++) {
    const sign = words.charAt(i);
    if (sign === "(") depth++;
    else if (sign === ")" && --depth < 0) return words.slice(0, i);
    else if (depth === 0 && (/[\n:"“”]/.test(sign) || (sign === "." && /^\.(?:\s|\/|$)/.test(words.slice(i, i + 2)))))
      return words.slice(0, i);
  }
  return words;
}

function tidy(words: string): string {
  return words.replace(/\s+/g, " ").replace(/^[\s,;"“]+|[\s,;.:"”]+$/g, "");
}
