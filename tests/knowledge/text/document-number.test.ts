import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentNumberKey, findDocumentNumbers, isSameDocumentNumber } from "#knowledge/text/document-number.ts";

const numbersOf = (text: string) => findDocumentNumbers(text).map(({ number }) => number);

describe("findDocumentNumbers", () => {
  it.each([
    ["Quyết định số 1211/QĐ-UBND ngày 02/11/2022", ["1211/QĐ-UBND"]],
    ["quyet dinh 1211/qd-ubnd", ["1211/QĐ-UBND"]],
    ["Kết luận số 120 -KL/TW", ["120-KL/TW"]],
    ["Đề án số 13- ĐA/TU", ["13-ĐA/TU"]],
    ["Số 40 KH/BDVTU-BCSDUBND", ["40-KH/BDVTU-BCSDUBND"]],
    ["Quyết định số 436-QĐ-UBND", ["436/QĐ-UBND"]],
    ["Thông báo 08-TB/VPTU", ["08-TB/VPTU"]],
    ["Quyết định số 217, 218-QĐ/TW", ["217-QĐ/TW", "218-QĐ/TW"]],
    ["Nghị định số 145/2020/NĐ-CP", ["145/2020/NĐ-CP"]],
    ["Pháp lệnh số 34/2007/PL-UBTVQH", ["34/2007/PL-UBTVQH"]],
    ["Luật số 10/2022/QH15", ["10/2022/QH15"]],
    ["Công văn số 9086/BNV-CTTN&BĐG", ["9086/BNV-CTTN&BĐG"]],
  ])("reads %s", (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  it.each([
    ["nghị quyết 37 của HĐND tỉnh", "Nghị quyết", "37", null],
    ["nghi dinh 145/2020", "Nghị định", "145", 2020],
    ["QĐ 218", "Quyết định", "218", null],
    ["quyet dinh so 1211", "Quyết định", "1211", null],
    ["chỉ thị 16", "Chỉ thị", "16", null],
  ])("reads the part %s", (text, type, serial, year) => {
    expect(findDocumentNumbers(text)).toMatchObject([{ number: null, type, serial, year }]);
  });

  it.each([
    "Kế hoạch 2025",
    "KH 2025 của tỉnh",
    "báo cáo 06 tháng",
    "ngày 15/3/2025",
    "60 km/h",
    "Số: /KH-UBND",
    "10-15/12",
  ])("finds no number in %s", (text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
  });

  it("spans the type with the number", () => {
    const text = "theo Quyết định số 396-QĐ/TU, ngày 19/10/2021";
    const found = findDocumentNumbers(text)[0];
    expect(text.slice(found?.start, found?.end)).toBe("Quyết định số 396-QĐ/TU");
  });

  it("never throws and keeps its spans inside the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const { start, end } of findDocumentNumbers(text.normalize("NFC"))) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});

describe("isSameDocumentNumber", () => {
  it.each([
    ["nghị quyết 37", "37/NQ-HĐND", true],
    ["nghi dinh 145/2020", "145/2020/NĐ-CP", true],
    ["nghi dinh 145/2019", "145/2020/NĐ-CP", false],
    ["quyết định 37", "37/NQ-HĐND", false],
    ["chỉ thị 8", "08-CT/TU", true],
    ["luật 10/2022", "10/2022/QH15", true],
    ["436-QĐ-UBND", "436/QĐ-UBND", true],
  ])("%s and %s: %s", (asked, canonical, same) => {
    const number = findDocumentNumbers(asked)[0];
    expect(number !== undefined && isSameDocumentNumber(number, canonical)).toBe(same);
  });

  it("compares without zeros, separators and case", () => {
    expect(documentNumberKey("08-CT/TU")).toBe(documentNumberKey("8 ct/tu"));
  });
});
