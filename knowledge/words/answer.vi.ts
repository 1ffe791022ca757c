import type { DayOff, NotFoundReason, Notice } from "../domain/answer.ts";
import { dateWords, weekdayWords } from "./due.vi.ts";
import { actChangedWords } from "./notices/act-changed.vi.ts";
import { conflictWords } from "./notices/conflict.vi.ts";
import { correctedWords, reorganisedWords } from "./notices/reorganised.vi.ts";

/** Every sentence of an answer that is not a document's own words. */
export const ANSWER_WORDS = {
  what: (what: string) => `Việc: ${what}`,
  who: (who: readonly string[]) => `Đơn vị thực hiện: ${who.join("; ")}`,
  recipient: (recipient: string, via: string | null) => `Gửi: ${recipient}${via === null ? "" : ` (qua ${via})`}`,
  choices: "Có nhiều kế hoạch quy định khác nhau. Anh/chị xem kế hoạch nào là của mình:",
  listedDeadlines: (count: number) => `${count} mốc thời hạn:`,
  duties: (orgUnit: string, count: number, documents: string) => `${orgUnit}: ${count} nhiệm vụ (${documents})`,
  cited: (count: number, documents: string) => `${count} chỗ trong ${documents}:`,
  listedOrgUnits: (count: number) => `${count} đơn vị, cá nhân được giao:`,
  act: (type: string, number: string) => `${type} số ${number}`,
  regulationAbout: (printed: string, date: string | null, issuer: string | null) =>
    [printed, date === null ? null : `ngày ${date}`, issuer === null ? null : `của ${issuer}`]
      .filter((part) => part !== null)
      .join(" "),
  regulationWhere: (printed: string, count: number) => `${printed} được nêu tại ${count} chỗ:`,
  quotedBelow: "Trích nguyên văn:",
  ownDeadlines: (unit: string, count: number) => `${unit}: ${count} mốc thời hạn`,
  noOwnDeadlines: {
    span: (unit: string) => `${unit} không có mốc ghi ngày nào trong thời gian này.`,
    overdue: (unit: string) => `${unit} không có mốc ghi ngày nào đã quá hạn.`,
    ahead: (unit: string) => `${unit} không có mốc ghi ngày nào sắp tới.`,
  },
  undated: "Việc văn bản không ghi ngày cụ thể:",
  origin: { own: "kế hoạch của đơn vị", higher: "kế hoạch cấp trên" },
  ownDuties: (unit: string, count: number) => `${unit}: ${count} nhiệm vụ, theo kế hoạch của đơn vị và của cấp trên`,
  documents: (count: number) => `Kho văn bản có ${count} văn bản:`,
  alsoSee: "Xem thêm chỗ này:",
  nearest: "Chỗ gần nhất tìm thấy:",
  askUnit: (orgUnit: string) => `Anh/chị có thể hỏi ${orgUnit}.`,
  refused: "Tôi không làm theo yêu cầu này. Tôi chỉ trả lời theo văn bản trong kho, có trích dẫn nguyên văn.",
  unverified:
    "Tôi không đối chiếu được câu trả lời với văn bản gốc nên không gửi. Anh/chị vui lòng hỏi lại cách khác hoặc xem trực tiếp văn bản.",
  more: (count: number) => `… và ${count} mục nữa. Hỏi rõ hơn để xem tiếp.`,
  source: (documentName: string, locator: string) => `${documentName}, ${locator}`,
} as const;

export const SMALL_TALK_WORDS: Readonly<Record<"greeting" | "thanks" | "whoAreYou" | "help" | "empty", string>> = {
  greeting:
    "Chào anh/chị. Tôi tra giúp thời hạn, nhiệm vụ, đơn vị và văn bản được nêu trong các kế hoạch. Anh/chị cứ hỏi, gõ không dấu cũng được.",
  thanks: "Không có gì ạ. Anh/chị cần tra gì thêm thì cứ hỏi.",
  whoAreYou:
    "Tôi là Trợ lý Dân vận: tra cứu các kế hoạch dân vận, dân chủ ở cơ sở trong kho văn bản và trả lời kèm trích dẫn nguyên văn. Tôi không thay văn bản gốc.",
  help: "Anh/chị có thể hỏi: «khi nào nộp báo cáo năm?», «đơn vị nào lo kinh phí?», «Văn phòng – Thống kê làm gì?», «mục III.4 nói gì?», «Quyết định 1211 quy định gì?». Gõ không dấu, viết tắt đều được.",
  empty: "Anh/chị gõ giúp câu hỏi bằng chữ, ví dụ: «khi nào nộp báo cáo 6 tháng?».",
};

