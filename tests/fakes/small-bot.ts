import { setImmediate } from "node:timers/promises";
import { type Calendars, createCalendars } from "#bot/calendar/calendars.ts";
import { createCalendarDialogue } from "#bot/commands/calendar-dialogue.ts";
import { createConversation } from "#bot/conversation.ts";
import { createLog } from "#bot/log.ts";
import { createDispatch, type Dispatch } from "#bot/platforms/dispatch.ts";
import { createRegisterOf } from "#bot/reminders/register.ts";
import { createReminderDialogue } from "#bot/reminders/reminder-dialogue.ts";
import type { Reply } from "#bot/reply.ts";
import { createSharing } from "#bot/sharing/sharing.ts";
import { createSourceFiles } from "#bot/sharing/source-files.ts";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import type { StateStore } from "#bot/state/state-store.ts";
import type { Failure } from "#knowledge/domain/failure.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Facts, Question } from "#knowledge/knowledge.ts";

import { smallRegister } from "./small-calendar.ts";

export const TODAY = PlainDate.parse("2025-05-20");
export const ORG_UNITS = ["Sở Nội vụ", "UBND xã Ba Vì", "UBND xã Bình Phước", "Văn phòng UBND tỉnh", "Công an tỉnh"];

const NO_FACTS: Facts = {
  deadlines: [],
  duties: [],
  regulations: [],
  conflicts: [],
  glossary: [],
  renames: [],
  successions: [],
};

const NO_SECTIONS = { documents: [], sections: () => [], section: () => null, search: async () => [] };

/** A conversation with a stand-in for the knowledge, which answers every question with the same quote and remembers what it was asked. */
export type SmallBot = {
  readonly state: StateStore;
  readonly dispatch: Dispatch;
  readonly calendars: Calendars;
  readonly publicUrl: string | null;
  readonly asked: Question[];
  readonly logLines: string[];
  /** In milliseconds: every wait that somebody asked for; none is really waited. */
  readonly waits: number[];
  readonly stopped: { readonly name: string; readonly failure: Failure }[];
  readonly parts: Parameters<typeof createDispatch>[0];
  readonly platformParts: {
    readonly log: ReturnType<typeof createLog>;
    readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
    readonly onStopped: (name: string, failure: Failure) => void;
  };
};

/** The moment that tests live in, until they move it. */
export function createClock(start = "2025-05-20T02:00:00Z") {
  let ms = Date.parse(start);
  const advance = (by: number) => {
    ms += by;
  };
  return { now: () => new Date(ms), advance };
}

export const SMALL_REPLY: Reply = {
  blocks: [
    { kind: "lead", text: "Trước ngày 15/10/2025 – còn 148 ngày" },
    { kind: "paragraph", text: "Báo cáo kết quả <thực hiện> & gửi về UBND tỉnh, qua Sở Nội vụ" },
    { kind: "quote", text: "gửi báo cáo trước ngày 15/10/2025", source: "Kế hoạch năm 2025 của UBND tỉnh, mục III.4" },
    { kind: "note", text: "Kế hoạch năm 2025." },
  ],
  choices: [
    { label: "Kế hoạch năm 2021", ask: "Còn năm 2021 thì sao?" },
    { label: "Xem nguyên văn", ask: "mục III.4 nói gì" },
  ],
};

/** @param answer stands in for the knowledge; without it every question gets `SMALL_REPLY` */
export function createSmallBot(
  options: {
    readonly path?: string;
    readonly now?: () => Date;
    readonly publicUrl?: string;
    readonly answer?: (question: Question) => Promise<Reply>;
  } = {},
): SmallBot {
  const now = options.now ?? createClock().now;
  const state = openSqliteStore(options.path ?? ":memory:", now);
  const asked: Question[] = [];
  const logLines: string[] = [];
  const waits: number[] = [];
  const stopped: { name: string; failure: Failure }[] = [];
  const calendars = createCalendars({ knowledge: smallRegister(), store: state.calendar, now });
  const log = createLog("debug", (line) => logLines.push(line), now);
  const answer = async (question: Question) => {
    asked.push(question);
    return options.answer ? options.answer(question) : SMALL_REPLY;
  };
  const conversation = createConversation({
    knowledge: { documents: [], facts: NO_FACTS, orgUnitNames: () => ORG_UNITS },
    state,
    today: () => TODAY,
    calendar: createCalendarDialogue({ calendars, state, publicUrl: options.publicUrl ?? null }),
    reminders: createReminderDialogue({
      state,
      register: () => createRegisterOf([], () => false),
      knowledge: { tellDeadlines: () => ({ kind: "refused", citations: [], notices: [] }) },
      reaches: (platform) => platform === "telegram" || platform === "zalo",
      now,
    }),
    answer,
    answerInPassing: answer,
    sharing: createSharing(NO_SECTIONS),
    sourceFiles: createSourceFiles({ knowledge: NO_SECTIONS, documentsDir: "khong-co" }),
  });
  const pause = async (ms: number, signal?: AbortSignal) => {
    waits.push(ms);
    await setImmediate();
    signal?.throwIfAborted();
  };
  const parts = { conversation, state, log, now, pause };
  return {
    state,
    dispatch: createDispatch(parts),
    calendars,
    publicUrl: options.publicUrl ?? null,
    asked,
    logLines,
    waits,
    stopped,
    parts,
    platformParts: { log, pause, onStopped: (name, failure) => stopped.push({ name, failure }) },
  };
}
