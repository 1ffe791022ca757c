import { DOCUMENT_TYPES } from "../text/document-types.vi.ts";
import {
  CENTRAL_LEVELS,
  GROUP_NOUNS,
  LEVEL_WORDS,
  MODIFIERS,
  OWNER_LINKS,
  PEOPLE_NOUNS,
  QUANTIFIERS,
} from "./group-words.vi.ts";
import {
  AND,
  FIELDS,
  FUNCTION_WORDS,
  NAME_PARTS,
  NOT_HEADS,
  NOT_LEVELS,
  TASK_VERBS,
  VERBAL_FIELDS,
} from "./name-words.vi.ts";
import {
  BARE_OWNERS,
  BODY_HEADS,
  BODY_HEADS_WITH_PLACE,
  COMMUNE_POSITIONS,
  LONE_ROLES,
  NAMED_HEADS,
  ROLE_HEADS,
} from "./org-unit-words.vi.ts";
import { createPhraseMatcher, type UnitToken } from "./unit-tokens.ts";

type Tokens = readonly UnitToken[];

const bodyHead = createPhraseMatcher(BODY_HEADS);
const bodyHeadWithPlace = createPhraseMatcher(BODY_HEADS_WITH_PLACE);
const namedHead = createPhraseMatcher(NAMED_HEADS);
const roleHead = createPhraseMatcher(ROLE_HEADS);
const loneRole = createPhraseMatcher(LONE_ROLES);
const position = createPhraseMatcher(COMMUNE_POSITIONS);
const quantifier = createPhraseMatcher(QUANTIFIERS);
const groupNoun = createPhraseMatcher(GROUP_NOUNS);
const peopleNoun = createPhraseMatcher(PEOPLE_NOUNS);
const centralLevel = createPhraseMatcher(CENTRAL_LEVELS);
const documentType = createPhraseMatcher(DOCUMENT_TYPES.map(({ name }) => name).filter((name) => name.includes(" ")));
const levelWord = createPhraseMatcher(LEVEL_WORDS);
const notHead = createPhraseMatcher(NOT_HEADS);
const notLevel = createPhraseMatcher(NOT_LEVELS);
const modifier = createPhraseMatcher(MODIFIERS);
const ownerLink = createPhraseMatcher(OWNER_LINKS);
const bareOwner = createPhraseMatcher(BARE_OWNERS);
const field = createPhraseMatcher(FIELDS);
const verbalField = createPhraseMatcher(VERBAL_FIELDS);
const taskVerb = createPhraseMatcher(TASK_VERBS);
const namePart = createPhraseMatcher(NAME_PARTS);
const functionWord = createPhraseMatcher(FUNCTION_WORDS);

/** Syllables. Longest proper name of a place ("Bà Rịa - Vũng Tàu" is cut at its dash, "Hồ Chí Minh" is 3). */
const MAX_PLACE_SYLLABLES = 4;
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
    const titled = position(tokens, at);
    if (titled > 0) return parseTail(tokens, at + titled, depth);
  }
  const lone = loneRole(tokens, at);
  const role = roleHead(tokens, at);
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
  const next = ownerLink(tokens, at) > 0 ? at + ownerLink(tokens, at) : at;
  const inner = parseOrgUnit(tokens, next, depth + 1);
  if (inner > next) return inner;
  const bare = parseBareOwner(tokens, next);
  if (bare > next) return parseTail(tokens, bare, depth);
  // "lãnh đạo phòng ban thuộc Sở"
  const noun = groupNoun(tokens, next);
  const end = noun > 0 ? parseTail(tokens, next + noun, depth) : next;
  if (noun > 0 && end > next + noun) return end;
  return next === at ? parsePlaces(tokens, at) : at;
}

function parseBody(tokens: Tokens, at: number, depth: number): number {
  const head = bodyHead(tokens, at);
  if (head === 0) return at;
  const name = at + head;
  const withName = parseNameWords(tokens, name);
  const end = parseTail(tokens, withName, depth);
  return end === name && bodyHeadWithPlace(tokens, at) === head ? at : end;
}

