import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, PlainDate, plainDate, weekdayOf } from "#knowledge/domain/plain-date.ts";
import { foldedWords } from "#knowledge/retrieval/question/content-terms.ts";
import { readComing, readTimes } from "#knowledge/retrieval/question/read-times.ts";

const coming = (text: string, today: string) =>
  readComing(foldedWords(text), PlainDate.parse(today)).map(({ rule }) =>
    rule.kind === "range" ? `${rule.from} ${rule.to}` : rule.kind,
  );

describe("readComing", () => {
  test.each([
    ["30 ngày tới phải nộp gì?", "2025-05-20", "2025-05-20 2025-06-19"],
    ["30 ngày tới có gì", "2024-02-15", "2024-02-15 2024-03-16"],
    ["10 ngày nữa có hạn gì", "2025-12-28", "2025-12-28 2026-01-07"],
    ["hai tuần nữa có việc gì", "2025-05-20", "2025-05-20 2025-06-03"],
    ["ba tháng tới", "2025-05-20", "2025-05-20 2025-08-18"],
    ["tháng này nộp gì?", "2024-02-10", "2024-02-01 2024-02-29"],
    ["tháng này nộp gì?", "2025-02-10", "2025-02-01 2025-02-28"],
    ["tháng này nộp gì?", "2025-12-31", "2025-12-01 2025-12-31"],
    ["tháng tới nộp gì?", "2025-12-05", "2026-01-01 2026-01-31"],
    ["tháng sau nộp gì?", "2024-01-31", "2024-02-01 2024-02-29"],
    ["quý này làm gì?", "2025-03-31", "2025-01-01 2025-03-31"],
    ["quý này làm gì?", "2025-11-02", "2025-10-01 2025-12-31"],
    ["tuần này có gì?", "2025-12-31", "2025-12-29 2026-01-04"],
    ["tuần này có gì?", "2025-06-01", "2025-05-26 2025-06-01"],
    ["tuần tới có gì?", "2025-12-31", "2026-01-05 2026-01-11"],
    ["hôm nay là hạn gì?", "2025-05-20", "2025-05-20 2025-05-20"],
  ])("%s on %s", (question, today, stretch) => {
    expect(coming(question, today)).toEqual([stretch]);
  });

  test.each(["tháng 3 nộp gì?", "quý III làm gì?", "hôm nay trời đẹp", "còn 30 ngày", "năm nay", ""])(
    "nothing is counted from today in: %s",
    (question) => {
      expect(coming(question, "2025-05-20")).toEqual([]);
    },
  );

  const days = fc
    .record({ year: fc.integer({ min: 2000, max: 2100 }), at: fc.integer({ min: 0, max: 365 }) })
    .map(({ year, at }) => addDays(plainDate(year, 1, 1) ?? PlainDate.parse("2000-01-01"), at));

  test("on any day, this week holds it and runs from Monday to Sunday, and the next follows it", () => {
    fc.assert(
      fc.property(days, (today) => {
        const [week] = readComing("tuan nay", today);
        const [next] = readComing("tuan toi", today);
        if (week?.rule.kind !== "range" || next?.rule.kind !== "range") throw new Error("no week");
        expect(week.rule.from <= today && today <= week.rule.to).toBe(true);
        expect([weekdayOf(week.rule.from), weekdayOf(week.rule.to)]).toEqual([1, 7]);
        expect(next.rule.from).toBe(addDays(week.rule.to, 1));
      }),
    );
  });

  test("on any day, this month and this quarter hold it, and the next month starts when this one is over", () => {
    fc.assert(
      fc.property(days, (today) => {
        const [month] = readComing("thang nay", today);
        const [next] = readComing("thang toi", today);
        const [quarter] = readComing("quy nay", today);
        if (month?.rule.kind !== "range" || next?.rule.kind !== "range" || quarter?.rule.kind !== "range")
          throw new Error("no stretch");
        expect(month.rule.from <= today && today <= month.rule.to).toBe(true);
        expect(quarter.rule.from <= month.rule.from && month.rule.to <= quarter.rule.to).toBe(true);
        expect(next.rule.from).toBe(addDays(month.rule.to, 1));
      }),
    );
  });
});

const named = (text: string, today: string) =>
  readTimes(foldedWords(text), PlainDate.parse(today)).map(({ rule }) =>
    rule.kind === "range" ? `${rule.from} ${rule.to}` : rule.kind,
  );

describe("readTimes", () => {
  test.each([
    // up to a day, from today on
    ["từ nay đến hết tháng 6 năm 2025 có hạn gì", "2025-03-20", "2025-03-20 2025-06-30"],
    ["từ hôm nay đến ngày 30/6/2025 có hạn gì", "2025-03-20", "2025-03-20 2025-06-30"],
    ["từ giờ tới cuối quý II năm 2025", "2025-03-20", "2025-03-20 2025-06-30"],
    // from a month on, which is one of them
    ["từ tháng 6 trở đi còn hạn gì", "2025-03-20", "2025-06-01 2025-12-31"],
    ["từ tháng 6 năm 2025 trở đi", "2025-03-20", "2025-06-01 2025-12-31"],
    ["từ ngày 15/3/2025 trở đi", "2025-01-20", "2025-03-15 2025-12-31"],
    // behind a day, which is none of them
    ["sau ngày 15/3/2025 còn hạn gì", "2025-01-20", "2025-03-16 2025-12-31"],
  ])("%s on %s", (question, today, stretch) => {
    expect(named(question, today)).toEqual([stretch]);
  });

  test("what is over by today is not stretched up to it", () => {
    expect(named("từ nay đến hết tháng 6 năm 2025", "2025-08-01")).toEqual(["month"]);
  });
});
