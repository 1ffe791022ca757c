/** What a new member of staff is told, one step a message. */
export const NEWCOMER_TEXT = {
  welcome:
    "Chào anh/chị mới nhận việc. Tôi đưa anh/chị đi 5 bước ngắn; dừng lúc nào cũng được, nhắn TIEP để đi tiếp từ chỗ đã dừng.",
  unitWanted:
    "Trước hết, anh/chị làm ở đơn vị nào? Nhắn: DONVICUATOI và tên đơn vị, ví dụ: DONVICUATOI UBND xã Ba Vì. Xong thì nhắn TIEP.",
  roleWanted: (unit: string) => `Đơn vị: ${unit}. Anh/chị phụ trách việc gì?`,
  roles: ["Văn phòng – thống kê", "Văn hóa – xã hội", "Trưởng thôn", "Lãnh đạo", "Việc khác"],
  roleCommand: (role: string) => `HUONGDAN ${role}`,
  step: (step: number, steps: number, heading: string) => `Bước ${step}/${steps}: ${heading}`,
  headings: {
    duties: "việc của anh/chị theo kế hoạch",
    deadlines: "thời hạn sắp tới",
    overview: "kế hoạch nói gì",
    glossary: "chữ viết tắt hay gặp",
    contact: "vướng mắc thì hỏi ai",
  },
  next: (step: number, steps: number) => `Tiếp (bước ${step}/${steps})`,
  nextCommand: "TIEP",
  startAgain: "HUONGDAN LAI",
  again: "Đi lại từ đầu",
  noRole:
    "Kế hoạch không giao việc cho tên gọi này; dưới đây là việc của đơn vị. Anh/chị hỏi lại lãnh đạo về phần việc của mình.",
  glossaryLead: (count: number) => `Các văn bản giải thích ${count} chữ viết tắt:`,
  noGlossary: "Các văn bản trong kho không giải thích chữ viết tắt nào.",
  done: "Vậy là xong. Từ giờ anh/chị cứ hỏi như nhắn cho đồng nghiệp; NHACVIEC để được nhắc trước thời hạn, TROGIUP để xem các lệnh.",
  notStarted: "Chưa có bước nào đang đi. Nhắn HUONGDAN để bắt đầu.",
} as const;

/** Folded; starts the way afresh. */
export const START_AGAIN = /^lai$/;

/** Of a role in general, whose tasks are those of the unit. Folded. */
export const GENERAL_ROLES: ReadonlySet<string> = new Set(["lanh dao", "viec khac"]);

/** Questions of the way, asked in the person's name. */
export const NEWCOMER_QUESTIONS = {
  duties: (who: string) => `${who} có nhiệm vụ gì?`,
  overview: (unit: string) => `Tóm tắt kế hoạch của ${unit}`,
  anyOverview: "Tóm tắt các kế hoạch",
  contact: "Khi có khó khăn, vướng mắc thì báo cáo cho đơn vị nào?",
} as const;
