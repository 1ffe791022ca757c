import { createInterface } from "node:readline";
import { z } from "zod";
import { runCommand } from "#knowledge/command-line.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { PlainDate, todayAt } from "#knowledge/domain/plain-date.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { openKnowledge } from "#knowledge/open-knowledge.ts";
import { renderFailure, UNEXPECTED_FAILURE } from "#knowledge/words/failure.vi.ts";
import { ASK_USAGE } from "#knowledge/words/usage.vi.ts";
import { answerQuestion } from "../answering/answer-question.ts";
import { renderPlain } from "../render-plain.ts";
import { answerJson } from "./answer-json.ts";

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
  history: z.array(z.string()).nullish(),
  asker: z.string().nullish(),
  today: PlainDate.nullish(),
});

await runCommand(
  {
    usage: ASK_USAGE,
    positionals: true,
    options: {
      asker: { type: "string" },
      today: { type: "string" },
      data: { type: "string" },
      json: { type: "boolean" },
      jsonl: { type: "boolean" },
      confidence: { type: "boolean" },
    },
  },
  async ({ values, positionals, config }) => {
    const text = positionals.join(" ");
    if (values.jsonl !== true && text.trim() === "")
      throw new Failure("usage", { reason: "missing", argument: "question" });
    const knowledge = openKnowledge(values.data ?? config.dataDir, config.embedder, config);
    const today = todayAt(new Date());
    try {
      if (values.jsonl === true) return await answerLines(knowledge, today, values.confidence === true);
      const question = {
        text,
        history: [],
        asker: values.asker ?? null,
        today: values.today === undefined ? today : readDate(values.today),
      };
      const verified = await answerQuestion(knowledge, question);
      process.stdout.write(
        `${values.json === true ? JSON.stringify(answerJson(null, verified, values.confidence)) : renderPlain(verified.reply.blocks)}\n`,
      );
    } finally {
      knowledge.close();
    }
  },
);

async function answerLines(knowledge: Knowledge, today: PlainDate, sure: boolean): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const output = `${JSON.stringify(await answerLine(line, { knowledge, today, sure }))}\n`;
    if (!process.stdout.write(output)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}

type Asking = { readonly knowledge: Knowledge; readonly today: PlainDate; readonly sure: boolean };

async function answerLine(
  line: string,
  { knowledge, today, sure }: Asking,
): Promise<Readonly<Record<string, unknown>>> {
  const parsed = parseLine(line);
  const question = Line.safeParse(parsed);
  if (!question.success)
    return {
      id: idOf(parsed),
      error: renderFailure(new Failure("question_invalid", { reason: question.error.issues[0]?.message ?? "" })),
    };
  const { id, question: text, history, asker, today: asked } = question.data;
  try {
    const verified = await answerQuestion(knowledge, {
      text,
      history: history ?? [],
      asker: asker ?? null,
      today: asked ?? today,
    });
    return answerJson(id === undefined ? null : String(id), verified, sure);
  } catch (error) {
    return {
      id: id ?? null,
      error: error instanceof Failure ? renderFailure(error) : UNEXPECTED_FAILURE,
    };
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function idOf(parsed: unknown): string | null {
  const read = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(parsed);
  return read.success ? String(read.data.id) : null;
}

function readDate(text: string): PlainDate {
  const read = PlainDate.safeParse(text);
  if (!read.success) throw new Failure("usage", { reason: "date", argument: text });
  return read.data;
}
