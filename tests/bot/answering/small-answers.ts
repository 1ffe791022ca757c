import { Deadline } from "#knowledge/domain/deadline.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { dueStatus } from "#knowledge/domain/due-status.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Answer, Citation, DueDeadline, Question } from "#knowledge/knowledge.ts";

const NAME = "Kế hoạch năm 2025 của UBND xã An Phú";

/** Words of an invented plan. */
export function citation(quote: string, locator = "mục II, khoản 1"): Citation {
  const documentId = DocumentId.parse("an-phu");
  return { documentId, title: "KẾ HOẠCH", documentName: NAME, section: "II.1", locator, quote };
}

/** A deadline of that plan, seen from a day. */
export function due(rule: Deadline["due"], today = "2025-05-20", overrides: Partial<Deadline> = {}): DueDeadline {
  const deadline = Deadline.parse({
    id: "an-phu:0",
    documentId: "an-phu",
    provision: 0,
    section: "II.1",
    what: "gửi báo cáo rà soát hộ nghèo",
    who: ["Các thôn"],
    recipient: "UBND xã",
    via: null,
    due: rule,
    relation: "before",
    quote: { start: 0, end: 1 },
    alsoAt: [],
    state: "parsed",
    ...overrides,
  });
  const { status, daysLeft, nextDate } = dueStatus(deadline.due, deadline.relation, PlainDate.parse(today));
  return { deadline, due: deadline.due, status, daysLeft, nextDate, citation: 0 };
}

export const OCTOBER: Deadline["due"] = { kind: "date", date: PlainDate.parse("2025-10-15") };
export const OCTOBER_QUOTE = "Các thôn gửi báo cáo về UBND xã trước ngày 15/10/2025.";

export function deadlinesAnswer(
  deadlines: readonly DueDeadline[] = [due(OCTOBER)],
  citations: readonly Citation[] = [citation(OCTOBER_QUOTE)],
): Extract<Answer, { kind: "deadlines" }> {
  return { kind: "deadlines", deadlines, listed: false, dateAsked: true, citations, notices: [] };
}

export function question(text = "Khi nào nộp báo cáo?", overrides: Partial<Question> = {}): Question {
  return { text, history: [], asker: null, today: PlainDate.parse("2025-05-20"), ...overrides };
}
