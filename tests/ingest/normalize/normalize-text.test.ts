import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeText } from "#ingest/normalize/normalize-text.ts";
import { isVerbatim, quoteOf } from "#knowledge/text/quote-of.ts";

const lines = (source: string): readonly string[] => normalizeText(source).text.split("\n");

describe("normalizeText", () => {
  it("gives composed letters, one tone placement, straight quotes and plain spaces", () => {
    const source = "Uỷ ban\u00a0thực  hiện\u200b “hoà giải”, thu\u00adỷ, quý, khoẻ".normalize("NFD");
    expect(normalizeText(source).text).toBe('Ủy ban thực hiện "hòa giải", thủy, quý, khỏe');
  });

  it("drops Markdown marks, keeps rows of tables", () => {
    const source = "## **2. Sở Nội vụ**\n\n| STT | Việc |\n|---|:--:|\n| 1 | _Gửi_ **báo cáo** |\n\n---\n\\- Xong";
    expect(lines(source)).toEqual(["2. Sở Nội vụ", "STT | Việc", "1 | Gửi báo cáo", "- Xong"]);
  });

  it("puts spaces back between glued words and takes them out of numbers of acts", () => {
    expect(normalizeText("Ủy banThường vụ, Khu Công nghiệpVSIP, dịch vụ YouTube, VNeID").text).toBe(
      "Ủy ban Thường vụ, Khu Công nghiệp VSIP, dịch vụ YouTube, VNeID",
    );
    expect(
      normalizeText("Kết luận số 120 -KL/TW; Đề án số 13-\n ĐA/TU; Quyết định 5/QĐ -UBND; năm 2021 - 2026").text,
    ).toBe("Kết luận số 120-KL/TW; Đề án số 13-ĐA/TU; Quyết định 5/QĐ-UBND; năm 2021 - 2026");
  });

  it("joins a sentence that a page cut, and keeps headings apart", () => {
    const long =
      "1. Tiếp tục quán triệt, triển khai thực hiện các văn bản của cấp trên về công tác này, trong đó tập trung ".repeat(
        2,
      );
    expect(
      lines(`${long}Chỉ thị của Thủ tướng\n\nChính phủ về công tác.\n\n2. Văn phòng\n\nChỉ đạo các phòng thực hiện.`),
    ).toEqual([`${long}Chỉ thị của Thủ tướng Chính phủ về công tác.`, "2. Văn phòng", "Chỉ đạo các phòng thực hiện."]);
  });

  it("drops page numbers, not numbers of table rows", () => {
    const source = "việc thực hiện ở\n\n 4 \n\ncác thôn.\n\n- 5 -\n\nTrang 3/7\n\nSTT\n1\nGửi báo cáo";
    expect(lines(source)).toEqual(["việc thực hiện ở các thôn.", "STT", "1", "Gửi báo cáo"]);
  });

  it("cuts headings that copying glued together", () => {
    expect(lines("**I. MỤC ĐÍCH, YÊU CẦU1. Mục đích**")).toEqual(["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích"]);
    expect(lines("Hoàn thành trong năm 2025.2. Yêu cầu chung")).toEqual([
      "Hoàn thành trong năm 2025.",
      "2. Yêu cầu chung",
    ]);
    expect(lines("QUYẾT ĐỊNH:Điều 1. Ban hành quy chế.")).toEqual(["QUYẾT ĐỊNH:", "Điều 1. Ban hành quy chế."]);
    expect(lines("KT. CHỦ TỊCH**PHÓ CHỦ TỊCHTrần An Hoà**")).toEqual(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần An Hòa"]);
  });

  it("leaves numbers within sentences alone", () => {
    const source = "Đạt 1.2. lần so với Covid19. Số liệu (môi trường) Quy định tại khoản 1.";
    expect(lines(source)).toEqual([source]);
  });

  it("is done when nothing is left to do", () => {
    const once = normalizeText("1. **Việc**\n\n- Gửi Ủy banThường vụ\n\nsố 12 -KL/TW.").text;
    expect(normalizeText(once).text).toBe(once);
  });
});

describe("normalizeText of accents upon marks of markup", () => {
  it("drops them with the mark, so that they land on no letter", () => {
    const source = "Uỷ ban*\u0301 nhân dân";
    const normalized = normalizeText(source);
    expect(normalized.text).toBe("Ủy ban nhân dân");
    const quote = quoteOf({ source, ...normalized }, { start: 0, end: normalized.text.length });
    expect(isVerbatim(source, quote)).toBe(true);
  });
});

const PIECES = [
  "Uỷ ban",
  "1. ",
  "a) ",
  "- ",
  "\n",
  "\n\n",
  "**",
  "*",
  "#",
  "\\",
  " | ",
  "|---|",
  "\f",
  "\r\n",
  "\u0301",
  "ề",
  "Điều 2. ",
  "II. ",
  "./.",
  " - 3 - ",
  "2025",
  "120 -KL/TW",
  "“",
  "\u200b",
  "😀",
  "Nơi nhận:",
];
const anySource = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
);

describe("normalizeText on any text", () => {
  it("maps every unit back, never backwards, never outside", () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { text, sourceOffsets } = normalizeText(source);
        expect(sourceOffsets).toHaveLength(text.length + 1);
        expect(sourceOffsets.every((offset, i) => offset >= (sourceOffsets[i - 1] ?? 0))).toBe(true);
        expect(sourceOffsets.every((offset) => offset >= 0 && offset <= source.length)).toBe(true);
      }),
    );
  });

  it("gives verbatim quotes for every span", () => {
    fc.assert(
      fc.property(anySource, fc.nat(), fc.nat(), (source, from, length) => {
        const normalized = normalizeText(source);
        const start = from % (normalized.text.length + 1);
        const end = Math.min(normalized.text.length, start + (length % 80));
        const quote = quoteOf({ source, ...normalized }, { start, end });
        expect(quote === "" || isVerbatim(source, quote)).toBe(true);
      }),
    );
  });
});

describe("a date that a line end or a scan has cut off from its word", () => {
  it.each([
    ["hàng năm (trước ngày\n\n\n15/10/2025) về UBND tỉnh.", "hàng năm (trước ngày 15/10/2025) về UBND tỉnh."],
    ["gửi báo cáo từ\n01/6 đến hết năm.", "gửi báo cáo từ 01/6 đến hết năm."],
  ])("%j stands behind it again", (source, text) => {
    expect(normalizeText(source).text).toBe(text);
  });
});
