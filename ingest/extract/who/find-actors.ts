import type { Span } from "#knowledge/domain/document.ts";
import { findOrgUnits, type OrgUnitMention } from "#knowledge/org-units/find-org-units.ts";
import { TASK_VERBS } from "#knowledge/org-units/words/name-words.vi.ts";
import { canonicalTone } from "#knowledge/text/canonical.ts";
import { clausesIn } from "./sentences.ts";
import {
  CHECKING,
  HANDING,
  JOINING,
  LIST_JOINTS,
  NOT_A_TASK,
  ONLY_TELLING,
  OPENINGS,
  ROLE_OF,
  TELLING,
  TELLING_WITH_TASK,
} from "./task-words.vi.ts";

/** Who acts in a sentence. `subject`: the sentence is about them; `told`: another tells them; `support`: they take part. */
export type Actor = {
  readonly name: string;
  readonly at: Span;
  readonly part: "subject" | "told" | "support";
};

/** Names with nothing but list signs between them. */
type Run = { readonly names: readonly OrgUnitMention[]; readonly start: number; readonly end: number };

const opens = (words: readonly string[]) => new RegExp(`^(?:${longestFirst(words)})(?![\\p{L}\\p{N}])`, "u");
const closes = (words: readonly string[]) => new RegExp(`(?:^|[^\\p{L}])(?:${longestFirst(words)})[\\s,]*$`, "u");
const BEFORE_TOLD = closes(TELLING);
const BEFORE_TOLD_WITH_TASK = closes(TELLING_WITH_TASK);
const BEFORE_ROLE = closes(ROLE_OF);
const BEFORE_JOINING = closes(JOINING);
const BEFORE_HANDING = closes(HANDING);
const CHECKS = opens(CHECKING);
const NO_TASK = opens(NOT_A_TASK);
const OPENING = opens(OPENINGS);
const TASK = opens(TASK_VERBS);
const TELLS = opens(ONLY_TELLING);
const BULLET = /^(?:[-+*•]|\d{1,2}[.)]|\p{L}[.)])\s*/u;

/** The org units, roles and groups that act in a sentence of a text, in order. */
export function findActors(text: string, sentence: Span): Actor[] {
  const actors: Actor[] = [];
  let pending: readonly OrgUnitMention[] = [];
  for (const clause of clausesIn(text, sentence)) {
    const words = canonicalTone(text.slice(clause.start, clause.end));
    const runs = runsIn(words);
    const only = runs[0];
    if (runs.length === 1 && only !== undefined && isWholeClause(words, only)) {
      pending = [...pending, ...shifted(only.names, clause.start)];
      continue;
    }
    const found = runs.flatMap((run) => readRun(words, run, clause.start));
    // "các sở, ban, ngành tỉnh; các đơn vị …; Chủ tịch UBND các huyện có trách nhiệm": one subject over three clauses
    const led = found.some((actor) => actor.part === "subject");
    if (led) actors.push(...pending.map((mention) => actorOf(mention, "subject")));
    pending = [];
    actors.push(...found);
  }
  return actors;
}

function isWholeClause(words: string, run: Run): boolean {
  const before = words.slice(0, run.start).replace(BULLET, "");
  const intro = before.trim() === "" || (OPENING.test(before.toLowerCase()) && /,\s*$/.test(before));
  return (
    intro &&
    words
      .slice(run.end)
      .replace(/^\s*\([^()]*\)/, "")
      .trim() === ""
  );
}

function runsIn(words: string): Run[] {
  const runs: { names: OrgUnitMention[]; start: number; end: number }[] = [];
  for (const mention of findOrgUnits(words)) {
    const last = runs.at(-1);
    if (last !== undefined && isListJoint(words.slice(last.end, mention.start))) {
      last.names.push(mention);
      last.end = mention.end;
    } else runs.push({ names: [mention], start: mention.start, end: mention.end });
  }
  return runs;
}

/** Only commas, "và" and a bracket that opens before a part of the unit ("Sở Nội vụ (Phòng …"). */
function isListJoint(between: string): boolean {
  const bare = between
    .toLowerCase()
    .replace(/\([^()]*\)/g, " ")
    .trim();
  return bare === "(" || LIST_JOINTS.includes(bare);
}

function readRun(words: string, run: Run, offset: number): Actor[] {
  const before = words.slice(0, run.start).toLowerCase().replace(BULLET, "");
  const behind = words
    .slice(run.end)
    .toLowerCase()
    .replace(/^\s*\)?\s*(?:\([^()]*\))?\s*/, "");
  const after = behind.replace(/^[\s,:]+/, "");
  // behind a comma a noun may follow ("các ngành, lĩnh vực khác"): only a known verb or opening makes a task
  const isTask = !/^[,:]/.test(behind) || TASK.test(after) || OPENING.test(after);
  const part = partOf(before, isTask ? after : "");
  if (part === "subject" && TELLS.test(after)) return [];
  return part === null ? [] : shifted(run.names, offset).map((mention) => actorOf(mention, part));
}

function partOf(before: string, after: string): Actor["part"] | null {
  const acts = after !== "" && !NO_TASK.test(after) && /^\p{Ll}/u.test(after);
  if (before.trim() === "") return acts ? "subject" : null;
  if (BEFORE_JOINING.test(before)) return "support";
  if (BEFORE_TOLD.test(before)) return !BEFORE_TOLD_WITH_TASK.test(before) || acts ? "told" : null;
  if (BEFORE_ROLE.test(before)) return acts ? "told" : null;
  if (BEFORE_HANDING.test(before)) return CHECKS.test(after) ? "support" : null;
  if (/,\s*$/.test(before) && OPENING.test(before)) return acts ? "subject" : null;
  return null;
}

function shifted(names: readonly OrgUnitMention[], offset: number): OrgUnitMention[] {
  return names.map(({ start, end, name }) => ({ start: start + offset, end: end + offset, name }));
}

function actorOf(mention: OrgUnitMention, part: Actor["part"]): Actor {
  return { name: mention.name, at: { start: mention.start, end: mention.end }, part };
}

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
