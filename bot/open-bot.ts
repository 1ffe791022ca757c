import { join } from "node:path";
import type { Config } from "#knowledge/config.ts";
import { todayAt } from "#knowledge/domain/plain-date.ts";
import type { Answer, DocumentSummary, Knowledge, Question } from "#knowledge/knowledge.ts";
import { openLiveKnowledge } from "#knowledge/live-knowledge.ts";
import { openLiveReviewDesk } from "#knowledge/review/live-review-desk.ts";
import { createGate, isAdmin, isLetIn } from "./access/gate.ts";
import { createRateLimit } from "./access/rate-limit.ts";
import { answerQuestion } from "./answering/answer-question.ts";
import { type Calendars, createCalendars } from "./calendar/calendars.ts";
import { createCalendarDialogue } from "./commands/calendar-dialogue.ts";
import { FEEDBACK_CHOICES } from "./commands/feedback.ts";
import { nextQuestions } from "./commands/next-questions.ts";
import { createConversation } from "./conversation.ts";
import { createInsight, type Insight } from "./insight/insight.ts";
import { describeFailure, type Log } from "./log.ts";
import { openOnce } from "./open-once.ts";
import { createDeskChat, type DeskChat } from "./operator/chat/desk-chat.ts";
import { createIntake } from "./operator/documents/intake.ts";
import { openOperator } from "./operator/open-operator.ts";
import { createDispatch, type Dispatch } from "./platforms/dispatch.ts";
import { type PlatformName, PUSHING_PLATFORMS } from "./platforms/platform.ts";
import type { WebRoute } from "./platforms/web/web-server.ts";
import { createRegister } from "./reminders/register.ts";
import { createReminderDialogue, reminderChoices } from "./reminders/reminder-dialogue.ts";
import { createReminders, type Reminders } from "./reminders/send-reminders.ts";
import { wordReminder } from "./reminders/word-reminder.ts";
import type { Reply } from "./reply.ts";
import { openSqliteStore } from "./state/sqlite-store.ts";
import type { StateStore } from "./state/state-store.ts";

/** Range 2 to 10. Among these a person may ask for another than the answer cites. */
const MAX_DOCUMENTS = 4;

/** Addresses that only this machine reaches. */
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"]);

/** The settings that it reads. */
export type BotConfig = Pick<
  Config,
  | "dataDir"
  | "documentsDir"
  | "embedder"
  | "publicUrl"
  | "operatorPassword"
  | "requireReview"
  | "access"
  | "admins"
  | "allowed"
  | "limits"
  | "host"
>;

/** Everything behind the platforms. */
export type Bot = {
  readonly knowledge: Knowledge;
  readonly state: StateStore;
  readonly dispatch: Dispatch;
  readonly reminders: Reminders;
  readonly calendars: Calendars;
  /** The operator's desk by message. */
  readonly deskChat: Pick<DeskChat, "serve">;
  /** The operator's pages; none where they are off. */
  readonly operatorRoutes: readonly WebRoute[];
  /** To be called when nothing is under way any more. */
  close(): void;
};

/**
 * SHELL: opens the knowledge and the state of a data folder and puts the conversation on top of them.
 *
 * @throws {Failure} `knowledge_*`, `embedder_unavailable`, `state_unavailable`
 */
export function openBot(config: BotConfig, log: Log, now: () => Date): Bot {
  const onTrouble = (cause: unknown) => log.error("new_knowledge_not_used", describeFailure(cause));
  const knowledge = openLiveKnowledge(config.dataDir, config.embedder, { ...config, onTrouble });
  const state = openSqliteStore(join(config.dataDir, "state.sqlite"), now);
  const insight = createInsight(state.insight, knowledge, log);
  const intake = createIntake(config);
  const review = openOnce(() => openLiveReviewDesk(config.dataDir, onTrouble));
  const operator = openOperator(config, { knowledge, store: state.insight, now, intake, desk: review });
  const access = { mode: config.access, admins: config.admins, allowed: config.allowed, store: state.access };
  const deskChat = createDeskChat({
    knowledge,
    store: state.insight,
    dataDir: config.dataDir,
    now,
    desk: review.open,
    intake,
    isAdmin: (thread) => isAdmin(access, thread),
    state,
    log,
  });
  const register = createRegister(knowledge);
  const calendars = createCalendars({ knowledge, store: state.calendar, now });
  const reaches = (platform: PlatformName) => PUSHING_PLATFORMS.has(platform);
  const conversation = createConversation({
    knowledge,
    state,
    desk: deskChat,
    today: () => todayAt(now()),
    answer: (question) => answer(question, { knowledge, insight, log }),
    answerInPassing: async (question) => (await answerTraced(question, { knowledge, insight, log })).reply,
    calendar: createCalendarDialogue({ calendars, state, publicUrl: config.publicUrl }),
    reminders: createReminderDialogue({ state, register, knowledge, reaches, now }),
  });
  const gate = createGate({
    ...access,
    limit: createRateLimit(config.limits, now),
    isWebLocal: LOOPBACK.has(config.host) && config.publicUrl === null,
  });
  return {
    knowledge,
    state,
    calendars,
    deskChat,
    dispatch: createDispatch({ conversation, gate, state, log, now }),
    reminders: createReminders({
      state,
      register,
      word: (content) => wordReminder(content, knowledge),
      isLetIn: (one) => isLetIn(access, one),
      log,
      now,
    }),
    operatorRoutes: operator,
    close() {
      review.close();
      state.close();
      knowledge.close();
    },
  };
}

type Answering = { readonly knowledge: Knowledge; readonly insight: Insight; readonly log: Log };

/** What the operator has pointed to for a question, else what the documents say; `found`: what it was worded from, `null` for the former. */
async function answerTraced(
  question: Question,
  { knowledge, insight, log }: Answering,
): Promise<{ readonly reply: Reply; readonly found: Answer | null }> {
  const pointed = insight.standardReply(question);
  if (pointed !== null) return { reply: pointed, found: null };
  const { answer: found, reply, untraced } = await answerQuestion(knowledge, question);
  if (untraced.length > 0) log.error("answer_held_back", { untraced: untraced.length });
  return { reply, found };
}

/** The same with what may be asked next, and noted for the operator. */
async function answer(question: Question, parts: Answering): Promise<Reply> {
  const { knowledge, insight } = parts;
  const { reply, found } = await answerTraced(question, parts);
  if (found === null) return reply;
  insight.note(question, found);
  if (reply.choices.length > 0) return reply;
  const others = found.kind === "deadlines" ? await findDocuments(knowledge, question.text) : [];
  const choices = [...reminderChoices(found), ...nextQuestions(found, question, others)];
  return { ...reply, choices: found.citations.length === 0 ? choices : [...choices, ...FEEDBACK_CHOICES] };
}

/** Documents that fit a question, best first. */
async function findDocuments(knowledge: Knowledge, text: string): Promise<readonly DocumentSummary[]> {
  const hits = await knowledge.search(text, MAX_DOCUMENTS, false);
  return hits.flatMap(({ document }) => knowledge.documents.find(({ id }) => id === document) ?? []);
}
