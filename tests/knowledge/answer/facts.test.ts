import { describe, expect, test } from "vitest";
import { placesOf, useBundledKnowledge } from "./bundled-knowledge.ts";

const { ask } = useBundledKnowledge();

const PROVINCE = "ubnd-tinh-quang-ngai-2025";
const BA_VI = "ubnd-xa-ba-vi-2025";

describe("a cited act", () => {
  test("with one reading is named with its day and issuer, and quoted", async () => {
    const { answer, text } = await ask("Quyết định số 1256/QĐ-UBND về việc gì?");
    expect(answer).toMatchObject({ kind: "regulation", asked: "about", regulation: { number: "1256/QĐ-UBND" } });
    expect(text.split("\n")[0]).toBe("Quyết định số 1256/QĐ-UBND ngày 22/12/2021 của UBND tỉnh");
    expect(placesOf(answer)).toContain(`${PROVINCE} II.4`);
  });

  test.each(["QĐ 1256", "qd 1256/qd-ubnd ve viec gi", "Quyết định 1256/QĐ-UBND nội dung gì?"])(
    "is found by: %s",
    async (question) => {
      expect((await ask(question)).answer).toMatchObject({
        kind: "regulation",
        regulation: { number: "1256/QĐ-UBND" },
      });
    },
  );

  test("with two dates is given none of them as the right one; both are quoted", async () => {
    const { answer, text } = await ask("Quyết định số 396-QĐ/TU ban hành ngày nào?");
    expect(answer.notices).toMatchObject([
      { kind: "conflict", conflict: { kind: "date", readings: ["19/10/2021", "29/10/2021"] } },
    ]);
    expect(text.split("\n")[0]).not.toMatch(/\d+\/\d+\/\d+/);
    const quotes = answer.citations.map(({ quote }) => quote).join("\n");
    for (const date of ["19/10/2021", "29/10/2021"]) {
      expect(quotes).toContain(date);
      expect(text).toContain(date);
    }
  });

  test("with two issuers is named without one; both are quoted", async () => {
    const { answer, text } = await ask("Quyết định số 217-QĐ/TW do cơ quan nào ban hành?");
    expect(answer.notices.map(({ kind }) => kind)).toContain("conflict");
    expect(text.split("\n")[0]).toBe("Quyết định số 217-QĐ/TW");
    expect(text).toContain("Ban Chấp hành Trung ương");
    expect(text).toContain("Bộ Chính trị");
  });

  test("is found in every plan that cites it", async () => {
    const { answer } = await ask("Quyết định 1211 được nêu ở những văn bản nào?");
    expect(answer).toMatchObject({ kind: "regulation", asked: "where" });
    expect(new Set(answer.citations.map(({ documentId }) => documentId))).toEqual(
      new Set([PROVINCE, BA_VI, "ubnd-xa-binh-phuoc-2025"]),
    );
  });

  test("those of a named plan are listed, each once", async () => {
    const { answer, text } = await ask("Kế hoạch của UBND xã Ba Vì dẫn những văn bản nào?");
    expect(answer.kind).toBe("passages");
    expect(new Set(answer.citations.map(({ documentId }) => documentId))).toEqual(new Set([BA_VI]));
    for (const number of ["33/CT-TTg", "08-CT/TU", "01-KL/TW", "76/NQ-CP", "768/QĐ-UBND", "217-QĐ/TW", "218-QĐ/TW"])
      expect(text).toContain(number);
    expect(text.match(/^• /gm)?.length).toBe(answer.citations.length);
  });
});

