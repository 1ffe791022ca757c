import { Failure } from "#knowledge/domain/failure.ts";

/** Range: debug (all), error (only breakage), silent (nothing). */
const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a log line may say: names of events, counts and codes; never a message's text, a person's name or a token. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export type Log = Readonly<Record<Exclude<LogLevel, "silent">, (event: string, facts?: LogFacts) => void>>;

/**
 * One line of JSON an event.
 *
 * @param write takes a finished line, its line break included
 * @param now the instant that a line is stamped with
 */
export function createLog(level: LogLevel, write: (line: string) => void, now: () => Date): Log {
  const threshold = LOG_LEVELS.indexOf(level);
  const at =
    (lineLevel: LogLevel) =>
    (event: string, facts: LogFacts = {}) => {
      if (LOG_LEVELS.indexOf(lineLevel) < threshold) return;
      write(`${JSON.stringify({ time: now().toISOString(), level: lineLevel, event, ...facts })}\n`);
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

/** A failure's code and facts, or the name of the error: never its message, which may hold a person's text. */
export function describeFailure(cause: unknown): LogFacts {
  if (cause instanceof Failure) return { ...cause.facts, code: cause.code };
  return { code: cause instanceof Error ? cause.name : typeof cause };
}
