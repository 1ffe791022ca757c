import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DueRule } from "#knowledge/domain/deadline.ts";
import { findTimeExpressions } from "#knowledge/time/find-time-expressions.ts";
import { shortForm } from "./short-form.ts";

const PIECES = [
  "trước ngày",
  "ngày",
  "tháng",
  "năm",
  "quý",
  "hằng",
  "hàng năm",
  "định kỳ",
  "báo cáo",
  "từ",
  "đến",
  "và",
  "kể từ ngày",
  "chậm nhất",
  "của tháng cuối quý",
  "làm việc",
  "17h00",
  "IV",
  "31",
  "02",
  "29/02",
  "2025",
  "6",
  "/",
  "-",
  ",",
  ".",
  ";",
  "(",
  ")",
  "|",
  "số",
  "truoc ngay",
  "thang",
  "nam",
];

describe("findTimeExpressions", () => {
  test("gives the place of each expression in the text as it was given", () => {
    const text = "Gửi về UBND xã trước ngày **15/3/2025**, riêng báo cáo năm trước ngày 10/12/2025.";
    const places = findTimeExpressions(text, { year: 2025 }).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(["trước ngày **15/3/2025", "báo cáo năm", "trước ngày 10/12/2025"]);
  });

  test("reads decomposed letters and keeps their offsets", () => {
    const text = "Hoàn thành trước ngày 15 tháng 3 năm 2025".normalize("NFD");
    const [found] = findTimeExpressions(text, { year: null });
    expect(text.slice(found?.start, found?.end).normalize("NFC")).toBe("trước ngày 15 tháng 3 năm 2025");
    expect(found?.rule).toEqual({ kind: "date", date: "2025-03-15" });
  });

  test("takes a plain word of an accented text for itself only", () => {
    expect(shortForm("Đồng chí Nam 2025 phiếu, Ngay sau hội nghị", 2025)).toBe("");
  });

  test("a day without a year is one of every year where no year is known", () => {
    expect(shortForm("trước ngày 15/3", null)).toBe("before --03-15");
    expect(shortForm("thang 6", null)).toBe("in --06");
    expect(shortForm("trong quý II", null)).toBe("in --04,05,06");
  });

  test("shares a recurrence within its sentence and not beyond", () => {
    const one = "Báo cáo 6 tháng gửi trước ngày 05/6, báo cáo năm gửi trước ngày 05/12 hằng năm.";
    expect(shortForm(one, 2025)).toBe("every halfYear; before --06-05; every year; before --12-05");
    const two = "Báo cáo năm gửi trước ngày 05/12 hằng năm. Hồ sơ thi đua gửi trước ngày 05/6.";
    expect(shortForm(two, 2025)).toBe("every year; before --12-05; before ~2025-06-05");
  });

  test("a year that recurs for money makes no date yearly", () => {
    expect(shortForm("Từ ngân sách hằng năm, hoàn thành trước ngày 05/6", 2025)).toBe("before ~2025-06-05");
  });

  test("shares nothing across the cells of a row", () => {
    expect(shortForm("Báo cáo | hằng năm | Trước ngày 24/8", 2026)).toBe("every year; before ~2026-08-24");
  });

  test("never throws, and every rule is one that the schema takes", () => {
    const words = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.integer({ min: 0, max: 9999 }).map(String)), {
      maxLength: 25,
    });
    const texts = fc.oneof(
      words.map((list) => list.join(" ")),
      words.map((list) => list.join("")),
      fc.string({ unit: "grapheme", maxLength: 200 }),
    );
    fc.assert(
      fc.property(texts, fc.option(fc.integer({ min: 1990, max: 2100 })), (text, year) => {
        let last = 0;
        for (const found of findTimeExpressions(text, { year })) {
          expect(DueRule.safeParse(found.rule).success).toBe(true);
          expect(found.start).toBeGreaterThanOrEqual(last);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
          last = found.end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
