import type { KeywordSource } from "#knowledge/corpus/search/build-keyword-index.ts";
import type { Chunk } from "#knowledge/domain/chunk.ts";
import { DocumentId } from "#knowledge/domain/document.ts";

const PLANS: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  "ke-hoach-tinh-2025": [
    [
      "III.1",
      "Tổ chức thực hiện",
      "Các sở, ban, ngành gửi báo cáo kết quả thực hiện dân chủ ở cơ sở về Sở Nội vụ trước ngày 15/10/2025.",
    ],
    ["III.2", "Kinh phí", "Kinh phí thực hiện do ngân sách nhà nước bảo đảm, Sở Tài chính tham mưu bố trí."],
    ["III.3", "Mô hình Dân vận khéo", "Đăng ký mô hình Dân vận khéo (DVKX) gửi Sở Nội vụ để tổng hợp."],
  ],
  "ke-hoach-xa-2024": [
    ["II.1", "Nhiệm vụ", "Văn phòng - Thống kê tham mưu báo cáo kết quả thực hiện dân chủ ở cơ sở hằng quý."],
    ["II.2", "Căn cứ", "Thực hiện Quyết định số 1211/QĐ-UBND ngày 02/11/2022 về đánh giá công tác dân vận."],
    ["II.3", "Quan điểm", "Nêu rõ lí do, kĩ năng đối thoại với nhân dân của người đứng đầu."],
  ],
};

/** Six chunks of two made plans: one of the province for 2025, one of a commune for 2024. */
export function searchFixture(): KeywordSource {
  const chunks: Chunk[] = [];
  for (const [name, sections] of Object.entries(PLANS)) {
    for (const [section, heading, text] of sections) {
      const span = { start: 0, end: text.length };
      const headingPath = [`Kế hoạch công tác dân vận ${name.slice(-4)}`, heading];
      chunks.push({
        id: chunks.length,
        documentId: DocumentId.parse(name),
        provision: 0,
        section,
        headingPath,
        span,
        text,
      });
    }
  }
  return {
    chunks,
    documents: [
      { id: DocumentId.parse("ke-hoach-tinh-2025"), year: 2025, issuer: "UBND tỉnh", level: "province", kind: "plan" },
      { id: DocumentId.parse("ke-hoach-xa-2024"), year: 2024, issuer: "UBND xã", level: "commune", kind: "plan" },
    ],
    shortForms: [{ short: "VPTK", long: "Văn phòng - Thống kê" }],
  };
}
