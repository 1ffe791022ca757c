import { EXAMPLE_QUESTIONS, HELP_TEXT, MY_ORG_UNIT_TEXT, START_TEXT } from "#knowledge/words/chat.vi.ts";
import type { Reply } from "../reply.ts";

/** What a person sees first. */
export function renderStart(): Reply {
  return {
    blocks: [
      { kind: "lead", text: START_TEXT.lead },
      { kind: "paragraph", text: START_TEXT.about },
      { kind: "paragraph", text: MY_ORG_UNIT_TEXT.howToSet },
      { kind: "paragraph", text: START_TEXT.howToAsk },
    ],
    choices: EXAMPLE_QUESTIONS.map((question) => ({ label: question, ask: question })),
  };
}

/** How to ask, and the commands. */
export function renderHelp(): Reply {
  return {
    blocks: [
      { kind: "lead", text: HELP_TEXT.lead },
      { kind: "list", items: HELP_TEXT.commands },
      { kind: "note", text: HELP_TEXT.note },
    ],
    choices: EXAMPLE_QUESTIONS.map((question) => ({ label: question, ask: question })),
  };
}
