import { Failure } from "#knowledge/domain/failure.ts";
import type { Pause } from "#knowledge/rest.ts";
import { backoffMs } from "./backoff.ts";
import type { Patience } from "./platform.ts";

/** How a message is sent: the waiting that is allowed, and how the machine waits. */
export type SendingManner = { readonly patience: Patience; readonly pause: Pause };

/**
 * Sends the parts of one message in order and returns what each became.
 *
 * @throws {Failure} of the first part that failed; `send_outcome_unknown` when a part before it went out, since all must not be repeated
 */
export async function sendParts<T>(
  parts: readonly T[],
  send: (part: T, isLast: boolean) => Promise<string>,
  { patience, pause }: SendingManner,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [index, part] of parts.entries()) {
    const sendPart = () => send(part, index === parts.length - 1);
    try {
      ids.push(await (patience === "once" ? sendPart() : sendPatiently(sendPart, pause)));
    } catch (cause) {
      if (ids.length === 0) throw cause;
      throw new Failure("send_outcome_unknown", { reason: "half sent", sent: ids.length });
    }
  }
  return ids;
}

/** Range 2 to 8. How often a message is tried that surely did not go out; with the waits below, for about half a minute. */
const MAX_TRIES = 6;
/** In seconds. A server that asks for a longer wait is not waited for. */
const LONGEST_ASKED_WAIT_SECONDS = 120;

/**
 * Sends once. Tries again only when the last try surely did not go out and waiting may help: too many requests (as long as the server asks,
 * where it says) and a server that is down.
 *
 * @throws {Failure} the last one; `send_outcome_unknown` at once
 */
async function sendPatiently<T>(send: () => Promise<T>, pause: Pause): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await send();
    } catch (cause) {
      if (!(cause instanceof Failure) || failures >= MAX_TRIES) throw cause;
      if (cause.code !== "service_rate_limited" && cause.code !== "service_unreachable") throw cause;
      const askedSeconds = Number(cause.facts.retryAfterSeconds ?? 0);
      if (askedSeconds > LONGEST_ASKED_WAIT_SECONDS) throw cause;
      await pause(askedSeconds > 0 ? askedSeconds * 1_000 : backoffMs(failures));
    }
  }
}
