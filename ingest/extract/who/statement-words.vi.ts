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
