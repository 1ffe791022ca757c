import { type PlainDate, weekdayOf } from "../domain/plain-date.ts";
import { dateWords, weekdayWords } from "../words/due.vi.ts";

/** Names of the calendar of one unit, and of the whole feed. */
export const CALENDAR_NAMES = {
  year: (orgUnit: string, year: number) => `Lịch năm ${year} – ${orgUnit}`,
  feed: (orgUnit: string) => `Thời hạn – ${orgUnit}`,
  one: "Một thời hạn",
  about: "Thời hạn trích từ các kế hoạch đã nạp, kèm nguyên văn và nơi trích. Xem bản gốc của văn bản trước khi ký.",
  fileName: (year: number) => `lich-${year}`,
} as const;

/** What stands on the picture and in the table of a unit's year. */
export const YEAR_WORDS = {
  title: (year: number) => `Lịch năm ${year}`,
  count: (count: number, left: number) =>
    count === 0 ? "không có mốc ghi ngày" : `${count} mốc ghi ngày, ${left === 0 ? "đã qua cả" : `còn ${left}`}`,
  today: (today: PlainDate) => `Hôm nay ${dateWords(today)}`,
  month: (month: number) => `Tháng ${month}`,
  skipped: (from: number, to: number, hidden: number) =>
    `Tháng ${from === to ? from : `${from}–${to}`}: ${hidden === 0 ? "không có mốc" : `${hidden} mốc, xem trong tệp lịch`}`,
  monthly: "Hằng tháng",
  undated: "Văn bản không ghi ngày cụ thể",
  more: (count: number) => `… và ${count} việc nữa`,
  footer: "Số to: ngày cuối còn trong hạn. Xem bản gốc trước khi ký.",
  weekday: (date: PlainDate) => WEEKDAYS_SHORT[weekdayOf(date) - 1] ?? "",
  own: "Kế hoạch của đơn vị",
  higher: "Kế hoạch cấp trên",
  status: { past: "đã qua", today: "hôm nay", ahead: (days: number) => `còn ${days} ngày` },
} as const;

const WEEKDAYS_SHORT: readonly string[] = ["T.Hai", "T.Ba", "T.Tư", "T.Năm", "T.Sáu", "T.Bảy", "C.nhật"];

/** The accessible page of a unit's year. */
export const YEAR_PAGE_WORDS = {
  title: "Lịch thời hạn",
  via: (via: string) => `(qua ${via})`,
  back: "Về trang hỏi đáp",
  chooseUnit: "Đơn vị",
  chooseYear: "Năm",
  show: "Xem lịch",
  unset: "Chọn đơn vị để xem lịch thời hạn của đơn vị ấy.",
  caption: (orgUnit: string, year: number) => `Các mốc thời hạn năm ${year} của ${orgUnit}`,
  columns: {
    day: "Ngày cuối còn trong hạn",
    printed: "Hạn in trong văn bản",
    what: "Việc",
    to: "Gửi",
    source: "Nguồn",
    state: "Tình trạng",
  },
  undatedCaption: "Việc văn bản không ghi ngày cụ thể",
  monthlyCaption: "Việc hằng tháng",
  picture: (orgUnit: string, year: number) => `Ảnh lịch năm ${year} của ${orgUnit}; nội dung như bảng dưới đây`,
  empty: (year: number) => `Không có mốc nào ghi ngày trong năm ${year}.`,
  otherYears: "Năm khác:",
  downloads: "Tải về và đăng ký",
  file: "Tải tệp lịch (.ics)",
  image: "Tải ảnh lịch",
  subscribe: "Tạo địa chỉ lịch tự cập nhật",
  address:
    "Địa chỉ lịch tự cập nhật của anh/chị (dán vào mục “Thêm lịch từ URL” của ứng dụng lịch; ai có địa chỉ này đều xem được):",
  revoke: "Thu hồi địa chỉ này",
  lastDay: (date: PlainDate) => `${weekdayWords(weekdayOf(date))}, ${dateWords(date)}`,
} as const;

/** What is said in chat to who asks for the calendar. */
export const CALENDAR_CHAT = {
  lead: (orgUnit: string, year: number, count: string) => `Lịch năm ${year} của ${orgUnit}: ${count}.`,
  needsUnit: "Anh/chị muốn xem lịch của đơn vị nào?",
  howToName:
    "Nhắn “LICH tên đơn vị”, ví dụ: LICH UBND xã Ba Vì; thêm năm nếu cần: LICH 2025. Đặt đơn vị của mình: “DONVICUATOI tên đơn vị”.",
  nothing: (orgUnit: string) => `Các văn bản đã nạp không có việc nào ghi thời hạn cho ${orgUnit}.`,
  emptyYear: (orgUnit: string, year: number) => `Năm ${year} không có mốc nào ghi ngày cho ${orgUnit}.`,
  addOne: "Thêm vào lịch",
  oneCommand: (id: string) => `/lich ${id}`,
  oneLead: "Tệp lịch của thời hạn này; mở tệp để thêm vào lịch của điện thoại.",
  oneGone: "Thời hạn này không còn trong kho văn bản, hoặc không ghi ngày nên không thêm vào lịch được.",
  otherYear: (year: number) => `Lịch năm ${year}`,
  otherYearCommand: (orgUnit: string, year: number) => `/lich ${orgUnit} ${year}`,
  undated: (count: number) => `Ngoài ra có ${count} việc văn bản không ghi ngày cụ thể.`,
  more: (count: number) => `… và ${count} mốc nữa trong ảnh và tệp lịch.`,
  subscribe: (address: string) =>
    `Lịch tự cập nhật, thêm vào ứng dụng lịch bằng địa chỉ (ai có đều xem được): ${address}\nThu hồi: nhắn LICH THU HOI.`,
  fileCaption: (orgUnit: string, year: number) =>
    `Tệp lịch năm ${year} – ${orgUnit}. Mở tệp để thêm các mốc vào điện thoại.`,
  pictureCaption: (orgUnit: string, year: number) => `Lịch năm ${year} – ${orgUnit}`,
  revoked: (count: number) =>
    count === 0
      ? "Anh/chị chưa có địa chỉ lịch nào."
      : `Đã thu hồi ${count} địa chỉ lịch; các địa chỉ ấy không mở được nữa.`,
  revokedHint: "Nhắn LICH để lấy địa chỉ mới.",
} as const;

/** What follows the command of the calendar to end its addresses. Without marks, lower case. */
export const REVOKE_WORDS: readonly string[] = ["thu hoi", "xoa", "huy", "bo"];

/** Where the year stands at the end of what was typed: "UBND xã Ba Vì 2025", "năm 2025". Without marks. */
export const TYPED_YEAR = /(?:^|\s)(?:nam\s+)?(20\d\d)$/;
