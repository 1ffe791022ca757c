import { foldDiacritics } from "../text/fold.ts";
import { splitOrgUnits } from "./find-org-units.ts";
import { unitWords, withoutBrackets } from "./unit-words.ts";
import { CENTRAL_CITIES, PLACE_LEVELS, ROLE_PREFIXES } from "./words/unit-abbreviations.vi.ts";

/** The level of administration that a unit is of. */
export type OrgUnitLevel = "central" | "province" | "district" | "commune";

type Described = { readonly words: string; readonly level: OrgUnitLevel | null; readonly place: string | null };

const LEVEL_PLACES: readonly (readonly [OrgUnitLevel, RegExp])[] = [
  ["commune", /\b(?:xa|phuong|thi tran|dac khu)\b(?! hoi)/],
  ["district", /\b(?:huyen|quan|thi xa|cap huyen)\b/],
  ["province", /\btinh\b/],
  ["province", /\btu\b/],
  ["central", /\b(?:tw|chinh phu|quoc hoi)\b/],
];
const CENTRAL = new RegExp(`\\bthanh pho (?:${CENTRAL_CITIES.map(foldDiacritics).join("|")})\\b`);
const PROVINCIAL_HEAD = /^(?:so|tu|van phong (?:ubnd|tu|hdnd)|tinh doan|tphcm)\b/;
const PLACE = new RegExp(
  `(?:^|\\s)(?:${PLACE_LEVELS.flatMap((level) => [level, foldDiacritics(level)]).join("|")})\\s+([^,;:()]+)$`,
  "iu",
);
/** Words behind a level that are no name of a place: "thành phố trực thuộc trung ương", "thành ủy", "xã và …". */
const NO_PLACE = /^(?:truc thuoc|uy|va|cac)\b/;
const ROLES = new RegExp(`^(?:${ROLE_PREFIXES.map(foldDiacritics).join("|")})\\s+(?:cac\\s+)?`);
const BODY = /^(?:ubnd|hdnd|mttq|dang uy|cong an)\b/;
const OPEN_GROUP = /\b(?:co quan|don vi|dia phuong)\b/;
/** A name cut off at its members says nothing of who is bound. */
const VAGUE = /\b(?:co lien quan|lien quan|khac)\b/;
/** Groups of parts of one body, and such a part. Folded. */
const PARTS =
  /^(?:phong|ban|don vi|co quan chuyen mon|bo phan)\b.*\b(?:truc )?thuoc (?:so|ubnd)\b|^(?:phong|co quan) (?:ban )?chuyen mon\b/;
const PART = /^(?:phong|van phong so|chi cuc|thanh tra so)\b/;
const DEPARTMENT = /\bso (\p{L}+ \p{L}+)/u;
const PUBLIC_SERVICE = /^(?:truong|benh vien|dai|trung tam|ban quan ly|quy|vien|bao va)\b/;
const ASSOCIATION = /^(?:mttq|hoi|doan|lien doan|lien minh|lien hiep|hiep hoi|tinh doan|cong doan)\b/;

/** True when two names are the same unit in writing: long and short forms, dashes, case and parentheses aside. */
export function isSameOrgUnit(a: string, b: string): boolean {
  return describe(a).words === describe(b).words;
}

/** The administrative level that a unit's name shows; `null` where it shows none. */
export function levelOf(unit: string): OrgUnitLevel | null {
  return levelOfWords(describe(unit).words);
}

/** "Bình Phước" of "UBND xã Bình Phước", as printed; `null` where the name holds no place of its own. */
export function placeOf(unit: string): string | null {
  const match = PLACE.exec(withoutBrackets(unit.normalize("NFC")).trim());
  const place = match?.[1]?.trim() ?? "";
  if (place === "" || NO_PLACE.test(foldDiacritics(place))) return null;
  return place.split(/\s+/).length > 5 ? null : place;
}

/**
 * True when a duty of the named group or role binds the unit: "UBND các xã, phường" binds "UBND xã Ba Vì", "Thủ trưởng các
 * sở, ban, ngành tỉnh" binds "Thanh tra tỉnh". A group "có liên quan" binds nobody for sure, so it gives false.
 */
export function binds(groupName: string, unit: string): boolean {
  const target = describe(unit);
  const parts = splitOrgUnits(groupName);
  return (parts.length === 0 ? [groupName] : parts).some((part) => bindsOne(part, target));
}

function bindsOne(part: string, unit: Described): boolean {
  const group = describe(part);
  if (group.words === unit.words) return true;
  if (VAGUE.test(group.words)) return false;
  const body = BODY.exec(group.words)?.[0];
  if (body !== undefined) return bindsBody(group, unit, body);
  if (isOpenGroup(part, group)) return true;
  return (
    bindsDepartments(group, unit) ||
    bindsParts(group, unit) ||
    bindsPublicService(group, unit) ||
    bindsAssociations(group, unit)
  );
}

