import { describe, expect, test } from "vitest";
import { fold } from "./compare-words.ts";
import type { FindingKind } from "./finding.ts";
import { AnswerLine, GoldenQuestion } from "./golden.ts";
import { judgeAnswer } from "./judge-answer.ts";

const SOURCE = "I. Mục đích III. Tổ chức thực hiện 1. Sở Nội vụ gửi báo cáo trước ngày 15/3/2025. - 4 - 2. Văn phòng";
const sources = new Map([["ke-hoach", SOURCE]]);
const QUOTE = "Sở Nội vụ gửi báo cáo trước ngày 15/3/2025.";

type Expected = Partial<GoldenQuestion["expect"]>;

function question(expected: Expected, type = "deadline"): GoldenQuestion {
  return GoldenQuestion.parse({
    id: "Q1",
    type,
    style: "formal",
    question: "Hạn báo cáo?",
    history: [],
    asker: null,
    today: "2025-03-10",
    expect: {
      abstain: false,
      dates: ["2025-03-15"],
      not_dates: [],
      units: [],
      citations_any: [{ document: "ke-hoach", section: "III.1" }],
      citations_all: [],
      contains: [],
      contains_any: [],
      not_contains: [],
      ...expected,
    },
    note: "",
  });
}

const deadline = {
  what: "gửi báo cáo",
  who: ["Sở Nội vụ"],
  due: { kind: "date", date: "2025-03-15" },
  relation: "before",
  status: "upcoming",
  daysLeft: 5,
  nextDate: null,
  citation: 0,
};

function answer(changed: Record<string, unknown>): AnswerLine {
  return AnswerLine.parse({
    id: "Q1",
    kind: "deadlines",
    abstained: false,
    text: "Trước ngày 15/3/2025 (còn 5 ngày). Sở Nội vụ.",
    deadlines: [deadline],
    citations: [{ document: "ke-hoach", section: "III.1", quote: QUOTE }],
    ...changed,
  });
}

function kinds(expected: Expected, changed: Record<string, unknown>, type?: string): readonly FindingKind[] {
  return judgeAnswer(question(expected, type), answer(changed), sources).map((finding) => finding.kind);
}

/** Nothing is asked of the words, so only what every answer must keep can be found. */
const NOTHING: Expected = { dates: [], citations_any: [] };
const ABSTAINED = { kind: "notFound", abstained: true, text: "Không có.", deadlines: [], citations: [] };

describe("a right answer", () => {
  test("has no findings", () => {
    expect(kinds({ units: ["Sở Nội vụ"], contains: ["so noi vu"], contains_any: [["4 ngày", "5 ngày"]] }, {})).toEqual(
      [],
    );
  });

  test("may cite a part of the wanted section, or name its levels", () => {
    for (const section of ["III.1.a", "III.1~2", "Mục III.1"]) {
      expect(kinds({}, { citations: [{ document: "ke-hoach", section, quote: QUOTE }] })).toEqual([]);
    }
  });

  test("may leave a page number out of a quote", () => {
    const quote = "trước ngày 15/3/2025. 2. Văn phòng";
    expect(kinds({}, { citations: [{ document: "ke-hoach", section: "III.1", quote }] })).toEqual([]);
  });

  test("abstains where the documents do not answer, or refuses", () => {
    expect(kinds({ ...NOTHING, abstain: true }, ABSTAINED)).toEqual([]);
    expect(kinds({ ...NOTHING, abstain: true }, { ...ABSTAINED, kind: "refused" })).toEqual([]);
  });
});

