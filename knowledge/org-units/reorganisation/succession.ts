import type { Reorganisation } from "../../domain/curated/looked-up.ts";
import type { PlainDate } from "../../domain/plain-date.ts";
import { foldDiacritics } from "../../text/fold.ts";
import { findOrgUnits } from "../find-org-units.ts";
import { unitWords } from "../unit-words.ts";
import { DISTRICT_LEVEL } from "../words/level-words.vi.ts";

type Renaming = Exclude<Reorganisation, { readonly kind: "levelAbolished" }>;

/** A unit's other name in time. `later`: its successor's; else that of one which it took over. */
type OtherName = { readonly name: string; readonly later: boolean; readonly by: Renaming };

/** The names by which a unit went before a change, and goes after it: "UBND xã Bình Phước" of "UBND xã Vạn Tường". */
export function otherNames(unit: string, changes: readonly Reorganisation[]): readonly OtherName[] {
  return changes.filter(isRenaming).flatMap((by): readonly OtherName[] => {
    const to = newName(by);
    if (replaced(unit, to, to) !== null) {
      return by.from.flatMap((old) => named(replaced(unit, to, old), unit, { later: false, by }));
    }
    return by.from.flatMap((old) => named(replaced(unit, old, to), unit, { later: true, by }));
  });
}

/** The unit's own name, then those of its predecessors and successor: whoever is named by one of them is meant. */
export function namesOf(unit: string, changes: readonly Reorganisation[]): readonly string[] {
  return [unit, ...otherNames(unit, changes).map(({ name }) => name)];
}

/** What a change makes of places or bodies. */
export function newName(change: Renaming): string {
  return change.kind === "placesMerged" ? change.into : change.to;
}

/** True where a text, with or without diacritics, names the place or body. */
export function names(text: string, name: string): boolean {
  return ` ${unitWords(text).join(" ")} `.includes(` ${unitWords(name).join(" ")} `);
}

/** The names of a text (with diacritics) that are of the district level, each once. */
export function districtNames(text: string): readonly string[] {
  const composed = text.normalize("NFC");
  const found = findOrgUnits(composed).filter(({ name }) => DISTRICT_LEVEL.test(name));
  return [...new Set(found.map(({ name }) => name))];
}

/** True when a change speaks of this text: one without a province of all, else of those that name the province. */
export function speaksOf(change: Reorganisation, text: string): boolean {
  if (change.kind === "levelAbolished" || change.province === null) return true;
  const province = foldDiacritics(change.province.normalize("NFC")).replace(/^(?:tinh|thanh pho) /, "");
  return foldDiacritics(text.normalize("NFC")).includes(province);
}

/** A plan without a day of issue counts as made before a change in its own year. */
export function isBefore(issued: { readonly issuedOn: PlainDate | null; readonly year: number | null }, on: PlainDate) {
  if (issued.issuedOn !== null) return issued.issuedOn < on;
  return issued.year !== null && issued.year <= Number(on.slice(0, 4));
}

function isRenaming(change: Reorganisation): change is Renaming {
  return change.kind !== "levelAbolished";
}

function named(name: string | null, unit: string, more: Omit<OtherName, "name">): readonly OtherName[] {
  return name === null || unitWords(name).join(" ") === unitWords(unit).join(" ") ? [] : [{ name, ...more }];
}

/** The unit with the name at its end put in place of another; `null` where it does not end in that name. */
function replaced(unit: string, from: string, to: string): string | null {
  const composed = unit.normalize("NFC").trim();
  const words = unitWords(composed);
  const wanted = unitWords(from);
  if (wanted.length === 0 || words.slice(-wanted.length).join(" ") !== wanted.join(" ")) return null;
  const tail = from.normalize("NFC").split(/\s+/).length;
  const kept = composed.split(/\s+/);
  return [...kept.slice(0, kept.length - tail), to].join(" ");
}
