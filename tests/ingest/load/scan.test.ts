import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestDocument } from "#ingest/ingest-document.ts";
import { findLoader } from "#ingest/load/loaders.ts";
import { pdfLoader } from "#ingest/load/pdf/pdf-loader.ts";
import { withoutColouredInk } from "#ingest/load/pictures/coloured-ink.ts";
import { readPicture } from "#ingest/load/pictures/picture-facts.ts";
import { picturePdf as onePagePdf } from "#ingest/load/pictures/picture-pdf.ts";
import { confidenceOf, readWords } from "#ingest/load/scan/read-words.ts";
import { repairNumerals } from "#ingest/load/scan/repair-numerals.ts";
import { repairTimeWords } from "#ingest/load/scan/repair-words.vi.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { picturePdf } from "./picture-pdf.ts";
import { printPdfs } from "./print-pdf.ts";

const TOOLS = ["/usr/bin/tesseract", "/usr/bin/pdftoppm", "/usr/bin/chromium"].every((path) => existsSync(path));
const load = (bytes: Uint8Array) => pdfLoader.load(bytes, "a.pdf", { page: () => {} });

const PLAN = `<p>KẾ HOẠCH<br>Thực hiện dân chủ ở cơ sở năm 2025</p><p>I. MỤC ĐÍCH</p><p>1. Tăng cường công tác lãnh đạo, chỉ đạo việc thực hiện dân chủ ở cơ sở trên địa bàn xã.</p>
<p>II. TỔ CHỨC THỰC HIỆN</p><p>1. Các thôn gửi báo cáo về UBND xã trước ngày 20/11/2025.</p>
<svg style="position:absolute;left:40mm;top:40mm" width="120" height="120"><circle cx="60" cy="60" r="50" fill="none" stroke="#d22" stroke-width="6"/></svg>`;

