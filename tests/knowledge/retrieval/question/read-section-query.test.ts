import { describe, expect, test } from "vitest";
import { foldedWords } from "#knowledge/retrieval/question/content-terms.ts";
import { readSectionQuery } from "#knowledge/retrieval/question/read-section-query.ts";

const read = (text: string) => readSectionQuery(foldedWords(text));

describe("readSectionQuery", () => {
  test.each([
    ["Mục III.4 nói gì?", ["III", "4"]],
    ["III.4 ghi gì", ["III", "4"]],
    ["muc iii.4.a", ["III", "4", "a"]],
    ["mục 2.1 nói gì", ["2", "1"]],
    ["khoản 3 phần II", ["II", "3"]],
    ["phần II, khoản 3", ["II", "3"]],
    ["điểm a khoản 2 mục IV", ["IV", "2", "a"]],
    ["Điều 12 khoản 3", ["12", "3"]],
    ["khoản 3 Điều 12", ["12", "3"]],
    ["mục thứ 4", ["4"]],
    ["mục 04 nói gì", ["4"]],
  ])("%s", (question, labels) => {
    expect(read(question)).toEqual({ labels, until: null, dash: null });
  });

  test("a range goes from the first to the last of one part", () => {
    expect(read("Từ mục 2 đến mục 7 phần III giao cho ai?")).toEqual({ labels: ["III", "2"], until: "7", dash: null });
    expect(read("từ khoản 1 tới 3 nói gì")).toMatchObject({ labels: ["1"], until: "3" });
  });

  test.each([
    ["gạch đầu dòng thứ hai mục III.1", 2],
    ["gạch đầu dòng 3 của mục III.1", 3],
    ["ý thứ mười mục III.1", 10],
  ])("%s asks for one dash", (question, dash) => {
    expect(read(question)).toEqual({ labels: ["III", "1"], until: null, dash });
  });

  test.each([
    "Báo cáo 6 tháng nộp khi nào?",
    "Quyết định số 1211/QĐ-UBND nói gì?",
    "hạn ngày 15/3/2025",
    "mục đích là gì",
    "khoản 12/KH-UBND",
    "",
  ])("no section in: %s", (question) => {
    expect(read(question)).toBeNull();
  });
});
