import { z } from "zod";
import { readArrayFile, writeArrayFile } from "./array-file.ts";
import type { Embedder } from "./embedder.ts";
import { embedLocally, embedQuestionLocally, type LocalModel } from "./local-model.ts";

const KIND = "local-embedder-1";
const Meta = z.object({ dimensions: z.int().positive(), features: z.array(z.string()) });

/**
 * The offline default. It is no neural network: it knows only which words of this corpus stand together (latent semantic analysis),
 * nothing of language in general. Folded syllables make it blind to missing diacritics.
 */
export function createLocalEmbedder(model: LocalModel): Embedder {
  return {
    name: KIND,
    dimensions: model.dimensions,
    embedQuery: async (text) => embedQuestionLocally(model, text),
    embedDocuments: async (texts) => texts.map((text) => embedLocally(model, text)),
  };
}

export function writeLocalModel(path: string, { dimensions, features, rarity, directions }: LocalModel): void {
  writeArrayFile(path, KIND, { dimensions, features }, { rarity, directions });
}

/** @throws {Failure} `knowledge_unreadable` */
export function readLocalModel(path: string): LocalModel {
  const file = readArrayFile(path, KIND);
  const { dimensions, features } = Meta.parse(file.meta);
  return {
    dimensions,
    features,
    featureIds: new Map(features.map((feature, id) => [feature, id])),
    rarity: file.f32("rarity"),
    directions: file.f32("directions"),
  };
}
