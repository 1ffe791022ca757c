/** The operator's page of documents: what is there, what was sent in, how it was read. */
export const INTAKE_TEXT = {
  title: "Văn bản",
  menu: "Văn bản",
  lead: (count: number) => `Kho có ${count} văn bản.`,
  uploadTitle: "Nạp văn bản",
  file: "Tệp văn bản (.docx, .pdf, .txt, .md, .doc, .odt, .rtf, .html, ảnh chụp)",
  uploadHint:
    "Tệp được giữ trên máy này, đọc ngay, rồi các thời hạn hiện ở trang Duyệt để anh/chị xác nhận. Không nạp văn bản có dấu MẬT, TỐI MẬT, TUYỆT MẬT: chương trình từ chối và không giữ lại gì.",
  upload: "Nạp và đọc",
  noFile: "Anh/chị chọn một tệp rồi bấm Nạp và đọc.",
  busy: "Đang đọc một văn bản khác. Anh/chị đợi đọc xong rồi nạp tiếp.",
  running: (file: string) => `Đang đọc “${file}”… Trang tự tải lại; văn bản scan cần vài phút.`,
  added: (file: string, sections: number, deadlines: number) =>
    `Đã đọc “${file}”: ${sections} mục, ${deadlines} thời hạn. Anh/chị xem báo cáo và duyệt các thời hạn.`,
  refused: (file: string, reason: string) => `Không nạp “${file}”: ${reason} Tệp không được giữ lại.`,
  notRead: "Chương trình không đọc tệp này như một văn bản.",
  failed: (file: string) =>
    `Không đọc xong “${file}”; tệp không được giữ lại, kho văn bản vẫn như trước. Anh/chị chạy npm run ingest để xem lý do.`,
  report: "Báo cáo lần đọc gần nhất, có nguyên văn bên cạnh",
  noReport: "Chưa có báo cáo: chạy npm run ingest một lần.",
  listHead: {
    document: "Văn bản",
    issued: "Ngày ban hành",
    year: "Năm",
    deadlines: "Thời hạn",
    unreviewed: "Chưa duyệt",
  },
  none: "–",
} as const;
