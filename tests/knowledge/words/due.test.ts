import { describe, expect, test } from "vitest";
import type { DueRelation, DueRule } from "#knowledge/domain/deadline.ts";
import { dueStatus } from "#knowledge/domain/due-status.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { capital, dateWords, dueWords, statusWords } from "#knowledge/words/due.vi.ts";

const day = (text: string) => PlainDate.parse(text);
const MARCH: DueRule = { kind: "date", date: day("2025-03-05") };
const NOVEMBER: DueRule = { kind: "yearly", monthDay: "11-10" };

describe("dateWords", () => {
  test("as plans print a date: two digits of the day, none too many of the month", () => {
    expect(dateWords(day("2025-03-05"))).toBe("05/3/2025");
    expect(dateWords(day("2025-12-31"))).toBe("31/12/2025");
  });
});

describe("dueWords", () => {
  test.each<[DueRule, DueRelation | null, string]>([
    [MARCH, "before", "Trước ngày 05/3/2025"],
    [MARCH, "by", "Chậm nhất ngày 05/3/2025"],
    [MARCH, "on", "Ngày 05/3/2025"],
    [MARCH, "from", "Từ ngày 05/3/2025"],
    [MARCH, null, "Ngày 05/3/2025"],
    [{ kind: "date", date: day("2025-03-05"), time: "17:00" }, "before", "Trước ngày 05/3/2025 lúc 17h00"],
    [{ kind: "range", from: day("2025-07-01"), to: day("2025-07-15") }, "in", "Từ ngày 01/7/2025 đến ngày 15/7/2025"],
    [{ kind: "month", month: "2021-12" }, "in", "Trong tháng 12/2021"],
    [{ kind: "month", month: "2021-09" }, "before", "Trước tháng 9/2021"],
    [{ kind: "month", month: "2021-09" }, "from", "Từ tháng 9/2021"],
    [{ kind: "quarter", quarter: "2025-Q4" }, "in", "Trong quý IV/2025"],
    [{ kind: "year", year: 2026 }, "by", "Chậm nhất năm 2026"],
    [NOVEMBER, "before", "Trước ngày 10/11 hằng năm"],
    [{ kind: "yearlyMonths", months: ["03", "09"] }, "in", "Tháng 3 và tháng 9 hằng năm"],
    [{ kind: "monthly", day: 25 }, "before", "Trước ngày 25 hằng tháng"],
    [{ kind: "quarterly", day: 15, monthOfQuarter: 3 }, "by", "Chậm nhất ngày 15 của tháng thứ 3 mỗi quý"],
    [{ kind: "period", every: "halfYear" }, null, "Định kỳ 6 tháng một lần, văn bản không ghi ngày cụ thể"],
    [{ kind: "period", every: "week" }, null, "Định kỳ hằng tuần, văn bản không ghi ngày cụ thể"],
    [{ kind: "none" }, null, "Văn bản không ghi ngày cụ thể"],
    [
      { kind: "relative", days: 5, workingDays: true, after: "ngày nhận được văn bản" },
      "within",
      "Trong 5 ngày làm việc kể từ ngày nhận được văn bản",
    ],
    [{ kind: "relative", days: -3, workingDays: false, after: "ngày họp" }, "by", "Chậm nhất 3 ngày trước ngày họp"],
  ])("%j %s", (due, relation, words) => {
    expect(dueWords(due, relation)).toBe(words);
  });

  test("a year that is not printed is said to be inferred, and the day stands as printed", () => {
    const words = dueWords({ kind: "date", date: day("2025-03-05"), inferredYear: true }, "before");
    expect(words).toBe("Trước ngày 5/3 (năm 2025 suy từ năm của kế hoạch)");
    expect(words).not.toContain("5/3/2025");
  });
});

describe("statusWords", () => {
  const said = (due: DueRule, relation: DueRelation | null, today: string) =>
    statusWords({ due, ...dueStatus(due, relation, day(today)) }, relation);

  test.each<[DueRule, DueRelation | null, string, string]>([
    [MARCH, "before", "2025-03-01", "còn 4 ngày"],
    [MARCH, "before", "2025-03-04", "hôm nay là ngày cuối, còn 1 ngày đến mốc in"],
    [MARCH, "before", "2025-03-05", "đã quá hạn: hạn là trước ngày hôm nay"],
    [MARCH, "before", "2025-03-14", "đã quá hạn 9 ngày"],
    [MARCH, "by", "2025-03-05", "hôm nay là hạn cuối"],
    [MARCH, "by", "2025-03-06", "đã quá hạn 1 ngày"],
    [{ kind: "month", month: "2021-12" }, "in", "2021-12-01", "còn 30 ngày"],
    [MARCH, "from", "2025-03-01", "còn 4 ngày nữa bắt đầu"],
    [MARCH, "from", "2025-03-05", "bắt đầu từ hôm nay"],
    [MARCH, "from", "2025-03-14", "đã bắt đầu"],
    [{ kind: "year", year: 2026 }, "from", "2025-12-30", "còn 2 ngày nữa bắt đầu"],
    [{ kind: "year", year: 2026 }, "from", "2026-05-01", "đã bắt đầu"],
    [NOVEMBER, "before", "2021-11-01", "kỳ tới: 10/11/2021, còn 9 ngày"],
    [NOVEMBER, "before", "2021-11-09", "hôm nay là hạn cuối (kỳ này: 10/11/2021)"],
    [NOVEMBER, "before", "2021-11-15", "kỳ này đã quá hạn 5 ngày; kỳ tới: 10/11/2022, còn 360 ngày"],
    [{ kind: "monthly", day: 25 }, "by", "2025-12-26", "kỳ này đã quá hạn; kỳ tới: 25/01/2026, còn 30 ngày"],
    [{ kind: "period", every: "month" }, null, "2025-05-20", ""],
    [{ kind: "none" }, null, "2025-05-20", ""],
  ])("%j %s on %s: %s", (due, relation, today, words) => {
    expect(said(due, relation, today)).toBe(words.replace("25/01/2026", "25/1/2026"));
  });

  test("29 February of a common year is late from 1 March on", () => {
    const leap: DueRule = { kind: "yearly", monthDay: "02-29" };
    expect(said(leap, "by", "2025-02-28")).toBe("hôm nay là hạn cuối (kỳ này: 28/2/2025)");
    expect(said(leap, "by", "2025-03-01")).toContain("kỳ này đã quá hạn 1 ngày; kỳ tới: 28/2/2026");
    expect(said(leap, "by", "2027-03-02")).toContain("kỳ này đã quá hạn 2 ngày; kỳ tới: 29/2/2028");
  });
});

test("capital changes the first letter alone", () => {
  expect(capital("đơn vị UBND")).toBe("Đơn vị UBND");
  expect(capital("")).toBe("");
});
