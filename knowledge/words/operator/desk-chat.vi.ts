/** What an admin types in a private chat to look after the bot, folded; with or without a slash in front. */
export const DESK_WORDS = {
  menu: "quantri",
  review: "duyet",
  correct: "sua",
  documents: "kho",
  conflicts: "lech",
  questions: "bongo",
  feedback: "gopy",
  usage: "thongke",
} as const;

/** What follows a command of the desk. Folded. */
export const DESK_ARGUMENTS = {
  confirm: "dung",
  reject: "bo",
  reopen: "rut",
  after: "sau",
  golden: "giu",
  dismiss: "bo",
} as const;

/** What is asked when a button of the desk is pressed. */
export const DESK_COMMANDS = {
  review: (rest = "") => `DUYET ${rest}`.trim(),
  questions: (rest = "") => `BONGO ${rest}`.trim(),
  documents: "KHO",
  conflicts: "LECH",
  feedback: "GOPY",
  usage: "THONGKE",
} as const;

/** Labels in a typed correction, folded, and the field that each is. The rest of a label's line is its value. */
export const CORRECTION_LABELS: readonly (readonly [RegExp, "due" | "what" | "who" | "recipient" | "via"])[] = [
  [/(?:^|[;\n])\s*(?:thoi )?han\s*[:=]\s*/g, "due"],
  [/(?:^|[;\n])\s*viec\s*[:=]\s*/g, "what"],
  [/(?:^|[;\n])\s*don ?vi\s*[:=]\s*/g, "who"],
  [/(?:^|[;\n])\s*gui\s*[:=]\s*/g, "recipient"],
  [/(?:^|[;\n])\s*qua\s*[:=]\s*/g, "via"],
];

/** The desk in chat. */
export const DESK_TEXT = {
  by: (platform: string, userKey: string) => `quản trị ${platform} ${userKey}`,
  inPrivate: "Việc quản trị chỉ làm trong cuộc trò chuyện riêng với trợ lý.",
  off: "Chưa mở được kho để duyệt. Anh/chị chạy npm run ingest rồi thử lại.",
  menuLead: (waiting: number, unanswered: number) =>
    `Quản trị: ${waiting} thời hạn chưa duyệt, ${unanswered} câu hỏi bị bỏ ngỏ.`,
  menuItems: [
    "DUYET – duyệt từng thời hạn, nguyên văn ở bên",
    "KHO – văn bản trong kho và tình trạng; gửi tệp vào đây để nạp thêm (Telegram)",
    "LECH – chỗ các kế hoạch lệch nhau",
    "BONGO – câu hỏi chưa trả lời được",
    "GOPY – góp ý về câu trả lời; THONGKE – số câu trả lời mỗi ngày",
    "MOI – tạo mã mời; NGUOIDUNG – ai được dùng; CHODUYET, CAPQUYEN, THUQUYEN tài khoản",
  ],
  menuChoices: {
    review: "Duyệt thời hạn",
    questions: "Câu hỏi bị bỏ ngỏ",
    documents: "Văn bản trong kho",
    conflicts: "Chỗ lệch nhau",
  },
  waiting: (left: number, due: string) => `Chưa duyệt (còn ${left}): ${due}`,
  noneWaiting: "Không còn thời hạn nào chưa duyệt.",
  noneWaitingOf: (document: string) => `${document}: không còn thời hạn nào chưa duyệt.`,
  decided: { reviewed: "Đã ghi: đúng.", rejected: "Đã ghi: không phải thời hạn.", parsed: "Đã rút lại quyết định." },
  corrected: "Đã ghi chỗ sửa.",
  correctHint: (id: string) =>
    `Sửa: nhắn “SUA ${id} hạn: trước ngày 15/10/2025”. Cũng sửa được việc:, đơn vị:, gửi:, qua: (cách nhau bằng dấu chấm phẩy; nhiều đơn vị cách nhau bằng dấu phẩy).`,
  later: "Để sau",
  unknownDeadline: "Không thấy thời hạn có mã này; có thể văn bản đã đổi. Anh/chị nhắn DUYET để xem lại.",
  documentsLead: (count: number) => `Kho có ${count} văn bản.`,
  document: (name: string, id: string, total: number, waiting: number) =>
    `${name} – mã ${id}: ${total} thời hạn, ${waiting} chưa duyệt`,
  reviewOf: (name: string) => `Duyệt: ${name}`,
  more: (count: number) => `… và ${count} mục khác, xem trên trang quản trị.`,
  question: (left: number, question: string) => `Bỏ ngỏ (còn ${left}): ${question}`,
  pointHint: (id: number) =>
    `Chỉ chỗ trả lời: nhắn “BONGO ${id} mã-văn-bản mục”, ví dụ: BONGO ${id} ke-hoach-2025 III.4. Mã văn bản xem ở KHO.`,
  golden: "Đưa vào bộ câu hỏi kiểm tra",
  dismiss: "Bỏ qua",
  settled: "Đã ghi.",
  goneQuestion: "Câu hỏi này không còn trong danh sách.",
  feedbackLead: (count: number) => `Góp ý về ${count} câu hỏi, câu bị chê nhiều nhất đứng trước:`,
  feedback: (question: string, right: number, wrong: number) => `${question} – đúng ${right}, chưa đúng ${wrong}`,
  usageLead: "Số câu trả lời mỗi ngày:",
  usage: (day: string, answered: number, missed: number, other: number) =>
    `${day}: trả lời được ${answered}, không có trong văn bản ${missed}, khác ${other}`,
  tooLarge: (megabytes: number) =>
    `Tệp lớn quá ${megabytes} MB, bot không tải được. Anh/chị nạp tệp này trên trang quản trị.`,
  notFetched: "Không tải được tệp về. Anh/chị gửi lại giúp tôi, hoặc nạp trên trang quản trị.",
  reading: (file: string) =>
    `Đã nhận “${file}”, đang đọc. Xong tôi sẽ nhắn lại; văn bản scan cần vài phút. Văn bản có dấu MẬT bị từ chối và không được giữ lại.`,
} as const;