export function notFoundWords(reason: NotFoundReason, subject: string | null): string {
  switch (reason) {
    case "unknownDocument":
      return `Trong kho chưa có kế hoạch ${subject === null ? "này" : `cho năm ${subject}`}. Tôi không lấy văn bản khác để trả lời thay.`;
    case "unknownUnit":
      return `Trong kho chưa có kế hoạch của ${subject ?? "đơn vị này"}. Tôi không lấy kế hoạch của nơi khác để trả lời thay.`;
    case "unitUnset":
      return "Anh/chị chưa đặt đơn vị nên tôi chưa biết việc nào là của mình. Nhắn “DONVICUATOI tên đơn vị”, ví dụ: DONVICUATOI UBND xã Ba Vì.";
    case "fullTextMissing":
      return `Kho văn bản chỉ có chỗ dẫn ${subject ?? "văn bản này"}, chưa có toàn văn nên chưa trả lời được.`;
    case "noSuchSection":
      return `Văn bản không có ${subject?.startsWith("Điều ") ? subject : `mục ${subject ?? "này"}`}.`;
    case "notPrinted":
      return "Các văn bản trong kho không ghi thông tin này.";
    case "outOfScope":
    case "noEvidence":
      return "Các văn bản trong kho không trả lời câu này.";
  }
}

export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case "expired":
      return `Lưu ý: ${notice.documentName} là kế hoạch của năm ${notice.year}, đã hết năm thực hiện.`;
    case "superseded":
      return notice.amended === true
        ? `Lưu ý: ${notice.documentName} có phần đã được ${notice.by} sửa đổi, bổ sung hoặc bãi bỏ.`
        : `Lưu ý: ${notice.documentName} đã được thay bằng ${notice.by}.`;
    case "conflict":
      return conflictWords(notice.conflict);
    case "restoredDiacritics":
      return `Hiểu câu hỏi là: «${notice.question}»`;
    case "higherPlan":
      return `${notice.documentName} không ghi ngày. Mốc của kế hoạch cấp trên có liên quan (áp dụng cho đơn vị nêu trong đó):`;
    case "unreviewed":
      return "Mốc này do máy đọc từ văn bản, chưa có người kiểm tra lại.";
    case "ocr":
      return `Lưu ý: chỗ trích này do máy nhận dạng từ bản quét, chưa có người kiểm tra; hãy đối chiếu bản gốc.${notice.disputed
        .map(({ first, second }) => ` Hai lần đọc cho hai kết quả: “${first}” và “${second}”.`)
        .join("")}`;
    case "corrected":
      return correctedWords(notice);
    case "reorganised":
      return reorganisedWords(notice);
    case "actChanged":
      return actChangedWords(notice);
    case "dayOff":
      return `Lưu ý: ${dayOffWords(notice)}.`;
  }
}

/** "15/3/2025 là thứ Bảy; ngày cuối còn trong hạn là thứ Sáu liền trước": beside the written day, which stays. */
export function dayOffWords({ date, weekday, off, eve }: Extract<Notice, { kind: "dayOff" }>): string {
  const day = `${dateWords(date)} là ${weekdayWords(weekday)}${holidayWords(off)}`;
  return eve === null
    ? day
    : `${day}; ngày cuối còn trong hạn là ${weekdayWords(eve.weekday)} liền trước${holidayWords(eve.off)}`;
}

function holidayWords(off: DayOff | null): string {
  if (off === null) return "";
  return off.name === null ? ", ngày nghỉ hằng tuần" : `, ngày nghỉ: ${off.name} (${off.source ?? ""})`;
}

/** A short form that no document explains, with words that one prints. */
export function commonShortFormWords(short: string, printed: string): string {
  return `${short}: ${printed} (cách viết tắt thông dụng; các văn bản trong kho không tự giải thích chữ này)`;
}
