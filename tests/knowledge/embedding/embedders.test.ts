import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Failure } from "#knowledge/domain/failure.ts";
import { readArrayFile, writeArrayFile } from "#knowledge/embedding/array-file.ts";
import { openEmbedder, prepareEmbedder } from "#knowledge/embedding/embedders.ts";
import type { HttpEmbedderSettings } from "#knowledge/embedding/http-embedder.ts";
import { cosine, describeEmbedder } from "../../contracts/embedder.contract.ts";

const texts = [
  "Báo cáo kết quả thực hiện dân chủ ở cơ sở gửi Sở Nội vụ",
  "Sở Nội vụ tổng hợp báo cáo về dân chủ cơ sở",
  "Mô hình Dân vận khéo đăng ký trước tháng tư",
  "Đăng ký mô hình dân vận khéo của các xã",
  "Kinh phí do ngân sách nhà nước bảo đảm",
  "Ngân sách bố trí kinh phí hằng năm",
];
const folder = mkdtempSync(join(tmpdir(), "embedder-"));
afterAll(() => rmSync(folder, { recursive: true }));

const contractFolder = mkdtempSync(join(folder, "contract-"));
prepareEmbedder({ kind: "local" }, texts, contractFolder);
describeEmbedder("local", () => openEmbedder({ kind: "local" }, contractFolder));

describe("local embedder", () => {
  const embedder = prepareEmbedder({ kind: "local" }, texts, folder);

  test("vectors have length 1 and the dimensions it says; an unknown text has none", async () => {
    for (const vector of await embedder.embedDocuments(texts)) {
      expect(vector).toHaveLength(embedder.dimensions);
      expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    }
    expect(cosine(await embedder.embedQuery("zzz"), await embedder.embedQuery("zzz"))).toBe(0);
  });

  test("texts about the same lie nearer than others, with and without diacritics", async () => {
    const [report = [], , model = [], , money = []] = await embedder.embedDocuments(texts);
    for (const question of ["mô hình dân vận khéo", "mo hinh dan van kheo"]) {
      const vector = await embedder.embedQuery(question);
      expect(cosine(vector, model)).toBeGreaterThan(cosine(vector, report) + 0.2);
      expect(cosine(vector, model)).toBeGreaterThan(cosine(vector, money) + 0.2);
    }
  });

  test("words by which a question only asks hardly move it", async () => {
    const [plain, asked] = await embedder.embedDocuments(["kinh phí ngân sách", "kinh phí ngân sách"]);
    const question = await embedder.embedQuery("kinh phí ngân sách là gì vậy?");
    expect(plain).toEqual(asked);
    expect(cosine(question, plain ?? [])).toBeGreaterThan(0.95);
  });

  test("opened from its folder it is the same; learned again from the same texts its file has the same bytes", async () => {
    const opened = openEmbedder({ kind: "local" }, folder);
    expect(await opened.embedQuery("ngân sách")).toEqual(await embedder.embedQuery("ngân sách"));
    const before = readFileSync(join(folder, "local-model.bin"));
    prepareEmbedder({ kind: "local" }, texts, folder);
    expect(readFileSync(join(folder, "local-model.bin")).equals(before)).toBe(true);
  });
});

/** How often each of some letters stands in a text: a vector that is never nothing. */
function letterCounts(text: string): number[] {
  return [1, ...[..."aáânvbcs"].map((letter) => 4 * (text.split(letter).length - 1))];
}

describe("http embedder", () => {
  const asked: string[][] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      const input: unknown = JSON.parse(body).input;
      const list = (Array.isArray(input) ? input : [input]).map(String);
      asked.push(list);
      const data = list.map((text, index) => ({ object: "embedding", index, embedding: letterCounts(text) }));
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ object: "list", data, model: "m", usage: { prompt_tokens: 1, total_tokens: 1 } }));
    });
  });
  const settings = {
    kind: "http",
    model: "m",
    apiKey: null,
    documentPrefix: "passage: ",
    queryPrefix: "query: ",
  } as const;
  const at = (dimensions: number, changed: Partial<HttpEmbedderSettings> = {}) => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? (address satisfies AddressInfo).port : 0;
    return openEmbedder({ ...settings, ...changed, dimensions, baseUrl: `http://127.0.0.1:${port}/v1` }, folder);
  };
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  test("sends documents and questions with their own prefixes, and gives vectors of length 1", async () => {
    const [stored = []] = await at(9).embedDocuments(["một"]);
    expect(cosine(stored, await at(9).embedQuery("hai"))).toBeLessThan(1);
    expect(Math.hypot(...stored)).toBeCloseTo(1, 6);
    expect(asked.flat()).toEqual(["passage: một", "query: hai"]);
  });

  describeEmbedder("http", () => at(9, { documentPrefix: "", queryPrefix: "" }));

  test("has another name when other words are put before documents", () => {
    expect(at(9).name).not.toBe(at(9, { documentPrefix: "" }).name);
    expect(at(9).name).toBe(at(9, { queryPrefix: "" }).name);
  });

  test("refuses vectors of other dimensions by name", async () => {
    await expect(at(4).embedQuery("ba")).rejects.toMatchObject({ code: "embedder_unavailable" });
  });
});

describe("array files", () => {
  const path = join(folder, "numbers.bin");

  test("come back as they were", () => {
    writeArrayFile(path, "k", { a: "ạ" }, { x: Uint8Array.of(1, 2, 3), y: Float64Array.of(0.5), z: Uint32Array.of() });
    const file = readArrayFile(path, "k");
    expect([file.meta, [...file.u8("x")], [...file.f64("y")], file.u32("z").length]).toEqual([
      { a: "ạ" },
      [1, 2, 3],
      [0.5],
      0,
    ]);
    expect(() => file.u32("x")).toThrow(Failure);
  });

  test("cut short, of another kind, or no array file at all are refused by name", () => {
    expect(() => readArrayFile(path, "other")).toThrow(/knowledge_unreadable/);
    truncateSync(path, 60);
    expect(() => readArrayFile(path, "k")).toThrow(/knowledge_unreadable/);
    writeFileSync(path, "hello");
    expect(() => readArrayFile(path, "k")).toThrow(/knowledge_unreadable/);
  });
});
