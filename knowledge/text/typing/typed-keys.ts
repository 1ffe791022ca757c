import { placeTone } from "../canonical.ts";
import { TELEX_LETTERS, TELEX_TONES, VNI_LETTERS, VNI_TONES, VOWELS } from "../letters.vi.ts";

/**
 * What a word means when its keys were typed without the input method taking them: Telex ("caso", "vieejt") or VNI ("ca1o").
 * All readings, most literal first; empty when the word holds no such keys. The word is lower case and composed.
 */
export function decodeTypedKeys(word: string): string[] {
  const readings = new Set<string>();
  for (const shaped of [...telexShapes(word), ...vniShapes(word)]) {
    if (shaped !== word) readings.add(shaped);
    for (const toned of tonedReadings(shaped)) readings.add(toned);
  }
  return [...readings].filter((reading) => /^\p{L}+$/u.test(reading));
}

function tonedReadings(word: string): string[] {
  const readings: string[] = [];
  for (let at = 1; at < word.length; at++) {
    const key = word.charAt(at);
    const mark = TELEX_TONES[key] ?? VNI_TONES[key];
    if (mark === undefined || !hasVowel(word.slice(0, at))) continue;
    readings.push(placeTone(word.slice(0, at) + word.slice(at + 1), mark));
  }
  return readings;
}

function telexShapes(word: string): string[] {
  let shaped = word;
  for (const [keys, letter] of TELEX_LETTERS) shaped = shaped.replaceAll(keys, letter);
  const shapes = [word, shaped];
  // the shape key may come after the final consonant: "dieenj", "tuowng", "hopwj", "dangd"
  const late = lateTelexKey(word);
  if (late !== null) shapes.push(late);
  return [...new Set(shapes)];
}

function lateTelexKey(word: string): string | null {
  for (const [keys, letter] of TELEX_LETTERS) {
    const [first, key] = [keys.charAt(0), keys.charAt(keys.length - 1)];
    if (keys.length !== 2) continue;
    const from = word.indexOf(first);
    const to = word.indexOf(key, from + 2);
    if (from >= 0 && to > from && !VOWELS.includes(key)) {
      return word.slice(0, from) + letter + word.slice(from + 1, to) + word.slice(to + 1);
    }
  }
  return null;
}

function vniShapes(word: string): string[] {
  let shaped = word;
  for (let at = 1; at < shaped.length; at++) {
    const letters = VNI_LETTERS[shaped.charAt(at)];
    if (letters === undefined) continue;
    const found = [...shaped.slice(0, at)].findLastIndex((letter) => letter in letters);
    if (found < 0) continue;
    const letter = letters[shaped.charAt(found)] ?? "";
    shaped = shaped.slice(0, found) + letter + shaped.slice(found + 1, at) + shaped.slice(at + 1);
    at--;
  }
  return shaped === word ? [] : [shaped];
}

function hasVowel(text: string): boolean {
  return [...text.normalize("NFD")].some((letter) => VOWELS.includes(letter));
}
