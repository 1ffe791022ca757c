import { describe, expect, test } from "vitest";
import { duesOf, placesOf, useBundledKnowledge } from "./bundled-knowledge.ts";

const { ask } = useBundledKnowledge();

const PROVINCE = "ubnd-tinh-quang-ngai-2025";
const DEPARTMENT = "so-noi-vu-2021";
const PLAN_DUE = "Kế hoạch năm 2025 của UBND tỉnh: khi nào phải hoàn thành và gửi kế hoạch về UBND tỉnh?";
const YEAR_REPORT = "Kế hoạch năm 2021 của Sở Nội vụ: báo cáo năm gửi trước ngày nào?";

describe("a printed date, seen from a day", () => {
  test.each([
    ["2025-03-10", "upcoming", 5, "còn 5 ngày"],
    ["2025-03-13", "upcoming", 2, "còn 2 ngày"],
    ["2025-03-14", "dueToday", 1, "hôm nay là ngày cuối"],
    ["2025-03-15", "overdue", 0, "đã quá hạn"],
    ["2025-03-24", "overdue", -9, "đã quá hạn 9 ngày"],
  ])("on %s it is %s", async (today, status, daysLeft, words) => {
    const { answer, text } = await ask(PLAN_DUE, { today });
    expect(duesOf(answer)).toEqual(["2025-03-15"]);
    expect(answer).toMatchObject({ kind: "deadlines", deadlines: [{ status, daysLeft, nextDate: null }] });
    expect(text.split("\n")[0]).toContain("Trước ngày 15/3/2025");
    expect(text.split("\n")[0]).toContain(words);
    expect(placesOf(answer)).toContain(`${PROVINCE} II.3`);
  });

  test("names who it binds, to whom it goes and through whom", async () => {
    const { answer, text } = await ask(PLAN_DUE);
    expect(answer).toMatchObject({ deadlines: [{ deadline: { recipient: "UBND tỉnh", via: "Sở Nội vụ" } }] });
    expect(text).toContain("Gửi: UBND tỉnh (qua Sở Nội vụ)");
    expect(text).toMatch(/Đơn vị thực hiện: .*các sở, ban, ngành tỉnh/);
  });

  test("a month that a meeting is held in runs to its last day", async () => {
    const { answer } = await ask("Hội nghị tổng kết kế hoạch phối hợp năm 2021 tổ chức khi nào?", {
      today: "2021-12-10",
    });
    expect(duesOf(answer)).toEqual(["2021-12"]);
    expect(answer).toMatchObject({ deadlines: [{ status: "upcoming", daysLeft: 21 }] });
  });

  test("typed without diacritics it is the same answer, and says how it was read", async () => {
    const typed = await ask("han gui bao cao 6 thang ve ubnd tinh nam 2025");
    expect(duesOf(typed.answer)).toEqual(["2025-06-01"]);
    expect(typed.answer.notices.map(({ kind }) => kind)).toContain("restoredDiacritics");
    expect(typed.text).toContain("hạn gửi báo cáo 6 tháng");
  });
});

describe("a date that comes every year", () => {
  test.each([
    ["2021-11-01", "upcoming", 9, "2021-11-10", "kỳ tới: 10/11/2021, còn 9 ngày"],
    ["2021-11-09", "dueToday", 1, "2021-11-10", "hôm nay là hạn cuối"],
    ["2021-11-15", "overdue", 360, "2022-11-10", "kỳ này đã quá hạn 5 ngày; kỳ tới: 10/11/2022"],
  ])("on %s it is %s", async (today, status, daysLeft, nextDate, words) => {
    const { answer, text } = await ask(YEAR_REPORT, { today });
    expect(duesOf(answer)).toEqual(["--11-10"]);
    expect(answer).toMatchObject({ deadlines: [{ status, daysLeft, nextDate }] });
    expect(text.split("\n")[0]).toContain("Trước ngày 10/11 hằng năm");
    expect(text.split("\n")[0]).toContain(words);
    expect(answer.notices.map(({ kind }) => kind)).not.toContain("expired");
  });

  test("of a plan whose year is over is shown with a note that it is", async () => {
    const { answer, text } = await ask(YEAR_REPORT, { today: "2025-05-20" });
    expect(duesOf(answer)).toEqual(["--11-10"]);
    expect(answer.notices).toContainEqual(expect.objectContaining({ kind: "expired", year: 2021 }));
    expect(text).toContain("đã hết năm thực hiện");
  });
});

