import { Failure } from "#knowledge/domain/failure.ts";
import type { Decision, ReviewDesk, ReviewItem } from "#knowledge/review/open-review-desk.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { CORRECTION_LABELS, DESK_ARGUMENTS, DESK_COMMANDS, DESK_TEXT } from "#knowledge/words/operator/desk-chat.vi.ts";
import { OPERATOR_TEXT } from "#knowledge/words/operator/operator-page.vi.ts";
import { REVIEW_TEXT, STATE_WORDS } from "#knowledge/words/operator/review.vi.ts";
import type { Block, Reply } from "../../reply.ts";

/** Who decides, and when. `by` is kept with the decision; `at` is an instant in ISO 8601. */
export type Decider = { readonly by: string; readonly at: string };

const VERDICTS = {
  [DESK_ARGUMENTS.confirm]: "reviewed",
  [DESK_ARGUMENTS.reject]: "rejected",
  [DESK_ARGUMENTS.reopen]: "parsed",
} as const;

/**
 * "DUYET": the next obligation that nobody has decided, with its source. What follows: a document's id, "SAU" and an obligation's id for the one
 * behind it, or an obligation's id with a verdict. `null`: the rest is none of these, so that it was a question.
 */
export function answerReview(rest: string, desk: ReviewDesk, decider: Decider): Reply | null {
  const [first = "", second = ""] = foldDiacritics(rest).split(/\s+/);
  if (first === "") return nextItem(desk.items(), [DESK_TEXT.noneWaiting]);
  const items = desk.items();
  if (first === DESK_ARGUMENTS.after) {
    const at = items.findIndex(({ parsed }) => parsed.id === second);
    return at < 0 ? null : nextItem([...items.slice(at + 1), ...items.slice(0, at + 1)], [DESK_TEXT.noneWaiting]);
  }
  const item = items.find(({ parsed }) => parsed.id === first);
  if (item !== undefined) return decide(item, verdictOf(second), desk, decider);
  const ofDocument = items.filter(({ parsed }) => parsed.documentId === first);
  const [named] = ofDocument;
  if (named === undefined) return /^[0-9a-f]{8,}$/.test(first) ? say(DESK_TEXT.unknownDeadline) : null;
  return nextItem(ofDocument, [DESK_TEXT.noneWaitingOf(named.citation.documentName)]);
}

/** "SUA": an obligation's id, then what is wrong about it. `null`: no id follows, so that it was a question. */
export function answerCorrection(rest: string, desk: ReviewDesk, decider: Decider): Reply | null {
  const [id = ""] = rest.split(/\s+/, 1);
  const item = desk.items().find(({ parsed }) => parsed.id === id.toLowerCase());
  if (item === undefined) return /^[0-9a-f]{8,}$/i.test(id) ? say(DESK_TEXT.unknownDeadline) : null;
  const typed = readTyped(rest.slice(id.length).trim());
  return decided({ ...decider, id: item.parsed.id, verdict: "corrected", typed }, desk, DESK_TEXT.corrected);
}

function verdictOf(word: string): "reviewed" | "rejected" | "parsed" | null {
  for (const [typed, verdict] of Object.entries(VERDICTS)) if (typed === word) return verdict;
  return null;
}

function decide(
  item: ReviewItem,
  verdict: "reviewed" | "rejected" | "parsed" | null,
  desk: ReviewDesk,
  decider: Decider,
): Reply {
  if (verdict === null) return show(item, null);
  return decided({ ...decider, id: item.parsed.id, verdict }, desk, DESK_TEXT.decided[verdict]);
}

/** Writes it down, says so, and goes on to the next one of the same document. */
function decided(decision: Decision, desk: ReviewDesk, done: string): Reply {
  try {
    const { parsed, state, standing } = desk.decide(decision);
    const changed = state === "corrected" && standing !== null ? [REVIEW_TEXT.correctedTo(standing, parsed)] : [];
    const items = desk.items();
    const sameFirst = [
      ...items.filter(({ parsed: { documentId } }) => documentId === parsed.documentId),
      ...items.filter(({ parsed: { documentId } }) => documentId !== parsed.documentId),
    ];
    const next = nextItem(sameFirst, [DESK_TEXT.noneWaiting]);
    return { ...next, blocks: [...[done, ...changed].map(toLead), ...next.blocks] };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    if (failure.code === "deadline_unknown") return say(DESK_TEXT.unknownDeadline);
    if (failure.code !== "usage") throw failure;
    const { reason, argument } = failure.facts;
    return say(reason === "due" ? OPERATOR_TEXT.badDue(String(argument)) : OPERATOR_TEXT.emptyCorrection);
  }
}

function nextItem(items: readonly ReviewItem[], none: readonly string[]): Reply {
  const waiting = items.filter(({ state }) => state === "parsed");
  const [next] = waiting;
  return next === undefined ? { blocks: none.map(toLead), choices: [] } : show(next, waiting.length);
}

/** `left`: how many wait, this one among them; `null`: it is shown because it was asked for. */
function show({ parsed, state, standing, citation, alsoAt }: ReviewItem, left: number | null): Reply {
  const due = REVIEW_TEXT.due(parsed);
  const corrected =
    state === "corrected" && standing !== null
      ? [{ kind: "paragraph", text: REVIEW_TEXT.correctedTo(standing, parsed) } as const]
      : [];
  const source = `${citation.documentName}, ${citation.locator}`;
  const quotes = [citation.quote, ...alsoAt].map((text) => ({ kind: "quote", text, source }) as const);
  const choice = (label: string, argument: string) => ({
    label,
    ask: DESK_COMMANDS.review(`${parsed.id} ${argument}`),
  });
  return {
    blocks: [
      { kind: "lead", text: left === null ? `${STATE_WORDS[state]}: ${due}` : DESK_TEXT.waiting(left, due) },
      { kind: "list", items: REVIEW_TEXT.facts(parsed).map(([label, value]) => `${label}: ${value}`) },
      ...corrected,
      ...quotes,
      { kind: "note", text: DESK_TEXT.correctHint(parsed.id) },
    ],
    choices: [
      ...(state === "reviewed" ? [] : [choice(OPERATOR_TEXT.confirm, DESK_ARGUMENTS.confirm)]),
      ...(state === "rejected" ? [] : [choice(OPERATOR_TEXT.reject, DESK_ARGUMENTS.reject)]),
      ...(state === "parsed" ? [] : [choice(OPERATOR_TEXT.reopen, DESK_ARGUMENTS.reopen)]),
      { label: DESK_TEXT.later, ask: DESK_COMMANDS.review(`${DESK_ARGUMENTS.after} ${parsed.id}`) },
    ],
  };
}

/** "hạn: …; việc: …": what stands behind each label; without a label all of it is the due date. */
function readTyped(text: string): Readonly<Record<string, string>> {
  const composed = text.normalize("NFC");
  // folding keeps composed text's length, so an offset in one is an offset in the other
  const folded = foldDiacritics(composed);
  const marks = CORRECTION_LABELS.flatMap(([label, field]) =>
    [...folded.matchAll(label)].map((match) => ({ field, start: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => a.start - b.start);
  if (marks.length === 0) return { due: composed };
  return Object.fromEntries(
    marks.map(({ field, end }, index) => {
      const value = composed.slice(end, marks[index + 1]?.start ?? composed.length).trim();
      // semicolons part the labels here, so that commas part the units
      return [field, field === "who" ? value.replace(/\s*,\s*/g, "; ") : value];
    }),
  );
}

function toLead(text: string): Block {
  return { kind: "lead", text };
}

function say(text: string): Reply {
  return { blocks: [toLead(text)], choices: [] };
}
