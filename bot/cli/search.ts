import { createInterface } from "node:readline";
import { z } from "zod";
import { runCommand } from "#knowledge/command-line.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { openKnowledge } from "#knowledge/open-knowledge.ts";
import { renderFailure } from "#knowledge/words/failure.vi.ts";
import { SEARCH_USAGE } from "#knowledge/words/usage.vi.ts";

const Line = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });
const DEFAULT_HITS = 20;
const MAX_HITS = 1_000;

await runCommand(
  {
    usage: SEARCH_USAGE,
    positionals: true,
    options: {
      jsonl: { type: "boolean" },
      limit: { type: "string", short: "k" },
      data: { type: "string" },
      sections: { type: "boolean" },
    },
  },
  async ({ values, positionals, config }) => {
    const limit = readLimit(values.limit);
    const text = positionals.join(" ");
    if (values.jsonl !== true && text.trim() === "")
      throw new Failure("usage", { reason: "missing", argument: "question" });
    const knowledge = openKnowledge(values.data ?? config.dataDir, config.embedder);
    const bySection = values.sections === true;
    const hitsOf = async (id: string, question: string) => ({
      id,
      hits: await knowledge.search(question, limit, bySection),
    });
    try {
      if (values.jsonl !== true) {
        process.stdout.write(`${JSON.stringify(await hitsOf("q", text))}\n`);
        return;
      }
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        if (line.trim() === "") continue;
        const read = parseLine(line);
        const answer =
          read === null
            ? { id: null, error: renderFailure(new Failure("question_invalid", { reason: "json" })) }
            : await hitsOf(String(read.id), read.question);
        if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
          await new Promise((resolve) => process.stdout.once("drain", resolve));
      }
    } finally {
      knowledge.close();
    }
  },
);

function parseLine(line: string): z.infer<typeof Line> | null {
  try {
    return Line.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_HITS;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_HITS)
    throw new Failure("usage", { reason: "limit", argument: text });
  return limit;
}
