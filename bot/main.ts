import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { runCommand } from "#knowledge/command-line.ts";
import type { Config } from "#knowledge/config.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { todayAt } from "#knowledge/domain/plain-date.ts";
import { pauseFor } from "#knowledge/rest.ts";
import {
  EXAMPLE_QUESTIONS,
  PLATFORM_LABELS,
  START_USAGE,
  STARTUP_TEXT,
  upcomingDeadlinesQuestion,
} from "#knowledge/words/chat.vi.ts";
import { renderFailure } from "#knowledge/words/failure.vi.ts";
import { createLog, describeFailure, type Log } from "./log.ts";
import { type Bot, openBot } from "./open-bot.ts";
import type { Platform, PlatformName } from "./platforms/platform.ts";
import { createPlatforms } from "./platforms/platforms.ts";
import { createWeb } from "./platforms/web/web.ts";
import { startReminderLoop } from "./reminders/reminder-loop.ts";

/** In milliseconds. How often lapsed choices and messages are deleted. Range minutes to a day. */
const PRUNE_EVERY_MS = 3_600_000;

const now = () => new Date();
const print = (line: string) => process.stdout.write(`${line}\n`);

await runCommand({ usage: START_USAGE, options: {}, positionals: false }, async ({ config }) => {
  const log = createLog(config.logLevel, (line) => process.stderr.write(line), now);
  process.once("uncaughtException", (cause) => {
    log.error("crashed", describeFailure(cause));
    process.exit(1);
  });
  const bot = openBot(config, log, now);
  const stopAsked = Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  await serve(config, bot, log, stopAsked);
  bot.close();
});

/** Starts every platform, waits to be told to stop, and finishes the answers in hand. */
async function serve(config: Config, bot: Bot, log: Log, stopAsked: Promise<unknown>): Promise<void> {
  const platforms = assemble(config, bot, log);
  const prune = setInterval(() => pruneState(bot, log), PRUNE_EVERY_MS);
  pruneState(bot, log);
  const reminderLoop = startReminderLoop(bot.reminders);
  const [web, ...others] = platforms;
  // the page first, so that its address is the first line that is printed
  const isPageServed = web !== undefined && (await startPlatform(web, bot, log));
  const started = Promise.all(others.map((platform) => startPlatform(platform, bot, log)));
  const isAnyServed = isPageServed || others.length > 0;
  if (isAnyServed) {
    void warmUp(bot, log);
    await stopAsked;
    // a second signal does not wait
    process.once("SIGINT", () => process.exit(130));
    print(STARTUP_TEXT.stopping);
  } else process.exitCode = 1;
  clearInterval(prune);
  await reminderLoop.stop();
  await Promise.all(platforms.map((platform) => platform.stop()));
  await started;
  await bot.dispatch.drain();
  log.info("stopped");
}

/** Asks what is asked oftenest, so that nobody waits for what only the first answers cost. */
async function warmUp({ knowledge }: Bot, log: Log): Promise<void> {
  try {
    for (const text of [...EXAMPLE_QUESTIONS, upcomingDeadlinesQuestion(null)]) {
      await knowledge.ask({ text, history: [], asker: null, today: todayAt(now()) });
      await setImmediate();
    }
  } catch (cause) {
    log.debug("not_warmed_up", describeFailure(cause));
  }
}

function assemble(
  config: Config,
  { dispatch, state, knowledge, calendars, routes: ownRoutes }: Bot,
  log: Log,
): readonly Platform[] {
  const { accept, answerInline } = dispatch;
  const onStopped = (name: PlatformName, failure: Failure) => reportStopped(name, failure, log);
  const others = createPlatforms(config, { accept, answerInline, log, pause: pauseFor, onStopped });
  const web = createWeb({
    accept,
    state,
    log,
    orgUnitNames: knowledge.orgUnitNames,
    host: config.host,
    port: config.port,
    calendars,
    publicUrl: config.publicUrl,
    moreRoutes: [...ownRoutes, ...others.flatMap(({ routes }) => routes)],
    onListening: (address) => print(STARTUP_TEXT.page(address)),
  });
  return [web, ...others];
}

/** False when the platform can do nothing before a person has mended something; the others go on. */
async function startPlatform(platform: Platform, bot: Bot, log: Log): Promise<boolean> {
  try {
    await platform.start();
  } catch (cause) {
    reportStopped(platform.name, cause, log);
    return false;
  }
  log.info("platform_started", { platform: platform.name });
  if (platform.capabilities.push) {
    print(STARTUP_TEXT.serving(PLATFORM_LABELS[platform.name]));
    bot.serve(platform);
  }
  bot.dispatch.resume(platform);
  return true;
}

function reportStopped(name: PlatformName, cause: unknown, log: Log): void {
  log.error("platform_stopped", { platform: name, ...describeFailure(cause) });
  const reason = cause instanceof Failure ? renderFailure(cause) : "";
  print(STARTUP_TEXT.stopped(PLATFORM_LABELS[name], reason));
}

function pruneState({ state }: Bot, log: Log): void {
  try {
    state.prune();
  } catch (cause) {
    log.warn("state_not_pruned", describeFailure(cause));
  }
}
