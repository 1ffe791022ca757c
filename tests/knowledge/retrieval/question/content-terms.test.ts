import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contentSyllables,
  foldedWords,
  isFunctionWord,
  meaningSyllables,
  subjectSyllables,
} from "#knowledge/retrieval/question/content-terms.ts";
import { SAME_MEANING } from "#knowledge/retrieval/question/meaning-words.vi.ts";

const content = (text: string) => contentSyllables(text).join(" ");

describe("contentSyllables", () => {
  test.each([
    ["Khi nào nộp báo cáo ạ?", "gui bao cao"],
    ["Cho em hỏi kinh phí lấy ở đâu vậy?", "kinh phi lay"],
    ["bao giờ thì họp thôn?", "hop thon"],
    ["Đơn vị nào rà soát hộ nghèo?", "ra soat ho ngheo"],
  ])("%s asks about: %s", (question, subject) => {
    expect(content(question)).toBe(subject);
  });

  test("a word that asks is known by its diacritics, not by its letters", () => {
    // "ai" asks; "ải" does not; "mà" joins, "mã" is a code, "má" is a mother
    expect([content("ai"), content("mà"), content("nào")]).toEqual(["", "", ""]);
    expect([content("cửa ải"), content("mã số"), content("não mô cầu")]).toEqual(["cua ai", "ma so", "nao mo cau"]);
    expect(isFunctionWord("của")).toBe(true);
    expect(isFunctionWord("cua")).toBe(false);
  });

  test("leading zeros of counts are no difference", () => {
    expect(content("báo cáo 06 tháng")).toBe(content("báo cáo 6 tháng"));
  });

  test("composed and decomposed letters, old and new tone places are the same", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Khi nào nộp kế hoạch?", "Được đề nghị xử lý đơn thư", "thuý, thúy, hoà, hòa"),
        (text) => {
          expect(contentSyllables(text.normalize("NFD"))).toEqual(contentSyllables(text.normalize("NFC")));
        },
      ),
    );
    expect(content("hoà giải")).toBe(content("hòa giải"));
  });
});

describe("words of one meaning", () => {
  test("every form is rewritten to the first, in a question as in a text", () => {
    for (const [first = "", ...others] of SAME_MEANING) {
      const [wanted] = others.map((other) => meaningSyllables(other));
      for (const other of others) expect(meaningSyllables(other), `${first} / ${other}`).toEqual(wanted);
    }
  });

  test("the first form stands for itself", () => {
    for (const [first = "", other = ""] of SAME_MEANING)
      expect(meaningSyllables(first), first).toEqual(meaningSyllables(other));
  });

  test.each([
    ["UBND xã nộp báo cáo", "ủy ban xã gửi báo cáo"],
    ["tiền bạc để tập huấn", "kinh phí để bồi dưỡng"],
    ["mỗi quý một lần", "hằng quý một lần"],
  ])("«%s» and «%s» hold the same syllables", (asked, printed) => {
    expect(meaningSyllables(asked)).toEqual(meaningSyllables(printed));
  });

  test("the longest phrase counts: Mặt trận Tổ quốc is not Mặt trận and two words more", () => {
    expect(meaningSyllables("Mặt trận Tổ quốc xã")).toEqual(["mat", "tran", "xa"]);
  });
});

describe("subjectSyllables", () => {
  const subject = (text: string) => subjectSyllables(text).join(" ");

  test("what every plan and every task shares is no subject, nor are counts", () => {
    expect(subject("Báo cáo năm gửi đơn vị nào trước ngày 15?")).toBe("");
    expect(subject("Báo cáo hộ nghèo gửi đơn vị nào?")).toBe("ho ngheo");
  });

  test("a phrase of several syllables is known without its diacritics, a single one is not", () => {
    expect(subject("ke hoach ho ngheo")).toBe("ho ngheo");
    expect(subject("nam")).toBe("nam");
    expect(subject("năm")).toBe("");
  });
});

describe("foldedWords", () => {
  test("keeps the signs inside dates, numbers and sections, and drops those around words", () => {
    expect(foldedWords("Hạn: 15/3/2025, mục III.4 (QĐ 1211/QĐ-UBND)?")).toBe("han 15/3/2025 muc iii.4 qd 1211/qd-ubnd");
    expect(foldedWords("  -  ...  ")).toBe("");
  });

  test("is settled after one pass", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        expect(foldedWords(foldedWords(text))).toBe(foldedWords(text));
      }),
    );
  });
});
