import { describe, expect, it } from "vitest";
import { isVerbatim, plainSource, quoteOf } from "#knowledge/text/quote-of.ts";

describe("plainSource", () => {
  it("composes, drops markup and collapses white space", () => {
    expect(plainSource("## **Gửi**\n\n về\u00a0\u00a0Sở \\* trước".normalize("NFD"))).toBe("Gửi về Sở trước");
  });
});

describe("isVerbatim", () => {
  const source = "Hoàn thành và gửi về UBND tỉnh (*qua Sở Nội vụ*)\ntrước ngày **15/3/2025**.";

  it("finds words across markup and line ends", () => {
    expect(isVerbatim(source, "(qua Sở Nội vụ) trước ngày 15/3/2025")).toBe(true);
  });

  it.each(["trước ngày 16/3/2025", "qua sở nội vụ", "", " * "])("rejects %j", (quote) => {
    expect(isVerbatim(source, quote)).toBe(false);
  });
});

describe("quoteOf", () => {
  const source = "a) **Nộp** (*trước 15/6*);\n- Gửi;";
  const text = "a) Nộp (trước 15/6);\n- Gửi;";
  const sourceOffsets = [...Array.from(text, (_, i) => source.indexOf(text.charAt(i), i)), source.length];
  const offsets = sourceOffsets.map((offset, i) => Math.max(offset, ...sourceOffsets.slice(0, i)));
  const document = { source, text, sourceOffsets: offsets };

  it("cuts what is left over at the ends", () => {
    expect(quoteOf(document, { start: 3, end: text.indexOf("\n") })).toBe("Nộp (trước 15/6)");
  });

  it("gives nothing for an empty or blank span", () => {
    expect(quoteOf(document, { start: 4, end: 4 })).toBe("");
    expect(quoteOf(document, { start: 2, end: 3 })).toBe("");
  });

  it("takes whole letters of a decomposed source", () => {
    const decomposed = "Sở Nội vụ".normalize("NFD");
    const at = [...decomposed].flatMap((character, i) => (/\p{M}/u.test(character) ? [] : [i]));
    const composed = { source: decomposed, text: "Sở Nội vụ", sourceOffsets: [...at, decomposed.length] };
    expect(quoteOf(composed, { start: 0, end: 9 })).toBe("Sở Nội vụ");
  });
});
