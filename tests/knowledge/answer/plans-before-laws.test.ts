import { describe, expect, test } from "vitest";
import { answerQuestion } from "#bot/answering/answer-question.ts";
import { questionOf, useOwnDocuments } from "./bundled-knowledge.ts";

const PLAN = `ỦY BAN NHÂN DÂN
XÃ HÒA AN
Số: 12/KH-UBND

KẾ HOẠCH
Giữ gìn giếng làng năm 2025

I. MỤC ĐÍCH
1. Nâng cao ý thức giữ gìn giếng làng của Nhân dân.

II. TỔ CHỨC THỰC HIỆN
1. Công chức Văn hóa - Xã hội đôn đốc, kiểm tra việc nạo vét giếng.
2. Các thôn báo cáo kết quả nạo vét giếng về UBND xã trước ngày 20/6/2025.
`;
const LAW = `LUẬT GIẾNG LÀNG
(Luật số 99/2024/QH15 ngày 10/11/2024 của Quốc hội)

Điều 1. Trách nhiệm của cơ quan
1. Bộ Xây dựng đôn đốc, kiểm tra việc nạo vét giếng trong cả nước, kể cả giếng cổ ở xã Giếng Tiên.
2. Ủy ban nhân dân cấp tỉnh báo cáo kết quả nạo vét giếng về Bộ Xây dựng trước ngày 31 tháng 12 hằng năm.
`;

const knowledge = useOwnDocuments({ "luat.txt": LAW, "ke-hoach.txt": PLAN });
const ask = async (text: string) => (await answerQuestion(knowledge(), questionOf(text))).answer;
const cited = async (text: string) => [...new Set((await ask(text)).citations.map(({ documentId }) => documentId))];

describe("where laws stand beside plans", () => {
  test.each([
    "ai đôn đốc, kiểm tra việc nạo vét giếng?",
    "khi nào báo cáo kết quả nạo vét giếng?",
    "khi nao bao cao ket qua nao vet gieng",
  ])("who does what by when is asked of plans: %s", async (question) => {
    expect(await cited(question)).toEqual(["ke-hoach"]);
  });

  test("a law that is named, and what only it says, is answered from it", async () => {
    expect(await cited("theo Luật Giếng làng, ai đôn đốc, kiểm tra việc nạo vét giếng?")).toContain("luat");
    expect(await cited("UBND cấp tỉnh báo cáo Bộ Xây dựng khi nào?")).toContain("luat");
  });

  test.each([
    "kế hoạch giữ gìn giếng làng của xã Giếng Tiên giao gì cho các thôn?",
    "xã Giếng Tiên giao gì cho các thôn?",
    "kế hoạch giữ gìn giếng làng của xã Bình Chánh có hạn nào?",
  ])("a place that no plan prints has no plan here: %s", async (question) => {
    expect(await ask(question)).toMatchObject({ kind: "notFound", reason: "unknownUnit" });
  });

  test("its own plan, and an addressee, are no such place", async () => {
    expect(await cited("kế hoạch giữ gìn giếng làng của xã Hòa An giao gì cho các thôn?")).toEqual(["ke-hoach"]);
    expect(await cited("kế hoạch giữ gìn giếng làng giao gì cho các thôn?")).toEqual(["ke-hoach"]);
  });
});
