import { describe, expect, test } from "vitest";
import { readFullDates, saysDate } from "./said-dates.ts";

describe("readFullDates", () => {
  test.each([
    ["trước ngày 15/3/2025.", ["2025-03-15"]],
    ["15-03-2025, 15.3.2025", ["2025-03-15"]],
    ["ngày 15 tháng 3 năm 2025", ["2025-03-15"]],
    ["ngày 05 tháng 03 năm 2025 và 01/4/2025", ["2025-04-01", "2025-03-05"]],
    ["tháng 12/2021, ngày 10/6, giai đoạn 2021-2025", []],
    ["Nghị định 145/2020/NĐ-CP, 45/13/2025, 32/1/2025", []],
  ])("%s", (text, dates) => {
    expect([...readFullDates(text)]).toEqual(dates);
  });

  test("decomposed text reads the same", () => {
    expect([...readFullDates("ngày 15 tháng 3 năm 2025".normalize("NFD"))]).toEqual(["2025-03-15"]);
  });
});

describe("saysDate", () => {
  test.each([
    ["hạn 15/3", "2025-03-15", true],
    ["hạn 15/3/2024", "2025-03-15", false],
    ["hạn 5/3/2025", "2025-03-15", false],
    ["gửi trước ngày 10/6", "--06-10", true],
    ["gửi trước ngày 10/06/2021", "--06-10", true],
    ["gửi trước ngày 10/11", "--06-10", false],
    ["vào tháng 12/2021", "2021-12", true],
    ["vào tháng 12 năm 2021", "2021-12", true],
    ["vào tháng 11/2021", "2021-12", false],
    ["quý 2025-Q1", "2025-Q1", true],
  ])("%s says %s: %s", (text, wanted, said) => {
    expect(saysDate(text, wanted)).toBe(said);
  });
});
