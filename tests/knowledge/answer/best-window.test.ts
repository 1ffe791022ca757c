import { describe, expect, test } from "vitest";
import { bestWindow, sentenceRuns } from "#knowledge/answer/evidence/best-window.ts";

const terms = (text: string) => text.split(" ").map((term) => ({ term, weight: 1 }));

describe("bestWindow", () => {
  const text = "Các thôn rà soát hộ nghèo. Công an xã nắm tình hình. Kế toán lo kinh phí tập huấn. Văn phòng tổng hợp.";
  const window = (question: string, headings: readonly string[] = []) => {
    const { span, coverage } = bestWindow(sentenceRuns(text, headings), terms(question));
    return { words: text.slice(span.start, span.end), coverage };
  };

  test("the one sentence that says it, not those around it", () => {
    expect(window("kinh phi tap huan")).toEqual({ words: "Kế toán lo kinh phí tập huấn.", coverage: 1 });
    expect(window("ho ngheo").words).toBe("Các thôn rà soát hộ nghèo.");
  });

  test("several in a row when each holds a part of the question", () => {
    expect(window("cong an kinh phi")).toEqual({
      words: "Công an xã nắm tình hình. Kế toán lo kinh phí tập huấn.",
      coverage: 1,
    });
  });

  test("what the headings say counts, wherever the sentence stands", () => {
    expect(window("giai phap kinh phi").coverage).toBe(0.5);
    expect(window("giai phap kinh phi", ["III. Giải pháp"])).toEqual({
      words: "Kế toán lo kinh phí tập huấn.",
      coverage: 1,
    });
  });

  test("nothing asked is nothing covered", () => {
    expect(bestWindow(sentenceRuns(text, []), []).coverage).toBe(0);
    expect(bestWindow(sentenceRuns("", []), terms("kinh phi"))).toMatchObject({
      span: { start: 0, end: 0 },
      coverage: 0,
    });
  });
});
