import type { Span } from "#knowledge/domain/document.ts";
import {
  CONGRESS,
  DRAFT,
  LAW_NAME_JOINTS,
  LAW_NAME_STOPS,
  LAW_TYPE,
  NOT_LAW_NAMES,
  OF_THE_PARTY,
  ORDINAL,
} from "./citation-words.vi.ts";

/** An act that a text names without its number: "Luật Tiếp cận thông tin", "dự án Luật …", "Nghị quyết Đại hội … lần thứ XX". */
export type NamedAct = {
  readonly span: Span;
  readonly type: string;
  readonly name: string;
  readonly printedAs: string;
};

const words = (phrases: readonly string[]) => [...phrases].sort((a, b) => b.length - a.length).join("|");
const LAW = new RegExp(`(?<![\\p{L}])(${DRAFT}\\s+)?(${LAW_TYPE})\\s+(?=\\p{L})`, "gu");
const NO_NAME = new RegExp(`^(?:${words(NOT_LAW_NAMES)})(?![\\p{L}])`, "u");
const STOP = new RegExp(`^(?:${words(LAW_NAME_STOPS)})(?![\\p{L}])`, "iu");
const JOINT = new RegExp(`^(?:${words(LAW_NAME_JOINTS)})(?![\\p{L}])`, "iu");
const CONGRESS_RESOLUTION = new RegExp(
  `(?<![\\p{L}])${CONGRESS}(?:\\s+[\\p{L}]+){1,10}?\\s+${ORDINAL}\\s+[IVXLC\\d]+(?:\\s+${OF_THE_PARTY}(?![\\p{L}]))?`,
  "giu",
);
/** Words. Longest name of a law in force has 25; longer ones ran on into the sentence. Range 10 to 25. */
const NAME_MAX_WORDS = 18;

/** Laws and congress resolutions that a text names, in order. */
export function findNamedActs(text: string): NamedAct[] {
  const acts: NamedAct[] = [];
  for (const match of text.matchAll(LAW)) {
    const from = match.index + match[0].length;
    const end = lawNameEnd(text, from);
    if (end === from) continue;
    const start = match.index;
    const type = match[2]?.replace(/\s+/g, " ") ?? "";
    const name = `${type} ${text.slice(from, end)}`.replace(/\s+/g, " ");
    acts.push({ span: { start, end }, type: capital(type), name, printedAs: clean(text.slice(start, end)) });
  }
  for (const match of text.matchAll(CONGRESS_RESOLUTION)) {
    const printed = clean(match[0]);
    const type = printed.split(" ").slice(0, 2).join(" ");
    const span = { start: match.index, end: match.index + match[0].length };
    acts.push({ span, type: capital(type), name: printed, printedAs: printed });
  }
  return acts.sort((a, b) => a.span.start - b.span.start);
}

/** Where the name ends that opens at `from`: a sign, a word that leads on, a number; `from` where there is no name. */
function lawNameEnd(text: string, from: number): number {
  if (NO_NAME.test(text.slice(from, from + 40))) return from;
  let end = from;
  for (let at = from, count = 0; count < NAME_MAX_WORDS; count++) {
    const rest = text.slice(at, at + 90);
    const joint = JOINT.exec(rest)?.[0].length ?? 0;
    const length = joint > 0 ? joint : wordLength(rest);
    if (length === 0) return end;
    end = at + length;
    at = end + (/^[ \t]+/.exec(text.slice(end, end + 4))?.[0].length ?? 0);
    if (at === end) return end;
  }
  return end;
}

function wordLength(rest: string): number {
  if (STOP.test(rest)) return 0;
  return /^\p{L}[\p{L}\p{M}]*/u.exec(rest)?.[0].length ?? 0;
}

function clean(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function capital(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
}
