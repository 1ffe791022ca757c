import { Failure, type FailureCode } from "#knowledge/domain/failure.ts";
import type { Pause } from "#knowledge/rest.ts";
import type { Log } from "../log.ts";
import { backoffMs } from "./backoff.ts";
import type { PlatformName } from "./platform.ts";

/** What every platform that talks to a server gets from outside. */
export type PlatformParts = {
  readonly log: Log;
  readonly pause: Pause;
  /** Told once, when a platform that had started can go on no longer. */
  readonly onStopped: (name: PlatformName, failure: Failure) => void;
};

export type Poller = { start(): Promise<void>; stop(): Promise<void> };

/** After these, trying again is of no use before a person has mended something. */
const HOPELESS: ReadonlySet<FailureCode> = new Set(["service_unauthorized", "service_conflict"]);

/**
 * Keeps `poll` going until it is stopped: waits longer and longer while the server fails, and gives up where waiting does not help.
 *
 * @param steps `connect` must succeed once before the first poll; `poll` is `null` where updates come by themselves
 */
export function createPoller(
  name: PlatformName,
  steps: {
    readonly connect: (signal: AbortSignal) => Promise<void>;
    readonly poll: ((signal: AbortSignal) => Promise<void>) | null;
  },
  { log, pause, onStopped }: PlatformParts,
): Poller {
  const stopping = new AbortController();
  const { signal } = stopping;
  let polling = Promise.resolve();

  const untilDone = async (step: () => Promise<void>) => {
    for (let failures = 1; !signal.aborted; failures++) {
      try {
        return await step();
      } catch (cause) {
        if (signal.aborted) return;
        if (cause instanceof Failure && HOPELESS.has(cause.code)) throw cause;
        const code = cause instanceof Failure ? cause.code : "unexpected";
        const waitMs = backoffMs(failures);
        log.warn("platform_retries", { platform: name, code, failures, waitMs });
        await pause(waitMs, signal).catch(() => undefined);
      }
    }
  };
  const pollOn = async (poll: (signal: AbortSignal) => Promise<void>) => {
    try {
      while (!signal.aborted) await untilDone(() => poll(signal));
    } catch (cause) {
      onStopped(name, cause instanceof Failure ? cause : new Failure("service_nonsense", { service: name }));
    }
  };
  return {
    async start() {
      await untilDone(() => steps.connect(signal));
      if (signal.aborted) throw new Failure("service_unreachable", { service: name, reason: "stopped first" });
      if (steps.poll !== null) polling = pollOn(steps.poll);
    },
    async stop() {
      stopping.abort();
      await polling;
    },
  };
}
