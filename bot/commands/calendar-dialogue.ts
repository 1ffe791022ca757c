import {
  CALENDAR_NAMES,
  CALENDAR_CHAT as CHAT,
  REVOKE_WORDS,
  TYPED_YEAR,
  YEAR_WORDS,
} from "#knowledge/calendar/calendar-words.vi.ts";
import type { Answer } from "#knowledge/knowledge.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { ANSWER_WORDS } from "#knowledge/words/answer.vi.ts";
import { capital, dueWords } from "#knowledge/words/due.vi.ts";
import { cut, withoutFurniture } from "../answering/render-parts.ts";
import type { Calendars } from "../calendar/calendars.ts";
import type { UnitYear, YearEntry } from "../calendar/year-of-unit.ts";
import type { Thread } from "../platforms/platform.ts";
import type { Attachment, Choice, Reply } from "../reply.ts";
import type { StateStore } from "../state/state-store.ts";

/** What is said and sent to who asks for a calendar. */
export type CalendarDialogue = {
  /** @param argument what follows the command: nothing, a unit, a year, both, or words to end the addresses */
  answer(argument: string, thread: Thread): Reply;
};

export type CalendarDialogueParts = {
  readonly calendars: Calendars;
  readonly state: Pick<StateStore, "orgUnit" | "calendar">;
  /** Where the web server is reached from outside, without a slash at its end; `null`: nowhere. */
  readonly publicUrl: string | null;
};

const DEADLINE_ID = /^[0-9a-f]{16}$/;
/** Range 3 to 12. Entries that are told in words; the rest stand in the picture and the file. */
const MAX_TOLD = 5;
/** In characters. Of a task, and of the words that prove it. */
const TOLD_CHARS = 110;
/** Range 1 to 5. Other years that can be picked. */
const MAX_YEARS = 3;
/** In characters; as in a profile. */
const MAX_ORG_UNIT_CHARS = 150;

/** @see CalendarDialogue */
export function createCalendarDialogue(parts: CalendarDialogueParts): CalendarDialogue {
  return {
    answer(argument, thread) {
      const typed = argument
        .normalize("NFC")
        .replace(/\s+/g, " ")
        .replace(/[.!]+$/, "")
        .trim();
      // folding keeps composed text's length, so an offset in one is an offset in the other
      const folded = foldDiacritics(typed);
      if (REVOKE_WORDS.includes(folded)) return revoke(thread, parts);
      if (DEADLINE_ID.test(folded)) return tellDeadline(folded, parts.calendars);
      const year = TYPED_YEAR.exec(folded);
      const name = year === null ? typed : typed.slice(0, year.index).trim();
      const orgUnit = name === "" ? parts.state.orgUnit(thread) : name.slice(0, MAX_ORG_UNIT_CHARS);
      if (orgUnit === null) return say(CHAT.needsUnit, CHAT.howToName);
      return tellYear(parts.calendars.year(orgUnit, Number(year?.[1] ?? parts.calendars.thisYear())), thread, parts);
    },
  };
}

/** Offered below an answer that tells few enough of them: the file of each that has a day ahead. */
export function calendarChoices(answer: Answer): readonly Choice[] {
  if (answer.kind !== "deadlines" || answer.listed) return [];
  const dated = answer.deadlines.filter(({ nextDate, status }) => nextDate !== null || status === "upcoming");
  if (dated.length !== 1) return [];
  return dated.map(({ deadline }) => ({ label: CHAT.addOne, ask: CHAT.oneCommand(deadline.id), isExtra: true }));
}

/** The printed words and the file: a phone opens it and asks whether to add it. */
function tellDeadline(id: string, calendars: Calendars): Reply {
  const file = calendars.deadlineFile(id);
  if (file === null) return say(CHAT.oneGone, CHAT.howToName);
  const { citation, ics } = file;
  return {
    blocks: [
      { kind: "lead", text: CHAT.oneLead },
      { kind: "quote", text: citation.quote, source: ANSWER_WORDS.source(citation.documentName, citation.locator) },
    ],
    choices: [],
    attachments: [
      {
        kind: "file",
        fileName: `han-${id}.ics`,
        caption: CHAT.oneLead,
        path: `/lich-han/${id}.ics`,
        read: () => Buffer.from(ics),
      },
    ],
  };
}

