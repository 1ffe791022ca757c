import type { Regulation, RegulationMention } from "#knowledge/domain/regulation.ts";
import { unitWords } from "#knowledge/org-units/unit-words.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { isSameLawName, titleHolds, titleOverlap, titleWords } from "../citations/compare-titles.ts";
import { type ConflictDraft, conflictOf, type Reading } from "./conflict-draft.ts";
import { MEETING_WORDS } from "./conflict-words.vi.ts";

/** Share of common words below which two subjects of one number in two documents contradict each other. Range 0.2 to 0.6. */
const OTHER_SUBJECT = 0.5;
/** Words. Shorter subjects are cut too short to be compared. Range 3 to 8. */
const COMPARABLE_WORDS = 5;
/** Words. Subjects that open with as many same words are one; what follows may be the citing sentence's own. Range 5 to 12. */
const SAME_OPENING_WORDS = 8;

/** Where the documents print one act with two dates, issuers, spellings, subjects or names. */
export function findRegulationConflicts(regulations: readonly Regulation[]): ConflictDraft[] {
  return regulations
    .flatMap((act) => [
      conflictOf("date", labelOf(act), dateReadings(act)),
      conflictOf("issuer", labelOf(act), issuerReadings(act)),
      conflictOf("spelling", labelOf(act), spellingReadings(act)),
      act.number === null ? null : conflictOf("title", labelOf(act), titleReadings(act.mentions, areOtherSubjects)),
      ...ownTitleConflicts(act),
      ...nameConflicts(act),
    ])
    .filter((conflict) => conflict !== null);
}

function labelOf(act: Regulation): string {
  return act.number ?? act.title ?? act.type;
}

function readingOf(mention: RegulationMention, key: string, reading: string): Reading {
  const { documentId, section, quote } = mention;
  return { key, reading, place: { documentId, section, quote } };
}

function dateReadings({ mentions }: Regulation): Reading[] {
  return mentions.flatMap((mention) => {
    if (mention.printedDate === null) return [];
    const key = (mention.printedDate.match(/\d+/g) ?? []).map(Number).join("/");
    return [readingOf(mention, key, mention.printedDate)];
  });
}

/** "UBND tỉnh" and "Ủy ban nhân dân tỉnh Quảng Ngãi" are one issuer, "Chủ tịch UBND tỉnh" is another. */
function issuerReadings({ mentions, number }: Regulation): Reading[] {
  if (number === null) return [];
  const keys: string[] = [];
  return mentions.flatMap((mention) => {
    if (mention.issuer === null) return [];
    const words = unitWords(mention.issuer.replace(MEETING_WORDS, "")).join(" ");
    const same = keys.find((key) => isSameIssuer(key, words));
    if (same === undefined) keys.push(words);
    return [readingOf(mention, same ?? words, mention.issuer)];
  });
}

/** One name is the other with a place behind it, or spells out its initials ("PTNT"). */
function isSameIssuer(a: string, b: string): boolean {
  if (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `)) return true;
  return a.split(" ")[0] === b.split(" ")[0] && initialsOf(a) === initialsOf(b);
}

/** First letters; a word without a vowel is initials already. */
function initialsOf(words: string): string {
  return words
    .split(" ")
    .map((word) => (/[aeiouy]/.test(word) ? word.charAt(0) : word))
    .join("");
}

/** "436-QĐ-UBND" against "436/QĐ-UBND"; white space does not count. */
function spellingReadings({ mentions, number }: Regulation): Reading[] {
  const serial = /^\d+/.exec(number ?? "")?.[0];
  if (serial === undefined) return [];
  return mentions.flatMap((mention) => {
    const printed = mention.printedAs.replace(/[\u2010-\u2015]/g, "-").replace(/\s*([-/])\s*/g, "$1");
    const match = new RegExp(`(?<!\\d)0*${Number(serial)}[-/][^\\s,;]+$`).exec(printed);
    if (match === null) return [];
    return [readingOf(mention, foldDiacritics(match[0]).replace(/^0+/, ""), match[0])];
  });
}

/** The subjects that are long enough to be compared; those that `differ` does not tell apart count as one. */
function titleReadings(
  mentions: readonly RegulationMention[],
  differ: (a: string, b: string) => boolean,
  minWords = COMPARABLE_WORDS,
): Reading[] {
  const kept: { readonly reading: Reading; readonly title: string }[] = [];
  for (const mention of mentions) {
    const { title } = mention;
    if (title === null || titleWords(title).length < minWords) continue;
    const same = kept.find((other) => !differ(other.title, title));
    kept.push({ reading: readingOf(mention, same?.reading.key ?? titleWords(title).join(" "), title), title });
  }
  return kept.map(({ reading }) => reading);
}

/** Two documents may each shorten a subject in their own way. */
function areOtherSubjects(a: string, b: string): boolean {
  return !titleHolds(a, b) && titleOverlap(a, b) < OTHER_SUBJECT;
}

/** One document that words a subject in two ways contradicts itself, unless it only leaves out or adds to the end. */
function areOtherWordings(a: string, b: string): boolean {
  const [left, right] = [titleWords(a), titleWords(b)];
  const differ = left.findIndex((word, i) => word !== right[i]);
  return differ >= 0 && differ < Math.min(right.length, SAME_OPENING_WORDS);
}

function ownTitleConflicts(act: Regulation): (ConflictDraft | null)[] {
  if (act.number === null) return [];
  const documents = [...new Set(act.mentions.map(({ documentId }) => documentId))];
  return documents.map((id) => {
    const own = act.mentions.filter(({ documentId }) => documentId === id);
    return conflictOf("title", labelOf(act), titleReadings(own, areOtherWordings));
  });
}

/** One law under several names in one document. */
function nameConflicts(act: Regulation): (ConflictDraft | null)[] {
  if (act.number !== null) return [];
  const documents = [...new Set(act.mentions.map(({ documentId }) => documentId))];
  return documents.map((id) => {
    const mentions = act.mentions.filter(({ documentId, title }) => documentId === id && title !== null);
    const same = mentions.filter(({ title }) => isSameLawName(title ?? "", act.title ?? ""));
    return conflictOf("name", act.title ?? "", titleReadings(same, areOtherWordings, 1));
  });
}
