import { describe, expect, it } from "vitest";
import { extractGlossary } from "#ingest/extract/extract-glossary.ts";
import { extractRenames } from "#ingest/extract/extract-renames.ts";
import { planWith, readPlan } from "./read-plan.ts";

const explained = (sentence: string) =>
  extractGlossary(planWith(`I. NỘI DUNG\n\n1. ${sentence}`)).map(({ abbreviation, expansion }) => [
    abbreviation,
    expansion,
  ]);
const renamed = (sentence: string) =>
  extractRenames(planWith(`I. NỘI DUNG\n\n1. ${sentence}`)).map(({ oldName, newName }) => [oldName, newName]);

describe("extractGlossary", () => {
  it.each([
    ["Đẩy mạnh cải cách hành chính (viết tắt là CCHC) ở xã.", ["CCHC", "cải cách hành chính"]],
    ["Phối hợp với Mặt trận Tổ quốc (MTTQ) các cấp.", ["MTTQ", "Mặt trận Tổ quốc"]],
    ["Hỗ trợ doanh nghiệp nhỏ và vừa (DNNVV) trên địa bàn.", ["DNNVV", "doanh nghiệp nhỏ và vừa"]],
    [
      "Nâng chỉ số hiệu quả quản trị và hành chính công - PAPI; cải thiện môi trường.",
      ["PAPI", "chỉ số hiệu quả quản trị và hành chính công"],
    ],
    [
      "Thực hiện Chương trình mục tiêu quốc gia giảm nghèo (sau đây gọi tắt là Chương trình).",
      ["Chương trình", "Chương trình mục tiêu quốc gia giảm nghèo"],
    ],
  ])("%s", (sentence, entry) => {
    expect(explained(sentence)).toEqual([entry]);
  });

  it.each([
    "Theo công văn (bản sao) của Sở Y tế (SYT và các đơn vị).",
    "Xây dựng xã (NTM) văn minh.",
    "Giai đoạn 2021 - 2025 - CAO ĐIỂM.",
  ])("explains nothing in %s", (sentence) => {
    expect(explained(sentence)).toEqual([]);
  });
});

describe("extractRenames", () => {
  it("pairs bodies one by one", () => {
    expect(
      extractRenames(readPlan("ubnd-tinh-quang-ngai-2025")).map(({ oldName, newName }) => [oldName, newName]),
    ).toEqual([
      ["Ban Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"],
      ["Ban Cán sự đảng UBND tỉnh", "Đảng ủy UBND tỉnh"],
    ]);
  });

  it.each([
    [
      "Theo kế hoạch của Ủy ban nhân dân tỉnh Tiền Giang (nay là tỉnh Đồng Tháp).",
      [["tỉnh Tiền Giang", "tỉnh Đồng Tháp"]],
    ],
    [
      "Theo thông tư của Bộ trưởng Bộ Tài nguyên và Môi trường (nay là Bộ Nông nghiệp và Môi trường).",
      [["Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường"]],
    ],
    ["Báo cáo tình hình (nay là định kỳ hằng tháng).", []],
  ])("%s", (sentence, pairs) => {
    expect(renamed(sentence)).toEqual(pairs);
  });
});
