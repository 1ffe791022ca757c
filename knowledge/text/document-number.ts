import { DOCUMENT_TYPES, NUMBER_WORD, SYMBOL_PARTS } from "./document-types.vi.ts";
import { foldDiacritics } from "./fold.ts";

/** A number by which a text names another document: "Kết luận số 120 -KL/TW", "QD 1211", "nghi dinh 145/2020". */
export type DocumentNumber = {
  /** UTF-16 offsets in the composed (NFC) text: the type, where it is printed, with the number. Numbers of one list share them. */
  readonly start: number;
  readonly end: number;
  /** Canonical ("120-KL/TW", "1211/QĐ-UBND"); `null` where only a part of it was given ("nghị quyết 37"). */
  readonly number: string | null;
  /** The type's Vietnamese name: as printed before the number, else what its symbol stands for; `null` where neither tells. */
  readonly type: string | null;
  /** Without leading zeros. */
  readonly serial: string;
  /** The year inside the number, as in 145/2020/NĐ-CP. */
  readonly year: number | null;
  /** "KL/TW", "QĐ-UBND"; `null` where none was given. */
  readonly symbol: string | null;
};

type TypeName = {
  readonly name: string;
  readonly printed: string;
  readonly everyday: boolean;
  /** "văn bản", which every type is. */
  readonly isAny: boolean;
};

const TYPE_NAMES: readonly TypeName[] = DOCUMENT_TYPES.flatMap((type) =>
  [type.name, ...type.longer].map((name) => ({
    name,
    printed: foldDiacritics(name),
    everyday: type.everyday,
    isAny: type.everyday && type.abbreviations.length === 0,
  })),
).sort((a, b) => b.printed.length - a.printed.length);
const TYPE_BY_PRINTED = new Map(TYPE_NAMES.map((type) => [type.printed, type]));
const TYPE_BY_ABBREVIATION = new Map(
  [...DOCUMENT_TYPES]
    .reverse()
    .flatMap((type) => type.abbreviations.map((abbreviation) => [foldDiacritics(abbreviation), type.name])),
);
const SYMBOL_CASE = new Map(SYMBOL_PARTS.map((part) => [foldDiacritics(part), part]));

const alternatives = (words: Iterable<string>) => [...words].map((word) => word.replace(/ /g, "\\s+")).join("|");
const DASH = "[-\u2010-\u2015]";
const TYPE = `(?<type>${alternatives(TYPE_BY_PRINTED.keys())})`;
const ABBREVIATIONS = alternatives([...TYPE_BY_ABBREVIATION.keys()].sort((a, b) => b.length - a.length));
const NUMERO = `(?:${foldDiacritics(NUMBER_WORD)}\\s*:?\\s*)?`;
const YEAR = "(?<year>(?:19|20)\\d\\d)";
const BEFORE = "(?<![\\p{L}\\p{N}/])";
const AFTER = "(?![\\p{L}\\p{N}])";
const SYMBOL = `(?<symbol>[a-z]{1,12}\\d{0,2}(?:(?:\\s?(?:${DASH}|/)\\s?|\\.)[a-z][a-z&]{0,20}\\d{0,2})*)`;
const SEPARATOR = `(?:\\s*(?:/|${DASH})\\s*|\\s(?=(?:${ABBREVIATIONS})/))`;

/** 217, 218-QĐ/TW · 120 -KL/TW · 145/2020/NĐ-CP · 34/2007/PL-UBTVQH · 10/2022/QH15 · 40 KH/BDVTU */
const FULL = new RegExp(
  `${BEFORE}(?:${TYPE}\\s+)?${NUMERO}(?<serials>\\d{1,5}[a-z]?(?:\\s*(?:,|;|va)\\s*\\d{1,5}){0,8})(?:\\s*/\\s*${YEAR})?${SEPARATOR}${SYMBOL}${AFTER}`,
  "gu",
);
/** nghị quyết 37 · quyet dinh so 1211 · nghi dinh 145/2020 · QĐ 218 · luật số 10/2022 */
const PARTIAL = new RegExp(
  `${BEFORE}(?:${TYPE}|(?<abbreviation>${ABBREVIATIONS}))\\s+(?<numero>${foldDiacritics(NUMBER_WORD)}\\s*:?\\s*)?(?<serials>\\d{1,5})(?:\\s*/\\s*${YEAR})?(?![\\p{L}\\p{N}/%]|[.,]\\d|\\s*(?:thang|nam(?!\\s+(?:19|20)\\d\\d)|ngay(?!\\s+(?:\\d|nao|may|gi|ban|ra|ky|bao))|quy(?!\\s+(?:dinh|che|trinh))|ban(?!\\s+hanh)|%))`,
  "gu",
);
/** "số 145/2020": a number with its year whose type is left out. */
const TYPELESS = new RegExp(
  `${BEFORE}${foldDiacritics(NUMBER_WORD)}\\s*:?\\s*(?<serials>\\d{1,5})\\s*/\\s*${YEAR}(?![\\p{L}\\p{N}/-])`,
  "gu",
);
const PARLIAMENT = /^qh\d{1,2}$/;

