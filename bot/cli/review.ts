import { userInfo } from "node:os";
import { runCommand } from "#knowledge/command-line.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { openReviewDesk, type ReviewDesk } from "#knowledge/review/open-review-desk.ts";
import { REVIEW_TEXT, REVIEW_USAGE, STATE_NAMES } from "#knowledge/words/operator/review.vi.ts";
import { renderConflict, renderItem, renderOrphan } from "./render-review.ts";

const text = { type: "string" } as const;
const OPTIONS = {
  data: text,
  document: text,
  state: text,
  by: text,
  due: text,
  what: text,
  who: text,
  recipient: text,
  via: text,
} as const;
type Values = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;

const VERDICTS = { confirm: "reviewed", reject: "rejected", reopen: "parsed" } as const;

await runCommand(
  { usage: REVIEW_USAGE, options: OPTIONS, positionals: true },
  async ({ values, positionals, config }) => {
    const [command = "", id = ""] = positionals;
    const desk = openReviewDesk(values.data ?? config.dataDir);
    try {
      process.stdout.write(`${run(desk, command, id, values)}\n`);
    } finally {
      desk.close();
    }
  },
);

function run(desk: ReviewDesk, command: string, id: string, values: Values): string {
  switch (command) {
    case "list":
      return list(desk, values);
    case "conflicts":
      return conflicts(desk);
    case "confirm":
    case "reject":
    case "reopen":
      return decided(desk.decide({ ...who(id, values), verdict: VERDICTS[command] }));
    case "correct":
      return decided(desk.decide({ ...who(id, values), verdict: "corrected", typed: values }));
    default:
      throw new Failure("usage", { reason: "command", argument: command });
  }
}

function who(id: string, { by }: Values): { readonly id: string; readonly by: string; readonly at: string } {
  if (id === "") throw new Failure("usage", { reason: "missing", argument: "ID" });
  const name = by?.trim() ?? "";
  return { id, by: name === "" ? userInfo().username : name, at: new Date().toISOString() };
}

function decided(item: Parameters<typeof renderItem>[0]): string {
  return `${REVIEW_TEXT.done(item.state, item.parsed.id)}\n\n${renderItem(item)}`;
}

function list(desk: ReviewDesk, { document, state }: Values): string {
  const wanted = state === undefined ? null : STATE_NAMES[state];
  if (wanted === undefined) throw new Failure("usage", { reason: "command", argument: `--state ${state}` });
  const items = desk.items();
  const shown = items
    .filter(({ parsed }) => document === undefined || parsed.documentId === document)
    .filter((item) => wanted === null || item.state === wanted);
  const orphans = desk.orphans();
  const open = items.filter((item) => item.state === "parsed").length;
  return [
    ...shown.map(renderItem),
    ...(orphans.length === 0 ? [] : [REVIEW_TEXT.orphans(orphans.length), ...orphans.map(renderOrphan)]),
    ...(desk.broken() === 0 ? [] : [REVIEW_TEXT.broken(desk.broken())]),
    REVIEW_TEXT.counts(items.length, open),
  ].join("\n\n");
}

function conflicts(desk: ReviewDesk): string {
  const found = desk.conflicts();
  const citationOf = (id: string) => desk.items().find(({ parsed }) => parsed.id === id)?.citation ?? null;
  if (found.length === 0) return REVIEW_TEXT.noConflicts;
  return [REVIEW_TEXT.conflicts(found.length), ...found.map((one) => renderConflict(one, citationOf))].join("\n\n");
}
