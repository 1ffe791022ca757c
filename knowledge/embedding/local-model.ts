import { type Token, tokenize } from "../text/tokenize.ts";
import { questionFormShares } from "../text/typing/question-form-shares.ts";
import { orthonormalize, type Rows, randomRows } from "./subspace.ts";

/** A text as rarity-weighted counts of the model's features. */
type SparseText = { readonly ids: readonly number[]; readonly values: readonly number[] };

/** What the local embedder has learned from a corpus: its features, their rarity, and where each points. */
export type LocalModel = {
  readonly dimensions: number;
  /** Folded syllables, and neighbouring pairs joined by a space; an id is its place. */
  readonly features: readonly string[];
  readonly featureIds: ReadonlyMap<string, number>;
  /** Inverse document frequency of each feature. */
  readonly rarity: Float32Array;
  /** `features.length` rows of `dimensions`. */
  readonly directions: Float32Array;
};

/** 32 to 256. More keep texts further apart; each costs 4 bytes a chunk. */
const DIMENSIONS = 128;
/** 1,000 to 20,000. Texts that the directions are learned from, spread evenly over the corpus. */
const MAX_SAMPLE = 5_000;
/** 5,000 to 100,000. Features kept, the commonest first. */
const MAX_FEATURES = 24_000;
/** 1 to 4. Rounds of the power iteration; the subspace hardly moves after the second. */
const ROUNDS = 2;

/**
 * Learns the directions along which the texts of a corpus vary most: a truncated singular value decomposition of the matrix of
 * texts and features, found by power iteration from a fixed start, so that the same texts give the same model.
 *
 * @see Deerwester et al., "Indexing by latent semantic analysis", 1990; Halko et al., "Finding structure with randomness", 2011
 */
export function fitLocalModel(texts: readonly string[]): LocalModel {
  const step = Math.max(1, texts.length / MAX_SAMPLE);
  const sample = Array.from(
    { length: Math.min(texts.length, MAX_SAMPLE) },
    (_, i) => texts[Math.floor(i * step)] ?? "",
  );
  const counted = sample.map((text) => countFeatures(tokenize(text)));
  const { features, rarity } = chooseFeatures(counted);
  const featureIds = new Map(features.map((feature, id) => [feature, id]));
  const rows = counted.map((counts) => weigh(counts, featureIds, rarity));
  const dimensions = Math.max(1, Math.min(DIMENSIONS, rows.length, features.length));
  const directions = learnDirections(rows, features.length, dimensions);
  return { dimensions, features, featureIds, rarity, directions };
}

/** The vector of a question: words by which it only asks count less. */
export function embedQuestionLocally(model: LocalModel, question: string): number[] {
  const tokens = tokenize(question);
  return embedCounts(model, countFeatures(tokens, questionFormShares(tokens)));
}

/** The vector of a text, of length 1; all zeros when the model knows none of its words. */
export function embedLocally(model: LocalModel, text: string): number[] {
  return embedCounts(model, countFeatures(tokenize(text)));
}

function embedCounts(model: LocalModel, counts: ReadonlyMap<string, number>): number[] {
  const { ids, values } = weigh(counts, model.featureIds, model.rarity);
  const vector = new Array<number>(model.dimensions).fill(0);
  ids.forEach((id, at) => {
    addScaled(vector, model.directions, id * model.dimensions, values[at] ?? 0);
  });
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

function countFeatures(tokens: readonly Token[], shares?: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string, share: number) => counts.set(feature, (counts.get(feature) ?? 0) + share);
  let previous = "";
  tokens.forEach(({ folded }, at) => {
    const share = shares?.[at] ?? 1;
    add(folded, share);
    if (previous !== "") add(`${previous} ${folded}`, share);
    previous = folded;
  });
  return counts;
}

function chooseFeatures(counted: readonly ReadonlyMap<string, number>[]) {
  const frequency = new Map<string, number>();
  for (const counts of counted)
    for (const feature of counts.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const chosen = [...frequency]
    .filter(([feature, count]) => count > 1 || !feature.includes(" "))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MAX_FEATURES);
  const rarity = Float32Array.from(chosen, ([, count]) => Math.log((counted.length + 1) / (count + 0.5)));
  return { features: chosen.map(([feature]) => feature), rarity };
}

function weigh(
  counts: ReadonlyMap<string, number>,
  ids: ReadonlyMap<string, number>,
  rarity: Float32Array,
): SparseText {
  const found: number[] = [];
  const values: number[] = [];
  for (const [feature, count] of counts) {
    const id = ids.get(feature);
    if (id === undefined) continue;
    found.push(id);
    values.push((count > 1 ? 1 + Math.log(count) : count) * Math.max(0, rarity[id] ?? 0));
  }
  const length = Math.hypot(...values) || 1;
  return { ids: found, values: values.map((value) => value / length) };
}

function learnDirections(rows: readonly SparseText[], featureCount: number, dimensions: number): Float32Array {
  let directions = spread(rows, randomRows(rows.length, dimensions), featureCount);
  orthonormalize(directions);
  for (let round = 0; round < ROUNDS; round++) {
    directions = spread(rows, project(rows, directions), featureCount);
    orthonormalize(directions);
  }
  return directions.data;
}

/** The texts times the directions: one row a text. */
function project(rows: readonly SparseText[], directions: Rows): Rows {
  const { width } = directions;
  const data = new Float32Array(rows.length * width);
  rows.forEach(({ ids, values }, row) => {
    const target = data.subarray(row * width, (row + 1) * width);
    ids.forEach((id, at) => {
      addScaled(target, directions.data, id * width, values[at] ?? 0);
    });
  });
  return { data, width };
}

/** The texts, turned over, times one row a text: one row a feature. */
function spread(rows: readonly SparseText[], perText: Rows, featureCount: number): Rows {
  const { width } = perText;
  const data = new Float32Array(featureCount * width);
  rows.forEach(({ ids, values }, row) => {
    ids.forEach((id, at) => {
      addScaled(data.subarray(id * width, (id + 1) * width), perText.data, row * width, values[at] ?? 0);
    });
  });
  return { data, width };
}

function addScaled(target: Float32Array | number[], source: Float32Array, from: number, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (source[from + i] ?? 0);
}
