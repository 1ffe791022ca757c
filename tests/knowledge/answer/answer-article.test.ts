import { describe, expect, test } from "vitest";
import { answerQuestion } from "#bot/answering/answer-question.ts";
import { renderPlain } from "#bot/render-plain.ts";
import { smallPlan } from "../../ingest/run-ingest.ts";
import { questionOf, useOwnDocuments } from "./bundled-knowledge.ts";

const LAW = `LUẬT GIẾNG LÀNG
(Luật số 99/2024/QH15 ngày 10/11/2024 của Quốc hội)

CHƯƠNG I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Luật này quy định việc giữ gìn giếng làng.

Điều 2. Việc dân bàn
1. Mức đóng góp để nạo vét giếng.
2. Người trông giếng, gồm:
a) Người do thôn cử;
b) Người tự nguyện;
đ) Người được xã giao.
`;
const DECREE = `NGHỊ ĐỊNH QUY ĐỊNH CHI TIẾT MỘT SỐ ĐIỀU CỦA LUẬT GIẾNG LÀNG
(Nghị định số 77/2024/NĐ-CP ngày 20/12/2024 của Chính phủ)

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định chi tiết khoản 2 Điều 2 của Luật Giếng làng.

Điều 2. Thù lao
Thù lao của người trông giếng do thôn bàn.
`;

const knowledge = useOwnDocuments({ "luat.txt": LAW, "nghi-dinh.txt": DECREE, "ke-hoach.txt": smallPlan("15") });
async function ask(text: string) {
  const { answer, reply } = await answerQuestion(knowledge(), questionOf(text));
  return { answer, text: renderPlain(reply.blocks), sections: answer.citations.map(({ section }) => section) };
}

describe("an article of an act whose text is in the documents", () => {
  test.each([
    ["Điều 1 Luật Giếng làng quy định gì?", "luat", "giữ gìn giếng làng"],
    ["dieu 1 luat gieng lang quy dinh gi", "luat", "giữ gìn giếng làng"],
    ["Điều 1 Luật 99/2024/QH15 nói gì", "luat", "giữ gìn giếng làng"],
    ["Điều 2 Nghị định 77 quy định gì", "nghi-dinh", "Thù lao của người trông giếng"],
    ["điều 2 nđ 77/2024", "nghi-dinh", "Thù lao của người trông giếng"],
  ])("%s", async (question, document, words) => {
    const { answer, text } = await ask(question);
    expect(answer.citations.map(({ documentId }) => documentId)).toContain(document);
    expect(text).toContain(words);
  });

  test("its clauses and points, đ after d", async () => {
    expect((await ask("khoản 1 Điều 2 Luật Giếng làng")).text).toContain("nạo vét");
    expect((await ask("điểm b khoản 2 Điều 2 Luật Giếng làng")).sections).toEqual(["Điều 2.2.b"]);
    expect((await ask("điểm đ khoản 2 Điều 2 Luật Giếng làng")).text).toContain("được xã giao");
  });

  test("one that it does not have is said to be missing, by its name", async () => {
    const { answer, text } = await ask("Điều 40 Luật Giếng làng quy định gì?");
    expect(answer).toMatchObject({ kind: "notFound", reason: "noSuchSection" });
    expect(text).toContain("Điều 40");
  });

  test("an article of an act that is not there is not answered from another", async () => {
    const { answer } = await ask("Điều 2 Luật Đê điều quy định gì?");
    expect(answer.kind).toBe("notFound");
  });
});

describe("what a law says about something", () => {
  test.each([
    ["phạm vi điều chỉnh của luật giếng làng là gì", "luat", "Điều 1"],
    ["thù lao người trông giếng", "nghi-dinh", "Điều 2"],
    ["viec dan ban cua luat gieng lang", "luat", "Điều 2"],
  ])("is the article whose heading says it: %s", async (question, document, section) => {
    const { answer } = await ask(question);
    expect(answer.kind).toBe("passages");
    expect(answer.citations[0]).toMatchObject({ documentId: document, section });
  });

  test("a plan answers first what it asks of people", async () => {
    const { answer } = await ask("khi nào gửi báo cáo về xã");
    expect(answer.citations[0]?.documentId).toBe("ke-hoach");
  });
});
