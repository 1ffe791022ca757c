import { describe, expect, test } from "vitest";
import { completeFromPrevious } from "#knowledge/retrieval/question/follow-up.ts";
import { withPointedUnit } from "#knowledge/retrieval/scope/pointed-unit.ts";
import { parsed } from "../small-summaries.ts";

const NAMES = ["Sở Nội vụ", "Thanh tra tỉnh", "Văn phòng – Thống kê"];

const leaning = (before: string, text: string) => {
  const previous = parsed(before);
  return withPointedUnit(completeFromPrevious(parsed(text), previous), previous, NAMES);
};

describe("withPointedUnit", () => {
  test.each([
    ["Sở Nội vụ có trách nhiệm gì?", "Sở đó còn hướng dẫn việc gì nữa không?", "Sở Nội vụ còn hướng dẫn"],
    ["so noi vu lam gi", "so do con huong dan viec gi nua", "Sở Nội vụ con huong dan"],
    ["Thanh tra tỉnh làm gì?", "Cơ quan này báo cáo thế nào?", "Thanh tra tỉnh báo cáo thế nào?"],
    // a body that no register holds, by its written name
    ["Sở Công Thương làm gì?", "Sở ấy báo cáo thế nào?", "Sở Công Thương báo cáo thế nào?"],
  ])("%s | %s", (before, text, told) => {
    expect(leaning(before, text).restored).toContain(told);
  });

  test("its words are a subject of the question, and those that point are none", () => {
    const question = leaning("Sở Nội vụ có trách nhiệm gì?", "Sở đó còn hướng dẫn việc gì nữa không?");
    expect(question.subject).toEqual(expect.arrayContaining(["noi", "vu", "huong"]));
    expect(question.about).toContain("Sở Nội vụ");
  });

  test.each([
    ["Thanh tra tỉnh làm gì?", "Sở đó còn làm gì?"],
    ["Báo cáo năm nộp khi nào?", "Đơn vị đó là ai?"],
  ])("nothing is put in where no such body was named: %s | %s", (before, text) => {
    expect(leaning(before, text).restored).toBe(parsed(text).restored);
  });
});
