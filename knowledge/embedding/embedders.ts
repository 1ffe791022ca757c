import { join } from "node:path";
import type { Embedder } from "./embedder.ts";
import { createHttpEmbedder, type HttpEmbedderSettings } from "./http-embedder.ts";
import { createLocalEmbedder, readLocalModel, writeLocalModel } from "./local-embedder.ts";
import { fitLocalModel } from "./local-model.ts";
import { createOnnxEmbedder, type OnnxEmbedderSettings } from "./onnx-embedder.ts";

/** Which embedder to use, with what it needs. */
export type EmbedderChoice =
  | { readonly kind: "local" }
  | ({ readonly kind: "onnx" } & OnnxEmbedderSettings)
  | ({ readonly kind: "http" } & HttpEmbedderSettings);

const LOCAL_MODEL_FILE = "local-model.bin";

/**
 * For ingest: an embedder that fits these texts; what it learns is written into `folder`.
 *
 * @throws {Failure} `embedder_unavailable`
 */
export function prepareEmbedder(choice: EmbedderChoice, texts: readonly string[], folder: string): Embedder {
  if (choice.kind !== "local") return openEmbedder(choice, folder);
  const model = fitLocalModel(texts);
  writeLocalModel(join(folder, LOCAL_MODEL_FILE), model);
  return createLocalEmbedder(model);
}

/** For the bot: the embedder that a snapshot was built with. @throws {Failure} `embedder_unavailable`, `knowledge_unreadable` */
export function openEmbedder(choice: EmbedderChoice, folder: string): Embedder {
  switch (choice.kind) {
    case "local":
      return createLocalEmbedder(readLocalModel(join(folder, LOCAL_MODEL_FILE)));
    case "onnx":
      return createOnnxEmbedder(choice);
    case "http":
      return createHttpEmbedder(choice);
  }
}
