import type { DocumentSummary } from "../corpus/corpus.ts";
import type { Deadline } from "../domain/deadline.ts";
import { isSameOrgUnit } from "../org-units/org-unit-levels.ts";
import { foldedWords, meaningSyllables } from "../retrieval/question/content-terms.ts";
import { readPeriod } from "../retrieval/question/parse-question.ts";
import { SUBJECT_STOPS } from "./review-words.vi.ts";

/** One plan's side of an obligation that several plans speak of. */
type PlanSide = { readonly document: DocumentSummary; readonly deadline: Deadline };

/** In what two sides of the same obligation differ; `undated`: one plan gives a day and the other none (a gap). */
type PlanDifference = "due" | "undated" | "recipient" | "lead";

/** The same obligation in plans that do not agree, side by side in order of level and year. */
export type PlanConflict = {
  readonly sides: readonly [PlanSide, PlanSide, ...PlanSide[]];
  readonly differences: readonly PlanDifference[];
};

/** Share of the shorter subject that the other must hold to be the same obligation. Range 0 to 1; lower joins what is not the same. */
const SAME_SUBJECT = 0.6;
/** In syllables. Less says too little to be compared. */
const MIN_SUBJECT = 1;

const LEVELS: readonly DocumentSummary["level"][] = [
  "central",
  "party-government",
  "province",
  "department",
  "district",
  "commune",
  "other",
];

/**
 * Obligations that several plans lay down, and lay down differently: another day, a day in one and none in the other, another recipient,
 * another unit that leads. Compared are plans of one year, and what reports of one period are about. Pure.
 */
export function findPlanConflicts(
  documents: readonly DocumentSummary[],
  deadlines: readonly Deadline[],
): readonly PlanConflict[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const sides = deadlines.flatMap((deadline) => {
    const document = byId.get(deadline.documentId);
    return document === undefined ? [] : [{ document, deadline, subject: subjectOf(deadline, document) }];
  });
  const groups: (typeof sides)[] = [];
  for (const side of sides) {
    const group = groups.find((members) => members.every((member) => isSameObligation(member, side)));
    if (group === undefined) groups.push([side]);
    else group.push(side);
  }
  return groups.flatMap((members) => {
    const ordered = [...members]
      .sort((a, b) => rank(a) - rank(b))
      .map(({ document, deadline }) => ({ document, deadline }));
    const [first, second, ...rest] = ordered;
    if (first === undefined || second === undefined) return [];
    const differences = differencesOf(ordered);
    return differences.length === 0 ? [] : [{ sides: [first, second, ...rest], differences } satisfies PlanConflict];
  });
}

type Compared = PlanSide & { readonly subject: readonly string[] };

function isSameObligation(a: Compared, b: Compared): boolean {
  if (a.document.id === b.document.id) return false;
  if (a.document.year !== b.document.year || periodOf(a.deadline) !== periodOf(b.deadline)) return false;
  const [shorter, longer] = a.subject.length <= b.subject.length ? [a.subject, b.subject] : [b.subject, a.subject];
  if (shorter.length < MIN_SUBJECT) return false;
  return shorter.filter((syllable) => longer.includes(syllable)).length / shorter.length >= SAME_SUBJECT;
}

/** What is handed in or done, without the words that every plan of the kind shares. */
function subjectOf(deadline: Deadline, document: DocumentSummary): readonly string[] {
  const issuer = new Set(meaningSyllables(document.issuer ?? ""));
  const syllables = meaningSyllables(deadline.what).filter((word) => !SUBJECT_STOPS.has(word) && !issuer.has(word));
  return [...new Set(syllables.filter((word) => !/\d/.test(word)))];
}

function periodOf({ what, due }: Deadline): string | null {
  return readPeriod(foldedWords(what)) ?? (due.kind === "period" ? due.every : null);
}

function differencesOf(sides: readonly PlanSide[]): readonly PlanDifference[] {
  const dated = sides.filter(({ deadline }) => isDated(deadline));
  const dues = new Set(dated.map(({ deadline }) => `${dayOf(deadline)} ${deadline.relation}`));
  return [
    ...(dues.size > 1 ? (["due"] as const) : []),
    ...(dated.length > 0 && dated.length < sides.length ? (["undated"] as const) : []),
    ...(differOnLevel(sides, ({ recipient }) => recipient) ? (["recipient"] as const) : []),
    ...(differOnLevel(sides, ({ who }) => who[0] ?? null) ? (["lead"] as const) : []),
  ];
}

/** Each level reports to its own and has its own offices, so units are compared among plans of one level. */
function differOnLevel(sides: readonly PlanSide[], unitOf: (deadline: Deadline) => string | null): boolean {
  return LEVELS.some((level) => {
    const units = sides
      .filter(({ document }) => document.level === level)
      .flatMap(({ deadline }) => unitOf(deadline) ?? []);
    return units.some((unit) => !isSameOrgUnit(unit, units[0] ?? unit));
  });
}

function isDated({ due }: Deadline): boolean {
  return due.kind !== "none" && due.kind !== "period" && due.kind !== "relative";
}

/** The same day of a year, printed with or without the year, is no difference among plans of one year. */
function dayOf({ due }: Deadline): string {
  if (due.kind === "date") return due.date.slice(5);
  return due.kind === "yearly" ? due.monthDay : JSON.stringify(due);
}

function rank({ document }: PlanSide): number {
  return LEVELS.indexOf(document.level) * 10_000 + (document.year ?? 0);
}
