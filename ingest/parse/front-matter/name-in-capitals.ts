import {
  ACRONYM,
  OFFICE_COMPOUNDS,
  PEOPLES_COMMITTEE,
  PEOPLES_COMMITTEE_SHORT,
  TERRITORIES,
} from "./front-matter-words.vi.ts";

const COMPOUND = new RegExp(`(?<![\\p{L}])(?:${OFFICE_COMPOUNDS.join("|")})(?![\\p{L}])`, "giu");
const TERRITORY = new RegExp(`(?<=\\s)(?:${TERRITORIES})(?=\\s|$)`, "giu");

/**
 * An office's name that is printed in capitals, as running text writes it; where the text never does, in the usual
 * writing of office names, or `null` when `onlyFound`.
 */
export function nameInCapitals(capitals: string, text: string, onlyFound: boolean): string | null {
  const short = capitals.replace(PEOPLES_COMMITTEE, PEOPLES_COMMITTEE_SHORT);
  for (const wanted of [capitals, short]) {
    const pattern = new RegExp(`(?<![\\p{L}])${wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}])`, "giu");
    for (const { 0: written } of text.matchAll(pattern)) if (/^\p{Lu}.*\p{Ll}/u.test(written)) return written;
  }
  return onlyFound ? null : titleCase(short);
}

function titleCase(capitals: string): string {
  const words = capitals.split(" ").map((word) => {
    if (ACRONYM.test(word) || word === PEOPLES_COMMITTEE_SHORT) return word;
    return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  });
  return words
    .join(" ")
    .replace(COMPOUND, (found) => OFFICE_COMPOUNDS.find((word) => word.toLowerCase() === found.toLowerCase()) ?? found)
    .replace(TERRITORY, (word) => word.toLowerCase());
}
