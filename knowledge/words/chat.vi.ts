/** What a person may type to reach a command, without marks and in lower case. The first is the one that help shows. */
export const COMMAND_WORDS = {
  start: ["start", "bat dau"],
  help: ["help", "trogiup", "tro giup", "giup", "giup toi", "huong dan su dung", "menu"],
  newcomer: ["huongdan", "huong dan", "nguoi moi", "nguoimoi", "huong dan nguoi moi", "toi moi nhan viec"],
  nextStep: ["tiep", "tiep tuc", "tiep theo"],
  deadlines: ["han", "han nop", "hannop", "thoi han"],
  orgUnits: ["donvi", "don vi", "cac don vi", "danh sach don vi"],
  documents: ["vanban", "van ban", "ke hoach", "cac van ban", "danh sach van ban"],
  myOrgUnit: ["donvicuatoi", "don vi cua toi", "settings"],
  reminders: ["nhacviec", "nhac viec", "nhac nho"],
  remindMe: ["nhactoi", "nhac toi"],
  done: ["xong", "da xong"],
  again: ["nhaclai", "nhac lai"],
  calendar: ["lich", "lich nam", "lich cua toi", "lichcuatoi"],
  rightAnswer: ["tra loi dung", "dung roi", "dung"],
  wrongAnswer: ["tra loi sai", "tra loi chua dung", "chua dung", "sai", "sai roi"],
  share: ["chiase", "chia se"],
  sourceFile: ["bangoc", "ban goc", "tep goc", "file goc", "van ban goc"],
  deleteData: ["xoadulieu", "xoa du lieu", "xoa du lieu cua toi"],
} as const;

/** Openings of a message without slash whose rest is an argument, where the rest could not be a question. Without marks, lower case. */
export const ARGUMENT_OPENINGS = {
  orgUnits: /^(?:donvi|donvicuatoi)\s+(?=\S)/,
  reminders: /^nhac\s?viec\s+(?=(?:bat|tat|on|off|ngay|gio|tuan)\b)/,
  done: /^(?:da )?xong\s+(?=\d+$)/,
  calendar:
    /^lich\s+(?=(?:thu hoi|xoa|huy|(?:nam )?20\d\d)[.!]?$|(?:ubnd|uy ban|hdnd|so|ban|phong|van phong|thanh tra|cong an|dang uy|mttq)\b[^?]*$)/,
  again: /^nhac\s?lai\s+(?=\d+(?:\s+\d+)?$)/,
  share: /^chia\s?se\s+(?=m-[0-9a-f]{16}$)/,
  sourceFile:
    /^(?:(?:xin|cho|gui|lay|tai|can)\s+(?:(?:cho\s+)?(?:toi|em|minh|anh|chi)\s+)?(?:xin\s+)?)?(?:bangoc|ban goc|file|tep|ban mem)\s+(?:goc\s+)?(?:cua\s+)?(?=\S)(?!.*\b(?:khi nao|bao gio|ngay|han|ai|o dau|la gi|nhu the nao|may)\b)/,
  newcomer: /^huong\s?dan\s+(?=(?:lai|van phong|van hoa|truong thon|lanh dao|viec khac)\b)/,
  deleteData: /^xoa\s?du\s?lieu\s+(?=dong y$)/,
} as const;

/** How a sentence that names one's own unit begins; the unit follows. Without marks, lower case. */
export const MY_ORG_UNIT_OPENINGS =
  /^(?:donvicuatoi|don vi cua toi\s*(?:la\b|:)|toi (?:lam viec o|lam o|cong tac tai|thuoc))\s*:?\s*(?=\S)/;

/** What follows the command of one's own unit to have it forgotten. Without marks, lower case. */
export const FORGET_WORDS: readonly string[] = ["quen", "xoa", "bo", "khong", "huy"];

/** Words at the head of a unit's name that many units share, and that alone do not make two names alike. Without marks. */
export const COMMON_UNIT_WORDS: ReadonlySet<string> = new Set(
  "ubnd uy ban nhan dan xa phuong huyen tinh thi tran thanh pho cac so ban phong va cua".split(" "),
);

