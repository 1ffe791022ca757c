import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDocument } from "#ingest/parse/parse-document.ts";
import { Document } from "#knowledge/domain/document.ts";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const parse = (source: string) => parseDocument("id", source, "hash");

describe("parseDocument", () => {
  it("gives a document that its schema accepts", () => {
    const document = parse(read("tests/documents/decision-with-plan.md"));
    expect(Document.parse(document)).toEqual(document);
  });

  it("reads front matter through line ends, columns and blanks", () => {
    expect(parse(read("tests/documents/wrapped-plan.txt"))).toMatchObject({
      kind: "plan",
      title: "KẾ HOẠCH Phát động phong trào trồng cây và giữ gìn vệ sinh đường làng năm 2026",
      number: null,
      issuer: "UBND xã Sơn Hạ",
      issuedOn: null,
      issuedAsPrinted: "ngày tháng 02 năm 2026",
      place: "Sơn Hạ",
      signers: [{ name: "Nguyễn Văn Bền", title: "CHỦ TỊCH" }],
      year: 2026,
      level: "commune",
      basedOn: ["Kế hoạch số 15-KH/HU ngày 05/01/2026"],
    });
    expect(parse(read("tests/documents/decision-with-plan.md"))).toMatchObject({
      kind: "decision",
      title: "QUYẾT ĐỊNH BAN HÀNH KẾ HOẠCH PHÒNG CHÁY RỪNG NĂM 2026",
      number: "77/QĐ-UBND",
      issuer: "UBND tỉnh An Hòa",
      issuedOn: "2026-03-09",
      place: "An Hòa",
      signers: [{ name: "Lâm Thị Hòa", title: "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" }],
      level: "province",
    });
  });

  it.each([
    [
      "ubnd-tinh-quang-ngai-2025",
      {
        number: null,
        issuer: "UBND tỉnh Quảng Ngãi",
        issuedOn: null,
        issuedAsPrinted: null,
        year: 2025,
        level: "province",
      },
    ],
    [
      "ubnd-xa-binh-phuoc-2025",
      { number: null, issuer: "UBND xã Bình Phước", issuedOn: null, place: "Bình Phước", year: 2025, level: "commune" },
    ],
    [
      "ubnd-xa-ba-vi-2025",
      {
        number: null,
        issuer: "UBND xã Ba Vì",
        issuedAsPrinted: "ngày tháng 01 năm 2025",
        year: 2025,
        level: "commune",
      },
    ],
    ["so-noi-vu-2021", { number: null, issuer: "Sở Nội vụ", place: null, year: 2021, level: "department" }],
    [
      "phoi-hop-bdvtu-ubnd-tinh-2021",
      {
        number: "40 KH/BDVTU-BCSDUBND",
        issuer: "Ban Dân vận Tỉnh ủy và Ban Cán sự đảng UBND tỉnh",
        issuedOn: "2021-01-11",
        year: 2021,
        level: "party-government",
      },
    ],
  ])("reads what %s prints and no more", (id, expected) => {
    expect(parse(read(`knowledge/documents/plans/${id}.txt`))).toMatchObject(expected);
  });

  it("reads letterhead and signature that were set in two columns", () => {
    const source = [
      "UBND HUYỆN AN HÒA                 CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "PHÒNG NỘI VỤ                        Độc lập - Tự do - Hạnh phúc",
      "Số: 12/KH-PNV                     An Hòa, ngày 05 tháng 3 năm 2024",
      "KẾ HOẠCH\nKiểm tra công vụ",
      "I. VIỆC\n1. Kiểm tra.\nCác cơ quan thực hiện Kế hoạch này./.",
      "Nơi nhận:                              TRƯỞNG PHÒNG\n- Lưu: VT.\n                Trần Văn Bình",
    ].join("\n\n");
    const document = parse(source);
    expect(document).toMatchObject({
      number: "12/KH-PNV",
      issuer: "Phòng Nội vụ",
      place: "An Hòa",
      level: "department",
      signers: [{ name: "Trần Văn Bình", title: "TRƯỞNG PHÒNG" }],
    });
    expect(document.provisions.at(-2)?.section).toBe("closing");
  });

  it("reads place and date above the signature", () => {
    const source =
      "KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n1. Trồng.\n\nAn Hòa, ngày 28 tháng 4 năm 2026\n\nHIỆU TRƯỞNG\n\nLê An";
    expect(parse(source)).toMatchObject({ issuedOn: "2026-04-28", place: "An Hòa" });
    expect(parse(source).provisions.map(({ section }) => section)).toEqual(["preamble", "I", "I.1", "signature"]);
  });

  it("takes no year of a goal, a period or an act for the plan's", () => {
    const year = (title: string) => parse(`KẾ HOẠCH\n\n${title}\n\nI. NỘI DUNG\n\n1. Việc.`).year;
    expect(year("Phòng chống thiên tai đến năm 2030")).toBeNull();
    expect(year("Phát triển kinh tế số giai đoạn 2026 - 2030, tầm nhìn đến năm 2045")).toBeNull();
    expect(year("Thực hiện Chỉ thị ngày 15 tháng 8 năm 2024 về dân số")).toBeNull();
    expect(year("Thực hiện công tác dân vận năm 2026")).toBe(2026);
  });

  it.each(["MẬT", "**TỐI MẬT**", "(TUYỆT MẬT)", "Độ mật: Mật"])("refuses a document marked %s", (mark) => {
    const source = `ỦY BAN NHÂN DÂN\nTỈNH AN HÒA\n${mark}\n\nKẾ HOẠCH\n\nBảo vệ mục tiêu\n\nI. NỘI DUNG\n\n1. Việc.`;
    expect(() => parse(source)).toThrow("document_classified");
    expect(() => parse(source.normalize("NFD"))).toThrow("document_classified");
  });

  it("accepts secrets as a subject", () => {
    const source =
      "KẾ HOẠCH\n\nTĂNG CƯỜNG CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC\n\nI. MỤC ĐÍCH\n\n1. Tài liệu đóng dấu MẬT được quản lý riêng.";
    expect(parse(source).title).toBe("KẾ HOẠCH TĂNG CƯỜNG CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC");
  });
});
