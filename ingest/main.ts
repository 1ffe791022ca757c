import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand, traceOf } from "#knowledge/command-line.ts";
import { buildSearchIndex, openSearchIndex } from "#knowledge/corpus/search/search-index.ts";
import { buildSnapshot, type SnapshotParts, whileBuilding } from "#knowledge/corpus/snapshot/build-snapshot.ts";
import type { Manifest } from "#knowledge/corpus/snapshot/manifest.ts";
import { checkSnapshot, openSnapshot } from "#knowledge/corpus/snapshot/open-snapshot.ts";
import type { Deadline } from "#knowledge/domain/deadline.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { INGEST_USAGE } from "#knowledge/words/operator/operator-usage.vi.ts";
import { REPORT } from "#knowledge/words/report.vi.ts";
import { fingerprintBuilder } from "./built-by.ts";
import { type IngestConfig, ingestConfig } from "./config.ts";
import { findFiles, fingerprintFiles } from "./find-files.ts";
import { type Ingested, type IngestWatcher, ingestAll } from "./ingest-all.ts";
import { openReadingCache } from "./life/reading-cache.ts";
import { createProgress, type Progress } from "./progress.ts";
import { createReport } from "./report/create-report.ts";
import { renderHtmlReport } from "./report/render-html-report.ts";
import { renderReport } from "./report/render-report.ts";

/** In milliseconds. Another run that has not finished by then has hung, or reads a great many documents. */
const WAIT_FOR_OTHER_MS = 120_000;

/** In the data folder; beside the knowledge, as it is for people. */
const REPORT_FILE = "report.html";

const COMMAND = {
  usage: INGEST_USAGE,
  options: {
    documents: { type: "string" },
    data: { type: "string" },
    json: { type: "boolean" },
    "if-needed": { type: "boolean" },
    check: { type: "boolean" },
  },
  positionals: false,
} as const;

await runCommand(COMMAND, async ({ values, config }) => {
  const settings = ingestConfig(config, values);
  if (values.check) return say(wholeness(await checkSnapshot(settings.dataDir)));
  const ifNeeded = values["if-needed"] === true;
  if (ifNeeded && isUpToDate(settings)) return;
  await whileBuilding(settings.dataDir, WAIT_FOR_OTHER_MS, async () => {
    // another run may have done it while this one waited
    if (ifNeeded && isUpToDate(settings)) return;
    const before = deadlinesOf(settings.dataDir);
    const { read, content, skipped } = await ingest(settings);
    const report = createReport(read, content.facts, skipped, before);
    const page = join(settings.dataDir, REPORT_FILE);
    writeFileSync(`${page}.tmp`, renderHtmlReport(report, read, content.facts));
    renameSync(`${page}.tmp`, page);
    if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else if (ifNeeded) for (const { reason } of skipped) say(reason);
    else process.stdout.write(renderReport(report));
    say(REPORT.built(settings.dataDir));
    if (!ifNeeded) say(REPORT.page(page));
  });
});

/** Whether what was built stands for the documents as they are now, this program, and its settings. */
function isUpToDate(settings: IngestConfig): boolean {
  try {
    const snapshot = openSnapshot(settings.dataDir, { kind: settings.embedder.kind });
    snapshot.close();
    const { builtBy, sources, documents } = snapshot.manifest;
    if (builtBy !== builderOf(settings) || sources !== fingerprintFiles(findFiles(settings.documentsDir))) return false;
    say(REPORT.upToDate(documents.length));
    return true;
  } catch (failure) {
    // missing, broken or foreign: all the more reason to build it
    if (failure instanceof Failure && failure.code.startsWith("knowledge_")) return false;
    throw failure;
  }
}

/** Of the last run, as they were read; `null` where there was none that can be used. */
function deadlinesOf(dataDir: string): readonly Deadline[] | null {
  try {
    const snapshot = openSnapshot(dataDir, {});
    snapshot.close();
    return snapshot.corpus.facts.deadlines;
  } catch (failure) {
    if (failure instanceof Failure && failure.code.startsWith("knowledge_")) return null;
    throw failure;
  }
}

async function ingest(settings: IngestConfig): Promise<Ingested> {
  const files = findFiles(settings.documentsDir);
  const sources = fingerprintFiles(files);
  const progress = createProgress(process.stderr);
  const cache = openReadingCache(settings.dataDir, builderOf(settings));
  const watcher: IngestWatcher = {
    reading: (done, file) => progress.show(done, files.length, REPORT.progress(done + 1, files.length, file)),
    page: (done, file, of, total) =>
      progress.show(
        done + of / total,
        files.length,
        REPORT.progress(done + 1, files.length, `${file}${REPORT.ofPage(of, total)}`),
      ),
    leftOut: (failure) => {
      if (settings.logLevel === "debug") say(traceOf(failure));
    },
  };
  const ingested = await ingestAll(files, watcher, cache);
  if (ingested.read.length === 0) {
    progress.clear();
    for (const { reason } of ingested.skipped) say(reason);
    throw new Failure("documents_missing", { folder: settings.documentsDir });
  }
  await buildSnapshot(settings.dataDir, ingested.content, partsOf(settings, ingested, sources, progress));
  progress.clear();
  return ingested;
}

function partsOf(settings: IngestConfig, { content }: Ingested, sources: string, progress: Progress): SnapshotParts {
  const shortForms = content.facts.glossary.map(({ abbreviation, expansion }) => ({
    short: abbreviation,
    long: expansion,
  }));
  return {
    builtBy: builderOf(settings),
    sources,
    async writeIndexes(folder) {
      const built = await buildSearchIndex({ ...content, shortForms }, settings.embedder, folder, (done, total) =>
        progress.show(done, total, REPORT.building),
      );
      return { kind: settings.embedder.kind, name: built.embedder, dimensions: built.dimensions };
    },
    async probe({ folder, manifest }) {
      const index = openSearchIndex(folder, settings.embedder);
      const [first] = content.chunks;
      if (first === undefined) return;
      const [nearest] = index.vectors.nearest(await index.embedder.embedQuery(first.text), 1);
      if (nearest === undefined || index.vectors.size !== manifest.chunks) {
        throw new Failure("knowledge_half_written", { folder, file: "vectors" });
      }
    },
  };
}

/** A key is no part of what is built, and no hash of it is kept. */
function builderOf({ embedder }: IngestConfig): string {
  return fingerprintBuilder(embedder.kind === "http" ? { ...embedder, apiKey: null } : embedder);
}

function wholeness({ documents, chunks }: Manifest): string {
  return REPORT.whole(documents.length, chunks);
}

/** To the person at the terminal; stdout is kept for the report. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
