import type { DueRule } from "#knowledge/domain/deadline.ts";
import { REPORT, renderDue } from "#knowledge/words/report.vi.ts";
import type { ObligationChange } from "../life/compare-obligations.ts";
import type { ConflictReport, DeadlineReport, DocumentReport, IngestReport } from "./create-report.ts";

/** 0 upwards. Lines with unexplained dates that are shown of a document; all of them are in the JSON. */
const SHOWN_DATES = 12;

/** Kinds of due rules that name no day, month or quarter. */
const UNDATED: ReadonlySet<DueRule["kind"]> = new Set(["period", "relative", "none"]);

/** The report as text for a terminal, for a reader who does not program. */
export function renderReport(report: IngestReport): string {
  const all = report.documents.flatMap(({ deadlines }) => deadlines);
  const dated = all.filter(isDated).length;
  const parts = [
    [REPORT.heading, REPORT.intro],
    ...report.documents.map(renderDocument),
    ...(report.conflicts.length === 0 ? [] : [renderConflicts(report.conflicts)]),
    ...(report.changes === null || report.changes.length === 0 ? [] : [renderChanges(report.changes)]),
    ...(report.skipped.length === 0 ? [] : [renderSkipped(report)]),
    [REPORT.totals(report.documents.length, dated, all.length - dated, report.skipped.length)],
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** True for a rule that names a day, month or quarter. */
export function isDated({ due }: DeadlineReport): boolean {
  return !UNDATED.has(due.kind);
}

function renderDocument(document: DocumentReport): string[] {
  const dated = document.deadlines.filter(isDated);
  const undated = document.deadlines.filter((deadline) => !isDated(deadline));
  const { unexplainedDates } = document;
  const dates = unexplainedDates.slice(0, SHOWN_DATES).map(({ section, text }) => `    ${REPORT.place(section, text)}`);
  return [
    `■ ${document.title ?? REPORT.noTitle}`,
    ...documentNotes(document).map((line) => `  ${line}`),
    `  ${REPORT.dated(dated.length)}`,
    ...dated.flatMap(renderDeadline),
    `  ${REPORT.undated(undated.length)}`,
    ...undated.flatMap(renderDeadline),
    ...(dates.length === 0 ? [] : [`  ${REPORT.unexplained(unexplainedDates.length)}`, ...dates]),
    ...(unexplainedDates.length > SHOWN_DATES ? ["    …"] : []),
  ];
}

/** What is said of a document as a whole: file, front matter, pages, how it was read, counts. */
export function documentNotes(document: DocumentReport): readonly string[] {
  const { file, number, issuer, date, pages, ocr, notes, sections, duties, regulations, glossary, tableRows } =
    document;
  return [
    REPORT.file(file),
    REPORT.frontMatter(number ?? REPORT.blank, issuer ?? REPORT.blank, date ?? REPORT.blank),
    ...(pages === 0 ? [] : [REPORT.pages(pages, ocr)]),
    ...notes.map(({ code, facts }) => REPORT.note(code, facts)),
    REPORT.counts(sections, duties, regulations, glossary),
    ...(tableRows === 0 ? [] : [REPORT.tableRows(tableRows)]),
  ];
}

function renderDeadline({ due, relation, what, section, who, recipient, via, quote }: DeadlineReport): string[] {
  const route = REPORT.route(recipient, via);
  const details = [who.length === 0 ? "" : REPORT.who(who.join("; ")), route, REPORT.quote(quote)];
  const shown = details.filter((detail) => detail !== "").map((detail) => `      ${detail}`);
  return [`    - ${REPORT.deadline(renderDue(due, relation), what, section)}`, ...shown];
}

function renderConflicts(conflicts: readonly ConflictReport[]): string[] {
  const blocks = conflicts.flatMap((conflict) => {
    const [head = "", ...places] = conflictLines(conflict);
    return [`  - ${head}`, ...places.map((place) => `      ${place}`)];
  });
  return [REPORT.conflicts(conflicts.length), ...blocks];
}

/** What contradicts itself, then each place with its words. */
export function conflictLines({ kind, subject, readings, mentions }: ConflictReport): readonly string[] {
  return [
    REPORT.conflict(kind, subject, readings.join(" / ")),
    ...mentions.map(({ document, section, quote }) => REPORT.mention(document, section, quote)),
  ];
}

/** A heading, then a line for each change. */
export function renderChanges(changes: readonly ObligationChange[]): string[] {
  const lines = changes.map(({ document, kind, before, after }) => {
    const told = [before, after].flatMap((one) =>
      one === null ? [] : [REPORT.deadline(renderDue(one.due, one.relation), one.what, one.section)],
    );
    return `  - ${REPORT.change(kind, document)}: ${told.join(" → ")}`;
  });
  return [REPORT.changes(changes.length), ...lines];
}

function renderSkipped({ skipped }: IngestReport): string[] {
  return [REPORT.skipped(skipped.length), ...skipped.map(({ reason }) => `  - ${reason}`)];
}