/**
 * Every document number in a composed text, in order, whole or in part, with or without diacritics.
 * "217, 218-QĐ/TW" gives two. A year ("Kế hoạch 2025") and a date are none.
 *
 * @see Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3 (số, ký hiệu)
 */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const folded = foldDiacritics(text);
  const source = folded.length === text.length ? text : folded;
  const found: DocumentNumber[] = [];
  for (const match of folded.matchAll(FULL)) found.push(...readFull(match, source));
  for (const match of folded.matchAll(PARTIAL)) {
    const end = match.index + match[0].length;
    if (found.some((other) => other.start < end && match.index < other.end)) continue;
    const partial = readPartial(match, source);
    if (partial !== null) found.push(partial);
  }
  for (const match of folded.matchAll(TYPELESS)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((other) => other.start < end && start < other.end)) continue;
    const serial = (match.groups?.serials ?? "").replace(/^0+(?=\d)/, "");
    found.push({ start, end, number: null, type: null, serial, year: Number(match.groups?.year), symbol: null });
  }
  return found.sort((a, b) => a.start - b.start || Number(a.serial) - Number(b.serial));
}

/** The comparable form of a canonical or printed number: without leading zeros, separators, case and diacritics. */
export function documentNumberKey(number: string): string {
  return foldDiacritics(number.normalize("NFC"))
    .replace(/[^a-z0-9]+/g, "")
    .replace(/^0+(?=\d)/, "");
}

/** True when an asked number, whole or partial, can mean the document with this canonical number. */
export function isSameDocumentNumber(asked: DocumentNumber, canonical: string): boolean {
  if (asked.number !== null) return documentNumberKey(asked.number) === documentNumberKey(canonical);
  const other = findDocumentNumbers(canonical)[0];
  if (other === undefined || asked.serial !== other.serial) return false;
  if (asked.year !== null && asked.year !== other.year) return false;
  return asked.type === null || isSameType(asked.type, other);
}

function isSameType(asked: string, other: DocumentNumber): boolean {
  const want = TYPE_NAMES.find((type) => type.name === asked);
  // the symbol of a law names no type
  if (want === undefined || want.isAny || other.symbol === null || PARLIAMENT.test(foldDiacritics(other.symbol)))
    return true;
  const base = baseType(asked);
  return other.type === null || baseType(other.type) === base;
}

function baseType(name: string): string {
  return DOCUMENT_TYPES.find((type) => type.name === name || type.longer.includes(name))?.name ?? name;
}

function readFull(match: RegExpMatchArray, source: string): DocumentNumber[] {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const folded = groups.symbol ?? "";
  const printed = source.slice(end - folded.length, end).replace(/\s+/g, "");
  const symbol = canonicalSymbol(printed);
  const symbolType = TYPE_BY_ABBREVIATION.get(foldDiacritics(symbol).split(/[-/.]/)[0] ?? "") ?? null;
  const typed = groups.type === undefined ? null : (TYPE_BY_PRINTED.get(groups.type.replace(/\s+/g, " ")) ?? null);
  const parliament = PARLIAMENT.test(foldDiacritics(symbol));
  // an unknown symbol counts when it is printed in capitals, as in an official letter's 9086/BNV-CTTN
  const capitals =
    printed.length > 1 && !/[/]/.test(printed.slice(0, 1)) && /^\p{Lu}[\p{Lu}\p{Ll}\d&./-]*\p{Lu}/u.test(printed);
  if (symbolType === null && !parliament && !(capitals && (typed !== null || /[-&]/.test(printed)))) return [];
  const year = groups.year === undefined ? null : Number(groups.year);
  // "tháng 12/2021 – đã …": a dash between words, not inside a number
  if (typed === null && /\s[-\u2010-\u2015]\s/.test(match[0]) && !/\p{Lu}/u.test(printed)) return [];
  return (groups.serials ?? "").split(/\s*(?:,|;|va)\s*/).map((serial) => ({
    start,
    end,
    number: canonicalNumber(serial, year, symbol),
    type: typed?.name ?? symbolType,
    serial: serial.replace(/^0+(?=\d)/, ""),
    year,
    symbol,
  }));
}

function readPartial(match: RegExpMatchArray, source: string): DocumentNumber | null {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const serial = groups.serials ?? "";
  const year = groups.year === undefined ? null : Number(groups.year);
  const typed = groups.type === undefined ? null : (TYPE_BY_PRINTED.get(groups.type.replace(/\s+/g, " ")) ?? null);
  const abbreviation = groups.abbreviation;
  const type = typed?.name ?? (abbreviation === undefined ? null : (TYPE_BY_ABBREVIATION.get(abbreviation) ?? null));
  if (type === null) return null;
  const plainYear = year === null && /^(19|20)\d\d$/.test(serial);
  if (groups.numero === undefined && (plainYear || (typed?.everyday === true && year === null && serial.length < 2)))
    return null;
  // short everyday abbreviations need capitals or a number word, or be a legal type typed in a question
  if (abbreviation !== undefined && abbreviation.length < 2) return null;
  const end = start + match[0].length;
  if (source.length < end) return null;
  return { start, end, number: null, type, serial: serial.replace(/^0+(?=\d)/, ""), year, symbol: null };
}

/** "120-KL/TW" where the symbol has its own slash (party documents), else "1211/QĐ-UBND". */
function canonicalNumber(serial: string, year: number | null, symbol: string): string {
  if (year !== null) return `${serial}/${year}/${symbol}`;
  return symbol.includes("/") ? `${serial}-${symbol}` : `${serial}/${symbol}`;
}

function canonicalSymbol(printed: string): string {
  const dashed = printed.replace(new RegExp(DASH, "g"), "-");
  if (/\p{Lu}/u.test(dashed)) return dashed;
  return dashed.replace(/[\p{L}]+/gu, (part) => SYMBOL_CASE.get(foldDiacritics(part)) ?? part.toUpperCase());
}
