import { runCommand } from "#knowledge/command-line.ts";
import { CHAT_USAGE } from "#knowledge/words/chat.vi.ts";
import { createLog } from "../log.ts";
import { openBot } from "../open-bot.ts";
import { createConsole } from "../platforms/console.ts";

await runCommand(
  { usage: CHAT_USAGE, options: { data: { type: "string" } }, positionals: false },
  async ({ values, config }) => {
    const now = () => new Date();
    // the person at the terminal reads answers, not the log of their making
    const log = createLog(
      config.logLevel === "info" ? "error" : config.logLevel,
      (line) => process.stderr.write(line),
      now,
    );
    const bot = openBot({ ...config, dataDir: values.data ?? config.dataDir }, log, now);
    const terminal = createConsole({
      accept: bot.dispatch.accept,
      input: process.stdin,
      write: (text) => process.stdout.write(text),
    });
    await terminal.start();
    await terminal.ended;
    await bot.dispatch.drain();
    process.stdout.write("\n");
    bot.close();
  },
);
