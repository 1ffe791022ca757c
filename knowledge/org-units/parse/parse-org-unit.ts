import { AND } from "../words/name-words.vi.ts";
import { parseNameWords } from "./parse-name.ts";
import { parseBareOwner, parseCount, parsePlaces } from "./parse-place.ts";
import { opensHead, words } from "./unit-matchers.ts";
import type { UnitToken } from "./unit-tokens.ts";

type Tokens = readonly UnitToken[];

/** Nested owners ("Chủ tịch UBND …", "Văn phòng Đảng ủy UBND tỉnh"); real names have up to 4. Stops hostile text. */
const MAX_DEPTH = 5;

/** The place after the name of the org unit or role that opens at a token; `at` itself where none opens there. */
export function parseOrgUnit(tokens: Tokens, at: number, depth = 0): number {
  if (depth > MAX_DEPTH) return at;
  const proper = parseProper(tokens, at, depth);
  return proper > at ? proper : parseGroup(tokens, at, depth);
}

function parseProper(tokens: Tokens, at: number, depth: number): number {
  const token = tokens[at];
  if (token === undefined || !token.isWord) return at;
  if (token.isCapital) {
    const titled = words.position(tokens, at);
    if (titled > 0) return parseTail(tokens, at + titled, depth);
  }
  const lone = words.loneRole(tokens, at);
  const role = words.roleHead(tokens, at);
  if (role >= lone && role > 0) {
    const end = parseRoleOwner(tokens, at + role, depth);
    if (end > at + role) return end;
  }
  if (lone > 0) return parseTail(tokens, parseCount(tokens, at + lone), depth);
  if (!token.isCapital) return at;
  const body = parseBody(tokens, at, depth);
  return body > at ? body : parseNamed(tokens, at, depth);
}

/** What stands behind a role: "của"? a body, a group, a title or a place. */
function parseRoleOwner(tokens: Tokens, at: number, depth: number): number {
  const next = words.ownerLink(tokens, at) > 0 ? at + words.ownerLink(tokens, at) : at;
  const inner = parseOrgUnit(tokens, next, depth + 1);
  if (inner > next) return inner;
  const bare = parseBareOwner(tokens, next);
  if (bare > next) return parseTail(tokens, bare, depth);
  // "lãnh đạo phòng ban thuộc Sở"
  const noun = words.groupNoun(tokens, next);
  const end = noun > 0 ? parseTail(tokens, next + noun, depth, true) : next;
  if (noun > 0 && end > next + noun) return end;
  return next === at ? parsePlaces(tokens, at) : at;
}

function parseBody(tokens: Tokens, at: number, depth: number): number {
  const head = words.bodyHead(tokens, at);
  if (head === 0) return at;
  const name = at + head;
  const withName = parseNameWords(tokens, name, (next) => parseProper(tokens, next, MAX_DEPTH - 1) > next);
  const end = parseTail(tokens, withName, depth);
  return end === name && words.bodyHeadWithPlace(tokens, at) === head ? at : end;
}

function parseNamed(tokens: Tokens, at: number, depth: number): number {
  const head = words.namedHead(tokens, at);
  if (head === 0 || words.notHead(tokens, at) >= head) return at;
  const name = at + head;
  // "Hội nông dân", "Sở y tế": a field of work may be printed in small letters
  const isSmall = tokens[name]?.isCapital === false && words.verbalField(tokens, name) < words.field(tokens, name);
  const small = isSmall ? words.field(tokens, name) : 0;
  const end =
    small > 0 ? name + small : parseNameWords(tokens, name, (next) => parseProper(tokens, next, MAX_DEPTH - 1) > next);
  return end === name ? at : parseTail(tokens, end, depth);
}

/** Places, owners and modifiers behind a name, as long as they come. */
function parseTail(tokens: Tokens, at: number, depth: number, isGroup = false): number {
  let end = at;
  for (let steps = 0; steps <= MAX_DEPTH; steps++) {
    const next = !isGroup && words.placeLink(tokens, end) > 0 ? end : parseTailStep(tokens, end, depth);
    if (next === end) return end;
    end = next;
  }
  return end;
}

function parseTailStep(tokens: Tokens, at: number, depth: number): number {
  const token = tokens[at];
  if (token === undefined || !token.isWord) return at;
  const place = parsePlaces(tokens, at);
  if (place > at) return place;
  if (token.isCapital && opensHead(tokens, at)) {
    const owner = depth < MAX_DEPTH ? parseProper(tokens, at, depth + 1) : at;
    if (owner > at) return owner;
  }
  const bare = parseBareOwner(tokens, at);
  if (bare > at) return bare;
  const link = words.ownerLink(tokens, at);
  if (link > 0) {
    const owner = parseRoleOwner(tokens, at + link, depth + 1);
    if (owner > at + link) return owner;
  }
  const extra = words.modifier(tokens, at);
  if (extra === 0 || extra === link) return at;
  return parseCount(tokens, at + extra);
}

/** "các sở, ban, ngành tỉnh", "cán bộ, công chức và người hoạt động không chuyên trách xã". */
function parseGroup(tokens: Tokens, at: number, depth: number): number {
  const opened = at + words.quantifier(tokens, at);
  const nouns: number[] = [];
  let end = opened;
  let from = opened;
  for (;;) {
    const noun = words.groupNoun(tokens, from);
    if (
      noun === 0 ||
      words.notHead(tokens, from) > noun ||
      (nouns.length > 0 && parseProper(tokens, from, MAX_DEPTH - 1) > from)
    )
      break;
    nouns.push(from);
    end = parseGroupTail(tokens, from, depth);
    const joint = tokens[end]?.word;
    if (joint !== "," && joint !== AND && joint !== "/") break;
    from = end + 1;
  }
  if (nouns.length === 0) return at;
  if (opened > at) return end;
  const first = nouns[0] ?? at;
  // "công chức được phân công"
  if (
    nouns.length === 1 &&
    words.peopleNoun(tokens, first) > 0 &&
    words.modifier(tokens, first + words.peopleNoun(tokens, first)) > 1
  )
    return end;
  const onlyPlaces = nouns.every((noun) => words.levelWord(tokens, noun) > 0);
  return nouns.length >= 2 && !onlyPlaces ? end : at;
}

function parseGroupTail(tokens: Tokens, noun: number, depth: number): number {
  const end = noun + words.groupNoun(tokens, noun);
  // "công chức, viên chức và người lao động đơn vị", "lãnh đạo các phòng"
  if (words.peopleNoun(tokens, noun) > 0 && depth < MAX_DEPTH && tokens[end]?.isWord) {
    const inner = parseGroup(tokens, end, depth + 1);
    if (inner > end) return inner;
    const owner = words.groupNoun(tokens, end);
    if (owner > 0) return parseTail(tokens, end + owner, depth, true);
  }
  return parseTail(tokens, end, depth, true);
}
