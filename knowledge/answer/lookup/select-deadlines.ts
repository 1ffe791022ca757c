import { dueStatus } from "../../domain/due-status.ts";
import { addDays } from "../../domain/plain-date.ts";
import { readOrdinals } from "../../retrieval/lookup/read-ordinals.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import type { AnswerKit } from "../answer-kit.ts";
import { ownSubjectOf, speaksOf } from "./deadline-subject.ts";
import { boundsOf, falls, order, SPAN_ASKED } from "./deadline-times.ts";
import { inScope } from "./lookups.ts";
import { listsAll, type RankedDeadline, rankDeadlines } from "./rank-deadlines.ts";
import { bonus, goesThere, handsInThatThing, periodOf } from "./score-deadline.ts";

/** How far below the best a deadline of the same sentence, and of another, may score and still be told. Range 0 to 1; fixed by tests/questions. */
const NEAR_BEST = 0.12;
const AS_GOOD = 0.03;
/** The deadlines that answer a question, best first: by subject, period, date, state and asker. Empty when none does. */
export function selectDeadlines(kit: AnswerKit): readonly RankedDeadline[] {
  const { question } = kit;
  const ranked = rankDeadlines(kit);
  const ofTime = ofThing(kit, withinAsked(kit, ranked));
  const ofPeriod =
    question.period === null ? ofTime : preferred(ofTime, ({ deadline }) => periodOf(deadline) === question.period);
  const asked = readOrdinals(question.folded);
  const ofOrdinal = preferred(
    ofSpan(kit, ofPeriod),
    ({ deadline }) => asked.length > 0 && readOrdinals(foldedWords(deadline.what)).some((one) => asked.includes(one)),
  );
  const ofNumber = preferred(ofOrdinal, ({ deadline }) => speaksOf(kit, deadline));
  const ofRecipient = listsAll(kit)
    ? preferred(ofNumber, ({ deadline }) => goesThere(kit, deadline) === true)
    : ofNumber;
  const ofState = filterByState(kit, ofRecipient.length > 0 || !wantsAny(kit) ? ofRecipient : rankAll(kit));
  const best = ofState[0];
  if (best === undefined || listsAll(kit)) return ofState;
  return kit.question.cues.has("next") ? ofState : ofState.filter((item) => isBeside(item, best));
}

/** Where something hands in the very thing that is asked about, nothing that hands in another. */
function ofThing(kit: AnswerKit, ranked: readonly RankedDeadline[]): readonly RankedDeadline[] {
  const isThat = ({ deadline }: RankedDeadline) => handsInThatThing(kit, deadline);
  return ranked.some((item) => isThat(item) === true) ? ranked.filter((item) => isThat(item) !== false) : ranked;
}

/** "Từ ngày nào đến ngày nào" wants a span, where its documents give one. */
function ofSpan(kit: AnswerKit, ranked: readonly RankedDeadline[]): readonly RankedDeadline[] {
  if (!SPAN_ASKED.test(kit.question.folded)) return ranked;
  const spans = (items: readonly RankedDeadline[]) => items.filter(({ deadline }) => deadline.due.kind === "range");
  return (
    [spans(ranked), spans(kit.scopeIds === null ? [] : rankAll(kit)), ranked].find(({ length }) => length > 0) ?? []
  );
}

/** Those of the time that the question names; where nothing follows "sau ngày …", what fell on that very day. */
function withinAsked({ question }: AnswerKit, ranked: readonly RankedDeadline[]): readonly RankedDeadline[] {
  const rules = question.times.map(({ rule }) => rule);
  if (rules.length === 0) return ranked;
  const within = ranked.filter(({ deadline }) => rules.some((rule) => falls(deadline.due, rule)));
  if (within.length > 0) return within;
  const eves = rules.flatMap((rule) =>
    rule.kind === "range" ? [{ kind: "date" as const, date: addDays(rule.from, -1) }] : [],
  );
  return ranked.filter(({ deadline }) => eves.some((eve) => falls(deadline.due, eve)));
}

