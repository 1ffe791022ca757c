import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeFromPrevious, leansOnPrevious } from "#knowledge/retrieval/question/follow-up.ts";
import type { ParsedQuestion } from "#knowledge/retrieval/question/parsed-question.ts";
import { parsed } from "../small-summaries.ts";

/** The last of a chat's messages, completed from those before it. */
function last(...messages: readonly string[]): ParsedQuestion {
  const [first = "", ...others] = messages;
  return others.reduce((before, text) => completeFromPrevious(parsed(text), before), parsed(first));
}

const ids = ({ scope }: ParsedQuestion) => (scope.kind === "some" ? [...scope.ids].sort() : scope.kind);

describe("leansOnPrevious", () => {
  test.each([
    "Còn báo cáo năm thì sao?",
    "con bao cao nam thi sao",
    "thế xã Tân Lộc?",
    "Gửi cho ai?",
    "Khi nào?",
    "Văn bản đó ban hành ngày nào?",
    "Trưởng thôn?",
    "năm 2024 thì sao",
    "rồi nộp ở đâu",
  ])("leans: %s", (question) => {
    expect(leansOnPrevious(parsed(question))).toBe(true);
  });

  test.each([
    "Kinh phí tiêm chủng lấy từ nguồn nào?",
    "Kế hoạch của UBND xã An Phú do ai ký?",
    "Quyết định số 1211/QĐ-UBND nói gì?",
    "Mục III.4 nói gì?",
    "Xã mình nộp báo cáo khi nào?",
    "Có những kế hoạch nào?",
  ])("stands by itself: %s", (question) => {
    expect(leansOnPrevious(parsed(question))).toBe(false);
  });
});

describe("completeFromPrevious", () => {
  const report = "Kế hoạch năm 2025 của UBND xã An Phú: báo cáo 6 tháng rà soát hộ nghèo nộp khi nào?";

  test("another period of the same plan, still asking when", () => {
    const question = last(report, "Còn báo cáo năm thì sao?");
    expect(ids(question)).toEqual(["xa-an-phu-2025"]);
    expect(question.period).toBe("year");
    expect([...question.cues]).toContain("deadline");
    expect(question.topic).not.toContain("6");
  });

  test("the same question of another unit's plan", () => {
    const question = last(report, "Thế xã Tân Lộc?");
    expect(ids(question)).toEqual(["xa-tan-loc-2025"]);
    expect([...question.cues]).toContain("deadline");
    expect(question.period).toBe("halfYear");
    expect(question.topic).toEqual(expect.arrayContaining(["ho", "ngheo"]));
  });

  test("the same unit's plan of another year", () => {
    const question = last("Kế hoạch năm 2025 của UBND xã An Phú do ai ký?", "Còn kế hoạch năm 2024 của xã An Phú?");
    expect(ids(question)).toEqual(["xa-an-phu-2024"]);
    expect([...question.cues]).toContain("signer");
  });

  test("another question about the same thing", () => {
    const question = last(report, "Gửi cho ai?");
    expect(ids(question)).toEqual(["xa-an-phu-2025"]);
    expect([...question.cues]).toContain("recipient");
    expect(question.topic).toEqual(expect.arrayContaining(["ho", "ngheo"]));
  });

  test("a pronoun stands for the act of the question before", () => {
    const question = last("Quyết định số 1211/QĐ-UBND về việc gì?", "Văn bản đó ban hành ngày nào?");
    expect(question.numbers).toMatchObject([{ number: "1211/QĐ-UBND" }]);
    expect([...question.cues]).toContain("issuedOn");
    expect([...question.cues]).not.toContain("about");
  });

  test("over two turns", () => {
    const question = last("Kế hoạch của UBND xã An Phú do ai ký?", "Còn xã Tân Lộc?", "Thế phường Nhị Hà?");
    expect(ids(question)).toEqual(["phuong-nhi-2025"]);
    expect([...question.cues]).toContain("signer");
  });

  test("a new subject drops the old one", () => {
    const question = last(report, "Kinh phí tiêm chủng cho trẻ em lấy từ nguồn nào?");
    expect(question).toEqual(parsed("Kinh phí tiêm chủng cho trẻ em lấy từ nguồn nào?"));
    expect(last("Quyết định số 1211/QĐ-UBND về việc gì?", "Kế hoạch của UBND xã An Phú do ai ký?").numbers).toEqual([]);
  });

  test("a new act replaces the old one", () => {
    const question = last("Quyết định số 1211/QĐ-UBND về việc gì?", "Còn Chỉ thị số 33/CT-TTg?");
    expect(question.numbers.map(({ number }) => number)).toEqual(["33/CT-TTg"]);
    expect([...question.cues]).toContain("about");
  });

  test("a place without a plan stays unknown, whatever was spoken of before", () => {
    expect(last(report, "Còn xã Bình Chánh thì sao?").scope).toMatchObject({
      kind: "unknown",
      subject: "xã Bình Chánh",
    });
  });

  test("without anything before it, a leaning question is what it says", () => {
    const question = parsed("Còn báo cáo năm thì sao?");
    expect(completeFromPrevious(question, null)).toBe(question);
  });

  test("a question that stands by itself is never changed, whatever came before", () => {
    const talk = fc.constantFrom(
      report,
      "chào bạn",
      "???",
      "Gửi cho ai?",
      "Quyết định số 1211/QĐ-UBND nói gì?",
      "năm ngoái",
    );
    const alone = fc.constantFrom(
      "Mục III.4 nói gì?",
      "Kế hoạch của UBND xã An Phú do ai ký?",
      "Có những kế hoạch nào?",
    );
    fc.assert(
      fc.property(fc.array(talk, { minLength: 1, maxLength: 4 }), alone, (before, question) => {
        expect(last(...before, question)).toEqual(parsed(question));
      }),
    );
  });
});
