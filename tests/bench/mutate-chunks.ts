import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Chunk } from "#knowledge/domain/chunk.ts";
import { DocumentId } from "#knowledge/domain/document.ts";

const PLANS = join(import.meta.dirname, "../../knowledge/documents/plans");
/** Chunks that one made document gets. */
const CHUNKS_PER_DOCUMENT = 40;
/** Share of syllables that are replaced by another one of the plans, or by a made name. */
const REPLACED = 0.25;
const MADE_NAMES = 0.05;

/** Lines of the bundled plans with words and numbers changed, as chunks of many made documents; the same for the same count. */
export function mutateChunks(count: number): Chunk[] {
  const lines = planLines();
  const words = lines.join(" ").split(/\s+/);
  const random = createRandom(7);
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(random() * list.length)] ?? otherwise;
  return Array.from({ length: count }, (_, id): Chunk => {
    const document = Math.floor(id / CHUNKS_PER_DOCUMENT);
    const text = pick(lines, "")
      .split(" ")
      .map((word) => {
        if (/^\d+$/.test(word)) return String(Math.floor(random() * 2_000));
        const dice = random();
        return dice < MADE_NAMES ? madeName(random) : dice < REPLACED ? pick(words, word) : word;
      })
      .join(" ");
    return {
      id,
      documentId: DocumentId.parse(`van-ban-${document}`),
      provision: id % CHUNKS_PER_DOCUMENT,
      section: `${id % CHUNKS_PER_DOCUMENT}`,
      headingPath: [pick(lines, "").slice(0, 80)],
      span: { start: 0, end: text.length },
      text,
    };
  });
}

/** Questions whose answer is known: words of a chunk in order, some left out. */
export function questionsFor(
  chunks: readonly Chunk[],
  count: number,
): { readonly text: string; readonly chunk: number }[] {
  const random = createRandom(11);
  return Array.from({ length: count }, () => {
    const chunk = chunks[Math.floor(random() * chunks.length)];
    const words = (chunk?.text ?? "").split(/\s+/).slice(0, 40);
    const start = Math.floor(random() * Math.max(1, words.length - 16));
    const kept = words.slice(start, start + 16).filter(() => random() < 0.8);
    return { text: kept.join(" "), chunk: chunk?.id ?? 0 };
  });
}

function planLines(): string[] {
  return readdirSync(PLANS)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readFileSync(join(PLANS, name), "utf8").split("\n"))
    .map((line) => line.trim())
    .filter((line) => line.length > 60);
}

function madeName(random: () => number): string {
  const letters = "bcdghklmnpqrstvx";
  const vowels = "aeiou";
  const letter = (of: string) => of.charAt(Math.floor(random() * of.length));
  return `${letter(letters)}${letter(vowels)}${letter(letters)}${letter(vowels)}`;
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
