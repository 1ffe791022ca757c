import { buildOurs, exactSearch, loadPeers, type Search } from "./contestants.ts";
import { mutateChunks, questionsFor } from "./mutate-chunks.ts";

/** One line of the table. Times in milliseconds, memory in megabytes (growth of the process while it was built). */
type Row = {
  readonly chunks: number;
  readonly name: string;
  readonly buildMs: number;
  readonly memoryMb: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Share of questions whose chunk is among the first ten: as typed, and without diacritics. */
  readonly recall: number;
  readonly recallBare: number;
};

const QUESTIONS = 200;
const COUNT = 10;
/** In milliseconds. Who is still asking after this is measured by the questions so far; the row says how many. */
const LONG_ENOUGH_MS = 60_000;

/** Ours beside the others on the same made chunks, one process; prints a row as soon as it is known. */
export async function benchRetrieval(sizes: readonly number[], print: (line: string) => void): Promise<void> {
  const peers = await loadPeers();
  if (peers === null)
    print("other libraries are not installed (npm install in tests/bench/peers): ours and exact search only");
  print("chunks    build s  memory MB   p50 ms   p95 ms  recall@10  no diacritics  who");
  for (const size of sizes) {
    const chunks = mutateChunks(size);
    const questions = questionsFor(chunks, QUESTIONS);
    const before = rssMb();
    const started = performance.now();
    const ours = await buildOurs(chunks);
    const measured = { buildMs: performance.now() - started, memoryMb: rssMb() - before };
    print(render(await ask("ours (build, save, open)", ours.search, { ...measured, questions, chunks: size })));
    for (const { name, create } of [...(peers ?? []), exactSearch]) {
      const base = rssMb();
      const from = performance.now();
      const search = await create(chunks, ours.embedder);
      const facts = { buildMs: performance.now() - from, memoryMb: rssMb() - base, questions, chunks: size };
      print(render(await ask(name, search, facts)));
    }
  }
}

type Facts = Pick<Row, "chunks" | "buildMs" | "memoryMb"> & { readonly questions: ReturnType<typeof questionsFor> };

async function ask(name: string, search: Search, { questions, ...facts }: Facts): Promise<Row> {
  const times: number[] = [];
  let found = 0;
  let foundBare = 0;
  const from = performance.now();
  for (const { text, chunk } of questions) {
    if (performance.now() - from > LONG_ENOUGH_MS) break;
    const started = performance.now();
    found += (await search(text, COUNT)).includes(chunk) ? 1 : 0;
    times.push(performance.now() - started);
    foundBare += (await search(bare(text), COUNT)).includes(chunk) ? 1 : 0;
  }
  const asked = times.length;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {
    ...facts,
    name: asked < questions.length ? `${name} (${asked} questions)` : name,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    recall: found / asked,
    recallBare: foundBare / asked,
  };
}

function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}

function rssMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

function render(row: Row): string {
  return [
    String(row.chunks).padEnd(8),
    (row.buildMs / 1000).toFixed(1).padStart(8),
    row.memoryMb.toFixed(0).padStart(10),
    row.p50Ms.toFixed(1).padStart(8),
    row.p95Ms.toFixed(1).padStart(8),
    row.recall.toFixed(3).padStart(10),
    row.recallBare.toFixed(3).padStart(14),
    ` ${row.name}`,
  ].join(" ");
}
