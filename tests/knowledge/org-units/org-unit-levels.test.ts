import { describe, expect, it } from "vitest";
import { binds, isSameOrgUnit, levelOf, placeOf } from "#knowledge/org-units/org-unit-levels.ts";

describe("binds", () => {
  it.each([
    ["UBND các huyện, thị xã, thành phố", "UBND huyện Bình Sơn", true],
    ["Chủ tịch UBND các huyện, thị xã, thành phố", "UBND huyện Bình Sơn", true],
    ["UBND các huyện, thị xã, thành phố", "UBND xã Bình Phước", false],
    ["UBND các xã, phường", "UBND xã Ba Vì", true],
    ["Ủy ban nhân dân các phường, xã, đặc khu", "ubnd xa ba vi", true],
    ["UBND cấp xã", "UBND phường Trà Xuân", true],
    ["UBND các xã, phường", "Hội Nông dân xã Ba Vì", false],
    ["UBND các tỉnh, thành phố trực thuộc trung ương", "UBND thành phố Hà Nội", true],
    ["các sở, ban, ngành tỉnh", "Sở Tài chính", true],
    ["Thủ trưởng các sở, ban, ngành tỉnh", "Thanh tra tỉnh", true],
    ["các sở, ban, ngành tỉnh", "UBND xã Ba Vì", false],
    ["các sở, ban, ngành có liên quan", "Sở Tài chính", false],
    ["các đơn vị sự nghiệp công lập trực thuộc UBND tỉnh", "Đài Phát thanh và Truyền hình tỉnh", true],
    ["các Hội, đoàn thể xã", "Hội Nông dân xã Ba Vì", true],
    ["Các cơ quan, đơn vị, địa phương", "UBND xã Ba Vì", true],
    ["UBND xã Bình Phước", "Ủy ban nhân dân xã Bình Phước", true],
    ["UBND xã Bình Phước", "UBND xã Ba Vì", false],
    ["Sở Nội vụ", "Sở Tài chính", false],
    ["Trưởng các phòng thuộc Sở", "Phòng Xây dựng chính quyền", true],
    ["các phòng, đơn vị thuộc Sở Nội vụ", "Phòng Tổ chức cán bộ Sở Nội vụ", true],
    ["các phòng, đơn vị thuộc Sở Nội vụ", "Phòng Kế hoạch Sở Tài chính", false],
    ["các phòng, đơn vị thuộc Sở", "Phòng Văn hóa - Xã hội xã Ba Vì", false],
    ["các cơ quan chuyên môn thuộc UBND xã", "Phòng Kinh tế xã Ba Vì", true],
    ["các phòng chuyên môn xã", "Phòng Kinh tế xã Ba Vì", true],
    ["các phòng chuyên môn xã", "Phòng Nội vụ huyện Ba Tơ", false],
    ["các phòng thuộc Sở", "Sở Tài chính", false],
  ])("%s, %s: %s", (group, unit, bound) => {
    expect(binds(group, unit)).toBe(bound);
  });
});

describe("levels and places", () => {
  it.each([
    ["UBND xã Bình Phước", "commune", "Bình Phước"],
    ["Đảng ủy xã Ba Vì", "commune", "Ba Vì"],
    ["UBND huyện", "district", null],
    ["Sở Tài chính", "province", null],
    ["UBND thành phố Cần Thơ", "province", "Cần Thơ"],
    ["Ban Dân vận Tỉnh ủy", "province", null],
    ["Trưởng thôn", null, null],
  ])("%s", (unit, level, place) => {
    expect([levelOf(unit), placeOf(unit)]).toEqual([level, place]);
  });

  it("knows one unit in two spellings", () => {
    expect(isSameOrgUnit("Văn phòng - Thống kê", "Văn phòng – Thống kê")).toBe(true);
    expect(isSameOrgUnit("Ban Cán sự đảng UBND tỉnh", "Ban cán sự đảng Ủy ban nhân dân tỉnh")).toBe(true);
    expect(isSameOrgUnit("Văn phòng Sở", "Văn phòng UBND tỉnh")).toBe(false);
  });
});
