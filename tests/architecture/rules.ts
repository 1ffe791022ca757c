import type { Source } from "./parse-sources.ts";
import { judgeImport, judgeSpecifier } from "./zones.ts";

/** A rule of the house: what breaks it, a line each, in the sources of bot, ingest and knowledge. */
export type Rule = (sources: readonly Source[]) => readonly string[];

/** Files that a rule leaves out, each with its reason. */
const MORE_EXPORTS: Readonly<Record<string, string>> = {
  "knowledge/domain/plain-date.ts": "the steps of the calendar belong to the date",
  "knowledge/domain/document.ts": "the shapes that one document is made of",
};
/** Packages that more than one file imports, with how many and why. */
const SHARED_VENDORS: Readonly<Record<string, number>> = {
  // words of every boundary
  zod: Number.POSITIVE_INFINITY,
  // the knowledge that is read, and the state that is written
  "better-sqlite3": 2,
};
/** Where the environment may be read. */
const ENVIRONMENT_READERS: ReadonlySet<string> = new Set(["knowledge/command-line.ts", "bot/main.ts"]);
const OUTER_WORLD: ReadonlySet<string> = new Set(["process.env", "new Date()", "Date.now", "Math.random"]);
/** Vietnamese letters, composed: any letter of Latin that is not ASCII. */
const NEAR_VIETNAMESE = /.{0,20}[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1ea0-\u1eff].{0,20}/;

/** The direction of imports, and how they are written. */
export const direction: Rule = (sources) =>
  sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => isOurs(specifier))
      .flatMap(({ specifier, target }) => {
        const wrong = [judgeImport(path, target), judgeSpecifier(path, specifier, target)];
        return wrong.flatMap((reason) => (reason === null ? [] : [`${path}: ${reason}`]));
      }),
  );

/** No file imports itself by way of others; an import of types counts. */
export const circles: Rule = (sources) => {
  const targets = new Map(sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) found.add([...trail.slice(at), path].join(" > "));
    if (at !== -1 || done.has(path)) return;
    for (const next of targets.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return [...found];
};

/** A package is imported in one file. */
export const vendors: Rule = (sources) => {
  const files = new Map<string, Set<string>>();
  for (const { path, imports } of sources) {
    for (const { specifier } of imports.filter((one) => !isOurs(one.specifier) && !one.specifier.startsWith("node:"))) {
      const name = specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");
      files.set(name, (files.get(name) ?? new Set()).add(path));
    }
  }
  const tooMany = [...files].filter(([name, paths]) => paths.size > (SHARED_VENDORS[name] ?? 1));
  return tooMany.map(([name, paths]) => `${name}: ${[...paths].join(", ")}`);
};

/** Lines of a file and of a function, parameters, values exported by a file. */
export const sizes: Rule = (sources) =>
  sources.flatMap(({ path, lines, functions, exports }) => {
    const words = path.endsWith(".vi.ts");
    const longest = words ? 250 : 200;
    const tooMany = exports.length > 7 && !words && MORE_EXPORTS[path] === undefined;
    return [
      ...(lines > longest ? [`${path}: ${lines} lines, at most ${longest}`] : []),
      ...(tooMany ? [`${path}: ${exports.length} exports, at most 7`] : []),
      ...functions.filter((one) => one.lines > 50).map((one) => `${path}:${one.line}: function of ${one.lines} lines`),
      ...functions
        .filter((one) => one.parameters > 4)
        .map((one) => `${path}:${one.line}: ${one.parameters} parameters`),
    ];
  });

/** Files of a folder, and how deep folders go. */
export const folders: Rule = (sources) => {
  const counts = new Map<string, number>();
  for (const { path } of sources) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const full = [...counts].filter(([, count]) => count > 10).map(([folder, count]) => `${folder}: ${count} files`);
  const deep = sources.filter(({ path }) => path.split("/").length > 4).map(({ path }) => `${path}: too deep`);
  return [...full, ...deep];
};

/** Vietnamese stands in word tables and comments alone; written as escapes it is Vietnamese too. */
export const vietnamese: Rule = (sources) =>
  sources.flatMap(({ path, code }) => {
    const shown = code
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .normalize("NFC");
    const found = path.endsWith(".vi.ts") ? null : NEAR_VIETNAMESE.exec(shown);
    return found === null ? [] : [`${path}: ${found[0]}`];
  });

/** Nothing that switches the compiler off, hides a type or has no name. */
export const constructs: Rule = (sources) =>
  sources.flatMap(({ path, constructs: found }) =>
    found.filter(({ name }) => !OUTER_WORLD.has(name)).map(({ name, line }) => `${path}:${line}: ${name}`),
  );

/** File names say what is in them. */
export const names: Rule = (sources) =>
  sources
    .map(({ path }) => path)
    .filter(
      (path) =>
        /(?:^|\/)(?:index|utils?|helpers?|common|shared|types|misc)(?:\.vi)?\.ts$|(?:^|\/)(?:utils?|helpers?|common|shared)\//.test(
          path,
        ) || /[A-Z_ ]/.test(path),
    );

/** The environment, the clock and chance are handed in: ingest and knowledge never ask, and one place reads the environment. */
export const purity: Rule = (sources) =>
  sources.flatMap(({ path, constructs: found }) => {
    const wrong = found.filter(({ name }) => {
      if (name === "process.env") return !ENVIRONMENT_READERS.has(path);
      return OUTER_WORLD.has(name) && !path.startsWith("bot/");
    });
    return wrong.map(({ name, line }) => `${path}:${line}: ${name}`);
  });

function isOurs(specifier: string): boolean {
  return specifier.startsWith(".") || specifier.startsWith("#");
}
