import { AND } from "../words/name-words.vi.ts";
import { opensHead, words } from "./unit-matchers.ts";
import type { UnitToken } from "./unit-tokens.ts";

type Tokens = readonly UnitToken[];

/** "Dân vận Chính quyền và Đoàn thể", "Phục vụ - Kiểm soát thủ tục hành chính", "Quảng Ngãi". */
export function parseNameWords(tokens: Tokens, at: number, opensUnit: (at: number) => boolean): number {
  let end = parseNameWord(tokens, at);
  while (end > at) {
    const joint = tokens[end]?.word;
    const next = joint === "-" || joint === AND || joint === "&" ? end + 1 : end;
    // "Sở Nội vụ và Sở Tài chính" are two names
    if (joint === AND && opensUnit(next)) return end;
    if (next === end && opensHead(tokens, end)) return end;
    const longer = parseNameWord(tokens, next);
    if (longer === next) return end;
    end = longer;
  }
  return end;
}

/** One word of a name: a field of work, or a capital syllable with the small ones that belong to it. */
function parseNameWord(tokens: Tokens, at: number): number {
  const first = tokens[at];
  if (first === undefined || !first.isWord || !first.isCapital || (at > 0 && first.opensLine)) return at;
  if (words.documentType(tokens, at) > 1) return at;
  const known = words.field(tokens, at);
  if (known > 0) return at + known;
  if (words.levelWord(tokens, at) > 0 && words.notLevel(tokens, at) === 0) return at;
  let end = at + 1;
  const second = tokens[end];
  if (second?.isWord && !second.isCapital && !first.isAcronym && !isProperName(tokens, at) && !endsName(tokens, end))
    end++;
  for (let part = words.namePart(tokens, end); part > words.taskVerb(tokens, end); part = words.namePart(tokens, end))
    end += part;
  return end;
}

/** "Quảng Ngãi": a capital right behind a capital is no word that goes on in small letters. */
function isProperName(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  return before?.isCapital === true && words.namedHead(tokens, at - 1) === 0 && words.bodyHead(tokens, at - 1) === 0;
}

function endsName(tokens: Tokens, at: number): boolean {
  return words.functionWord(tokens, at) > 0 || words.levelWord(tokens, at) > 0 || words.taskVerb(tokens, at) > 1;
}
