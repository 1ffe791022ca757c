import { type FSWatcher, mkdirSync, readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openSearchIndex } from "#knowledge/corpus/search/search-index.ts";
import { checkSnapshot, openSnapshotWith } from "#knowledge/corpus/snapshot/open-snapshot.ts";
import { temporaryFolder } from "../knowledge/corpus/snapshot/small-content.ts";
import { run, smallPlan, start, writeFiles } from "./run-ingest.ts";

/**
 * When to kill: at the nth change among the snapshots (a folder begun, renamed, made the one in use, deleted), or at the nth change
 * inside the folder that is being built.
 */
const MOMENTS: readonly { readonly inside: boolean; readonly change: number }[] = [
  ...[1, 2, 3, 4, 5, 6].map((change) => ({ inside: false, change })),
  ...[1, 3, 6, 10, 15, 25].map((change) => ({ inside: true, change })),
];

/** In milliseconds; a dozen runs of ingest on a busy machine. */
const TIMEOUT_MS = 300_000;

it(
  "a kill at any moment leaves the old or the new knowledge, whole, and no rubbish after the next run",
  async () => {
    const [documents, data] = [temporaryFolder(), temporaryFolder()];
    const flags = ["--documents", documents, "--data", data];
    const plan = (version: number) => ({
      "a.txt": smallPlan(`${version + 1}/6/2025`),
      // of another commune, else it would be a copy of the first
      "b.txt": smallPlan("05/7/2025").replace("XÃ HÒA AN", "XÃ HÒA BÌNH"),
    });
    writeFiles(documents, plan(0));
    await run("ingest/main.ts", flags);
    let old = dueDates(data);
    for (const [at, moment] of MOMENTS.entries()) {
      writeFiles(documents, plan(at + 1));
      await killAt(moment, data, flags);
      const found = dueDates(data);
      expect([old, [`2025-06-${String(at + 2).padStart(2, "0")}`, "2025-07-05"]]).toContainEqual(found);
      await checkSnapshot(data);
      old = found;
    }
    expect((await run("ingest/main.ts", flags)).code).toBe(0);
    const left = readdirSync(join(data, "knowledge")).map((name) => name.replace(/-.*/, ""));
    expect(left.sort()).toEqual(["build.lock", "current.json", "snapshot"]);
  },
  TIMEOUT_MS,
);

/** Runs ingest until the moment comes, or to its end when it does not. */
async function killAt(moment: (typeof MOMENTS)[number], data: string, flags: readonly string[]): Promise<void> {
  const folder = join(data, "knowledge");
  mkdirSync(folder, { recursive: true });
  const { child, ended } = start("ingest/main.ts", flags);
  const watchers: FSWatcher[] = [];
  let changes = 0;
  const count = () => {
    changes++;
    if (changes >= moment.change) child.kill("SIGKILL");
  };
  const outer = watch(folder, (_event, name) => {
    if (!moment.inside) count();
    else if (name?.startsWith("building-") && watchers.length === 1)
      watchers.push(...watchInside(join(folder, name), count));
  });
  watchers.push(outer);
  await ended;
  for (const watcher of watchers) watcher.close();
}

function watchInside(folder: string, count: () => void): FSWatcher[] {
  try {
    // the folder goes away under its watcher when it is renamed or swept
    return [watch(folder, count).on("error", () => {})];
  } catch {
    // it was swept before it could be watched: one that an earlier kill left
    return [];
  }
}

/** The dates in the knowledge, opened as the bot opens it. */
function dueDates(data: string): string[] {
  return openSnapshotWith(data, { kind: "local" }, ({ corpus, folder, close }) => {
    expect(openSearchIndex(folder, { kind: "local" }).vectors.size).toBe(corpus.chunkCount);
    const dates = corpus.facts.deadlines.flatMap(({ due }) => (due.kind === "date" ? [due.date] : []));
    close();
    return [...dates].sort();
  });
}
