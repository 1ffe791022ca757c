import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeOffsets, encodeOffsets } from "#knowledge/corpus/offsets.ts";

describe("offsets as bytes", () => {
  it("come back as they were", () => {
    const rising = fc.array(fc.nat(100_000)).map((steps) => {
      let at = 0;
      return steps.map((step) => {
        at += step;
        return at;
      });
    });
    fc.assert(
      fc.property(rising, (offsets) => {
        expect(decodeOffsets(encodeOffsets(offsets))).toEqual(offsets);
      }),
    );
  });

  it("take one byte for each step that is small", () => {
    expect(encodeOffsets([0, 1, 2, 3, 130])).toHaveLength(5);
    expect([...encodeOffsets([128])]).toEqual([128, 1]);
  });

  it("refuse to fall", () => expect(() => encodeOffsets([2, 1])).toThrow(RangeError));
});
