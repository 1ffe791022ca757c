import { foldDiacritics } from "../text/fold.ts";
import { tokenize } from "../text/tokenize.ts";
import { SHORT_NAMES } from "./words/unit-abbreviations.vi.ts";

const SHORTENED = Object.entries(SHORT_NAMES)
  .map(([long, short]) => ({ long: foldDiacritics(long).split(" "), short: foldDiacritics(short) }))
  .sort((a, b) => b.long.length - a.long.length);

/** Names are few and come again, texts less so; nothing long is kept, and the map stops growing here so that hostile text cannot fill the memory. */
const MAX_REMEMBERED = 20_000;
const MAX_REMEMBERED_CHARS = 600;
const remembered = new Map<string, readonly string[]>();

/** The folded words of a name, with long names of bodies as their short form: "Ủy ban nhân dân xã Ba Vì" gives ubnd, xa, ba, vi. */
export function unitWords(name: string): readonly string[] {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(name);
  if (remembered.size < MAX_REMEMBERED && name.length <= MAX_REMEMBERED_CHARS) remembered.set(name, words);
  return words;
}

function wordsOf(name: string): readonly string[] {
  const folded = tokenize(name.normalize("NFC")).map((token) => token.folded);
  const words: string[] = [];
  for (let at = 0; at < folded.length; ) {
    const hit = SHORTENED.find(({ long }) => long.every((word, i) => folded[at + i] === word));
    words.push(hit?.short ?? folded[at] ?? "");
    at += hit?.long.length ?? 1;
  }
  return words;
}

/** The name without what stands in parentheses. */
export function withoutBrackets(name: string): string {
  return name
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Folded words with the commonest bodies written out, as they are printed and typed both ways. */
export function spelledOut(folded: string): string {
  return folded.replace(/\bubnd\b/g, "uy ban nhan dan").replace(/\bhdnd\b/g, "hoi dong nhan dan");
}
