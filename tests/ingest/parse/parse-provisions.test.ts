import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeText } from "#ingest/normalize/normalize-text.ts";
import { parseProvisions } from "#ingest/parse/parse-provisions.ts";
import type { Provision } from "#knowledge/domain/document.ts";

type Shown = readonly [section: string, kind: string, heading: string | null, own: string];

function show(text: string): readonly Shown[] {
  return parseProvisions(text).map(({ section, kind, heading, own }) => [
    section,
    kind,
    heading === null ? null : text.slice(heading.start, heading.end),
    text.slice(own.start, own.end),
  ]);
}

const sections = (text: string): readonly string[] => parseProvisions(text).map(({ section }) => section);
const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const sectionsOfFile = (path: string): readonly string[] => sections(normalizeText(read(path)).text);

describe("parseProvisions", () => {
  it.each(["wrapped-plan.txt", "decision-with-plan.md"])("labels every provision of %s", (name) => {
    const expected: unknown = JSON.parse(read(`tests/documents/${name.replace(/\.\w+$/, "")}.sections.json`));
    expect(sectionsOfFile(`tests/documents/${name}`)).toEqual(expected);
  });

  it("tells headings from text: alone on a line, in front of a colon, leading on to items, none", () => {
    const text =
      "I. MỤC TIÊU\n1. Mục tiêu chung\nPhát triển xã.\n2. Kinh phí: Ngân sách xã.\n3. Các đơn vị có trách nhiệm\n- Gửi báo cáo.\n4. Thực hiện tốt.";
    expect(show(text)).toEqual([
      ["I", "section", "MỤC TIÊU", ""],
      ["I.1", "clause", "Mục tiêu chung", "Phát triển xã."],
      ["I.2", "clause", "Kinh phí", "Ngân sách xã."],
      ["I.3", "clause", "Các đơn vị có trách nhiệm", ""],
      ["I.3", "dash", null, "Gửi báo cáo."],
      ["I.4", "clause", null, "Thực hiện tốt."],
    ]);
  });

  it("counts items and further paragraphs under the section they stand in", () => {
    const text =
      "II. NỘI DUNG\n3. Các xã lập kế hoạch.\nGửi kế hoạch về tỉnh.\n- Đôn đốc.\n- Kiểm tra:\n+ Hằng quý.\nBáo cáo tỉnh.";
    const items = parseProvisions(text).slice(2);
    expect(items.map(({ section, kind, ordinal, parent }) => [section, kind, ordinal, parent])).toEqual([
      ["II.3", "paragraph", 1, 1],
      ["II.3", "dash", 1, 1],
      ["II.3", "dash", 2, 1],
      ["II.3", "plus", 1, 4],
      ["II.3", "paragraph", 2, 1],
    ]);
  });

  it("keeps a number printed twice apart and follows a skipped one", () => {
    expect(sections("IV. A\n3. Ba.\n4. Bốn.\n4. Bốn nữa.\n6. Sáu.\nIV. B\n1. Một.")).toEqual([
      "IV",
      "IV.3",
      "IV.4",
      "IV.4~2",
      "IV.6",
      "IV~2",
      "IV~2.1",
    ]);
  });

  it("does not take years, quantities and continued sentences for numbers", () => {
    const text = "I. MỤC TIÊU\n1. Giai đoạn đến năm\n2026. Tiếp tục.\n12. Đề án.\n2. Hai.";
    expect(sections(text)).toEqual(["I", "I.1", "I.1", "I.2"]);
  });

  it("ends a list inside an item with that item", () => {
    const text = "I. VIỆC\n1. Chung\n- Gồm các bước:\n1. Lập danh sách.\n2. Niêm yết.\n- Báo cáo.\n2. Riêng.";
    expect(sections(text)).toEqual(["I", "I.1", "I.1", "I.1.1", "I.1.2", "I.1", "I.2"]);
  });

  it("labels articles without their chapters, points by their letters", () => {
    const text =
      "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Luật này:\na) Một;\nđ) Hai.\nChương II\nTHI HÀNH\nMục 1. CHUNG\nĐiều 2. Hiệu lực\nTừ ngày ký.";
    expect(show(text).map(([section, kind, heading]) => [section, kind, heading])).toEqual([
      ["I", "chapter", "QUY ĐỊNH CHUNG"],
      ["Điều 1", "article", "Phạm vi"],
      ["Điều 1.1", "clause", "Luật này"],
      ["Điều 1.1.a", "point", null],
      ["Điều 1.1.đ", "point", null],
      ["II", "chapter", "THI HÀNH"],
      ["II.1", "section", "CHUNG"],
      ["Điều 2", "article", "Hiệu lực"],
    ]);
  });

  it("reads a single article and plain prose", () => {
    expect(sections("Điều 5. Nguyên tắc\n1. Công khai.\n2. Dân chủ.")).toEqual(["Điều 5", "Điều 5.1", "Điều 5.2"]);
    expect(show("Xã có ba thôn. Thôn lớn nhất ở phía đông.")).toEqual([
      ["preamble", "preamble", null, "Xã có ba thôn. Thôn lớn nhất ở phía đông."],
    ]);
    expect(parseProvisions("")).toEqual([]);
  });

  it("takes rows with cells beside each other, labelled in an appendix, counted elsewhere", () => {
    const text =
      "I. LỊCH\nNgày | Việc\n7h00 | Khai mạc\nPhụ lục II\nSTT | Việc | Hạn\nI | Chung | \n1 | Gửi báo cáo | 15/6\n2 | Họp | Quý III";
    expect(parseProvisions(text).map(({ section, kind, ordinal }) => [section, kind, ordinal])).toEqual([
      ["I", "section", null],
      ["I", "row", 1],
      ["I", "row", 2],
      ["Phụ lục II", "appendix", null],
      ["Phụ lục II", "row", 1],
      ["Phụ lục II.I", "section", null],
      ["Phụ lục II.I.1", "row", null],
      ["Phụ lục II.I.2", "row", null],
    ]);
  });
});

