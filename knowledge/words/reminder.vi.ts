/** Numbers of days as people say them in the settings: "7, 3, 1, 0". */
function dayList(days: readonly number[]): string {
  return days.map((day) => (day === 0 ? "đúng ngày" : `${day}`)).join(", ");
}

/** The words around a reminder; its date and quote are the plan's. */
export const REMINDER_TEXT = {
  lead: (due: string) => `Nhắc việc: ${due}`,
  lateLead: (due: string) => `Nhắc việc (báo muộn): ${due}`,
  late: "Tin này lẽ ra đến sớm hơn: trợ lý đã tạm dừng hoặc chưa gửi được.",
  past: (days: number) => `Hạn của kỳ vừa rồi đã qua ${days} ngày.`,
  weekly: (count: number) => `Việc tuần này và tuần sau: ${count} mốc thời hạn`,
  weeklyLate: (count: number) => `Việc tuần này và tuần sau (báo muộn): ${count} mốc thời hạn`,
  weeklyMore: (count: number) => `… và ${count} mốc nữa. Nhắn HAN để xem đủ.`,
  done: "Đã xong",
  againHours: (hours: number) => `Nhắc lại sau ${hours} giờ`,
  againTomorrow: "Nhắc lại ngày mai",
  typed: (number: number) => `Khi xong, nhắn: XONG ${number}`,
} as const;

/** Below an answer that tells deadlines. */
export const REMIND_ME_TEXT = {
  one: "Nhắc tôi việc này",
  which: (due: string) => `Nhắc tôi: ${due}`,
  unit: "Nhắc việc theo đơn vị của tôi",
  followed: "Tôi sẽ nhắc việc này.",
  next: (days: number, hour: number) =>
    days === 0 ? `Lần nhắc tới: ${hour} giờ hôm nay.` : `Lần nhắc tới: ${hour} giờ, sau ${days} ngày nữa.`,
  noneLeft: "Việc này không còn lần nhắc nào: đã qua các mốc nhắc của kỳ này.",
  undated: "Văn bản không ghi ngày cho việc này nên tôi không nhắc được.",
  gone: "Việc này không còn trong sổ thời hạn. Anh/chị hỏi lại để xem thời hạn mới.",
} as const;

/** The dialogue of the command of reminders. */
export const REMINDER_SETTINGS_TEXT = {
  off: "Nhắc việc đang tắt.",
  about: "Khi bật, tôi nhắn trước mỗi thời hạn của đơn vị anh/chị, kèm nguyên văn và nơi trích trong kế hoạch.",
  on: "Nhắc việc đang bật.",
  unit: (orgUnit: string, dated: number) => `Theo đơn vị: ${orgUnit} (${dated} mốc có ngày)`,
  unitMissing:
    "Theo đơn vị: chưa biết đơn vị của anh/chị. Nhắn “DONVICUATOI tên đơn vị”, ví dụ: DONVICUATOI UBND xã Ba Vì.",
  unitOff: "Theo đơn vị: tắt",
  single: (count: number) => `Việc đã chọn riêng: ${count}`,
  undated: (count: number) => `${count} việc định kỳ không ghi ngày cụ thể thì tôi không nhắc được.`,
  leads: (days: readonly number[]) => `Nhắc trước (ngày): ${dayList(days)}`,
  hour: (hour: number) => `Giờ nhắc: ${hour} giờ (giờ Việt Nam)`,
  weekly: (isOn: boolean) => `Tóm tắt sáng thứ Hai: ${isOn ? "bật" : "tắt"}`,
  turnedOff: "Đã tắt mọi nhắc việc ở đây. Nhắn NHACVIEC để bật lại.",
  noPush: "Nhắc việc gửi qua Zalo hoặc Telegram. Anh/chị nhắn NHACVIEC cho trợ lý ở đó giúp tôi.",
  whichDays: "Nhắc trước mấy ngày? Chọn dưới đây, hoặc nhắn ví dụ: NHACVIEC NGAY 10 5 1 0",
  whichHour: "Nhắc lúc mấy giờ? Chọn dưới đây, hoặc nhắn ví dụ: NHACVIEC GIO 14",
  badDays: (most: number) =>
    `Số ngày là các số từ 0 đến ${most}, cách nhau bằng dấu cách, ví dụ: NHACVIEC NGAY 7 3 1 0`,
  badHour: "Giờ là một số từ 0 đến 23, ví dụ: NHACVIEC GIO 8",
  choices: {
    turnOn: "Bật theo đơn vị của tôi",
    turnOff: "Tắt nhắc việc",
    days: "Đổi số ngày nhắc trước",
    hour: "Đổi giờ nhắc",
    weeklyOn: "Bật tóm tắt thứ Hai",
    weeklyOff: "Tắt tóm tắt thứ Hai",
  },
  dayChoice: dayList,
  hourChoice: (hour: number) => `${hour} giờ`,
  offeredDays: [
    [7, 3, 1, 0],
    [10, 5, 1, 0],
    [3, 1, 0],
    [1, 0],
  ],
  offeredHours: [7, 8, 10, 14, 17],
} as const;

/** After "done" and "again" below a reminder. */
export const DECISION_TEXT = {
  done: "Đã ghi là xong. Kỳ này tôi không nhắc việc này nữa.",
  again: (hours: number) => `Tôi sẽ nhắc lại sau ${hours} giờ.`,
  againTomorrow: "Tôi sẽ nhắc lại vào ngày mai.",
  unknown: "Tôi không tìm thấy lời nhắc ấy ở đây. Anh/chị bấm nút dưới lời nhắc, hoặc nhắn XONG kèm số của nó.",
} as const;

/** What may follow the command of reminders, folded. */
export const REMINDER_WORDS = {
  on: ["bat", "on", "co", "mo"],
  off: ["tat", "off", "khong", "huy", "dung"],
  days: ["ngay", "truoc"],
  hour: ["gio", "luc"],
  weekly: ["tuan", "thu hai"],
} as const;

/** The commands behind choices, as a person would type them. */
export const REMINDER_COMMANDS = {
  settings: (argument: string) => `/nhacviec ${argument}`.trim(),
  remindMe: (deadlineId: string) => `/nhactoi ${deadlineId}`,
  done: (message: number) => `/xong ${message}`,
  again: (message: number, hours: number) => `/nhaclai ${message} ${hours}`,
} as const;

/** What the command line prints about messages whose arrival is not known. */
export const OUTBOX_TEXT = {
  none: "Không có tin nhắc nào thất bại hoặc chưa rõ kết quả.",
  line: (row: {
    readonly id: number;
    readonly platform: string;
    readonly chat: string;
    readonly status: string;
    readonly occurrence: string;
    readonly kind: string;
    readonly reason: string;
  }) =>
    `#${row.id} ${row.platform} …${row.chat}: ${row.status === "unknown" ? "chưa rõ đã đến hay chưa" : "không gửi được"} – kỳ ${row.occurrence}, ${row.kind} (${row.reason})`,
  usage: `
Liệt kê tin nhắc việc không gửi được hoặc chưa rõ đã đến nơi hay chưa. Tin chưa rõ không được gửi lại, để tránh gửi hai lần.

  npm run outbox [-- --data THƯ_MỤC]

  --data   thư mục dữ liệu (mặc định: DATA_DIR hoặc data)
`,
} as const;
