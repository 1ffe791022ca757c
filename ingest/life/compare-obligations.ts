import { isDeepStrictEqual } from "node:util";
import type { Deadline } from "#knowledge/domain/deadline.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";

type Told = Pick<Deadline, "section" | "what" | "due" | "relation">;

/** What has become of an obligation since the last run. `before` is `null` for one that was added, `after` for one that was dropped. */
export type ObligationChange = {
  readonly document: string;
  readonly kind: "added" | "moved" | "dropped";
  readonly before: Told | null;
  readonly after: Told | null;
};

/** The obligations of two runs side by side: added, with another day or place, dropped; in order of document. */
export function compareObligations(
  before: readonly Deadline[],
  after: readonly Deadline[],
): readonly ObligationChange[] {
  const left = grouped(before);
  const changes: ObligationChange[] = [];
  for (const deadline of after) {
    const olds = left.get(keyOf(deadline)) ?? [];
    const old = olds.find((other) => isAlike(other, deadline)) ?? olds[0];
    if (old === undefined) {
      changes.push({ document: deadline.documentId, kind: "added", before: null, after: told(deadline) });
      continue;
    }
    olds.splice(olds.indexOf(old), 1);
    if (!isAlike(old, deadline)) {
      changes.push({ document: deadline.documentId, kind: "moved", before: told(old), after: told(deadline) });
    }
  }
  for (const old of [...left.values()].flat()) {
    changes.push({ document: old.documentId, kind: "dropped", before: told(old), after: null });
  }
  return changes.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
}

function grouped(deadlines: readonly Deadline[]): Map<string, Deadline[]> {
  const groups = new Map<string, Deadline[]>();
  for (const deadline of deadlines) groups.set(keyOf(deadline), [...(groups.get(keyOf(deadline)) ?? []), deadline]);
  return groups;
}

/** The same thing to do, in the same document. Figures aside, since a moved day may stand in the words. */
function keyOf({ documentId, what }: Deadline): string {
  return `${documentId}\0${foldDiacritics(what)
    .replace(/[^a-z]+/g, " ")
    .trim()}`;
}

function isAlike(a: Deadline, b: Deadline): boolean {
  return a.section === b.section && a.relation === b.relation && isDeepStrictEqual(a.due, b.due);
}

function told({ section, what, due, relation }: Deadline): Told {
  return { section, what, due, relation };
}
