import type { Converted } from "./converted.ts";
import { convertDoubleUtf8 } from "./double-utf8.ts";
import { CAPITALISED_WORDS, TCVN3_FIRST, TCVN3_LETTERS, VNI_LETTERS } from "./legacy-letters.vi.ts";

/** PORT: how text of an 8-bit Vietnamese font reads that arrived as Western letters. */
export type LegacyEncoding = { readonly name: string; convert(line: string): Converted };

const TCVN3 = new Map<string, string>(
  [...TCVN3_LETTERS].flatMap((letter, at) =>
    letter === "·" ? [] : [[String.fromCharCode(TCVN3_FIRST + at), letter] as const],
  ),
);
/** The micro sign of Western text is often stored as the Greek letter. */
const SAME_SIGN: Readonly<Record<string, string>> = { "\u03bc": "\u00b5" };

const VNI = new Map<string, string>(
  VNI_LETTERS.flatMap((pair) => {
    const letter = pair.slice(-1);
    const typed = pair.slice(0, -1);
    const base = typed[0] ?? "";
    const capital = letter.toUpperCase();
    return [
      [typed, letter],
      [typed.toUpperCase(), capital],
      [`${base.toUpperCase()}${typed.slice(1)}`, capital],
    ] as const;
  }),
);

const TONED = /[\u0300\u0301\u0303\u0309\u0323]/;
const WORD = /[\p{L}\p{M}]+/gu;

/** TABLE: the encodings that old offices and careless programs left behind. */
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [
  { name: "TCVN3 (ABC)", convert: convertTcvn3 },
  { name: "VNI", convert: convertVni },
  { name: "UTF-8 × 2", convert: convertDoubleUtf8 },
];

function convertTcvn3(line: string): Converted {
  let text = "";
  for (const character of line.split("")) {
    const sign = SAME_SIGN[character] ?? character;
    text += TCVN3.get(sign) ?? character;
  }
  const capitals = withCapitals(text).replace(CAPITALISED_WORDS, (word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
  return { text: capitals, at: Array.from({ length: line.length + 1 }, (_, at) => at) };
}

/** Toned letters of words whose other letters are capitals; of a word with one or none, where the word beside it is such a word. */
function withCapitals(text: string): string {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    end: index + word.length,
    index,
    is: capitalsOf(word),
  }));
  let at = 0;
  return text.replace(WORD, (word) => {
    const [before, own, after] = [words[at - 1], words[at], words[at + 1]];
    at++;
    if (own === undefined || own.is === "small") return word;
    const beside = [before?.end === own.index - 1 ? before : null, after?.index === own.end + 1 ? after : null];
    const isCapital = own.is === "capital" || beside.some((word) => word?.is === "capital");
    return isCapital ? word.toUpperCase() : word;
  });
}

/** By the letters that have a capital in TCVN3; one alone may begin a word. */
function capitalsOf(word: string): "capital" | "unsure" | "small" {
  const certain = [...word].filter((letter) => !TONED.test(letter.normalize("NFD")));
  if (certain.some((letter) => letter !== letter.toUpperCase())) return "small";
  return certain.length > 1 ? "capital" : "unsure";
}

function convertVni(line: string): Converted {
  let text = "";
  const at: number[] = [];
  for (let from = 0; from < line.length; ) {
    const two = VNI.get(line.slice(from, from + 2));
    const letter = two ?? VNI.get(line.charAt(from)) ?? line.charAt(from);
    text += letter;
    at.push(from);
    from += two === undefined ? 1 : 2;
  }
  return { text, at: [...at, line.length] };
}
