import { foldDiacritics } from "#knowledge/text/fold.ts";
import { COMMON_UNIT_WORDS } from "#knowledge/words/chat.vi.ts";

/** Names that fit what was typed: `exact` is the one that it can only mean, else `close` holds the likely ones, best first. */
export type OrgUnitMatch = { readonly exact: string | null; readonly close: readonly string[] };

/** Range 3 to 9. More make a list that nobody reads on a phone. */
const MAX_SUGGESTIONS = 6;
/** A share of the typed syllables, 0 to 1, that a suggested name must hold. Lower suggests strangers; 1 forgives no slip. */
const LEAST_SHARED = 0.5;

/** Compares a typed name with the names that the documents use, whatever its marks and capitals. */
export function matchOrgUnits(typed: string, names: readonly string[]): OrgUnitMatch {
  const wanted = wordsOf(typed);
  const exact = names.find((name) => wordsOf(name).join(" ") === wanted.join(" ")) ?? null;
  if (exact !== null) return { exact, close: [] };
  const telling = wanted.filter((word) => !COMMON_UNIT_WORDS.has(word));
  const sought = telling.length > 0 ? telling : wanted;
  const close = names
    .map((name) => ({ name, score: judgeLikeness(sought, wordsOf(name)) }))
    .filter(({ score }) => score >= LEAST_SHARED)
    .sort((left, right) => right.score - left.score || left.name.length - right.name.length)
    .slice(0, MAX_SUGGESTIONS);
  return { exact: null, close: close.map(({ name }) => name) };
}

function judgeLikeness(sought: readonly string[], name: readonly string[]): number {
  if (sought.length === 0) return 0;
  return sought.filter((word) => name.includes(word)).length / sought.length;
}

function wordsOf(text: string): readonly string[] {
  return foldDiacritics(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
