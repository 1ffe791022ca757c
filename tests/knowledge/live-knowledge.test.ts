import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { openLiveKnowledge } from "#knowledge/live-knowledge.ts";
import { openLiveReviewDesk } from "#knowledge/review/live-review-desk.ts";
import { run } from "../ingest/run-ingest.ts";

const PLANS = join(import.meta.dirname, "../../knowledge/documents/plans");
const QUESTION = {
  text: "Báo cáo năm gửi UBND tỉnh trước ngày nào?",
  history: [],
  asker: null,
  today: PlainDate.parse("2025-03-01"),
};
let data = "";
let documents = "";

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "live-"));
  documents = join(data, "in");
  mkdirSync(documents);
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function ingest(...plans: readonly string[]): Promise<void> {
  for (const plan of plans) copyFileSync(join(PLANS, `${plan}.txt`), join(documents, `${plan}.txt`));
  expect((await run("ingest/main.ts", ["--documents", documents, "--data", data])).code).toBe(0);
}

it("answers from what an ingest has swapped in since, and finishes what was asked before it", async () => {
  await ingest("ubnd-xa-ba-vi-2025");
  const troubles: unknown[] = [];
  const knowledge = openLiveKnowledge(data, { kind: "local" }, { onTrouble: (cause) => troubles.push(cause) });
  const desk = openLiveReviewDesk(data, (cause) => troubles.push(cause));
  const before = desk.items().length;
  expect(knowledge.documents).toHaveLength(1);
  const asked = knowledge.ask(QUESTION);
  await ingest("ubnd-tinh-quang-ngai-2025");
  expect((await asked).kind).not.toBe("smallTalk");
  expect(knowledge.documents).toHaveLength(2);
  expect(desk.items().length).toBeGreaterThan(before);
  const answer = await knowledge.ask(QUESTION);
  expect(answer.citations.map(({ documentId }) => documentId)).toContain("ubnd-tinh-quang-ngai-2025");
  expect(troubles).toEqual([]);
  knowledge.close();
  desk.close();
}, 60_000);

it("goes on with the last one, and says so once, where the next cannot be opened", async () => {
  await ingest("ubnd-xa-ba-vi-2025");
  const troubles: unknown[] = [];
  const knowledge = openLiveKnowledge(data, { kind: "local" }, { onTrouble: (cause) => troubles.push(cause) });
  writeFileSync(join(data, "knowledge/current.json"), JSON.stringify({ snapshot: "snapshot-00ff" }));
  expect(knowledge.documents).toHaveLength(1);
  expect((await knowledge.ask(QUESTION)).kind).toBeDefined();
  expect(troubles).toEqual([expect.objectContaining({ code: "knowledge_half_written" })]);
  rmSync(join(data, "knowledge/current.json"));
  expect(knowledge.documents).toHaveLength(1);
  knowledge.close();
}, 60_000);
