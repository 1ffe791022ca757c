import { join } from "node:path";
import type { Embedder } from "./embedder.ts";
import { createHttpEmbedder, type HttpEmbedderSettings } from "./http-embedder.ts";
import { createLocalEmbedder, readLocalModel, writeLocalModel } from "./local-embedder.ts";
import { fitLocalModel } from "./local-model.ts";

/** Which embedder to use, with what it needs. */
export type EmbedderChoice = { readonly kind: "local" } | ({ readonly kind: "http" } & HttpEmbedderSettings);

/** How an embedder comes to be: at ingest from the corpus into the snapshot folder, later from that folder. */
type EmbedderProvider<Choice> = {
  readonly prepare: (choice: Choice, texts: readonly string[], folder: string) => Embedder;
  readonly open: (choice: Choice, folder: string) => Embedder;
};

const LOCAL_MODEL_FILE = "local-model.bin";

const PROVIDERS: {
  readonly [Kind in EmbedderChoice["kind"]]: EmbedderProvider<Extract<EmbedderChoice, { kind: Kind }>>;
} = {
  local: {
    prepare: (_choice, texts, folder) => {
      const model = fitLocalModel(texts);
      writeLocalModel(join(folder, LOCAL_MODEL_FILE), model);
      return createLocalEmbedder(model);
    },
    open: (_choice, folder) => createLocalEmbedder(readLocalModel(join(folder, LOCAL_MODEL_FILE))),
  },
  http: {
    prepare: (choice) => createHttpEmbedder(choice),
    open: (choice) => createHttpEmbedder(choice),
  },
};

/** For ingest: an embedder that fits these texts; what it learns is written into `folder`. */
export function prepareEmbedder(choice: EmbedderChoice, texts: readonly string[], folder: string): Embedder {
  return choice.kind === "local"
    ? PROVIDERS.local.prepare(choice, texts, folder)
    : PROVIDERS.http.prepare(choice, texts, folder);
}

/** For the bot: the embedder that a snapshot was built with. */
export function openEmbedder(choice: EmbedderChoice, folder: string): Embedder {
  return choice.kind === "local" ? PROVIDERS.local.open(choice, folder) : PROVIDERS.http.open(choice, folder);
}
