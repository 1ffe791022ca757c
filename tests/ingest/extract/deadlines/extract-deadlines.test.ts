import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Deadline } from "#knowledge/domain/deadline.ts";
import { extractDeadlines } from "../../../../ingest/extract/deadlines/extract-deadlines.ts";
import { duesOf, planWith, quoteOf, readPlan } from "./obligation-form.ts";

function bodyOf(...sentences: readonly string[]): string {
  return `I. TỔ CHỨC THỰC HIỆN\n\n${sentences.map((sentence, at) => `${at + 1}. ${sentence}`).join("\n\n")}`;
}

describe("what is an obligation", () => {
  const taken: readonly (readonly [string, string])[] = [
    ["Các ấp gửi danh sách về UBND xã trước ngày 20/02/2025.", "I.1 before date 2025-02-20"],
    ["Hoàn thành việc rà soát chậm nhất ngày 20 tháng 02.", "I.1 by date 2025-02-20 true"],
    ["Tổ chức hội nghị tổng kết vào tháng 12/2025.", "I.1 in month 2025-12"],
    ["Tổ chức ra quân vào ngày 05/6/2025.", "I.1 on date 2025-06-05"],
    ["Công chức Tư pháp báo cáo UBND xã trước ngày 20 hằng tháng.", "I.1 before monthly 20"],
    ["Báo cáo quý gửi trước ngày 15 của tháng cuối quý.", "I.1 before quarterly 15 3"],
    ["Hằng năm, trước ngày 15/11 báo cáo kết quả về Phòng Nội vụ.", "I.1 before yearly 11-15"],
    ["Trả lời đơn trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn.", "I.1 within relative 5 true ngày nhận đơn"],
    ["Tổ chức tập huấn từ ngày 03/3/2025 đến ngày 05/3/2025.", "I.1 within range 2025-03-03 2025-03-05"],
    ["Định kỳ hằng quý báo cáo kết quả về UBND xã.", "I.1 - period quarter"],
    ["Tổng hợp, báo cáo UBND huyện theo quy định.", "I.1 - none"],
    ["Hoàn thành trong quý II/2025.", "I.1 in quarter 2025-Q2"],
  ];
  test.each(taken)("%s", (sentence, expected) => {
    expect(duesOf(planWith(bodyOf(sentence)))).toEqual([expected]);
  });

  const left: readonly string[] = [
    "Thực hiện Nghị quyết số 11/NQ-HĐND ngày 20/12/2025 của HĐND xã.",
    "Triển khai Kế hoạch số 45/KH-UBND, ngày 15 tháng 3 năm 2025 của UBND tỉnh.",
    "Quán triệt Luật Căn cước ngày 27 tháng 11 năm 2025 sửa đổi, bổ sung.",
    "Bầu cử đại biểu HĐND các cấp nhiệm kỳ 2026 - 2031.",
    "Xây dựng nông thôn mới giai đoạn 2026 - 2030.",
    "Luật có hiệu lực thi hành từ ngày 01/7/2025.",
    "Phấn đấu đến năm 2030 đạt 90% hồ sơ trực tuyến.",
    "Kinh phí thực hiện từ nguồn ngân sách nhà nước hằng năm.",
    "Kết luận ban hành ngày 12/9/2025 được phổ biến rộng rãi.",
    "Ngày hội Đại đoàn kết toàn dân tộc (18/11) được tuyên truyền sâu rộng.",
    "Thường xuyên tuyên truyền, vận động Nhân dân.",
    "Giải quyết 100% hồ sơ, mỗi buổi họp không quá 120 phút.",
    "Đến ngày 30/6 hằng năm chưa giải ngân thì thu hồi.",
    "Đơn vị đã hoàn thành trước ngày 15/12/2023.",
  ];
  test.each(left)("no obligation: %s", (sentence) => {
    expect(duesOf(planWith(bodyOf(sentence)))).toEqual([]);
  });
});

