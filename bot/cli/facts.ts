import { runCommand } from "#knowledge/command-line.ts";
import { watchReviews } from "#knowledge/corpus/reviews/reviewed-corpus.ts";
import { openSnapshot } from "#knowledge/corpus/snapshot/open-snapshot.ts";
import { FACTS_USAGE } from "#knowledge/words/operator/operator-usage.vi.ts";
import { factsJson } from "./facts-json.ts";

const COMMAND = { usage: FACTS_USAGE, options: { data: { type: "string" } }, positionals: false } as const;

await runCommand(COMMAND, async ({ values, config }) => {
  const dataDir = values.data ?? config.dataDir;
  const snapshot = openSnapshot(dataDir, {});
  try {
    const { corpus } = watchReviews(snapshot.corpus, dataDir)();
    process.stdout.write(`${JSON.stringify(factsJson(corpus), null, 2)}\n`);
  } finally {
    snapshot.close();
  }
});
