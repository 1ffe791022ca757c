import { describe, expect, it } from "vitest";
import { readCurated } from "#knowledge/corpus/curated-files.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import {
  districtNames,
  isBefore,
  names,
  namesOf,
  otherNames,
  speaksOf,
} from "#knowledge/org-units/reorganisation/succession.ts";
import { writeFiles } from "../../ingest/run-ingest.ts";
import { temporaryFolder } from "../corpus/snapshot/small-content.ts";

const KNOWN = readCurated("/nowhere").reorganisations;

describe("names before and after the reorganisation of 2025", () => {
  it("give a new commune those that it was made of, and each of those the new one", () => {
    const old = otherNames("UBND xã Vạn Tường", KNOWN);
    expect(old.map(({ name }) => name)).toContain("UBND xã Bình Phước");
    expect(old.every(({ later }) => !later)).toBe(true);
    expect(otherNames("Ủy ban nhân dân xã Bình Phước", KNOWN).map(({ name }) => name)).toEqual([
      "Ủy ban nhân dân xã Vạn Tường",
    ]);
  });

  it("keep the name of one that grew, and lead its neighbours to it", () => {
    expect(namesOf("UBND xã Ba Vì", KNOWN)).toEqual(["UBND xã Ba Vì", "UBND xã Ba Tiêu", "UBND xã Ba Ngạc"]);
    expect(namesOf("UBND xã Ba Tiêu", KNOWN)).toEqual(["UBND xã Ba Tiêu", "UBND xã Ba Vì"]);
    expect(namesOf("UBND xã Ba Xa", KNOWN)).toEqual(["UBND xã Ba Xa"]);
  });

  it("hold for decomposed letters, for offices of a place, and for bodies", () => {
    expect(namesOf("Văn phòng xã Vạn Tường".normalize("NFD"), KNOWN)).toContain("Văn phòng xã Bình Phước");
    expect(namesOf("Ban Tuyên giáo và Dân vận Tỉnh ủy", KNOWN)).toContain("Ban Dân vận Tỉnh ủy");
  });

  it("do not take a part of a name for the name", () => {
    expect(names("kế hoạch của xã Bình Phước Đông", "xã Bình Phước")).toBe(true);
    expect(namesOf("UBND xã Bình Phước Đông", KNOWN)).toHaveLength(1);
    expect(names("xa van tuong lam gi", "xã Vạn Tường")).toBe(true);
    expect(names("xã Vạn Tượng Hạ", "xã Vạn Ninh")).toBe(false);
  });

  it("hold only for documents of their province", () => {
    const [change] = otherNames("UBND xã Ba Vì", KNOWN);
    expect(change !== undefined && speaksOf(change.by, "công tác dân vận trên địa bàn tỉnh Quảng Ngãi")).toBe(true);
    expect(change !== undefined && speaksOf(change.by, "UBND thành phố Hà Nội")).toBe(false);
  });
});

describe("the district level", () => {
  it.each([
    ["gửi về UBND huyện trước ngày 15/3", ["UBND huyện"]],
    ["UBND các huyện, thị xã, thành phố chỉ đạo", ["UBND các huyện, thị xã, thành phố"]],
    ["Bộ Chỉ huy Quân sự tỉnh và các cơ quan liên quan", []],
    ["UBND các xã, phường báo cáo UBND tỉnh", []],
  ])("is seen in “%s”", (text, expected) => {
    expect(districtNames(text)).toEqual(expected);
    expect(districtNames(text.normalize("NFD"))).toEqual(expected);
  });
});

describe("a plan and a change", () => {
  const on = PlainDate.parse("2025-07-01");

  it("is before it by its day, else by its year", () => {
    expect(isBefore({ issuedOn: PlainDate.parse("2025-08-01"), year: 2025 }, on)).toBe(false);
    expect(isBefore({ issuedOn: null, year: 2025 }, on)).toBe(true);
    expect(isBefore({ issuedOn: null, year: 2026 }, on)).toBe(false);
    expect(isBefore({ issuedOn: null, year: null }, on)).toBe(false);
  });
});

describe("the curated file", () => {
  it("names no place twice among those that are gone, and gives each entry a source and the day of looking it up", () => {
    const from = KNOWN.flatMap((change) => (change.kind === "placesMerged" ? change.from : []));
    expect(new Set(from).size).toBe(from.length);
    expect(KNOWN.filter(({ kind }) => kind === "placesMerged").length).toBeGreaterThan(90);
    expect(
      KNOWN.flatMap(({ sources }) => sources).every(({ act, checkedOn }) => act !== "" && checkedOn !== undefined),
    ).toBe(true);
  });

  it("is added to by the office's own, and a broken one is named", () => {
    const folder = temporaryFolder();
    const entry = {
      kind: "bodyRenamed",
      from: ["Phòng Nội vụ"],
      to: "Phòng Văn hóa - Xã hội",
      province: null,
      on: "2025-07-01",
      sources: [{ act: "Quyết định 1/QĐ-UBND", place: null, checkedOn: "2026-01-05" }],
    };
    writeFiles(folder, { "reorganisation.json": JSON.stringify({ entries: [entry] }) });
    expect(readCurated(folder).reorganisations).toEqual([entry, ...KNOWN]);
    writeFiles(folder, { "reorganisation.json": JSON.stringify({ entries: [{ ...entry, sources: [] }] }) });
    expect(() => readCurated(folder).reorganisations).toThrow(Failure);
  });
});
