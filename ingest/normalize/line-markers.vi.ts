/** Words that open a numbered part of a document, with what they open. Capitals and small letters are both printed. */
export const PART_WORD = "phần(?: thứ)?";
export const CHAPTER_WORD = "chương";
export const SECTION_WORD = "(?:tiểu )?mục";
export const ARTICLE_WORD = "điều";
export const APPENDIX_WORD = "(?:phụ lục|biểu mẫu|mẫu biểu|mẫu|biểu)(?: số)?";
/** Of those only this one stands without a number. */
export const UNNUMBERED_APPENDIX = /^PHỤ LỤC/u;
/** "Phần thứ nhất": ordinals that stand for a number. */
export const ORDINALS: readonly string[] = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** The letters by which points are counted: đ follows d; f, j, w and z should not be there but are printed. */
export const POINT_LETTERS = "abcdđefghijklmnopqrstuvwxyz";

/** Words that begin a line of their own in administrative documents, however the line before ends. */
export const HARD_OPENERS: readonly string[] = [
  "nơi nhận",
  "căn cứ",
  "kính gửi",
  "trên đây là",
  "trong quá trình",
  "quá trình triển khai",
  "số:",
  "tm.",
  "t/m",
  "kt.",
  "tl.",
  "tuq.",
];
/** Words that begin a line of their own where the line before is a finished sentence. */
export const SOFT_OPENERS: readonly string[] = [
  "thực hiện",
  "theo đề nghị",
  "xét đề nghị",
  "trên cơ sở",
  "kế hoạch này",
  "đề nghị",
  "yêu cầu",
  "nhận được",
];

/** Words that cannot end a paragraph: something must follow, also one with a capital. */
export const OPEN_ENDS: readonly string[] = [
  "và",
  "của",
  "các",
  "những",
  "về",
  "với",
  "cho",
  "tại",
  "trên",
  "trong",
  "từ",
  "do",
  "theo",
  "hoặc",
  "bởi",
  "để",
  "giữa",
  "gồm",
  "đồng chí",
];
/** Words behind which a number is expected, so that a number on the next line is no marker. */
export const BEFORE_NUMBERS: readonly string[] = [
  ...OPEN_ENDS,
  "số",
  "ngày",
  "tháng",
  "năm",
  "điều",
  "khoản",
  "điểm",
  "mục",
  "quý",
  "đến",
  "giai đoạn",
  "phụ lục",
];

/** Positions and offices that stand on lines of their own in a signature block. */
export const SIGNER_POSITION =
  /^(?:(?:KT|TM|TL|TUQ|Q|T\/M)\.? ?)?(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG BAN|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG BAN|PHÓ BAN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|BÍ THƯ|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|TRƯỞNG CÔNG AN|CHỈ HUY TRƯỞNG|TỔ TRƯỞNG|TRƯỞNG THÔN)(?=$|[ ,])/u;

/** Page numbers as they are dressed: "- 4 -", "Trang 3/7", "Trang 3", "3/7". */
export const PAGE_NUMBER =
  /^(?:[-–—]\s?\d{1,3}\s?[-–—]|trang\s+\d{1,3}(?:\s?(?:\/|-|trên)\s?\d{1,3})?|\d{1,3}\s?\/\s?\d{1,3})$/iu;

/** Type codes of numbered acts, as they stand in numbers: "120-KL/TW", "33/CT-TTg". */
export const ACT_CODES =
  "KL|CT|QĐ|NQ|KH|ĐA|TB|CTr|CTrHĐ|CTHĐ|NĐ|TT|TTLT|NQLT|PL|HD|BC|TTr|CV|QC|QĐi|ĐL|GM|BB|PA|DA|HĐ|SL|L|VBHN|CĐ|TTg";

/** Words that start a name of a place or office; in capitals they are found glued to the word before. */
export const GLUED_CAPITALS =
  "TỈNH |THÀNH PHỐ |HUYỆN |QUẬN |XÃ |PHƯỜNG |CỘNG HO[AÀ] |CỘNG HÒA |PHỤ LỤC|KT\\. |TM\\. |TL\\. ";

/** Positions that stand behind "KT. …" on the same line when two lines were run together. */
export const RUN_TOGETHER_POSITIONS =
  "(?<=[\\p{Lu}.;:]) (?=(?:KT|TM|TL)\\. \\p{Lu}{2})|(?<=\\p{L}) (?=CỘNG HO[AÀ] XÃ HỘI CHỦ|CỘNG HÒA XÃ HỘI CHỦ|Độc lập [-–] Tự do)|(?<=(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG BAN)) (?=PHÓ \\p{Lu})";

/** "PHỤ LỤC 01DANH MỤC": the number of an appendix with its title behind it. */
export const NUMBERED_APPENDIX = "(?:PHỤ LỤC|Phụ lục|MẪU BIỂU|Mẫu biểu|BIỂU|Biểu|MẪU|Mẫu)(?: số| SỐ)? \\d{1,2}";

/** The field of an act's number, whose number may stand on the next line. */
export const NUMBER_FIELD = /^Số\s*:?$/u;

/** What a Vietnamese syllable can end in. */
export const SYLLABLE_END =
  /(?:[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]|c|ch|m|n|ng|nh|p|t)$/iu;

/** "QUYẾT ĐỊNH:Điều 1. Ban hành": an article glued to what stands before it. */
export const GLUED_ARTICLE = /([.:;"])(Điều \d{1,3}\.\s*(?=\p{Lu}))/gu;
