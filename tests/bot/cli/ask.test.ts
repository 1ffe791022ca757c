import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Run, run, start } from "../../ingest/run-ingest.ts";
import { AnswerContract, ErrorContract, FactsContract, SearchContract } from "./answer-contract.ts";

const TODAY = "2025-05-20";
const DEADLINE = "Kế hoạch năm 2025 của UBND tỉnh: hạn gửi báo cáo năm là ngày nào?";
let data: string;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "ask-"));
  const built = await run("ingest/main.ts", ["--data", data, "--json"]);
  expect(built).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const ask = (...flags: readonly string[]) => run("bot/cli/ask.ts", [...flags, "--data", data]);

/** A command that is given lines on stdin. */
function feed(command: string, lines: readonly string[], flags: readonly string[] = []): Promise<Run> {
  const { child, ended } = start(command, ["--jsonl", "--data", data, ...flags]);
  child.stdin?.end(lines.join("\n"));
  return ended;
}

const linesOf = ({ stdout }: Run): readonly unknown[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
const idsOf = (lines: readonly unknown[]) =>
  lines.map((line) => z.object({ id: z.string().nullable().optional() }).parse(line).id);
const question = (id: string | number, text: string) => JSON.stringify({ id, question: text, today: TODAY });

describe("npm run ask -- --jsonl", () => {
  it("gives one answer a line, in the order of the questions, whatever is broken between them", async () => {
    const lines = [
      question("a", DEADLINE),
      "{ broken",
      question("b", "Chào bạn"),
      JSON.stringify({ id: "c", question: 5 }),
      JSON.stringify({ id: "d", question: "Khi nào?", today: "2025-02-30" }),
      "",
      "[]",
      "null",
      question(7, "Kế hoạch dân vận của xã Bình Chánh giao ai?"),
      JSON.stringify({ id: "e", question: "", history: null, asker: null, today: null }),
      JSON.stringify({ id: "f", question: DEADLINE, history: ["Chào"], asker: "Sở Tài chính", today: TODAY, extra: 1 }),
    ];
    const ended = await feed("bot/cli/ask.ts", lines);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    const answers = linesOf(ended);
    expect(idsOf(answers)).toEqual(["a", null, "b", "c", "d", null, null, "7", "e", "f"]);
    const broken = [1, 3, 4, 5, 6];
    answers.forEach((answer, at) => {
      const contract: z.ZodType = broken.includes(at) ? ErrorContract : AnswerContract;
      expect(contract.safeParse(answer).error?.message, lines[at]).toBeUndefined();
    });
    expect(answers[0]).toMatchObject({
      kind: "deadlines",
      deadlines: [{ due: { date: "2025-10-15" }, daysLeft: 148 }],
    });
    expect(answers[2]).toMatchObject({ kind: "smallTalk", abstained: false });
    expect(answers[7]).toMatchObject({ kind: "notFound", abstained: true, deadlines: [] });
  });

  it("takes Windows line ends, a last line without one, and no line at all", async () => {
    const ended = await feed("bot/cli/ask.ts", [`${question("a", "Chào bạn")}\r\n${question("b", "Cảm ơn")}`]);
    expect(idsOf(linesOf(ended))).toEqual(["a", "b"]);
    expect(await feed("bot/cli/ask.ts", [])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("gives the same bytes for the same questions", async () => {
    const lines = [question("a", DEADLINE), question("b", "Đơn vị nào lo kinh phí?"), question("c", "SIPAS là gì?")];
    expect((await feed("bot/cli/ask.ts", lines)).stdout).toBe((await feed("bot/cli/ask.ts", lines)).stdout);
  });
});

describe("npm run ask", () => {
  it("prints the answer as it is sent in chat, the date first", async () => {
    const { code, stdout, stderr } = await ask(DEADLINE, "--today", TODAY);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")[0]).toBe("Trước ngày 15/10/2025 – còn 148 ngày");
    expect(stdout).toMatch(/“[^”]*15\/10\/2025[^”]*”\n— Kế hoạch năm 2025 của UBND tỉnh Quảng Ngãi, mục III, khoản 1/);
  });

  it("takes a question of several words and the unit of the asker, and prints JSON", async () => {
    const flags = ["xã", "mình", "nộp", "báo", "cáo", "6", "tháng", "khi", "nào"];
    const { stdout } = await ask(...flags, "--asker", "UBND xã Ba Vì", "--today", TODAY, "--json");
    const answer = AnswerContract.parse(JSON.parse(stdout));
    expect(answer.citations.map(({ document }) => document)).toContain("ubnd-xa-ba-vi-2025");
    expect(answer.id).toBeUndefined();
  });

  it("explains itself", async () => {
    for (const flag of ["--help", "-h"]) {
      const { code, stdout, stderr } = await ask(flag);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      for (const option of ["--asker", "--today", "--data", "--json", "--jsonl"]) expect(stdout).toContain(option);
    }
  });

  it.each([
    ["a day that does not exist", ["Chào", "--today", "2025-02-30"]],
    ["a day in another form", ["Chào", "--today", "20/5/2025"]],
    ["no question", []],
    ["a blank question", ["  "]],
    ["an unknown flag", ["Chào", "--asekr", "x"]],
  ])("%s is wrong usage", async (_, flags) => {
    const { code, stdout, stderr } = await ask(...flags);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(2);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it("without built knowledge says in one Vietnamese line what to do", async () => {
    const { code, stdout, stderr } = await run("bot/cli/ask.ts", ["Chào", "--data", join(data, "nowhere")]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/[ăâđêôơưạ-ỹ].*npm run ingest/iu);
  });
});

describe("npm run search -- --jsonl", () => {
  it("ranks documents, each once, at most k, in the order of the questions", async () => {
    const lines = [question("q1", "kinh phí thực hiện"), "{", question("q2", "trưởng thôn tuyên truyền")];
    const ended = await feed("bot/cli/search.ts", lines, ["-k", "3"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    const [first, broken, second] = linesOf(ended);
    expect(ErrorContract.parse(broken)).toMatchObject({ id: null });
    for (const [id, line] of [["q1", first] as const, ["q2", second] as const]) {
      const found = SearchContract.parse(line);
      expect(found.id).toBe(id);
      const documents = found.hits.map(({ document }) => document);
      expect(documents.length).toBeGreaterThan(0);
      expect(documents.length).toBeLessThanOrEqual(3);
      expect(new Set(documents).size).toBe(documents.length);
      const scores = found.hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
    expect(SearchContract.parse(second).hits[0]?.document).toBe("ubnd-xa-ba-vi-2025");
  });

  it("ranks sections when asked, each once", async () => {
    const [line] = linesOf(await feed("bot/cli/search.ts", [question("q", "kinh phí")], ["-k", "20", "--sections"]));
    const places = SearchContract.parse(line).hits.map(({ document, section }) => `${document} ${section}`);
    expect(places.length).toBeGreaterThan(5);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(["0", "1.5", "mười", "1001"])("-k %s is wrong usage", async (limit) => {
    const { code, stdout } = await run("bot/cli/search.ts", ["kinh phí", "-k", limit, "--data", data]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("npm run facts", () => {
  it("of the bundled plans keeps the contract", async () => {
    const { code, stdout, stderr } = await run("bot/cli/facts.ts", ["--data", data]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const read = FactsContract.safeParse(JSON.parse(stdout));
    expect(read.error?.message).toBeUndefined();
    expect(read.data?.documents).toHaveLength(5);
    expect(read.data?.deadlines.length).toBeGreaterThan(20);
  });
});