describe.skipIf(!TOOLS)("a scan", () => {
  const folder = mkdtempSync(join(tmpdir(), "scan-test-"));
  let scan = new Uint8Array();
  let picture = new Uint8Array();
  beforeAll(async () => {
    const [pdf = new Uint8Array()] = await printPdfs([PLAN]);
    writeFileSync(join(folder, "plan.pdf"), pdf);
    execFileSync("pdftoppm", ["-r", "300", "-jpeg", "-singlefile", join(folder, "plan.pdf"), join(folder, "page")]);
    picture = readFileSync(join(folder, "page.jpg"));
    scan = picturePdf([picture]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A PDF of the picture turned clockwise. */
  function turnedPdf(jpeg: Uint8Array, degrees: number): string {
    const path = join(folder, `turned-${degrees}.pdf`);
    const facts = readPicture(jpeg);
    if (facts === null) throw new Error("no picture");
    writeFileSync(path, onePagePdf({ ...facts, quarters: degrees / 90 }));
    return path;
  }

  it("gives the plan's deadline through a red stamp, with its page and how sure the reading is", async () => {
    const { text, pages, notes } = await load(scan);
    const { deadlines } = ingestDocument({ id: DocumentId.parse("a"), source: text, hash: "0", pages });
    expect(deadlines.map(({ due }) => due)).toEqual([{ kind: "date", date: "2025-11-20" }]);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.ocr).toBeGreaterThan(0.8);
    expect(notes).toEqual([]);
  });

  it("is read upright when it lies on its side or head, as a photograph or in a PDF", { timeout: 60_000 }, async () => {
    const loader = findLoader(".jpg");
    for (const degrees of [90, 180]) {
      execFileSync("pdftoppm", [
        ...["-r", "200", "-jpeg", "-singlefile"],
        ...[turnedPdf(picture, degrees), join(folder, `turned-${degrees}`)],
      ]);
      const lying = readFileSync(join(folder, `turned-${degrees}.jpg`));
      const read = await loader?.load(lying, "a.jpg", { page: () => {} });
      expect(read?.text, String(degrees)).toContain("trước ngày 20/11/2025");
      const held = await loader?.load(heldAs(degrees === 90 ? 8 : 3, lying), "a.jpg", { page: () => {} });
      expect(held?.text, String(degrees)).toContain("trước ngày 20/11/2025");
    }
  });

  it("is read as a picture too; a picture of nothing is said to be one", async () => {
    const loader = findLoader(".JPG");
    const read = await loader?.load(picture, "a.JPG", { page: () => {} });
    expect(read?.text).toContain("trước ngày 20/11/2025");
    expect(read?.pages[0]?.ocr).toBeGreaterThan(0.5);
    await expect(loader?.load(new Uint8Array([1, 2]), "a.jpg", { page: () => {} })).rejects.toMatchObject({
      facts: { reason: "notZip" },
    });
  });
});

/** The same JPEG with an Exif segment that says how the camera was held. */
function heldAs(orientation: number, jpeg: Uint8Array): Uint8Array {
  const exif = Buffer.from(
    "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "0000" + "0000" + "00000000",
    "hex",
  );
  exif.writeUInt16BE(orientation, 6 + 8 + 2 + 8);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

describe("what is known of a picture", () => {
  it("says how it is to be turned to stand upright", () => {
    const jpeg = Buffer.from("ffd8ffc0000b080010002001011100ffd9", "hex");
    expect(readPicture(jpeg)).toMatchObject({ width: 32, height: 16, quarters: 0 });
    expect([1, 3, 6, 8].map((held) => readPicture(heldAs(held, jpeg))?.quarters)).toEqual([0, 2, 1, 3]);
    expect(readPicture(Buffer.from("ffd8ff", "hex"))).toBeNull();
  });
});

describe("what is made of a recognised page", () => {
  it("coloured ink fades, black stays", () => {
    const picture = Buffer.concat([Buffer.from("P6\n3 1\n255\n"), Buffer.from([220, 30, 30, 10, 12, 11, 20, 20, 230])]);
    expect([...withoutColouredInk(picture).subarray(-3)]).toEqual([220, 12, 230]);
    expect(() => withoutColouredInk(Buffer.from("GIF89a"))).toThrow();
  });

  it.each([
    [
      ["I. A", "II. B", "II. C", "IV. D"],
      ["I. A", "II. B", "III. C", "IV. D"],
    ],
    [
      ["I. A", "H. B", "TH. C"],
      ["I. A", "II. B", "III. C"],
    ],
    [
      ["I. A", "1. B", "II. C"],
      ["I. A", "1. B", "II. C"],
    ],
    [
      ["I. A", "II. B", "I. Phụ lục", "II. D"],
      ["I. A", "II. B", "I. Phụ lục", "II. D"],
    ],
    [
      ["V. A", "VI. B"],
      ["V. A", "VI. B"],
    ],
    [
      ["I. MỤC ĐÍCH", "II NỘI DUNG THỰC HIỆN", "IV TỔ CHỨC THỰC HIỆN"],
      ["I. MỤC ĐÍCH", "II. NỘI DUNG THỰC HIỆN", "IV TỔ CHỨC THỰC HIỆN"],
    ],
  ])("%j is %j", (read, meant) => {
    expect(repairNumerals(read)).toEqual(meant);
  });

  it("never changes how many lines there are, nor what is behind their numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("I. A", "II. B", "H. C", "IIL. D", "1. E", "x", "IV. F", "T. G")),
        (lines) => {
          const repaired = repairNumerals(lines);
          expect(repaired.map((line) => line.slice(line.indexOf(".")))).toEqual(
            lines.map((line) => line.slice(line.indexOf("."))),
          );
        },
      ),
    );
  });

  it("words of time that lost a letter are mended, others stay", () => {
    expect(repairTimeWords("(rước ngày 15/10/2025) và rước 17 giờ")).toBe("(trước ngày 15/10/2025) và trước 17 giờ");
    expect(repairTimeWords("lễ rước kiệu, đón rước khách, trước ngày 5/6")).toBe(
      "lễ rước kiệu, đón rước khách, trước ngày 5/6",
    );
  });

  it("words and their confidence come from the table of results; what is no word is left out", () => {
    const row = (text: string, confidence: number) => `5\t1\t1\t1\t1\t1\t300\t600\t150\t30\t${confidence}\t${text}`;
    const words = readWords(
      ["level\theader", row("ngày", 90), row(" ", 95), row("15/3", 60), "4\t1\t1\t1\t1\t0\t0\t0\t0\t0\t-1\t"].join(
        "\n",
      ),
      300,
    );
    expect(words.map(({ text, left, height }) => [text, left, height])).toEqual([
      ["ngày", 72, 7.2],
      ["15/3", 72, 7.2],
    ]);
    expect(confidenceOf(words)).toBeCloseTo(0.75);
    expect(confidenceOf([])).toBe(0);
  });
});
