import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTermIndex, termsOf } from "#knowledge/retrieval/lookup/term-index.ts";

const words = (text: string) => text.split(" ");
const TEXTS = ["bao cao ho ngheo", "bao cao cay xanh", "ho ngheo bao cao", "hop thon"].map(words);
const index = createTermIndex(TEXTS);
const weigh = (text: string) => index.weigh(termsOf(words(text)));

describe("termsOf", () => {
  test("single syllables and neighbours, each once", () => {
    expect(termsOf(words("ho ngheo ho ngheo"))).toEqual(["ho", "ngheo", "ho ngheo", "ngheo ho"]);
    expect(termsOf([])).toEqual([]);
  });
});

describe("createTermIndex", () => {
  test("a text that holds all terms covers the whole, one in another order a little less", () => {
    const [first, second, third] = index.match(weigh("bao cao ho ngheo"));
    expect(first).toEqual({ id: 0, coverage: 1, missing: [] });
    expect(second?.id).toBe(2);
    expect(second?.coverage).toBeGreaterThan(third?.coverage ?? 1);
    expect(third).toMatchObject({ id: 1, missing: ["ho", "ngheo"] });
  });

  test("a rare word weighs more than one of most texts", () => {
    const [common, rare] = index.weigh(["bao", "thon"]);
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? Number.POSITIVE_INFINITY);
  });

  test("a word that no text holds lowers the coverage, a pair that none holds lowers it less", () => {
    expect(index.matchOne(weigh("hop thon mua"), 3)).toMatchObject({ missing: ["mua"] });
    expect(index.matchOne(weigh("hop thon mua"), 3).coverage).toBeLessThan(1);
    const pair = index.matchOne(weigh("thon hop"), 3).coverage;
    expect(pair).toBeLessThan(1);
    expect(pair).toBeGreaterThan(index.matchOne(weigh("hop thon mua"), 3).coverage);
    expect(index.has("thon")).toBe(true);
    expect(index.has("ho ngheo")).toBe(true);
    expect(index.has("thon hop")).toBe(false);
  });

  test("nothing asked or nothing held is no match", () => {
    expect(index.match(weigh("tieng la"))).toEqual([]);
    expect(index.match([])).toEqual([]);
    expect(index.matchOne([], 0).coverage).toBe(0);
    expect(createTermIndex([]).match([{ term: "bao", weight: 1 }])).toEqual([]);
  });

  const syllables = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 8 });

  test("finds what reading every text finds, best first, equals in order", () => {
    fc.assert(
      fc.property(fc.array(syllables, { maxLength: 12 }), syllables, (texts, question) => {
        const made = createTermIndex(texts);
        const terms = made.weigh(termsOf(question));
        const matches = made.match(terms);
        const holding = texts.flatMap((text, id) => (question.some((word) => text.includes(word)) ? [id] : []));
        expect(matches.map(({ id }) => id).sort((a, b) => a - b)).toEqual(holding);
        for (const { id, coverage } of matches) {
          expect(coverage).toBeGreaterThan(0);
          expect(coverage).toBeLessThanOrEqual(1);
          expect(made.matchOne(terms, id).coverage).toBe(coverage);
        }
        const ranks = matches.map(({ id, coverage }) => [-coverage, id] as const);
        expect(ranks).toEqual([...ranks].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
      }),
    );
  });
});
