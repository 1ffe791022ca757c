/** What a word or phrase means to the grammar of time. `no-date` phrases give a rule without a date. */
export type TimeSymbol =
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "hour"
  | "minute"
  | "afternoon"
  | "before"
  | "by"
  | "until"
  | "through"
  | "from"
  | "since"
  | "in"
  | "after"
  | "within"
  | "and"
  | "every"
  | "periodic"
  | "report"
  | "times"
  | "once"
  | "first"
  | "middle"
  | "last"
  | "close"
  | "next"
  | "working"
  | "of"
  | "filler"
  | "weekday"
  | "lunar"
  | "noDate"
  | "halfYear"
  | "actNumber"
  | "span"
  | "budget"
  | "term";

/** Phrases by symbol, in accented lower case, syllables parted by one space. The longest phrase wins; of two equal ones the first listed. */
export const timePhrases: Readonly<Record<TimeSymbol, readonly string[]>> = {
  day: ["ngày", "mùng", "mồng"],
  week: ["tuần"],
  month: ["tháng"],
  quarter: ["quý", "quí", "qúy", "qúi"],
  year: ["năm"],
  hour: ["giờ", "h", "g"],
  minute: ["phút", "p"],
  afternoon: ["chiều", "tối"],
  before: ["trước", "xong trước", "không quá trước", "trc"],
  by: [
    "chậm nhất",
    "muộn nhất",
    "trễ nhất",
    "chậm nhất là",
    "muộn nhất là",
    "không quá",
    "không chậm hơn",
    "không muộn hơn",
    "không trễ hơn",
    "hạn",
    "hạn chót",
    "hạn cuối",
    "hạn cuối cùng",
    "hạn nộp",
    "hạn gửi",
    "thời hạn",
    "đến hết",
    "cho đến hết",
    "đến trước hết",
    "tới hết",
    "deadline",
  ],
  through: ["đến hết", "cho đến hết", "tới hết", "đến trước hết"],
  until: ["đến", "tới", "cho đến", "cho tới"],
  from: ["từ", "bắt đầu từ", "từ sau", "từ đầu"],
  since: ["kể từ", "tính từ"],
  in: ["trong", "vào", "vào lúc", "lúc", "trong suốt", "nội trong"],
  after: ["sau"],
  within: ["trong thời hạn", "trong vòng", "trong thời gian"],
  and: ["và", "hoặc"],
  every: ["hằng", "hàng", "mỗi", "từng"],
  periodic: ["định kỳ", "định kì", "thường kỳ", "thường kì"],
  report: [
    "báo cáo",
    "bc",
    "sơ kết",
    "tổng kết",
    "giao ban",
    "báo cáo số liệu",
    "báo cáo định kỳ",
    "báo cáo sơ kết",
    "báo cáo tổng kết",
    "số liệu",
    "kế hoạch công tác",
  ],
  times: ["lần", "kỳ", "đợt"],
  once: ["một lần", "1 lần", "01 lần"],
  first: ["đầu", "đầu tiên"],
  middle: ["giữa"],
  last: ["cuối", "cuối cùng", "cuối của"],
  close: ["hết"],
  next: ["sau", "tới", "kế tiếp", "tiếp theo", "liền kề", "liền sau", "kế", "sau liền kề", "sau đó"],
  working: ["làm việc"],
  of: ["của", "thuộc"],
  filler: ["là", "thời điểm", "khoảng", "dự kiến", "sáng", "trưa", "mốc", "buổi", "thời gian", "hoàn thành", "xong"],
  weekday: ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ bẩy", "chủ nhật", "chúa nhật"],
  lunar: [
    "âm lịch",
    "tết nguyên đán",
    "tết âm lịch",
    "tết cổ truyền",
    "tết trung thu",
    "tết đoan ngọ",
    "trung thu",
    "rằm",
    "giỗ tổ hùng vương",
    "tháng giêng",
    "tháng chạp",
    "giao thừa",
    "lễ vu lan",
    "lễ phật đản",
    "tết",
  ],
  noDate: [
    "thường xuyên",
    "liên tục",
    "theo quy định",
    "theo qui định",
    "theo đúng quy định",
    "theo đúng thời gian quy định",
    "đúng thời gian quy định",
    "đúng thời hạn quy định",
    "theo thời gian quy định",
    "khi có yêu cầu",
    "khi được yêu cầu",
    "theo yêu cầu",
    "theo từng yêu cầu",
    "khi cần",
    "khi cần thiết",
    "đột xuất",
    "khi phát sinh",
    "theo lộ trình",
    "theo tiến độ",
    "theo chỉ đạo",
  ],
  halfYear: ["nửa năm", "nửa đầu năm", "nửa cuối năm", "bán niên", "giữa năm"],
  actNumber: ["số", "số hiệu", "điều", "khoản", "công văn", "mục", "điểm"],
  span: ["thời gian", "quá", "đủ", "trên", "dưới", "hơn", "tối đa", "tối thiểu", "ít nhất", "khoảng thời gian", "suốt"],
  budget: [
    "ngân sách",
    "dự toán",
    "kinh phí",
    "dự toán ngân sách",
    "ngân sách nhà nước",
    "dự toán ngân sách nhà nước",
    "chi thường xuyên",
    "kinh phí chi thường xuyên",
    "trợ cấp",
    "trợ cấp xã hội",
    "vốn",
  ],
  term: [
    "nhiệm kỳ",
    "nhiệm kì",
    "giai đoạn",
    "thời kỳ",
    "thời kì",
    "năm học",
    "niên khóa",
    "niên khoá",
    "khóa",
    "khoá",
  ],
};

/** Numbers written as words, in accented lower case. The word for five is missing: it is also the word for year. */
export const countWords: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  "mười một": 11,
  "mười hai": 12,
  "mười lăm": 15,
  "hai mươi": 20,
  "ba mươi": 30,
};

/** Roman numerals that months and quarters are written with. */
export const romanNumbers: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
};

/** The letter that has a stroke and no mark, so that taking the marks off leaves it as it is. */
export const BARRED_D = "đ";
