import { foldDiacritics } from "#knowledge/text/fold.ts";
import { FORGET_WORDS, MY_ORG_UNIT_TEXT } from "#knowledge/words/chat.vi.ts";
import type { Thread } from "../platforms/platform.ts";
import type { Reply } from "../reply.ts";
import type { StateStore } from "../state/state-store.ts";
import { matchOrgUnits } from "./match-org-units.ts";

/** In characters. The longest real names of units are below 150. */
const MAX_ORG_UNIT_CHARS = 150;
/** Before a name that is to be kept as it is, without suggestions. */
const AS_TYPED = /^=\s*/;

/**
 * Shows, sets or forgets the unit of the person.
 *
 * @param argument what follows the command: nothing, a name, or a word for forgetting
 * @param names the units that the documents name
 */
export function answerMyOrgUnit(argument: string, thread: Thread, state: StateStore, names: readonly string[]): Reply {
  const typed = argument
    .replace(AS_TYPED, "")
    .replace(/\s+/g, " ")
    .replace(/[.!]+$/, "")
    .trim();
  if (typed === "") return showOrgUnit(state.orgUnit(thread));
  if (FORGET_WORDS.includes(foldDiacritics(typed))) {
    state.saveOrgUnit(thread, null);
    return sayLines(MY_ORG_UNIT_TEXT.forgotten);
  }
  if (typed.length > MAX_ORG_UNIT_CHARS) return sayLines(MY_ORG_UNIT_TEXT.tooLong);
  const { exact, close } = matchOrgUnits(typed, names);
  if (exact === null && close.length > 0 && !AS_TYPED.test(argument)) return suggest(typed, close);
  state.saveOrgUnit(thread, exact ?? typed);
  const known = exact === null ? [MY_ORG_UNIT_TEXT.notInDocuments] : [];
  return sayLines(MY_ORG_UNIT_TEXT.saved(exact ?? typed), ...known, MY_ORG_UNIT_TEXT.savedHint);
}

function showOrgUnit(orgUnit: string | null): Reply {
  return orgUnit === null
    ? sayLines(MY_ORG_UNIT_TEXT.unset, MY_ORG_UNIT_TEXT.howToSet)
    : sayLines(MY_ORG_UNIT_TEXT.current(orgUnit), MY_ORG_UNIT_TEXT.howToChange);
}

function suggest(typed: string, close: readonly string[]): Reply {
  const choices = close.map((name) => ({ label: name, ask: MY_ORG_UNIT_TEXT.exactCommand(name) }));
  const asTyped = { label: MY_ORG_UNIT_TEXT.keepAsTyped(typed), ask: MY_ORG_UNIT_TEXT.exactCommand(typed) };
  return { blocks: [{ kind: "lead", text: MY_ORG_UNIT_TEXT.which(typed) }], choices: [...choices, asTyped] };
}

function sayLines(lead: string, ...rest: readonly string[]): Reply {
  return {
    blocks: [{ kind: "lead", text: lead }, ...rest.map((text) => ({ kind: "paragraph", text }) as const)],
    choices: [],
  };
}
