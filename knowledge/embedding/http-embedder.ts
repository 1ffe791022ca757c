import type { OpenAIEmbeddings } from "@langchain/openai";
import { Failure } from "../domain/failure.ts";
import type { Embedder } from "./embedder.ts";

/** An OpenAI-compatible endpoint and the model that it serves. */
export type HttpEmbedderSettings = {
  readonly baseUrl: string;
  readonly model: string;
  readonly dimensions: number;
  /** `null` for a server that asks for none. */
  readonly apiKey: string | null;
  /** Put before every stored text and every question; models of the E5 family need "passage: " and "query: ". */
  readonly documentPrefix: string;
  readonly queryPrefix: string;
};

/** In milliseconds. */
const TIMEOUT_MS = 30_000;
const MAX_RETRIES = 2;

/** Vectors from a service. Used only when the settings name one: questions and documents leave the machine. */
export function createHttpEmbedder(settings: HttpEmbedderSettings): Embedder {
  let client: OpenAIEmbeddings | null = null;
  const embed = async (texts: readonly string[]): Promise<number[][]> => {
    client ??= await connect(settings);
    const vectors = await client.embedDocuments([...texts]).catch((cause: unknown) => {
      throw new Failure("embedder_unavailable", { embedder: settings.model }, { cause });
    });
    return vectors.map((vector) => checked(vector, settings));
  };
  return {
    // texts that begin with something else have other vectors
    name: `http:${settings.model}${settings.documentPrefix === "" ? "" : ` (${settings.documentPrefix.trim()})`}`,
    dimensions: settings.dimensions,
    embedDocuments: (texts) => embed(texts.map((text) => settings.documentPrefix + text)),
    embedQuery: async (text) => {
      const [vector] = await embed([settings.queryPrefix + text]);
      return vector ?? [];
    },
  };
}

/** The client is loaded when it is wanted: it takes 0.4 s, which the offline default should not cost. */
async function connect(settings: HttpEmbedderSettings): Promise<OpenAIEmbeddings> {
  const { OpenAIEmbeddings } = await import("@langchain/openai");
  return new OpenAIEmbeddings({
    model: settings.model,
    apiKey: settings.apiKey ?? "none",
    configuration: { baseURL: settings.baseUrl },
    encodingFormat: "float",
    timeout: TIMEOUT_MS,
    maxRetries: MAX_RETRIES,
  });
}

function checked(vector: readonly number[], { model, dimensions }: HttpEmbedderSettings): number[] {
  if (vector.length !== dimensions) {
    throw new Failure("embedder_unavailable", { embedder: model, dimensions: vector.length, expected: dimensions });
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
