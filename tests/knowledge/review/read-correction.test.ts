import { describe, expect, it } from "vitest";
import { Failure } from "#knowledge/domain/failure.ts";
import { readCorrection } from "#knowledge/review/read-correction.ts";

describe("a correction as an operator types it", () => {
  it.each([
    ["trước ngày 15/10/2025", { due: { kind: "date", date: "2025-10-15" }, relation: "before" }],
    ["2025-10-15", { due: { kind: "date", date: "2025-10-15" }, relation: "by" }],
    ["truoc ngay 10/11 hang nam", { due: { kind: "yearly", monthDay: "11-10" }, relation: "before" }],
    ["trước ngày 25 hằng tháng", { due: { kind: "monthly", day: 25 }, relation: "before" }],
    ["Không ghi ngày", { due: { kind: "none" }, relation: null }],
    ["trước ngày 15/10", { due: { kind: "date", date: "2025-10-15" }, relation: "before" }],
  ])("reads “%s”", (due, expected) => {
    expect(readCorrection({ due }, 2025)).toEqual(expected);
    expect(readCorrection({ due: due.normalize("NFD") }, 2025)).toEqual(expected);
  });

  it("takes only what is filled in; “không” is none", () => {
    expect(readCorrection({ due: " ", who: "UBND xã ; Tổ A", via: "không", recipient: "" }, null)).toEqual({
      who: ["UBND xã", "Tổ A"],
      via: null,
    });
  });

  it.each([
    [{ due: "hôm nào đó" }, "due"],
    [{ due: "trước ngày 10/6 và trước ngày 10/11" }, "due"],
    [{ due: "" }, "correction"],
  ])("refuses %j", (typed, reason) => {
    try {
      readCorrection(typed, 2025);
      expect.unreachable();
    } catch (failure) {
      expect(failure instanceof Failure && failure.facts.reason).toBe(reason);
    }
  });
});
