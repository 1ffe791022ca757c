import { describe, expect, test } from "vitest";
import { isVerbatim, quoteOf } from "#knowledge/text/quote-of.ts";
import { extractDeadlines } from "../../../../ingest/extract/deadlines/extract-deadlines.ts";
import { parseDocument } from "../../../../ingest/parse/parse-document.ts";
import { duesOf, readPlan } from "./obligation-form.ts";

const PLANS = [
  "phoi-hop-bdvtu-ubnd-tinh-2021",
  "so-noi-vu-2021",
  "ubnd-tinh-quang-ngai-2025",
  "ubnd-xa-ba-vi-2025",
  "ubnd-xa-binh-phuoc-2025",
];

describe("obligations of the bundled plans", () => {
  test("the province's plan: five days, periods and reports as a rule", () => {
    expect(duesOf(readPlan("ubnd-tinh-quang-ngai-2025"))).toEqual([
      "II.3 before date 2025-03-15",
      "II.3 - none",
      "III.1 before date 2025-06-01",
      "III.1 before date 2025-10-15",
      "III.1 before date 2025-04-01",
      "III.1 - none",
      "III.1 before date 2025-03-15",
      ...["III.2", "III.3", "III.4", "III.5"].flatMap((section) => [
        `${section} - period halfYear`,
        `${section} - period year`,
      ]),
      "III.7 - none",
      "III.7 - none",
    ]);
  });

  test("a department's plan: two days of every year, and no second reading of the same reports as periods", () => {
    expect(duesOf(readPlan("so-noi-vu-2021"))).toEqual([
      "III.1 - period quarter",
      "III.1 - period halfYear",
      "III.2 before yearly 06-10",
      "III.2 before yearly 11-10",
      "III.3 - none",
    ]);
  });

  test("the coordination plan: a month and periods, no term of office and no act", () => {
    expect(duesOf(readPlan("phoi-hop-bdvtu-ubnd-tinh-2021"))).toEqual([
      "III.1 - period month",
      "III.1 - period quarter",
      "IV.2 - period quarter",
      "IV.2 - period halfYear",
      "IV.2 - period year",
      "IV.4 - period halfYear",
      "IV.4 - period year",
      "IV.4 in month 2021-12",
    ]);
  });

  test("the communes' plans print no day at all", () => {
    expect(duesOf(readPlan("ubnd-xa-binh-phuoc-2025"))).toEqual(["III.2 - none", "III.3 - none"]);
    expect(duesOf(readPlan("ubnd-xa-ba-vi-2025"))).toEqual(["IV.2 - period halfYear", "IV.2 - period year"]);
  });

  test("one sentence with two periods gives two obligations with their own words and one route", () => {
    const both = extractDeadlines(readPlan("ubnd-tinh-quang-ngai-2025")).filter(
      ({ due }) => due.kind === "date" && ["2025-06-01", "2025-10-15"].includes(due.date),
    );
    expect(both.map(({ what }) => what)).toEqual([
      "định kỳ báo cáo kết quả triển khai, thực hiện dân chủ ở cơ sở và công tác dân vận chính quyền 06 tháng",
      "định kỳ báo cáo kết quả triển khai, thực hiện dân chủ ở cơ sở và công tác dân vận chính quyền hàng năm",
    ]);
    for (const { recipient, via, who } of both) {
      expect([recipient, via]).toEqual(["UBND tỉnh", "Sở Nội vụ"]);
      expect(who).toContain("Thủ trưởng các sở, ban, ngành tỉnh");
    }
  });

  test("two recipients are both named, and none is made up", () => {
    const all = extractDeadlines(readPlan("ubnd-tinh-quang-ngai-2025"));
    const april = all.find(({ due }) => due.kind === "date" && due.date === "2025-04-01");
    expect(april?.recipient).toBe("Ban Tuyên giáo và Dân vận cấp ủy cùng cấp; Sở Nội vụ");
    expect(april?.via).toBeNull();
    const [tin] = extractDeadlines(readPlan("ubnd-xa-binh-phuoc-2025"));
    expect([tin?.recipient, tin?.via]).toEqual(["UBND xã", "bộ phận Văn phòng – Thống kê"]);
  });

  test("a date that brackets narrow to some binds those", () => {
    const march = extractDeadlines(readPlan("ubnd-tinh-quang-ngai-2025")).find(
      ({ section, due }) => section === "III.1" && due.kind === "date" && due.date === "2025-03-15",
    );
    expect(march?.who).toHaveLength(1);
    expect(march?.who[0]).toMatch(/^các cơ quan, đơn vị, địa phương chưa phân công/);
  });

  test.each(PLANS)("%s: every quote is verbatim, not long, and ids are unique", (id) => {
    const plan = readPlan(id);
    const all = extractDeadlines(plan);
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    for (const { quote, alsoAt, what } of all) {
      expect(quote.end - quote.start).toBeLessThanOrEqual(420);
      for (const span of [quote, ...alsoAt]) expect(isVerbatim(plan.source, quoteOf(plan, span))).toBe(true);
      expect(what.length).toBeGreaterThan(5);
      expect(what.length).toBeLessThanOrEqual(222);
    }
  });

  test("ids are those of the words: another text in front of them changes none", () => {
    const plan = readPlan("ubnd-xa-ba-vi-2025");
    const shifted = parseDocument(plan.id, `\n\n${plan.source.replace("Nơi nhận", "\n\nNơi nhận")}`, plan.sourceHash);
    expect(extractDeadlines(shifted).map((one) => one.id)).toEqual(extractDeadlines(plan).map((one) => one.id));
  });
});
