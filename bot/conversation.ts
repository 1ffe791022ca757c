import type { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Knowledge, Question } from "#knowledge/knowledge.ts";
import { dutiesQuestion, UNREADABLE_TEXT, upcomingDeadlinesQuestion } from "#knowledge/words/chat.vi.ts";
import type { CalendarDialogue } from "./commands/calendar-dialogue.ts";
import { answerDeleteData } from "./commands/delete-data.ts";
import { answerFeedback } from "./commands/feedback.ts";
import { renderHelp, renderStart } from "./commands/help.ts";
import { listDocuments, listOrgUnits } from "./commands/lists.ts";
import { answerMyOrgUnit } from "./commands/my-org-unit.ts";
import { answerNewcomer, answerNextStep, type NewcomerParts } from "./commands/newcomer.ts";
import { type Command, parseCommand } from "./commands/parse-command.ts";
import type { DeskChat } from "./operator/chat/desk-chat.ts";
import { BUTTON_PLATFORMS, type IncomingMessage, type OutgoingReply, type Thread } from "./platforms/platform.ts";
import type { ReminderDialogue } from "./reminders/reminder-dialogue.ts";
import type { Choice, Reply } from "./reply.ts";
import type { Sharing } from "./sharing/sharing.ts";
import type { SourceFiles } from "./sharing/source-files.ts";
import type { StateStore } from "./state/state-store.ts";

/** What a conversation stands on. `answer` words and verifies what the knowledge says to a question. */
export type ConversationParts = {
  readonly knowledge: Pick<Knowledge, "documents" | "facts" | "orgUnitNames">;
  readonly state: StateStore;
  readonly today: () => PlainDate;
  readonly answer: (question: Question) => Promise<Reply>;
  /** The same answer, of which nothing is kept or counted and after which nothing is offered. */
  readonly answerInPassing: (question: Question) => Promise<Reply>;
  readonly reminders: ReminderDialogue;
  readonly calendar: CalendarDialogue;
  readonly sharing: Pick<Sharing, "questionOf" | "share">;
  readonly sourceFiles: Pick<SourceFiles, "send">;
  /** The operator's desk by message; absent where nobody looks after the bot in chat. */
  readonly desk?: Pick<DeskChat, "answer" | "takeFile">;
};

/** The whole bot without a network: one message in, what goes back out. */
export type Conversation = {
  /** @throws {Failure} what the state store or the answer throws */
  receive(message: IncomingMessage): Promise<OutgoingReply>;
  /** One question for itself: of who asks only the unit counts, and nothing of it is kept. @throws {Failure} as `receive` */
  answerInPassing(text: string, thread: Thread): Promise<Reply>;
};

/** In UTF-16 units. A question is a sentence or two; a longer text is a document, which is not read in chat. */
const MAX_QUESTION_CHARS = 2_000;
const CONTROL_CHARACTERS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** @see ConversationParts */
export function createConversation(parts: ConversationParts): Conversation {
  return {
    async answerInPassing(typed, thread) {
      const text = typed.slice(0, MAX_QUESTION_CHARS).replace(CONTROL_CHARACTERS, " ").trim();
      if (!LETTER_OR_DIGIT.test(text)) return say(UNREADABLE_TEXT.noWords);
      return parts.answerInPassing({ text, history: [], asker: parts.state.orgUnit(thread), today: parts.today() });
    },
    async receive({ thread, content }) {
      switch (content.kind) {
        case "unreadable":
          return offer(say(UNREADABLE_TEXT.noWords), thread, parts);
        case "file": {
          const taken = (await parts.desk?.takeFile(content.file, thread)) ?? null;
          return offer(taken ?? (await answerText(content.text, thread, parts)), thread, parts);
        }
        case "choice": {
          const picked = parts.state.choiceById(thread, content.choiceId);
          return offer(await answerPicked(picked?.ask ?? null, thread, parts), thread, parts);
        }
        case "text":
          return offer(await answerText(content.text, thread, parts), thread, parts);
      }
    },
  };
}

/** What a person is told when an answer broke down. */
export function apologise(): OutgoingReply {
  return {
    blocks: [
      { kind: "lead", text: UNREADABLE_TEXT.troubleLead },
      { kind: "note", text: UNREADABLE_TEXT.troubleNote },
    ],
    choices: [],
  };
}

