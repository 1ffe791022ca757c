import type { ProvisionKind, Span } from "#knowledge/domain/document.ts";
import type { DocumentLine } from "../document-lines.ts";
import type { OpenProvision, Tree } from "./tree.ts";

/** The tree that grows, the lines it grows from, and where the last line of each provision itself ends. */
export type Growth = { readonly tree: Tree; readonly lines: readonly DocumentLine[]; readonly ends: number[] };

export const BULLETS: readonly ProvisionKind[] = ["dash", "plus"];

/** A provision at the top without a number: preamble, closing, recipients, signature. */
export function addPlain(
  growth: Growth,
  part: { readonly kind: ProvisionKind; readonly section: string; readonly span: Span; readonly heading: Span | null },
): OpenProvision {
  const { kind, section, heading } = part;
  const own = { start: part.span.start, end: part.span.end };
  growth.ends.push(own.end);
  return growth.tree.add({
    kind,
    style: kind,
    number: null,
    section,
    parent: null,
    counted: false,
    leadsOn: false,
    heading,
    own,
    start: own.start,
  });
}

export function addParagraph(growth: Growth, parent: OpenProvision | null, line: DocumentLine): OpenProvision {
  growth.ends.push(line.end);
  return growth.tree.add({
    kind: "paragraph",
    style: "paragraph",
    number: null,
    section: parent?.section ?? "preamble",
    parent,
    counted: true,
    leadsOn: false,
    heading: null,
    own: { start: line.start, end: line.end },
    start: line.start,
  });
}

/** The text of a provision goes on with this line. */
export function extendOwn(growth: Growth, provision: OpenProvision, line: Span): void {
  growth.tree.extendOwn(provision, line);
  growth.ends[provision.index] = line.end;
}

export function pathTo(provision: OpenProvision | null): readonly OpenProvision[] {
  const path: OpenProvision[] = [];
  for (let at = provision; at !== null; at = at.parent) path.unshift(at);
  return path;
}
