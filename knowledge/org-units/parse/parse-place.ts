import { AND } from "../words/name-words.vi.ts";
import { opensHead, words } from "./unit-matchers.ts";
import type { UnitToken } from "./unit-tokens.ts";

type Tokens = readonly UnitToken[];

/** Syllables. Longest proper name of a place ("Bà Rịa - Vũng Tàu" is 4, "Hồ Chí Minh" 3). */
const MAX_PLACE_SYLLABLES = 4;

/** "Sở" alone with a capital, as in "Văn phòng Sở". */
export function parseBareOwner(tokens: Tokens, at: number): number {
  const bare = words.bareOwner(tokens, at);
  if (bare === 0 || tokens[at]?.isCapital !== true) return at;
  const next = tokens[at + bare];
  return next?.isWord && next.isCapital && !next.opensLine ? at : at + bare;
}

/** A number with its noun behind a role or a region: "06 thôn", "khu vực 14", "khu vực XIX". */
export function parseCount(tokens: Tokens, at: number): number {
  const token = tokens[at];
  if (token === undefined || !/^(\d{1,3}|[ivx]{1,5})$/.test(token.word)) return at;
  if (!/^\d/.test(token.word) && !token.isCapital) return at;
  return at + 1 + (words.levelWord(tokens, at + 1) || 0);
}

/** "tỉnh Quảng Ngãi", "các huyện, thị xã, thành phố", "các xã: A, B", "xã, phường". */
export function parsePlaces(tokens: Tokens, at: number): number {
  const start = at + words.quantifier(tokens, at);
  let end = parsePlace(tokens, start);
  if (end === start) return at;
  for (;;) {
    const joint = tokens[end]?.word;
    if (joint === ":" && start > at) return parsePlaceNames(tokens, end);
    if (joint !== "," && joint !== AND) return end;
    const from = end + 1 + words.quantifier(tokens, end + 1);
    const next = parsePlace(tokens, from);
    if (next === from) return end;
    end = next;
  }
}

function parsePlace(tokens: Tokens, at: number): number {
  const level = words.levelWord(tokens, at);
  if (level === 0 || words.notLevel(tokens, at) > 0) return at;
  let end = at + level;
  if (words.centralLevel(tokens, at) > 0) return end;
  for (let i = 0; i < MAX_PLACE_SYLLABLES; i++) {
    // "Bà Rịa - Vũng Tàu"
    const next = i > 0 && tokens[end]?.word === "-" && tokens[end + 1]?.isCapital ? end + 1 : end;
    const token = tokens[next];
    if (token === undefined || !token.isWord || token.opensLine || opensHead(tokens, next)) return end;
    if (words.documentType(tokens, next) > 0 || words.taskVerb(tokens, next) > 1) return end;
    if (!token.isCapital && !(i === 0 && /^\d{1,2}$/.test(token.word))) return end;
    end = next + 1;
  }
  return end;
}

function parsePlaceNames(tokens: Tokens, at: number): number {
  let end = at;
  let from = at + 1;
  for (;;) {
    const name = from;
    while (from - name < MAX_PLACE_SYLLABLES && tokens[from]?.isCapital && !opensHead(tokens, from)) from++;
    if (from === name) return end;
    end = from;
    const joint = tokens[end]?.word;
    if (joint !== "," && joint !== AND) return end;
    from = end + 1;
  }
}
