import { foldDiacritics } from "#knowledge/text/fold.ts";
import { ARGUMENT_OPENINGS, COMMAND_WORDS, MY_ORG_UNIT_OPENINGS } from "#knowledge/words/chat.vi.ts";

type CommandName = keyof typeof COMMAND_WORDS;

/**
 * What a message asks the bot itself to do. `pick`: a bare number, from a list that was offered.
 * `unknown`: written like a command, but none of ours; `typed` is the word.
 */
export type Command =
  | { readonly kind: "command"; readonly name: CommandName; readonly argument: string }
  | { readonly kind: "pick"; readonly number: number }
  | { readonly kind: "unknown"; readonly typed: string };

const SLASH_COMMAND = /^\/\s?([\p{L}\p{M}\d_]+)(?:@\w+)?(?:\s+|$)/u;
const BARE_NUMBER = /^(\d{1,3})[.)]?$/;
/** Recognises a command with or without slash, marks and capitals; `null` for everything else, which is a question. */
export function parseCommand(text: string): Command | null {
  const trimmed = text.normalize("NFC").trim();
  const slash = SLASH_COMMAND.exec(trimmed);
  if (slash) return parseSlashCommand(trimmed, slash[0], slash[1] ?? "");
  const folded = foldDiacritics(trimmed);
  const number = BARE_NUMBER.exec(folded)?.[1];
  if (number !== undefined) return { kind: "pick", number: Number(number) };
  return parseWords(trimmed, folded);
}

function parseSlashCommand(text: string, head: string, word: string): Command {
  const name = findCommand(foldDiacritics(word));
  if (name === null) return { kind: "unknown", typed: `/${word.slice(0, 30)}` };
  return { kind: "command", name, argument: text.slice(head.length).trim() };
}

function parseWords(text: string, folded: string): Command | null {
  const bare = folded
    .replace(/[.!?:]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
  const whole = findCommand(bare);
  if (whole !== null) return { kind: "command", name: whole, argument: "" };
  // folding keeps composed text's length, so an offset in one is an offset in the other
  const opening = MY_ORG_UNIT_OPENINGS.exec(folded);
  if (opening && !text.includes("?")) return withArgument("myOrgUnit", text, opening[0]);
  for (const name of NAMES_WITH_ARGUMENT) {
    const head = ARGUMENT_OPENINGS[name].exec(folded)?.[0];
    if (head !== undefined) return withArgument(name, text, head);
  }
  return null;
}

function withArgument(name: CommandName, text: string, head: string): Command {
  return { kind: "command", name, argument: text.slice(head.length).trim() };
}

function findCommand(folded: string): CommandName | null {
  for (const name of COMMAND_NAMES) {
    if (COMMAND_WORDS[name].some((word) => word === folded)) return name;
  }
  return null;
}

const COMMAND_NAMES: readonly CommandName[] = [
  "start",
  "help",
  "deadlines",
  "orgUnits",
  "documents",
  "myOrgUnit",
  "reminders",
  "remindMe",
  "done",
  "again",
  "calendar",
  "share",
  "sourceFile",
  "deleteData",
  "rightAnswer",
  "wrongAnswer",
  "newcomer",
  "nextStep",
];
const NAMES_WITH_ARGUMENT = [
  "orgUnits",
  "reminders",
  "done",
  "again",
  "calendar",
  "deleteData",
  "newcomer",
  "share",
  "sourceFile",
] as const;