describe("several plans", () => {
  test("that answer differently are all shown, each with its date and source, none preferred", async () => {
    const { answer, text } = await ask("Báo cáo 6 tháng nộp khi nào?");
    expect(answer.kind).toBe("choices");
    expect([...duesOf(answer)].sort()).toEqual(["--06-10", "2025-06-01"]);
    expect(new Set(answer.citations.map(({ documentId }) => documentId))).toEqual(new Set([PROVINCE, DEPARTMENT]));
    expect(text).toContain("Kế hoạch năm 2025 của UBND tỉnh Quảng Ngãi");
    expect(text).toContain("Kế hoạch năm 2021 của Sở Nội vụ");
    expect(text).toContain("01/6/2025");
    expect(text).toContain("10/6 hằng năm");
  });

  test("a year or an issuer in the question picks one", async () => {
    expect(duesOf((await ask("Kế hoạch năm 2025 của UBND tỉnh: báo cáo 6 tháng nộp khi nào?")).answer)).toEqual([
      "2025-06-01",
    ]);
    expect(duesOf((await ask("Báo cáo 6 tháng theo kế hoạch của Sở Nội vụ nộp khi nào?")).answer)).toEqual(["--06-10"]);
  });

  test("the chat before picks one, and another is asked for by its name", async () => {
    const history = ["Kế hoạch năm 2021 của Sở Nội vụ: báo cáo 6 tháng gửi trước ngày nào?"];
    expect(duesOf((await ask("Còn báo cáo năm thì sao?", { history })).answer)).toEqual(["--11-10"]);
    const other = await ask("Còn kế hoạch năm 2025 của UBND tỉnh?", { history });
    expect(duesOf(other.answer)).toEqual(["2025-06-01"]);
  });
});

describe("a plan that prints no date", () => {
  const OWN = "Xã mình nộp báo cáo 6 tháng khi nào?";

  test("says so, and shows the higher plan's date as that plan's", async () => {
    const { answer, text } = await ask(OWN, { asker: "UBND xã Ba Vì" });
    expect(duesOf(answer)).toEqual(["halfYear"]);
    expect(answer).toMatchObject({ kind: "deadlines", deadlines: [{ status: "undated", daysLeft: null }] });
    expect(text.split("\n")[0]).toContain("không ghi ngày");
    expect(text.split("\n")[0]).not.toMatch(/\d+\/\d+/);
    const higher = answer.notices.filter((notice) => notice.kind === "higherPlan");
    expect(higher.length).toBeGreaterThan(0);
    for (const { citation } of higher) {
      expect(answer.citations[citation]).toMatchObject({ documentId: PROVINCE });
      expect(answer.citations[citation]?.quote).toContain("01/6/2025");
    }
    const label = text.indexOf("kế hoạch cấp trên");
    expect(label).toBeGreaterThan(0);
    expect(text.indexOf("01/6/2025")).toBeGreaterThan(label);
  });

  test("is not given one when nobody says whose the question is", async () => {
    const { answer } = await ask("Kế hoạch năm 2025 của UBND xã Ba Vì: báo cáo 6 tháng nộp khi nào?");
    expect(duesOf(answer)).toEqual(["halfYear"]);
    expect(answer.notices.map(({ kind }) => kind)).not.toContain("higherPlan");
  });

  test("that asks how often is answered with the period, not abstained from", async () => {
    const { answer, text } = await ask(
      "Đài Phát thanh và Truyền hình Quảng Ngãi báo cáo số liệu định kỳ bao lâu một lần?",
    );
    expect([...duesOf(answer)].sort()).toEqual(["halfYear", "year"]);
    expect(text).not.toMatch(/\d{1,2}\/\d{1,2}\/\d{4}/);
  });
});

describe("a stretch of days", () => {
  test("the month that is asked for", async () => {
    expect(duesOf((await ask("Tháng này có hạn gì không?", { today: "2025-10-02" })).answer)).toEqual(["2025-10-15"]);
  });

  test("the next thirty days", async () => {
    const { answer } = await ask("Kế hoạch năm 2025 của UBND tỉnh: 30 ngày tới phải nộp gì?");
    expect(duesOf(answer)).toEqual(["2025-06-01"]);
  });

  test("a list of a plan's deadlines is complete and in order of time", async () => {
    const { answer, text } = await ask("Liệt kê các mốc thời hạn trong kế hoạch năm 2025 của UBND tỉnh");
    expect(duesOf(answer)).toEqual(["2025-03-15", "2025-03-15", "2025-04-01", "2025-06-01", "2025-10-15"]);
    expect(text.split("\n")[0]).toBe("5 mốc thời hạn:");
  });
});
