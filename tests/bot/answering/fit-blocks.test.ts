import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitBlocks } from "#bot/answering/fit-blocks.ts";
import { renderPlain } from "#bot/render-plain.ts";
import type { Block } from "#bot/reply.ts";

const lead = (text: string): Block => ({ kind: "lead", text });
const quote = (text: string): Block => ({ kind: "quote", text, source: "nguồn" });

const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom("lead" as const, "paragraph" as const, "note" as const),
      text: fc.string({ maxLength: 90 }),
    }),
    fc.record({
      kind: fc.constant("quote" as const),
      text: fc.string({ maxLength: 90 }),
      source: fc.string({ maxLength: 20 }),
    }),
    fc.record({ kind: fc.constant("list" as const), items: fc.array(fc.string({ maxLength: 30 }), { maxLength: 4 }) }),
  ),
  { maxLength: 14 },
);

/** Where the first statement with its proof ends. */
function firstGroup(all: readonly Block[]): number {
  const proof = all.findIndex(({ kind }) => kind === "quote" || kind === "list");
  return proof < 0 ? all.length : proof + 1;
}

describe("fitBlocks", () => {
  test("what fits is left as it is", () => {
    const all = [lead("Trước ngày 15/10/2025"), quote("gửi báo cáo trước ngày 15/10/2025")];
    expect(fitBlocks(all, 1_000)).toEqual(all);
    expect(fitBlocks([], 1_000)).toEqual([]);
  });

  test("a statement goes with its proof, and what was left out is counted", () => {
    const all = [
      lead("một"),
      quote("a".repeat(60)),
      lead("hai"),
      quote("b".repeat(60)),
      lead("ba"),
      quote("c".repeat(60)),
    ];
    const kept = fitBlocks(all, 180);
    expect(kept.slice(0, -1)).toEqual(all.slice(0, 4));
    expect(kept.at(-1)).toMatchObject({ kind: "note", text: expect.stringContaining("1 mục") });
  });

  test("the first statement stays, however long", () => {
    const all = [lead("một"), quote("a".repeat(900)), lead("hai"), quote("b")];
    expect(fitBlocks(all, 10).slice(0, 2)).toEqual(all.slice(0, 2));
  });

  test("whole blocks from the start, the first group always, never much over the length", () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 0, max: 400 }), (all, maxChars) => {
        const fitted = fitBlocks(all, maxChars);
        const cut = fitted.length !== all.length || fitted.some((block, at) => block !== all[at]);
        const kept = cut ? fitted.slice(0, -1) : fitted;
        // no block is changed, none is skipped
        expect(kept).toEqual(all.slice(0, kept.length));
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(firstGroup(all), all.length));
        // signs between blocks are counted roughly, one or none too few for each
        if (kept.length > firstGroup(all)) expect(renderPlain(kept).length).toBeLessThanOrEqual(maxChars + kept.length);
        // a statement is never left without the proof that followed it
        const last = kept.at(-1);
        if (cut) expect(last?.kind === "quote" || last?.kind === "list").toBe(true);
        expect(cut ? fitted.at(-1)?.kind : "note").toBe("note");
      }),
      { numRuns: 500 },
    );
  });

  test("more room never shows less", () => {
    fc.assert(
      fc.property(blocks, fc.nat(300), fc.nat(300), (all, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const shown = (chars: number) => fitBlocks(all, chars).filter((block) => all.includes(block)).length;
        expect(shown(less)).toBeLessThanOrEqual(shown(more));
      }),
    );
  });
});
