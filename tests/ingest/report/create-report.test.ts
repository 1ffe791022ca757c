import { describe, expect, it } from "vitest";
import { ingestDocument } from "#ingest/ingest-document.ts";
import { createReport } from "#ingest/report/create-report.ts";
import { renderReport } from "#ingest/report/render-report.ts";
import type { Facts } from "#knowledge/corpus/corpus.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { smallPlan } from "../run-ingest.ts";

const id = DocumentId.parse("hoa-an");
const source = `${smallPlan("20/6/2025")}3. Tiếp tục thực hiện Quyết định số 12/QĐ-UBND ngày 12/4/2024 của UBND huyện.\n`;
const one = { ...ingestDocument({ id, source, hash: "0".repeat(64) }), file: "hoa-an.txt", notes: [] };
const at = one.document.text.indexOf("Nâng cao");
const facts: Facts = {
  deadlines: one.deadlines,
  duties: one.duties,
  regulations: [],
  conflicts: [
    {
      id: "c1",
      kind: "blank",
      subject: "ngày ban hành",
      readings: [],
      mentions: [{ documentId: id, section: "I.1", quote: { start: at, end: at + 8 } }],
    },
  ],
  glossary: [],
  renames: [],
  successions: [],
};
const skipped = [{ file: "anh.png", code: "document_unsupported", reason: "Tệp anh.png chưa được đọc." } as const];
const report = createReport([one], facts, skipped);

describe("the report", () => {
  it("shows each obligation with its words and its place", () => {
    expect(report.documents[0]?.deadlines).toMatchObject([
      { section: "II.1", due: { kind: "date", date: "2025-06-20" } },
    ]);
    expect(report.documents[0]?.deadlines[0]?.quote).toContain("trước ngày 20/6/2025");
  });

  it("lists the dates that gave no obligation, and no others", () => {
    expect(report.documents[0]?.unexplainedDates).toEqual([
      { section: "II.3", text: expect.stringContaining("ngày 12/4/2024") },
    ]);
  });

  it("quotes both sides of a conflict", () => {
    expect(report.conflicts).toEqual([
      {
        kind: "blank",
        subject: "ngày ban hành",
        readings: [],
        mentions: [{ document: "hoa-an", section: "I.1", quote: "Nâng cao" }],
      },
    ]);
  });

  it("says all of it in words", () => {
    const text = renderReport(report);
    for (const part of [
      "hoa-an.txt",
      "[trước 20/6/2025]",
      "(mục II.1)",
      "ngày 12/4/2024",
      "Chỗ còn để trống",
      "“Nâng cao”",
      "anh.png",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(
      /đọc được 1 văn bản, 1 thời hạn có ngày, 0 việc định kỳ hoặc chưa ghi ngày; 1 tệp không đưa vào/,
    );
  });
});