describe("where the words of an obligation come from", () => {
  test("a time line belongs to the task above it; the lines beside it say who", () => {
    const body =
      "I. NHIỆM VỤ\n\n1. Rà soát quy ước của các ấp\n- Đơn vị chủ trì: Công chức Tư pháp - Hộ tịch.\n" +
      "- Đơn vị phối hợp: Trưởng các ấp.\n- Thời gian hoàn thành: Quý II/2025.";
    const document = planWith(body);
    const [one, ...others] = extractDeadlines(document);
    expect(others).toEqual([]);
    expect(one?.what).toBe("Rà soát quy ước của các ấp");
    expect(one?.who).toEqual(["Công chức Tư pháp - Hộ tịch"]);
    expect(one?.due).toEqual({ kind: "quarter", quarter: "2025-Q2" });
    expect(document.text.slice(one?.alsoAt[0]?.start, one?.alsoAt[0]?.end)).toBe("Rà soát quy ước của các ấp");
  });

  test("years of a whole programme are none; those of a task with a doer are its time", () => {
    const whole = "I. PHẠM VI\n\n1. Thời gian thực hiện: Từ năm 2026 đến năm 2030.";
    expect(duesOf(planWith(whole))).toEqual([]);
    const task =
      "I. NHIỆM VỤ\n\n1. Xây dựng cổng dữ liệu\n- Cơ quan chủ trì: UBND xã.\n- Thời gian thực hiện: năm 2026 - 2027.";
    expect(duesOf(planWith(task))).toEqual(["I.1 within range 2026-01-01 2027-12-31"]);
  });

  test("a table gives each row its task, doer and date", () => {
    const body =
      "I. PHÂN CÔNG\n\n| STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |\n|---|---|---|---|\n" +
      "| 1 | Lập danh sách hộ nghèo | Công chức Văn hóa - Xã hội | Trước ngày 15/4 |\n" +
      "| 2 | Tổ chức đối thoại với Nhân dân | UBND xã | Quý III/2025 |";
    const document = planWith(body);
    const rows = extractDeadlines(document);
    expect(rows.map(({ what }) => what)).toEqual(["Lập danh sách hộ nghèo", "Tổ chức đối thoại với Nhân dân"]);
    expect(rows.map(({ who }) => who)).toEqual([["Công chức Văn hóa - Xã hội"], ["UBND xã"]]);
    expect(rows.map(({ due }) => due)).toEqual([
      { kind: "date", date: "2025-04-15", inferredYear: true },
      { kind: "quarter", quarter: "2025-Q3" },
    ]);
    expect(rows[0] && quoteOf(document, rows[0])).toContain("Trước ngày 15/4");
  });

  test("hours of a schedule stand under the date above their table", () => {
    const body =
      "I. CHƯƠNG TRÌNH\n\nNGÀY 1: THỨ HAI, NGÀY 17/3/2025\n\n| Thời gian | Nội dung | Phụ trách |\n|---|---|---|\n" +
      "| 7h30 - 8h00 | Đón tiếp đại biểu | Văn phòng - Thống kê |\n| 8h00 - 11h00 | Hội nghị đối thoại | UBND xã |";
    const document = planWith(body);
    const rows = extractDeadlines(document);
    expect(rows.map(({ what }) => what)).toEqual(["Đón tiếp đại biểu", "Hội nghị đối thoại"]);
    for (const { due, alsoAt } of rows) {
      expect(due).toEqual({ kind: "date", date: "2025-03-17" });
      expect(document.text.slice(alsoAt[0]?.start, alsoAt[0]?.end)).toContain("17/3/2025");
    }
  });

  test("a heading that is a time governs the items below it", () => {
    const body =
      "I. TIẾN ĐỘ\n\n1. Quý I/2025\n- Xây dựng kế hoạch kiểm tra.\n- Kiện toàn Ban Chỉ đạo.\n\n2. Quý II/2025\n- Kiểm tra các ấp.";
    expect(duesOf(planWith(body))).toEqual([
      "I.1 in quarter 2025-Q1",
      "I.1 in quarter 2025-Q1",
      "I.2 in quarter 2025-Q2",
    ]);
  });

  test("a date in brackets that only explains another is not a second obligation", () => {
    const body = bodyOf("Lập danh sách chậm nhất ngày 10/12/2025 (trước ngày bầu cử 95 ngày theo luật định).");
    expect(duesOf(planWith(body))).toEqual(["I.1 by date 2025-12-10"]);
  });

  test("a plan for several years reads a day without a year as one of each", () => {
    const body = bodyOf("Các đơn vị gửi kết quả về UBND xã trước ngày 20/11.");
    expect(duesOf(planWith(body, "KẾ HOẠCH\nPhát triển kinh tế số giai đoạn 2026 - 2030"))).toEqual([
      "I.1 before yearly 11-20",
    ]);
  });

  test("a deadline without a year that had passed on the day of issue is in the next year; a told event is none", () => {
    const late = planWith(
      bodyOf("Các ấp gửi báo cáo về UBND xã trước ngày 05/01.", "Mưa lũ xảy ra từ ngày 02/01 đến ngày 05/01."),
    );
    expect(duesOf(late)).toEqual(["I.1 before date 2026-01-05 true"]);
  });

  test("where no year is printed anywhere, a day without one is no date", () => {
    const body = bodyOf("Các ấp gửi báo cáo về UBND xã trước ngày 15/4.");
    const document = { ...planWith(body), year: null, issuedOn: null };
    expect(duesOf(document)).toEqual(["I.1 before none"]);
  });

  test("a recipient is the one it goes to, not the one that is told later", () => {
    const body = bodyOf("Các ấp gửi kết quả về Công an xã trước ngày 20/11/2025 để tổng hợp, báo cáo UBND xã.");
    expect(extractDeadlines(planWith(body)).map(({ recipient }) => recipient)).toEqual(["Công an xã"]);
  });
});

describe("any text", () => {
  const lines = readPlan("ubnd-tinh-quang-ngai-2025")
    .source.split("\n")
    .filter((line) => line.trim() !== "");
  const extras = [
    "| 1 | Lập danh sách | UBND xã | Trước ngày 15/4 |",
    "- Thời gian hoàn thành: Quý II/2025",
    "1. Quý III/2025",
    "b) Định kỳ 6 tháng (trước ngày 31/02), năm (trước ngày 15/12) hằng năm",
    "7h00 - 8h00 | Đón tiếp | Văn phòng",
  ];

  test("gives obligations that the schema takes, with spans inside the text, and never throws", () => {
    const bodies = fc.array(fc.constantFrom(...lines, ...extras), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(bodies, fc.nat(40), (body, cutAt) => {
        const document = planWith(body.map((line, at) => (at % 5 === 0 ? line.slice(cutAt) : line)).join("\n"));
        const all = extractDeadlines(document);
        for (const one of all) {
          expect(Deadline.safeParse(one).success).toBe(true);
          for (const span of [one.quote, ...one.alsoAt]) {
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(document.text.length);
          }
        }
        expect(extractDeadlines(document)).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });
});
