import { resolve } from "node:path";
import type { Config } from "#knowledge/config.ts";

/** What one ingest run works on. Paths are absolute. */
export type IngestConfig = Pick<Config, "embedder" | "logLevel"> & {
  readonly documentsDir: string;
  readonly dataDir: string;
};

/** The settings, with the folders that were named on the command line in place of theirs. */
export function ingestConfig(
  config: Config,
  flags: { readonly documents?: string | undefined; readonly data?: string | undefined },
): IngestConfig {
  return {
    embedder: config.embedder,
    logLevel: config.logLevel,
    documentsDir: resolve(flags.documents ?? config.documentsDir),
    dataDir: resolve(flags.data ?? config.dataDir),
  };
}
