import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldedWords } from "#knowledge/retrieval/question/content-terms.ts";
import { parseQuestion, readPeriod } from "#knowledge/retrieval/question/parse-question.ts";
import { context, parsed } from "../small-summaries.ts";

describe("readPeriod", () => {
  test.each([
    ["báo cáo 6 tháng", "halfYear"],
    ["bc 06 tháng đầu năm", "halfYear"],
    ["báo cáo nửa năm", "halfYear"],
    ["sơ kết", "halfYear"],
    ["báo cáo 9 tháng", "nineMonths"],
    ["báo cáo năm", "year"],
    ["tổng kết năm", "year"],
    ["báo cáo hằng năm", "year"],
    ["báo cáo quý", "quarter"],
    ["báo cáo hằng tháng", "month"],
    ["báo cáo tuần", "week"],
  ])("%s is of the %s", (text, period) => {
    expect(readPeriod(foldedWords(text))).toBe(period);
  });

  test.each(["quy chế dân chủ", "quy định về tiếp dân", "Sở Nội vụ", "năm 2025", "tháng 3"])(
    "no period in: %s",
    (text) => {
      expect(readPeriod(foldedWords(text))).toBeNull();
    },
  );
});

describe("years", () => {
  test.each([
    ["Kế hoạch năm 2025 nói gì?", [2025]],
    ["kế hoạch 2024 với 2025 khác gì", [2024, 2025]],
    ["năm nay phải nộp gì?", [2025]],
    ["năm ngoái nộp khi nào?", [2024]],
    ["năm sau có gì?", [2026]],
    ["Kế hoạch năm 2019 nói gì?", [2019]],
  ])("%s", (question, years) => {
    expect(parsed(question).years).toEqual(years);
  });

  test.each([
    ["a span", "Báo cáo giai đoạn 2021-2030 gửi khi nào?"],
    ["a span with spaces", "Chương trình 2021 - 2025 nói gì?"],
    ["a date", "Hạn ngày 15/3/2025 là việc gì?"],
    ["a date with hyphens", "hạn 15-3-2025 là việc gì?"],
    ["an act's number", "Nghị định 30/2020/NĐ-CP quy định gì?"],
    ["an act's date", "Quyết định 76/NQ-CP ngày 15/7/2021 nói gì?"],
    ["a year that the documents speak of", "Chỉ tiêu năm 2023 là gì?"],
  ])("%s names no plan's year", (_, question) => {
    expect(parsed(question).years).toEqual([]);
  });

  test("a span in words names no plan's year", () => {
    expect(parsed("Kết quả từ năm 2021 đến năm 2025 thế nào?").years).toEqual([]);
  });

  test("beside an act's number only a year of some plan counts", () => {
    expect(parsed("Quyết định 12/QĐ-UBND trong kế hoạch 2025 nói gì?").years).toEqual([2025]);
    expect(parsed("Quyết định 12/QĐ-UBND năm 2018 nói gì?").years).toEqual([]);
  });

  test("a year that is printed somewhere is a plan's when it is said of a plan", () => {
    expect(parsed("Kế hoạch năm 2023 nói gì?").years).toEqual([2023]);
  });
});

describe("times", () => {
  const times = (text: string) => parsed(text).times.map(({ rule }) => rule);

  test("days and months that a question names", () => {
    expect(times("Hạn ngày 15/3/2025 là việc gì?")).toEqual([{ kind: "date", date: "2025-03-15" }]);
    expect(times("10/6 phải nộp gì")).toEqual([{ kind: "yearly", monthDay: "06-10" }]);
    expect(times("tháng 3 phải nộp gì")).toEqual([{ kind: "yearlyMonths", months: ["03"] }]);
    expect(times("báo cáo nộp khi nào")).toEqual([]);
  });

  test("today, said in passing, asks for nothing", () => {
    expect(times("nay 20/5 rồi, còn kịp không?")).toEqual([]);
    expect(times("hôm nay 20/5/2025, còn kịp không?")).toEqual([]);
    expect(times("nay 21/5 rồi, còn kịp không?")).toHaveLength(1);
  });
});

describe("parseQuestion", () => {
  test("act numbers are read in their spellings and leave the subject", () => {
    const { numbers, topic } = parsed("QĐ số 1211/QĐ-UBND chấm điểm thế nào?");
    expect(numbers).toMatchObject([{ number: "1211/QĐ-UBND", serial: "1211" }]);
    expect(topic).not.toContain("1211");
    expect(parsed("Nghị định 30/2020/NĐ-CP và Chỉ thị số 33/CT-TTg").numbers.map(({ number }) => number)).toEqual([
      "30/2020/NĐ-CP",
      "33/CT-TTg",
    ]);
  });

  test("words that name the plan leave the subject, words that describe the task stay", () => {
    const { topic, scope } = parsed("Kế hoạch năm 2025 của UBND xã An Phú giao ai rà soát hộ nghèo?");
    expect(scope).toEqual({ kind: "some", ids: ["xa-an-phu-2025"], named: true });
    expect(topic).toEqual(["giao", "ra", "soat", "ho", "ngheo"]);
  });

  test.each([
    ["Khi nào nộp?", "deadline"],
    ["đơn vị nào chủ trì", "unit"],
    ["Văn phòng làm gì?", "duty"],
    ["liệt kê các mốc", "list"],
    ["kế hoạch nói về việc gì", "overview"],
    ["có những kế hoạch nào?", "documents"],
    ["SIPAS viết tắt của chữ gì", "glossary"],
    ["việc nào quá hạn?", "overdue"],
    ["bao lâu báo cáo một lần", "frequency"],
    ["ai ký kế hoạch?", "signer"],
    ["nơi nhận gồm ai", "recipients"],
    ["căn cứ vào văn bản nào", "basis"],
    ["có thống nhất không", "conflict"],
  ] as const)("«%s» asks for: %s", (question, cue) => {
    expect([...parsed(question).cues]).toContain(cue);
  });

  test("composed or decomposed, it is the same question", () => {
    const text = "Kế hoạch năm 2025 của UBND xã An Phú: đơn vị nào báo cáo 6 tháng trước ngày 10/6, mục III.4?";
    const composed = parsed(text.normalize("NFC"));
    const decomposed = parseQuestion(text.normalize("NFD"), text.normalize("NFD"), context());
    const { typed: _, restored: __, ...same } = composed;
    expect(decomposed).toMatchObject(same);
  });

  test("never throws", () => {
    const pieces = fc.constantFrom(
      "kế hoạch",
      "năm",
      "2025",
      "31/12",
      "xã",
      "của",
      "mục",
      "III.4",
      "Điều",
      "/QĐ-",
      "(",
      "30/",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 200 }),
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(" ")),
        ),
        fc.option(fc.string({ unit: "grapheme", maxLength: 30 }), { nil: null }),
        (text, asker) => {
          const question = parsed(text, { asker });
          expect(question.typed).toBe(text);
          expect(question.subject.every((syllable) => question.topic.includes(syllable))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
