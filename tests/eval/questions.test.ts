import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { comparable, fold } from "./judge/compare-words.ts";
import { readQuestions, readSourceTexts } from "./read-files.ts";

const questions = readQuestions(fileURLToPath(new URL("../questions", import.meta.url)));
const sources = readSourceTexts(fileURLToPath(new URL("../../knowledge/documents/plans", import.meta.url)));
/** Words that the answer computes (a day count, a state) or says about the documents, and that they do not print. */
const SAID_BY_THE_BOT = /\d+ ngày|hạn|không|hôm nay|trễ|nào/u;

test("there are enough of them, each once", () => {
  expect(questions.length).toBeGreaterThanOrEqual(180);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  const asked = questions.map(({ question, history, asker, today }) =>
    JSON.stringify([fold(question), history, asker, today]),
  );
  expect(new Set(asked).size).toBe(asked.length);
});

test("one that must be abstained from asks for nothing else", () => {
  for (const { id, expect: wanted } of questions.filter((question) => question.expect.abstain)) {
    expect([...wanted.dates, ...wanted.units, ...wanted.contains, ...wanted.citations_any], id).toEqual([]);
  }
});

test("wanted words and quoted reasons stand in the documents that are to be cited", () => {
  for (const { id, expect: wanted, note } of questions) {
    const cited = [...wanted.citations_any, ...wanted.citations_all].map(({ document }) => sources.get(document));
    expect(cited, id).not.toContain(undefined);
    const text = fold((cited.length > 0 ? cited : [...sources.values()]).join(" | "));
    for (const words of [...wanted.units, ...wanted.contains]) expect(text, id).toContain(fold(words));
    for (const any of wanted.contains_any) {
      expect(
        any.some((words) => text.includes(fold(words)) || SAID_BY_THE_BOT.test(words)),
        `${id} ${any}`,
      ).toBe(true);
    }
    for (const [, quote = ""] of note.matchAll(/«([^»]+)»/gu)) {
      for (const part of quote.split("…")) expect(text, id).toContain(fold(comparable(part)));
    }
  }
});
