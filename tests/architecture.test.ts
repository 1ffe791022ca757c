import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseProject, parseTexts, type Source } from "./architecture/parse-sources.ts";
import {
  circles,
  constructs,
  direction,
  folders,
  names,
  purity,
  type Rule,
  sizes,
  vendors,
  vietnamese,
} from "./architecture/rules.ts";

const ROOT = join(import.meta.dirname, "..");
const RULES: Readonly<Record<string, Rule>> = {
  direction,
  circles,
  vendors,
  sizes,
  folders,
  vietnamese,
  constructs,
  names,
  purity,
};
const sources = parseProject(ROOT, ["bot", "ingest", "knowledge"]);

describe("the house", () => {
  it("is read at all", () => {
    expect(sources.map(({ path }) => path)).toContain("knowledge/domain/document.ts");
    expect(sources.flatMap(({ functions }) => functions).length).toBeGreaterThan(100);
  });

  for (const [name, rule] of Object.entries(RULES)) {
    it(`keeps the rule of ${name}`, () => expect(rule(sources)).toEqual([]));
  }

  it("has no test of more than 300 lines", () => {
    const files = readdirSync(join(ROOT, "tests"), { recursive: true, encoding: "utf8" });
    const tests = files.filter((file) => file.endsWith(".ts") && !file.includes("node_modules"));
    const lines = (file: string) => readFileSync(join(ROOT, "tests", file), "utf8").split("\n").length - 1;
    expect(tests.filter((file) => lines(file) > 300)).toEqual([]);
  });
});

const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

/** Texts that break one rule each, with what the rule must say. */
const PLANTED: readonly { rule: Rule; breaks: string; files: Record<string, string>; says: RegExp }[] = [
  {
    rule: direction,
    breaks: "bot enters ingest",
    files: { "bot/a.ts": 'import type { B } from "#ingest/b.ts";' },
    says: /bot imports ingest/,
  },
  {
    rule: direction,
    breaks: "ingest enters bot",
    files: { "ingest/a.ts": 'import { b } from "#bot/b.ts";' },
    says: /ingest imports bot/,
  },
  {
    rule: direction,
    breaks: "knowledge leaves the house",
    files: { "knowledge/text/a.ts": 'import { b } from "#bot/b.ts";' },
    says: /knowledge imports bot/,
  },
  {
    rule: direction,
    breaks: "the bot goes round the door",
    files: { "bot/a.ts": 'import { b } from "#knowledge/retrieval/b.ts";' },
    says: /no door/,
  },
  {
    rule: direction,
    breaks: "ingest answers",
    files: { "ingest/a.ts": 'import { b } from "#knowledge/answer/b.ts";' },
    says: /no door/,
  },
  {
    rule: direction,
    breaks: "a floor looks up",
    files: { "knowledge/corpus/a.ts": 'import { b } from "../retrieval/b.ts";' },
    says: /not above/,
  },
  {
    rule: direction,
    breaks: "siblings meet",
    files: { "knowledge/text/a.ts": 'import { b } from "../time/b.ts";' },
    says: /not above/,
  },
  {
    rule: direction,
    breaks: "a room without a floor",
    files: { "knowledge/attic/a.ts": 'import { b } from "../text/b.ts";' },
    says: /no floor/,
  },
  {
    rule: direction,
    breaks: "a wall crossed without #",
    files: { "bot/a.ts": 'import { b } from "../knowledge/config.ts";' },
    says: /with #/,
  },
  {
    rule: direction,
    breaks: "# inside one folder",
    files: { "bot/a.ts": 'import { b } from "#bot/b.ts";' },
    says: /with \.\//,
  },
  { rule: direction, breaks: "no extension", files: { "bot/a.ts": 'import { b } from "./b";' }, says: /no \.ts/ },
  {
    rule: direction,
    breaks: "a late import",
    files: { "bot/a.ts": 'export const b = () => import("#ingest/b.ts");' },
    says: /bot imports ingest/,
  },
  {
    rule: circles,
    breaks: "a circle of types",
    files: {
      "bot/a.ts": 'import type { B } from "./b.ts"; export type A = B;',
      "bot/b.ts": 'import type { C } from "./c.ts"; export type B = C;',
      "bot/c.ts": 'import type { A } from "./a.ts"; export type C = A;',
    },
    says: /bot\/a\.ts > bot\/b\.ts > bot\/c\.ts > bot\/a\.ts/,
  },
  {
    rule: vendors,
    breaks: "two files with one vendor",
    files: { "bot/a.ts": 'import { Bot } from "grammy";', "bot/b.ts": 'import type { Bot } from "grammy/types";' },
    says: /grammy: bot\/a\.ts, bot\/b\.ts/,
  },
  {
    rule: sizes,
    breaks: "a long file",
    files: { "bot/a.ts": `${many(201, (at) => `let a${at} = 1;`)}\n` },
    says: /201 lines/,
  },
  {
    rule: sizes,
    breaks: "a long table",
    files: { "bot/a.vi.ts": `${many(251, (at) => `let a${at} = 1;`)}\n` },
    says: /251 lines/,
  },
  {
    rule: sizes,
    breaks: "a long function",
    files: { "bot/a.ts": `const f = () => {\n${many(49, () => "f();")}\n};` },
    says: /function of 51 lines/,
  },
  {
    rule: sizes,
    breaks: "five parameters",
    files: { "bot/a.ts": "function f(a: 1, b: 1, c: 1, d: 1, e: 1) {}" },
    says: /5 parameters/,
  },
  {
    rule: sizes,
    breaks: "eight exports",
    files: { "bot/a.ts": many(8, (at) => `export const a${at} = 1;`) },
    says: /8 exports/,
  },
  {
    rule: folders,
    breaks: "a full folder",
    files: Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`bot/full/${at}.ts`, ""])),
    says: /11 files/,
  },
  { rule: folders, breaks: "a deep folder", files: { "bot/a/b/c/d.ts": "" }, says: /too deep/ },
  {
    rule: vietnamese,
    breaks: "a word in the code",
    files: { "bot/a.ts": 'export const a = "đơn vị";' },
    says: /đơn vị/,
  },
  {
    rule: vietnamese,
    breaks: "a decomposed word",
    files: { "bot/a.ts": 'export const a = "hạn".length;'.normalize("NFD") },
    says: /bot\/a/,
  },
  { rule: vietnamese, breaks: "a word in escapes", files: { "bot/a.ts": "export const a = /v\\u00e0/;" }, says: /và/ },
  { rule: vietnamese, breaks: "a word in a pattern", files: { "bot/a.ts": "export const a = /ngày/u;" }, says: /ngày/ },
  {
    rule: vietnamese,
    breaks: "a word in a template",
    files: { "bot/a.ts": "export const a = (b: 1) => `mục $" + "{b}`;" },
    says: /mục/,
  },
  { rule: constructs, breaks: "any", files: { "bot/a.ts": "export let a: any;" }, says: /any/ },
  { rule: constructs, breaks: "a cast", files: { "bot/a.ts": "export const a = b as unknown;" }, says: /cast/ },
  { rule: constructs, breaks: "!", files: { "bot/a.ts": "export const a = b!.c;" }, says: /non-null/ },
  { rule: constructs, breaks: "an enum", files: { "bot/a.ts": "export enum A { B }" }, says: /enum/ },
  { rule: constructs, breaks: "a default export", files: { "bot/a.ts": "export default 1;" }, says: /default/ },
  {
    rule: constructs,
    breaks: "a default function",
    files: { "bot/a.ts": "export default function f() {}" },
    says: /default/,
  },
  { rule: names, breaks: "an index", files: { "bot/index.ts": "" }, says: /index/ },
  { rule: names, breaks: "a drawer for everything", files: { "bot/utils/a.ts": "" }, says: /utils/ },
  {
    rule: purity,
    breaks: "settings read on the way",
    files: { "bot/a.ts": "export const a = process.env.PORT;" },
    says: /process\.env/,
  },
  {
    rule: purity,
    breaks: "a clock in the cellar",
    files: { "ingest/a.ts": "export const a = () => new Date();" },
    says: /new Date/,
  },
];

