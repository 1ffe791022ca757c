import type { Deadline } from "#knowledge/domain/deadline.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import type { Register } from "./due-reminders.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";

/** The register of the knowledge as it stands when asked; worked out anew only when a review or an ingest has changed it. */
export function createRegister(knowledge: Pick<Knowledge, "facts" | "binds">): () => Register {
  let latest: Register | null = null;
  return () => {
    const { deadlines } = knowledge.facts;
    if (latest?.deadlines !== deadlines) latest = createRegisterOf(deadlines, knowledge.binds);
    return latest;
  };
}

/** @param binds true when a duty of `who` binds the unit */
export function createRegisterOf(deadlines: readonly Deadline[], binds: Knowledge["binds"]): Register {
  const ofUnit = new Map<string, readonly Deadline[]>();
  // every subscription asks for the same few days
  const occurrences = new Map<Deadline, Map<string, readonly Occurrence[]>>();
  let day = "";
  return {
    deadlines,
    ofUnit(orgUnit) {
      const found = ofUnit.get(orgUnit) ?? deadlines.filter(({ who }) => who.some((one) => binds(one, orgUnit)));
      ofUnit.set(orgUnit, found);
      return found;
    },
    occurrences(deadline, from, to) {
      if (from > day) {
        occurrences.clear();
        day = from;
      }
      const known = occurrences.get(deadline) ?? new Map<string, readonly Occurrence[]>();
      const found = known.get(`${from} ${to}`) ?? occurrencesOf(deadline, from, to);
      occurrences.set(deadline, known.set(`${from} ${to}`, found));
      return found;
    },
  };
}
