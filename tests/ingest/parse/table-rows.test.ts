import { describe, expect, it } from "vitest";
import { parseDocument } from "#ingest/parse/parse-document.ts";
import { DocumentId } from "#knowledge/domain/document.ts";

/** Labels of the rows and groups of an appendix whose cells stand one below the other, as copying from a page leaves them. */
function labelsOf(lines: readonly string[]): readonly string[] {
  const source = `KẾ HOẠCH\nPhát triển kinh tế số năm 2026\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\nTT\nNội dung\nĐơn vị thực hiện\n${lines.join("\n")}\n`;
  const { provisions } = parseDocument(DocumentId.parse("a"), source, "0", []);
  return provisions.filter(({ kind }) => kind === "row" || kind === "section").map(({ section }) => section);
}

describe("rows of a table whose cells stand on lines of their own", () => {
  it("count in up to three steps, and none is taken into the row before it", () => {
    const rows = [
      ...["I", "Thương mại", "1.1", "Triển khai sàn giao dịch", "Sở Công Thương"],
      ...["1.1.1", "Hỗ trợ hộ kinh doanh tham gia sàn giao dịch trên địa bàn các xã, phường của", "tỉnh", "Nền tảng"],
      ...["1.1.2", "Giám sát hoạt động của các sàn", "Sở Công Thương", "1.2", "Công nghiệp", "2.1", "Du lịch số"],
    ];
    expect(labelsOf(rows)).toEqual([
      "I",
      "Phụ lục.I",
      "Phụ lục.I.1.1",
      "Phụ lục.I.1.1.1",
      "Phụ lục.I.1.1.2",
      "Phụ lục.I.1.2",
      "Phụ lục.I.2.1",
    ]);
  });

  it("stand under a group whose number was printed twice or left out where the rows count on", () => {
    const rows = [
      ...["I", "Nông nghiệp", "1.1", "Triển khai nền tảng", "II", "Y tế", "2.1", "Triển khai hồ sơ"],
      ...["II", "Thương mại", "Nội dung", "3.1", "Triển khai sàn", "V", "Du lịch", "4.1", "Triển khai bản đồ"],
    ];
    expect(labelsOf(rows).slice(1)).toEqual([
      "Phụ lục.I",
      "Phụ lục.I.1.1",
      "Phụ lục.II",
      "Phụ lục.II.2.1",
      "Phụ lục.II~2",
      "Phụ lục.II~2.3.1",
      "Phụ lục.V",
      "Phụ lục.V.4.1",
    ]);
  });

  it("are not made of cells that hold a number or a quarter", () => {
    const rows = ["1", "Tập huấn", "12", "IV", "350", "2", "Hội nghị", "IV", "2"];
    expect(labelsOf(rows).slice(1)).toEqual(["Phụ lục.1", "Phụ lục.2"]);
  });
});
