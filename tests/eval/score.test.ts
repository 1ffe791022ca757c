import { describe, expect, test } from "vitest";
import type { FindingKind } from "./judge/finding.ts";
import { AnswerLine, GoldenQuestion, parseAnswerLine } from "./judge/golden.ts";
import { renderFailures, renderScore } from "./render-score.ts";
import { abstentionCurve, type Judged, missedThresholds, scoreOf } from "./score.ts";

const EXPECT = { abstain: false, dates: [], not_dates: [], units: [], citations_any: [], citations_all: [] };
const WORDS = { contains: [], contains_any: [], not_contains: [] };
const ANSWER = { id: "1", kind: "passages", abstained: false, text: "Trả lời", deadlines: [], citations: [] };

type Given = {
  style?: string;
  type?: string;
  confidence?: number;
  text?: string;
  dates?: string[];
  abstain?: boolean;
  abstained?: boolean;
};

function judged(kinds: readonly FindingKind[], given: Given = {}): Judged {
  const {
    style = "formal",
    type = "deadline",
    text = "Trả lời",
    dates = [],
    abstain = false,
    abstained = false,
  } = given;
  return {
    question: GoldenQuestion.parse({
      id: "1",
      type,
      style,
      question: "Hạn?",
      history: ["Trước đó"],
      asker: null,
      today: "2025-01-01",
      expect: { ...EXPECT, ...WORDS, dates, abstain },
      note: "",
    }),
    answer: AnswerLine.parse({ ...ANSWER, text, abstained, confidence: given.confidence }),
    findings: kinds.map((kind) => ({ kind, detail: "…" })),
  };
}

function many(count: number, kinds: readonly FindingKind[]): readonly Judged[] {
  return Array.from({ length: count }, () => judged(kinds));
}

describe("scoreOf", () => {
  test("counts by type, by style, and each kind of finding once a question", () => {
    const score = scoreOf([
      judged([]),
      judged(["wrongDate", "wrongDate"], { style: "typo" }),
      judged(["missingWords"], { type: "unit", style: "typo" }),
    ]);
    expect(score.total).toEqual({ right: 1, all: 3 });
    expect(Object.fromEntries(score.byType)).toEqual({ deadline: { right: 1, all: 2 }, unit: { right: 0, all: 1 } });
    expect(Object.fromEntries(score.byStyle)).toEqual({ formal: { right: 1, all: 1 }, typo: { right: 0, all: 2 } });
    expect(Object.fromEntries(score.questionsWith)).toEqual({ wrongDate: 1, missingWords: 1 });
  });

  test("sees whether the asked date is the first that a person reads", () => {
    const first = judged([], { dates: ["2025-03-15"], text: "Trước 15/3/2025; năm sau 01/4/2026." });
    const second = judged([], { dates: ["2025-03-15"], text: "Không phải 01/4/2026 mà 15/3/2025." });
    expect(scoreOf([first, second, judged([])]).firstDateAsked).toEqual({ right: 1, all: 2 });
  });
});

describe("missedThresholds", () => {
  test("passes at the threshold and fails below it", () => {
    expect(missedThresholds(scoreOf([...many(19, []), ...many(1, ["missingWords"])]))).toEqual([]);
    expect(missedThresholds(scoreOf([...many(18, []), ...many(2, ["missingWords"])]))).toHaveLength(1);
    expect(missedThresholds(scoreOf([]))).toHaveLength(1);
  });

  test.each<FindingKind>(["wrongDate", "badQuote", "answeredOutOfScope"])("one %s in a thousand fails", (kind) => {
    const missed = missedThresholds(scoreOf([...many(999, []), ...many(1, [kind])]));
    expect(missed).toHaveLength(1);
    expect(missed[0]).toContain(kind);
  });
});

describe("abstentionCurve", () => {
  test("answers what is sure enough, and counts what that gets wrong, reaches for and withholds", () => {
    const all = [
      judged([], { confidence: 0.9 }),
      judged([], { confidence: 0.6 }),
      judged(["missingWords"], { confidence: 0.6 }),
      judged([], { confidence: 0.3, abstain: true, abstained: true }),
      judged([], {}),
    ];
    expect(abstentionCurve(all, 2)).toEqual([
      { confidence: 0, answered: 1, wrong: 0.5, outOfScope: 1, lost: 0 },
      { confidence: 0.5, answered: 0.75, wrong: 1 / 3, outOfScope: 0, lost: 0 },
      { confidence: 1, answered: 0, wrong: 0, outOfScope: 0, lost: 2 },
    ]);
  });

  test("is empty without confidence", () => {
    expect(abstentionCurve([judged([])], 4)).toEqual([]);
  });
});

test("the report shows the failure with its question, findings and answer", () => {
  const all = [judged([]), judged(["wrongDate"], { text: "Sai ngày" })];
  expect(renderFailures(all, 5)).toContain("Trước đó → Hạn?");
  expect(renderFailures(all, 5)).toContain("wrongDate");
  expect(renderFailures(all, 5)).toContain("Sai ngày");
  expect(renderFailures(all, 0)).toBe("");
  expect(renderScore(scoreOf(all), [])).toContain("1/2 (50.0 %)");
});

describe("parseAnswerLine", () => {
  test("an answer by the contract", () => {
    expect(parseAnswerLine(JSON.stringify({ ...ANSWER, notices: [] }))).toMatchObject({ id: "1" });
  });

  test.each([
    [undefined, "no answer line"],
    ["", "no answer line"],
    ["{", "not JSON"],
    [JSON.stringify({ id: "1", error: "hỏng" }), "hỏng"],
    [JSON.stringify({ ...ANSWER, kind: "other" }), "kind"],
    [JSON.stringify({ ...ANSWER, deadlines: [{}] }), "deadlines.0"],
  ])("%s", (line, reason) => {
    expect(parseAnswerLine(line)).toContain(reason);
  });
});
