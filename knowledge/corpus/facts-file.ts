import { Facts } from "./corpus.ts";

/** The same facts give the same bytes: keys in order of the alphabet, lists in the order given, one item a line. */
export function renderFacts(facts: Facts): string {
  const lists = Object.entries(Facts.parse(facts)).sort(byName);
  const lines = lists.map(([name, items]) => {
    const rows = items.map((item) => `\n    ${JSON.stringify(sorted(item))}`);
    return `  ${JSON.stringify(name)}: [${rows.join(",")}${rows.length === 0 ? "" : "\n  "}]`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** @throws {z.ZodError | SyntaxError} not what `renderFacts` writes */
export function parseFacts(text: string): Facts {
  return Facts.parse(JSON.parse(text));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(byName);
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : Number(left > right);
}
