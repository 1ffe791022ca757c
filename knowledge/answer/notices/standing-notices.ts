import type { Answer, Notice } from "../../domain/answer.ts";
import type { Deadline } from "../../domain/deadline.ts";
import { type PlainDate, todayAt } from "../../domain/plain-date.ts";
import type { AskRules, Circumstances } from "./circumstances.ts";
import { reorganisationNotices } from "./reorganisation-notices.ts";

/** Adds to an answer what the operator has decided about its deadlines, and what has become of the units that it names. Pure. */
export function withStandingNotices(answer: Answer, circumstances: Circumstances): Answer {
  if (answer.kind === "smallTalk" || answer.kind === "refused") return answer;
  const added = [...reviewNotices(answer, circumstances.rules), ...reorganisationNotices(answer, circumstances)];
  return added.length === 0 ? answer : { ...answer, notices: [...answer.notices, ...added] };
}

function reviewNotices(answer: Answer, { requireReview }: AskRules): readonly Notice[] {
  if (answer.kind !== "deadlines" && answer.kind !== "choices") return [];
  const told = answer.deadlines.map(({ deadline }) => deadline);
  const corrected = new Map(told.flatMap((deadline) => correctedBy(deadline)));
  const unreviewed = requireReview === true && told.some(({ state }) => state === "parsed");
  return [...corrected.values(), ...(unreviewed ? [{ kind: "unreviewed" } as const] : [])];
}

/** One notice for each person and day. */
function correctedBy({ state, reviewed }: Deadline): readonly (readonly [string, Notice])[] {
  if (state !== "corrected" || reviewed === undefined) return [];
  const on: PlainDate = todayAt(new Date(reviewed.at));
  return [[`${reviewed.by} ${on}`, { kind: "corrected", by: reviewed.by, on }]];
}
