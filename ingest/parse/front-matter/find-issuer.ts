import type { Span } from "#knowledge/domain/document.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { type DocumentLine, isCapitals } from "../document-lines.ts";
import { MOTTO, SIGNED_FOR } from "../structure-words.vi.ts";
import {
  AUTHORITY_LINE,
  CLAUSE,
  INNER_OFFICE,
  ISSUED_BY,
  ISSUED_THINGS,
  ISSUING_VERBS,
  JOINT,
  OFFICE_WORDS,
  OWNED,
  PEOPLES_COMMITTEE,
  PEOPLES_COMMITTEE_SHORT,
  TERRITORIES,
} from "./front-matter-words.vi.ts";
import { nameInCapitals } from "./name-in-capitals.ts";

export type Issuer = { readonly name: string; readonly span: Span };

/** Where to look: the head with the place of its title line (-1: none), the lines below it, those of the signature. */
export type IssuerSources = {
  readonly text: string;
  readonly head: readonly DocumentLine[];
  readonly titleAt: number;
  readonly preamble: readonly DocumentLine[];
  readonly signature: readonly DocumentLine[];
};

const NAME = "\\p{Lu}[\\p{L}\\d&-]*";
const ISSUING = new RegExp(
  `(?<![\\p{L}])((?:${OFFICE_WORDS})(?![\\p{L}])[^,;:.()\\n]{0,120}?)\\s+(?:${ISSUING_VERBS})\\s+(?:[\\p{L}]+ ){0,2}?(?:${ISSUED_THINGS})(?![\\p{L}])`,
  "giu",
);
const BARE_TERRITORY = new RegExp(`(?:^|\\s)(${TERRITORIES})$`, "iu");
const OFFICE_LINE = new RegExp(`^(?:${OFFICE_WORDS})(?![\\p{L}])`, "iu");

/** Who issued the document, as its preamble, letterhead, title or signature names it; `null` where none does. */
export function findIssuer(sources: IssuerSources): Issuer | null {
  const letterhead = issuerOfLetterhead(sources);
  const named = issuerOfPreamble(sources.preamble, letterhead);
  const found = named ?? letterhead ?? issuerOfTitle(sources) ?? issuerOfSignature(sources.signature);
  if (found === null) return null;
  if (!isBare(found.name) || JOINT.test(found.name)) return found;
  // a bare "UBND tỉnh" takes its territory from the letterhead or from the rest of the text
  if (letterhead !== null && !isBare(letterhead.name)) return letterhead;
  return { name: withTerritory(found.name, sources.text), span: found.span };
}

function isBare(name: string): boolean {
  return BARE_TERRITORY.test(name) || name === PEOPLES_COMMITTEE_SHORT;
}

/** "UBND xã A xây dựng kế hoạch …": the last office that does so; with a letterhead, one that shares its words. */
function issuerOfPreamble(preamble: readonly DocumentLine[], letterhead: Issuer | null): Issuer | null {
  for (const line of [...preamble].reverse()) {
    for (const match of [...line.text.matchAll(ISSUING)].reverse()) {
      const printed = (match[1] ?? "").trim();
      if (CLAUSE.test(printed) || !/^\p{Lu}/u.test(printed) || OWNED.test(line.text.slice(0, match.index))) continue;
      const name = shorten(printed);
      if (letterhead !== null && !sharesWords(name, letterhead.name)) continue;
      return { name, span: { start: line.start + match.index, end: line.start + match.index + printed.length } };
    }
  }
  return null;
}

function sharesWords(name: string, letterhead: string): boolean {
  const known = new Set(foldDiacritics(letterhead).split(" "));
  const words = foldDiacritics(name).split(" ");
  return words.filter((word) => known.has(word)).length >= words.length / 2;
}

/** The lowest office above the title: a line that begins with an office's word, and what is printed below it. */
function issuerOfLetterhead({ head, titleAt, text }: IssuerSources): Issuer | null {
  const lines = (titleAt < 0 ? head : head.slice(0, titleAt)).filter((line) => isOfficeLine(line.text));
  const starts = lines
    .map((line, index) => (OFFICE_LINE.test(clean(line.text)) ? index : -1))
    .filter((index) => index >= 0);
  const from = starts.at(-1);
  const first = lines[from ?? 0];
  const last = lines.at(-1);
  if (from === undefined || first === undefined || last === undefined) return null;
  const printed = lines
    .slice(from)
    .map((line) => clean(line.text))
    .join(" ");
  // an office within another ("BAN THƯỜNG TRỰC" below its committee) is named together with it
  const above = lines
    .slice(0, from)
    .map((line) => clean(line.text))
    .join(" ");
  const together = `${printed} ${above}`.trim();
  const whole =
    nameInCapitals(together, text, true) ??
    nameInCapitals(INNER_OFFICE.test(printed) ? together : printed, text, false);
  return whole === null ? null : { name: shorten(whole), span: { start: first.start, end: last.end } };
}

function clean(text: string): string {
  return text.replace(/^\/+/, "").trim();
}

function isOfficeLine(text: string): boolean {
  return isCapitals(text) && !MOTTO.test(text) && !SIGNED_FOR.test(text) && !/\d/.test(text) && text.length <= 120;
}

/** The authority between the subject and the basis of a decision, or the line below the title of a law. */
function issuerOfTitle({ head, titleAt, preamble, text }: IssuerSources): Issuer | null {
  for (const line of [...head.slice(titleAt + 1), ...preamble.slice(0, 1), ...head.slice(0, Math.max(titleAt, 0))]) {
    const issuedBy = ISSUED_BY.exec(line.text)?.[1];
    const name = issuedBy ?? (AUTHORITY_LINE.test(line.text) ? nameInCapitals(line.text, text, false) : null);
    if (name !== null) return { name: shorten(name), span: { start: line.start, end: line.end } };
  }
  return null;
}

function issuerOfSignature(signature: readonly DocumentLine[]): Issuer | null {
  const line = signature.find(({ text }) => /^(?:TM|T\/M)\.?\s/u.test(text));
  if (line === undefined) return null;
  const capitals = line.text.replace(/^(?:TM|T\/M)\.?\s*/u, "");
  const name = nameInCapitals(capitals, "", false);
  return name === null ? null : { name: shorten(name), span: { start: line.end - capitals.length, end: line.end } };
}

function shorten(name: string): string {
  return name.replace(PEOPLES_COMMITTEE, PEOPLES_COMMITTEE_SHORT).replace(/\s+/g, " ").trim();
}

/** Adds the name that the text prints most often behind the same word for a territory. */
function withTerritory(name: string, text: string): string {
  const word = BARE_TERRITORY.exec(name)?.[1];
  if (word === undefined) return name;
  const counts = new Map<string, number>();
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}])${word} (${NAME}(?: ${NAME}){0,3})`, "gu"))) {
    const territory = match[1] ?? "";
    counts.set(territory, (counts.get(territory) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0];
  return ranked === undefined ? name : `${name} ${ranked[0]}`;
}
