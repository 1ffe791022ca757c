import hnswlib from "hnswlib-node";
import { Failure } from "../domain/failure.ts";
import type { VectorIndex, VectorIndexBuilder } from "./vector-index.ts";

/** 8 to 48. Links a vector keeps; more find better and take 8 bytes each. */
const LINKS = 16;
/** 50 to 400. Candidates looked at while building; more give a better graph and take longer. */
const BUILD_EFFORT = 100;
/** 16 to 500. Candidates looked at while searching; never less than what is asked for. */
const SEARCH_EFFORT = 96;
/** Fixed, so that the same vectors in the same order give the same file. */
const SEED = 100;
/** Cosine, because the vectors have length 1: distance is 1 minus their inner product. */
const SPACE = "ip";

/** A new graph with room for `capacity` vectors. */
export function createHnswIndexBuilder(dimensions: number, capacity: number): VectorIndexBuilder {
  const graph = new hnswlib.HierarchicalNSW(SPACE, dimensions);
  graph.initIndex({ maxElements: Math.max(1, capacity), m: LINKS, efConstruction: BUILD_EFFORT, randomSeed: SEED });
  return {
    add: (id, vector) => graph.addPoint([...vector], id),
    write: (path) => graph.writeIndexSync(path),
  };
}

/** @throws {Failure} `knowledge_unreadable`: missing, broken, or of other dimensions */
export function readHnswIndex(path: string, dimensions: number): VectorIndex {
  const graph = new hnswlib.HierarchicalNSW(SPACE, dimensions);
  try {
    graph.readIndexSync(path);
  } catch (cause) {
    throw new Failure("knowledge_unreadable", { path }, { cause });
  }
  const size = graph.getCurrentCount();
  return {
    size,
    vectorOf: (id) => (id < size ? graph.getPoint(id) : []),
    nearest(vector, count, allowed) {
      const wanted = Math.min(count, size);
      if (wanted === 0) return [];
      graph.setEf(Math.max(SEARCH_EFFORT, wanted));
      const { neighbors, distances } = graph.searchKnn([...vector], wanted, allowed);
      const found = neighbors.map((id, at) => ({ id, distance: distances[at] ?? 2 }));
      return found.sort((a, b) => a.distance - b.distance || a.id - b.id);
    },
  };
}
