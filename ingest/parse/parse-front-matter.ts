import type { FrontMatter, Span } from "#knowledge/domain/document.ts";
import { type PlainDate, plainDate } from "#knowledge/domain/plain-date.ts";
import { type DocumentLine, documentLines } from "./document-lines.ts";
import { type BlockKind, findBlocks, findTitleLine } from "./find-blocks.ts";
import { findIssuer } from "./front-matter/find-issuer.ts";
import { findSigners } from "./front-matter/find-signers.ts";
import {
  BASED_ON,
  ISSUED,
  ISSUED_SHORT,
  NAMED_YEAR,
  NUMBER,
  NUMBER_BESIDE,
  PLACE,
  PLACE_AND_DATE,
} from "./front-matter/front-matter-fields.vi.ts";
import { AUTHORITY_LINE, NOT_SUBJECT, OTHER_YEARS } from "./front-matter/front-matter-words.vi.ts";
import { judgeLevel } from "./front-matter/judge-level.ts";
import { ACT_TITLES, RECIPIENTS } from "./structure-words.vi.ts";

type Parts = Readonly<Record<BlockKind, readonly DocumentLine[]>>;

/** Reads number, dates, title, issuer and signers of the first act in a normalised text. What is blank stays `null`. */
export function parseFrontMatter(text: string): FrontMatter {
  const lines = documentLines(text);
  const parts = partsOf(lines);
  const titleAt = findTitleLine(lines, 0, parts.head.length);
  const title = titleOf(parts.head, titleAt);
  const letterhead = titleAt < 0 ? parts.head : parts.head.slice(0, titleAt);
  const printed = parts.head.filter((line, index) => index < titleAt || titleAt < 0 || NOT_SUBJECT.test(line.text));
  const dated = Object.values(parts).flatMap((part) => part.filter((line) => PLACE_AND_DATE.test(line.text)));
  const issued = issuedOf([...printed, ...dated].map((line) => line.text).join("\n"));
  const place = placeOf([...letterhead, ...dated]);
  const issuer = findIssuer({ text, head: parts.head, titleAt, preamble: parts.preamble, signature: parts.signature });
  return {
    kind: kindOf(lines[titleAt]?.text ?? ""),
    title: title?.text ?? null,
    titleSpan: title?.span ?? null,
    number: numberOf(printed),
    issuer: issuer?.name ?? null,
    issuerSpan: issuer?.span ?? null,
    issuedOn: issued.date,
    issuedAsPrinted: issued.printed,
    place,
    signers: [...signersOf(parts)],
    year: yearOf(title?.text ?? "", issued.year),
    level: judgeLevel(issuer?.name ?? null),
    basedOn: basedOn(parts.preamble),
  };
}

/** The lines of the first act by block. */
function partsOf(lines: readonly DocumentLine[]): Parts {
  const parts: Record<BlockKind, readonly DocumentLine[]> = {
    head: [],
    preamble: [],
    body: [],
    closing: [],
    recipients: [],
    signature: [],
    notes: [],
  };
  const seen = new Set<BlockKind>();
  for (const { kind, from, to } of findBlocks(lines)) {
    if (kind === "head" && seen.size > 0) break;
    seen.add(kind);
    parts[kind] = [...parts[kind], ...lines.slice(from, to)];
  }
  return parts;
}

/** In two columns run together the position stands behind "…:" of the recipients and the name below them. */
function signersOf({ signature, recipients }: Parts): ReturnType<typeof findSigners> {
  const signers = findSigners(signature);
  if (signers.length > 0) return signers;
  const beside = recipients.filter((line) => line.marker === null);
  return findSigners(beside.map((line) => ({ text: line.text.replace(RECIPIENTS, "").trim() })));
}

function kindOf(titleLine: string): FrontMatter["kind"] {
  return ACT_TITLES.find(([word]) => titleLine.startsWith(word))?.[1] ?? "other";
}

function titleOf(head: readonly DocumentLine[], titleAt: number): { text: string; span: Span } | null {
  if (titleAt < 0) return null;
  const lines: DocumentLine[] = [];
  for (const line of head.slice(titleAt)) {
    if (lines.length > 0 && (NOT_SUBJECT.test(line.text) || AUTHORITY_LINE.test(line.text))) break;
    lines.push(line);
  }
  const text = lines
    .map((line) => line.text)
    .join(" ")
    .replace(/\s*:$/, "");
  return { text, span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 } };
}

function numberOf(head: readonly DocumentLine[]): string | null {
  for (const { text } of head) {
    const number = NUMBER.exec(text)?.[1];
    if (number !== undefined) return number.replace(/\s?([-/])\s?/g, "$1");
  }
  return null;
}

function issuedOf(head: string): { date: PlainDate | null; printed: string | null; year: number | null } {
  const long = ISSUED.exec(head);
  const match = long ?? ISSUED_SHORT.exec(head);
  if (match === null) return { date: null, printed: null, year: null };
  const [printed, day, month, year] = match;
  const complete = day !== undefined && month !== undefined && year !== undefined;
  return {
    date: complete ? plainDate(Number(year), Number(month), Number(day)) : null,
    printed: printed.replace(/\s+/g, " ").trim(),
    year: year === undefined ? null : Number(year),
  };
}

/** "Bình Phước, ngày …": what stands before the date, without the number that may stand on the same line. */
function placeOf(letterhead: readonly DocumentLine[]): string | null {
  for (const { text } of letterhead) {
    const beside = text.replace(NUMBER_BESIDE, "");
    const place = PLACE.exec(beside)?.[1];
    if (place !== undefined) return place;
  }
  return null;
}

/** The last year that the title names ("năm 2025", "giai đoạn 2021 - 2025" names none), else that of the date. */
function yearOf(title: string, issued: number | null): number | null {
  const named = [...title.replace(OTHER_YEARS, "").matchAll(NAMED_YEAR)].at(-1)?.[1];
  return named === undefined ? issued : Number(named);
}

function basedOn(preamble: readonly DocumentLine[]): readonly string[] {
  const acts = preamble.flatMap(({ text }) => [...text.matchAll(BASED_ON)].map((match) => match[1] ?? ""));
  return [...new Set(acts.filter((act) => act !== ""))];
}