describe("parseProvisions on the bundled plans", () => {
  const plan = (id: string): readonly string[] => sectionsOfFile(`knowledge/documents/plans/${id}.txt`);
  const top = (labels: readonly string[]): readonly string[] => [...new Set(labels)];
  const count = (prefix: string, to: number): readonly string[] => [
    prefix,
    ...Array.from({ length: to }, (_, i) => `${prefix}.${i + 1}`),
  ];
  const ends = ["closing", "recipients", "signature"];

  it.each<[id: string, sections: readonly string[]]>([
    [
      "ubnd-tinh-quang-ngai-2025",
      ["preamble", ...count("I", 4), ...count("II", 12), ...count("III", 7), "IV", ...ends],
    ],
    ["ubnd-xa-binh-phuoc-2025", ["preamble", ...count("I", 4), ...count("II", 12), ...count("III", 3), ...ends]],
    ["so-noi-vu-2021", ["preamble", ...count("I", 3), ...count("II", 10), ...count("III", 3), ...ends]],
    [
      "ubnd-xa-ba-vi-2025",
      ["preamble", ...count("I", 2), ...count("II", 2), ...count("III", 8), ...count("IV", 4), "IV.4~2", ...ends],
    ],
    [
      "phoi-hop-bdvtu-ubnd-tinh-2021",
      [
        "preamble",
        ...count("I", 4),
        ...count("II", 9),
        ...count("III", 2),
        ...count("IV", 4),
        "closing",
        "signature",
        "recipients",
      ],
    ],
  ])("finds the sections of %s and no others", (id, expected) => {
    expect(top(plan(id))).toEqual(expected);
  });
});

const LINES = [
  "I. MỤC ĐÍCH",
  "II. NỘI DUNG",
  "1. Việc một.",
  "2. Sở Nội vụ",
  "1.1. Chi tiết",
  "a) Điểm;",
  "- Gạch.",
  "+ Cộng.",
  "(1) Ngoặc",
  "Điều 3. Tên",
  "Chương I",
  "PHỤ LỤC I",
  "STT",
  "1",
  "2",
  "A | B",
  "Nơi nhận:",
  "KT. CHỦ TỊCH",
  "Lê Văn An",
  "KẾ HOẠCH",
  "Trên đây là",
  "Văn xuôi.",
  "[1] Ghi chú",
];

describe("parseProvisions on any lines", () => {
  it("nests spans, keeps order and leaves no line out", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 40 }), (lines) => {
        const text = lines.join("\n");
        const provisions = parseProvisions(text);
        const covered = provisions
          .filter(({ parent }) => parent === null)
          .map(({ span }) => text.slice(span.start, span.end));
        expect(covered.join("\n")).toBe(text);
        expect(
          provisions.every((provision, index) => provision.index === index && isInside(provision, provisions)),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function isInside(provision: Provision, all: readonly Provision[]): boolean {
  const { span, own, parent, index } = provision;
  const above = parent === null ? undefined : all[parent];
  const ordered = own.start >= span.start && own.end <= span.end && own.start <= own.end;
  return (
    ordered &&
    (above === undefined
      ? parent === null
      : above.index < index && above.span.start <= span.start && above.span.end >= span.end)
  );
}
