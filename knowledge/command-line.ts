import { existsSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Config, parseConfig } from "./config.ts";
import { Failure } from "./domain/failure.ts";
import { renderFailure, UNEXPECTED_FAILURE } from "./words/failure.vi.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/** One command: the text of its `--help`, its flags (without `help`), and whether words without a flag are allowed. */
export type Command<T extends Options> = {
  readonly usage: string;
  readonly options: T;
  readonly positionals: boolean;
};

/** What a command works with: its flags, the words beside them, and the checked settings. */
export type Invocation<T extends Options> = {
  readonly values: Parsed<T>["values"];
  readonly positionals: readonly string[];
  readonly config: Config;
};

/**
 * SHELL of every command: loads `.env`, reads the arguments, runs, and turns breakage into one plain line on stderr.
 * Sets the exit code: 0 done, 1 failed, 2 wrong usage (which `run` may also name by throwing `usage`).
 * With `LOG_LEVEL=debug` the trace follows the line.
 */
export async function runCommand<const T extends Options>(
  command: Command<T>,
  run: (invocation: Invocation<T>) => Promise<void>,
): Promise<void> {
  // a reader that stops early ("| head") is no failure of ours
  process.stdout.on("error", (error) => process.exit("code" in error && error.code === "EPIPE" ? 0 : 1));
  try {
    if (existsSync(".env")) process.loadEnvFile(".env");
    if (process.argv.slice(2).some((argument) => argument === "--help" || argument === "-h")) {
      process.stdout.write(`${command.usage.trim()}\n`);
      return;
    }
    const { values, positionals } = readArguments(command);
    await run({ values, positionals, config: parseConfig(process.env) });
  } catch (error) {
    reportFailure(error);
  }
}

/** Writes what went wrong to stderr and sets the exit code; the process ends by itself. */
function reportFailure(error: unknown): void {
  process.exitCode = error instanceof Failure && error.code === "usage" ? 2 : 1;
  process.stderr.write(`${error instanceof Failure ? renderFailure(error) : UNEXPECTED_FAILURE}\n`);
  if (process.env.LOG_LEVEL === "debug") process.stderr.write(`${traceOf(error)}\n`);
}

function readArguments<T extends Options>(command: Command<T>): Parsed<T> {
  try {
    return parseArgs({ options: command.options, allowPositionals: command.positionals, strict: true });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    const argument = /'([^' ]+)/.exec(cause.message)?.[1] ?? "";
    throw new Failure("usage", { reason: String(cause.code), argument }, { cause });
  }
}

/** The stack of a breakage and of what caused it. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\n  <- ${traceOf(error.cause)}`;
}