async function answerText(typed: string, thread: Thread, parts: ConversationParts): Promise<Reply> {
  if (typed.length > MAX_QUESTION_CHARS) return say(UNREADABLE_TEXT.tooLong(typed.length, MAX_QUESTION_CHARS));
  const text = typed.replace(CONTROL_CHARACTERS, " ").trim();
  if (!LETTER_OR_DIGIT.test(text)) return say(UNREADABLE_TEXT.noWords);
  const own = parts.desk?.answer(text, thread) ?? null;
  if (own !== null) return own;
  const command = parseCommand(text);
  return command === null ? ask(text, thread, parts) : answerCommand(command, text, thread, parts);
}

async function answerCommand(command: Command, text: string, thread: Thread, parts: ConversationParts): Promise<Reply> {
  switch (command.kind) {
    case "pick": {
      const offered = parts.state.latestChoices(thread);
      if (offered.length === 0) return ask(text, thread, parts);
      const picked = offered.find((choice) => choice.number === command.number);
      if (!picked) return say(UNREADABLE_TEXT.numberOutOfRange(offered.length));
      return answerPicked(picked.ask, thread, parts);
    }
    case "unknown": {
      const help = renderHelp();
      return {
        ...help,
        blocks: [{ kind: "lead", text: UNREADABLE_TEXT.unknownCommand(command.typed) }, ...help.blocks.slice(1)],
      };
    }
    case "command":
      return answerNamed(command, thread, parts);
  }
}

async function answerNamed(
  { name, argument }: Extract<Command, { kind: "command" }>,
  thread: Thread,
  parts: ConversationParts,
): Promise<Reply> {
  switch (name) {
    case "start": {
      const linked = parts.sharing.questionOf(argument);
      return linked === null ? renderStart() : ask(linked, thread, parts);
    }
    case "share":
      return parts.sharing.share(argument);
    case "sourceFile":
      return parts.sourceFiles.send(argument);
    case "help":
      return renderHelp();
    case "deadlines":
      return ask(upcomingDeadlinesQuestion(argument === "" ? parts.state.orgUnit(thread) : argument), thread, parts);
    case "orgUnits":
      return argument === "" ? listOrgUnits(parts.knowledge) : ask(dutiesQuestion(argument), thread, parts);
    case "documents":
      return listDocuments(parts.knowledge);
    case "myOrgUnit":
      return answerMyOrgUnit(argument, thread, parts.state, parts.knowledge.orgUnitNames());
    case "deleteData":
      return answerDeleteData(argument, thread, parts.state);
    case "rightAnswer":
    case "wrongAnswer":
      return answerFeedback(name === "rightAnswer", thread, parts.state);
    case "newcomer":
      return answerNewcomer(argument, thread, newcomerParts(thread, parts));
    case "nextStep":
      return answerNextStep(thread, newcomerParts(thread, parts));
    case "calendar":
      return parts.calendar.answer(argument, thread);
    case "reminders":
    case "remindMe":
    case "done":
    case "again":
      return parts.reminders.answer(name, argument, thread);
  }
}

function newcomerParts(thread: Thread, parts: ConversationParts): NewcomerParts {
  return { ...parts, ask: (question) => ask(question, thread, parts) };
}

async function answerPicked(asked: string | null, thread: Thread, parts: ConversationParts): Promise<Reply> {
  return asked === null ? say(UNREADABLE_TEXT.lapsedChoice) : answerText(asked, thread, parts);
}

async function ask(text: string, thread: Thread, parts: ConversationParts): Promise<Reply> {
  const history = parts.state.recentMessages(thread);
  const asker = parts.state.orgUnit(thread);
  const reply = await parts.answer({ text, history, asker, today: parts.today() });
  parts.state.rememberMessage(thread, text);
  return reply;
}

function offer(reply: Reply, thread: Thread, { state, reminders }: ConversationParts): OutgoingReply {
  const isKept = ({ ask, isExtra }: Choice) =>
    (reminders.reaches(thread.platform) || !isAboutReminders(ask)) &&
    (BUTTON_PLATFORMS.has(thread.platform) || isExtra !== true);
  return {
    ...reply,
    choices: state
      .saveChoices(thread, reply.choices.filter(isKept))
      .map(({ id, number, label }) => ({ id, number, label })),
  };
}

function isAboutReminders(asked: string): boolean {
  const command = parseCommand(asked);
  return command?.kind === "command" && (command.name === "reminders" || command.name === "remindMe");
}

function say(text: string): Reply {
  return { blocks: [{ kind: "lead", text }], choices: [] };
}
