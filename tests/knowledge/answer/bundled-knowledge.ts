import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { answerQuestion, type VerifiedAnswer } from "#bot/answering/answer-question.ts";
import { renderPlain } from "#bot/render-plain.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Answer, Knowledge, Question } from "#knowledge/knowledge.ts";
import { openKnowledge } from "#knowledge/open-knowledge.ts";
import { run, writeFiles } from "../../ingest/run-ingest.ts";

/** What is known beside the words of a question. */
type Asking = { readonly today?: string; readonly asker?: string; readonly history?: readonly string[] };

/** An answer with the words that a person reads. */
type Told = VerifiedAnswer & { readonly text: string };

/** The five bundled plans, built once for a test file by the real command, and asked as the bot asks. */
export type Bundled = {
  readonly knowledge: () => Knowledge;
  readonly dataDir: () => string;
  ask(text: string, asking?: Asking): Promise<Told>;
};

export function useBundledKnowledge(): Bundled {
  let folder = "";
  let opened: Knowledge | null = null;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "answers-"));
    const built = await run("ingest/main.ts", ["--data", folder, "--json"]);
    if (built.code !== 0) throw new Error(built.stderr);
    opened = openKnowledge(folder, { kind: "local" });
  });
  afterAll(() => {
    opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const knowledge = () => {
    if (opened === null) throw new Error("asked before it was built");
    return opened;
  };
  return {
    knowledge,
    dataDir: () => folder,
    ask: async (text, asking = {}) => {
      const verified = await answerQuestion(knowledge(), questionOf(text, asking));
      return { ...verified, text: renderPlain(verified.reply.blocks) };
    },
  };
}

/** Documents of a test's own by file name, built once for a test file by the real command. */
export function useOwnDocuments(files: Readonly<Record<string, string>>): () => Knowledge {
  const root = mkdtempSync(join(tmpdir(), "own-documents-"));
  let opened: Knowledge | null = null;
  beforeAll(async () => {
    writeFiles(join(root, "documents"), files);
    const built = await run("ingest/main.ts", ["--documents", join(root, "documents"), "--data", join(root, "data")]);
    if (built.code !== 0) throw new Error(built.stderr);
    opened = openKnowledge(join(root, "data"), { kind: "local" });
  });
  afterAll(() => {
    opened?.close();
    rmSync(root, { recursive: true, force: true });
  });
  return () => {
    if (opened === null) throw new Error("asked before it was built");
    return opened;
  };
}

/** A question on 20 May 2025, unless it says otherwise. */
export function questionOf(text: string, { today = "2025-05-20", asker, history = [] }: Asking = {}): Question {
  return { text, history, asker: asker ?? null, today: PlainDate.parse(today) };
}

/** The due rules that an answer gives, each in short: "2025-10-15", "--11-10", "2021-12", "halfYear", "none". */
export function duesOf(answer: Answer): readonly string[] {
  if (answer.kind !== "deadlines" && answer.kind !== "choices") return [];
  return answer.deadlines.map(({ due }) => {
    if (due.kind === "date") return due.date;
    if (due.kind === "yearly") return `--${due.monthDay}`;
    if (due.kind === "month") return due.month;
    return due.kind === "period" ? due.every : due.kind;
  });
}

/** Where an answer's words stand: "ubnd-xa-ba-vi-2025 IV.2". */
export function placesOf({ citations }: Answer): readonly string[] {
  return citations.map(({ documentId, section }) => `${documentId} ${section}`);
}
