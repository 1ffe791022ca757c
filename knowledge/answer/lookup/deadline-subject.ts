import type { Deadline } from "../../domain/deadline.ts";
import { findOrgUnits } from "../../org-units/find-org-units.ts";
import { binds, isSameOrgUnit } from "../../org-units/org-unit-levels.ts";
import { termsOf } from "../../retrieval/lookup/term-index.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import { findDocumentNumbers, isSameDocumentNumber } from "../../text/document-number.ts";
import type { AnswerKit } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";

/** The question's subject without the name of the asker, or of a member of a group: it says who acts and not what about. */
export function subjectOf(kit: AnswerKit): readonly string[] {
  const { asker, topic } = kit.question;
  const speaksOfSelf = kit.question.ownPlace || (asker !== null && kit.question.folded.includes(foldedWords(asker)));
  const own = new Set([...(speaksOfSelf ? meaningSyllables(asker ?? "") : []), ...memberSyllables(kit)]);
  return topic.filter((syllable) => !own.has(syllable));
}

/** True unless a list of the asker's own is wanted ("Báo Quảng Ngãi phải báo cáo gì và khi nào") and this binds others alone. */
export function isForAsker({ question, lookups }: AnswerKit, { who }: Deadline): boolean {
  const { asker, folded } = question;
  if (asker === null || !folded.includes(foldedWords(asker))) return true;
  const { items } = lookups.deadlines;
  const isItself = (names: Deadline["who"]) => names.some((name) => isSameOrgUnit(name, asker));
  const isBound = (names: Deadline["who"]) => names.some((name) => binds(name, asker));
  // what is asked of it by its name comes before what a group is asked for
  const isMeantBy = items.some((deadline) => isItself(deadline.who)) ? isItself : isBound;
  return isMeantBy(who) || !items.some((deadline) => isMeantBy(deadline.who));
}

/** What of it is not shared by most questions. */
export function ownSubjectOf(kit: AnswerKit): readonly string[] {
  const kept = new Set(subjectOf(kit));
  return kit.question.subject.filter((syllable) => kept.has(syllable));
}

/** A body with a field of its own, which plans gather under "các sở, ban, ngành". Folded. */
const DEPARTMENT = /^(?:so|cong an|chi cuc) \p{L}/u;

/**
 * A unit that no obligation names and that a group of some takes in ("Sở Y tế": "các sở, ban, ngành tỉnh"); `null` where the question names
 * none.
 */
export function namedMember({ question, lookups }: AnswerKit): string | null {
  const name = findOrgUnits(question.restored)[0]?.name;
  const { items } = lookups.deadlines;
  if (
    name === undefined ||
    !DEPARTMENT.test(foldedWords(name)) ||
    items.some(({ who }) => who.some((one) => isSameOrgUnit(one, name)))
  )
    return null;
  return items.some(({ who }) => who.some((one) => binds(one, name))) ? name : null;
}

/** Folded; levels also say where a thing goes. */
const KEPT_OF_NAMES: ReadonlySet<string> = new Set(["tinh", "huyen", "xa", "uy", "ban", "nhan", "dan"]);

function memberSyllables(kit: AnswerKit): readonly string[] {
  const member = namedMember(kit);
  return member === null ? [] : meaningSyllables(member).filter((syllable) => !KEPT_OF_NAMES.has(syllable));
}

/** Folded; ask for whatever has a time. */
const DONE_WORDS: ReadonlySet<string> = new Set("hoan thanh xong thoi gian moc phai".split(" "));

/**
 * The pairs of words by which a question tells its subject from others: side by side as they are typed, and in no name of a unit. Two words
 * that an obligation prints apart are another subject than the pair ("tài sản" and "hành chính" are not "tài chính").
 */
export function tellingPairs(kit: AnswerKit, deadlines: readonly Deadline[]): readonly string[] {
  const ofUnits = new Set(namesIn(deadlines).flatMap((name) => termsOf(meaningSyllables(name))));
  const clauses = kit.question.restored.split(/[,;:.()]/).map((clause) => ` ${foldedWords(clause)} `);
  return termsOf(ownSubjectOf(kit)).filter(
    (term) => term.includes(" ") && clauses.some((clause) => clause.includes(` ${term} `)) && !ofUnits.has(term),
  );
}

function namesIn(deadlines: readonly Deadline[]): readonly string[] {
  return deadlines.flatMap(({ who, recipient }) => [...who, recipient ?? ""]);
}

/** What a subject holds beside names of units, which say who and where to, and words for doing. */
export function withoutUnits(subject: readonly string[], deadlines: readonly Deadline[]): readonly string[] {
  const units = new Set(namesIn(deadlines).flatMap(meaningSyllables));
  return subject.filter((syllable) => !units.has(syllable) && !DONE_WORDS.has(syllable));
}

/** True when the obligation's own words hold an act number that the question names. */
export function speaksOf(kit: AnswerKit, deadline: Deadline): boolean {
  const { numbers } = kit.question;
  if (numbers.length === 0) return false;
  const spans = [deadline.quote, ...deadline.alsoAt];
  const text = readDocument(kit.corpus, deadline.documentId).text;
  const printed = findDocumentNumbers(spans.map(({ start, end }) => text.slice(start, end)).join("\n"));
  return printed.some(({ number }) => number !== null && numbers.some((asked) => isSameDocumentNumber(asked, number)));
}
