import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import { findListedOrgUnits, findOrgUnits, type OrgUnitMention } from "#knowledge/org-units/find-org-units.ts";
import { ASSIGNED } from "./deadline-words.vi.ts";
import { findWhoLines } from "./task-fields.ts";

/** Who must do it, with the place that names them. */
export type Obliged = { readonly name: string; readonly at: Span };

/**
 * Who an obligation at a place binds: the lines "Đơn vị chủ trì: …" beside it, the subject of its clause, the one it is given to
 * ("Giao …"), else the headings above, nearest first. Empty where nobody is named.
 */
export function findObliged(
  document: Document,
  provision: Provision,
  clause: Span,
  labelled: boolean,
): readonly Obliged[] {
  const fields = labelled ? findWhoLines(document, provision).flatMap((line) => unitsIn(document, line)) : [];
  if (fields.length > 0) return fields;
  const subject = labelled ? [] : subjectOf(document, clause);
  if (subject.length > 0) return subject;
  const opening = subjectOf(document, provision.own);
  return opening.length > 0 ? opening : fromHeadings(document, provision);
}

function subjectOf(document: Document, span: Span): readonly Obliged[] {
  const text = document.text.slice(span.start, span.end);
  const given = ASSIGNED.exec(text.toLowerCase())?.[0].length ?? 0;
  return placed(findListedOrgUnits(text.slice(given)), span.start + given);
}

function fromHeadings(document: Document, provision: Provision): readonly Obliged[] {
  for (let one: Provision | undefined = provision; one !== undefined; ) {
    const heading = one.heading;
    const units = heading === null ? [] : placed(headingUnits(document, heading), heading.start);
    if (units.length > 0) return units;
    const above: Provision | undefined = one.parent === null ? undefined : document.provisions[one.parent];
    const led = above !== undefined && above.heading === null ? subjectOf(document, above.own) : [];
    if (led.length > 0) return led;
    one = above;
  }
  return [];
}

function headingUnits(document: Document, heading: Span): readonly OrgUnitMention[] {
  const text = document.text.slice(heading.start, heading.end);
  const listed = findListedOrgUnits(text);
  return listed.length > 0 ? listed : /:\s*$/.test(text) ? findOrgUnits(text) : [];
}

function unitsIn(document: Document, span: Span): readonly Obliged[] {
  return placed(findOrgUnits(document.text.slice(span.start, span.end)), span.start);
}

function placed(mentions: readonly OrgUnitMention[], offset: number): readonly Obliged[] {
  return mentions.map(({ name, start, end }) => ({ name, at: { start: offset + start, end: offset + end } }));
}
