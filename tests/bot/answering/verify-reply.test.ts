import { describe, expect, test } from "vitest";
import { renderAnswer } from "#bot/answering/render-answer.ts";
import { findUntraced } from "#bot/answering/verify-reply.ts";
import type { Reply } from "#bot/reply.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Answer } from "#knowledge/knowledge.ts";
import { citation, deadlinesAnswer, due, OCTOBER, OCTOBER_QUOTE, question } from "./small-answers.ts";

const SOURCE = `KẾ HOẠCH\nII. TỔ CHỨC\n1. ${OCTOBER_QUOTE} Theo Quyết định số 12/QĐ-UBND ngày 03/02/2025.`;
const knowledge = { isVerbatim: (_: string, quote: string) => SOURCE.includes(quote) };
const said = (text: string): Reply => ({ blocks: [{ kind: "lead", text }], choices: [] });
const untraced = (reply: Reply, answer: Answer = deadlinesAnswer(), asked = question()) =>
  findUntraced(reply, answer, asked, knowledge).map(({ kind, text }) => `${kind} ${text}`);

describe("findUntraced", () => {
  test("an answer in the words of its source passes", () => {
    expect(untraced(renderAnswer(deadlinesAnswer()))).toEqual([]);
  });

  test.each([
    ["another day", OCTOBER_QUOTE.replace("15/10", "16/10")],
    ["a word left out", OCTOBER_QUOTE.replace("báo cáo ", "")],
    ["nothing at all", ""],
  ])("a quote that was tampered with is found: %s", (_, quote) => {
    const answer = deadlinesAnswer([due(OCTOBER)], [citation(quote)]);
    expect(untraced(said("Xong."), answer)).toEqual([`quote ${quote}`]);
  });

  test.each(["16/10/2025", "15/10/2026", "15.11.2025", "05-10-2025", "ngày 16 tháng 10 năm 2025"])(
    "a date that no quote prints is found: %s",
    (date) => {
      expect(untraced(said(`Hạn là ${date}.`))).toHaveLength(1);
      expect(untraced(said(`Hạn là ${date}.`))[0]).toMatch(/^date /);
    },
  );

  test.each(["15/10/2025", "15-10-2025", "ngày 15 tháng 10 năm 2025", "15/10", "tháng 10/2025", "còn 148 ngày"])(
    "the quoted day in any writing, or less than a full date, passes: %s",
    (date) => {
      expect(untraced(said(`Hạn là ${date}.`))).toEqual([]);
    },
  );

  test("dates of the question, of the day, and computed from a rule pass", () => {
    expect(untraced(said("01/01/2030"), deadlinesAnswer(), question("hạn là 01/01/2030 phải không"))).toEqual([]);
    expect(untraced(said("1/1/2030"), deadlinesAnswer(), question("phải không", { history: ["01/01/2030"] }))).toEqual(
      [],
    );
    expect(untraced(said("Hôm nay 20/5/2025"))).toEqual([]);
    const yearly = deadlinesAnswer([due({ kind: "yearly", monthDay: "11-10" })]);
    expect(untraced(said("kỳ tới: 10/11/2025"), yearly)).toEqual([]);
    expect(untraced(said("kỳ tới: 10/11/2026"), yearly)).toEqual(["date 2026-11-10"]);
  });

  test("the question as it was understood may mend the signs of a number that was typed, not its figures", () => {
    const understood = (text: string): Answer => ({
      ...deadlinesAnswer(),
      notices: [{ kind: "restoredDiacritics", question: text }],
    });
    const asked = question("de an 13-DDA/TU la gi");
    const echo = (text: string) => untraced(said(`Hiểu câu hỏi là: «${text}»`), understood(text), asked);
    expect(echo("đề án 13-ĐA/TU là gì")).toEqual([]);
    expect(echo("đề án 31-ĐA/TU là gì")).toHaveLength(1);
  });

  test("a date of the register that its quote does not print is found, unless its year is said to be inferred", () => {
    const date = PlainDate.parse("2025-12-01");
    const wrong = deadlinesAnswer([due({ kind: "date", date })]);
    expect(untraced(renderAnswer(wrong))).toEqual(["date 2025-12-01"]);
    const inferred = deadlinesAnswer(
      [due({ kind: "date", date: PlainDate.parse("2025-10-15"), inferredYear: true })],
      [citation("gửi báo cáo về UBND xã trước ngày 15/10")],
    );
    expect(untraced(renderAnswer(inferred)).filter((found) => found.startsWith("date"))).toEqual([]);
  });

  test("an act number that no quote prints is found; one that the person typed passes", () => {
    const wrong = "Theo Quyết định số 99/QĐ-UBND";
    expect(untraced(said(wrong))).toHaveLength(1);
    expect(untraced(said(wrong))[0]).toMatch(/^number /);
    expect(untraced(said(wrong), deadlinesAnswer(), question("Quyết định 99/QĐ-UBND nói gì?"))).toEqual([]);
    const cited = deadlinesAnswer([], [citation("Theo Quyết định số 12/QĐ-UBND ngày 03/02/2025.")]);
    expect(untraced(said("Quyết định số 12/QĐ-UBND"), cited)).toEqual([]);
  });

  test("composed and decomposed words are the same date and number", () => {
    expect(untraced(said("ngày 15 tháng 10 năm 2025".normalize("NFD")))).toEqual([]);
    expect(untraced(said("ngày 16 tháng 10 năm 2025".normalize("NFD")))).toEqual(["date 2025-10-16"]);
  });
});
