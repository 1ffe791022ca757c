import { todayAt } from "#knowledge/domain/plain-date.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { dateWords } from "#knowledge/words/due.vi.ts";
import { DESK_ARGUMENTS, DESK_COMMANDS, DESK_TEXT } from "#knowledge/words/operator/desk-chat.vi.ts";
import { INSIGHT_TEXT } from "#knowledge/words/operator/questions.vi.ts";
import type { InsightStore, UnansweredQuestion } from "../../insight/insight-store.ts";
import { keepAsGolden, pointQuestion, type SettleParts, typedSection } from "../../insight/settle-question.ts";
import { usageByDay } from "../../insight/usage-by-day.ts";
import type { Reply } from "../../reply.ts";

/** In days and lines of a message. */
const SHOWN_DAYS = 14;
const MAX_LINES = 15;

/**
 * "BONGO": the question that was left unanswered last, scrubbed. What follows: "SAU" and a number for the one behind it; or a question's number
 * with "GIU", "BO", or a document's id and a section that answers it. `null`: none of these.
 */
export function answerQuestions(rest: string, by: string, parts: SettleParts): Reply | null {
  const unanswered = parts.store.unanswered();
  const words = rest.split(/\s+/).filter((word) => word !== "");
  const [first = "", second = ""] = words.map((word) => foldDiacritics(word));
  if (first === "") return next(unanswered);
  if (first === DESK_ARGUMENTS.after) {
    const at = unanswered.findIndex(({ id }) => String(id) === second);
    return at < 0 ? null : next([...unanswered.slice(at + 1), ...unanswered.slice(0, at + 1)]);
  }
  if (!/^\d+$/.test(first)) return null;
  const asked = unanswered.find(({ id }) => String(id) === first);
  if (asked === undefined) return say(DESK_TEXT.goneQuestion);
  switch (second) {
    case "":
      return next([asked]);
    case DESK_ARGUMENTS.golden:
      keepAsGolden(asked, null, parts);
      return settled(parts);
    case DESK_ARGUMENTS.dismiss:
      parts.store.settle(asked.id);
      return settled(parts);
    default: {
      const section = typedSection(words.slice(2).join(" "));
      if (pointQuestion(asked, { document: second, section }, by, parts)) return settled(parts);
      return say(INSIGHT_TEXT.noSection(section));
    }
  }
}

/** What people said of answers, without who. */
export function showFeedback(store: Pick<InsightStore, "feedback">): Reply {
  const feedback = store.feedback();
  if (feedback.length === 0) return say(INSIGHT_TEXT.noFeedback);
  const items = feedback
    .slice(0, MAX_LINES)
    .map(({ question, right, wrong }) => DESK_TEXT.feedback(question, right, wrong));
  return listing(DESK_TEXT.feedbackLead(feedback.length), items, feedback.length);
}

/** How much is asked, without who. */
export function showUsage(store: Pick<InsightStore, "usage">): Reply {
  const days = usageByDay(store, SHOWN_DAYS);
  if (days.length === 0) return say(INSIGHT_TEXT.noUsage);
  const items = days.map(({ day, answered, missed, other }) =>
    DESK_TEXT.usage(day.split("-").reverse().join("/"), answered, missed, other),
  );
  return listing(DESK_TEXT.usageLead, items, items.length);
}

/** A list under a line; what does not fit into a message is counted. */
export function listing(lead: string, items: readonly string[], total: number): Reply {
  const more = total > items.length ? [{ kind: "note", text: DESK_TEXT.more(total - items.length) } as const] : [];
  return { blocks: [{ kind: "lead", text: lead }, { kind: "list", items }, ...more], choices: [] };
}

function settled(parts: SettleParts): Reply {
  const reply = next(parts.store.unanswered());
  return { ...reply, blocks: [{ kind: "lead", text: DESK_TEXT.settled }, ...reply.blocks] };
}

function next(unanswered: readonly UnansweredQuestion[]): Reply {
  const [asked] = unanswered;
  if (asked === undefined) return say(INSIGHT_TEXT.noUnanswered);
  const { id, question, reason, count, lastAt } = asked;
  const often = INSIGHT_TEXT.times(count, dateWords(todayAt(new Date(lastAt))));
  const choice = (label: string, argument: string) => ({ label, ask: DESK_COMMANDS.questions(argument) });
  return {
    blocks: [
      { kind: "lead", text: DESK_TEXT.question(unanswered.length, question) },
      { kind: "paragraph", text: `${INSIGHT_TEXT.reasons[reason] ?? reason}; ${often}` },
      { kind: "note", text: DESK_TEXT.pointHint(id) },
    ],
    choices: [
      choice(DESK_TEXT.golden, `${id} ${DESK_ARGUMENTS.golden}`),
      choice(DESK_TEXT.dismiss, `${id} ${DESK_ARGUMENTS.dismiss}`),
      ...(unanswered.length > 1 ? [choice(DESK_TEXT.later, `${DESK_ARGUMENTS.after} ${id}`)] : []),
    ],
  };
}

function say(text: string): Reply {
  return { blocks: [{ kind: "lead", text }], choices: [] };
}
