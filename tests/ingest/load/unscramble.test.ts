import { describe, expect, it } from "vitest";
import { isScrambled } from "#ingest/load/pdf/unscramble.ts";

const PRINTED =
  "Các huyện, thị xã, thành phố phối hợp xây dựng kế hoạch phối hợp thực hiện công tác dân vận và kế hoạch thực hiện dân chủ ở cơ sở năm 2025";
const SET_APART =
  "Các huy n, th xã, thành phệịố phối hợp xây d ng kự ế ho ch phạối hợp thự c hi n công tác dân v n và kệậế ho ch thạực hi n dân chệủ ở cơ sở";

describe("the letters of a page", () => {
  it("are told to stand in another order than they are printed", () => {
    expect(isScrambled(SET_APART)).toBe(true);
    expect(isScrambled(PRINTED)).toBe(false);
    expect(isScrambled("KẾ HOẠCH 12/KH-UBND")).toBe(false);
    expect(isScrambled("ke hoach khong dau ".repeat(20))).toBe(false);
  });
});
