import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const EVAL = fileURLToPath(new URL("eval.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "eval-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const greeting = {
  id: "1",
  type: "small_talk",
  style: "casual",
  question: "Xin chào",
  history: [],
  asker: null,
  today: "2025-03-01",
  expect: {
    abstain: false,
    dates: [],
    not_dates: [],
    units: [],
    citations_any: [],
    citations_all: [],
    contains: [],
    contains_any: [],
    not_contains: [],
  },
  note: "",
};

/** The whole path: documents read, question asked on the command line, answer scored. */
function runEval(
  lines: readonly unknown[],
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const file = join(folder, "questions.jsonl");
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", EVAL, "--questions", file], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

test("exits 0 when every answer is right", async () => {
  const { code, stdout } = await runEval([greeting]);
  expect(stdout).toContain("right: 1/1 (100.0 %)");
  expect(code).toBe(0);
});

test("exits 1 and shows the failure when one is not", async () => {
  const wanted = { ...greeting.expect, contains: ["một câu mà không lời chào nào có"] };
  const { code, stdout } = await runEval([greeting, { ...greeting, id: "2", expect: wanted }]);
  expect(stdout).toContain("missingWords: một câu mà không lời chào nào có");
  expect(stdout).toContain("right: 1/2");
  expect(code).toBe(1);
});

test("a line that is no golden question is named", async () => {
  const { code, stderr } = await runEval([greeting, { ...greeting, expect: { dates: [] } }]);
  expect(stderr).toContain("questions.jsonl:2 is no golden question");
  expect(code).toBe(1);
});
