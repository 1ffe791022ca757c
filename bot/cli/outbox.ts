import { join } from "node:path";
import { runCommand } from "#knowledge/command-line.ts";
import { PLATFORM_LABELS } from "#knowledge/words/chat.vi.ts";
import { OUTBOX_TEXT } from "#knowledge/words/reminder.vi.ts";
import { openSqliteStore } from "../state/sqlite-store.ts";

const COMMAND = { usage: OUTBOX_TEXT.usage, options: { data: { type: "string" } }, positionals: false } as const;
/** Of a chat's id, enough to tell two apart. */
const SHOWN_OF_CHAT = -4;

await runCommand(COMMAND, async ({ values, config }) => {
  const state = openSqliteStore(join(values.data ?? config.dataDir, "state.sqlite"), () => new Date());
  try {
    const lines = state.outbox.doubtful().map(({ chatId, platform, reason, ...row }) =>
      OUTBOX_TEXT.line({
        ...row,
        chat: chatId.slice(SHOWN_OF_CHAT),
        platform: PLATFORM_LABELS[platform],
        reason: reason ?? "",
      }),
    );
    process.stdout.write(`${lines.length === 0 ? OUTBOX_TEXT.none : lines.join("\n")}\n`);
  } finally {
    state.close();
  }
});
