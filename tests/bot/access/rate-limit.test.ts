import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRateLimit } from "#bot/access/rate-limit.ts";
import { createClock } from "../../fakes/small-bot.ts";

describe("how often a person may write", () => {
  it("is a minute's worth at once, then as the time allows; who is over it is told once", () => {
    const clock = createClock();
    const limit = createRateLimit({ person: 3, everybody: 100 }, clock.now);
    const take = () => limit.take("zalo a");
    expect([take(), take(), take(), take(), take()]).toEqual(["allowed", "allowed", "allowed", "told", "over"]);
    expect(limit.take("zalo b")).toBe("allowed");
    clock.advance(20_000);
    expect([take(), take(), take()]).toEqual(["allowed", "told", "over"]);
  });

  it("holds for all together", () => {
    const limit = createRateLimit({ person: 1_000, everybody: 1 }, createClock().now);
    const taken = Array.from({ length: 100 }, (_, at) => limit.take(`telegram ${at}`));
    expect(taken.filter((one) => one === "allowed")).toHaveLength(60);
  });

  it("never lets more through than the time that has passed allows, wherever the clock is set", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -120_000, max: 120_000 }), { maxLength: 60 }), (steps) => {
        const clock = createClock();
        const limit = createRateLimit({ person: 5, everybody: 1_000 }, clock.now);
        let forward = 0;
        let allowed = 0;
        for (const step of steps) {
          clock.advance(step);
          forward += Math.max(0, step);
          if (limit.take("zalo a") === "allowed") allowed++;
        }
        expect(allowed).toBeLessThanOrEqual(5 + (forward / 60_000) * 5);
      }),
    );
  });
});
