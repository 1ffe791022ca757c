import { describe, expect, test } from "vitest";
import { answerQuestion } from "#bot/answering/answer-question.ts";
import { renderPlain } from "#bot/render-plain.ts";
import type { Answer } from "#knowledge/knowledge.ts";
import { questionOf, useBundledKnowledge } from "../../knowledge/answer/bundled-knowledge.ts";
import { deadlinesAnswer, due, OCTOBER } from "./small-answers.ts";

const bundled = useBundledKnowledge();
const QUESTION = questionOf("Kế hoạch năm 2025 của UBND tỉnh: hạn gửi báo cáo năm là ngày nào?");

/** The real knowledge, but for the answer that it gives. */
const sent = (answer: Answer) => answerQuestion({ ...bundled.knowledge(), ask: async () => answer }, QUESTION);

describe("answerQuestion", () => {
  test("sends what can be traced", async () => {
    const { answer, reply, untraced } = await answerQuestion(bundled.knowledge(), QUESTION);
    expect(untraced).toEqual([]);
    expect(answer.kind).toBe("deadlines");
    expect(renderPlain(reply.blocks)).toContain("Trước ngày 15/10/2025");
    expect(await sent(answer)).toEqual({ answer, reply, untraced });
  });

  test("replaces an answer whose quote was changed, and shows none of it", async () => {
    const { answer } = await answerQuestion(bundled.knowledge(), QUESTION);
    const citations = answer.citations.map((cited) => ({ ...cited, quote: cited.quote.replace("15/10", "16/10") }));
    const held = await sent({ ...answer, citations });
    expect(held.untraced.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["quote", "date"]));
    expect(held.answer).toMatchObject({ kind: "notFound", citations: [], notices: [] });
    const text = renderPlain(held.reply.blocks);
    expect(text).toContain("không đối chiếu được");
    expect(text).not.toMatch(/\d/);
  });

  test("replaces an answer about a document that is not there", async () => {
    const foreign = deadlinesAnswer([due(OCTOBER)]);
    expect(await sent(foreign)).toMatchObject({ answer: { kind: "notFound" }, untraced: [{ kind: "quote" }] });
  });
});
