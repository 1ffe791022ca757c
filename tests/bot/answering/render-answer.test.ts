import { describe, expect, test } from "vitest";
import { renderAnswer } from "#bot/answering/render-answer.ts";
import { renderPlain } from "#bot/render-plain.ts";
import type { Answer, Notice } from "#knowledge/knowledge.ts";
import { citation, deadlinesAnswer, due, OCTOBER, OCTOBER_QUOTE } from "./small-answers.ts";

const words = (answer: Answer) => renderPlain(renderAnswer(answer).blocks);
const LONG = `${"rà soát, thống kê, tổng hợp số hộ nghèo và cận nghèo của thôn ".repeat(12).trim()}.`;

describe("what is read first", () => {
  test("the day and where it stands from today, then the task, the quote and its place", () => {
    expect(words(deadlinesAnswer())).toBe(
      [
        "Trước ngày 15/10/2025 – còn 148 ngày",
        "Việc: gửi báo cáo rà soát hộ nghèo\nĐơn vị thực hiện: Các thôn\nGửi: UBND xã",
        `“${OCTOBER_QUOTE}”\n— Kế hoạch năm 2025 của UBND xã An Phú, mục II, khoản 1`,
      ].join("\n\n"),
    );
  });

  test("the name of the unit", () => {
    const answer: Answer = {
      kind: "orgUnits",
      orgUnits: [{ name: "công an xã", citation: 0 }],
      listed: false,
      citations: [citation("Công an xã nắm tình hình.")],
      notices: [],
    };
    expect(words(answer).split("\n")[0]).toBe("Công an xã");
  });

  test("that nothing answers, before the nearest thing", () => {
    const answer: Answer = {
      kind: "notFound",
      reason: "unknownUnit",
      nearest: 0,
      unitToAsk: null,
      subject: "xã Bình Chánh",
      citations: [citation("Kinh phí do ngân sách xã bảo đảm.")],
      notices: [],
    };
    expect(words(answer).split("\n")[0]).toContain("chưa có kế hoạch của xã Bình Chánh");
    expect(words(answer)).toContain("“Kinh phí do ngân sách xã bảo đảm.”");
  });

  test("of several plans, that there are several; each with its own quote", () => {
    const other = { ...citation("gửi báo cáo trước ngày 10/11 hàng năm"), documentName: "Kế hoạch của Sở Y tế" };
    const answer: Answer = {
      kind: "choices",
      deadlines: [due(OCTOBER), { ...due({ kind: "yearly", monthDay: "11-10" }), citation: 1 }],
      citations: [citation(OCTOBER_QUOTE), other],
      notices: [],
    };
    const text = words(answer);
    expect(text.split("\n")[0]).toContain("nhiều kế hoạch");
    expect(text.indexOf("15/10/2025")).toBeLessThan(text.indexOf("Trước ngày 10/11 hằng năm"));
    expect(text).toContain("Kế hoạch của Sở Y tế");
  });
});

describe("an act", () => {
  const act: Extract<Answer, { kind: "regulation" }> = {
    kind: "regulation",
    regulation: {
      key: "12/QĐ-UBND",
      number: "12/QĐ-UBND",
      type: "Quyết định",
      issuer: "UBND tỉnh",
      date: null,
      title: null,
      mentions: [
        {
          documentId: citation("").documentId,
          provision: 0,
          section: "II.1",
          printedAs: "Quyết định số 12/QĐ-UBND",
          printedDate: "03/02/2025",
          issuer: "UBND tỉnh",
          title: null,
          quote: { start: 0, end: 1 },
        },
      ],
    },
    citation: 0,
    asked: "about",
    citations: [citation("Quyết định số 12/QĐ-UBND ngày 03/02/2025 của UBND tỉnh")],
    notices: [],
  };
  const conflict = (kind: "date" | "issuer"): Notice => ({
    kind: "conflict",
    conflict: { id: "c", kind, subject: "12/QĐ-UBND", readings: ["a", "b"], mentions: [] },
    citations: [],
  });

  test("is named with its day and issuer", () => {
    expect(words(act).split("\n")[0]).toBe("Quyết định số 12/QĐ-UBND ngày 03/02/2025 của UBND tỉnh");
  });

  test("whose day or issuer the documents print in two ways is named without it", () => {
    const first = (kind: "date" | "issuer") => words({ ...act, notices: [conflict(kind)] }).split("\n")[0];
    expect(first("date")).toBe("Quyết định số 12/QĐ-UBND của UBND tỉnh");
    expect(first("issuer")).toBe("Quyết định số 12/QĐ-UBND ngày 03/02/2025");
  });
});

