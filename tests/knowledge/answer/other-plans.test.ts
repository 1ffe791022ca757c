import { describe, expect, it } from "vitest";
import { answerQuestion } from "#bot/answering/answer-question.ts";
import { renderPlain } from "#bot/render-plain.ts";
import { questionOf, useOwnDocuments } from "./bundled-knowledge.ts";

const head = (issuer: string, number: string, title: string) => `${issuer}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ${number}

KẾ HOẠCH
${title}

`;
const signed = (name: string) => `
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

${name}
`;
const DELTA = `${head("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ LONG GIANG", "159/KH-UBND", "Truyền thông về nước sạch năm 2026")}I. MỤC TIÊU
- Phấn đấu 95% người dân được nghe về nước sạch.

II. TỔ CHỨC THỰC HIỆN
1. Sở Văn hóa, Thể thao và Du lịch
- Ứng dụng công nghệ thông tin trong chương trình truyền thông nước sạch.
2. Ủy ban nhân dân cấp xã
- Tổng hợp, báo cáo kết quả truyền thông nước sạch và gửi về Sở Nông nghiệp và Môi trường.
${signed("Trần Văn Nước")}`;
const COAST = `${head("ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI", "160/KH-UBND", "Giữ gìn bờ biển năm 2026")}I. NỘI DUNG
1. Tổ chức họp dân:
- Họp dân lần thứ nhất: chậm nhất ngày 10/3/2026.
- Họp dân lần thứ hai: chậm nhất ngày 20/5/2026.
2. Ủy ban nhân dân cấp xã dọn rác bờ biển, giao khoán rừng cho hộ nghèo, đối thoại hai chiều với ngư dân.
${signed("Lê Thị Biển")}`;

const SCHOOL = `${head("SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG THPT GIỒNG ÔNG TỐ", "12/KH-THPT", "Tuần sinh hoạt công dân năm học 2026")}I. NỘI DUNG
1. Giáo viên chủ nhiệm tập huấn kỹ năng cho học sinh trong năm 2026 và các năm tiếp theo.
2. Nhà trường tổng hợp báo cáo kết quả về Sở Giáo dục và Đào tạo trước ngày 05/10/2026.

HIỆU TRƯỞNG

Phạm Thị Trường
`;

const knowledge = useOwnDocuments({ "nuoc-sach.txt": DELTA, "bo-bien.txt": COAST, "truong.txt": SCHOOL });

async function told(text: string): Promise<string> {
  const { reply } = await answerQuestion(knowledge(), questionOf(text, { today: "2026-02-01" }));
  return renderPlain(reply.blocks);
}

describe("plans of two provinces", () => {
  it.each([
    // a plan by its own number, and by the bare name of its province
    ["ai ký kế hoạch 159", "Trần Văn Nước"],
    ["ai ky ke hoach cua Son Hai", "Lê Thị Biển"],
    // a body's short form is its name
    ["trường trung học phổ thông Giồng Ông Tố phải báo cáo Sở GDĐT khi nào", "05/10/2026"],
    // where a report goes, not whose task it is
    ["xã báo cáo kết quả truyền thông nước sạch về đâu", "Sở Nông nghiệp và Môi trường"],
    // the first is not the second, however it is written
    ["họp dân lần 1 chậm nhất ngày nào", "10/3/2026"],
    ["hop dan lan thu hai han chot khi nao", "20/5/2026"],
    ["kế hoạch 159 phấn đấu bao nhiêu phần trăm người dân nghe về nước sạch", "95%"],
  ])("%s", async (question, wanted) => {
    expect(await told(question)).toContain(wanted);
  });

  it("tells the first meeting without the second", async () => {
    expect(await told("họp dân lần 1 chậm nhất ngày nào")).not.toContain("20/5/2026");
  });

  it("does not piece a subject together from words that stand apart", async () => {
    expect(await told("thủ tục xin cấp hộ chiếu")).toMatch(/^Các văn bản trong kho không trả lời câu này\./);
  });

  it("never quotes the motto that heads every document", async () => {
    expect(await told("ủy ban nhân dân cấp xã giao công an việc gì")).not.toContain("CỘNG HÒA");
  });
});