describe("units and tasks", () => {
  test("who does a task: the unit first, then the words that give it", async () => {
    const { answer, text } = await ask("Đơn vị nào bố trí kinh phí theo kế hoạch năm 2025 của tỉnh?");
    expect(answer).toMatchObject({ kind: "orgUnits", orgUnits: [{ name: "Sở Tài chính" }] });
    expect(text.split("\n")[0]).toBe("Sở Tài chính");
    expect(placesOf(answer)).toContain(`${PROVINCE} III.6`);
  });

  test("what a unit does, in the words of the plan that is named", async () => {
    const { answer, text } = await ask("Sở Tài chính làm gì theo kế hoạch năm 2025 của tỉnh?");
    expect(answer).toMatchObject({ kind: "duties", orgUnit: "Sở Tài chính" });
    expect(text).toContain("Bố trí kinh phí");
    const village = await ask("Trưởng thôn làm gì theo kế hoạch của xã Ba Vì?");
    expect(new Set(placesOf(village.answer))).toEqual(new Set([`${BA_VI} IV.4~2`]));
  });

  test("all units of a plan are listed with their places", async () => {
    const { answer, text } = await ask("Các đơn vị nào được giao nhiệm vụ trong kế hoạch năm 2025 của UBND tỉnh?");
    expect(answer).toMatchObject({ kind: "orgUnits", listed: true });
    for (const name of ["Văn phòng UBND tỉnh", "Thanh tra tỉnh", "Sở Dân tộc và Tôn giáo", "Sở Tài chính"])
      expect(text).toContain(name);
  });
});

describe("a section", () => {
  test("is quoted whole", async () => {
    const { answer } = await ask("Mục III.6 kế hoạch năm 2025 của UBND tỉnh nói gì?");
    expect(placesOf(answer)).toEqual([`${PROVINCE} III.6`]);
    expect(answer.citations[0]?.quote).toMatch(/^6\. Sở Tài chính Bố trí kinh phí/);
  });

  test("whose number is printed twice is quoted both times, told apart", async () => {
    const { answer } = await ask("Mục IV.4 kế hoạch của UBND xã Ba Vì nói gì?");
    expect(placesOf(answer)).toEqual([`${BA_VI} IV.4`, `${BA_VI} IV.4~2`]);
  });
});

describe("a plan itself", () => {
  test.each([
    ["Kế hoạch năm 2025 của UBND tỉnh do ai ký?", "Trần Hoàng Tuấn", `${PROVINCE} signature`],
    ["Kế hoạch của UBND xã Ba Vì do ai ký?", "Lê Văn Thảo", `${BA_VI} signature`],
    ["Nơi nhận kế hoạch của UBND xã Ba Vì gồm ai?", "Trưởng thôn các thôn", `${BA_VI} recipients`],
    ["Kế hoạch của UBND xã Ba Vì nói về gì?", "công tác dân vận chính quyền", `${BA_VI} preamble`],
  ])("%s", async (question, words, place) => {
    const { answer, text } = await ask(question);
    expect(text).toContain(words);
    expect(placesOf(answer)).toContain(place);
  });

  test("whose number and day are blank is not given any", async () => {
    const { answer, text } = await ask("Kế hoạch năm 2025 của UBND xã Ba Vì số bao nhiêu, ban hành ngày nào?");
    expect(answer.citations.map(({ quote }) => quote).join("\n")).toContain("Số: /KH-UBND");
    expect(text).not.toMatch(/\d\/KH-UBND|\d{1,2}\/\d{1,2}\/2025/);
  });

  test("all plans are listed by their printed titles", async () => {
    const { answer, text } = await ask("Có những kế hoạch nào?");
    expect(answer).toMatchObject({ kind: "overview" });
    expect(answer.citations).toHaveLength(5);
    expect(text).toContain("Kế hoạch năm 2021 của Sở Nội vụ");
  });

  test.each([
    ["SIPAS là gì?", "chỉ số hài lòng của người dân"],
    ["CCHC là gì?", "cải cách hành chính"],
    ["Ban Dân vận Tỉnh ủy nay là gì?", "Ban Tuyên giáo và Dân vận Tỉnh ủy"],
  ])("%s", async (question, words) => {
    expect((await ask(question)).text).toContain(words);
  });
});
