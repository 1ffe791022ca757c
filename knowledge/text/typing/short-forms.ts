import { ABBREVIATIONS } from "../abbreviations.vi.ts";
import { foldDiacritics } from "../fold.ts";

type ShortFormReading = { readonly words: readonly string[]; readonly capitals: boolean; readonly strict: boolean };

/** Short forms as typed, lower case, with their long forms; "d" with and without its bar, as people leave it out. */
const SHORT_FORMS = collectShortForms();

/** True for a short form that is known, however its letters are typed. */
export function isShortForm(letters: string): boolean {
  return SHORT_FORMS.has(letters.toLowerCase());
}

/** The readings whose capitals are as typed, if there are any ("DC" and "dc" mean different things), else all that are not strict. */
export function shortFormsAs(original: string, lower: string): (readonly string[])[] {
  const forms = SHORT_FORMS.get(lower) ?? [];
  // a capital that only begins a word ("Tư") says nothing
  const typedCapitals = /\p{Lu}.*\p{Lu}/u.test(original);
  const sameCase = forms.filter(({ capitals }) => capitals === typedCapitals);
  const chosen = sameCase.length > 0 ? sameCase : forms.filter(({ strict }) => !strict);
  return chosen.map(({ words }) => words);
}

function collectShortForms(): ReadonlyMap<string, readonly ShortFormReading[]> {
  const forms = new Map<string, ShortFormReading[]>();
  for (const { short, long, scope } of ABBREVIATIONS) {
    const words = scope === "printed" ? [short] : long.split(" ");
    const capitals = short !== short.toLowerCase();
    // with a vowel it could be a syllable: "tu" is one, "TU" is none
    const strict = capitals && short.length < 3 && /[aeiouy]/.test(foldDiacritics(short));
    for (const key of new Set([short.toLowerCase(), foldDiacritics(short)])) {
      const known = forms.get(key) ?? [];
      known.push({ words, capitals, strict });
      forms.set(key, known);
    }
  }
  return forms;
}

/** "Đ/vị", "c/bộ": the first word of two cut down to its initial. */
const CUT_WORD = /^(?<initial>\p{L})\/(?<last>\p{L}{2,})$/u;

/** The long form of two words that is cut down like that; `null` for none. */
export function longFormOfCut(chain: string): string | null {
  const { initial, last } = CUT_WORD.exec(chain)?.groups ?? {};
  if (initial === undefined || last === undefined) return null;
  const [start, end] = [initial, last].map((part) => foldDiacritics(part.toLowerCase()));
  const found = ABBREVIATIONS.map(({ long }) => long.split(" ")).find(
    ([first = "", second = "", third]) =>
      third === undefined && foldDiacritics(first).charAt(0) === start && foldDiacritics(second) === end,
  );
  return found?.join(" ") ?? null;
}
