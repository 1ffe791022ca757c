import { describe, expect, it } from "vitest";
import { isSameOrdinal, readOrdinals } from "#knowledge/retrieval/lookup/read-ordinals.ts";
import { foldedWords } from "#knowledge/retrieval/question/content-terms.ts";

describe("readOrdinals", () => {
  it.each([
    ["Hội nghị hiệp thương lần thứ hai", ["lan 2"]],
    ["hiep thuong lan 1", ["lan 1"]],
    ["đợt II và đợt ba", ["dot 2", "dot 3"]],
    ["giai đoạn 2", ["giai doan 2"]],
    ["vòng một", ["vong 1"]],
    // counts times, not which
    ["mấy lần một năm", []],
    ["báo cáo lần nào", []],
    ["giai đoạn 2021 - 2025", []],
  ])("%s", (text, ordinals) => {
    expect(readOrdinals(foldedWords(text))).toEqual(ordinals);
  });
});

describe("isSameOrdinal", () => {
  it.each([
    [["lan 1"], ["lan 1"], true],
    [["lan 1"], ["lan 2"], false],
    [["lan 1"], ["lan 1", "lan 2"], true],
    [["lan 1"], ["dot 2"], true],
    [["lan 1"], [], true],
    [[], ["lan 2"], true],
  ])("asked %j, told %j", (asked, told, same) => {
    expect(isSameOrdinal(asked, told)).toBe(same);
  });
});
