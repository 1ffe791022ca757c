import { foldDiacritics } from "../text/fold.ts";

/** Capitals as a name's initials are typed: "LĐLĐ", "DT&TG", "BQN". Two letters or more. */
const INITIALS = /(?<![\p{L}\p{N}/-])\p{Lu}[\p{Lu}&]{1,7}(?![\p{L}\p{N}/-])/gu;
/** Joins words of a name and gives no initial. Folded. */
const JOINT = "va";

/** Initials with their joint, "KH&CN": no short form of its own stands beside the sign. */
const JOINED = /(?<![\p{L}\p{N}/-])\p{Lu}{1,5}&\p{Lu}{1,5}(?![\p{L}\p{N}/-])/gu;

/** The same for initials with "&" alone, before short forms are read in their halves. */
export function spellJoined(text: string, names: readonly string[]): string {
  return spellInitials(text, names, JOINED);
}

/** Writes out initials that only one part of one known name of a unit has; others stay as typed. */
export function spellInitials(text: string, names: readonly string[], initials = INITIALS): string {
  if (text.search(initials) < 0) return text;
  const parts = new Map<string, string | null>();
  for (const name of names) {
    for (const run of runsOf(name)) {
      const known = parts.get(run.initials);
      const same =
        known === undefined || known === null
          ? known
          : foldDiacritics(known) === foldDiacritics(run.words)
            ? known
            : null;
      parts.set(run.initials, known === undefined ? run.words : (same ?? null));
    }
  }
  return text.replace(initials, (typed) => parts.get(foldDiacritics(typed).replace(/&/g, "")) ?? typed);
}

/** Every run of two to six words of a name with its initials, without the joining word. */
function runsOf(name: string): readonly { readonly initials: string; readonly words: string }[] {
  const words = name
    .replace(/\(.*?\)/g, " ")
    .split(/[\s,–-]+/u)
    .filter((word) => word !== "");
  return words.flatMap((_, from) =>
    [2, 3, 4, 5, 6, 7].flatMap((length) => {
      const run = words.slice(from, from + length);
      if (run.length < length) return [];
      const initials = run
        .map(foldDiacritics)
        .filter((word) => word !== JOINT)
        .map((word) => word.charAt(0))
        .join("");
      return initials.length < 2 ? [] : [{ initials, words: run.join(" ") }];
    }),
  );
}
