import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docxLoader } from "#ingest/load/docx/docx-loader.ts";
import { findLoader } from "#ingest/load/loaders.ts";
import { docx, listed, NUMBERING, p, r, STYLES, table } from "./small-docx.ts";

const load = (bytes: Uint8Array) => docxLoader.load(bytes, "a.docx", { page: () => {} });
const linesOf = async (bytes: Uint8Array) =>
  (await load(bytes)).text.split("\n").filter((line) => line !== "" && !line.startsWith("|---"));
const numbered = (body: string) => docx(body, { "word/numbering.xml": NUMBERING, "word/styles.xml": STYLES });

describe("the loader of Word documents", () => {
  it("is found by extension", () => {
    expect(findLoader(".DOCX")).toBe(docxLoader);
  });

  it("writes out the numbers that Word counts itself, each level anew under the one above", async () => {
    const body = [
      p("Mục đích", listed(0)),
      p("Nâng cao", listed(1)),
      p("Kịp thời", listed(1)),
      p("Nhiệm vụ", listed(0)),
      p("Rà soát", listed(1)),
      p("Của xã", listed(2)),
      p("Của thôn", listed(2)),
      p("Gạch đầu dòng", listed(3)),
      p("Chi tiết", listed(4)),
      p("Không số"),
    ].join("");
    expect(await linesOf(numbered(body))).toEqual([
      "I. Mục đích",
      "1. Nâng cao",
      "2. Kịp thời",
      "II. Nhiệm vụ",
      "1. Rà soát",
      "a) Của xã",
      "b) Của thôn",
      "- Gạch đầu dòng",
      "1.1. Chi tiết",
      "Không số",
    ]);
  });

  it("counts on in a list that stands on the same numbers, starts anew where the list says so, and numbers by style", async () => {
    const body = [
      p("Một", '<w:pStyle w:val="Heading1"/>'),
      p("x", listed(1)),
      p("y", listed(1)),
      p("z", listed(1, 2)),
      p("Hai", '<w:pStyle w:val="Heading1"/>'),
      p("Ngoài", '<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join("");
    expect(await linesOf(numbered(body))).toEqual(["I. Một", "1. x", "2. y", "1. z", "II. Hai", "Ngoài"]);
  });

  it("keeps rows of tables, with cells that go over several rows or columns", async () => {
    const over = "<w:p><w:r><w:t>Sở Nội vụ</w:t></w:r></w:p>";
    const first = table([
      ["TT", "Nhiệm vụ", "Thời hạn"],
      ["1", `${p("Rà soát")}${p("quy chế")}`, "Trước 15/3/2025"],
    ]);
    expect(await linesOf(docx(first))).toEqual([
      "| TT | Nhiệm vụ | Thời hạn |",
      "| 1 | Rà soát quy chế | Trước 15/3/2025 |",
    ]);
    const merged = table([["a", "b"]])
      .replace(
        "<w:tc><w:tcPr/><w:p><w:pPr></w:pPr>",
        '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:pPr></w:pPr>',
      )
      .replace(
        "</w:tbl>",
        `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr/>${over}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${over}</w:tc></w:tr></w:tbl>`,
      );
    expect(await linesOf(docx(merged))).toEqual(["| a | b |", "| a | Sở Nội vụ |", "| Sở Nội vụ |  |"]);
  });

  it("reads the head of a document as lines, not as a table", async () => {
    const head = table([
      ["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ["Số: 12/KH-UBND", "Ba Vì, ngày 15 tháng 01 năm 2025"],
    ]);
    expect(await linesOf(docx(head))).toEqual([
      "ỦY BAN NHÂN DÂN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Số: 12/KH-UBND",
      "Ba Vì, ngày 15 tháng 01 năm 2025",
    ]);
  });

  it("keeps insertions, drops deletions and field codes, and marks what is wholly bold", async () => {
    const changed = `<w:p>${r("Trước ngày ")}<w:del>${r("10/3")}</w:del><w:ins>${r("15/3")}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`;
    const bold = `<w:p>${r("Điều 1.", "<w:b/>")}</w:p><w:p>${r("a", "<w:b/>")}${r("b")}</w:p>`;
    expect(await linesOf(docx(changed + bold))).toEqual(["Trước ngày 15/3", "**Điều 1.**", "ab"]);
  });

  it("puts footnotes under their paragraph and text boxes behind it, once", async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p>${r("Căn cứ")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box("Hộp")}</mc:Choice><mc:Fallback>${box("Hộp")}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const footnotes = `<w:footnotes xmlns:w="w"><w:footnote w:id="0" w:type="separator">${p("-")}</w:footnote><w:footnote w:id="2">${p("Chú thích")}</w:footnote></w:footnotes>`;
    expect(await linesOf(docx(body, { "word/footnotes.xml": footnotes }))).toEqual(["Căn cứ", "Hộp", "[2] Chú thích"]);
  });

  it("tells where pages begin, where Word left it", async () => {
    const body = `${p("Trang một")}<w:p><w:r><w:lastRenderedPageBreak/><w:t>Trang hai</w:t></w:r></w:p><w:p>${r("còn ")}<w:r><w:br w:type="page"/></w:r>${r("trang ba")}</w:p>`;
    const { text, pages } = await load(docx(body));
    expect(pages.map(({ number, start }) => [number, text.slice(start, start + 8)])).toEqual([
      [1, "Trang mộ"],
      [2, "Trang ha"],
      [3, "trang ba"],
    ]);
    expect((await load(docx(p("Không biết")))).pages).toEqual([]);
  });

  it.each([
    ["encrypted", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["notZip", strToU8("%PDF-1.7")],
    ["notZip", new Uint8Array()],
    ["broken", docx(p("a")).slice(0, 60)],
    ["broken", zipSync({ "other.xml": strToU8("<a/>") })],
    ["broken", docx("<w:p>")],
    ["broken", docx(`<!DOCTYPE a [<!ENTITY b "c">]>${p("&b;")}`)],
    ["broken", docx("<w:ins>".repeat(5_000) + "</w:ins>".repeat(5_000))],
    ["bomb", docx(`<w:p>${" ".repeat(8_000_000)}</w:p>`)],
    ["empty", docx(p(" "))],
  ])("refuses what is %s", async (reason, bytes) => {
    await expect(load(bytes)).rejects.toMatchObject({ code: "document_unreadable", facts: { file: "a.docx", reason } });
  });
});
