import type { Provision, ProvisionKind, Span } from "#knowledge/domain/document.ts";

/** A provision while its end is not known yet. `style` tells ways of counting apart: "1." from "1)" from "a)". */
export type OpenProvision = {
  readonly index: number;
  readonly parent: OpenProvision | null;
  readonly kind: ProvisionKind;
  readonly style: string;
  readonly number: string | null;
  readonly section: string;
  readonly ordinal: number | null;
  readonly start: number;
  /** Whether its line ends so that items must follow: with a colon, or with no mark at all. */
  readonly leadsOn: boolean;
  heading: Span | null;
  own: Span;
  /** Whether text may still be added to `own`: nothing else stands below it yet. */
  ownOpen: boolean;
  /** Whether a table stands in it, and the number of its last row. */
  table: boolean;
  lastRow: string;
  /** Whether the rows may count from one again: below a head or a group. */
  rowsRestart: boolean;
};

type NewProvision = Pick<OpenProvision, "kind" | "style" | "number" | "section" | "leadsOn"> & {
  readonly parent: OpenProvision | null;
  readonly counted: boolean;
  readonly heading: Span | null;
  readonly own: Span;
  readonly start: number;
};

/** Collects provisions in document order; ends and repeated labels are worked out when all are there. */
export type Tree = {
  readonly add: (provision: NewProvision) => OpenProvision;
  readonly extendOwn: (provision: OpenProvision, span: Span) => void;
  readonly finish: (end: (index: number) => number) => readonly Provision[];
};

export function createTree(): Tree {
  const nodes: OpenProvision[] = [];
  const ordinals = new Map<string, number>();
  const labels = new Map<string, number>();
  return {
    add: ({ counted, ...provision }) => {
      const place = `${provision.parent?.index ?? "-"} ${provision.style}`;
      const ordinal = counted ? (ordinals.get(place) ?? 0) + 1 : null;
      if (ordinal !== null) ordinals.set(place, ordinal);
      const node: OpenProvision = {
        ...provision,
        index: nodes.length,
        ordinal,
        ownOpen: true,
        table: false,
        lastRow: "0",
        rowsRestart: true,
      };
      const section = node.number === null || counted ? node.section : uniqueLabel(labels, node.section);
      const labelled = { ...node, section };
      nodes.push(labelled);
      for (let above = labelled.parent; above !== null; above = above.parent) above.ownOpen = false;
      return labelled;
    },
    extendOwn: (provision, span) => {
      const empty = provision.own.start === provision.own.end;
      provision.own = { start: empty ? span.start : provision.own.start, end: span.end };
    },
    finish: (end) => nodes.map((node) => closeProvision(node, nodes, end)),
  };
}

function uniqueLabel(labels: Map<string, number>, section: string): string {
  const times = (labels.get(section) ?? 0) + 1;
  labels.set(section, times);
  return times === 1 ? section : `${section}~${times}`;
}

/** A provision reaches to the end of the last one below it. */
function closeProvision(
  node: OpenProvision,
  nodes: readonly OpenProvision[],
  end: (index: number) => number,
): Provision {
  let last = node.index;
  while (last + 1 < nodes.length && isBelow(nodes[last + 1], node)) last++;
  const { index, parent, kind, number, section, ordinal, heading, own, start } = node;
  return {
    index,
    parent: parent?.index ?? null,
    kind,
    number,
    section,
    ordinal,
    heading,
    own,
    span: { start, end: end(last) },
  };
}

function isBelow(node: OpenProvision | undefined, above: OpenProvision): boolean {
  for (let at = node?.parent ?? null; at !== null; at = at.parent) if (at === above) return true;
  return false;
}
