import { describe, expect, it } from "vitest";
import { renderAnswer } from "#bot/answering/render-answer.ts";
import { findUntraced } from "#bot/answering/verify-reply.ts";
import { dayOffNotice } from "#knowledge/calendar/working-days.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Answer } from "#knowledge/knowledge.ts";

function answerDueBefore(text: string): Answer {
  const date = PlainDate.parse(text);
  const [year, month, day] = text.split("-");
  const notice = dayOffNotice({ kind: "date", date }, "before", null);
  const quote = `gửi báo cáo trước ngày ${day}/${month}/${year}`;
  const place = { documentId: DocumentId.parse("kh"), section: "II", locator: "mục II" };
  return {
    kind: "passages",
    passages: [0],
    lead: null,
    citations: [{ ...place, title: "Kế hoạch", documentName: "Kế hoạch năm 2025", quote }],
    notices: notice === null ? [] : [notice],
  };
}

const QUESTION = { text: "khi nào nộp", history: [], asker: null, today: PlainDate.parse("2025-01-02") };

describe("a written day on which offices are closed", () => {
  it.each([
    ["2025-03-15", "15/3/2025 là thứ Bảy, ngày nghỉ hằng tuần; ngày cuối còn trong hạn là thứ Sáu liền trước."],
    ["2025-09-03", "03/9/2025 là thứ Tư; ngày cuối còn trong hạn là thứ Ba liền trước, ngày nghỉ: Quốc khánh"],
    ["2025-05-02", "ngày nghỉ: nghỉ hoán đổi (Thông báo số 6150/TB-BLĐTBXH)"],
  ])("is said beside %s, and the answer may still be sent", (date, words) => {
    const answer = answerDueBefore(date);
    const reply = renderAnswer(answer);
    expect(JSON.stringify(reply.blocks)).toContain(words);
    expect(findUntraced(reply, answer, QUESTION, { isVerbatim: () => true })).toEqual([]);
  });

  it("is not said of a working day", () => expect(answerDueBefore("2025-10-15").notices).toEqual([]));
});
