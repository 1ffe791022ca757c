import { runCommand } from "#knowledge/command-line.ts";
import { openSnapshot } from "#knowledge/corpus/snapshot/open-snapshot.ts";
import { FACTS_USAGE } from "#knowledge/words/operator-usage.vi.ts";
import { factsJson } from "./facts-json.ts";

const COMMAND = { usage: FACTS_USAGE, options: { data: { type: "string" } }, positionals: false } as const;

await runCommand(COMMAND, async ({ values, config }) => {
  const snapshot = openSnapshot(values.data ?? config.dataDir, {});
  try {
    process.stdout.write(`${JSON.stringify(factsJson(snapshot.corpus), null, 2)}\n`);
  } finally {
    snapshot.close();
  }
});
