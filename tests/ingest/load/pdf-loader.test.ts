import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ingestDocument } from "#ingest/ingest-document.ts";
import { findLoader } from "#ingest/load/loaders.ts";
import { pdfLoader } from "#ingest/load/pdf/pdf-loader.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { printPdfs } from "./print-pdf.ts";

const seen: (readonly [number, number])[] = [];
const load = (bytes: Uint8Array) =>
  pdfLoader.load(bytes, "a.pdf", { page: (done, total) => void seen.push([done, total]) });
const bytesOf = (text: string) => new TextEncoder().encode(text);

const HEAD = `<table width="100%"><tr><td>ỦY BAN NHÂN DÂN<br>XÃ BA VÌ</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>
<tr><td>Số: 12/KH-UBND</td><td>Ba Vì, ngày 15 tháng 01 năm 2025</td></tr></table><p>&nbsp;</p><p style="text-align:center">KẾ HOẠCH<br>Thực hiện dân chủ ở cơ sở năm 2025</p>`;
const LONG = "Tăng cường công tác lãnh đạo, chỉ đạo việc thực hiện dân chủ ở cơ sở trên địa bàn xã; ".repeat(5);
const TABLE = `<table class="lined"><tr><td>TT</td><td>Nhiệm vụ</td><td>Đơn vị chủ trì</td><td>Thời hạn</td></tr>
<tr><td>1</td><td style="width:60mm">Rà soát quy chế dân chủ của các thôn trên địa bàn và báo cáo kết quả rà soát</td><td style="width:35mm">Công chức Văn phòng - Thống kê</td><td style="width:30mm">Trước ngày 15/3/2025</td></tr>
<tr><td>2</td><td>Tổng hợp báo cáo năm</td><td>Công chức Tư pháp</td><td>Trước ngày 01/10/2025</td></tr></table>`;
const PLAN = `${HEAD}<p>I. MỤC ĐÍCH</p><p>1. ${LONG}</p><p>2. Các thôn gửi báo cáo về UBND xã trước ngày 20/11/2025.</p><p>II. PHÂN CÔNG</p>${TABLE}`;

describe.skipIf(!existsSync("/usr/bin/chromium"))("the loader of PDF with text", () => {
  let plan = new Uint8Array();
  let pages = new Uint8Array();
  let picture = new Uint8Array();
  beforeAll(async () => {
    const many = [1, 2, 3, 4]
      .map((n) => `<p>Đoạn ${n}. ${"abcd".charAt(n - 1).repeat(9)} ${LONG}</p><div style="break-after:page"></div>`)
      .join("");
    const [a, b, c] = await printPdfs([
      PLAN,
      many,
      `<svg width="300" height="300"><rect width="300" height="300"/></svg>`,
    ]);
    plan = new Uint8Array(a ?? plan);
    pages = new Uint8Array(b ?? pages);
    picture = new Uint8Array(c ?? picture);
  });

  it("is found by extension", () => {
    expect(findLoader(".pdf")).toBe(pdfLoader);
  });

  it("gives what a plan's text gives: its head in two columns, its sentences whole, each row of its table an obligation", async () => {
    const { text, pages: of } = await load(plan);
    const { document, deadlines } = ingestDocument({ id: DocumentId.parse("a"), source: text, hash: "0" });
    expect([document.number, document.issuer, document.issuedOn, document.year]).toEqual([
      "12/KH-UBND",
      "UBND xã Ba Vì",
      "2025-01-15",
      2025,
    ]);
    expect(deadlines.map(({ due }) => ("date" in due ? due.date : due.kind)).sort()).toEqual([
      "2025-03-15",
      "2025-10-01",
      "2025-11-20",
    ]);
    expect(text).toContain(
      "| 1 | Rà soát quy chế dân chủ của các thôn trên địa bàn và báo cáo kết quả rà soát | Công chức Văn phòng - Thống kê | Trước ngày 15/3/2025 |",
    );
    expect(document.text).toContain(LONG.trim().replace(/;$/, ""));
    expect(of.map(({ number, ocr }) => [number, ocr])).toEqual([[1, null]]);
  });

  it("tells where each page begins and how it goes on", async () => {
    seen.length = 0;
    const { text, pages: of } = await load(pages);
    expect(of.map(({ start }) => text.slice(start, start + 7).trim()).slice(0, 4)).toEqual([
      "Đoạn 1.",
      "Đoạn 2.",
      "Đoạn 3.",
      "Đoạn 4.",
    ]);
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
  });

  it("says of a page with nothing to read that nothing was recognised, or that the programs for it are missing", async () => {
    await expect(load(picture)).rejects.toMatchObject({
      facts: { file: "a.pdf", reason: expect.stringMatching(/unrecognised|needsOcr/) },
    });
  });

  it("refuses what is broken or no PDF", async () => {
    await expect(load(plan.slice(0, plan.length / 3))).rejects.toMatchObject({ code: "document_unreadable" });
    await expect(load(bytesOf("PK\u0003\u0004"))).rejects.toMatchObject({ facts: { reason: "notZip" } });
    await expect(load(bytesOf("%PDF-1.7\nnothing"))).rejects.toMatchObject({ facts: { reason: "broken" } });
  });
});