/** "UBND các huyện, thị xã, thành phố", "UBND cấp xã", "UBND xã" (of the place that is meant). */
function bindsBody(group: Described, unit: Described, body: string): boolean {
  if (BODY.exec(unit.words)?.[0] !== body) return false;
  if (group.place !== null) return group.level === unit.level && sameWords(group.place, unit.place);
  const levels = levelsOfGroup(group.words);
  return unit.level !== null && levels.includes(unit.level);
}

function levelsOfGroup(words: string): readonly OrgUnitLevel[] {
  if (/\bcac cap\b/.test(words)) return ["province", "district", "commune"];
  const levels = LEVEL_PLACES.filter(([, pattern]) =>
    pattern.test(words.replace(/\bthi xa\b/g, "thi_xa").replace(/\btruc thuoc tw\b/, "")),
  ).map(([level]) => level);
  if (/\bthi xa\b/.test(words) && !levels.includes("district")) return [...levels, "district"];
  // "các tỉnh, thành phố" are provinces, "các huyện, thị xã, thành phố" districts
  return levels.length === 0 && /\bthanh pho\b/.test(words) ? ["province"] : levels;
}

/** "các sở, ban, ngành tỉnh": departments and offices of a province that are not its committee, its party or its service units. */
function bindsDepartments(group: Described, unit: Described): boolean {
  if (!/\bso\b/.test(group.words) || !/\b(?:ban|nganh)\b/.test(group.words)) return false;
  if (BODY.test(unit.words) && !/^cong an/.test(unit.words)) return false;
  if (PUBLIC_SERVICE.test(unit.words) || ASSOCIATION.test(unit.words)) return false;
  return unit.level === "province" && !/\btu$/.test(unit.words);
}

/** "Trưởng các phòng thuộc Sở", "các cơ quan chuyên môn thuộc UBND xã": the parts of a body, where the names leave the same body open or named. */
function bindsParts(group: Described, unit: Described): boolean {
  if (!PARTS.test(group.words) || !PART.test(unit.words)) return false;
  const [ownerOfGroup, ownerOfUnit] = [group, unit].map(({ words }) => DEPARTMENT.exec(words)?.[1] ?? null);
  if (ownerOfGroup !== null && ownerOfUnit !== null && ownerOfGroup !== ownerOfUnit) return false;
  // a part of a department names no level, one of a commune or district does
  const inDepartment = /\bso\b/.test(group.words);
  if (inDepartment) return unit.level === null || /\bso\b/.test(unit.words);
  return group.level === null || unit.level === null || group.level === unit.level;
}

/** "các đơn vị sự nghiệp công lập trực thuộc UBND tỉnh". */
function bindsPublicService(group: Described, unit: Described): boolean {
  if (!/\bdon vi su nghiep\b/.test(group.words) || !PUBLIC_SERVICE.test(unit.words)) return false;
  const owner = levelOfWords(group.words);
  return owner === null || unit.level === null || owner === unit.level;
}

/** "các hội, đoàn thể xã", "các tổ chức chính trị - xã hội". */
function bindsAssociations(group: Described, unit: Described): boolean {
  if (!/\b(?:doan the|hoi|to chuc chinh tri)\b/.test(group.words) || !ASSOCIATION.test(unit.words)) return false;
  return group.level === null || group.level === unit.level;
}

/** "các cơ quan, đơn vị, địa phương" without an owner. */
function isOpenGroup(part: string, group: Described): boolean {
  if (!OPEN_GROUP.test(group.words) || /\bsu nghiep\b/.test(group.words)) return false;
  return /\bco quan\b/.test(group.words) && /\b(?:don vi|dia phuong)\b/.test(group.words) && placeOf(part) === null;
}

function describe(name: string): Described {
  const words = unitWords(withoutBrackets(name)).filter((word) => word !== "cac" && word !== "nhung");
  const bare = words.join(" ").replace(ROLES, "");
  return { words: bare, level: levelOfWords(bare), place: placeOf(name) };
}

function levelOfWords(words: string): OrgUnitLevel | null {
  if (CENTRAL.test(words)) return "province";
  const marked = words.replace(/\bthi xa\b/g, "quan").replace(/\bxa hoi\b/g, "");
  for (const [level, pattern] of LEVEL_PLACES) if (pattern.test(marked)) return level;
  if (PROVINCIAL_HEAD.test(words)) return "province";
  if (/\bthanh pho \p{L}/u.test(words)) return "district";
  if (/\bthanh pho$/.test(words)) return "province";
  return /^(?:bo|tong cuc) /.test(words) ? "central" : null;
}

function sameWords(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldDiacritics(a.normalize("NFC")) === foldDiacritics(b.normalize("NFC"));
}
