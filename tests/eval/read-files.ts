import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { comparable, type SourceTexts } from "./judge/compare-words.ts";
import { GoldenQuestion } from "./judge/golden.ts";

/** Reads golden questions from a `.jsonl` file, or from every one in a folder, by file name. Throws on a line that is none, naming it. */
export function readQuestions(path: string): readonly GoldenQuestion[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".jsonl"))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) => readFileSync(file, "utf8").split("\n").flatMap(parseLine(file)));
}

/** Reads every text and Markdown document below a folder; the id is the file name without extension. */
export function readSourceTexts(folder: string): SourceTexts {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts = names.filter((name) => [".txt", ".md"].includes(extname(name)));
  return new Map(
    texts.map((name) => [basename(name, extname(name)), comparable(readFileSync(join(folder, name), "utf8"))]),
  );
}

function parseLine(file: string): (line: string, index: number) => readonly GoldenQuestion[] {
  return (line, index) => {
    if (line.trim() === "") return [];
    try {
      return [GoldenQuestion.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}:${index + 1} is no golden question: ${String(error)}`);
    }
  };
}
