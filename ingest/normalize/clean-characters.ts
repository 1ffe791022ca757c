import { type MappedText, rewrite } from "./mapped-text.ts";

const LINE_END = /\r\n?|[\u0085\u2028\u2029\v]/g;
const INVISIBLE =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
/** Accents upon a mark of markup go with it. */
const MARKED_MARKUP = /(?<=[*#\\])\p{M}+/gu;
const SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Written for a quote, an apostrophe, a hyphen or a dots sign; en and em dashes stay, names are printed with them. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u201f": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2212": "-",
  "\uf0b7": "•",
  "\uf02d": "-",
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join("")}]`, "g");

/** One written form of every character: line ends, spaces, quotes; what cannot be seen is dropped. Form feeds stay. */
export function cleanCharacters(mapped: MappedText): MappedText {
  const lines = rewrite(mapped, LINE_END, () => "\n");
  const bare = rewrite(lines, MARKED_MARKUP, () => "");
  const visible = rewrite(bare, INVISIBLE, () => "");
  const spaced = rewrite(visible, SPACE, () => " ");
  return rewrite(spaced, LOOK_ALIKE, ([character]) => LOOK_ALIKES[character ?? ""] ?? null);
}
