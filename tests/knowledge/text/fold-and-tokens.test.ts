import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalTone } from "#knowledge/text/canonical.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { indexKey, indexTokens, shortFormsOf } from "#knowledge/text/index-tokens.ts";
import { numberTerms } from "#knowledge/text/number-terms.ts";
import { tokenize } from "#knowledge/text/tokenize.ts";

describe("foldDiacritics", () => {
  test.each([
    ["Đồng bào dân tộc", "dong bao dan toc"],
    ["Ủy ban", "uy ban"],
    ["hoà giải", "hoa giai"],
    ["QĐ-UBND", "qd-ubnd"],
  ])("%s, composed and decomposed", (text, folded) => {
    expect(foldDiacritics(text.normalize("NFC"))).toBe(folded);
    expect(foldDiacritics(text.normalize("NFD"))).toBe(folded);
  });

  test("folding twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = foldDiacritics(text);
        expect(foldDiacritics(once)).toBe(once);
      }),
    );
  });
});

describe("canonicalTone", () => {
  test.each([
    ["hoà", "hòa"],
    ["thuý", "thúy"],
    ["Uỷ ban", "Ủy ban"],
    ["toàn", "toàn"],
    ["quý", "quý"],
    ["già", "già"],
    ["khuỷu", "khuỷu"],
    ["ngoài", "ngoài"],
    ["chủ đaọ", "chủ đạo"],
    ["đựơc", "được"],
    ["mâý", "mấy"],
  ])("%s becomes %s", (typed, canonical) => {
    expect(canonicalTone(typed)).toBe(canonical);
    expect(canonicalTone(typed.normalize("NFD"))).toBe(canonical);
  });
});

describe("tokenize", () => {
  test("gives syllables with their places in the text as it came", () => {
    const text = "Số 06/KH: hoà giải".normalize("NFD");
    const tokens = tokenize(text);
    expect(tokens.map(({ folded }) => folded)).toEqual(["so", "6", "kh", "hoa", "giai"]);
    expect(tokens[3]?.text).toBe("hòa");
    expect(tokens.map(({ start, end }) => text.slice(start, end).normalize("NFC"))).toEqual([
      "Số",
      "06",
      "KH",
      "hoà",
      "giải",
    ]);
  });

  test("i and y are one after the consonants that take both", () => {
    expect([indexKey("ly"), indexKey("ky"), indexKey("quy")]).toEqual(["li", "ki", "qui"]);
    expect([indexKey("uy"), indexKey("may"), indexKey("day")]).toEqual(["uy", "may", "day"]);
  });

  test("a short form brings its long form, and one that a document defines goes first", () => {
    const forms = shortFormsOf([{ short: "TTHC", long: "trung tâm hành chính" }]);
    const read = (text: string) => indexTokens(tokenize(text), forms).map(({ folded }) => folded);
    expect(read("UBND xã")).toEqual(["ubnd", "uy", "ban", "nhan", "dan", "xa"]);
    expect(read("tthc")).toEqual(["tthc", "trung", "tam", "hanh", "chinh"]);
  });
});

describe("numberTerms", () => {
  test.each([
    ["Quyết định số 1211/QĐ-UBND", ["#1211/qd"]],
    ["QĐ 1211", ["#1211/qd"]],
    ["quyet dinh so 1211", ["#1211/qd"]],
    ["Kết luận số 120 -KL/TW", ["#120/kl"]],
    ["Đề án 13-\nĐA/TU", ["#13/da"]],
    ["còn 15 ngày", []],
  ])("%s", (text, terms) => {
    expect(numberTerms(text)).toEqual(terms);
  });

  test("a printed year is a term of its own", () => {
    expect(numberTerms("khoản 2 Điều 15 Nghị định 59/2023/NĐ-CP")).toEqual(
      expect.arrayContaining(["#59/nd", "#59/2023"]),
    );
    expect(numberTerms("luat 10/2022")).toEqual(expect.arrayContaining(["#10/qh", "#10/2022"]));
  });
});
