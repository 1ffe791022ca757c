import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { scrubQuestion } from "#bot/insight/scrub.vi.ts";

describe("a question that is kept", () => {
  it.each([
    ["gọi anh Nguyễn Văn An số 0912 345 678 hỏi hạn báo cáo", "gọi anh [tên] số [số] hỏi hạn báo cáo"],
    ["chi tran thi lan nop bao cao chua", "chi [tên] nop bao cao chua"],
    ["gửi về lan.tran@quangngai.gov.vn hay https://a.vn/x?b=1", "gửi về [thư điện tử] hay [địa chỉ mạng]"],
    ["CCCD 051185001234 của bà Lê Thị Hồng Hoa", "CCCD [số] của bà [tên]"],
    ["tôi tên là Phạm Minh, hạn nộp khi nào", "tôi tên là [tên], hạn nộp khi nào"],
  ])("%s", (typed, kept) => {
    expect(scrubQuestion(typed)).toBe(kept);
  });

  it.each([
    "hạn nộp báo cáo năm 2025 của UBND xã Ba Vì về Sở Nội vụ",
    "Nghị định 59/2023/NĐ-CP ngày 14/8/2023 nói gì",
    "cô giáo mầm non phải làm gì",
    "đơn vị nào theo dõi tôn giáo?",
  ])("keeps what names nobody: %s", (typed) => {
    expect(scrubQuestion(typed)).toBe(typed);
  });

  test("never holds nine digits in a row, and is short", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 100_000_000 }), (text, number) => {
        const kept = scrubQuestion(`${text} ${number}`);
        expect(kept.length).toBeLessThanOrEqual(330);
        expect(kept).not.toMatch(/\d{9}/);
      }),
    );
  });
});
