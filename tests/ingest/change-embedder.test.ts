import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, smallPlan, writeFiles } from "./run-ingest.ts";

const root = mkdtempSync(join(tmpdir(), "change-embedder-"));
const data = join(root, "data");
writeFiles(join(root, "documents"), { "ke-hoach.txt": smallPlan("15") });

/** Every text that the service was asked for. */
const embedded: string[] = [];
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    const input: unknown = JSON.parse(body).input;
    const texts = (Array.isArray(input) ? input : [input]).map(String);
    embedded.push(...texts);
    const vectors = texts.map((text, index) => ({ object: "embedding", index, embedding: [1, text.length % 7, 0] }));
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ object: "list", data: vectors, model: "m", usage: { prompt_tokens: 1, total_tokens: 1 } }),
    );
  });
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true, force: true });
});

function settings(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const service = { EMBEDDER_URL: `http://127.0.0.1:${port}/v1`, EMBEDDER_MODEL: "m", EMBEDDER_DIMENSIONS: "3" };
  return { EMBEDDER: "http", ...service, EMBEDDER_DOCUMENT_PREFIX: "passage: ", ...more };
}

function manifest(): string {
  const knowledge = join(data, "knowledge");
  const snapshot = readdirSync(knowledge).find((name) => name.startsWith("snapshot-")) ?? "";
  return readFileSync(join(knowledge, snapshot, "manifest.json"), "utf8");
}

const ingest = (more: Readonly<Record<string, string>>) =>
  run("ingest/main.ts", ["--documents", join(root, "documents"), "--data", data, "--if-needed"], more);
const ask = (more: Readonly<Record<string, string>>) => run("bot/cli/ask.ts", ["--data", data, "Hạn báo cáo?"], more);

test("another embedder, or other words before documents, re-embeds; knowledge of another one is refused by both names", async () => {
  expect((await ingest({})).code).toBe(0);
  expect(manifest()).toContain('"kind": "local"');
  const refused = await ask(settings());
  expect([refused.code, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toMatch(/local.*http.*npm run ingest/);

  expect((await ingest(settings())).code).toBe(0);
  expect(manifest()).toContain('"name": "http:m (passage:)"');
  expect(embedded.filter((text) => text.startsWith("passage: ")).length).toBeGreaterThan(1);
  const count = embedded.length;

  const other = settings({ EMBEDDER_DOCUMENT_PREFIX: "đoạn: " });
  expect((await ask(other)).stderr).toMatch(/http:m \(passage:\).*http:m \(đoạn:\)/);
  expect((await ingest(other)).code).toBe(0);
  expect(embedded.slice(count).filter((text) => text.startsWith("đoạn: ")).length).toBeGreaterThan(1);
  const after = embedded.length;
  expect((await ingest(other)).code).toBe(0);
  expect(embedded).toHaveLength(after);
}, 300_000);
