import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findOrgUnits, splitOrgUnits } from "#knowledge/org-units/find-org-units.ts";

const namesIn = (text: string) => findOrgUnits(text).map(({ name }) => name);

describe("splitOrgUnits", () => {
  it.each([
    [
      "Sở Y tế, Đài Phát thanh và Truyền hình Sơn La, Báo Sơn La",
      ["Sở Y tế", "Đài Phát thanh và Truyền hình Sơn La", "Báo Sơn La"],
    ],
    ["Sở Văn hóa, Thể thao và Du lịch; Sở Nội vụ", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ"]],
    ["Sở Khoa học và Công nghệ và Sở Tài chính", ["Sở Khoa học và Công nghệ", "Sở Tài chính"]],
    ["Mặt trận và các Hội, đoàn thể xã", ["Mặt trận", "các Hội, đoàn thể xã"]],
    [
      "Cán bộ, công chức và người hoạt động không chuyên trách xã",
      ["Cán bộ, công chức và người hoạt động không chuyên trách xã"],
    ],
    ["Ủy ban nhân dân các xã: Gia Thuận, Tân Điền", ["Ủy ban nhân dân các xã: Gia Thuận, Tân Điền"]],
    [
      "Các sở, ngành có liên quan; Ủy ban nhân dân các xã, phường",
      ["Các sở, ngành có liên quan", "Ủy ban nhân dân các xã, phường"],
    ],
    ["Công chức Tư pháp - Hộ tịch (phụ trách hòa giải)", ["Công chức Tư pháp - Hộ tịch (phụ trách hòa giải)"]],
    ["Sở Nội vụ (cơ quan thường trực)", ["Sở Nội vụ"]],
    ["Sở Nội vụ (Phòng Cải cách hành chính)", ["Sở Nội vụ", "Phòng Cải cách hành chính"]],
    ["Các doanh nghiệp thứ cấp đang hoạt động", ["Các doanh nghiệp thứ cấp đang hoạt động"]],
    ["Mục đích, yêu cầu", []],
    ["TỔ CHỨC THỰC HIỆN", []],
    ["Công tác tuyên truyền", []],
  ])("splits %s", (heading, names) => {
    expect(splitOrgUnits(heading)).toEqual(names);
  });
});

describe("findOrgUnits", () => {
  it("ends a name where the task opens", () => {
    expect(namesIn("Chỉ đạo Sở Nội vụ dự toán kinh phí gửi Sở Tài chính thẩm định")).toEqual([
      "Sở Nội vụ",
      "Sở Tài chính",
    ]);
  });

  it("keeps places and owners with the name", () => {
    expect(
      namesIn(
        "UBND các huyện, thị xã, thành phố chỉ đạo UBND cấp xã; Văn phòng UBND tỉnh phối hợp với Ban Tuyên giáo và Dân vận Tỉnh ủy",
      ),
    ).toEqual([
      "UBND các huyện, thị xã, thành phố",
      "UBND cấp xã",
      "Văn phòng UBND tỉnh",
      "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    ]);
  });

  it("takes both ways of placing a tone and both dashes", () => {
    expect(namesIn("Uỷ ban nhân dân xã; Văn phòng – Thống kê; Văn hoá - Xã hội")).toEqual([
      "Uỷ ban nhân dân xã",
      "Văn phòng – Thống kê",
      "Văn hoá - Xã hội",
    ]);
  });

  it("does not take everyday words for names", () => {
    expect(
      namesIn("Ban hành văn bản chỉ đạo. Báo cáo kết quả. Hội nghị tổng kết. Bộ luật Lao động. Các thông số khác"),
    ).toEqual([]);
  });

  it("names the role with its body", () => {
    expect(namesIn("Thủ trưởng các sở, ban, ngành tỉnh và Chủ tịch UBND các xã, phường báo cáo")).toEqual([
      "Thủ trưởng các sở, ban, ngành tỉnh",
      "Chủ tịch UBND các xã, phường",
    ]);
  });

  it("never throws and never overlaps", () => {
    const word = fc.constantFrom(
      "Sở",
      "các",
      "UBND",
      "xã",
      "và",
      ",",
      "(",
      ")",
      ":",
      "Ban",
      "tỉnh",
      "thuộc",
      "của",
      "Chủ tịch",
      "14",
      "\n",
      "-",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.string({ unit: "binary", maxLength: 40 }), (words, noise) => {
        let end = 0;
        for (const mention of findOrgUnits(`${words.join(" ")}${noise}`)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          end = mention.end;
        }
      }),
    );
  });
});