/** Stretches that a cut must not go through: printed dates, numbers of acts, thousands. */
export const UNBREAKABLE =
  /(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|(?:ngày|tháng|quý|năm)\s+[\dIVX]+(?:[/.-][\dIVX]+)*|\d[\d./-]*\d(?:[/-][\p{Lu}\d][\p{L}\d-]*)*|\p{Lu}\.\s*\p{Lu}\./giu;

/** The web page's, the menus' and the platforms' own short texts. */
export const CHAT_LABELS = {
  pickByNumber: "Nhắn số để chọn:",
  source: "Nguồn",
  filesElsewhere: "Ảnh và tệp lịch: mở mục Lịch trên trang hỏi đáp của cơ quan.",
} as const;

/** For a platform's command menu; Latin command first. */
export const COMMAND_MENU: readonly { readonly command: string; readonly description: string }[] = [
  { command: "han", description: "Thời hạn sắp tới của đơn vị tôi" },
  { command: "donvi", description: "Các đơn vị được giao việc" },
  { command: "vanban", description: "Các văn bản tôi tra cứu" },
  { command: "lich", description: "Lịch thời hạn trong năm: ảnh, tệp lịch, địa chỉ lịch" },
  { command: "nhacviec", description: "Nhắc trước thời hạn: bật, tắt, số ngày, giờ" },
  { command: "donvicuatoi", description: "Đặt, xem hoặc quên đơn vị của tôi" },
  { command: "huongdan", description: "Dành cho người mới nhận việc" },
  { command: "xoadulieu", description: "Xem và xóa dữ liệu của tôi" },
  { command: "help", description: "Cách hỏi" },
];

/** What Telegram shows of the bot before a person begins: in the empty chat, and on its profile. */
export const TELEGRAM_DESCRIPTION = {
  long: "Tôi trả lời về thời hạn, nhiệm vụ, đơn vị và văn bản nêu trong các kế hoạch của cơ quan, luôn kèm nguyên văn và nơi trích. Điều gì kế hoạch không nêu, tôi nói là không có. Gõ có dấu hay không dấu đều được.",
  short: "Tra thời hạn, nhiệm vụ trong kế hoạch dân vận, dân chủ ở cơ sở; luôn kèm nguyên văn.",
} as const;

export const START_TEXT = {
  lead: "Xin chào! Tôi là Trợ lý Dân vận.",
  about:
    "Tôi trả lời về thời hạn, nhiệm vụ, đơn vị và văn bản nêu trong các kế hoạch đã được nạp, luôn kèm nguyên văn và nơi trích. Điều gì kế hoạch không nêu, tôi nói là không có.",
  howToAsk: "Cứ hỏi như nhắn cho đồng nghiệp, có dấu hay không dấu đều được. Ví dụ:",
} as const;

/** Questions that show what can be asked; each is answered by asking it. */
export const EXAMPLE_QUESTIONS: readonly string[] = [
  "Báo cáo năm gửi trước ngày nào?",
  "Sở Nội vụ có nhiệm vụ gì?",
  "Kế hoạch căn cứ những văn bản nào?",
];

export const HELP_TEXT = {
  lead: "Cách dùng Trợ lý Dân vận",
  commands: [
    "HAN – thời hạn sắp tới của đơn vị anh/chị (chưa đặt đơn vị thì của tất cả)",
    "DONVI – các đơn vị được giao việc; DONVI tên đơn vị – việc của đơn vị ấy",
    "VANBAN – các văn bản tôi tra cứu",
    "LICH – lịch thời hạn trong năm của đơn vị: ảnh và tệp lịch; LICH 2025, LICH tên đơn vị; LICH THU HOI – thu hồi địa chỉ lịch",
    "DONVICUATOI tên đơn vị – để tôi nhớ đơn vị của anh/chị; DONVICUATOI XOA – để tôi quên",
    "NHACVIEC – nhắc trước thời hạn của đơn vị; XONG – đã làm xong việc vừa nhắc",
    "BANGOC tên văn bản – nhận tệp văn bản gốc (Telegram, trang web; Zalo nhận đường dẫn)",
    "XOADULIEU – xem tôi đang nhớ gì về anh/chị và xóa đi",
    "DUNG, SAI – câu trả lời vừa rồi đúng hay chưa đúng; người phụ trách xem được góp ý, không thấy tên",
    "HUONGDAN – dành cho người mới nhận việc: việc của mình, thời hạn, kế hoạch, hỏi ai; TIEP – đi tiếp",
    "TROGIUP – hướng dẫn này",
  ],
  note: "Gõ hoa hay thường, có dấu hay không, có dấu / ở đầu hay không đều được. Câu trả lời trích nguyên văn văn bản; hãy xem bản gốc trước khi ký.",
} as const;

/** What is said about the data of a person and their deletion. */
export const DELETE_DATA_TEXT = {
  question: "Xóa mọi dữ liệu của anh/chị trong cuộc trò chuyện này?",
  kept: "Tôi đang nhớ (nếu anh/chị đã dùng): đơn vị của anh/chị, vài câu hỏi gần nhất, các lựa chọn đã đưa ra, các lời nhắc việc và địa chỉ lịch. Xóa rồi thì không lấy lại được; lời nhắc sẽ dừng, địa chỉ lịch đã thêm vào điện thoại sẽ không cập nhật nữa. Câu hỏi chưa trả lời được và góp ý đã bỏ tên, bỏ số và không gắn với anh/chị; chúng tự xóa sau 90 ngày.",
  agree: "Đồng ý xóa",
  agreeCommand: "XOADULIEU DONG Y",
  agreement: "dong y",
  done: "Đã xóa mọi dữ liệu của anh/chị trong cuộc trò chuyện này. Anh/chị vẫn hỏi tiếp được như người mới.",
} as const;

/** Asked in the person's name by the command of deadlines. */
export function upcomingDeadlinesQuestion(orgUnit: string | null): string {
  return orgUnit === null ? "Các thời hạn sắp tới" : `${orgUnit} có những thời hạn nào?`;
}

/** Asked in the person's name when they pick a unit. */
export function dutiesQuestion(orgUnit: string): string {
  return `${orgUnit} có nhiệm vụ gì?`;
}

/** Asked in the person's name when they pick a document. */
export function documentDeadlinesQuestion(documentName: string): string {
  return `${documentName} có những mốc thời hạn nào?`;
}

/** Asked to read a section in full. */
export function sectionQuestion(section: string, documentName: string): string {
  return `Mục ${section} của ${documentName} nói gì?`;
}

/** The same question, asked of one document. */
export function byDocumentQuestion(question: string, documentName: string): string {
  return `${question.replace(/[?.!\s]+$/, "")}${NEXT_TEXT.byDocument(documentName)}?`;
}

export const NEXT_TEXT = {
  wholeSection: (section: string) => `Xem nguyên văn mục ${section}`,
  byDocument: (documentName: string) => ` theo ${documentName}`,
  elsewhere: (documentName: string) => `Theo ${documentName}`,
} as const;

export const ORG_UNITS_TEXT = {
  lead: (count: number) => `${count} đơn vị được các văn bản giao việc:`,
  line: (name: string, duties: number) => `${name} (${duties} việc)`,
  none: "Các văn bản đã nạp chưa giao việc cho đơn vị nào.",
  more: (count: number) => `… và ${count} đơn vị khác. Nhắn “DONVI tên đơn vị” để xem việc của đơn vị ấy.`,
  hint: "Nhắn “DONVI tên đơn vị” để xem việc của đơn vị ấy.",
} as const;

export const DOCUMENTS_TEXT = {
  lead: (count: number) => `Tôi tra cứu ${count} văn bản:`,
  none: "Chưa có văn bản nào được nạp. Nhờ người quản trị chạy “npm run ingest”.",
  more: (count: number) => `… và ${count} văn bản khác. Cứ hỏi theo tên hoặc số, ký hiệu.`,
  number: (number: string) => `số ${number}`,
  noNumber: "không ghi số",
} as const;

export const MY_ORG_UNIT_TEXT = {
  current: (orgUnit: string) => `Đơn vị của anh/chị: ${orgUnit}`,
  howToChange: "Đổi: nhắn “DONVICUATOI tên đơn vị”. Quên: nhắn “DONVICUATOI XOA”.",
  unset: "Anh/chị chưa đặt đơn vị.",
  howToSet:
    "Nhắn “DONVICUATOI tên đơn vị”, ví dụ: DONVICUATOI UBND xã Ba Vì. Tôi chỉ nhớ tên đơn vị, không nhớ gì thêm.",
  saved: (orgUnit: string) => `Đã nhớ đơn vị của anh/chị: ${orgUnit}.`,
  savedHint: "Nhắn HAN để xem thời hạn sắp tới của đơn vị.",
  notInDocuments: "Các văn bản đã nạp không nêu tên này; tôi vẫn nhớ và tra theo cấp của đơn vị.",
  forgotten: "Đã quên đơn vị của anh/chị.",
  which: (typed: string) => `“${typed}” là đơn vị nào dưới đây?`,
  keepAsTyped: (typed: string) => `Giữ đúng như đã nhắn: ${typed}`,
  tooLong: "Tên đơn vị dài quá. Anh/chị nhắn tên ngắn gọn giúp tôi, ví dụ: UBND xã Ba Vì.",
  command: (orgUnit: string) => `/donvicuatoi ${orgUnit}`,
  exactCommand: (orgUnit: string) => `/donvicuatoi = ${orgUnit}`,
} as const;

export const UNREADABLE_TEXT = {
  noWords: "Tôi chỉ đọc được chữ. Anh/chị gõ câu hỏi giúp tôi, ví dụ: Báo cáo năm gửi trước ngày nào?",
  tooLong: (chars: number, limit: number) =>
    `Tin nhắn dài ${chars} ký tự, tôi chỉ đọc được đến ${limit}. Anh/chị hỏi ngắn lại, mỗi lần một việc giúp tôi.`,
  unknownCommand: (typed: string) => `Tôi không có lệnh “${typed}”.`,
  lapsedChoice: "Lựa chọn này đã hết hạn (quá 24 giờ). Anh/chị hỏi lại câu trước giúp tôi.",
  numberOutOfRange: (limit: number) => `Anh/chị chọn một số từ 1 đến ${limit} giúp tôi.`,
  troubleLead: "Xin lỗi, tôi đang gặp trục trặc nên chưa trả lời được.",
  troubleNote: "Anh/chị thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.",
} as const;

export const TERMINAL_TEXT = {
  greeting: "Trợ lý Dân vận – gõ câu hỏi rồi Enter; TROGIUP để xem cách dùng; Ctrl+D để thoát.",
  prompt: "Bạn: ",
} as const;

/** What `npm start` prints for the person who runs it. */
export const STARTUP_TEXT = {
  page: (address: string) => `Trang hỏi đáp: ${address}`,
  serving: (name: string) => `${name}: đang nhận tin nhắn.`,
  stopped: (name: string, reason: string) => `${name}: đã dừng. ${reason}`,
  stopping: "Đang dừng: trả lời nốt câu đang dở…",
} as const;

export const PLATFORM_LABELS = {
  telegram: "Telegram",
  zalo: "Zalo",
  web: "Trang web",
  console: "Màn hình lệnh",
} as const;

/** What the command line prints about where a platform delivers messages. */
export const WEBHOOK_TEXT = {
  set: (platform: string, url: string) => `${platform}: từ nay tin nhắn được gửi đến ${url}.`,
  deleted: (platform: string) => `${platform}: đã bỏ webhook; khi chạy, trợ lý tự hỏi tin mới.`,
  info: (platform: string, url: string | null) =>
    url === null ? `${platform}: chưa đặt webhook.` : `${platform}: tin nhắn đang được gửi đến ${url}.`,
  usage: `
Đặt, bỏ hoặc xem webhook: địa chỉ mà Zalo, Telegram gửi tin nhắn đến, thay cho việc trợ lý tự hỏi tin mới.

  npm run webhook -- set|delete|info zalo|telegram

  set      đặt địa chỉ và chuỗi bí mật đã khai báo trong .env (ZALO_WEBHOOK_URL và ZALO_WEBHOOK_SECRET,
           TELEGRAM_WEBHOOK_URL và TELEGRAM_WEBHOOK_SECRET)
  delete   bỏ webhook; xóa các dòng đó trong .env rồi chạy lại trợ lý
  info     xem địa chỉ đang đặt
`,
} as const;

export const START_USAGE = `
Chạy trợ lý: trang hỏi đáp trên máy này, và Zalo, Telegram nếu đã khai báo mã (token) trong tệp .env.

  npm start

Dừng: Ctrl+C. Các thiết lập nằm trong .env; .env.example giải thích từng thiết lập.
`;

export const CHAT_USAGE = `
Hỏi đáp ngay trên màn hình lệnh, như trong Zalo hay Telegram.

  npm run chat [-- --data THƯ_MỤC]

  --data   thư mục dữ liệu đã dựng (mặc định: DATA_DIR hoặc data)
`;
