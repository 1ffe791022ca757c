import type { Provision, ProvisionKind, Span } from "#knowledge/domain/document.ts";
import type { LineMarker } from "../normalize/line-markers.ts";
import { type DocumentLine, documentLines } from "./document-lines.ts";
import { type Block, findBlocks, findTitleLine } from "./find-blocks.ts";
import { placeMarker } from "./provisions/place-marker.ts";
import { readHeading } from "./provisions/read-heading.ts";
import { createTree, type OpenProvision, type Tree } from "./provisions/tree.ts";

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
const BULLETS: readonly ProvisionKind[] = ["dash", "plus"];
const ARTICLE = "Điều";

/**
 * The tree of a normalised text, in document order: what stands before the first heading is `preamble`, then the numbered
 * provisions with their items and paragraphs, then `closing`, `recipients` and `signature`. Every line is in one of them.
 */
export function parseProvisions(text: string): readonly Provision[] {
  const lines = documentLines(text);
  const tree = createTree();
  const ends: number[] = [];
  const grow: Grow = { tree, lines, ends };
  for (const block of findBlocks(lines)) addBlock(grow, block);
  return tree.finish((index) => ends[index] ?? text.length);
}

/** `ends[i]`: where the last line of provision `i` itself ends. */
type Grow = { readonly tree: Tree; readonly lines: readonly DocumentLine[]; readonly ends: number[] };

function addBlock(grow: Grow, block: Block): void {
  switch (block.kind) {
    case "head":
      addHead(grow, block);
      return;
    case "body":
      addBody(grow, block);
      return;
    case "preamble":
      addRun(grow, block, "preamble");
      return;
    case "closing":
    case "notes":
      addRun(grow, block, "closing");
      return;
    case "recipients":
    case "signature":
      addWhole(grow, block, block.kind);
  }
}

/** Letterhead and title; the lines that name the act and its subject are the heading. */
function addHead(grow: Grow, block: Block): void {
  const title = findTitleLine(grow.lines, block.from, block.to);
  const span = spanOf(grow, block);
  const first = grow.lines[title];
  addPlain(grow, {
    kind: "preamble",
    section: "preamble",
    span,
    heading: first === undefined ? null : { start: first.start, end: span.end },
  });
}

function addRun(grow: Grow, block: Block, section: "preamble" | "closing"): void {
  const [first, ...rest] = grow.lines.slice(block.from, block.to);
  if (first === undefined) return;
  const parent = addPlain(grow, { kind: section, section, span: first, heading: null });
  for (const line of rest) addParagraph(grow, parent, line);
}

function addWhole(grow: Grow, block: Block, kind: "recipients" | "signature"): void {
  addPlain(grow, { kind, section: kind, span: spanOf(grow, block), heading: null });
}

function addPlain(
  grow: Grow,
  { kind, section, span, heading }: { kind: ProvisionKind; section: string; span: Span; heading: Span | null },
): OpenProvision {
  const own = { start: span.start, end: span.end };
  const added = grow.tree.add({
    kind,
    style: kind,
    number: null,
    section,
    parent: null,
    counted: false,
    heading,
    own,
    start: span.start,
  });
  grow.ends.push(span.end);
  return added;
}

function addBody(grow: Grow, block: Block): void {
  let open: readonly OpenProvision[] = [];
  for (let i = block.from; i < block.to; i++) {
    const line = grow.lines[i];
    if (line === undefined) continue;
    const next = i + 1 < block.to ? grow.lines[i + 1] : undefined;
    const place = line.marker === null ? null : placeMarker(line.marker, open);
    if (line.marker === null || place === null) {
      open = addText(grow, line, open);
      continue;
    }
    const added = addNumbered(grow, line, next, place);
    open = [...pathTo(added.parent), added];
  }
}

function addNumbered(
  grow: Grow,
  line: DocumentLine,
  next: DocumentLine | undefined,
  place: { readonly parent: OpenProvision | null; readonly style: string },
): OpenProvision {
  const kind = line.marker === null ? "paragraph" : KINDS[line.marker.kind];
  const bullet = BULLETS.includes(kind);
  const added = grow.tree.add({
    kind,
    style: place.style,
    number: bullet ? null : (line.marker?.number ?? null),
    section:
      line.marker === null || bullet ? (place.parent?.section ?? "preamble") : labelOf(line.marker, place.parent),
    parent: place.parent,
    counted: bullet,
    ...readHeading(line, next),
    start: line.start,
  });
  grow.ends.push(line.end);
  return added;
}

/** An unnumbered line: the text of the heading above it, or a paragraph of the numbered provision that it stands under. */
function addText(grow: Grow, line: DocumentLine, open: readonly OpenProvision[]): readonly OpenProvision[] {
  const inner = open.at(-1);
  if (inner?.ownOpen && inner.own.start === inner.own.end) {
    grow.tree.extendOwn(inner, line);
    grow.ends[inner.index] = line.end;
    return open;
  }
  const holder = [...open].reverse().find((provision) => !BULLETS.includes(provision.kind)) ?? null;
  addParagraph(grow, holder, line);
  return pathTo(holder);
}

function addParagraph(grow: Grow, parent: OpenProvision | null, line: DocumentLine): void {
  grow.tree.add({
    kind: "paragraph",
    style: "paragraph",
    number: null,
    section: parent?.section ?? "preamble",
    parent,
    counted: true,
    heading: null,
    own: { start: line.start, end: line.end },
    start: line.start,
  });
  grow.ends.push(line.end);
}

/** The label as printed, below that of the parent; chapters above an article and a "1" above "1.1" are left out. */
function labelOf(marker: LineMarker, parent: OpenProvision | null): string {
  if (marker.kind === "article") return `${ARTICLE} ${marker.number}`;
  if (marker.kind === "appendix")
    return (
      marker.number.charAt(0).toUpperCase() +
      marker.number
        .slice(1)
        .toLowerCase()
        .replace(/ [ivxl]+$/, (roman) => roman.toUpperCase())
    );
  const depth = marker.number.split(".").length;
  let above = parent;
  for (let i = 1; i < depth && above !== null && above.style.startsWith("decimal"); i++) above = above.parent;
  while (above !== null && BULLETS.includes(above.kind)) above = above.parent;
  return above === null ? marker.number : `${above.section}.${marker.number}`;
}

function pathTo(provision: OpenProvision | null): readonly OpenProvision[] {
  const path: OpenProvision[] = [];
  for (let at = provision; at !== null; at = at.parent) path.unshift(at);
  return path;
}

function spanOf(grow: Grow, block: Block): Span {
  return { start: grow.lines[block.from]?.start ?? 0, end: grow.lines[block.to - 1]?.end ?? 0 };
}
