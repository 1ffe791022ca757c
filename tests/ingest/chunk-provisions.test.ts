import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chunkProvisions } from "#ingest/chunk-provisions.ts";
import { parseDocument } from "#ingest/parse/parse-document.ts";
import { isVerbatim, quoteOf } from "#knowledge/text/quote-of.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const chunks = (source: string) => chunkProvisions(parseDocument("id", source, "hash"), 0);

describe("chunkProvisions", () => {
  it.each([
    "tests/documents/decision-with-plan.md",
    "tests/documents/wrapped-plan.txt",
    "knowledge/documents/plans/ubnd-xa-binh-phuoc-2025.txt",
    "knowledge/documents/plans/ubnd-tinh-quang-ngai-2025.txt",
  ])("covers %s, within its sections, quotable", (path) => {
    const document = parseDocument("id", read(path), "hash");
    const all = chunkProvisions(document, 10);
    expect(all.map(({ id }) => id)).toEqual(all.map((_, index) => index + 10));
    expect(all.map(({ text }) => text.replace(/\s/g, "")).join("")).toBe(document.text.replace(/\s/g, ""));
    for (const { span, text, section, provision } of all) {
      expect(text).toBe(document.text.slice(span.start, span.end));
      expect(document.provisions[provision]?.section).toBe(section);
      expect(isVerbatim(document.source, quoteOf(document, span))).toBe(true);
      expect(text.length).toBeLessThanOrEqual(1200);
    }
  });

  it("carries the headings above, and the sentence that leads on to items", () => {
    const source =
      "KẾ HOẠCH Trồng cây\n\nII. NHIỆM VỤ\n\n1. Sở Nội vụ\n\na) Chủ trì.\n\nĐiều 2. Phạm vi\n\n1. Luật này quy định:\n\na) Một việc.";
    expect(chunks(source).map(({ section, headingPath }) => [section, headingPath.slice(1)])).toEqual([
      ["preamble", []],
      ["II", ["NHIỆM VỤ"]],
      ["II.1", ["NHIỆM VỤ", "Sở Nội vụ"]],
      ["II.1.a", ["NHIỆM VỤ", "Sở Nội vụ"]],
      ["Điều 2", ["Phạm vi"]],
      ["Điều 2.1", ["Phạm vi", "Luật này quy định"]],
      ["Điều 2.1.a", ["Phạm vi", "Luật này quy định"]],
    ]);
  });

  it("puts short items together and cuts long text at sentence ends", () => {
    const sentence = "Các xã tổ chức thực hiện nghiêm túc nội dung này và báo cáo kết quả theo quy định. ";
    const found = chunks(`I. VIỆC\n\n1. Chung\n\n- Một.\n\n- Hai.\n\n2. ${sentence.repeat(30)}`);
    expect(found.map(({ text }) => text)[1]).toBe("1. Chung\n- Một.\n- Hai.");
    const long = found.filter(({ section }) => section === "I.2");
    expect(long.length).toBeGreaterThan(2);
    expect(long.every(({ text }) => text.trim().endsWith("."))).toBe(true);
  });
});
