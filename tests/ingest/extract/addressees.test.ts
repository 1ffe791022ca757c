import { describe, expect, it } from "vitest";
import { findAddressees } from "#ingest/extract/addressees.ts";
import type { Document } from "#knowledge/domain/document.ts";
import { planWith, readPlan } from "./read-plan.ts";

function whoAt(document: Document, words: string): string[] {
  const offset = document.text.indexOf(words);
  const provision = document.provisions.findLast(({ own }) => own.start <= offset && offset < own.end);
  expect(provision, words).toBeDefined();
  return findAddressees(document, provision?.index ?? -1, offset).map(({ name }) => name);
}

describe("findAddressees", () => {
  it("takes the subject of the sentence, over several clauses", () => {
    const plan = readPlan("ubnd-tinh-quang-ngai-2025");
    const three = [
      "UBND các huyện, thị xã, thành phố",
      "các sở, ban, ngành tỉnh",
      "các đơn vị sự nghiệp công lập trực thuộc UBND tỉnh",
    ];
    expect(whoAt(plan, "phối hợp với Ban Tuyên giáo và Dân vận cùng cấp")).toEqual(three);
    // the next paragraph names nobody and goes on with them
    expect(whoAt(plan, "Hoàn thành và gửi kế hoạch về UBND tỉnh")).toEqual(three);
  });

  it("takes a lead-in heading for its bullets, and a bullet's own subject before it", () => {
    const plan = readPlan("ubnd-tinh-quang-ngai-2025");
    expect(whoAt(plan, "Chủ động xây dựng kế hoạch triển khai tổ chức")).toEqual([
      "Thủ trưởng các sở, ban, ngành tỉnh",
      "các đơn vị sự nghiệp công lập trực thuộc UBND tỉnh",
      "Chủ tịch UBND các huyện, thị xã, thành phố",
    ]);
    expect(whoAt(plan, "căn cứ các nội dung tại Kế hoạch này và tình hình")).toEqual([
      "UBND các huyện, thị xã, thành phố",
    ]);
  });

  it("goes on with the subject of the sentence before", () => {
    const plan = readPlan("so-noi-vu-2021");
    const heads = ["Trưởng các phòng thuộc Sở", "Trưởng các đơn vị trực thuộc Sở"];
    expect(whoAt(plan, "Định kỳ tổ chức sơ kết, tổng kết")).toEqual(heads);
    expect(whoAt(plan, "theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch")).toEqual(["Văn phòng Sở"]);
  });

  it("resolves the bodies of a joint plan", () => {
    const plan = readPlan("phoi-hop-bdvtu-ubnd-tinh-2021");
    expect(whoAt(plan, "Các chủ thể phối hợp thực hiện chế độ")).toEqual([
      "Ban Dân vận Tỉnh ủy",
      expect.stringMatching(/^Ban Cán sự đảng/),
    ]);
  });

  it("reads run-in headings, labels and requests", () => {
    const plan = planWith(
      [
        "I. NỘI DUNG",
        "1. Tổ chức tập huấn nghiệp vụ",
        "- Cơ quan chủ trì: Phòng Nội vụ.",
        "- Thời gian thực hiện: tháng 6 năm 2025.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Tài chính - Kế hoạch: Bố trí kinh phí thực hiện kế hoạch.",
        "2. Đề nghị Ủy ban MTTQ Việt Nam huyện và các đoàn thể",
        "Tuyên truyền sâu rộng nội dung kế hoạch đến hội viên.",
      ].join("\n\n"),
    );
    expect(whoAt(plan, "Thời gian thực hiện: tháng 6")).toEqual(["Phòng Nội vụ"]);
    expect(whoAt(plan, "Bố trí kinh phí")).toEqual(["Phòng Tài chính - Kế hoạch"]);
    expect(whoAt(plan, "Tuyên truyền sâu rộng")).toEqual(["Ủy ban MTTQ Việt Nam huyện", "các đoàn thể"]);
  });

  it("says nobody where the plan says nobody", () => {
    expect(whoAt(planWith("I. NỘI DUNG\n\n1. Đẩy mạnh tuyên truyền về dân vận."), "Đẩy mạnh")).toEqual([]);
    expect(findAddressees(planWith("I. NỘI DUNG"), 999)).toEqual([]);
  });
});
