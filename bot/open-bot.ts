import { join } from "node:path";
import type { Config } from "#knowledge/config.ts";
import { todayAt } from "#knowledge/domain/plain-date.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { openLiveKnowledge } from "#knowledge/live-knowledge.ts";
import { pauseFor } from "#knowledge/rest.ts";
import { createGate, isAdmin, isLetIn } from "./access/gate.ts";
import { createRateLimit } from "./access/rate-limit.ts";
import { answerInChat, answerInPassing } from "./answering/answer-in-chat.ts";
import { type Calendars, createCalendars } from "./calendar/calendars.ts";
import { createCalendarDialogue } from "./commands/calendar-dialogue.ts";
import { createConversation } from "./conversation.ts";
import { createInsight } from "./insight/insight.ts";
import { describeFailure, type Log } from "./log.ts";
import { openDesks } from "./operator/open-desks.ts";
import { createDispatch, type Dispatch } from "./platforms/dispatch.ts";
import { type Platform, type PlatformName, PUSHING_PLATFORMS, type Thread } from "./platforms/platform.ts";
import type { WebRoute } from "./platforms/web/web-server.ts";
import { createRegister } from "./reminders/register.ts";
import { createReminderDialogue } from "./reminders/reminder-dialogue.ts";
import { createReminders, type Reminders } from "./reminders/send-reminders.ts";
import { wordReminder } from "./reminders/word-reminder.ts";
import { createSharing } from "./sharing/sharing.ts";
import { createSourceFiles } from "./sharing/source-files.ts";
import { openSqliteStore } from "./state/sqlite-store.ts";
import type { StateStore } from "./state/state-store.ts";

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
  /** Pages and files beside the chat page: the operator's where they are on, QR codes, documents as files. */
  readonly routes: readonly WebRoute[];
  /** From now on this platform can be sent to, linked to, and files fetched of it. */
  serve(platform: Platform): void;
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
  const access = { mode: config.access, admins: config.admins, allowed: config.allowed, store: state.access };
  const isAdminOf = (thread: Thread) => isAdmin(access, thread);
  const desks = openDesks(config, { knowledge, state, isAdmin: isAdminOf, log, now });
  const register = createRegister(knowledge);
  const calendars = createCalendars({ knowledge, store: state.calendar, now });
  const sharing = createSharing(knowledge);
  const sourceFiles = createSourceFiles({ knowledge, documentsDir: config.documentsDir });
  const insight = createInsight(state.insight, knowledge, log);
  const answering = { knowledge, insight, sharing, sourceFiles, log };
  const conversation = createConversation({
    knowledge,
    state,
    sharing,
    sourceFiles,
    desk: desks.chat,
    today: () => todayAt(now()),
    answer: (question) => answerInChat(question, answering),
    answerInPassing: (question) => answerInPassing(question, answering),
    calendar: createCalendarDialogue({ calendars, state, publicUrl: config.publicUrl }),
    reminders: createReminderDialogue({ state, register, knowledge, reaches, now }),
  });
  const reminders = createReminders({
    state,
    register,
    word: (content) => wordReminder(content, knowledge),
    isLetIn: (one) => isLetIn(access, one),
    log,
    now,
  });
  const limit = createRateLimit(config.limits, now);
  const gate = createGate({ ...access, limit, isWebLocal: LOOPBACK.has(config.host) && config.publicUrl === null });
  return {
    knowledge,
    state,
    calendars,
    reminders,
    dispatch: createDispatch({ conversation, gate, state, log, now, pause: pauseFor }),
    routes: [...desks.routes, ...sharing.routes, ...sourceFiles.routes],
    serve(platform) {
      for (const part of [reminders, desks.chat, sharing]) part.serve(platform);
    },
    close() {
      for (const part of [desks, state, knowledge]) part.close();
    },
  };
}

function reaches(platform: PlatformName): boolean {
  return PUSHING_PLATFORMS.has(platform);
}
