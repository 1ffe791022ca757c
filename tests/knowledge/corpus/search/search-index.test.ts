import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildKeywordIndex } from "#knowledge/corpus/search/build-keyword-index.ts";
import { findShortForms } from "#knowledge/corpus/search/find-short-forms.ts";
import { createKeywordIndex, findPair, stretchOf } from "#knowledge/corpus/search/keyword-index.ts";
import { buildSearchIndex, openSearchIndex } from "#knowledge/corpus/search/search-index.ts";
import { cutStretches } from "#knowledge/corpus/search/stretches.ts";
import { searchFixture } from "./search-fixture.ts";

const root = mkdtempSync(join(tmpdir(), "search-"));
afterAll(() => rmSync(root, { recursive: true }));

describe("a search index", () => {
  beforeAll(async () => {
    const told: number[] = [];
    const facts = await buildSearchIndex(searchFixture(), { kind: "local" }, root, (done) => told.push(done));
    expect(facts).toMatchObject({ embedder: "local-embedder-1", chunks: 6 });
    expect(told).toEqual([6]);
  });

  test("built again from the same chunks has the same bytes", async () => {
    const again = mkdtempSync(join(root, "again-"));
    await buildSearchIndex(searchFixture(), { kind: "local" }, again);
    const files = readdirSync(again).sort();
    expect(files).toEqual(["keyword.bin", "local-model.bin", "search.json", "vectors.hnsw", "vocabulary.bin"]);
    for (const file of files) expect(readFileSync(join(again, file)).equals(readFileSync(join(root, file)))).toBe(true);
  });

  test("opened from its folder knows its chunks, documents and short forms", () => {
    const { keyword, vectors, vocabulary } = openSearchIndex(root, { kind: "local" });
    expect(vectors.size).toBe(6);
    expect(keyword.chunkStarts).toHaveLength(7);
    expect(keyword.documents.map(({ year }) => year)).toEqual([2025, 2024]);
    expect(keyword.sections[keyword.chunkSections[4] ?? 0]).toBe("II.2");
    expect(keyword.shortForms.get("vptk")?.map(({ folded }) => folded)).toEqual(["van", "phong", "thong", "ke"]);
    expect(vocabulary.ids.has("nhân")).toBe(true);
  });

  test("with another embedder or a broken file is refused by name", async () => {
    const other = { kind: "http", baseUrl: "http://127.0.0.1:9/v1", model: "m", dimensions: 3 } as const;
    const http = { ...other, apiKey: null, documentPrefix: "", queryPrefix: "" };
    expect(() => openSearchIndex(root, http)).toThrow(/knowledge_foreign .*"field":"embedder".*http:m \[3\]/);
    const broken = mkdtempSync(join(root, "broken-"));
    for (const file of readdirSync(root).filter((name) => name.includes(".")))
      copyFileSync(join(root, file), join(broken, file));
    writeFileSync(join(broken, "keyword.bin"), "");
    expect(() => openSearchIndex(broken, { kind: "local" })).toThrow(/knowledge_unreadable/);
  });

  test("of no chunks can be built, opened and asked", async () => {
    const empty = mkdtempSync(join(root, "empty-"));
    await buildSearchIndex({ chunks: [], documents: [], shortForms: [] }, { kind: "local" }, empty);
    const { vectors, embedder } = openSearchIndex(empty, { kind: "local" });
    expect(vectors.nearest(await embedder.embedQuery("dân vận"), 5)).toEqual([]);
  });
});

describe("stretches", () => {
  const { chunks } = searchFixture();

  test("never reach over two documents, and end before they grow too long", () => {
    expect(cutStretches(chunks, () => 10, 100)).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 6 },
    ]);
    expect(cutStretches(chunks, () => 10, 20).map(({ from, to }) => to - from)).toEqual([2, 1, 2, 1]);
    expect(cutStretches(chunks, () => 500, 20)).toHaveLength(6);
    expect(cutStretches([], () => 0, 20)).toEqual([]);
  });

  test("are found by their chunks", () => {
    const { meta, arrays } = buildKeywordIndex(searchFixture(), {
      k1: 1,
      pairK1: 1,
      b: 0.5,
      heading: 1,
      stretchSyllables: 40,
    });
    const index = createKeywordIndex(meta, arrays);
    for (let chunk = 0; chunk < 6; chunk++) {
      const stretch = stretchOf(index, chunk);
      expect(index.stretchStarts[stretch]).toBeLessThanOrEqual(chunk);
      expect(index.stretchStarts[stretch + 1]).toBeGreaterThan(chunk);
    }
  });
});

test("pairs that stand together are found in that order only", () => {
  const { meta, arrays } = buildKeywordIndex(searchFixture());
  const index = createKeywordIndex(meta, arrays);
  const id = (term: string) => index.termIds.get(term) ?? -1;
  expect(findPair(index, id("dan"), id("chu"))).toBeGreaterThanOrEqual(0);
  expect(findPair(index, id("chu"), id("dan"))).toBe(-1);
});

describe("findShortForms", () => {
  test.each([
    ["Khóa luận tốt nghiệp (KLTN) là", "KLTN", "khóa luận tốt nghiệp"],
    ["KLTN: Khóa luận tốt nghiệp", "KLTN", "khóa luận tốt nghiệp"],
    ["Đơn vị quản lý môn học (sau đây gọi tắt là ĐVQLMH)", "ĐVQLMH", "đơn vị quản lý môn học"],
    ["điểm trung bình của học kỳ (ĐTBHK)", "ĐTBHK", "điểm trung bình của học kỳ"],
  ])("%s", (text, short, long) => {
    expect(findShortForms([text.normalize("NFD")])).toEqual([{ short, long }]);
  });

  test.each(["Sở Nội vụ (UBND tỉnh)", "KẾ HOẠCH CÔNG TÁC: kết quả", "số 12/KH-UBND", "BAN (ban ấn nghệ)"])(
    "%s explains none",
    (text) => {
      expect(findShortForms([text])).toEqual([]);
    },
  );

  test("the commoner of two explanations is taken", () => {
    const texts = ["Cán bộ coi thi (CBCT)", "công bố chỉ tiêu (CBCT)", "CBCT: cán bộ coi thi"];
    expect(findShortForms(texts)).toEqual([{ short: "CBCT", long: "cán bộ coi thi" }]);
  });
});
