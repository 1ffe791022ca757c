import { describe, expect, it } from "vitest";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { duesOf, placesOf, useBundledKnowledge } from "./bundled-knowledge.ts";

const { ask, knowledge } = useBundledKnowledge();
const BA_VI = "UBND xã Ba Vì";

describe("what a unit has to do", () => {
  it.each(["Việc của tôi", "viec cua toi"])(
    "“%s”: the own plan's tasks, then those of above, each labelled",
    async (text) => {
      const { answer, text: said } = await ask(text, { asker: BA_VI });
      expect(answer.kind).toBe("duties");
      if (answer.kind !== "duties") return;
      const origins = answer.duties.map(
        ({ origin, citation }) => `${origin} ${answer.citations[citation]?.documentId}`,
      );
      expect(new Set(origins)).toEqual(new Set(["own ubnd-xa-ba-vi-2025", "higher ubnd-tinh-quang-ngai-2025"]));
      expect(said).toContain("kế hoạch của đơn vị: Kế hoạch năm 2025 của UBND xã Ba Vì");
      expect(said).toContain("kế hoạch cấp trên: Kế hoạch năm 2025 của UBND tỉnh Quảng Ngãi");
    },
  );

  it("without a unit nobody's tasks are told, but how to set one", async () => {
    const { answer, text } = await ask("Việc của tôi");
    expect(answer.kind === "notFound" && answer.reason).toBe("unitUnset");
    expect(text).toContain("DONVICUATOI");
  });

  it("an office of a commune has its own tasks, not those of its neighbours", async () => {
    const { answer } = await ask("Việc của tôi là gì?", { asker: "Công chức Văn phòng - Thống kê xã Ba Vì" });
    expect(placesOf(answer)).toContain("ubnd-xa-ba-vi-2025 IV.2");
    expect(placesOf(answer).filter((place) => place.startsWith("ubnd-xa-binh-phuoc"))).toEqual([]);
    if (answer.kind === "duties")
      expect(answer.duties.map(({ orgUnit }) => orgUnit)).not.toContain("Trưởng thôn 06 thôn");
  });

  it("“Văn phòng – Thống kê làm gì?” means the office of the asker's plan, and any without a unit", async () => {
    const own = await ask("Văn phòng – Thống kê làm gì?", { asker: "UBND xã Bình Phước" });
    expect(new Set(own.answer.citations.map(({ documentId }) => documentId))).toEqual(
      new Set(["ubnd-xa-binh-phuoc-2025"]),
    );
    const any = await ask("Văn phòng – Thống kê làm gì?");
    expect(new Set(any.answer.citations.map(({ documentId }) => documentId)).size).toBeGreaterThan(1);
    const other = await ask("Sở Nội vụ có nhiệm vụ gì?", { asker: BA_VI });
    expect(placesOf(other.answer)).toContain("ubnd-tinh-quang-ngai-2025 III.7");
  });
});

describe("when a unit has to do it", () => {
  it("“tháng này tôi phải nộp gì?”: what falls into the month, from above", async () => {
    const { answer, text } = await ask("Tháng này tôi phải nộp gì?", { asker: "Sở Tài chính", today: "2025-03-05" });
    expect(duesOf(answer)).toEqual(["2025-03-15", "2025-03-15"]);
    expect(text).toContain("Sở Tài chính: 2 mốc thời hạn");
    expect(text).toContain("kế hoạch cấp trên");
  });

  it("a month without a day says so and lists what has none", async () => {
    const { answer, text } = await ask("Tháng này tôi phải nộp gì?", { asker: BA_VI, today: "2025-10-05" });
    expect(text).toContain("không có mốc ghi ngày nào trong thời gian này");
    expect(duesOf(answer)).toEqual(["halfYear", "year"]);
  });

  it.each([
    ["30 ngày tới", ["2025-06-01"]],
    ["từ nay đến cuối năm còn phải nộp gì?", ["2025-06-01", "2025-10-15"]],
    ["quá hạn", ["2025-03-15", "2025-03-15", "2025-04-01"]],
    ["đơn vị tôi có việc nào quá hạn không?", ["2025-03-15", "2025-03-15", "2025-04-01"]],
  ])("“%s”", async (text, dates) => {
    expect(duesOf((await ask(text, { asker: "Sở Tài chính" })).answer)).toEqual(dates);
  });

  it("one commune's plan binds no other", async () => {
    const { answer } = await ask("Các thời hạn sắp tới của tôi", { asker: "UBND xã Ba Xa" });
    expect(placesOf(answer).filter((place) => place.startsWith("ubnd-xa"))).toEqual([]);
  });

  it("a question about one thing is not taken for all of them", async () => {
    const { answer } = await ask("Xã tôi nộp báo cáo năm khi nào?", { asker: BA_VI });
    expect(answer.kind === "deadlines" && answer.own).toBeFalsy();
  });
});

