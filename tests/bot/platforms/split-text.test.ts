import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBlocks, splitText } from "#bot/platforms/split-text.ts";
import { renderPlain } from "#bot/render-plain.ts";
import type { Block } from "#bot/reply.ts";

const LONE_SURROGATE = /\p{Surrogate}/u;
const SENTENCE = "Các sở, ban, ngành gửi báo cáo về UBND tỉnh (qua Sở Nội vụ) trước ngày 15/10/2025 để tổng hợp. ";

describe("splitText", () => {
  it("leaves a text that fits as it is", () => {
    expect(splitText("Trước ngày 10/6.", 100)).toEqual(["Trước ngày 10/6."]);
    expect(splitText("  ", 100)).toEqual([]);
  });

  it("cuts at the end of a sentence", () => {
    const parts = splitText(SENTENCE.repeat(10), 250);
    expect(parts.every((part) => part.endsWith("tổng hợp."))).toBe(true);
    expect(parts.join(" ")).toBe(SENTENCE.repeat(10).trim());
  });

  it("prefers the end of a paragraph", () => {
    const text = `${"a ".repeat(40)}\n\n${"b ".repeat(30)}`;
    expect(splitText(text, 120)[0]).toBe("a ".repeat(40).trim());
  });

  it.each(["ngày 15 tháng 10 năm 2025", "ngày 15/10/2025", "1211/QĐ-UBND", "396-QĐ/TU", "15.000.000"])(
    "never cuts inside %s, wherever the limit falls",
    (held) => {
      for (let before = 60; before < 130; before++) {
        const text = `${"x".repeat(before)} ${held} ${"y ".repeat(80)}`;
        expect(splitText(text, 120).filter((part) => part.includes(held))).toHaveLength(1);
      }
    },
  );

  it("never cuts inside a quotation that fits into one part", () => {
    const quote = `“${SENTENCE.repeat(2).trim()}”`;
    for (let before = 10; before < 240; before += 7) {
      const text = `${"x ".repeat(before)}${quote} ${SENTENCE.repeat(3)}`;
      expect(splitText(text, 300).some((part) => part.includes(quote))).toBe(true);
    }
  });

  it("keeps the limit, loses nothing and breaks no character, for any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 900 }),
        fc.integer({ min: 100, max: 300 }),
        (text, limit) => {
          const parts = splitText(text, limit);
          expect(parts.every((part) => part.length <= limit && part.trim() !== "" && !LONE_SURROGATE.test(part))).toBe(
            true,
          );
          expect(parts.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("splitBlocks", () => {
  const quote: Block = { kind: "quote", text: SENTENCE.trim(), source: "Kế hoạch năm 2025, mục III.4" };

  it("keeps a quote whole, with its source, and goes on in the next message", () => {
    const messages = splitBlocks([{ kind: "lead", text: "a".repeat(150) }, quote, quote], 300);
    expect(messages.map((blocks) => blocks.length)).toEqual([2, 1]);
    expect(messages.flat().filter((block) => block.kind === "quote")).toEqual([quote, quote]);
  });

  it("parts a list between its items", () => {
    const items = Array.from({ length: 30 }, (_, index) => `việc thứ ${index}`);
    const messages = splitBlocks([{ kind: "list", items }], 120);
    expect(messages.flat().flatMap((block) => (block.kind === "list" ? block.items : []))).toEqual(items);
  });

  it("parts a quote that no message can hold into whole sentences, each quoted and sourced", () => {
    const messages = splitBlocks([{ ...quote, text: SENTENCE.repeat(30).trim() }], 1_000);
    const quotes = messages.flat().filter((block) => block.kind === "quote");
    expect(quotes.length).toBeGreaterThan(1);
    expect(quotes.every(({ text, source }) => text.endsWith("tổng hợp.") && source === quote.source)).toBe(true);
  });

  it("keeps the limit for any blocks", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 1_500 });
    const block = fc.oneof(
      text.map((value): Block => ({ kind: "paragraph", text: value })),
      fc.array(text, { maxLength: 5 }).map((items): Block => ({ kind: "list", items })),
      fc.tuple(text, text).map(([value, source]): Block => ({ kind: "quote", text: value, source })),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        for (const message of splitBlocks(blocks, 500)) expect(renderPlain(message).length).toBeLessThanOrEqual(500);
      }),
      { numRuns: 300 },
    );
  });
});
