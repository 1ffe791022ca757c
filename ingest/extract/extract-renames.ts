import type { Document } from "#knowledge/domain/document.ts";
import type { Rename } from "#knowledge/domain/finding.ts";
import { findOrgUnits, type OrgUnitMention } from "#knowledge/org-units/find-org-units.ts";
import { AND } from "./citations/citation-words.vi.ts";
import { HEADS_OF, PLACE_BY_LEVEL, RENAMED_TO } from "./citations/definition-words.vi.ts";

const RENAMED = new RegExp(`\\(\\s*(?:${RENAMED_TO.join("|")})\\s+([^()]{4,160})\\)`, "giu");
/** The office in front of the body that it heads. */
const HEAD_OF = new RegExp(`^(?:${HEADS_OF.join("|")})\\s+`, "iu");
/** Characters before the bracket in which the old name is looked for. Range 60 to 250. */
const REACH = 160;

/** "A (nay là B)": what bodies and places are called now, each pair by itself, the first time that the document says it. */
export function extractRenames(document: Document): Rename[] {
  const renames: Rename[] = [];
  for (const provision of document.provisions) {
    const words = document.text.slice(provision.own.start, provision.own.end);
    for (const match of words.matchAll(RENAMED)) {
      const before = words.slice(Math.max(0, match.index - REACH), match.index).trimEnd();
      const pairs = pairsOf(before, (match[1] ?? "").trim());
      const first = pairs[0];
      if (first === undefined) continue;
      const start = provision.own.start + Math.max(0, match.index - REACH) + first.start;
      const quote = { start, end: provision.own.start + match.index + match[0].length };
      for (const { oldName, newName } of pairs) {
        if (renames.some((known) => known.oldName === oldName && known.newName === newName)) continue;
        renames.push({ documentId: document.id, section: provision.section, quote, oldName, newName });
      }
    }
  }
  return renames;
}

type Pair = { readonly oldName: string; readonly newName: string; readonly start: number };

function pairsOf(before: string, after: string): Pair[] {
  const place = PLACE_BY_LEVEL.exec(before);
  if (place !== null && PLACE_BY_LEVEL.test(after) && PLACE_BY_LEVEL.exec(after)?.index === 0) {
    return [{ oldName: clean(place[0]), newName: clean(after), start: place.index }];
  }
  const old = runAtEnd(findOrgUnits(before), before);
  const fresh = findOrgUnits(after).filter(({ name }) => name.length > 2);
  const last = old.at(-1);
  if (last === undefined) return [];
  if (old.length === fresh.length && old.length > 1) {
    return old.map(({ name, start }, i) => ({ oldName: name, newName: fresh[i]?.name ?? "", start }));
  }
  // a person who took over is no new name
  if (fresh[0]?.start !== 0) return [];
  const office = HEAD_OF.exec(last.name)?.[0] ?? "";
  const oldName = after.startsWith(office) ? last.name : last.name.slice(office.length);
  return [{ oldName, newName: clean(after), start: last.start + last.name.length - oldName.length }];
}

/** The names that stand right before the bracket, joined by "và" or a comma. */
function runAtEnd(mentions: readonly OrgUnitMention[], before: string): readonly OrgUnitMention[] {
  const run: OrgUnitMention[] = [];
  let end = before.length;
  for (const mention of [...mentions].reverse()) {
    const between = before.slice(mention.end, end).trim();
    if (run.length === 0 ? between !== "" : between !== AND && between !== ",") break;
    run.unshift(mention);
    end = mention.start;
  }
  return run;
}

function clean(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}
