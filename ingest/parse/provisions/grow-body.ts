import type { ProvisionKind } from "#knowledge/domain/document.ts";
import type { LineMarker } from "../../normalize/line-markers.ts";
import { type DocumentLine, isCapitals } from "../document-lines.ts";
import { ANNEXED_BY, ARTICLE } from "../structure-words.vi.ts";
import { growTable } from "./grow-table.ts";
import { addParagraph, BULLETS, extendOwn, type Growth, pathTo } from "./growth.ts";
import { type MarkerPlace, placeMarker } from "./place-marker.ts";
import { leadsOn, readHeading } from "./read-heading.ts";
import type { OpenProvision } from "./tree.ts";

const KINDS: Readonly<Record<LineMarker["kind"], ProvisionKind>> = {
  part: "part",
  chapter: "chapter",
  section: "section",
  article: "article",
  appendix: "appendix",
  roman: "section",
  capital: "section",
  decimal: "clause",
  bracketed: "point",
  letter: "point",
  dash: "dash",
  plus: "plus",
  star: "dash",
};

/** Their name may stand on the line below the number. */
const NAMED_BELOW: readonly ProvisionKind[] = ["part", "chapter", "section"];

/** Grows the tree by the lines `[from, to)` of a body: numbered provisions, their items, paragraphs and tables. */
export function growBody(growth: Growth, from: number, to: number): void {
  let open: readonly OpenProvision[] = [];
  for (let i = from; i < to; i++) open = growLine(growth, i, i + 1 < to, open);
}

function growLine(
  growth: Growth,
  index: number,
  hasNext: boolean,
  open: readonly OpenProvision[],
): readonly OpenProvision[] {
  const line = growth.lines[index];
  if (line === undefined) return open;
  const table = growTable(growth, index, open);
  if (table !== null) return table;
  const place = line.marker === null ? null : placeMarker(line.marker, open);
  if (line.marker === null || place === null) return addText(growth, line, open);
  const added = addNumbered(
    growth,
    { ...line, marker: line.marker },
    hasNext ? growth.lines[index + 1] : undefined,
    place,
  );
  return pathTo(added);
}

function addNumbered(
  growth: Growth,
  line: DocumentLine & { readonly marker: LineMarker },
  next: DocumentLine | undefined,
  { parent, style }: MarkerPlace,
): OpenProvision {
  const kind = KINDS[line.marker.kind];
  const bullet = BULLETS.includes(kind);
  const parts = readHeading(line, next);
  growth.ends.push(line.end);
  return growth.tree.add({
    kind,
    style,
    number: bullet ? null : line.marker.number,
    section: bullet ? (parent?.section ?? "preamble") : labelOf(line.marker, parent),
    parent,
    counted: bullet,
    leadsOn: leadsOn(line),
    ...parts,
    start: line.start,
  });
}

/** An unnumbered line: the text of the heading above it, or a paragraph of the numbered provision that it stands under. */
function addText(growth: Growth, line: DocumentLine, open: readonly OpenProvision[]): readonly OpenProvision[] {
  const inner = open.at(-1);
  if (inner?.ownOpen && growTitle(growth, inner, line)) return open;
  if (inner?.ownOpen && inner.own.start === inner.own.end) {
    extendOwn(growth, inner, line);
    return open;
  }
  const holder =
    [...open].reverse().find((provision) => !BULLETS.includes(provision.kind) && provision.kind !== "row") ?? null;
  addParagraph(growth, holder, line);
  return pathTo(holder);
}

/** The lines in capitals below "PHỤ LỤC I", and the first below a number alone ("II"), are a title as long as nothing stands between. */
function growTitle(growth: Growth, inner: OpenProvision, line: DocumentLine): boolean {
  if (inner.own.start !== inner.own.end || ANNEXED_BY.test(line.text)) return false;
  const unnamed = NAMED_BELOW.includes(inner.kind) && inner.heading === null;
  if (!unnamed && !(inner.kind === "appendix" && isCapitals(line.text))) return false;
  inner.heading = { start: inner.heading?.start ?? line.start, end: line.end };
  inner.own = { start: line.end, end: line.end };
  growth.ends[inner.index] = line.end;
  return true;
}

/** The label as printed, below that of the parent; chapters above an article and a "1" above "1.1" are left out. */
function labelOf(marker: LineMarker, parent: OpenProvision | null): string {
  if (marker.kind === "article") return `${ARTICLE} ${marker.number}`;
  if (marker.kind === "appendix") return appendixLabel(marker.number);
  const depth = marker.number.split(".").length;
  let above = parent;
  for (let i = 1; i < depth && above?.style.startsWith("decimal"); i++) above = above.parent;
  while (above !== null && BULLETS.includes(above.kind)) above = above.parent;
  return above === null ? marker.number : `${above.section}.${marker.number}`;
}

function appendixLabel(printed: string): string {
  const words = printed.charAt(0).toUpperCase() + printed.slice(1).toLowerCase();
  return words.replace(/ (?:[ivxl]+|[a-e]|\d+[a-z])$/, (number) => number.toUpperCase());
}
