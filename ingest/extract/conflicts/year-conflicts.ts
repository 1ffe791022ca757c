import type { Document } from "#knowledge/domain/document.ts";
import { partsOf } from "#knowledge/domain/plain-date.ts";
import type { Regulation } from "#knowledge/domain/regulation.ts";
import { sentencesIn } from "../who/sentences.ts";
import { type ConflictDraft, placeIn, titlePlace } from "./conflict-draft.ts";
import { LOOKS_BACK, SET_FOR_YEAR, TITLE_YEAR } from "./conflict-words.vi.ts";

/** Month. Plans for a year are made from the last third of the year before it on. Range 8 to 11. */
const FIRST_PLANNING_MONTH = 9;

/** Years that contradict the year that a plan is for. */
export function findYearConflicts(document: Document, regulations: readonly Regulation[]): ConflictDraft[] {
  const { year } = document;
  if (year === null) return [];
  return [...findPastGoals(document, year, regulations), ...findEarlyPlans(document, year, regulations)];
}

/** "chỉ tiêu phát triển kinh tế - xã hội năm 2024" in a plan for 2025, outside the subjects of cited acts. */
function findPastGoals(document: Document, year: number, regulations: readonly Regulation[]): ConflictDraft[] {
  const cited = regulations.flatMap(({ mentions }) => mentions).filter(({ documentId }) => documentId === document.id);
  return document.provisions.flatMap(({ kind, own, section }) => {
    if (kind === "preamble" || section === "preamble") return [];
    return sentencesIn(document.text, own).flatMap((sentence) => {
      const words = document.text.slice(sentence.start, sentence.end);
      return [...words.matchAll(SET_FOR_YEAR)].flatMap((match): ConflictDraft[] => {
        const start = sentence.start + match.index;
        const end = start + match[0].length;
        const inCited = cited.some(({ quote }) => quote.start < end && start < quote.end);
        if (Number(match[1]) !== year - 1 || inCited || LOOKS_BACK.test(words.slice(0, match.index))) return [];
        const mentions = [placeIn(document, section, { start, end }), titlePlace(document)];
        return [{ kind: "year", subject: match[1] ?? "", readings: [match[1] ?? "", String(year)], mentions }];
      });
    });
  });
}

/** A cited plan "năm 2025" that is dated early in 2024: one of the two years is probably wrong. */
function findEarlyPlans(document: Document, year: number, regulations: readonly Regulation[]): ConflictDraft[] {
  return regulations.flatMap((act) => {
    const mention = act.mentions.find(({ documentId, title }) => documentId === document.id && title !== null);
    const titleYear = Number(TITLE_YEAR.exec(mention?.title ?? "")?.[1]);
    if (mention === undefined || act.date === null || titleYear !== year) return [];
    const issued = partsOf(act.date);
    if (issued.year !== year - 1 || issued.month >= FIRST_PLANNING_MONTH) return [];
    const mentions = [placeIn(document, mention.section, mention.quote), titlePlace(document)];
    const readings = [mention.printedDate ?? act.date, String(titleYear)];
    return [{ kind: "year" as const, subject: act.number ?? mention.printedAs, readings, mentions }];
  });
}
