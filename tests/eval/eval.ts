import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type GoldenQuestion, parseAnswerLine } from "./judge/golden.ts";
import { judgeAnswer } from "./judge/judge-answer.ts";
import { readQuestions, readSourceTexts } from "./read-files.ts";
import { renderFailures, renderScore } from "./render-score.ts";
import { abstentionCurve, type Judged, missedThresholds, scoreOf } from "./score.ts";

const HOUSE = fileURLToPath(new URL("../..", import.meta.url));
const HELP = `npm run eval -- [--questions FILE|DIR] [--data DIR] [--failures N] [--json]
Asks golden questions through the command line, as a person would, and scores the answers. Exit 1 below the thresholds.
  --questions  a .jsonl file or a folder of them (tests/questions)
  --data       built knowledge to ask (default: the bundled documents, built afresh in a temporary folder)
  --failures   how many wrong answers to show (20)
  --json       every wrong answer and the totals as one JSON object
`;
/** Twenty steps show where the thresholds stand (`MIN_EVIDENCE`) and fit on a screen. */
const CURVE_STEPS = 20;

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      questions: { type: "string", default: join(HOUSE, "tests/questions") },
      data: { type: "string" },
      failures: { type: "string", default: "20" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const questions = readQuestions(values.questions);
  const judged = judgeAll(questions, await askAll(questions, values.data));
  const score = scoreOf(judged);
  const missed = missedThresholds(score);
  if (values.json) {
    process.stdout.write(`${toJson(judged, missed)}\n`);
  } else {
    const failures = renderFailures(judged, Number(values.failures));
    process.stdout.write(`${failures}\n\n${renderScore(score, abstentionCurve(judged, CURVE_STEPS))}\n`);
  }
  for (const miss of missed) process.stderr.write(`below the threshold: ${miss}\n`);
  return missed.length === 0 ? 0 : 1;
}

/** The answer lines, in the order of the questions; builds the knowledge first when no folder is given. */
async function askAll(questions: readonly GoldenQuestion[], data: string | undefined): Promise<readonly string[]> {
  const ask = (folder: string) =>
    run(["bot/cli/ask.ts", "--jsonl", "--confidence", "--data", folder], questions.map(toQuestionLine).join(""));
  if (data !== undefined) return (await ask(data)).split("\n");
  const folder = mkdtempSync(join(tmpdir(), "eval-"));
  try {
    await run(["ingest/main.ts", "--data", folder, "--json"], "");
    return (await ask(folder)).split("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one of the product's commands to its end; throws with its exit code when it fails. */
function run(command: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", ...command], {
      cwd: HOUSE,
      stdio: ["pipe", "pipe", "inherit"],
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString("utf8"));
      else reject(new Error(`${command[0] ?? "command"} ended with ${code ?? "a signal"}`));
    });
    child.stdin.on("error", reject);
    child.stdin.end(input);
  });
}

function toQuestionLine({ id, question, history, asker, today }: GoldenQuestion): string {
  return `${JSON.stringify({ id, question, history, asker, today })}\n`;
}

function judgeAll(questions: readonly GoldenQuestion[], lines: readonly string[]): readonly Judged[] {
  const sources = readSourceTexts(join(HOUSE, "knowledge/documents"));
  return questions.map((question, index) => {
    const parsed = parseAnswerLine(lines[index]);
    const answer = typeof parsed === "string" || parsed.id === question.id ? parsed : `answers ${parsed.id}`;
    const findings = judgeAnswer(question, answer, sources);
    return { question, answer: typeof answer === "string" ? null : answer, findings };
  });
}

function toJson(judged: readonly Judged[], missed: readonly string[]): string {
  const { total, questionsWith } = scoreOf(judged);
  const failures = judged
    .filter(({ findings }) => findings.length > 0)
    .map(({ question, answer, findings }) => ({ ...question, findings, text: answer?.text ?? null }));
  return JSON.stringify({ ...total, questionsWith: Object.fromEntries(questionsWith), missed, failures });
}
