import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawYear } from "#bot/calendar/draw-year.ts";
import { encodePng } from "#bot/calendar/encode-png.ts";
import { findObligations } from "#bot/calendar/find-obligations.ts";
import { rasterizeSvg } from "#bot/calendar/rasterize-svg.ts";
import { textWidth, wrapText } from "#bot/calendar/svg-text.ts";
import { type UnitYear, yearOfUnit } from "#bot/calendar/year-of-unit.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { smallRegister } from "../../fakes/small-calendar.ts";

const TODAY = PlainDate.parse("2025-05-20");
const COMMUNE = "UBND xã Ba Vì";
/** In bytes: what a picture may weigh on a connection that is paid by the megabyte. */
const LIGHT_BYTES = 150_000;

function smallYear(year = 2025): UnitYear {
  return yearOfUnit(COMMUNE, findObligations(smallRegister(), COMMUNE, TODAY), year, TODAY);
}

/** A year with more than a picture holds, with long words. */
function fullYear(): UnitYear {
  const { entries, ...year } = smallYear();
  const [first] = entries;
  if (first === undefined) throw new Error("no entry");
  const what = "Thực hiện rà soát việc phân công phụ trách công tác dân vận theo đúng quy định và báo cáo ".repeat(4);
  const long = { ...first.obligation, deadline: { ...first.obligation.deadline, what } };
  const many = Array.from({ length: 30 }, (_, index) => {
    const lastDay = PlainDate.parse(`2025-${String(1 + Math.floor(index / 3)).padStart(2, "0")}-15`);
    return {
      ...first,
      obligation: long,
      startsOn: lastDay,
      lastDay,
      status: lastDay < TODAY ? ("past" as const) : ("ahead" as const),
    };
  });
  return { ...year, entries: many };
}

/** Width, height and colour type as the file's head says. */
function headOf(png: Buffer) {
  return {
    signature: png.toString("latin1", 1, 4),
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    kind: png[25],
  };
}

describe("the year of a unit", () => {
  it("holds what binds it, in order of the last day in time, with what has no day apart", () => {
    const { entries, undated, monthly, otherYears } = smallYear();
    expect(entries.map(({ lastDay, status, daysLeft }) => [lastDay, status, daysLeft])).toEqual([
      ["2025-03-14", "past", -67],
      ["2025-06-09", "ahead", 20],
      ["2025-10-14", "ahead", 147],
    ]);
    expect([undated.length, monthly.length, otherYears]).toEqual([1, 0, []]);
  });

  it("keeps only what is yearly in another year, and names the year that has more", () => {
    const { entries, undated, otherYears } = smallYear(2027);
    expect(entries.map(({ lastDay }) => lastDay)).toEqual(["2027-06-09"]);
    expect([undated.length, otherYears]).toEqual([0, [2025]]);
  });

  it("is empty for a unit that nothing binds, without what was rejected, and without a quote that is not in the source", () => {
    expect(findObligations(smallRegister(), "Sở Y tế", TODAY)).toEqual([]);
    const { facts } = smallRegister();
    const rejected = facts.deadlines.map((deadline) => ({ ...deadline, state: "rejected" as const }));
    expect(findObligations(smallRegister(rejected), COMMUNE, TODAY)).toEqual([]);
    expect(findObligations({ ...smallRegister(), isVerbatim: () => false }, COMMUNE, TODAY)).toEqual([]);
  });
});

