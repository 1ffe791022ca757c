import type { DueRelation, DueRule } from "../domain/deadline.ts";
import type { Conflict } from "../domain/finding.ts";

/** Every sentence of the ingest report that an operator reads. Figures and texts of documents are handed in. */
export const REPORT = {
  heading: "BÁO CÁO ĐỌC VĂN BẢN",
  intro: "Hãy đối chiếu các thời hạn dưới đây với văn bản gốc; mỗi thời hạn kèm nguyên văn câu chứa nó.",
  noTitle: "(không nhận ra tên văn bản)",
  blank: "(để trống)",
  frontMatter: (number: string, issuer: string, date: string) =>
    `Số, ký hiệu: ${number} · Cơ quan ban hành: ${issuer} · Ngày ban hành: ${date}`,
  file: (file: string) => `Tệp: ${file}`,
  counts: (sections: number, duties: number, regulations: number, glossary: number) =>
    `Đã nhận ra ${sections} mục, ${duties} nhiệm vụ theo đơn vị, ${regulations} văn bản được viện dẫn, ${glossary} chữ viết tắt được giải thích.`,
  tableRows: (count: number) => `Dòng trong bảng, phụ lục: ${count}`,
  dated: (count: number) => `Thời hạn có ngày cụ thể: ${count}`,
  undated: (count: number) => `Việc định kỳ hoặc chưa ghi ngày: ${count}`,
  deadline: (due: string, what: string, section: string) => `[${due}] ${what} (mục ${section})`,
  who: (names: string) => `Thực hiện: ${names}`,
  route: (recipient: string | null, via: string | null) =>
    [recipient === null ? null : `Nơi nhận: ${recipient}`, via === null ? null : `qua ${via}`]
      .filter(Boolean)
      .join(", "),
  quote: (quote: string) => `Nguyên văn: “${quote}”`,
  unexplained: (count: number) => `Dòng có ngày tháng nhưng không phải thời hạn (cần xem lại nếu thấy thiếu): ${count}`,
  place: (section: string, text: string) => `mục ${section === "" ? "?" : section}: ${text}`,
  conflicts: (count: number) => `CHỖ MÂU THUẪN HOẶC CẦN XEM LẠI: ${count}`,
  conflict: (kind: Conflict["kind"], subject: string, readings: string) =>
    `${CONFLICT_KINDS[kind]}: ${subject}${readings === "" ? "" : ` (${readings})`}`,
  mention: (document: string, section: string, quote: string) => `${document}, mục ${section}: “${quote}”`,
  changes: (count: number) => `THAY ĐỔI VỀ THỜI HẠN SO VỚI LẦN ĐỌC TRƯỚC: ${count}`,
  change: (kind: "added" | "moved" | "dropped", document: string) => `${CHANGES[kind]} (${document})`,
  skipped: (count: number) => `TỆP KHÔNG ĐƯA VÀO: ${count}`,
  totals: (documents: number, dated: number, undated: number, skipped: number) =>
    `Tổng cộng: đọc được ${documents} văn bản, ${dated} thời hạn có ngày, ${undated} việc định kỳ hoặc chưa ghi ngày; ${skipped} tệp không đưa vào.`,
  ofPage: (page: number, pages: number) => `, trang ${page}/${pages}`,
  pages: (pages: number, ocr: number | null) =>
    `Số trang: ${pages}${ocr === null ? "" : `; nhận dạng từ bản quét, độ tin cậy trung bình ${Math.round(ocr * 100)} %`}`,
  note: (code: string, facts: Readonly<Record<string, string | number>>) =>
    `Lưu ý: ${(NOTES[code] ?? (() => code))(facts)}`,
  noteName: (code: string) => NOTE_NAMES[code] ?? code,
  progress: (done: number, all: number, file: string) => `Đang đọc ${done}/${all}: ${file}`,
  building: "Đang dựng chỉ mục tìm kiếm …",
  built: (folder: string) => `Kho tri thức đã sẵn sàng trong thư mục ${folder}.`,
  page: (path: string) => `Bản báo cáo để xem và in, có nguyên văn bên cạnh: ${path}`,
  upToDate: (documents: number) => `Kho tri thức đã khớp với văn bản hiện có (${documents} văn bản).`,
  whole: (documents: number, chunks: number) => `Kho tri thức nguyên vẹn: ${documents} văn bản, ${chunks} đoạn.`,
} as const;

