import { describe, expect, it } from "vitest";
import { matchOrgUnit } from "#knowledge/org-units/match-org-unit.ts";

const NAMES = [
  "UBND các huyện, thị xã, thành phố",
  "UBND tỉnh",
  "Văn phòng UBND tỉnh",
  "Văn phòng Sở",
  "Văn phòng - Thống kê",
  "Thanh tra tỉnh",
  "Sở Nội vụ",
  "Sở Tài chính",
  "Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh",
  "Ban Dân vận Tỉnh ủy",
  "Ban Tuyên giáo và Dân vận Tỉnh ủy",
  "Cán bộ, công chức và người hoạt động không chuyên trách xã",
];

describe("matchOrgUnit", () => {
  it.each([
    ["so tai chinh lam gi", "Sở Tài chính"],
    ["SNV", "Sở Nội vụ"],
    ["NV của VP-TK xã mình", "Văn phòng - Thống kê"],
    ["Văn phòng – Thống kê", "Văn phòng - Thống kê"],
    ["con thanh tra thi sao", "Thanh tra tỉnh"],
    ["theo ke hoach cua tinh thi ubnd huyen phai lam gi", "UBND các huyện, thị xã, thành phố"],
    ["ai chỉ đạo TTPV-KSTTHC tỉnh", "Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh"],
    ["Ban Dân vân Tỉnh uỷ", "Ban Dân vận Tỉnh ủy"],
    ["so tai chnih", "Sở Tài chính"],
    ["Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng UBND tỉnh"],
    ["CB, CC và người HĐKCT", "Cán bộ, công chức và người hoạt động không chuyên trách xã"],
  ])("%s means %s", (asked, name) => {
    const [best] = matchOrgUnit(asked, NAMES);
    expect(best?.name).toBe(name);
    expect(best?.score).toBeGreaterThan(0.75);
  });

  it("leaves a name inside a longer one behind", () => {
    const scores = new Map(matchOrgUnit("Văn phòng UBND tỉnh", NAMES).map(({ name, score }) => [name, score]));
    expect(scores.get("UBND tỉnh")).toBeLessThan(scores.get("Văn phòng UBND tỉnh") ?? 0);
  });

  it("knows nobody where nothing is named", () => {
    expect(matchOrgUnit("hạn nộp khi nào", NAMES).filter(({ score }) => score > 0.6)).toEqual([]);
  });
});
