import type { Knowledge } from "#knowledge/knowledge.ts";
import type { ReviewDesk } from "#knowledge/review/open-review-desk.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { PLATFORM_LABELS } from "#knowledge/words/chat.vi.ts";
import { DESK_COMMANDS, DESK_TEXT, DESK_WORDS } from "#knowledge/words/operator/desk-chat.vi.ts";
import { INTAKE_TEXT } from "#knowledge/words/operator/documents.vi.ts";
import type { SettleParts } from "../../insight/settle-question.ts";
import { describeFailure, type Log } from "../../log.ts";
import type { Platform, PlatformName, SentFile, Thread } from "../../platforms/platform.ts";
import type { Reply } from "../../reply.ts";
import type { StateStore } from "../../state/state-store.ts";
import type { Intake, IntakeState } from "../documents/intake.ts";
import { showConflicts, showDocuments, tellIntake } from "./document-turn.ts";
import { answerQuestions, listing, showFeedback, showUsage } from "./question-turn.ts";
import { answerCorrection, answerReview } from "./review-turn.ts";

/** The operator's desk by message, for admins. */
export type DeskChat = {
  /** `null`: not an admin, or not a command of the desk. @throws {Failure} what the stores throw */
  answer(text: string, thread: Thread): Reply | null;
  /** Takes a document in and tells later how it was read; `null`: not an admin. */
  takeFile(file: SentFile, thread: Thread): Promise<Reply | null>;
  /** From now on files can be fetched here, and what became of them told. */
  serve(platform: Reachable): void;
};

type Reachable = Pick<Platform, "name" | "send" | "download">;

export type DeskChatParts = SettleParts & {
  readonly knowledge: Pick<Knowledge, "documents" | "section">;
  /** Opened when it is needed first. @throws {Failure} `knowledge_*` */
  readonly desk: () => ReviewDesk;
  readonly intake: Intake;
  readonly isAdmin: (thread: Thread) => boolean;
  readonly state: Pick<StateStore, "saveChoices">;
  readonly log: Log;
};

/** In bytes; what a bot may download of Telegram. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

export function createDeskChat(parts: DeskChatParts): DeskChat {
  const platforms = new Map<PlatformName, Reachable>();
  return {
    serve(platform) {
      platforms.set(platform.name, platform);
    },
    answer(text, thread) {
      const command = commandOf(text);
      if (command === null || !parts.isAdmin(thread)) return null;
      if (!isPrivate(thread)) return say(DESK_TEXT.inPrivate);
      return answerCommand(command, thread, parts);
    },
    async takeFile(file, thread) {
      if (!parts.isAdmin(thread)) return null;
      if (!isPrivate(thread)) return say(DESK_TEXT.inPrivate);
      const platform = platforms.get(thread.platform);
      if (file.bytes > MAX_FILE_BYTES) return say(DESK_TEXT.tooLarge(MAX_FILE_BYTES / MEGABYTE));
      if (platform?.download === undefined) return say(DESK_TEXT.notFetched);
      return take(file, thread, platform, parts);
    },
  };
}

type Command = { readonly name: keyof typeof DESK_WORDS; readonly rest: string };

function answerCommand({ name, rest }: Command, thread: Thread, parts: DeskChatParts): Reply | null {
  const { store, knowledge, intake, now } = parts;
  const by = DESK_TEXT.by(PLATFORM_LABELS[thread.platform], thread.userKey);
  const decider = { by, at: now().toISOString() };
  switch (name) {
    case "review":
      return goingOn(rest, answerReview(rest, parts.desk(), decider));
    case "correct":
      return answerCorrection(rest, parts.desk(), decider);
    case "questions":
      return goingOn(rest, answerQuestions(rest, by, parts));
  }
  // the rest take no argument: with one it was a question
  if (rest !== "") return null;
  switch (name) {
    case "menu":
      return showMenu(parts);
    case "documents":
      return showDocuments(knowledge, parts.desk(), intake.state());
    case "conflicts":
      return showConflicts(parts.desk());
    case "feedback":
      return showFeedback(store);
    case "usage":
      return showUsage(store);
  }
}

/** What goes on from one to the next takes the place of the one before. */
function goingOn(rest: string, reply: Reply | null): Reply | null {
  return reply === null || rest === "" ? reply : { ...reply, inPlace: true };
}

function showMenu({ desk, store }: DeskChatParts): Reply {
  const waiting = desk()
    .items()
    .filter(({ state }) => state === "parsed").length;
  const { menuItems, menuChoices } = DESK_TEXT;
  return {
    ...listing(DESK_TEXT.menuLead(waiting, store.unanswered().length), menuItems, menuItems.length),
    choices: [
      { label: menuChoices.review, ask: DESK_COMMANDS.review() },
      { label: menuChoices.questions, ask: DESK_COMMANDS.questions() },
      { label: menuChoices.documents, ask: DESK_COMMANDS.documents },
      { label: menuChoices.conflicts, ask: DESK_COMMANDS.conflicts },
    ],
  };
}

async function take(file: SentFile, thread: Thread, platform: Reachable, parts: DeskChatParts): Promise<Reply> {
  const { intake, log } = parts;
  let bytes: Uint8Array | undefined;
  try {
    bytes = await platform.download?.(file.ref);
  } catch (cause) {
    log.warn("file_not_fetched", { platform: platform.name, ...describeFailure(cause) });
  }
  if (bytes === undefined || bytes.byteLength > MAX_FILE_BYTES) return say(DESK_TEXT.notFetched);
  const taken = intake.take({ name: file.name, bytes });
  if (taken === false) return say(INTAKE_TEXT.busy);
  void taken.done.then(() => report(intake.state(), thread, platform, parts));
  return say(DESK_TEXT.reading(file.name));
}

/** Unasked: reading may take minutes. */
async function report(ended: IntakeState, thread: Thread, platform: Reachable, parts: DeskChatParts): Promise<void> {
  try {
    const { blocks, choices } = tellIntake(ended);
    const offered = parts.state.saveChoices(thread, choices);
    await platform.send(thread.chatId, {
      blocks,
      choices: offered.map(({ id, number, label }) => ({ id, number, label })),
    });
  } catch (cause) {
    parts.log.error("intake_not_told", { platform: platform.name, ...describeFailure(cause) });
  }
}

function commandOf(text: string): Command | null {
  const composed = text.normalize("NFC").trim().replace(/^\//, "");
  const [head = ""] = composed.split(/\s+/, 1);
  const word = foldDiacritics(head).replace(/@\w+$/, "");
  for (const name of [
    "menu",
    "review",
    "correct",
    "documents",
    "conflicts",
    "questions",
    "feedback",
    "usage",
  ] as const) {
    if (DESK_WORDS[name] === word) return { name, rest: composed.slice(head.length).trim() };
  }
  return null;
}

function isPrivate({ chatId, userKey }: Thread): boolean {
  return chatId === userKey;
}

function say(text: string): Reply {
  return { blocks: [{ kind: "lead", text }], choices: [] };
}