/** "Mốc gần nhất rơi vào ngày nào": asks for whatever comes next, so words that no entry covers say nothing. */
function wantsAny({ question: { cues, scope } }: AnswerKit): boolean {
  const { kind } = scope;
  return (
    kind === "some" &&
    scope.named &&
    (cues.has("next") || cues.has("remaining") || cues.has("earliest") || cues.has("latest"))
  );
}

function rankAll(kit: AnswerKit): readonly RankedDeadline[] {
  return kit.lookups.deadlines.items
    .filter(({ documentId }) => inScope(kit.scopeIds, documentId))
    .map((deadline) => ({ deadline, coverage: 0.5, score: 0.5 + bonus(kit, deadline) }));
}

/** Told beside the best: what its own sentence says too, and what covers the question as well. */
function isBeside(item: RankedDeadline, best: RankedDeadline): boolean {
  const sameWords =
    item.deadline.documentId === best.deadline.documentId && item.deadline.quote.start === best.deadline.quote.start;
  const sameDay = JSON.stringify(item.deadline.due) === JSON.stringify(best.deadline.due);
  return item.score >= best.score - (sameWords ? NEAR_BEST : sameDay ? AS_GOOD : 0);
}

/** The dated deadlines of the asked period in every document in scope, best first. */
export function allOfPeriod(kit: AnswerKit): readonly RankedDeadline[] {
  const items = kit.lookups.deadlines.items.filter(
    (deadline) => inScope(kit.scopeIds, deadline.documentId) && periodOf(deadline) === kit.question.period,
  );
  const ofThing = items.filter((deadline) => handsInThatThing(kit, deadline) === true);
  return (ofThing.length > 0 ? ofThing : items)
    .filter((deadline) => boundsOf(deadline.due)[0] !== null || deadline.due.kind === "yearly")
    .map((deadline) => ({ deadline, coverage: 1, score: 1 + bonus(kit, deadline) }))
    .sort((a, b) => b.score - a.score || order(a.deadline, b.deadline));
}

function filterByState(kit: AnswerKit, ranked: readonly RankedDeadline[]): readonly RankedDeadline[] {
  const { cues } = kit.question;
  const state = ({ deadline }: RankedDeadline) => dueStatus(deadline.due, deadline.relation, kit.today);
  if (cues.has("next") || cues.has("remaining")) {
    const ahead = ranked
      .filter((item) => ["upcoming", "dueToday"].includes(state(item).status) || state(item).nextDate !== null)
      .sort((a, b) => (state(a).daysLeft ?? 0) - (state(b).daysLeft ?? 0));
    const first = ahead[0];
    if (!(cues.has("next") || cues.has("earliest")) || first === undefined) return ahead;
    return ahead.filter((item) => state(item).daysLeft === state(first).daysLeft);
  }
  if (cues.has("overdue") && kit.question.times.length === 0 && listsAll(kit))
    return ranked.filter((item) => state(item).status === "overdue" && item.deadline.relation !== "from");
  if (!cues.has("earliest") && !cues.has("latest")) return ranked;
  const dated = ranked
    .filter(({ deadline }) => boundsOf(deadline.due)[0] !== null)
    .sort((a, b) => order(a.deadline, b.deadline));
  const edge = cues.has("earliest") ? dated[0] : dated.at(-1);
  if (edge === undefined || ownSubjectOf(kit).length > 0) return ranked;
  return dated.filter(({ deadline }) => boundsOf(deadline.due)[0] === boundsOf(edge.deadline.due)[0]);
}

/** Those that pass, or all of them when none does. */
function preferred(
  ranked: readonly RankedDeadline[],
  passes: (item: RankedDeadline) => boolean,
): readonly RankedDeadline[] {
  const kept = ranked.filter(passes);
  return kept.length > 0 ? kept : ranked;
}
