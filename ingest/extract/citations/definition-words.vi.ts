/** How a document says that it will use a short form from here on; the short form follows. Longer ones first. */
export const DEFINING: readonly string[] = [
  "sau đây được gọi tắt là",
  "sau đây được viết tắt là",
  "sau đây gọi chung là",
  "sau đây gọi tắt là",
  "sau đây viết tắt là",
  "sau đây viết gọn là",
  "sau đây gọi là",
  "dưới đây gọi tắt là",
  "gọi tắt là",
  "gọi chung là",
  "viết tắt là",
  "viết gọn là",
  "viết tắt",
  "gọi tắt",
];

/** Nouns with which the long form opens that stands before "- ABC". */
export const DEFINED_NOUNS: readonly string[] = [
  "bộ chỉ số",
  "chỉ số",
  "chương trình",
  "hệ thống",
  "nền tảng",
  "mô hình",
  "dự án",
  "hiệp định",
];

/** Syllables that an abbreviation passes over. */
export const UNSPOKEN: readonly string[] = ["và", "của", "các", "về", "cho", "trong", "ở", "với", "những", "theo"];

/** How a document says what a body is called now. */
export const RENAMED_TO: readonly string[] = [
  "nay là",
  "hiện nay là",
  "nay đổi tên thành",
  "nay được đổi tên thành",
  "nay thuộc",
  "nay",
];

/** Offices whose holder stands in front of the body. */
export const HEADS_OF: readonly string[] = ["bộ trưởng", "chủ tịch", "giám đốc", "cục trưởng", "thủ trưởng"];

/** "- PAPI": Vietnamese words in capitals carry diacritics, abbreviations only the barred D. */
export const DASHED_SHORT_FORM = /\s[-–]\s([A-ZĐ]{3,8})(?![\p{L}\p{N}/-])/gu;

/** A place by its level, at the end of a text: "tỉnh Đồng Tháp". */
export const PLACE_BY_LEVEL = /(?:tỉnh|thành phố|huyện|xã|phường|thị xã|đặc khu)(?:\s+\p{Lu}[\p{L}]*){1,4}$/u;