/** Texts that come near to breaking a rule and do not. */
const INNOCENT: Readonly<Record<string, string>> = {
  "knowledge/corpus/a.ts":
    'import { b } from "../text/b.ts";\n// một chú thích trích "đơn vị"\nexport const a = b as const;',
  "knowledge/text/b.ts": "/** mục */\nexport function b(c: number) { switch (c) { default: return new Date(c); } }",
  "bot/c.vi.ts": 'export const c = "đơn vị";',
  "ingest/d.ts":
    'import { b } from "#knowledge/text/b.ts";\nimport { readFile } from "node:fs";\nimport { z } from "zod";',
};

describe("each rule", () => {
  const planted = parseTexts(
    Object.fromEntries(
      PLANTED.flatMap(({ files }, at) => Object.entries(files).map(([path, text]) => [`case${at}/${path}`, text])),
    ),
  );
  const filesOf = (at: number): Source[] => {
    const own = planted.filter(({ path }) => path.startsWith(`case${at}/`));
    const strip = (path: string) => path.replace(`case${at}/`, "");
    return own.map((source) => ({
      ...source,
      path: strip(source.path),
      imports: source.imports.map(({ specifier, target }) => ({ specifier, target: strip(target) })),
    }));
  };

  for (const [at, { rule, breaks, says }] of PLANTED.entries()) {
    it(`sees ${breaks}`, () => expect(rule(filesOf(at)).join("\n")).toMatch(says));
  }

  it("lets the innocent go", () => {
    const innocent = parseTexts(INNOCENT);
    expect(innocent).toHaveLength(4);
    expect(Object.values(RULES).flatMap((rule) => rule(innocent))).toEqual([]);
  });
});
