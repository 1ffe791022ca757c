import type { Knowledge } from "#knowledge/knowledge.ts";
import type { Register } from "./due-reminders.ts";

/** The register of the knowledge as it stands when asked; whom a duty binds is found out once, since names do not change. */
export function createRegister(knowledge: Pick<Knowledge, "facts" | "binds">): () => Register {
  const known = new Map<string, boolean>();
  const binds = (who: string, orgUnit: string): boolean => {
    const key = JSON.stringify([who, orgUnit]);
    const found = known.get(key) ?? knowledge.binds(who, orgUnit);
    known.set(key, found);
    return found;
  };
  return () => ({ deadlines: knowledge.facts.deadlines, binds });
}
