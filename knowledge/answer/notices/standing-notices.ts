import type { Answer, Notice } from "../../domain/answer.ts";
import type { Deadline } from "../../domain/deadline.ts";
import { type PlainDate, todayAt } from "../../domain/plain-date.ts";
import { documentName } from "../../words/document-name.vi.ts";
import { summaryOf } from "../citations.ts";
import { actNotices } from "./act-notices.ts";
import type { AskRules, Circumstances } from "./circumstances.ts";
import { reorganisationNotices } from "./reorganisation-notices.ts";

/** Adds to an answer what the operator has decided about its deadlines, and what has become of the units that it names. Pure. */
export function withStandingNotices(answer: Answer, circumstances: Circumstances): Answer {
  if (answer.kind === "smallTalk" || answer.kind === "refused") return answer;
  const superseded = supersededNotices(answer, circumstances);
  const replaced = new Set(superseded.flatMap((notice) => (notice.kind === "superseded" ? [notice.documentName] : [])));
  // that a later plan has taken its place says that its year is over
  const before = answer.notices.filter((notice) => notice.kind !== "expired" || !replaced.has(notice.documentName));
  const added = [
    ...superseded,
    ...reviewNotices(answer, circumstances.rules),
    ...ocrNotices(answer),
    ...reorganisationNotices(answer, circumstances),
    ...actNotices(answer, circumstances),
  ];
  return added.length === 0 ? answer : { ...answer, notices: [...before, ...added] };
}

/** What is quoted of documents that others have taken the place of. */
function supersededNotices(answer: Answer, { corpus, successors, question }: Circumstances): readonly Notice[] {
  const cited = [...new Set(answer.citations.map(({ documentId }) => documentId))];
  return cited.flatMap((id): readonly Notice[] => {
    const old = summaryOf(corpus, id);
    const replaced = successors.of(id, question.today);
    const by = replaced ?? successors.amended(id, question.today);
    if (old === null || by === null) return [];
    const amended = replaced === null ? { amended: true as const } : {};
    return [{ kind: "superseded", documentName: documentName(old), by: documentName(by), ...amended }];
  });
}

/** What was read from a picture stays to be held against the paper, unless a person has confirmed every deadline that is told. */
function ocrNotices(answer: Answer): readonly Notice[] {
  if (!answer.citations.some(({ ocr }) => ocr)) return [];
  const told = answer.kind === "deadlines" || answer.kind === "choices" ? answer.deadlines : [];
  const read = told.filter(({ citation }) => answer.citations[citation]?.ocr === true);
  const confirmed = read.length > 0 && read.every(({ deadline }) => deadline.state !== "parsed");
  return confirmed ? [] : [{ kind: "ocr", disputed: answer.citations.flatMap(({ disputed = [] }) => disputed) }];
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