function revoke(thread: Thread, { state }: CalendarDialogueParts): Reply {
  return say(CHAT.revoked(state.calendar.revokeFeeds(thread)), CHAT.revokedHint);
}

function tellYear(year: UnitYear, thread: Thread, parts: CalendarDialogueParts): Reply {
  const choices = year.otherYears.slice(-MAX_YEARS).map((other) => ({
    label: CHAT.otherYear(other),
    ask: CHAT.otherYearCommand(year.orgUnit, other),
  }));
  const undated = year.undated.length === 0 ? [] : [note(CHAT.undated(year.undated.length))];
  if (year.entries.length === 0 && year.monthly.length === 0) {
    const isKnown = choices.length > 0 || undated.length > 0;
    const words = isKnown ? CHAT.emptyYear(year.orgUnit, year.year) : CHAT.nothing(year.orgUnit);
    return { blocks: [{ kind: "lead", text: words }, ...undated], choices };
  }
  const ahead = year.entries.filter(({ status }) => status !== "past");
  const told = (ahead.length > 0 ? ahead : year.entries).slice(0, MAX_TOLD);
  const left = (ahead.length > 0 ? ahead : year.entries).length - told.length;
  const monthly = year.monthly.map(
    ({ deadline }) => `${dueWords(deadline.due, deadline.relation)}: ${cut(deadline.what, TOLD_CHARS)}`,
  );
  const { token } = parts.state.calendar.openFeed(thread, year.orgUnit);
  return {
    blocks: [
      { kind: "lead", text: CHAT.lead(year.orgUnit, year.year, YEAR_WORDS.count(year.entries.length, ahead.length)) },
      { kind: "list", items: [...told.map(tellEntry), ...monthly] },
      ...(left > 0 ? [note(CHAT.more(left))] : []),
      ...undated,
      ...(parts.publicUrl === null ? [] : [note(CHAT.subscribe(`${parts.publicUrl}/lich/${token}.ics`))]),
    ],
    choices,
    attachments: attachmentsOf(year, token, parts.calendars),
  };
}

/** The printed day first, then the task, then the words that prove it and where they stand. */
function tellEntry({ obligation, status, daysLeft }: YearEntry): string {
  const { deadline, citation } = obligation;
  const state = status === "ahead" ? YEAR_WORDS.status.ahead(daysLeft) : YEAR_WORDS.status[status];
  const quote = cut(withoutFurniture(citation.quote), TOLD_CHARS);
  const source = ANSWER_WORDS.source(citation.documentName, citation.locator);
  return `${dueWords(deadline.due, deadline.relation)} (${state}): ${capital(cut(deadline.what, TOLD_CHARS)).replace(/[^.…]$/, "$&.")} «${quote}» (${source})`;
}

function attachmentsOf({ orgUnit, year }: UnitYear, token: string, calendars: Calendars): readonly Attachment[] {
  const name = CALENDAR_NAMES.fileName(year);
  return [
    {
      kind: "picture",
      fileName: `${name}.png`,
      caption: CHAT.pictureCaption(orgUnit, year),
      path: `/lich/${token}.png?nam=${year}`,
      read: () => calendars.picture(orgUnit, year),
    },
    {
      kind: "file",
      fileName: `${name}.ics`,
      caption: CHAT.fileCaption(orgUnit, year),
      path: `/lich/${token}.ics?nam=${year}`,
      read: () => Buffer.from(calendars.yearFile(orgUnit, year).ics),
    },
  ];
}

function note(text: string) {
  return { kind: "note", text } as const;
}

function say(lead: string, more: string): Reply {
  return {
    blocks: [
      { kind: "lead", text: lead },
      { kind: "paragraph", text: more },
    ],
    choices: [],
  };
}
