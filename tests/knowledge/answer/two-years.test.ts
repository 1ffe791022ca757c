import { describe, expect, it } from "vitest";
import { answerQuestion } from "#bot/answering/answer-question.ts";
import { renderPlain } from "#bot/render-plain.ts";
import type { Answer } from "#knowledge/knowledge.ts";
import { questionOf, useOwnDocuments } from "./bundled-knowledge.ts";

const plan = (issuer: string, number: string, title: string, text: string) => `${issuer}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ${number}

KẾ HOẠCH
${title}

${text}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Sông
`;
const OFFICE_2024 = plan(
  "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI\nSỞ NỘI VỤ",
  "7/KH-SNV",
  "Công tác dân vận chính quyền năm 2024",
  `I. TỔ CHỨC THỰC HIỆN
1. Trưởng các phòng thuộc Sở báo cáo 6 tháng đầu năm gửi trước ngày 10/6, báo cáo năm gửi trước ngày 10/11 hàng năm về Sở (qua Văn phòng Sở).
2. Văn phòng Sở theo dõi, đôn đốc việc thực hiện Kế hoạch này.
3. Sở Nội vụ thực hiện chế độ báo cáo số liệu theo quy định.`,
);
const PROVINCE = plan(
  "ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI",
  "31/KH-UBND",
  "Công tác dân vận chính quyền năm 2026",
  `I. NỘI DUNG
1. Triển khai, định kỳ kiểm tra việc thực hiện các Quyết định số 11/QĐ-UBND ngày 02/01/2024 của UBND tỉnh về chấm điểm; Quyết định số 12/QĐ-UBND ngày 03/01/2024 của UBND tỉnh về đối thoại; Quyết định số 13/QĐ-UBND ngày 04/01/2024 của UBND tỉnh về hòa giải.
2. Phát huy vai trò của Tổ hòa giải, Ban Giám sát đầu tư của cộng đồng trong giám sát ở cơ sở. Thực hiện Chỉ thị số 21/CT-TTg ngày 05/02/2024 của Thủ tướng Chính phủ về nước sạch.

II. TỔ CHỨC THỰC HIỆN
1. Các sở, ban, ngành tỉnh; UBND các xã, phường
- Hoàn thành và gửi kế hoạch về UBND tỉnh (qua Sở Nội vụ) trước ngày 15/3/2026.
- Báo cáo kết quả công tác dân vận 6 tháng (trước ngày 02/6/2026), hàng năm (trước ngày 15/10/2026) về UBND tỉnh (qua Sở Nội vụ).
2. Thanh tra tỉnh
Đôn đốc việc tiếp công dân; thực hiện chế độ báo cáo số liệu theo quy định của cấp có thẩm quyền.
3. Sở Nội vụ
Hướng dẫn chấm điểm; thực hiện chế độ báo cáo số liệu theo quy định của cấp có thẩm quyền.
4. Sở Văn hóa và Thể thao
Tuyên truyền về nước sạch.`,
);
const COMMUNE = plan(
  "ỦY BAN NHÂN DÂN\nXÃ ĐỒNG LAU",
  "3/KH-UBND",
  "Giữ vệ sinh chợ năm 2026",
  `I. NỘI DUNG
1. Thực hiện Chỉ thị số 21/CT-TTg ngày 05/02/2024 của Thủ tướng Chính phủ về nước sạch; Chỉ thị số 30/CT-TTg ngày 06/02/2024 của Thủ tướng Chính phủ về chợ.`,
);

const knowledge = useOwnDocuments({
  "so-2024.txt": OFFICE_2024,
  "tinh-2026.txt": PROVINCE,
  "xa-2026.txt": COMMUNE,
});

type Asked = { readonly today?: string; readonly history?: readonly string[]; readonly asker?: string };

async function ask(text: string, { today = "2026-02-01", ...more }: Asked = {}): Promise<[string, Answer]> {
  const { answer, reply } = await answerQuestion(knowledge(), questionOf(text, { today, ...more }));
  return [renderPlain(reply.blocks), answer];
}

