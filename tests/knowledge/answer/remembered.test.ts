import { expect, it } from "vitest";
import { createRemembered } from "#knowledge/answer/remembered.ts";

it("works a thing out once, and forgets the oldest first", () => {
  const remembered = createRemembered<string>(2);
  let worked = 0;
  const get = (key: string) => remembered.get(key, () => `${key}${++worked}`);
  expect([get("a"), get("a"), get("b"), get("c")]).toEqual(["a1", "a1", "b2", "c3"]);
  expect(get("a")).toBe("a4");
});

it("tries again what was rejected or thrown", async () => {
  const remembered = createRemembered<Promise<string>>(2);
  await expect(remembered.get("a", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  await expect(remembered.get("a", () => Promise.resolve("up"))).resolves.toBe("up");
  const thrown = createRemembered<string>(2);
  const fail = () => {
    throw new Error("down");
  };
  expect(() => thrown.get("a", fail)).toThrow("down");
  expect(thrown.get("a", () => "up")).toBe("up");
});
