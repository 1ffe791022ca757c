import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { callRest, type RestCall } from "#knowledge/rest.ts";
import { LoopbackServer } from "../fakes/loopback-server.ts";

const SECRET = "s3cr3t-in-the-address";

describe("callRest", () => {
  let server: LoopbackServer;
  let waits: number[];
  let root: string;
  beforeEach(async () => {
    server = new LoopbackServer(() => ({ status: 200, json: { text: "ok", more: 1 } }));
    waits = [];
    root = await server.open();
  });
  afterEach(() => server.close());

  const call = (more: Partial<RestCall<{ text: string }>> = {}) =>
    callRest({
      service: "Kho",
      url: `${root}/bot${SECRET}/ask`,
      body: { question: "q" },
      reply: z.object({ text: z.string() }),
      timeoutMs: 30_000,
      repeatable: true,
      pause: async (ms) => void waits.push(ms),
      ...more,
    });
  const failureOf = (more?: Partial<RestCall<{ text: string }>>) => call(more).catch((cause: unknown) => cause);

  it("posts JSON and reads the reply through its schema", async () => {
    expect(await call()).toEqual({ status: 200, reply: { text: "ok" } });
    expect(server.calls).toEqual([{ method: "ask", body: { question: "q" } }]);
  });

  it("tries again where that is harmless, waiting longer each time", async () => {
    server.failNext("ask", { cut: true }, { status: 503, text: "down" });
    expect((await call()).reply.text).toBe("ok");
    expect(waits).toEqual([300, 600]);
  });

  it("gives up after three tries", async () => {
    server.failNext("ask", { cut: true }, { cut: true }, { cut: true });
    expect(await failureOf()).toMatchObject({ code: "service_unreachable" });
    expect(server.countOf("ask")).toBe(3);
  });

  it("does not repeat what may have been done", async () => {
    server.failNext("ask", { cut: true }, { status: 502, text: "gateway" }, { status: 200, text: "<html>" });
    for (let index = 0; index < 3; index++)
      expect(await failureOf({ repeatable: false })).toMatchObject({ code: "send_outcome_unknown" });
    expect(server.countOf("ask")).toBe(3);
  });

  it("tries again, repeatable or not, when nothing was sent at all", async () => {
    await server.close();
    expect(await failureOf({ repeatable: false })).toMatchObject({
      code: "service_unreachable",
      facts: { reason: "ECONNREFUSED" },
    });
    expect(waits).toHaveLength(2);
    server = new LoopbackServer(() => ({ status: 200, json: {} }));
    await server.open();
  });

  it.each([
    [401, "service_unauthorized"],
    [429, "service_rate_limited"],
    [400, "service_refused"],
    [200, "service_nonsense"],
  ])("names a reply of status %d that is not the expected JSON %s", async (status, code) => {
    server.failNext("ask", { status, json: { oops: true } });
    expect(await failureOf()).toMatchObject({ code });
  });

  it("ends a call that takes too long", async () => {
    const silent = new LoopbackServer(
      ({ gone }) => new Promise((resolve) => gone.addEventListener("abort", () => resolve({ cut: true }))),
    );
    const url = `${await silent.open()}/bot${SECRET}/ask`;
    expect(await failureOf({ url, timeoutMs: 20, maxTries: 1 })).toMatchObject({
      code: "service_unreachable",
      facts: { reason: "timeout" },
    });
    expect(await failureOf({ url, timeoutMs: 20, repeatable: false })).toMatchObject({ code: "send_outcome_unknown" });
    const stop = new AbortController();
    const stopped = failureOf({ url, signal: stop.signal });
    await silent.until(() => silent.countOf("ask") === 3);
    stop.abort(new Error("stopped"));
    expect(await stopped).toMatchObject({ message: "stopped" });
    await silent.close();
  });

  it("never tells the address", async () => {
    server.failNext("ask", { cut: true }, { status: 400, json: { secret: SECRET } });
    for (const failure of [await failureOf({ maxTries: 1 }), await failureOf()]) {
      const told =
        failure instanceof Error ? `${failure.stack} ${String(failure.cause)} ${JSON.stringify(failure)}` : "";
      expect(told).toContain("Kho");
      expect(told).not.toContain(SECRET);
    }
  });
});
