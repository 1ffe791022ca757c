/** Why a question was not answered. */
const REASONS: Readonly<Record<string, string>> = {
  noEvidence: "Văn bản trong kho không trả lời",
  notPrinted: "Văn bản không ghi thông tin được hỏi",
  unknownDocument: "Hỏi kế hoạch chưa có trong kho",
  unknownUnit: "Hỏi đơn vị chưa có trong kho",
};

/** The operator's page of questions, and what people see of what was decided there. */
export const INSIGHT_TEXT = {
  pointed: "Văn phòng đã chỉ chỗ trả lời câu này:",
  title: "Câu hỏi và góp ý",
  menu: "Câu hỏi",
  privacy:
    "Câu hỏi được bỏ tên người, số điện thoại, số giấy tờ trước khi lưu, không gắn với người hỏi và tự xóa sau 90 ngày.",
  unansweredTitle: (count: number) => `Chưa trả lời được: ${count}`,
  noUnanswered: "Chưa có câu nào bị bỏ ngỏ.",
  reasons: REASONS,
  times: (count: number, day: string) => `${count} lần, lần cuối ${day}`,
  document: "Văn bản",
  section: "Mục (như III.4)",
  point: "Chỉ chỗ trả lời",
  pointHint: "Từ nay câu này được trả lời bằng nguyên văn mục ấy.",
  golden: "Đưa vào bộ câu hỏi kiểm tra",
  goldenHint: "Ghi vào tệp questions.jsonl trong thư mục dữ liệu; npm run eval đọc được tệp ấy.",
  dismiss: "Bỏ qua",
  noSection: (section: string) => `Văn bản này không có mục “${section}”. Anh/chị ghi như trong văn bản, ví dụ: III.4.`,
  pointedTitle: (count: number) => `Câu đã chỉ chỗ trả lời: ${count}`,
  pointedAt: (document: string, section: string, by: string) => `${document}, mục ${section} – ${by} chỉ`,
  withdraw: "Rút lại",
  gone: "Mục này không còn trong kho; câu hỏi được trả lời như bình thường.",
  feedbackTitle: "Góp ý về câu trả lời",
  noFeedback: "Chưa có góp ý.",
  feedbackHead: { question: "Câu hỏi", right: "Đúng", wrong: "Chưa đúng" },
  usageTitle: "Số câu trả lời mỗi ngày",
  noUsage: "Chưa có câu trả lời nào.",
  usageHead: { day: "Ngày", answered: "Trả lời được", missed: "Không có trong văn bản", other: "Khác" },
} as const;

/** What people say of an answer. */
export const FEEDBACK_TEXT = {
  rightChoice: { label: "Đúng", ask: "tra loi dung" },
  wrongChoice: { label: "Chưa đúng", ask: "tra loi sai" },
  right: "Cảm ơn anh/chị. Tôi đã ghi là câu trả lời đúng.",
  wrong:
    "Cảm ơn anh/chị. Tôi đã ghi lại câu hỏi, không kèm tên, để người phụ trách xem. Trong lúc chờ, anh/chị theo bản gốc của văn bản.",
  nothing: "Chưa có câu trả lời nào trong hai giờ qua để góp ý. Anh/chị hỏi trước, rồi nhắn DUNG hoặc SAI.",
} as const;
