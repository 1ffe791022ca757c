import { matchOrgUnit } from "../../org-units/match-org-unit.ts";
import { spelledOut } from "../../org-units/unit-words.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import type { AnswerKit } from "../answer-kit.ts";
import { inScope } from "./lookups.ts";

/**
 * Match score from which a unit's name counts as named by a question, and how near to the best another name must be. Both 0 to 1; a lower
 * first and a higher second name more units. Fixed by tests/questions.
 */
const NAMED = 0.66;
const AS_WELL_NAMED = 0.05;
/** The same where a name of some document is given whole: what another must score then. */
const EXACT = 0.99;
const NEAR_EXACT = 0.75;
/** In words. So many of a name's first words name it. */
const FIRST_WORDS = 3;

/** Units with a duty in scope that the question names, the best matches of each document. */
export function namedUnits(kit: AnswerKit): readonly string[] {
  const duties = kit.lookups.duties.items.filter((duty) => inScope(kit.scopeIds, duty.documentId));
  const documents = [...new Set(duties.map(({ documentId }) => documentId))];
  const found = documents.flatMap((id) => {
    const own = [...new Set(duties.filter(({ documentId }) => documentId === id).map(({ orgUnit }) => orgUnit))];
    const matches = matchOrgUnit(kit.question.about, own).filter(({ score }) => score >= NAMED);
    if (matches.length === 0) return byFirstWords(kit.question.about, own).map((name) => ({ name, score: NAMED }));
    const best = matches[0]?.score ?? 0;
    return matches.filter(({ score }) => score >= best - AS_WELL_NAMED);
  });
  // "Văn phòng Sở" is in one plan to the letter: another plan's "Văn phòng – Thống kê" is not meant
  const isExact = found.some(({ score }) => score >= EXACT);
  const names = found.filter(({ score }) => !isExact || score >= NEAR_EXACT).map(({ name }) => name);
  const words = foldedWords(kit.question.about);
  return withoutContained(
    [...new Set(names)].filter((name) => !namesAnother(words, foldedWords(name))),
    words,
  );
}

/** "Ban Thanh tra nhân dân" is no "Thanh tra tỉnh": a word for a body of its own stands before the name, and is none of it. */
function namesAnother(words: string, name: string): boolean {
  const start = name.split(" ").slice(0, 2).join(" ");
  const before = new RegExp(`\\b(ban|hoi|doan|to) ${start}\\b`).exec(words)?.[1];
  return before !== undefined && !name.split(" ").includes(before);
}

/** "UBND tỉnh" is not named by a question that names "Văn phòng UBND tỉnh", unless it also stands there by itself. */
function withoutContained(names: readonly string[], asked: string): readonly string[] {
  const spelled = (name: string) => spelledOut(foldedWords(name));
  const text = spelledOut(asked);
  return names.filter((name) => {
    // a name that only goes on behind this one is mostly the same body's
    const longer = names.filter((other) => spelled(other).indexOf(spelled(name)) > 0);
    const rest = [...longer, ...names.filter((other) => runsInto(spelled(other), spelled(name), text))].reduce(
      (left, other) => left.replaceAll(spelled(other), " "),
      text,
    );
    return rest === text || rest.includes(spelled(name));
  });
}

/** "Văn phòng Sở" runs into "Sở Nội vụ" in "Văn phòng Sở Nội vụ", whose office is meant and not the whole. */
function runsInto(first: string, second: string, text: string): boolean {
  const words = first.split(" ");
  return words.some((_, at) => {
    const shared = words.slice(at).join(" ");
    return at > 0 && second.startsWith(`${shared} `) && text.includes(`${first}${second.slice(shared.length)}`);
  });
}

/** Names of which a question gives the first words, as people shorten them ("Ban Cán sự đảng"): those that it gives the most of. */
function byFirstWords(about: string, names: readonly string[]): readonly string[] {
  const text = ` ${foldedWords(about)} `;
  const given = names.map((name) => {
    const words = foldedWords(name).split(" ");
    let count = words.length;
    while (count >= FIRST_WORDS && !text.includes(` ${words.slice(0, count).join(" ")} `)) count--;
    return { name, count: count >= FIRST_WORDS ? count : 0 };
  });
  const most = Math.max(0, ...given.map(({ count }) => count));
  return most === 0 ? [] : given.filter(({ count }) => count === most).map(({ name }) => name);
}

/** Share of a unit's name from which a question means that unit. Range 0 to 1; fixed by tests/questions. */
const NAME_SHARE = 0.4;

/** True when a question says so much of a unit's name that the unit is meant, and not its own subject. */
export function isMeant(name: string, subject: readonly string[]): boolean {
  const words = meaningSyllables(name);
  return words.filter((word) => subject.includes(word)).length >= NAME_SHARE * words.length;
}
