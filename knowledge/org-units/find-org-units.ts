import { parseOrgUnit } from "./parse/parse-org-unit.ts";
import { createPhraseMatcher, tokenizeUnits, type UnitToken } from "./parse/unit-tokens.ts";
import { LONE_ROLES, ROLE_HEADS } from "./words/head-words.vi.ts";
import { LIST_JOINTS, TASK_VERBS } from "./words/name-words.vi.ts";

/** A name of an org unit, role or group in a text. Offsets are UTF-16; `name` is the text between them, white space collapsed. */
export type OrgUnitMention = { readonly start: number; readonly end: number; readonly name: string };

const taskVerb = createPhraseMatcher(TASK_VERBS);
const role = createPhraseMatcher([...ROLE_HEADS, ...LONE_ROLES]);
/** Words. A line longer than this is a sentence, not a heading. */
const MAX_HEADING_WORDS = 40;

/** Every name of an org unit, role or group in a text with diacritics, in order, none inside another. */
export function findOrgUnits(text: string): OrgUnitMention[] {
  const tokens = tokenizeUnits(text);
  const found: OrgUnitMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = parseOrgUnit(tokens, at);
    if (end > at) found.push(mentionOf(text, tokens, at, end));
    at = end > at ? end : at + 1;
  }
  return found;
}

/**
 * The org units that a heading or list names, each by itself; empty when it names none.
 * What stands in parentheses stays with a role ("Công chức Văn phòng – Thống kê (phụ trách …)"); a unit named in them is added.
 */
export function splitOrgUnits(heading: string): string[] {
  return findListedOrgUnits(heading).map((mention) => mention.name);
}

/** The run of org units with which a text opens, in order, each with its place in it; empty when it opens with something else. */
export function findListedOrgUnits(text: string): OrgUnitMention[] {
  const tokens = tokenizeUnits(text);
  const found: OrgUnitMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    let end = parseOrgUnit(tokens, at);
    if (end === at) break;
    if (opensResidue(tokens, end)) end = endOfResidue(tokens, end);
    const brackets = bracketsAt(tokens, end);
    const isRole = role(tokens, at) > 0;
    found.push(mentionOf(text, tokens, at, isRole ? brackets : end));
    if (brackets > end && !isRole) found.push(...unitsInside(text, tokens, end + 1, brackets - 1));
    at = skipSeparators(tokens, brackets);
    if (at === brackets) break;
  }
  return found;
}

/** A heading may go on with words that no table knows ("Các doanh nghiệp thứ cấp đang hoạt động trong KCN"). */
function opensResidue(tokens: readonly UnitToken[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.isWord === true && tokens.length <= MAX_HEADING_WORDS && !isSeparator(token) && taskVerb(tokens, at) === 0
  );
}

function endOfResidue(tokens: readonly UnitToken[], at: number): number {
  let end = at;
  while (end < tokens.length && taskVerb(tokens, end) === 0 && /[^,;:.()]/.test(tokens[end]?.word ?? ";")) end++;
  return end;
}

function bracketsAt(tokens: readonly UnitToken[], at: number): number {
  if (tokens[at]?.word !== "(") return at;
  const close = tokens.findIndex((token, i) => i > at && token.word === ")");
  return close === -1 ? at : close + 1;
}

function unitsInside(text: string, tokens: readonly UnitToken[], from: number, to: number): OrgUnitMention[] {
  const end = parseOrgUnit(tokens.slice(0, to), from);
  return end > from ? [mentionOf(text, tokens, from, end)] : [];
}

function skipSeparators(tokens: readonly UnitToken[], at: number): number {
  let next = at;
  while (isSeparator(tokens[next])) next++;
  return next;
}

function isSeparator(token: UnitToken | undefined): boolean {
  return token !== undefined && LIST_JOINTS.includes(token.word);
}

function mentionOf(text: string, tokens: readonly UnitToken[], from: number, to: number): OrgUnitMention {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return {
    start,
    end,
    name: text
      .slice(start, end)
      .replace(/[*#\\]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  };
}