function parseNamed(tokens: Tokens, at: number, depth: number): number {
  const head = namedHead(tokens, at);
  if (head === 0 || notHead(tokens, at) >= head) return at;
  const name = at + head;
  // "Hội nông dân", "Sở y tế": a field of work may be printed in small letters
  const isSmall = tokens[name]?.isCapital === false && verbalField(tokens, name) < field(tokens, name);
  const small = isSmall ? field(tokens, name) : 0;
  const end = small > 0 ? name + small : parseNameWords(tokens, name);
  return end === name ? at : parseTail(tokens, end, depth);
}

/** "Dân vận Chính quyền và Đoàn thể", "Phục vụ - Kiểm soát thủ tục hành chính", "Quảng Ngãi". */
function parseNameWords(tokens: Tokens, at: number): number {
  let end = parseNameWord(tokens, at);
  while (end > at) {
    const joint = tokens[end]?.word;
    const next = joint === "-" || joint === AND || joint === "&" ? end + 1 : end;
    // "Sở Nội vụ và Sở Tài chính" are two names
    if (joint === AND && parseProper(tokens, next, MAX_DEPTH - 1) > next) return end;
    if (next === end && startsUnit(tokens, end)) return end;
    const longer = parseNameWord(tokens, next);
    if (longer === next) return end;
    end = longer;
  }
  return end;
}

function startsUnit(tokens: Tokens, at: number): boolean {
  return bodyHead(tokens, at) > 0 || (namedHead(tokens, at) > 0 && tokens[at + 1]?.isCapital === true);
}

/** One word of a name: a field of work, or a capital syllable with the small ones that belong to it. */
function parseNameWord(tokens: Tokens, at: number): number {
  const first = tokens[at];
  if (first === undefined || !first.isWord || !first.isCapital || (at > 0 && first.opensLine)) return at;
  if (documentType(tokens, at) > 1) return at;
  const known = field(tokens, at);
  if (known > 0) return at + known;
  if (levelWord(tokens, at) > 0 && notLevel(tokens, at) === 0) return at;
  let end = at + 1;
  const second = tokens[end];
  if (second?.isWord && !second.isCapital && !isProperName(tokens, at) && !endsName(tokens, end)) end++;
  for (let part = namePart(tokens, end); part > taskVerb(tokens, end); part = namePart(tokens, end)) end += part;
  return end;
}

/** "Quảng Ngãi": a capital right behind a capital is no word that goes on in small letters. */
function isProperName(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  return before?.isCapital === true && namedHead(tokens, at - 1) === 0 && bodyHead(tokens, at - 1) === 0;
}

function endsName(tokens: Tokens, at: number): boolean {
  return functionWord(tokens, at) > 0 || levelWord(tokens, at) > 0 || taskVerb(tokens, at) > 1;
}