const CONFLICT_KINDS: Readonly<Record<Conflict["kind"], string>> = {
  date: "Cùng một văn bản nhưng ghi khác ngày",
  issuer: "Cùng một văn bản nhưng ghi khác cơ quan ban hành",
  spelling: "Cùng một văn bản nhưng ghi khác số, ký hiệu",
  title: "Cùng một văn bản nhưng ghi khác trích yếu",
  year: "Năm không khớp với năm của kế hoạch",
  numbering: "Đánh số mục trùng hoặc nhảy số",
  blank: "Chỗ còn để trống",
  name: "Tên ghi không thống nhất",
  sameRole: "Cùng một vai trò nhưng giao cho nhiều nơi",
};

const CHANGES = { added: "Thêm", moved: "Đổi", dropped: "Không còn" } as const;

const RELATIONS: Readonly<Record<DueRelation, string>> = {
  before: "trước",
  by: "chậm nhất",
  on: "vào",
  in: "trong",
  from: "từ",
  within: "trong vòng",
};

const PERIODS = { week: "tuần", month: "tháng", quarter: "quý", halfYear: "6 tháng", year: "năm" } as const;

/** A due rule as an operator would say it: "trước 15/3/2025", "hằng năm, trước 10/11". */
export function renderDue(due: DueRule, relation: DueRelation | null): string {
  const lead = relation === null ? "" : `${RELATIONS[relation]} `;
  const time = "time" in due && due.time !== undefined ? `${due.time} ` : "";
  const inferred = "inferredYear" in due && due.inferredYear ? " (năm suy từ kế hoạch)" : "";
  return `${wordsOf(due, `${lead}${time}`)}${inferred}`;
}

function wordsOf(due: DueRule, lead: string): string {
  switch (due.kind) {
    case "date":
      return `${lead}${day(due.date)}`;
    case "range":
      return `${lead}${day(due.from)} đến ${day(due.to)}`;
    case "month":
      return `${lead}tháng ${due.month.slice(5)}/${due.month.slice(0, 4)}`;
    case "quarter":
      return `${lead}quý ${due.quarter.slice(6)}/${due.quarter.slice(0, 4)}`;
    case "year":
      return `${lead}năm ${due.year}`;
    case "yearly":
      return `hằng năm, ${lead}${day(`0000-${due.monthDay}`)}`;
    case "yearlyMonths":
      return `hằng năm, ${lead}tháng ${due.months.map(Number).join(", ")}`;
    case "monthly":
      return `hằng tháng, ${lead}ngày ${due.day}`;
    case "quarterly":
      return `hằng quý, ${lead}ngày ${due.day} của tháng thứ ${due.monthOfQuarter} trong quý`;
    case "period":
      return `định kỳ ${PERIODS[due.every]}, không ghi ngày`;
    case "relative":
      return `${lead}${due.days} ngày${due.workingDays ? " làm việc" : ""} ${due.after}`.trim();
    case "none":
      return "không ghi ngày";
  }
}

/** The year is left out where it is 0000. */
function day(date: string): string {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  return `${dayOfMonth}/${month}${year === 0 ? "" : `/${year}`}`;
}

/** The notes in a word or two, for a table. */
const NOTE_NAMES: Readonly<Record<string, string>> = {
  pagesWithoutText: "có trang là ảnh",
  lowConfidence: "có trang khó đọc",
  encodingMended: "đã chuyển bảng mã",
  readingsDiffer: "hai lần đọc khác nhau",
};

/** How a file was read, by the codes of its loader. */
const NOTES: Readonly<Record<string, (facts: Readonly<Record<string, string | number>>) => string>> = {
  pagesWithoutText: ({ pages }) => `trang ${pages} là ảnh, không có chữ nên chưa đọc được.`,
  lowConfidence: ({ pages }) => `chữ ở trang ${pages} mờ hoặc khó đọc, cần đối chiếu kỹ với bản gốc.`,
  encodingMended: ({ encoding }) =>
    `chữ được chuyển từ bảng mã ${encoding} sang Unicode; hãy đối chiếu vài dòng với bản gốc.`,
  readingsDiffer: ({ page, first, second }) =>
    `trang ${page}: hai lần nhận dạng cho hai kết quả khác nhau, “${first}” và “${second}”.`,
};
