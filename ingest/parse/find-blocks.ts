import { SIGNER_POSITION } from "../normalize/line-markers.vi.ts";
import { type DocumentLine, isCapitals } from "./document-lines.ts";
import { findClosing } from "./find-closing.ts";
import { PLACE_AND_DATE } from "./front-matter/front-matter-fields.vi.ts";
import {
  ACT_TITLES,
  ANNEXED_BY,
  BASIS,
  DATE_LINE,
  MOTTO,
  NUMBER_LINE,
  RECIPIENTS,
  SIGNED_FOR,
} from "./structure-words.vi.ts";

export type BlockKind = "head" | "preamble" | "body" | "closing" | "recipients" | "signature" | "notes";

/** Lines `[from, to)` that belong together. A decision with its plan has two heads, two bodies. */
export type Block = { readonly kind: BlockKind; readonly from: number; readonly to: number };

/** Longest line, in characters, of a letterhead or title. Range 150 to 400. */
const HEAD_LINE_MAX = 300;
/** How many lines may stand above the name of the act. Range 10 to 40: letterheads in columns come apart into many lines. */
const LETTERHEAD_MAX = 25;

const TITLE_WORD = ACT_TITLES.map(([word]) => word).join("|");
const TITLE_LINE = new RegExp(`^(?:${TITLE_WORD})(?![\\p{L}])`, "u");
const LONE_TITLE = new RegExp(`^(?:${TITLE_WORD})$`, "u");
/** Lines from the first of a signature to the name. Range 3 to 8. */
const SIGNATURE_MAX = 6;
/** Longest line, in characters, within a signature. Range 50 to 100. */
const NAME_MAX = 80;
const NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u;

const FOOTNOTE = /^\[\d{1,3}\]\s/;

/** Parts a document into its blocks by what each line begins with and where it stands. */
export function findBlocks(lines: readonly DocumentLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const next = nextBlocks(lines, at).filter((block) => block.to > block.from);
    // a line that fits nowhere is body, so that every round moves on
    blocks.push(...(next.length > 0 ? next : [{ kind: "body" as const, from: at, to: at + 1 }]));
    at = blocks.at(-1)?.to ?? lines.length;
  }
  return blocks;
}

/** The place in `[from, to)` of the line that names the act ("KẾ HOẠCH …"), -1 where there is none. */
export function findTitleLine(lines: readonly DocumentLine[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + LETTERHEAD_MAX); i++) {
    const line = lines[i];
    if (line === undefined || isNumbered(line)) return -1;
    if (TITLE_LINE.test(line.text) && line.text.length <= HEAD_LINE_MAX && !/[.;]$/.test(line.text)) return i;
  }
  return -1;
}

/** One act: head, preamble, body, closing, recipients and signature, as far as they are there. */
function nextBlocks(lines: readonly DocumentLine[], from: number): readonly Block[] {
  const head = endOfHead(lines, from);
  const preamble = endWhere(lines, head, (line, i) => isNumbered(line) || isFoot(lines, i));
  const body = endWhere(
    lines,
    preamble,
    (line, i) => isFoot(lines, i) || startsAct(lines, i) || FOOTNOTE.test(line.text),
  );
  const closing = findClosing(lines, preamble, body);
  return [
    { kind: "head", from, to: head },
    { kind: "preamble", from: head, to: preamble },
    { kind: "body", from: preamble, to: closing },
    { kind: "closing", from: closing, to: body },
    ...footBlocks(lines, body),
  ];
}

function footBlocks(lines: readonly DocumentLine[], from: number): readonly Block[] {
  const blocks: Block[] = [];
  let at = from;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const start = at;
    const kind = FOOTNOTE.test(line.text) ? "notes" : RECIPIENTS.test(line.text) ? "recipients" : "signature";
    if (kind === "signature" && !isFoot(lines, at)) break;
    at = endWhere(lines, start + 1, (next, i) => leavesFoot(lines, i, kind, next));
    blocks.push({ kind, from: start, to: at });
  }
  return blocks;
}

function leavesFoot(lines: readonly DocumentLine[], index: number, kind: BlockKind, line: DocumentLine): boolean {
  if (startsAct(lines, index) || line.marker?.kind === "appendix") return true;
  if (kind === "notes") return line.marker?.kind === "roman";
  if (FOOTNOTE.test(line.text) || RECIPIENTS.test(line.text)) return true;
  if (kind === "recipients") return isSignerLine(line);
  return isNumbered(line) && line.marker?.kind !== "capital";
}

function endOfHead(lines: readonly DocumentLine[], from: number): number {
  const title = findTitleLine(lines, from, lines.length);
  if (title < 0) return endWhere(lines, from, (line, i) => i >= from + LETTERHEAD_MAX || !isLetterhead(line));
  let end = title + 1;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    if (isNumbered(line) || isFoot(lines, end)) break;
    const first = end === title + 1 && (LONE_TITLE.test(lines[title]?.text ?? "") || isCapitals(line.text));
    if (!ANNEXED_BY.test(line.text) && !(first && !/[:;]$/.test(line.text)) && isBodyText(line.text)) break;
    end++;
  }
  return end;
}

function isBodyText(text: string): boolean {
  if (isCapitals(text) && text.length <= HEAD_LINE_MAX) return false;
  return text.length > HEAD_LINE_MAX || /[.;:,]["')]*$/.test(text) || (BASIS.test(text) && /\d/.test(text));
}

/** Without a named act only lines that clearly belong to a letterhead are one. */
function isLetterhead(line: DocumentLine): boolean {
  return (
    MOTTO.test(line.text) || NUMBER_LINE.test(line.text) || (DATE_LINE.test(line.text) && line.text.length <= NAME_MAX)
  );
}

function isNumbered(line: DocumentLine): boolean {
  const kind = line.marker?.kind;
  return (
    kind !== undefined &&
    kind !== "dash" &&
    kind !== "plus" &&
    kind !== "star" &&
    kind !== "letter" &&
    kind !== "bracketed"
  );
}

function isFoot(lines: readonly DocumentLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  if (RECIPIENTS.test(line.text)) return true;
  if (PLACE_AND_DATE.test(line.text)) return index + 1 < lines.length && isFoot(lines, index + 1);
  return isSignerLine(line) && line.text.length <= 120 && isSigned(lines, index + 1);
}

/** A name, the recipients or the end follow soon; above "Căn cứ …" an office in capitals is no signature. */
function isSigned(lines: readonly DocumentLine[], from: number): boolean {
  for (const line of lines.slice(from, from + SIGNATURE_MAX)) {
    if (NAME.test(line.text) || RECIPIENTS.test(line.text)) return true;
    if (line.text.length > NAME_MAX || isNumbered(line)) return false;
  }
  return lines.length <= from + SIGNATURE_MAX;
}

function isSignerLine(line: DocumentLine): boolean {
  return (
    SIGNED_FOR.test(line.text) || (SIGNER_POSITION.test(line.text) && isCapitals(line.text) && line.marker === null)
  );
}

/** A further act within the file: its name alone on a line, then its subject in capitals or by what it is annexed. */
function startsAct(lines: readonly DocumentLine[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || !LONE_TITLE.test(line.text)) return false;
  return isCapitals(next.text) || ANNEXED_BY.test(next.text) || next.marker === null;
}

function endWhere(
  lines: readonly DocumentLine[],
  from: number,
  ends: (line: DocumentLine, index: number) => boolean,
): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (line !== undefined && ends(line, i)) return i;
  }
  return lines.length;
}
