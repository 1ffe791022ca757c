import { foldDiacritics } from "../text/fold.ts";
import { unitWords, withoutBrackets } from "./unit-words.ts";
import { ROLE_PREFIXES } from "./words/unit-abbreviations.vi.ts";

/** A known name that a text means; `score` is 0 (nothing of it) to 1 (all of it), higher is better. */
export type OrgUnitMatch = { readonly name: string; readonly score: number };

type Window = { readonly score: number; readonly from: number; readonly to: number };
type WeightedWord = { readonly word: string; readonly weight: number };

/** Weight of a word that tells units apart little, against 1 of others. Range 0 to 1; higher asks for places and roles to be typed. */
const LIGHT = 0.35;
/** Weight of words in parentheses. Range 0 to 1; above 0 so that they decide between two names that are else the same. */
const BRACKETS = 0.12;
/** What a word with one slip counts. Range 0 to 1. */
const SLIP = 0.85;
/** Letters from which a word may have a slip; shorter ones would turn into others. */
const MIN_SLIP_LETTERS = 4;
/** Factor on a name that was found inside a longer name that matches as well. Range 0 to 1. */
const INSIDE_LONGER = 0.8;
/** What a name counts for whose words stand in another order ("tỉnh thì UBND" is not "UBND tỉnh"). Range 0 to 1. */
const DISORDERED = 0.7;
/** What a name counts for at least whose words stand far apart in the question. Range 0 to 1. */
const SCATTERED = 0.6;
const PLACE_LIST = / cac (?:huyen|xa|phuong|quan|tinh|thi xa|thanh pho)$/;
const SILENT = new Set(["cac", "nhung", "va", "cua", "thuoc"]);
const LIGHT_WORDS = new Set(
  [
    ...ROLE_PREFIXES.flatMap((prefix) => foldDiacritics(prefix).split(" ")),
    "tinh",
    "huyen",
    "xa",
    "phuong",
    "thi",
    "tran",
    "cap",
  ]
    .concat([
      "tu",
      "tw",
      "lien",
      "quan",
      "co",
      "truc",
      "viet",
      "nam",
      "thanh",
      "pho",
      "dac",
      "khu",
      "don",
      "vi",
      "duoc",
      "phan",
      "giao",
    ])
    .filter((word) => word !== "bo"),
);

/**
 * Known names that a text names, best first: the text is a name as typed ("VP-TK", "thanh tra") or a whole question.
 * Diacritics, short forms, initials, missing places and one slip a word do not hinder. Names with nothing in common are left out.
 */
export function matchOrgUnit(asked: string, names: readonly string[]): OrgUnitMatch[] {
  const words = unitWords(asked);
  const matches = names
    .map((name) => ({ name, size: unitWords(name).length, window: bestOfReadings(words, name) }))
    .filter(({ window }) => window.score > 0);
  return matches
    .map(({ name, size, window }) => {
      const inside = matches.some(
        (other) =>
          other.window.score >= window.score - 0.1 &&
          other.window.from <= window.from &&
          other.window.to >= window.to &&
          other.window.to - other.window.from > window.to - window.from,
      );
      return { name, size, score: window.score * (inside ? INSIDE_LONGER : 1) };
    })
    .sort((a, b) => b.score - a.score || b.size - a.size || (a.name < b.name ? -1 : 1))
    .map(({ name, score }) => ({ name, score }));
}

/** "UBND các huyện, thị xã, thành phố" is named by "ubnd huyện" too: each place of a list is a reading of its own. */
function bestOfReadings(asked: readonly string[], name: string): Window {
  const parts = name.split(/\s*,\s*/);
  const first = parts[0] ?? name;
  const head = PLACE_LIST.exec(foldDiacritics(first.normalize("NFC")));
  const readings = head === null || parts.length < 2 ? [name] : [name, first];
  return readings
    .map((reading) => bestWindow(asked, weigh(reading)))
    .reduce((best, window) => (window.score > best.score ? window : best));
}

