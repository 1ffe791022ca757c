import type { Answer, DueDeadline, Notice } from "#knowledge/knowledge.ts";
import { noticeWords } from "#knowledge/words/answer.vi.ts";
import { actChangedFigures } from "#knowledge/words/notices/act-changed.vi.ts";
import type { VerifiedAnswer } from "../answering/answer-question.ts";
import { renderPlain } from "../render-plain.ts";

/** Notices that the contract knows under another name. */
const NOTICE_KINDS: Readonly<Partial<Record<Notice["kind"], string>>> = {
  higherPlan: "unreviewed",
  corrected: "superseded",
  reorganised: "superseded",
  actChanged: "superseded",
};

/** One answer object of the command line contract. `sure`: also says how far its evidence covered the question, where that is known. */
export function answerJson(
  id: string | null,
  { answer, reply }: VerifiedAnswer,
  sure = false,
): Readonly<Record<string, unknown>> {
  return {
    ...(id === null ? {} : { id }),
    kind: answer.kind,
    ...(sure && answer.confidence !== undefined ? { confidence: answer.confidence } : {}),
    abstained: answer.kind === "notFound" || answer.kind === "refused",
    text: renderPlain(reply.blocks),
    deadlines: answer.kind === "deadlines" || answer.kind === "choices" ? answer.deadlines.map(deadlineJson) : [],
    orgUnits: orgUnitsOf(answer),
    citations: answer.citations.map(({ documentId, title, section, locator, quote }) => ({
      document: documentId,
      title,
      section,
      locator,
      quote,
    })),
    notices: answer.notices
      // the contract has no such kind: its words stand in the text
      .filter((notice) => notice.kind !== "dayOff")
      .map((notice) => ({
        kind: NOTICE_KINDS[notice.kind] ?? notice.kind,
        text: notice.kind === "actChanged" ? actChangedFigures(notice) : noticeWords(notice),
      })),
  };
}

function deadlineJson({
  deadline,
  due,
  status,
  daysLeft,
  nextDate,
  citation,
}: DueDeadline): Readonly<Record<string, unknown>> {
  const { what, who, recipient, via, relation } = deadline;
  return { what, who, recipient, via, due, relation, status, daysLeft, nextDate, citation };
}

function orgUnitsOf(answer: Answer): readonly { readonly name: string; readonly citation: number }[] {
  if (answer.kind === "orgUnits") return answer.orgUnits;
  if (answer.kind !== "duties") return [];
  const first = answer.duties[0];
  return first === undefined ? [] : [{ name: answer.orgUnit, citation: first.citation }];
}
