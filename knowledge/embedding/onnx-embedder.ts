import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { Failure } from "../domain/failure.ts";
import type { Embedder } from "./embedder.ts";

/** A model folder as model hubs lay it out: `config.json`, `tokenizer.json`, `onnx/model.onnx` or `onnx/model_quantized.onnx`. */
export type OnnxEmbedderSettings = {
  readonly folder: string;
  /** Put before every stored text and every question; models of the E5 family need "passage: " and "query: ". */
  readonly documentPrefix: string;
  readonly queryPrefix: string;
};

/** The library that runs the model. Half a gigabyte, so whoever wants it installs it; `words/failure.vi.ts` says how. */
const LIBRARY: string = "@huggingface/transformers";
/** 1 to 64. Texts that are run through the model at once; more is faster and takes more memory. */
const BATCH = 16;

/** Files of the model by the number format that the library must be told, the smaller one first. */
const WEIGHTS = [
  { file: "model_quantized.onnx", dtype: "q8" },
  { file: "model.onnx", dtype: "fp32" },
] as const;

const ModelConfig = z.object({ hidden_size: z.int().positive() });
const PoolingConfig = z.object({ pooling_mode_cls_token: z.boolean().default(false) });
type Extract = (texts: string[], options: object) => Promise<{ tolist: () => number[][] }>;
const Library = z.object({
  env: z.custom<{ allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string }>(isObject),
  pipeline: z.custom<(task: string, model: string, options: object) => Promise<Extract>>(isFunction),
});

/** What is known of a model before it is loaded. */
type Model = {
  readonly folder: string;
  readonly name: string;
  readonly dimensions: number;
  readonly dtype: string;
  readonly pooling: "cls" | "mean";
};

/**
 * Vectors from a neural model on this machine's disk. Nothing is downloaded; the model is loaded when the first text comes.
 *
 * @throws {Failure} `embedder_unavailable`: the folder holds no such model; when asked, that the library is not installed or the model
 * cannot be run
 */
export function createOnnxEmbedder(settings: OnnxEmbedderSettings): Embedder {
  const model = readModel(settings);
  let loading: Promise<Extract> | null = null;
  const embed = async (texts: readonly string[]): Promise<number[][]> => {
    loading ??= load(model);
    const extract = await loading;
    const vectors: number[][] = [];
    for (let from = 0; from < texts.length; from += BATCH) {
      vectors.push(...(await run(extract, model, texts.slice(from, from + BATCH))));
    }
    return vectors;
  };
  return {
    name: model.name,
    dimensions: model.dimensions,
    embedDocuments: (texts) => embed(texts.map((text) => settings.documentPrefix + text)),
    embedQuery: async (text) => (await embed([settings.queryPrefix + text]))[0] ?? [],
  };
}

/** The name changes with the model's files and with what is put before documents, as their vectors do. */
function readModel({ folder: given, documentPrefix }: OnnxEmbedderSettings): Model {
  const folder = resolve(given);
  const weights = WEIGHTS.find(({ file }) => existsSync(join(folder, "onnx", file)));
  if (weights === undefined) throw unavailable(folder, "model");
  try {
    const config = readFileSync(join(folder, "config.json"), "utf8");
    const size = statSync(join(folder, "onnx", weights.file)).size;
    const hash = createHash("sha256").update(`${config}\n${weights.file}\n${size}\n${documentPrefix}`).digest("hex");
    return {
      folder,
      name: `onnx:${basename(folder)}@${hash.slice(0, 12)}`,
      dimensions: ModelConfig.parse(JSON.parse(config)).hidden_size,
      dtype: weights.dtype,
      pooling: readPooling(folder),
    };
  } catch (cause) {
    throw unavailable(folder, "model", cause);
  }
}

/** How vectors of words become one: models that were made with sentence-transformers say it in a file beside; else their mean. */
function readPooling(folder: string): Model["pooling"] {
  const path = join(folder, "1_Pooling", "config.json");
  if (!existsSync(path)) return "mean";
  return PoolingConfig.parse(JSON.parse(readFileSync(path, "utf8"))).pooling_mode_cls_token ? "cls" : "mean";
}

async function load(model: Model): Promise<Extract> {
  const library = await openLibrary(model);
  library.env.allowRemoteModels = false;
  library.env.allowLocalModels = true;
  library.env.localModelPath = dirname(model.folder);
  try {
    return await library.pipeline("feature-extraction", basename(model.folder), {
      dtype: model.dtype,
      local_files_only: true,
    });
  } catch (cause) {
    throw unavailable(model.folder, "model", cause);
  }
}

async function openLibrary({ folder }: Model): Promise<z.infer<typeof Library>> {
  try {
    const loaded: unknown = await import(LIBRARY);
    return Library.parse(loaded);
  } catch (cause) {
    throw unavailable(folder, "library", cause);
  }
}

async function run(extract: Extract, { folder, pooling, dimensions }: Model, texts: string[]): Promise<number[][]> {
  const vectors = await extract(texts, { pooling, normalize: true }).then(
    (output) => output.tolist(),
    (cause: unknown) => {
      throw unavailable(folder, "model", cause);
    },
  );
  if (vectors.some(({ length }) => length !== dimensions)) throw unavailable(folder, "model");
  return vectors;
}

function unavailable(folder: string, reason: "library" | "model", cause?: unknown): Failure {
  return new Failure("embedder_unavailable", { embedder: folder, reason }, { cause });
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}
