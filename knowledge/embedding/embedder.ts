import type { EmbeddingsInterface } from "@langchain/core/embeddings";

/**
 * PORT: turns texts into vectors of length 1 that lie near each other when the texts are about the same. It is LangChain's interface
 * (`embedDocuments` for what is stored, `embedQuery` for a question) with what the manifest must know.
 */
export type Embedder = EmbeddingsInterface<number[]> & {
  /** Names the model and its version; vectors of another name cannot be compared with these. */
  readonly name: string;
  readonly dimensions: number;
};
