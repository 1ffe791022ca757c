import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import type { Duty } from "#knowledge/domain/duty.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { inheritedParties } from "./addressees.ts";
import { hasSubject, partiesOfHeading, partiesOfSentence } from "./who/find-parties.ts";
import { isLabelHeading, labelledParties } from "./who/labels.ts";
import type { Party } from "./who/party.ts";
import { sentencesIn } from "./who/sentences.ts";
import { isAimHeading, isStatement } from "./who/statements.ts";

type Task = { readonly provision: Provision; readonly quote: Span; readonly parties: readonly Party[] };

/** Characters. Longest summary; a task is cut at the last clause end before it. Range 120 to 400. */
const SUMMARY_MAX = 260;
/** Words. A shorter line is a cell or a caption, no task. Range 3 to 6. */
const TASK_MIN_WORDS = 4;
/** Rows of tables are read with their columns, elsewhere. */
const SILENT_KINDS: readonly Provision["kind"][] = ["preamble", "recipients", "signature", "row"];

/**
 * What every unit, role and group must do: one row for each of them and each task, in document order. A sentence or bullet
 * is a task; who must do it is said by itself, by its heading, or by the sentence before it.
 */
export function extractDuties(document: Document): Duty[] {
  const tasks = document.provisions
    .filter((provision) => !SILENT_KINDS.includes(provision.kind) && provision.section !== "preamble")
    .filter((provision) => !isAim(document, provision))
    .flatMap((provision) => tasksOf(document, provision));
  return tasks
    .filter(({ parties }) => parties.some(({ role }) => role === "lead"))
    .flatMap((task) => task.parties.map((party) => dutyOf(document, task, party)));
}

/** True below "Mục đích, yêu cầu" and the like, which say what is aimed at and give nobody a task. */
function isAim(document: Document, provision: Provision): boolean {
  for (let at: Provision | undefined = provision; at !== undefined; ) {
    if (at.heading !== null && isAimHeading(document.text.slice(at.heading.start, at.heading.end))) return true;
    at = at.parent === null ? undefined : document.provisions[at.parent];
  }
  return false;
}

function tasksOf(document: Document, provision: Provision): Task[] {
  const tasks: Task[] = [];
  const { heading, own } = provision;
  if (heading !== null && hasSubject(document, heading)) {
    tasks.push({ provision, quote: heading, parties: partiesOfHeading(document, heading) });
  }
  // below "Thời gian thực hiện" stands when, not what
  if (heading !== null && isStatement(`${document.text.slice(heading.start, heading.end)}:`)) return tasks;
  for (const sentence of sentencesIn(document.text, own)) {
    const labelled = labelledParties(document, sentence);
    if (labelled.length > 0) tasks.push(...labelledTask(document, provision, labelled));
    else if (isTask(document.text.slice(sentence.start, sentence.end))) {
      tasks.push({ provision, quote: sentence, parties: partiesOfTask(document, provision, sentence) });
    }
  }
  return tasks;
}

function isTask(sentence: string): boolean {
  return !isStatement(sentence) && sentence.trim().split(/\s+/).length >= TASK_MIN_WORDS;
}

/** The task of a line "Đơn vị chủ trì: …" is the text that it stands under, past a heading "Cơ quan thực hiện". */
function labelledTask(document: Document, provision: Provision, parties: readonly Party[]): Task[] {
  let above = parentOf(document, provision);
  while (above !== undefined && isLabelHeading(document, above)) above = parentOf(document, above);
  if (above === undefined) return [];
  const quote = above.heading ?? sentencesIn(document.text, above.own)[0];
  return quote === undefined ? [] : [{ provision: above, quote, parties }];
}

function parentOf(document: Document, { parent }: Provision): Provision | undefined {
  return parent === null ? undefined : document.provisions[parent];
}

function partiesOfTask(document: Document, provision: Provision, sentence: Span): readonly Party[] {
  const own = partiesOfSentence(document, sentence);
  if (hasSubject(document, sentence)) return own;
  const inherited = inheritedParties(document, provision, sentence.start);
  const names = new Set(own.map(({ name }) => foldDiacritics(name)));
  return [...inherited.filter(({ name }) => !names.has(foldDiacritics(name))), ...own];
}

function dutyOf(document: Document, { provision, quote }: Omit<Task, "parties">, party: Party): Duty {
  const inQuote = party.at.start >= quote.start && party.at.end <= quote.end;
  return {
    id: `${document.id}:duty:${quote.start}:${party.at.start}:${foldDiacritics(party.name).replace(/[^a-z0-9]+/g, "-")}`,
    documentId: document.id,
    provision: provision.index,
    section: provision.section,
    orgUnit: party.name,
    role: party.role,
    summary: summarise(document.text.slice(quote.start, quote.end)),
    quote,
    unitAt: inQuote ? null : party.at,
  };
}

/** The task in its own words, one line, cut at the end of a clause where it is long. */
function summarise(task: string): string {
  const line = task
    .replace(/\s+/g, " ")
    .replace(/^[-+*•]\s*/, "")
    .trim();
  if (line.length <= SUMMARY_MAX) return line;
  const head = line.slice(0, SUMMARY_MAX);
  const clause = Math.max(head.lastIndexOf("; "), head.lastIndexOf(", "));
  const cut = clause > SUMMARY_MAX / 2 ? clause : head.lastIndexOf(" ");
  return `${line.slice(0, cut > 0 ? cut : SUMMARY_MAX)}…`;
}
