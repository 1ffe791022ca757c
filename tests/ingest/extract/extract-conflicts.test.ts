import { describe, expect, it } from "vitest";
import { findConflicts } from "#ingest/extract/extract-conflicts.ts";
import { extractRegulations, mergeRegulations } from "#ingest/extract/extract-regulations.ts";
import type { Document } from "#knowledge/domain/document.ts";
import { isVerbatim, quoteOf } from "#knowledge/text/quote-of.ts";
import { planWith, readPlan } from "./read-plan.ts";

const conflictsOf = (documents: readonly Document[]) =>
  findConflicts(documents, mergeRegulations(documents.flatMap(extractRegulations)));
const inPlan = (body: string) => conflictsOf([planWith(body)]);

describe("findConflicts", () => {
  it("finds one act with two dates", () => {
    const found = inPlan(
      "I. NỘI DUNG\n\n1. Thực hiện Quyết định số 8-QĐ/TU ngày 19/10/2021.\n\n2. Theo Quyết định số 8-QĐ/TU ngày 29/10/2021.",
    );
    expect(found).toMatchObject([{ kind: "date", subject: "8-QĐ/TU", readings: ["19/10/2021", "29/10/2021"] }]);
    expect(found[0]?.mentions.map(({ section }) => section)).toEqual(["I.1", "I.2"]);
  });

  it("finds two issuers and two spellings, and takes a longer name of one issuer for the same", () => {
    const found = inPlan(
      "I. NỘI DUNG\n\n1. Quyết định số 4-QĐ-UBND ngày 01/6/2022 của UBND tỉnh.\n\n2. Quyết định số 4/QĐ-UBND ngày 01/6/2022 của Chủ tịch UBND tỉnh.\n\n3. Kế hoạch số 6/KH-UBND ngày 01/6/2022 của UBND tỉnh; Kế hoạch số 6/KH-UBND ngày 01/6/2022 của Ủy ban nhân dân tỉnh Sơn La.",
    );
    expect(found.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(["issuer 4/QĐ-UBND", "spelling 4/QĐ-UBND"]);
  });

  it("finds one law under several names", () => {
    const found = inPlan(
      "I. NỘI DUNG\n\n1. Thi hành Luật Thực hiện dân chủ ở cơ sở.\n\n2. Quán triệt Luật dân chủ ở cơ sở. Thi hành Luật Đầu tư, Luật Đầu tư công.",
    );
    expect(found).toMatchObject([
      { kind: "name", readings: ["Luật Thực hiện dân chủ ở cơ sở", "Luật dân chủ ở cơ sở"] },
    ]);
  });

  it("finds a year that is not the plan's, but not one that is looked back on", () => {
    const found = inPlan(
      "I. NỘI DUNG\n\n1. Phấn đấu hoàn thành chỉ tiêu kinh tế năm 2024.\n\n2. Đánh giá tình hình thực hiện nhiệm vụ năm 2024; giai đoạn 2021 - 2024.",
    );
    expect(found).toMatchObject([{ kind: "year", readings: ["2024", "2025"] }]);
    expect(found[0]?.mentions.map(({ section }) => section)).toEqual(["I.1", "preamble"]);
  });

  it("finds blanks and repeated numbers", () => {
    const blank = conflictsOf([
      planWith("I. NỘI DUNG\n\n1. Tuyên truyền.", "Số: /KH-UBND\n\nLong Sơn, ngày tháng 02 năm 2025"),
    ]);
    expect(blank).toMatchObject([{ kind: "blank", subject: "number, date" }]);
    expect(
      inPlan("I. NỘI DUNG\n\n1. Tuyên truyền về dân vận.\n\n2. Vận động nhân dân.\n\n2. Giám sát ở cơ sở."),
    ).toMatchObject([{ kind: "numbering", subject: "I.2", readings: ["I.2", "I.2~2"] }]);
  });

  it("finds what the bundled plans contradict, each with words of theirs", () => {
    const plans = [
      "phoi-hop-bdvtu-ubnd-tinh-2021",
      "so-noi-vu-2021",
      "ubnd-tinh-quang-ngai-2025",
      "ubnd-xa-ba-vi-2025",
      "ubnd-xa-binh-phuoc-2025",
    ].map(readPlan);
    const found = conflictsOf(plans);
    const kinds = found.map(({ kind, subject }) => `${kind} ${subject}`);
    expect(kinds).toEqual(
      expect.arrayContaining([
        "date 396-QĐ/TU",
        "issuer 217-QĐ/TW, 218-QĐ/TW",
        "title 218-QĐ/TW",
        "numbering IV.4",
        "year 54/KH-UBND",
      ]),
    );
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    for (const { mentions } of found) {
      for (const { documentId, quote } of mentions) {
        const plan = plans.find(({ id }) => id === documentId);
        expect(plan !== undefined && isVerbatim(plan.source, quoteOf(plan, quote))).toBe(true);
      }
    }
  });

  it("finds nothing in a plan without fault", () => {
    expect(
      inPlan(
        "I. NỘI DUNG\n\n1. Thực hiện Kết luận số 120-KL/TW ngày 07/01/2016 của Bộ Chính trị.\n\n2. Theo Kết luận số 120 -KL/TW ngày 07/01/2016 của Bộ Chính trị.",
      ),
    ).toEqual([]);
  });
});
