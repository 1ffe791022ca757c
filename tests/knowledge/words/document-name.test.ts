import { describe, expect, test } from "vitest";
import { documentName } from "#knowledge/words/document-name.vi.ts";

const named = { kind: "plan", number: "12/KH-UBND", issuer: "UBND xã An Phú", year: 2025, title: "KẾ HOẠCH" } as const;

describe("documentName", () => {
  test.each([
    [named, "Kế hoạch số 12/KH-UBND năm 2025 của UBND xã An Phú"],
    [{ ...named, number: null }, "Kế hoạch năm 2025 của UBND xã An Phú"],
    [{ ...named, year: null }, "Kế hoạch số 12/KH-UBND của UBND xã An Phú"],
    [{ ...named, kind: "officialLetter" as const, number: null, year: null }, "Công văn của UBND xã An Phú"],
    [{ ...named, issuer: null, title: "Luật Tiếp công dân" }, "Luật Tiếp công dân"],
    [{ ...named, issuer: null, title: null }, "Kế hoạch"],
  ])("says only what is printed: %j", (document, name) => {
    expect(documentName(document)).toBe(name);
  });

  test("a long title is cut at a word, with a sign that more follows", () => {
    const title = "Kế hoạch triển khai công tác cải cách hành chính ".repeat(4).trim();
    const name = documentName({ ...named, issuer: null, title });
    expect(name.length).toBeLessThanOrEqual(92);
    expect(name.endsWith(" …")).toBe(true);
    expect(title.startsWith(name.slice(0, -2))).toBe(true);
    expect(title.charAt(name.length - 2)).toBe(" ");
  });
});
