import { describe, expect, it } from "vitest";
import { listDocuments, listOrgUnits } from "#bot/commands/lists.ts";
import { matchOrgUnits } from "#bot/commands/match-org-units.ts";
import { nextQuestions } from "#bot/commands/next-questions.ts";
import { renderPlain } from "#bot/render-plain.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import type { Answer, DocumentSummary, Question } from "#knowledge/knowledge.ts";
import { ORG_UNITS, TODAY } from "../../fakes/small-bot.ts";

const NO_FACTS = {
  deadlines: [],
  duties: [],
  regulations: [],
  conflicts: [],
  glossary: [],
  renames: [],
  successions: [],
};

function summary(id: string, more: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    kind: "plan",
    title: "KẾ HOẠCH công tác dân vận",
    titleSpan: null,
    number: null,
    issuer: "UBND xã Ba Vì",
    issuerSpan: null,
    issuedOn: null,
    issuedAsPrinted: null,
    place: null,
    signers: [],
    year: 2025,
    level: "commune",
    basedOn: [],
    sourceHash: "",
    ...more,
    id: DocumentId.parse(id),
  };
}

function duty(orgUnit: string) {
  const quote = { start: 0, end: 1 };
  return {
    id: "d",
    documentId: DocumentId.parse("a"),
    provision: 0,
    section: "III.1",
    orgUnit,
    role: "lead",
    summary: "việc",
    quote,
    unitAt: null,
  } as const;
}

describe("listOrgUnits", () => {
  it("names each unit once, the busiest first, and offers their duties", () => {
    const duties = ["Sở Nội vụ", "các phòng", "Các phòng", "các phòng", "Sở Nội vụ"].map(duty);
    const reply = listOrgUnits({ facts: { ...NO_FACTS, duties } });
    expect(renderPlain(reply.blocks)).toContain("• Các phòng (3 việc)\n• Sở Nội vụ (2 việc)");
    expect(reply.choices[1]).toEqual({ label: "Sở Nội vụ", ask: "Sở Nội vụ có nhiệm vụ gì?" });
  });

  it("says how many more there are, and that there are none", () => {
    const duties = Array.from({ length: 45 }, (_, index) => duty(`Đơn vị ${index}`));
    expect(renderPlain(listOrgUnits({ facts: { ...NO_FACTS, duties } }).blocks)).toMatch(
      /45 đơn vị[\s\S]*và 15 đơn vị khác/,
    );
    expect(renderPlain(listOrgUnits({ facts: NO_FACTS }).blocks)).toContain("chưa giao việc");
  });
});

describe("listDocuments", () => {
  it("shows what is printed and says which number is not", () => {
    const reply = listDocuments({ documents: [summary("a"), summary("b", { number: "40-KH/UBND" })] });
    expect(renderPlain(reply.blocks)).toMatch(/UBND xã Ba Vì – không ghi số\n.*số 40-KH\/UBND/);
    expect(reply.choices.map(({ label }) => label)).toEqual([
      "Kế hoạch năm 2025 của UBND xã Ba Vì",
      "Kế hoạch số 40-KH/UBND năm 2025 của UBND xã Ba Vì",
    ]);
    expect(renderPlain(listDocuments({ documents: [] }).blocks)).toContain("npm run ingest");
  });
});

describe("matchOrgUnits", () => {
  it.each([
    ["so noi vu", "Sở Nội vụ"],
    ["SỞ NỘI VỤ", "Sở Nội vụ"],
    ["UBND xã Ba Vì".normalize("NFD"), "UBND xã Ba Vì"],
  ])("takes %j for %s", (typed, exact) => {
    expect(matchOrgUnits(typed, ORG_UNITS)).toEqual({ exact, close: [] });
  });

  it("suggests by the telling words only", () => {
    expect(matchOrgUnits("xã Ba Vì", ORG_UNITS).close).toEqual(["UBND xã Ba Vì"]);
    expect(matchOrgUnits("UBND xã Sơn Tây", ORG_UNITS)).toEqual({ exact: null, close: [] });
  });
});

describe("nextQuestions", () => {
  const question: Question = { text: "Báo cáo năm gửi trước ngày nào?", history: [], asker: null, today: TODAY };
  const citation = {
    documentId: DocumentId.parse("a"),
    title: "t",
    documentName: "Kế hoạch năm 2025 của UBND xã Ba Vì",
    section: "III.1",
    locator: "mục III, khoản 1",
    quote: "q",
  };
  const deadlines: Answer = {
    kind: "deadlines",
    deadlines: [],
    listed: false,
    dateAsked: true,
    citations: [citation],
    notices: [],
  };

  it("offers the whole section, and the same question of other documents", () => {
    expect(nextQuestions(deadlines, question, [summary("a"), summary("b", { issuer: "Sở Nội vụ" })])).toEqual([
      { label: "Xem nguyên văn mục III.1", ask: "Mục III.1 của Kế hoạch năm 2025 của UBND xã Ba Vì nói gì?" },
      {
        label: "Theo Kế hoạch năm 2025 của Sở Nội vụ",
        ask: "Báo cáo năm gửi trước ngày nào theo Kế hoạch năm 2025 của Sở Nội vụ?",
      },
    ]);
  });

  it.each(["preamble", "closing", "signature", "IV.4~2", "Điều 12"])("does not ask by the label %s", (section) => {
    expect(nextQuestions({ ...deadlines, citations: [{ ...citation, section }] }, question, [])).toEqual([]);
  });

  it("replaces the document of the last press by the next", () => {
    const pressed = { ...question, text: `Báo cáo năm gửi trước ngày nào theo ${citation.documentName}?` };
    expect(nextQuestions(deadlines, pressed, [summary("b", { issuer: "Sở Nội vụ" })])[1]?.ask).toBe(
      "Báo cáo năm gửi trước ngày nào theo Kế hoạch năm 2025 của Sở Nội vụ?",
    );
  });

  it("lets choose between the plans that answer differently", () => {
    const other = { ...citation, documentId: DocumentId.parse("b"), documentName: "Kế hoạch năm 2021 của Sở Nội vụ" };
    const choices: Answer = { kind: "choices", deadlines: [], citations: [citation, other, citation], notices: [] };
    expect(nextQuestions(choices, question, []).map(({ label }) => label)).toEqual([
      "Theo Kế hoạch năm 2025 của UBND xã Ba Vì",
      "Theo Kế hoạch năm 2021 của Sở Nội vụ",
    ]);
    expect(nextQuestions(choices, { ...question, text: "dài ".repeat(100) }, [])).toEqual([]);
  });

  it("offers nothing where nothing was found", () => {
    const notFound: Answer = {
      kind: "notFound",
      reason: "noEvidence",
      nearest: 0,
      unitToAsk: null,
      subject: null,
      citations: [citation],
      notices: [],
    };
    expect(nextQuestions(notFound, question, [summary("b")])).toEqual([]);
  });
});
