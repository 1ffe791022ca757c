/** How lines open that give a frame for a task and are none themselves. */
export const STATEMENT_OPENINGS: readonly string[] = [
  "thời (?:gian|hạn)[\\p{L} ,]{0,40}:",
  "địa điểm\\s*:",
  "thành phần\\s*:",
  "đối tượng\\s*:",
  "kinh phí(?: thực hiện)?\\s*:",
  "kết quả\\s*:",
  "sản phẩm\\s*:",
  "thông số",
];

/** How headings of aims open. */
export const AIM_HEADINGS: readonly string[] = ["mục đích", "mục tiêu", "quan điểm", "chỉ tiêu"];

/** Shortened words at the end of a stretch, whose full stop ends no sentence ("TP. Huế", "Đ/c. An"). */
export const SHORT_WORD = /(?:^|[\s(])(?:TP|Tp|TS|ThS|PGS|GS|BS|KS|[đĐ]\/c|Q|P|H|tr|St|No|[A-Z])$/u;
