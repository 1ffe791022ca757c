import type { GlossaryEntry } from "#knowledge/domain/finding.ts";
import type { Regulation } from "#knowledge/domain/regulation.ts";
import { unitWords } from "#knowledge/org-units/unit-words.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { type ConflictDraft, conflictOf } from "./conflict-draft.ts";
import { TITLE_NAME_END, TITLE_PERIOD } from "./conflict-words.vi.ts";

/** Words. A name shorter than this is too common to mean one thing ("Kế hoạch"). Range 3 to 6. */
const MIN_NAME_WORDS = 4;

/** Two acts of one issuer that are both cited as setting up the same thing for the same years. */
export function findRivalActs(regulations: readonly Regulation[], glossary: readonly GlossaryEntry[]): ConflictDraft[] {
  const groups = new Map<string, Regulation[]>();
  for (const act of regulations) {
    const key = keyOf(act, glossary);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), act]);
  }
  return [...groups.values()]
    .map((acts) =>
      conflictOf(
        "title",
        acts.map(({ number }) => number ?? "").join(", "),
        acts.flatMap(({ number, mentions }) =>
          mentions
            .filter(({ title }) => title !== null)
            .map(({ documentId, section, quote }) => ({
              key: number ?? "",
              reading: number ?? "",
              place: { documentId, section, quote },
            })),
        ),
      ),
    )
    .filter((conflict) => conflict !== null);
}

/** Type, issuer, name and years of what an act sets up; `null` where one of them is not printed. */
function keyOf({ number, type, issuer, title }: Regulation, glossary: readonly GlossaryEntry[]): string | null {
  const period = TITLE_PERIOD.exec(title ?? "");
  if (number === null || issuer === null || title === null || period === null) return null;
  const name = spellOut(title.split(TITLE_NAME_END)[0] ?? "", glossary);
  if (name.split(" ").length < MIN_NAME_WORDS) return null;
  return [type, unitWords(issuer).slice(0, 2).join(" "), name, period[1], period[2]].join("|");
}

function spellOut(name: string, glossary: readonly GlossaryEntry[]): string {
  const spelled = name
    .split(/\s+/)
    .map((word) => glossary.find(({ abbreviation }) => abbreviation === word)?.expansion ?? word)
    .join(" ");
  return foldDiacritics(spelled)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
