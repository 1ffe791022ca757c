import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createHnswIndexBuilder, readHnswIndex } from "#knowledge/corpus/hnsw-index.ts";

const folder = mkdtempSync(join(tmpdir(), "hnsw-"));
afterAll(() => rmSync(folder, { recursive: true }));

const DIMENSIONS = 16;
/** Vectors of length 1 that turn from one to the next, so that neighbours are known. */
const vectors = Array.from({ length: 400 }, (_, at) => {
  const vector = Array.from({ length: DIMENSIONS }, (_, axis) => Math.sin(at * 0.37 * (axis + 1) + axis));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
});
const inner = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

function build(name: string): string {
  const builder = createHnswIndexBuilder(DIMENSIONS, vectors.length);
  vectors.forEach((vector, id) => {
    builder.add(id, vector);
  });
  const path = join(folder, name);
  builder.write(path);
  return path;
}

test("finds what an exact search finds, with the true distances, nearest first", () => {
  const index = readHnswIndex(build("a"), DIMENSIONS);
  expect(index.size).toBe(vectors.length);
  let found = 0;
  for (const [at, vector] of vectors.entries()) {
    const exact = vectors
      .map((other, id) => ({ id, distance: 1 - inner(vector, other) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 10);
    const got = index.nearest(vector, 10);
    expect(got[0]?.distance).toBeCloseTo(0, 4);
    expect(got.map(({ distance }) => distance)).toEqual(got.map(({ distance }) => distance).sort((a, b) => a - b));
    expect(inner(vector, index.vectorOf(at))).toBeCloseTo(1, 4);
    found += exact.filter(({ id }) => got.some((neighbour) => neighbour.id === id)).length;
  }
  expect(found / (vectors.length * 10)).toBeGreaterThan(0.98);
});

test("leaves out what is not allowed, gives no more than there is, knows no vector outside", () => {
  const index = readHnswIndex(build("b"), DIMENSIONS);
  const [vector = []] = vectors;
  expect(index.nearest(vector, 20, (id) => id % 2 === 1).every(({ id }) => id % 2 === 1)).toBe(true);
  expect(index.nearest(vector, 5_000)).toHaveLength(vectors.length);
  expect(index.vectorOf(vectors.length)).toEqual([]);
});

test("the same vectors give the same file; a broken or missing file is refused by name", () => {
  expect(readFileSync(build("c")).equals(readFileSync(build("d")))).toBe(true);
  expect(() => readHnswIndex(join(folder, "none"), DIMENSIONS)).toThrow(/knowledge_unreadable/);
});
