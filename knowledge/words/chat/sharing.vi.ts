/** Addresses and QR codes of sections, and documents as files. */
export const SHARING_TEXT = {
  shareChoice: "Chia sẻ mục này (đường dẫn, mã QR)",
  shareCommand: (code: string) => `CHIASE ${code}`,
  shareUsage:
    "Anh/chị mở một mục trước (ví dụ: “mục III.4 kế hoạch năm 2025 nói gì”), rồi chọn “Chia sẻ mục này” dưới câu trả lời.",
  shareGone: "Mục này không còn trong kho văn bản. Anh/chị hỏi lại theo tên kế hoạch và số mục giúp tôi.",
  noLink: "Ở đây chưa tạo được đường dẫn đến từng mục: cơ quan chưa nối trợ lý với Telegram.",
  shared: (locator: string, documentName: string) => `Đường dẫn đến ${locator}, ${documentName}:`,
  shareNote:
    "Ai mở đường dẫn hoặc quét mã QR được trợ lý trả lời bằng nguyên văn mục ấy. Ảnh mã QR để in, dán bảng tin.",
  qrTitle: "Trợ lý Dân vận",
  qrHint: "Quét để hỏi và xem nguyên văn",
  qrCaption: (locator: string, documentName: string) => `Mã QR: ${locator}, ${documentName}`,
  fileChoice: "Văn bản gốc (tệp)",
  fileCommand: (documentId: string) => `BANGOC ${documentId}`,
  fileUsage: "Anh/chị cần bản gốc của văn bản nào?",
  fileNone: "Kho chưa có văn bản nào giống tên ấy. Nhắn VANBAN để xem danh sách.",
  file: (documentName: string) => `Bản gốc: ${documentName}`,
  fileNote: "Đúng tệp mà tôi đã đọc, không thêm bớt.",
  fileGone: (documentName: string) =>
    `Tệp gốc của ${documentName} không còn trên máy của cơ quan, hoặc đã đổi sau khi tôi đọc. Anh/chị hỏi người phụ trách; nội dung tôi trả lời vẫn theo bản đã đọc.`,
} as const;
