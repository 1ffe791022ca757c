import type { Citation, Notice } from "../domain/answer.ts";
import type { Deadline } from "../domain/deadline.ts";
import { ANSWER_WORDS, dayOffWords } from "../words/answer.vi.ts";
import { dueWords } from "../words/due.vi.ts";

/** In characters. What calendars show of a title without opening it, and a little more. Range 60 to 200. */
const SUMMARY_CHARS = 140;

/** The printed day first, then the task: "Trước ngày 15/3/2025: gửi kế hoạch về UBND tỉnh". */
export function eventSummary({ due, relation, what }: Deadline): string {
  const text = `${dueWords(due, relation)}: ${what}`;
  return text.length <= SUMMARY_CHARS ? text : `${text.slice(0, text.lastIndexOf(" ", SUMMARY_CHARS))} …`;
}

/** Everything that proves and explains an entry: printed day, task, who, to whom, the words of the document, its number and place. */
export function eventDescription(
  deadline: Deadline,
  citation: Citation,
  number: string | null,
  dayOff: Extract<Notice, { kind: "dayOff" }> | null,
): string {
  const lines = [
    `Hạn in trong văn bản: ${dueWords(deadline.due, deadline.relation)}`,
    ...(deadline.relation === "before"
      ? ["Mục lịch đặt vào ngày cuối cùng còn trong hạn, tức là ngày liền trước ngày in trong văn bản."]
      : []),
    ...(dayOff === null ? [] : [`Lưu ý: ${dayOffWords(dayOff)}. Mốc của văn bản không dời.`]),
    ANSWER_WORDS.what(deadline.what),
    ...(deadline.who.length === 0 ? [] : [ANSWER_WORDS.who(deadline.who)]),
    ...(deadline.recipient === null ? [] : [ANSWER_WORDS.recipient(deadline.recipient, deadline.via)]),
    `Nguyên văn: «${citation.quote}»`,
    `Nguồn: ${ANSWER_WORDS.source(citation.documentName, citation.locator)}`,
    number === null ? "Số, ký hiệu: văn bản để trống" : `Số, ký hiệu: ${number}`,
  ];
  return lines.join("\n");
}
