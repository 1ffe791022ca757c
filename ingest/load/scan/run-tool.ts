import { spawn } from "node:child_process";
import { Failure } from "#knowledge/domain/failure.ts";

/** A program beside this one: its name, what it is told, how long it may take in milliseconds. */
export type ToolCall = { readonly tool: string; readonly options: readonly string[]; readonly limitMs: number };

/** In bytes of output. A page's words are some 100 kB. */
const MAX_OUTPUT = 32 * 1024 * 1024;

/**
 * Runs a program to its end and gives what it printed.
 *
 * @throws {Failure} `document_unreadable` for `file` with a `reason`: `needsOcr` where it is not installed, `slow`, `broken`
 */
export function runTool({ tool, options, limitMs }: ToolCall, file: string): Promise<string> {
  const unreadable = (reason: string, cause?: unknown) =>
    new Failure("document_unreadable", { file, reason }, cause === undefined ? {} : { cause });
  return new Promise((resolve, reject) => {
    const child = spawn(tool, options, {
      stdio: ["ignore", "pipe", "ignore"],
      timeout: limitMs,
      killSignal: "SIGKILL",
      // pages are read side by side, so each stays on one core
      env: { PATH: "/usr/local/bin:/usr/bin:/bin", OMP_THREAD_LIMIT: "1" },
    });
    const parts: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (part: Buffer) => {
      size += part.length;
      if (size > MAX_OUTPUT) child.kill("SIGKILL");
      else parts.push(part);
    });
    child.once("error", (cause) => reject(unreadable("needsOcr", cause)));
    child.once("close", (code, signal) => {
      if (code === 0) resolve(Buffer.concat(parts).toString("utf8"));
      else reject(unreadable(signal === null ? "broken" : "slow"));
    });
  });
}