/** Places, owners and modifiers behind a name, as long as they come. */
function parseTail(tokens: Tokens, at: number, depth: number): number {
  let end = at;
  for (let steps = 0; steps <= MAX_DEPTH; steps++) {
    const next = parseTailStep(tokens, end, depth);
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
  if (token.isCapital && startsUnit(tokens, at)) {
    const owner = depth < MAX_DEPTH ? parseProper(tokens, at, depth + 1) : at;
    if (owner > at) return owner;
  }
  const bare = parseBareOwner(tokens, at);
  if (bare > at) return bare;
  const link = ownerLink(tokens, at);
  if (link > 0) {
    const owner = parseRoleOwner(tokens, at + link, depth + 1);
    if (owner > at + link) return owner;
  }
  const extra = modifier(tokens, at);
  if (extra === 0 || extra === link) return at;
  return parseCount(tokens, at + extra);
}

/** "Sở" alone with a capital, as in "Văn phòng Sở". */
function parseBareOwner(tokens: Tokens, at: number): number {
  const bare = bareOwner(tokens, at);
  if (bare === 0 || tokens[at]?.isCapital !== true) return at;
  const next = tokens[at + bare];
  return next?.isWord && next.isCapital && !next.opensLine ? at : at + bare;
}

/** A number with its noun behind a role or a region: "06 thôn", "khu vực 14", "khu vực XIX". */
function parseCount(tokens: Tokens, at: number): number {
  const token = tokens[at];
  if (token === undefined || !/^(\d{1,3}|[ivx]{1,5})$/.test(token.word)) return at;
  if (!/^\d/.test(token.word) && !token.isCapital) return at;
  return at + 1 + (levelWord(tokens, at + 1) || 0);
}

/** "tỉnh Quảng Ngãi", "các huyện, thị xã, thành phố", "các xã: A, B", "xã, phường". */
function parsePlaces(tokens: Tokens, at: number): number {
  const start = at + quantifier(tokens, at);
  let end = parsePlace(tokens, start);
  if (end === start) return at;
  for (;;) {
    const joint = tokens[end]?.word;
    if (joint === ":" && start > at) return parsePlaceNames(tokens, end);
    if (joint !== "," && joint !== AND) return end;
    const from = end + 1 + quantifier(tokens, end + 1);
    const next = parsePlace(tokens, from);
    if (next === from) return end;
    end = next;
  }
}

function parsePlace(tokens: Tokens, at: number): number {
  const level = levelWord(tokens, at);
  if (level === 0 || notLevel(tokens, at) > 0) return at;
  let end = at + level;
  if (centralLevel(tokens, at) > 0) return end;
  for (let i = 0; i < MAX_PLACE_SYLLABLES; i++) {
    const token = tokens[end];
    if (token === undefined || !token.isWord || token.opensLine || startsUnit(tokens, end)) return end;
    if (documentType(tokens, end) > 0) return end;
    if (!token.isCapital && !(i === 0 && /^\d{1,2}$/.test(token.word))) return end;
    end++;
  }
  return end;
}

function parsePlaceNames(tokens: Tokens, at: number): number {
  let end = at;
  let from = at + 1;
  for (;;) {
    const name = from;
    while (from - name < MAX_PLACE_SYLLABLES && tokens[from]?.isCapital && !startsUnit(tokens, from)) from++;
    if (from === name) return end;
    end = from;
    const joint = tokens[end]?.word;
    if (joint !== "," && joint !== AND) return end;
    from = end + 1;
  }
}

/** "các sở, ban, ngành tỉnh", "cán bộ, công chức và người hoạt động không chuyên trách xã". */
function parseGroup(tokens: Tokens, at: number, depth: number): number {
  const opened = at + quantifier(tokens, at);
  const nouns: number[] = [];
  let end = opened;
  let from = opened;
  for (;;) {
    const noun = groupNoun(tokens, from);
    if (
      noun === 0 ||
      notHead(tokens, from) > noun ||
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
  if (nouns.length === 1 && peopleNoun(tokens, first) > 0 && modifier(tokens, first + peopleNoun(tokens, first)) > 1)
    return end;
  const onlyPlaces = nouns.every((noun) => levelWord(tokens, noun) > 0);
  return nouns.length >= 2 && !onlyPlaces ? end : at;
}

function parseGroupTail(tokens: Tokens, noun: number, depth: number): number {
  const end = noun + groupNoun(tokens, noun);
  // "công chức, viên chức và người lao động đơn vị", "lãnh đạo các phòng"
  if (peopleNoun(tokens, noun) > 0 && depth < MAX_DEPTH && tokens[end]?.isWord) {
    const inner = parseGroup(tokens, end, depth + 1);
    if (inner > end) return inner;
    const owner = groupNoun(tokens, end);
    if (owner > 0) return parseTail(tokens, end + owner, depth);
  }
  return parseTail(tokens, end, depth);
}
