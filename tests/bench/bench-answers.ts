import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerQuestion } from "#bot/answering/answer-question.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { openKnowledge } from "#knowledge/open-knowledge.ts";
import { readQuestions } from "../eval/read-files.ts";

const HOUSE = join(import.meta.dirname, "../..");

/** The product over the bundled plans: building, opening, the first answer of a new process, and each question of `tests/questions`. */
export async function benchAnswers(print: (line: string) => void): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const built = await time(() => run(["ingest/main.ts", "--data", data, "--json"]));
    const answered = await time(() => run(["bot/cli/ask.ts", "--data", data, "Hạn nộp báo cáo năm 2025?"]));
    print(`bundled plans: ingest ${seconds(built)}, first answer ${seconds(answered)} after its process was started`);
    const started = performance.now();
    const knowledge = openKnowledge(data, { kind: "local" });
    const opened = performance.now() - started;
    const times = await answerAll(knowledge);
    const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
    print(
      `knowledge opened in ${seconds(opened)}; ${times.length} questions, each understood, answered, worded and verified:`,
    );
    print(
      `  median ${at(0.5)}   p95 ${at(0.95)}   slowest ${at(0.9999)}   memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
    );
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** In milliseconds, sorted. */
async function answerAll(knowledge: Knowledge): Promise<readonly number[]> {
  const times: number[] = [];
  for (const { question: text, history, asker, today } of readQuestions(join(HOUSE, "tests/questions"))) {
    const question = { text, history, asker, today: PlainDate.parse(today) };
    times.push(await time(() => answerQuestion(knowledge, question)));
  }
  knowledge.close();
  return times.sort((a, b) => a - b);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function run(command: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", ...command], { cwd: HOUSE, stdio: "ignore" });
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`${command[0]} ended with ${code}`))));
  });
}
