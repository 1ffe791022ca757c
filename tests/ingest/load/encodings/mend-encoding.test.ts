import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { findFiles } from "#ingest/find-files.ts";
import { ingestAll } from "#ingest/ingest-all.ts";
import { LEGACY_ENCODINGS } from "#ingest/load/encodings/legacy-encodings.ts";
import { mendEncoding } from "#ingest/load/encodings/mend-encoding.ts";
import { decodeWestern } from "#ingest/load/encodings/windows-1252.ts";
import { toTcvn3, toVni, westernBytes } from "./encode-legacy.ts";

const PLANS = join(import.meta.dirname, "../../../../knowledge/documents/plans");
const folder = mkdtempSync(join(tmpdir(), "encodings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const quiet = { reading: () => {}, page: () => {}, leftOut: () => {} };
const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");
const loaded = (text: string) => ({ text, pages: [], notes: [] });
const mended = (text: string) => mendEncoding(loaded(text), "a.txt").text;

/** What is said of obligations, units and acts, without offsets; capitals aside, which TCVN3 cannot keep. */
async function factsOf(encode: (text: string) => Uint8Array, name: string) {
  const at = join(folder, name);
  mkdirSync(at);
  for (const file of readdirSync(PLANS)) writeFileSync(join(at, file), encode(readFileSync(join(PLANS, file), "utf8")));
  const { content, skipped, read } = await ingestAll(findFiles(at), quiet);
  const { deadlines, duties, regulations } = content.facts;
  const small = (value: unknown) => JSON.stringify(value).toLowerCase();
  return {
    skipped,
    notes: read.flatMap(({ notes }) => notes.map(({ facts }) => facts.encoding)),
    deadlines: deadlines.map(({ documentId, section, due, recipient, via, who }) =>
      small({ documentId, section, due, recipient, via, who }),
    ),
    duties: duties.map(({ documentId, section, orgUnit }) => small({ documentId, section, orgUnit })),
    regulations: regulations.map(({ number, mentions }) =>
      small({ number, at: mentions.map(({ section }) => section) }),
    ),
  };
}

describe("documents in the encodings of old offices", () => {
  it("give the facts of the same documents in Unicode", { timeout: 120_000 }, async () => {
    const { notes: none, ...facts } = await factsOf(utf8, "unicode");
    expect(none).toEqual([]);
    expect(facts.deadlines.length).toBeGreaterThan(30);
    const typed: readonly (readonly [string, string, (text: string) => Uint8Array])[] = [
      ["tcvn3-bytes", "TCVN3 (ABC)", (text) => westernBytes(toTcvn3(text))],
      ["tcvn3-in-utf8", "TCVN3 (ABC)", (text) => utf8(toTcvn3(text))],
      ["vni-bytes", "VNI", (text) => westernBytes(toVni(text))],
      ["vni-in-utf8", "VNI", (text) => utf8(toVni(text))],
      ["utf8-twice", "UTF-8 × 2", (text) => utf8(decodeWestern(utf8(text)))],
    ];
    for (const [name, encoding, encode] of typed) {
      const { notes, ...got } = await factsOf(encode, name);
      expect(notes, name).toEqual(Array(5).fill(encoding));
      expect(got, name).toEqual(facts);
    }
    const { notes, ...utf16 } = await factsOf((text) => Buffer.from(text, "utf16le"), "utf16");
    expect([notes, utf16]).toEqual([[], facts]);
  });

  it("are told apart line by line, and pages move along", () => {
    const line = "Báo cáo kết quả thực hiện về Ủy ban nhân dân xã trước ngày 15/3/2025";
    const text = `${line}\n${toVni(line)}\n${toTcvn3(line)}\nTrang 2`;
    const at = text.indexOf("Trang 2");
    const pages = [
      { number: 1, start: 0, ocr: null },
      { number: 2, start: at, ocr: null },
    ];
    const { text: got, pages: moved, notes } = mendEncoding({ text, pages, notes: [] }, "a.pdf");
    expect(got).toBe(`${line}\n${line}\n${line}\nTrang 2`);
    expect(moved[1]?.start).toBe(got.indexOf("Trang 2"));
    expect(notes.map(({ facts }) => facts.encoding)).toEqual(["VNI", "TCVN3 (ABC)"]);
  });

  it.each([
    "Kế hoạch của Ủy ban nhân dân tỉnh Đắk Lắk, xã Krông Pắk, huyện M’Đrắk",
    "Các ông Y Ông Niê, H’Bê Êban và bà Zơ Râm Bíu",
    "Số: 12/KH-UBND «Dân vận khéo» 25 °C ± 2, § 3, Straße, café, naïve, São Paulo",
    "ke hoach khong dau, khong co chu co dau nao ca",
  ])("leaves Unicode alone: %s", (text) => {
    expect(mended(text)).toBe(text);
    expect(mended(text.normalize("NFD"))).toBe(text.normalize("NFD"));
  });

  it("come back as they were written, capitals with tones aside in TCVN3", () => {
    const words = [
      ..."ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵabcghikmnpqrstvxy ,.-/0123456789",
    ];
    const [tcvn3, vni] = LEGACY_ENCODINGS;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (letters) => {
        const text = letters.join("");
        expect(tcvn3?.convert(toTcvn3(text)).text).toBe(text);
        const converted = vni?.convert(toVni(text));
        // "ô" and a mark of its own are "ơ" with a tone: such a pair is no Vietnamese and is read as the letter
        if (!/[ôơư][íìỉĩịỵâê]|[aeouyơư][áàạâêéèúíìỉĩịùûõïëü]/.test(text))
          expect(converted?.text.length).toBeLessThanOrEqual(text.length);
        expect(converted?.at).toHaveLength((converted?.text.length ?? 0) + 1);
      }),
    );
  });

  it("refuses what is Vietnamese in no reading, and says so", () => {
    const garbage = "&jQJ KRj [m KL FKX QJKD 9LW 1DP jFOdS 7d GR qKQK SK~F ".repeat(20);
    expect(() => mended(garbage)).toThrow(expect.objectContaining({ facts: { file: "a.txt", reason: "garbled" } }));
  });
});