describe("what is handed in, in any words", () => {
  it.each([
    ["hạn nộp kế hoạch về tỉnh là bao giờ", "15/3/2026"],
    ["kế hoạch nộp khi nào", "15/3/2026"],
    ["deadline kế hoạch", "15/3/2026"],
    ["kế hoạch cho UBND tỉnh quá hạn chưa", "15/3/2026"],
    ["mấy hôm nữa phải gửi kế hoạch lên tỉnh", "15/3/2026"],
    ["nop ke hoach truoc may", "15/3/2026"],
    // the section says before what is then only "gửi"
    ["UBND xã hoàn thành kế hoạch dân vận năm 2026 rồi thì gửi về UBND tỉnh chậm nhất khi nào", "15/3/2026"],
    ["kế hoạch năm 2026 của tỉnh: báo cáo 6 tháng nộp khi nào", "02/6/2026"],
    // this year's plan before the office's own of a year that is over
    ["hạn nộp báo cáo 6 tháng dân vận", "02/6/2026"],
    ["bao cao nam ve dan van gui ngay nao", "15/10/2026"],
    ["quá ngày 15/3 mới gửi kế hoạch là trễ đúng không", "15/3/2026"],
  ])("%s", async (question, day) => {
    const [text] = await ask(question);
    expect(text.match(/\d{1,2}\/\d{1,2}\/\d{4}/)?.[0]).toBe(day);
  });

  it.each([
    "báo cáo quốc phòng 6 tháng gửi tỉnh trước ngày nào",
    "bao cao tuyen quan nam 2026 nop khi nao",
    "hạn nộp kế hoạch tuyển quân",
    "deadline báo cáo dân số năm 2026",
  ])("what no plan speaks of has no day here: %s", async (question) => {
    const [text] = await ask(question);
    expect(text).not.toMatch(/\d{1,2}\/\d{1,2}\/2026 –/);
  });

  it("of a year that no plan is of, nothing is told", async () => {
    const [text, answer] = await ask("hạn báo cáo 6 tháng năm 2023 của tỉnh");
    expect(answer).toMatchObject({ kind: "notFound", reason: "unknownDocument" });
    expect(text).toContain("2023");
  });

  it("how often asks for every day there is", async () => {
    const [text] = await ask("kế hoạch của tỉnh có mấy kỳ báo cáo trong năm, là những ngày nào");
    expect(text).toContain("02/6/2026");
    expect(text).toContain("15/10/2026");
  });

  it("days up to a day are all of them", async () => {
    const [, answer] = await ask("từ hôm nay đến hết tháng 6 năm 2026 còn những thời hạn nào");
    const days = answer.kind === "deadlines" ? answer.deadlines.map(({ due }) => "date" in due && due.date) : [];
    expect(days).toEqual(["2026-03-15", "2026-06-02"]);
  });

  it("a question that says no more leans on the thing of the one before", async () => {
    const [text] = await ask("còn bao nhiêu ngày nữa", { history: ["hạn nộp kế hoạch về tỉnh là bao giờ"] });
    expect(text).toContain("15/3/2026 – còn 42 ngày");
  });
});

describe("acts, bodies and proofs", () => {
  it.each([
    // one sentence names three decisions
    [
      "liệt kê các quyết định mà kế hoạch của tỉnh yêu cầu triển khai, định kỳ kiểm tra",
      ["11/QĐ-UBND", "12/QĐ-UBND", "13/QĐ-UBND"],
    ],
    // bodies that something is done to
    ["kế hoạch của tỉnh phát huy vai trò của những tổ chức nào", ["Tổ hòa giải", "Ban Giám sát đầu tư của cộng đồng"]],
    ["văn phòng sở nội vụ làm gì", ["Văn phòng Sở: 1 nhiệm vụ"]],
    // initials with their joint
    ["Sở VH&TT phải làm gì", ["Sở Văn hóa và Thể thao: 1 nhiệm vụ"]],
  ])("%s", async (question, told) => {
    const [text] = await ask(question);
    for (const words of told) expect(text).toContain(words);
  });

  it("what two plans both cite, and nothing that one alone does", async () => {
    const [text] = await ask("xã Đồng Lau và kế hoạch của tỉnh cùng thực hiện chỉ thị nào");
    expect(text).toContain("21/CT-TTg");
    expect(text).not.toContain("30/CT-TTg");
  });

  it("the same words of two sections are two proofs", async () => {
    const [, answer] = await ask("liệt kê các đơn vị phải báo cáo số liệu theo kế hoạch của tỉnh");
    const proven = answer.kind === "orgUnits" ? answer.orgUnits : [];
    expect(proven.map(({ name }) => name)).toEqual(["Thanh tra tỉnh", "Sở Nội vụ"]);
    expect(proven.map(({ citation }) => answer.citations[citation]?.section)).toEqual(["II.2", "II.3"]);
  });

  it("a commune is told its own tasks or none", async () => {
    const [, answer] = await ask("Xã giao trưởng thôn làm việc gì", { asker: "UBND xã Bãi Ngang" });
    expect(answer).toMatchObject({ kind: "notFound", reason: "unknownUnit" });
  });

  it("what a named plan wants of an act is in the plan", async () => {
    const [, answer] = await ask("Kế hoạch của tỉnh yêu cầu các sở làm gì với Quyết định 11/QĐ-UBND");
    expect(answer.kind).not.toBe("notFound");
  });

  it("what an act that is only cited assigns is in that act", async () => {
    const [, answer] = await ask("Quyết định 11/QĐ-UBND giao xã làm gì");
    expect(answer).toMatchObject({ kind: "notFound", reason: "fullTextMissing" });
  });
});
