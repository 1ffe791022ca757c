import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { Failure } from "./domain/failure.ts";

/** Waits, or rejects as soon as `signal` says so. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

/** One call: POST of JSON, JSON back. */
export type RestCall<T> = {
  /** How the service is called in a failure; never its address, which may hold a token. */
  readonly service: string;
  readonly url: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a reply must look like, whatever its HTTP status. */
  readonly reply: z.ZodType<T>;
  readonly timeoutMs: number;
  /** True when doing it twice does no harm: only then is it repeated after an unclear outcome. */
  readonly repeatable: boolean;
  /** Range 1 to 5; 1 for callers with a back-off of their own. */
  readonly maxTries?: number;
  readonly signal?: AbortSignal;
  readonly pause?: Pause;
};

/** A reply that could be read; the status is not judged. */
export type RestReply<T> = { readonly status: number; readonly reply: T };

/** Range 1 to 5. How often a call is tried where trying again is safe. */
const MAX_TRIES = 3;
/** In milliseconds; doubles with each try. */
const FIRST_DELAY_MS = 300;
/** In bytes. A longer reply is no reply of a service that we know. */
const MAX_REPLY_BYTES = 8 * 1024 * 1024;
/** Causes of a failed fetch after which the request has certainly not been read by the service. */
const NOT_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/**
 * Calls a REST service. Failures carry the service's name and a reason, never the address, the headers or what was sent.
 *
 * @throws {Failure} `service_unreachable`: surely not done, or harmless if done; `send_outcome_unknown`: not repeatable, and it may have been done;
 *   `service_nonsense`, `service_unauthorized`, `service_rate_limited`, `service_refused`: the reply was not the expected JSON, named by its status
 * @throws the reason of `signal` when that stopped the call
 */
export async function callRest<T>(call: RestCall<T>): Promise<RestReply<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await callOnce(call);
    } catch (cause) {
      const again =
        cause instanceof Failure && cause.code === "service_unreachable" && attempt < (call.maxTries ?? MAX_TRIES);
      if (!again || call.signal?.aborted) throw cause;
      await (call.pause ?? pauseFor)(FIRST_DELAY_MS * 2 ** (attempt - 1), call.signal);
    }
  }
}

/** Waits by the machine's clock. */
export async function pauseFor(ms: number, signal?: AbortSignal): Promise<void> {
  await pause(ms, undefined, signal ? { signal } : {});
}

/** The failure that an HTTP status (or an error code that is modelled on one) stands for; below 400 the reply itself was wrong. */
export function failureOfStatus(service: string, status: number): Failure {
  if (status === 401 || status === 403) return new Failure("service_unauthorized", { service, status });
  if (status === 429) return new Failure("service_rate_limited", { service, status });
  if (status >= 500) return new Failure("service_unreachable", { service, status });
  return new Failure(status >= 400 ? "service_refused" : "service_nonsense", { service, status });
}

async function callOnce<T>(call: RestCall<T>): Promise<RestReply<T>> {
  const fetched = await fetchInTime(call, {
    method: "POST",
    headers: { "content-type": "application/json", ...call.headers },
    body: JSON.stringify(call.body),
  });
  const { status } = fetched;
  const parsed = call.reply.safeParse(parseJson(fetched.bytes.toString("utf8")));
  if (parsed.success) return { status, reply: parsed.data };
  // a gateway's error page does not say whether the service behind it did the work
  if (!call.repeatable && (status >= 500 || status < 400)) {
    throw new Failure("send_outcome_unknown", { service: call.service, status });
  }
  throw failureOfStatus(call.service, status);
}

/** One fetch of a file: where it is, and how much of it is taken at most, in bytes. */
type FileCall = Pick<RestCall<unknown>, "service" | "url" | "timeoutMs"> & { readonly maxBytes: number };

/**
 * Fetches a file. Failures carry the service's name, never the address.
 *
 * @throws {Failure} `service_unreachable`; `service_nonsense`: longer than `maxBytes`; another `service_*` by the status
 */
export async function fetchFile(call: FileCall): Promise<Uint8Array> {
  const { status, bytes } = await fetchInTime({ ...call, repeatable: true }, { method: "GET" }, call.maxBytes);
  if (status !== 200) throw failureOfStatus(call.service, status);
  return bytes;
}

type Fetched = { readonly status: number; readonly bytes: Buffer };
type InTime = Pick<RestCall<unknown>, "service" | "url" | "timeoutMs" | "repeatable" | "signal">;

async function fetchInTime(call: InTime, request: RequestInit, maxBytes = MAX_REPLY_BYTES): Promise<Fetched> {
  // a timer of its own, cleared with the call: a signal that times out by itself is kept until then, thousands of them under load
  const giveUp = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    giveUp.abort();
  }, call.timeoutMs);
  const stop = () => giveUp.abort();
  call.signal?.addEventListener("abort", stop);
  if (call.signal?.aborted) stop();
  try {
    const response = await fetch(call.url, { ...request, redirect: "error", signal: giveUp.signal });
    return { status: response.status, bytes: await readBytes(response, call.service, maxBytes) };
  } catch (cause) {
    if (call.signal?.aborted) throw call.signal.reason;
    if (cause instanceof Failure) throw cause;
    throw failureOfFetch(call, cause, timedOut);
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener("abort", stop);
  }
}

// the cause is dropped: its message and stack may hold the address
function failureOfFetch(call: InTime, cause: unknown, timedOut: boolean): Failure {
  const reason = timedOut ? "timeout" : codeOf(cause);
  const isHarmless = call.repeatable || NOT_SENT.has(reason);
  return new Failure(isHarmless ? "service_unreachable" : "send_outcome_unknown", { service: call.service, reason });
}

const FetchError = z.object({ cause: z.object({ code: z.string().regex(/^[A-Z_]+$/) }) });

function codeOf(cause: unknown): string {
  const parsed = FetchError.safeParse(cause);
  return parsed.success ? parsed.data.cause.code : "network";
}

async function readBytes(response: Response, service: string, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    bytes += part.byteLength;
    if (bytes > maxBytes) throw new Failure("service_nonsense", { service, reason: "too long" });
  }
  return Buffer.concat(parts);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
