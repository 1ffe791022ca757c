import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractDuties } from "#ingest/extract/extract-duties.ts";
import { isVerbatim, quoteOf } from "#knowledge/text/quote-of.ts";
import { planWith, readPlan } from "./read-plan.ts";

const SEEDS = [
  "ubnd-tinh-quang-ngai-2025",
  "ubnd-xa-ba-vi-2025",
  "ubnd-xa-binh-phuoc-2025",
  "so-noi-vu-2021",
  "phoi-hop-bdvtu-ubnd-tinh-2021",
];

describe("extractDuties", () => {
  it("gives each bullet under a role's heading to that role", () => {
    const duties = extractDuties(readPlan("ubnd-xa-ba-vi-2025")).filter(({ section }) => section === "IV.2");
    expect(duties.map(({ orgUnit }) => orgUnit)).toEqual(
      Array(3).fill("Công chức Văn phòng – Thống kê (phụ trách dân vận chính quyền)"),
    );
    expect(duties[0]?.summary).toMatch(/^Theo dõi, kiểm tra, đôn đốc/);
    expect(duties.every(({ unitAt }) => unitAt !== null)).toBe(true);
  });

  it("gives the task to who is told and to who tells", () => {
    const duties = extractDuties(readPlan("ubnd-tinh-quang-ngai-2025")).filter(({ section }) => section === "III.2");
    expect(new Set(duties.map(({ orgUnit }) => orgUnit))).toEqual(
      new Set(["Văn phòng UBND tỉnh", "Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh Quảng Ngãi"]),
    );
  });

  it("tells who only takes part", () => {
    const duties = extractDuties(
      planWith("I. NỘI DUNG\n\n1. Phòng Nội vụ chủ trì, phối hợp với Phòng Tư pháp rà soát các văn bản đã ban hành."),
    );
    expect(duties.map(({ orgUnit, role }) => [orgUnit, role])).toEqual([
      ["Phòng Nội vụ", "lead"],
      ["Phòng Tư pháp", "support"],
    ]);
  });

  it("takes the closing request", () => {
    const closing = extractDuties(readPlan("ubnd-xa-ba-vi-2025")).filter(({ section }) => section === "closing");
    expect(closing.map(({ orgUnit }) => orgUnit)).toEqual([
      "các cơ quan, đơn vị, cán bộ, công chức, người hoạt động không chuyên trách xã, thôn có liên quan",
    ]);
  });

  it("takes no duty from aims, captions and sentences that name nobody", () => {
    const plan = planWith(
      "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Các cơ quan, đơn vị nâng cao nhận thức về dân vận.\n\nII. NỘI DUNG\n\n1. Đẩy mạnh tuyên truyền về dân vận.",
    );
    expect(extractDuties(plan)).toEqual([]);
  });

  it.each(SEEDS)("quotes %s word for word, under ids that are all different", (id) => {
    const plan = readPlan(id);
    const duties = extractDuties(plan);
    expect(duties.length).toBeGreaterThan(5);
    for (const { quote, unitAt, orgUnit } of duties) {
      expect(isVerbatim(plan.source, quoteOf(plan, quote))).toBe(true);
      if (unitAt !== null) expect(isVerbatim(plan.source, quoteOf(plan, unitAt)), orgUnit).toBe(true);
    }
    expect(new Set(duties.map(({ id: dutyId }) => dutyId)).size).toBe(duties.length);
  });

  it("never throws", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "I. NỘI DUNG",
        "1. Sở Nội vụ:",
        "- Giao UBND xã",
        "a) Đề nghị các sở, ban, ngành; và",
        "(",
        "Cơ quan chủ trì:",
        "Nơi nhận:",
      ),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expect(Array.isArray(extractDuties(planWith(lines.join("\n"))))).toBe(true);
      }),
    );
  });
});
