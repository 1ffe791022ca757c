import type { IssuerLevel, Span } from "#knowledge/domain/document.ts";
import { type DocumentLine, isCapitals } from "../document-lines.ts";
import { MOTTO, SIGNED_FOR } from "../structure-words.vi.ts";
import {
  CENTRAL,
  CENTRAL_CITIES,
  CITY,
  COMMUNE,
  DEPARTMENT,
  DISTRICT,
  GOVERNMENT,
  ISSUED_THINGS,
  ISSUING_VERBS,
  OFFICE_WORDS,
  PARTY,
  PEOPLES_COMMITTEE,
  PEOPLES_COMMITTEE_SHORT,
  PROVINCE,
  TERRITORIES,
} from "./front-matter-words.vi.ts";

export type Issuer = { readonly name: string; readonly span: Span };

/** Where to look: the lines above the title, those between title and first section, those of the signature. */
export type IssuerSources = {
  readonly text: string;
  readonly letterhead: readonly DocumentLine[];
  readonly preamble: readonly DocumentLine[];
  readonly signature: readonly DocumentLine[];
  readonly place: string | null;
};

const NAME = "\\p{Lu}[\\p{L}\\d&-]*";
const ISSUING = new RegExp(
  `((?:${OFFICE_WORDS})(?![\\p{L}])[^,;:.()\\n]{0,120}?)\\s+(?:${ISSUING_VERBS})\\s+(?:[\\p{L}]+ ){0,2}?(?:${ISSUED_THINGS})(?![\\p{L}])`,
  "iu",
);
/** Several offices together are named as they are printed. */
const JOINT = / và /u;
const BARE_TERRITORY = new RegExp(`(?:^|\\s)(${TERRITORIES})$`, "iu");

/** Who issued the document, by the shortest name that its letterhead, preamble or signature prints; `null` where none does. */
export function findIssuer(sources: IssuerSources): Issuer | null {
  const found =
    issuerOfPreamble(sources.preamble) ?? issuerOfLetterhead(sources) ?? issuerOfSignature(sources.signature);
  if (found === null) return null;
  const letterhead = issuerOfLetterhead(sources);
  // a bare "UBND tỉnh" takes its name from the letterhead, the place of issue or the rest of the text
  const name = shorten(found.name);
  if (JOINT.test(name)) return { name, span: found.span };
  if (!BARE_TERRITORY.test(name) && !/^UBND$/u.test(name)) return { name, span: found.span };
  if (letterhead !== null && !BARE_TERRITORY.test(shorten(letterhead.name)) && shorten(letterhead.name) !== name) {
    return { name: shorten(letterhead.name), span: letterhead.span };
  }
  return { name: withTerritory(name, sources), span: found.span };
}

export function judgeLevel(issuer: string | null): IssuerLevel {
  if (issuer === null) return "other";
  if (PARTY.test(issuer) && GOVERNMENT.test(issuer)) return "party-government";
  if (COMMUNE.test(issuer)) return "commune";
  if (DISTRICT.test(issuer)) return "district";
  if (DEPARTMENT.test(issuer)) return "department";
  if (CENTRAL.test(issuer)) return "central";
  if (PROVINCE.test(issuer)) return "province";
  if (CITY.test(issuer)) return CENTRAL_CITIES.test(issuer) ? "province" : "district";
  return "other";
}

function issuerOfPreamble(preamble: readonly DocumentLine[]): Issuer | null {
  for (const line of [...preamble].reverse()) {
    // the last clause that says who does it; greedy search from the right
    for (const match of [...line.text.matchAll(new RegExp(ISSUING, "giu"))].reverse()) {
      const name = clauseEnd(match[1] ?? "");
      if (name === null) continue;
      const start = line.start + match.index + (match[1] ?? "").lastIndexOf(name);
      return { name, span: { start, end: start + name.length } };
    }
  }
  return null;
}

/** The last office named before the verb; several joined by "và" stay together. */
function clauseEnd(clause: string): string | null {
  const starts = [...clause.matchAll(new RegExp(`(?<![\\p{L}])(?:${OFFICE_WORDS})(?![\\p{L}])`, "gu"))];
  const first = starts[0];
  if (first === undefined) return null;
  const name = clause.slice(first.index).trim();
  return name.length <= 120 ? name : null;
}

function issuerOfLetterhead({ letterhead, text }: IssuerSources): Issuer | null {
  const lines = letterhead.filter((line) => isOfficeLine(line.text));
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const printed = lines
    .map((line) => line.text.replace(MOTTO, "").trim())
    .join(" ")
    .replace(/^\/+/, "");
  return { name: asWritten(printed, text), span: { start: first.start, end: last.end } };
}

function isOfficeLine(text: string): boolean {
  return isCapitals(text) && !MOTTO.test(text) && !SIGNED_FOR.test(text) && !/\d/.test(text) && text.length <= 120;
}

function issuerOfSignature(signature: readonly DocumentLine[]): Issuer | null {
  const line = signature.find(({ text }) => /^(?:TM|T\/M)\.?\s/u.test(text));
  if (line === undefined) return null;
  const name = line.text.replace(/^(?:TM|T\/M)\.?\s*/u, "");
  return { name: titleCase(name), span: { start: line.end - name.length, end: line.end } };
}

/** The name in capitals as running text writes it; where it never does, in the usual writing of office names. */
function asWritten(capitals: string, text: string): string {
  const short = capitals.replace(PEOPLES_COMMITTEE, PEOPLES_COMMITTEE_SHORT);
  for (const wanted of [capitals, short]) {
    const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "giu");
    for (const { 0: written } of text.matchAll(pattern)) if (/\p{Ll}/u.test(written)) return written;
  }
  return titleCase(short);
}

function titleCase(capitals: string): string {
  const lower = capitals.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
  const territories = new RegExp(`(?<=\\s)(?:${TERRITORIES})(?=\\s|$)`, "giu");
  return lower
    .replace(PEOPLES_COMMITTEE, PEOPLES_COMMITTEE_SHORT)
    .replace(/^Ubnd/u, PEOPLES_COMMITTEE_SHORT)
    .replace(territories, (word) => word.toLowerCase());
}

function shorten(name: string): string {
  return name.replace(PEOPLES_COMMITTEE, PEOPLES_COMMITTEE_SHORT).replace(/\s+/g, " ").trim();
}

/** Adds the name of the territory that the text prints most often behind the same word. */
function withTerritory(name: string, { text, place, signature, preamble }: IssuerSources): string {
  const word = BARE_TERRITORY.exec(name)?.[1];
  if (word === undefined) return place !== null && signature.length + preamble.length > 0 ? `${name} ${place}` : name;
  const counts = new Map<string, number>();
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}])${word} (${NAME}(?: ${NAME}){0,3})`, "gu"))) {
    const territory = match[1] ?? "";
    counts.set(territory, (counts.get(territory) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0];
  return ranked === undefined ? name : `${name} ${ranked[0]}`;
}
