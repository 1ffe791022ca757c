import { foldDiacritics } from "../text/fold.ts";
import { tokenize } from "../text/tokenize.ts";
import { SHORT_NAMES } from "./words/unit-abbreviations.vi.ts";

const SHORTENED = Object.entries(SHORT_NAMES)
  .map(([long, short]) => ({ long: foldDiacritics(long).split(" "), short: foldDiacritics(short) }))
  .sort((a, b) => b.long.length - a.long.length);

/** The folded words of a name, with long names of bodies as their short form: "Ủy ban nhân dân xã Ba Vì" gives ubnd, xa, ba, vi. */
export function unitWords(name: string): string[] {
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