describe("after the reorganisation of 1 July 2025", () => {
  const noticesOf = async (text: string, today: string, asker?: string) => {
    const told = await ask(text, asker === undefined ? { today } : { today, asker });
    return { ...told, changes: told.answer.notices.flatMap((one) => (one.kind === "reorganised" ? [one] : [])) };
  };

  it("a new commune finds the plan of the one that became part of it, with a note and its source", async () => {
    const { answer, text, changes, untraced } = await noticesOf(
      "Kế hoạch của UBND xã Vạn Tường giao Văn phòng – Thống kê làm gì?",
      "2025-09-01",
    );
    expect(placesOf(answer)).toContain("ubnd-xa-binh-phuoc-2025 III.3");
    expect(changes.some(({ change }) => change.kind === "placesMerged" && change.into === "xã Vạn Tường")).toBe(true);
    expect(text).toContain("Nghị quyết 1677/NQ-UBTVQH15, Điều 1 khoản 8");
    expect(untraced).toEqual([]);
  });

  it("so does its profile, and “gửi UBND huyện” has lost its addressee", async () => {
    const { answer, text } = await noticesOf("Việc của tôi", "2025-09-01", "UBND xã Vạn Tường");
    expect(placesOf(answer)).toContain("ubnd-xa-binh-phuoc-2025 III.3");
    expect(text).toContain("không còn cấp huyện (Nghị quyết 203/2025/QH15; Luật 72/2025/QH15)");
  });

  it("a commune that grew and kept its name says what it holds now", async () => {
    const { text } = await noticesOf("Việc của tôi", "2025-09-01", BA_VI);
    expect(text).toContain("xã Ba Vì gồm cả các xã Ba Tiêu và Ba Ngạc trước đây");
  });

  it("an old name without a plan of its own is still known", async () => {
    const { answer, changes } = await noticesOf("Kế hoạch của UBND xã Bình Thuận có thời hạn nào?", "2025-09-01");
    expect(answer.kind).toBe("notFound");
    expect(changes).toHaveLength(1);
  });

  it("nothing of it is said before that day, or where no such unit is named", async () => {
    const question = "UBND huyện gửi kế hoạch về tỉnh trước ngày nào?";
    expect((await noticesOf(question, "2025-06-30")).changes).toEqual([]);
    expect((await noticesOf(question, "2025-07-01")).changes).toHaveLength(1);
    expect((await noticesOf("Thanh tra tỉnh có nhiệm vụ gì?", "2025-09-01")).changes).toEqual([]);
  });

  it("what is told of deadlines by their ids carries the same note", () => {
    const knows = knowledge();
    const toDistricts = knows.facts.deadlines.find(({ who }) => who.some((one) => one.includes("huyện")));
    const answer = knows.tellDeadlines([toDistricts?.id ?? ""], PlainDate.parse("2025-08-01"));
    expect(answer.notices.map(({ kind }) => kind)).toContain("reorganised");
  });
});