function weigh(name: string): readonly WeightedWord[] {
  const plain = unitWords(withoutBrackets(name));
  const bracketed = unitWords([...name.matchAll(/\(([^()]*)\)/g)].map((match) => match[1]).join(" "));
  const light = plain.every((word) => LIGHT_WORDS.has(word) || SILENT.has(word)) ? 1 : LIGHT;
  return [
    ...plain.map((word, i) => ({
      word,
      weight: SILENT.has(word) || /^\d+$/.test(word) || plain.indexOf(word) < i ? 0 : LIGHT_WORDS.has(word) ? light : 1,
    })),
    ...bracketed.filter((word) => !SILENT.has(word)).map((word) => ({ word, weight: BRACKETS })),
  ];
}

function bestWindow(asked: readonly string[], name: readonly WeightedWord[]): Window {
  const total = name.reduce((sum, { weight }) => sum + weight, 0);
  let best: Window = { score: 0, from: 0, to: 0 };
  if (total === 0) return best;
  const reach = Math.ceil(name.length * 1.3) + 2;
  for (let from = 0; from < asked.length; from++) {
    const hits = hitsFrom(asked, name, from, reach);
    if (hits === null) continue;
    const score = hits.weight / total;
    const shorter = score === best.score && hits.to - from < best.to - best.from;
    if (score > best.score || shorter) best = { score, from, to: hits.to };
  }
  return best;
}

/** The weight of a name's words that stand in the window, and where the last of them stands; `null` where the first word is none of them. */
function hitsFrom(
  asked: readonly string[],
  name: readonly WeightedWord[],
  from: number,
  reach: number,
): { readonly weight: number; readonly to: number } | null {
  const taken = new Map<number, number>();
  const order: number[] = [];
  let to = from;
  let named = 0;
  let densest = 0;
  for (let at = from; at < Math.min(asked.length, from + reach); at++) {
    const found = hitsOf(asked[at] ?? "", name);
    if (at === from && found.size === 0) return null;
    if (found.size > 0) named++;
    for (const [index, share] of found) {
      if (share <= (taken.get(index) ?? 0)) continue;
      taken.set(index, share);
      if ((name[index]?.weight ?? 0) > BRACKETS) order.push(index);
      if ((name[index]?.weight ?? 0) > 0) {
        to = at + 1;
        densest = named / (to - from);
      }
    }
  }
  let weight = 0;
  for (const [index, share] of taken) weight += share * (name[index]?.weight ?? 0);
  const isOrdered = order.every((index, i) => i === 0 || index >= (order[i - 1] ?? 0));
  const close = SCATTERED + (1 - SCATTERED) * densest;
  return { weight: weight * close * (isOrdered ? 1 : DISORDERED), to };
}

/** Which words of a name one typed word stands for, each with the share that it counts. */
function hitsOf(typed: string, name: readonly WeightedWord[]): ReadonlyMap<number, number> {
  const hits = new Map<number, number>();
  for (const [index, { word }] of name.entries()) {
    if (word === typed) hits.set(index, 1);
    else if (isOneSlipAway(word, typed)) hits.set(index, SLIP);
  }
  if (hits.size > 0 || !canBeInitials(typed)) return hits;
  const spoken = [...name.entries()].filter(([, { word }]) => !SILENT.has(word));
  const initials = spoken.map(([, { word }]) => word.charAt(0)).join("");
  const at = initials.indexOf(typed);
  if (at >= 0) for (const [index] of spoken.slice(at, at + typed.length)) hits.set(index, 1);
  return hits;
}

/** Two letters stand for a name only where they cannot be a syllable ("vp", "tk"). */
function canBeInitials(typed: string): boolean {
  return /^[a-z]{3,8}$/.test(typed) || /^[^aeiouy\d]{2}$/.test(typed);
}

function isOneSlipAway(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < MIN_SLIP_LETTERS || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
