import { describe, expect, it } from "vitest";
import { parseFacts, renderFacts } from "#knowledge/corpus/facts-file.ts";
import { smallContent } from "./snapshot/small-content.ts";

describe("the file of facts", () => {
  const { facts } = smallContent("Báo cáo trước ngày 15/3/2025.");

  it("gives back the facts", () => expect(parseFacts(renderFacts(facts))).toEqual(facts));

  it("does not depend on the order in which keys were set", () => {
    const turned = Object.fromEntries(Object.entries(facts).reverse());
    const [deadline] = facts.deadlines;
    const turnedDeadline = Object.fromEntries(Object.entries(deadline ?? {}).reverse());
    const again = parseFacts(JSON.stringify({ ...turned, deadlines: [turnedDeadline] }));
    expect(renderFacts(again)).toBe(renderFacts(facts));
  });

  it("refuses what is not facts", () => expect(() => parseFacts('{"deadlines":[{}]}')).toThrow());
});