describe("length", () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ ...due(OCTOBER), citation: at }));
  const citations = many.map((_, at) => citation(`${at}. ${LONG.slice(0, 400)} trước ngày 15/10/2025`));

  test("many deadlines are at most 1,800 characters, no quote cut, and what was left out is counted", () => {
    const { blocks } = renderAnswer(deadlinesAnswer(many, citations));
    expect(renderPlain(blocks).length).toBeLessThanOrEqual(1_800);
    const quotes = blocks.flatMap((block) => (block.kind === "quote" ? [block.text] : []));
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(citations.map((cited) => cited.quote)).toContain(quote);
    expect(blocks.at(-1)).toMatchObject({ kind: "note", text: expect.stringMatching(/\d+ mục nữa/) });
  });

  test("passages and notices together stay inside it", () => {
    const notices: readonly Notice[] = [
      { kind: "expired", documentName: "Kế hoạch năm 2024 của UBND xã An Phú", year: 2024 },
      { kind: "higherPlan", documentName: "Kế hoạch", asker: "UBND xã", citation: 1 },
    ];
    const text = words({ kind: "passages", passages: [0, 1, 2, 3, 4], lead: null, citations, notices });
    expect(text.length).toBeLessThanOrEqual(1_800);
    expect(text).toContain("đã hết năm thực hiện");
  });

  test("a long list of tasks is shortened item by item, each with its place, the signs of omission shown", () => {
    const duties = many.map((_, at) => ({ orgUnit: "Các thôn", summary: LONG, citation: at }));
    const text = words({ kind: "duties", orgUnit: "Các thôn", duties, citations, notices: [] });
    expect(text.split("\n")[0]).toContain("Các thôn: 9 nhiệm vụ");
    expect(text.match(/…» \(mục II, khoản 1\)/g)).toHaveLength(9);
    expect(text.length).toBeLessThanOrEqual(4_000);
  });

  test("a listed deadline keeps its day whole, however many there are", () => {
    const text = words({ ...deadlinesAnswer(many, citations), listed: true });
    expect(text.split("\n")[0]).toBe("9 mốc thời hạn:");
    expect(text.match(/• Trước ngày 15\/10\/2025 – còn 148 ngày/g)).toHaveLength(9);
    expect(text.length).toBeLessThanOrEqual(4_000);
  });
});

describe("notices", () => {
  const both = [citation(OCTOBER_QUOTE), citation("ngày 16/10/2025", "mục III")];

  test("a contradiction quotes each side once, also the side that is quoted already", () => {
    const notice: Notice = {
      kind: "conflict",
      conflict: { id: "c", kind: "date", subject: "12/QĐ-UBND", readings: ["15/10", "16/10"], mentions: [] },
      citations: [0, 1],
    };
    const text = words({ ...deadlinesAnswer([due(OCTOBER)], both), notices: [notice] });
    expect(text).toContain("15/10 / 16/10");
    expect(text.split(OCTOBER_QUOTE)).toHaveLength(2);
    expect(text.split("“ngày 16/10/2025”")).toHaveLength(2);
  });

  test("a question that was typed without diacritics is repeated as it was understood, after the answer", () => {
    const text = words({ ...deadlinesAnswer(), notices: [{ kind: "restoredDiacritics", question: "hạn khi nào" }] });
    expect(text.indexOf("«hạn khi nào»")).toBeGreaterThan(text.indexOf("15/10/2025"));
  });

  test.each(["greeting", "thanks", "whoAreYou", "help", "empty"] as const)(
    "talk of kind %s has words of its own",
    (topic) => {
      expect(words({ kind: "smallTalk", topic, citations: [], notices: [] }).length).toBeGreaterThan(20);
    },
  );

  test("a citation that is not there shows no quote instead of an empty one", () => {
    expect(words(deadlinesAnswer([{ ...due(OCTOBER), citation: 7 }]))).not.toContain("“");
  });
});
