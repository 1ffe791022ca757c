import { describe, expect, test } from "vitest";
import type { Embedder } from "#knowledge/embedding/embedder.ts";

const TEXTS = ["báo cáo dân vận", "ngân sách", "dân vận"];

/** The cosine of two vectors of length 1. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** One suite for every embedder: what stored vectors and a question's vector must be for search to compare them. */
export function describeEmbedder(name: string, open: () => Embedder): void {
  describe(`embedder: ${name}`, () => {
    test("says what it is and how long its vectors are", async () => {
      const embedder = open();
      expect(embedder.name).not.toBe("");
      for (const vector of [...(await embedder.embedDocuments(TEXTS)), await embedder.embedQuery("dân vận")]) {
        expect(vector).toHaveLength(embedder.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      }
    });

    test("gives one vector a text, in order, the same alone and among others, and when opened again", async () => {
      const together = await open().embedDocuments(TEXTS);
      expect(together).toHaveLength(TEXTS.length);
      for (const [at, text] of TEXTS.entries()) {
        const [alone = []] = await open().embedDocuments([text]);
        expect(cosine(alone, together[at] ?? [])).toBeCloseTo(1, 4);
      }
      expect(await open().embedDocuments([])).toEqual([]);
    });

    test("puts a question nearest to the text that says the same", async () => {
      const stored = await open().embedDocuments(TEXTS);
      for (const [at, text] of TEXTS.entries()) {
        const asked = await open().embedQuery(text);
        const nearest = stored.map((vector) => cosine(asked, vector));
        expect(nearest.indexOf(Math.max(...nearest))).toBe(at);
      }
    });

    test("takes empty, long and foreign texts", async () => {
      const embedder = open();
      for (const text of ["", " ", "dân vận ".repeat(3_000), "😀\u0000‮"])
        expect(await embedder.embedQuery(text)).toHaveLength(embedder.dimensions);
    });
  });
}