describe("each check fails when it must", () => {
  const wrong: readonly (readonly [string, FindingKind, Expected, Record<string, unknown>])[] = [
    ["answers what it should not", "answeredOutOfScope", { ...NOTHING, abstain: true }, {}],
    ["abstains although known", "abstainedThoughKnown", NOTHING, ABSTAINED],
    [
      "abstains with a deadline",
      "brokenContract",
      { ...NOTHING, abstain: true },
      { kind: "notFound", abstained: true },
    ],
    ["lacks the structured deadline", "missingDate", {}, { deadlines: [] }],
    ["does not say the date", "missingDate", {}, { text: "Còn 5 ngày." }],
    ["gives a forbidden date", "wrongDate", { not_dates: ["2025-03-15"] }, {}],
    ["does not name a unit", "missingUnit", { units: ["Sở Tài chính"] }, {}],
    ["lacks words", "missingWords", { contains: ["kinh phí"] }, {}],
    ["lacks every alternative", "missingWords", { contains_any: [["6 ngày", "7 ngày"]] }, {}],
    ["says forbidden words", "forbiddenWords", { not_contains: ["CÒN 5 NGAY"] }, {}],
    ["cites elsewhere", "missingCitation", { citations_any: [{ document: "ke-hoach", section: "III.2" }] }, {}],
    ["cites a longer number", "missingCitation", { citations_all: [{ document: "ke-hoach", section: "III.11" }] }, {}],
    ["cites another document", "missingCitation", { citations_any: [{ document: "khac", section: "III.1" }] }, {}],
    ["is of another kind", "wrongKind", { kinds: ["smallTalk"] }, {}],
    ["says a date that no quote proves", "wrongDate", NOTHING, { text: "Trước ngày 16/3/2025." }],
    ["says it in words", "wrongDate", NOTHING, { text: "Trước ngày 16 tháng 3 năm 2025." }],
    ["has no citation", "uncited", NOTHING, { deadlines: [], citations: [], text: "Có." }],
    ["is too long", "tooLong", NOTHING, { text: "a ".repeat(901) }],
    ["counts days wrongly", "wrongState", NOTHING, { deadlines: [{ ...deadline, daysLeft: 4 }] }],
    ["calls it overdue too early", "wrongState", NOTHING, { deadlines: [{ ...deadline, status: "overdue" }] }],
    ["points at no citation", "brokenContract", NOTHING, { deadlines: [{ ...deadline, citation: 1 }] }],
  ];
  test.each(wrong)("%s: %s", (_what, kind, expected, changed) => {
    expect(kinds(expected, changed)).toContain(kind);
  });

  test("a quote that is not in the document, is empty, or is of an unknown document", () => {
    const at = { document: "ke-hoach", section: "III.1" };
    for (const citation of [
      { ...at, quote: "trước ngày 16/3/2025" },
      { ...at, quote: " " },
      { ...at, document: "la", quote: QUOTE },
    ]) {
      expect(kinds(NOTHING, { citations: [citation] })).toContain("badQuote");
    }
  });

  test("a deadline whose date only the text says", () => {
    const quote = "Sở Nội vụ gửi báo cáo";
    expect(kinds(NOTHING, { citations: [{ document: "ke-hoach", section: "III.1", quote }] })).toContain("wrongDate");
  });

  test("no answer at all", () => {
    expect(judgeAnswer(question({}), "no answer line", sources)).toEqual([
      { kind: "noAnswer", detail: "no answer line" },
    ]);
  });
});

describe("dates that need no full quote", () => {
  test("an inferred year, when the quote prints the day and the deadline says so", () => {
    const citations = [{ document: "nam", section: "1", quote: "gửi trước ngày 15/3" }];
    const judge = (due: Record<string, unknown>) =>
      judgeAnswer(
        question(NOTHING),
        answer({ citations, deadlines: [{ ...deadline, due }], text: "15/3/2025" }),
        new Map([["nam", "gửi trước ngày 15/3"]]),
      ).map((finding) => finding.kind);
    expect(judge({ kind: "date", date: "2025-03-15", inferredYear: true })).toEqual([]);
    expect(judge({ kind: "date", date: "2025-03-15" })).toContain("wrongDate");
    expect(judge({ kind: "date", date: "2025-03-16", inferredYear: true })).toContain("wrongDate");
  });

  test("today, and a date of the question", () => {
    const asked = { ...question(NOTHING), question: "Mốc 20/4/2025 là gì?" };
    const given = answer({ text: "Hôm nay 10/3/2025, không có mốc 20/4/2025; mốc là 15/3/2025." });
    expect(judgeAnswer(asked, given, sources)).toEqual([]);
  });
});

test("a list may be longer than another answer", () => {
  expect(kinds(NOTHING, { text: "a ".repeat(901) }, "list")).toEqual([]);
  expect(kinds(NOTHING, { text: "a ".repeat(2001) }, "list")).toEqual(["tooLong"]);
});

test("words are compared without marks, case and quotation marks, composed or not", () => {
  expect(fold("  “Đẩy   mạnh” *Thực hiện* ".normalize("NFD"))).toBe("day manh thuc hien");
});
