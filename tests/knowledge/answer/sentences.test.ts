import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "#knowledge/answer/evidence/sentences.ts";

const cut = (text: string) =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe("sentencesOf", () => {
  test.each([
    ["Nộp báo cáo. Gửi Sở Nội vụ; lưu VT.", ["Nộp báo cáo.", "Gửi Sở Nội vụ;", "lưu VT."]],
    ["Dòng một\nDòng hai", ["Dòng một", "Dòng hai"]],
    ["4. Trưởng thôn\n1.2. Nội dung", ["4. Trưởng thôn", "1.2. Nội dung"]],
    [
      "Phong trào “Dân vận khéo. Làm tốt” được nhân rộng. Hết",
      ["Phong trào “Dân vận khéo. Làm tốt” được nhân rộng.", "Hết"],
    ],
    ["số 12.500 đồng, điểm 1.2", ["số 12.500 đồng, điểm 1.2"]],
    ["  ", []],
  ])("%s", (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  test("every character but white space is in one sentence, in order, inside the stretch", () => {
    const text = fc
      .array(fc.constantFrom("báo cáo", ". ", "; ", "\n", " ", '"', "“", "”", "4.", "I.", "? ", "…"), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.nat(20), (all, from) => {
        const within = { start: Math.min(from, all.length), end: all.length };
        const spans = sentencesOf(all, within);
        const bare = (part: string) => part.replace(/\s+/g, "");
        expect(bare(spans.map(({ start, end }) => all.slice(start, end)).join(""))).toBe(bare(all.slice(within.start)));
        spans.forEach(({ start, end }, at) => {
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? within.start);
          expect(end).toBeLessThanOrEqual(within.end);
          expect(all.slice(start, end)).toBe(all.slice(start, end).trim());
        });
      }),
    );
  });
});
