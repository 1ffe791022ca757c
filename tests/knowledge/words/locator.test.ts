import { describe, expect, it } from "vitest";
import { parseProvisions } from "#ingest/parse/parse-provisions.ts";
import { locatorOf } from "#knowledge/words/locator.vi.ts";

function locators(text: string): readonly string[] {
  const provisions = parseProvisions(text);
  return provisions.map((provision) => locatorOf(provisions, provision));
}

describe("locatorOf", () => {
  it("names section, clause, point and item from the top", () => {
    const text =
      "III. PHÂN CÔNG\n1. Sở Nội vụ\n- Theo dõi.\n- Kiểm tra:\n+ Hằng quý.\n2. Sở Y tế\na) Chủ trì.\nĐoạn sau.";
    expect(locators(text)).toEqual([
      "mục III",
      "mục III, khoản 1",
      "mục III, khoản 1, gạch đầu dòng thứ 1",
      "mục III, khoản 1, gạch đầu dòng thứ 2",
      "mục III, khoản 1, gạch đầu dòng thứ 2, dấu cộng thứ 1",
      "mục III, khoản 2",
      "mục III, khoản 2, điểm a",
      "mục III, khoản 2, điểm a, đoạn thứ 2",
    ]);
  });

  it("names articles the way lawyers do", () => {
    const text = "Chương II\nQUY ĐỊNH CHUNG\nĐiều 12. Trách nhiệm\n3. Người đứng đầu có trách nhiệm:\nb) Báo cáo.";
    expect(locators(text).slice(1)).toEqual(["Điều 12", "khoản 3 Điều 12", "điểm b khoản 3 Điều 12"]);
  });

  it("says which of two equal numbers is meant and leaves out the number that the next repeats", () => {
    const text = "IV. TỔ CHỨC\n4. Cán bộ xã làm.\n4. Trưởng thôn làm.\n5. Chung\n5.1. Kinh phí tự lo.";
    expect(locators(text).slice(1)).toEqual([
      "mục IV, khoản 4",
      "mục IV, khoản 4 (số in lặp, lần thứ 2)",
      "mục IV, khoản 5",
      "mục IV, khoản 5.1",
    ]);
  });
});
