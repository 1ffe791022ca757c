import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cite, createCitationList, headingsOf } from "#knowledge/answer/citations.ts";
import type { Corpus } from "#knowledge/corpus/corpus.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import type { Answer } from "#knowledge/knowledge.ts";
import { smallContent } from "../corpus/snapshot/small-content.ts";
import { useBundledKnowledge } from "./bundled-knowledge.ts";

const PLANS = "knowledge/documents/plans";
const { ask, knowledge } = useBundledKnowledge();

const comparable = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[*#\\`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
const sources = new Map(
  readdirSync(PLANS).map((file) => [file.replace(/\.txt$/, ""), comparable(readFileSync(join(PLANS, file), "utf8"))]),
);

/** A question for each kind of answer that cites. */
const OF_EACH_KIND: readonly (readonly [Answer["kind"], string])[] = [
  ["deadlines", "Kế hoạch năm 2025 của UBND tỉnh: hạn gửi báo cáo năm là ngày nào?"],
  ["deadlines", "Liệt kê các mốc thời hạn trong kế hoạch năm 2025 của UBND tỉnh"],
  ["choices", "Báo cáo 6 tháng nộp khi nào?"],
  ["duties", "Sở Tài chính làm gì theo kế hoạch năm 2025 của tỉnh?"],
  ["orgUnits", "Đơn vị nào bố trí kinh phí theo kế hoạch năm 2025 của tỉnh?"],
  ["orgUnits", "Các đơn vị nào được giao nhiệm vụ trong kế hoạch năm 2025 của UBND tỉnh?"],
  ["regulation", "Quyết định số 396-QĐ/TU ban hành ngày nào?"],
  ["regulation", "Quyết định 1211 được nêu ở những văn bản nào?"],
  ["passages", "Mục IV.4 kế hoạch của UBND xã Ba Vì nói gì?"],
  ["passages", "Kế hoạch của UBND xã Ba Vì dẫn những văn bản nào?"],
  ["overview", "Có những kế hoạch nào?"],
  ["notFound", "Điều 5 Quyết định số 1211/QĐ-UBND quy định gì?"],
];

describe("the words that prove an answer", () => {
  test.each(OF_EACH_KIND)("%s: «%s» quotes its documents word for word, each place once", async (kind, question) => {
    const { answer, untraced } = await ask(question);
    expect(answer.kind).toBe(kind);
    expect(untraced).toEqual([]);
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { documentId, quote, documentName, locator, section } of answer.citations) {
      expect(sources.get(documentId), quote).toContain(comparable(quote));
      expect(knowledge().isVerbatim(documentId, quote)).toBe(true);
      expect([documentName, locator, section].every((words) => words !== "")).toBe(true);
    }
    const cited = answer.citations.map(({ documentId, section, quote }) => `${documentId} ${section} ${quote}`);
    expect(new Set(cited).size).toBe(cited.length);
  });

  test("a quote that is longer than a phone screen is not shown half: it is whole or not there", async () => {
    for (const [, question] of OF_EACH_KIND) {
      const { answer, reply } = await ask(question);
      const whole = answer.citations.map(({ quote }) => quote.replace(/ - \d+ - /g, " "));
      for (const block of reply.blocks) if (block.kind === "quote") expect(whole, question).toContain(block.text);
    }
  });

  test("the same question on the same day gives the same answer", async () => {
    for (const [, question] of OF_EACH_KIND) {
      expect((await ask(question)).answer, question).toEqual((await ask(question)).answer);
    }
  });
});

describe("createCitationList", () => {
  const content = smallContent("Các thôn gửi báo cáo trước ngày 20/6/2025.");
  const [document] = content.documents;
  if (document === undefined) throw new Error("no document");
  const corpus: Corpus = {
    documents: [document],
    facts: content.facts,
    chunkCount: 0,
    document: (id) => (id === document.id ? document : null),
    chunk: () => {
      throw new Error("no chunks are read");
    },
    close: () => {},
  };
  const spot = { documentId: document.id, provision: 0, span: { start: 0, end: 8 } };

  test("the same words of a document are cited once", () => {
    const list = createCitationList(corpus);
    expect([list.add(spot), list.add({ ...spot, span: { start: 9, end: 20 } }), list.add(spot)]).toEqual([0, 1, 0]);
    expect(list.all.map(({ quote }) => quote)).toEqual(["Các thôn", "gửi báo cáo"]);
    expect(list.fresh().all).toEqual([]);
  });

  test("a place that is not there is a failure, never an empty quote", () => {
    expect(() => cite(corpus, { ...spot, provision: 9 })).toThrow(Failure);
    expect(() => cite({ ...corpus, document: () => null }, spot)).toThrow(Failure);
  });

  test("headings are told from the outermost in", () => {
    const [preamble] = document.provisions;
    if (preamble === undefined) throw new Error("no provision");
    const parts = [
      { ...preamble, heading: { start: 0, end: 3 } },
      { ...preamble, index: 1, parent: 0, heading: null },
      { ...preamble, index: 2, parent: 1, heading: { start: 4, end: 8 } },
    ];
    expect(headingsOf({ ...document, provisions: parts }, parts[2] ?? preamble)).toEqual(["Các", "thôn"]);
  });
});
