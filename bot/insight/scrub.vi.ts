import { foldDiacritics } from "#knowledge/text/fold.ts";

/** In characters. What is longer is no question that helps to mend the answers. */
const MAX_CHARS = 300;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/giu;
/** Telephone numbers, numbers of identity cards and of accounts: nine digits or more, with the signs that people put between. */
const LONG_NUMBER = /\+?\d(?:[ .-]?\d){8,}/gu;
/** A name behind the word by which a person is addressed, as it is written. */
const ADDRESSED =
  /(?<![\p{L}])((?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Đđ]ồng chí|[Đđ]\/c|[Tt]hầy|[Tt]ên(?: là)?)\s+)\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,4}(?![\p{L}])/gu;
/** Family names, folded; with a middle name behind, the whole is a person's name however it is typed. */
const FAMILY =
  "nguyen|tran|le|pham|huynh|hoang|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|doan|lam|mai|trinh|dao|cao|luong|luu|chau|ta|ha|to|thai|quach|tang|kieu|dam|nong|hua|trieu";
const FULL_NAME = new RegExp(
  `(?<![\\p{L}])(?:${FAMILY})\\s+(?:van|thi|huu|duc|ngoc|minh|thanh|quoc|xuan)\\s+\\p{L}+`,
  "gu",
);
const MORE_NAMES = /^(?:\s+\p{Lu}\p{L}*)+/u;
const MASKS = { email: "[thư điện tử]", address: "[địa chỉ mạng]", number: "[số]", name: "[tên]" } as const;

/**
 * A question without what could tell who asked it or whom it is about: addresses, long numbers, names of people. At most 300 characters.
 * Names of units and places stay; a name that is typed without capitals and without a usual middle name is not known for one.
 */
export function scrubQuestion(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MAX_CHARS)
    .replace(EMAIL, MASKS.email)
    .replace(ADDRESS, MASKS.address)
    .replace(LONG_NUMBER, MASKS.number)
    .replace(ADDRESSED, (_, head: string) => `${head}${MASKS.name}`);
  return withoutFullNames(plain);
}

/** Folding keeps the length of composed text, so that what is found folded is cut from the text as typed. */
function withoutFullNames(text: string): string {
  const folded = foldDiacritics(text);
  if (folded.length !== text.length) return text;
  return [...folded.matchAll(FULL_NAME)].reverse().reduce((left, { 0: name, index }) => {
    const rest = left.slice(index + name.length);
    const more = MORE_NAMES.exec(rest)?.[0].length ?? 0;
    return left.slice(0, index) + MASKS.name + rest.slice(more);
  }, text);
}
