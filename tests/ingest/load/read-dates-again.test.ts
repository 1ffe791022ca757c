import { describe, expect, it } from "vitest";
import {
  enlarged,
  type GreyPicture,
  readGrey,
  stacked,
  turned,
  writeGrey,
} from "#ingest/load/pictures/grey-picture.ts";
import { readDatesAgain } from "#ingest/load/scan/read-dates-again.ts";
import type { Word } from "#ingest/load/scan/read-words.ts";

const PAGE: GreyPicture = { width: 400, height: 200, pixels: new Uint8Array(400 * 200).fill(255) };

/** The words of a line, in points of a page of 72 dots an inch. */
function lineOf(text: string, line: number, top = 20 + 40 * line): readonly Word[] {
  return text.split(" ").map((word, at) => ({
    text: word,
    confidence: 0.9,
    line: String(line),
    paragraph: "1",
    left: 10 + at * 40,
    right: 45 + at * 40,
    top,
    height: 12,
  }));
}

/** What a second reading of these lines finds different when it reads `second` in their places. */
async function disputed(first: readonly string[], second: readonly string[]) {
  let read = 0;
  const found = await readDatesAgain(
    first.flatMap((text, at) => lineOf(text, at)),
    PAGE,
    72,
    (picture) => {
      read++;
      const step = picture.height / second.length;
      return Promise.resolve(second.flatMap((text, at) => lineOf(text, at, at * step + step / 2)));
    },
  );
  return { found, read };
}

describe("dates of a scan that are read twice", () => {
  it("say nothing where both readings have them, however they are written", async () => {
    expect((await disputed(["trước ngày 05/6/2025"], ["trước ngày 5/06/2025"])).found).toEqual([]);
    expect((await disputed(["ngày 15 tháng 3 năm 2025"], ["ngày 15 tháng 3 năm 2025 7/0"])).found).toEqual([]);
    expect((await disputed(["ngày 15/3/2025"], ["ngờy lB/3"])).found).toEqual([]);
  });

  it("are told with both readings where they differ", async () => {
    expect(
      (await disputed(["trước ngày 15/10/2028", "và 20/11"], ["trước ngày 15/10/2025", "và 20/11"])).found,
    ).toEqual([{ first: "15/10/2028", second: "15/10/2025" }]);
  });

  it("are looked for only where a line prints one", async () => {
    expect(await disputed(["Kế hoạch số 12/KH-UBND", "có 5 thôn"], ["1/2/2025"])).toEqual({ found: [], read: 0 });
  });
});

describe("a grey picture", () => {
  const small: GreyPicture = { width: 2, height: 1, pixels: Uint8Array.of(0, 100) };
  it("is read as it was written", () => {
    expect(readGrey(writeGrey(small))).toMatchObject({ width: 2, height: 1 });
    expect([...readGrey(writeGrey(small)).pixels]).toEqual([0, 100]);
    expect(() => readGrey(Buffer.from("P6 1 1 255 "))).toThrow();
  });
  it("turns clockwise, and four times is as before", () => {
    expect(turned(small, 1)).toMatchObject({ width: 1, height: 2 });
    expect([...turned(small, 1).pixels]).toEqual([0, 100]);
    expect([...turned(small, 2).pixels]).toEqual([100, 0]);
    expect(turned(small, 4)).toBe(small);
  });
  it("is cut out with white around it, and stacked with gaps", () => {
    expect([...enlarged(small, { left: -1, top: 0, right: 2, bottom: 1 }, 1).pixels]).toEqual([255, 0, 100]);
    const { picture, tops } = stacked([small, small], 3);
    expect(tops).toEqual([3, 7]);
    expect([picture.width, picture.height]).toEqual([8, 11]);
  });
});
