import type { Knowledge } from "#knowledge/knowledge.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { upcomingDeadlinesQuestion } from "#knowledge/words/chat.vi.ts";
import { GENERAL_ROLES, NEWCOMER_QUESTIONS, NEWCOMER_TEXT, START_AGAIN } from "#knowledge/words/notices/newcomer.vi.ts";
import type { Thread } from "../platforms/platform.ts";
import type { Block, Reply } from "../reply.ts";
import type { StateStore } from "../state/state-store.ts";
import { matchOrgUnits } from "./match-org-units.ts";

/** What the way stands on. `ask` answers a question in the person's name, verified as every answer is. */
export type NewcomerParts = {
  readonly state: StateStore;
  readonly knowledge: Pick<Knowledge, "facts" | "orgUnitNames">;
  readonly ask: (question: string) => Promise<Reply>;
};

const STEPS = ["duties", "deadlines", "overview", "glossary", "contact"] as const;
/** In entries, 3 to 12. A phone shows about eight without scrolling. */
const MAX_GLOSSARY = 8;

/**
 * The first day of a new member of staff in short messages: unit and role, their tasks, their deadlines, the plan, its short forms, whom to ask.
 *
 * @param argument what follows the command: nothing goes on or begins, a role, or the word for beginning again
 */
export async function answerNewcomer(argument: string, thread: Thread, parts: NewcomerParts): Promise<Reply> {
  const { state } = parts;
  const word = foldDiacritics(argument.normalize("NFC")).trim();
  const unit = state.orgUnit(thread);
  if (unit === null) {
    state.newcomer.save(thread, { step: 0, role: null });
    return say([NEWCOMER_TEXT.welcome, NEWCOMER_TEXT.unitWanted]);
  }
  const known = START_AGAIN.test(word) ? null : state.newcomer.step(thread);
  const role = word === "" || START_AGAIN.test(word) ? (known?.role ?? null) : argument.trim();
  if (role === null) {
    state.newcomer.save(thread, { step: 0, role: null });
    const choices = NEWCOMER_TEXT.roles.map((label) => ({ label, ask: NEWCOMER_TEXT.roleCommand(label) }));
    return { ...say([NEWCOMER_TEXT.welcome, NEWCOMER_TEXT.roleWanted(unit)]), choices };
  }
  const step = word === "" ? (known?.step ?? 0) : 0;
  return await tellStep(Math.min(step, STEPS.length - 1), role, unit, { ...parts, thread });
}

/** Goes on where the person stopped. */
export async function answerNextStep(thread: Thread, parts: NewcomerParts): Promise<Reply> {
  return parts.state.newcomer.step(thread) === null
    ? say([NEWCOMER_TEXT.notStarted])
    : await answerNewcomer("", thread, parts);
}

async function tellStep(
  step: number,
  role: string,
  unit: string,
  parts: NewcomerParts & { readonly thread: Thread },
): Promise<Reply> {
  const name = STEPS[step] ?? "contact";
  const body = await bodyOf(name, role, unit, parts);
  const isLast = step === STEPS.length - 1;
  parts.state.newcomer.save(parts.thread, isLast ? null : { step: step + 1, role });
  const lead: Block = {
    kind: "lead",
    text: NEWCOMER_TEXT.step(step + 1, STEPS.length, NEWCOMER_TEXT.headings[name]),
  };
  const end: readonly Block[] = isLast ? [{ kind: "note", text: NEWCOMER_TEXT.done }] : [];
  const next = isLast
    ? { label: NEWCOMER_TEXT.again, ask: NEWCOMER_TEXT.startAgain }
    : { label: NEWCOMER_TEXT.next(step + 2, STEPS.length), ask: NEWCOMER_TEXT.nextCommand };
  return { ...body, blocks: [lead, ...body.blocks, ...end], choices: [next, ...body.choices] };
}

async function bodyOf(name: (typeof STEPS)[number], role: string, unit: string, parts: NewcomerParts): Promise<Reply> {
  switch (name) {
    case "duties":
      return dutiesOf(role, unit, parts);
    case "deadlines":
      return parts.ask(upcomingDeadlinesQuestion(unit));
    case "overview":
      return parts.ask(NEWCOMER_QUESTIONS.overview(unit));
    case "glossary":
      return glossaryOf(parts);
    case "contact":
      return parts.ask(NEWCOMER_QUESTIONS.contact);
  }
}

/** Those of the role where a plan names it; else of the unit, and that is said. */
async function dutiesOf(role: string, unit: string, { knowledge, ask }: NewcomerParts): Promise<Reply> {
  if (GENERAL_ROLES.has(foldDiacritics(role.normalize("NFC")))) return ask(NEWCOMER_QUESTIONS.duties(unit));
  const { exact, close } = matchOrgUnits(role, knowledge.orgUnitNames());
  if (exact !== null || close.length > 0) return ask(NEWCOMER_QUESTIONS.duties(`${role} ${unit}`));
  const reply = await ask(NEWCOMER_QUESTIONS.duties(unit));
  return { ...reply, blocks: [{ kind: "paragraph", text: NEWCOMER_TEXT.noRole }, ...reply.blocks] };
}

/** The short forms that the documents explain themselves. */
function glossaryOf({ knowledge }: NewcomerParts): Reply {
  const entries = new Map(knowledge.facts.glossary.map(({ abbreviation, expansion }) => [abbreviation, expansion]));
  if (entries.size === 0) return say([NEWCOMER_TEXT.noGlossary]);
  const items = [...entries].slice(0, MAX_GLOSSARY).map(([short, long]) => `${short}: ${long}`);
  return {
    blocks: [
      { kind: "paragraph", text: NEWCOMER_TEXT.glossaryLead(entries.size) },
      { kind: "list", items },
    ],
    choices: [],
  };
}

function say(lines: readonly string[]): Reply {
  const [lead = "", ...rest] = lines;
  return {
    blocks: [{ kind: "lead", text: lead }, ...rest.map((text) => ({ kind: "paragraph", text }) as const)],
    choices: [],
  };
}