describe("the picture of a year", () => {
  it("shows the printed day, the task, its place and where today stands", () => {
    const svg = drawYear(smallYear());
    for (const words of [
      "Lịch năm 2025",
      COMMUNE,
      "Trước ngày 15/3/2025",
      "Trước ngày 10/6 hằng năm",
      "đã qua",
      "còn 147 ngày",
      "mục II, khoản 3",
      "Tháng 4–5: không có mốc",
    ])
      expect(svg).toContain(words);
  });

  it.each([
    ["small", smallYear],
    ["full", fullYear],
  ])("is 1080 pixels wide and light: %s", (_, make) => {
    const png = rasterizeSvg(drawYear(make()));
    expect(headOf(png)).toMatchObject({ signature: "PNG", width: 1080, kind: 3 });
    expect(png.length).toBeLessThan(LIGHT_BYTES);
  });

  it("never says of a month that it is empty when it only holds more than is drawn", () => {
    const svg = drawYear(fullYear());
    expect(svg).toContain("Tháng 10: 3 mốc, xem trong tệp lịch");
    expect(svg).toContain("Tháng 1–5: 15 mốc, xem trong tệp lịch");
    expect(svg).toContain("Tháng 11–12: không có mốc");
  });

  it("has no line that runs over its edge", () => {
    const svg = drawYear(fullYear());
    const lines = [...svg.matchAll(/<text x="(\d+)"[^>]*? font-size="(\d+)"([^>]*)>([^<]*)</g)].filter(
      ([, , , more]) => !more?.includes("anchor"),
    );
    expect(lines.length).toBeGreaterThan(20);
    for (const [, x, size, , words] of lines)
      expect(Number(x) + textWidth(words ?? "", Number(size))).toBeLessThanOrEqual(1080);
  });

  it("draws every Vietnamese letter: none is the box of a missing one, and marks make a difference", () => {
    const drawn = (words: string) =>
      rasterizeSvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90" fill="#fff"/><text x="9" y="63" font-size="50" font-family="Be Vietnam Pro">${words}</text></svg>`,
      );
    const missing = drawn("\u{1F994}");
    const letters = Array.from("ăâđêôơưĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ–·…«»");
    const pictures = letters.map((letter) => drawn(letter).toString("base64"));
    expect(pictures).not.toContain(missing.toString("base64"));
    expect(new Set(pictures).size).toBe(letters.length);
  });

  it("takes whatever a document says as words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (what) => {
        const year = smallYear();
        const entries = year.entries.map((entry) => ({
          ...entry,
          obligation: { ...entry.obligation, deadline: { ...entry.obligation.deadline, what } },
        }));
        const svg = drawYear({ ...year, orgUnit: `${COMMUNE} <script>&"`, entries });
        expect(svg).not.toContain("<script");
      }),
      { numRuns: 100 },
    );
    expect(rasterizeSvg(drawYear({ ...smallYear(), orgUnit: "\u0000\ud800<b>&'\"" })).length).toBeGreaterThan(1_000);
  });
});

describe("wrapText", () => {
  it("loses no word of a text that fits, and says where it cut one that does not", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("a", "đ", "ộ", "M", "i"), minLength: 1, maxLength: 8 }), {
          maxLength: 40,
        }),
        (words) => {
          const whole = wrapText(words.join(" "), 30, 600, 1_000);
          expect(whole.join(" ")).toBe(words.join(" "));
          const cut = wrapText(words.join(" "), 30, 600, 2);
          expect(cut.length).toBeLessThanOrEqual(2);
          if (whole.length > 2) expect(cut.at(-1)).toMatch(/…$/);
        },
      ),
    );
  });
});

describe("encodePng", () => {
  it("keeps flat colours, and gives back the pixels that went in", () => {
    const rgba = Uint8Array.from([255, 255, 255, 255, 163, 33, 29, 255, 163, 33, 29, 255, 0, 0, 0, 255]);
    const png = encodePng({ width: 2, height: 2, rgba }, 1_000);
    expect(headOf(png)).toMatchObject({ width: 2, height: 2 });
    const palette = png.subarray(41, 41 + 9);
    expect([...palette]).toEqual([255, 255, 255, 163, 33, 29, 0, 0, 0]);
    const dataLength = png.readUInt32BE(41 + 9 + 4);
    const rows = inflateSync(png.subarray(41 + 9 + 12, 41 + 9 + 12 + dataLength));
    expect([...rows]).toEqual([0, 0, 1, 0, 1, 2]);
  });
});
