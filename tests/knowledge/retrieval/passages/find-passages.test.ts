import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSearchIndex, openSearchIndex, type SearchIndex } from "#knowledge/corpus/search/search-index.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { type FindOptions, findPassages } from "#knowledge/retrieval/passages/find-passages.ts";
import { bestStretches } from "#knowledge/retrieval/passages/rank-stretches.ts";
import { searchFixture } from "../../corpus/search/search-fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "passages-"));
let index: SearchIndex;
beforeAll(async () => {
  await buildSearchIndex(searchFixture(), { kind: "local" }, folder);
  index = openSearchIndex(folder, { kind: "local" });
});
afterAll(() => rmSync(folder, { recursive: true }));

const first = async (question: string, options: Partial<FindOptions> = {}) =>
  (await findPassages(index, question, { limit: 5, ...options }))[0];

describe("findPassages", () => {
  test.each([
    ["Kinh phí lấy ở đâu?", "III.2"],
    ["kinh phi lay o dau", "III.2"],
    ["kinh phsi lấy ở đâu", "III.2"],
    ["QĐ 1211 nói gì?", "II.2"],
    ["quyet dinh so 1211", "II.2"],
    ["VPTK làm gì?", "II.1"],
    ["DVK gửi ai?", "III.3"],
    ["lý do và kỹ năng đối thoại", "II.3"],
    ["các sở gửi báo cáo dân chủ ở cơ sở trước ngày nào", "III.1"],
  ])("%s is answered by %s", async (question, section) => {
    expect((await first(question))?.section).toBe(section);
  });

  test("the same question typed with and without diacritics finds the same", async () => {
    const typed = await findPassages(index, "Báo cáo kết quả dân chủ ở cơ sở", { limit: 6 });
    const bare = await findPassages(index, "bao cao ket qua dan chu o co so", { limit: 6 });
    expect(bare).toEqual(typed);
    expect(typed.map(({ score }) => score)).toEqual(typed.map(({ score }) => score).sort((a, b) => b - a));
  });

  test.each([
    [{ documents: new Set(["ke-hoach-xa-2024"]) }, "II.1"],
    [{ years: new Set([2024]) }, "II.1"],
    [{ issuers: new Set(["UBND xã"]) }, "II.1"],
    [{ levels: new Set(["province"] as const) }, "III.1"],
    [{ inForceOn: PlainDate.parse("2025-01-01") }, "III.1"],
  ])("a filter leaves out the other document: %j", async (filter, section) => {
    const passages = await findPassages(index, "báo cáo kết quả thực hiện dân chủ ở cơ sở", { limit: 6, filter });
    expect(passages[0]?.section).toBe(section);
    expect(new Set(passages.map(({ documentId }) => documentId)).size).toBe(1);
  });

  test("of two equals the one in force comes first, whichever would without a day; a better one of a past year stays first", async () => {
    const asked = "cùng một câu";
    const documents = ["a", "b"].map((id, at) => ({
      ...{ id: DocumentId.parse(id), year: 2024 + at, issuer: null },
      ...({ level: "province", kind: "plan" } as const),
    }));
    const chunks = documents.map(({ id }, at) => ({
      ...{ id: at, documentId: id, provision: 0, section: "I", headingPath: [], span: { start: 0, end: 12 } },
      text: "cùng một câu",
    }));
    const twins = mkdtempSync(join(folder, "twins-"));
    await buildSearchIndex({ chunks, documents, shortForms: [] }, { kind: "local" }, twins);
    const firstOn = async (day?: string) => {
      const on = day === undefined ? {} : { preferInForceOn: PlainDate.parse(day) };
      return (await findPassages(openSearchIndex(twins, { kind: "local" }), asked, { limit: 2, ...on }))[0]?.documentId;
    };
    expect([await firstOn(), await firstOn("2024-12-31"), await firstOn("2025-01-01")]).toEqual(["a", "a", "b"]);
    const kept = await first("xã 2024", { preferInForceOn: PlainDate.parse("2025-06-01") });
    expect(kept?.documentId).toBe("ke-hoach-xa-2024");
  });

  test("one a document, one a section, or every chunk", async () => {
    const count = async (options: Partial<FindOptions>) =>
      (await findPassages(index, "dân vận", { limit: 10, ...options })).length;
    expect([await count({ per: "document" }), await count({ per: "section" }), await count({})]).toEqual([2, 6, 6]);
    expect(await count({ limit: 3 })).toBe(3);
  });

  test("parts are shares, and the words of the answer cover the question", async () => {
    const passage = await first("ngân sách nhà nước bảo đảm");
    expect(passage?.parts.cover).toBeCloseTo(1, 5);
    expect(passage?.parts.window).toBeCloseTo(1, 5);
    expect(passage?.parts.run).toBeCloseTo(1, 5);
    expect((await first("tên lửa sao hỏa"))?.parts.cover ?? 0).toBeLessThan(0.5);
  });

  test("nothing that is typed makes it throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 400 }), async (question) => {
        const passages = await findPassages(index, question, { limit: 3 });
        expect(passages.every(({ score }) => Number.isFinite(score))).toBe(true);
      }),
    );
    expect(await findPassages(index, "dân vận ".repeat(20_000), { limit: 3 })).toHaveLength(3);
  });
});

test("the best stretches are those of a full sort, equals in document order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 }),
      fc.integer({ min: 1, max: 20 }),
      (list, limit) => {
        const scores = Float32Array.from(list);
        const wanted = list.flatMap((score, at) => (score > 0 ? [at] : []));
        wanted.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        expect(bestStretches(scores, limit, () => true)).toEqual(wanted.slice(0, limit));
      },
    ),
  );
});
