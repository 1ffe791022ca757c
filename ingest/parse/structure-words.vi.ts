import type { DocumentKind } from "#knowledge/domain/document.ts";

/** Kinds of acts as their title prints them, the longer names first. */
export const ACT_TITLES: readonly (readonly [string, DocumentKind])[] = [
  ["KẾ HOẠCH LIÊN TỊCH", "plan"],
  ["KẾ HOẠCH", "plan"],
  ["QUYẾT ĐỊNH", "decision"],
  ["CHỈ THỊ", "directive"],
  ["CÔNG VĂN", "officialLetter"],
  ["CHƯƠNG TRÌNH", "programme"],
  ["BỘ LUẬT", "law"],
  ["LUẬT", "law"],
  ["PHÁP LỆNH", "law"],
  ["NGHỊ ĐỊNH", "decree"],
  ["THÔNG TƯ LIÊN TỊCH", "circular"],
  ["THÔNG TƯ", "circular"],
  ["NGHỊ QUYẾT LIÊN TỊCH", "resolution"],
  ["NGHỊ QUYẾT", "resolution"],
  ["QUY CHẾ", "other"],
  ["QUY ĐỊNH", "other"],
  ["HƯỚNG DẪN", "other"],
  ["THÔNG BÁO", "other"],
  ["ĐỀ ÁN", "other"],
  ["PHƯƠNG ÁN", "other"],
  ["TỜ TRÌNH", "other"],
  ["BÁO CÁO", "other"],
  ["KẾT LUẬN", "other"],
];

/** The national title and motto, which every act carries and which say nothing of it. */
export const MOTTO = /^(?:CỘNG H[OÒ][AÀ] X[AÃ] HỘI|ĐỘC LẬP\s*[-–]|ĐẢNG CỘNG SẢN VIỆT NAM)/iu;

/** Paragraphs that give the reasons and the basis of an act, before its first section. */
export const BASIS =
  /^(?:[-–]\s*)?(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Trên cơ sở|Triển khai thực hiện|Để |Nhằm |Thi hành|Tiếp tục thực hiện|Xét thấy)/u;

/** Paragraphs that close an act, after its last section. */
export const CLOSING =
  /^(?:Trên đây là|Trong quá trình|Quá trình (?:triển khai|thực hiện|tổ chức)|Trong khi (?:triển khai|thực hiện)|Kế hoạch này (?:thay thế|có hiệu lực)|Nhận được (?:Kế hoạch|văn bản)|(?:Đề nghị|Yêu cầu)(?: Thủ trưởng)?(?: lãnh đạo)? các|(?:Ủy ban nhân dân|UBND)(?: \p{L}+){0,8} (?:đề nghị|yêu cầu)|Căn cứ (?:nội dung )?Kế hoạch này)/u;
/** Those of them that close an act also straight under an empty heading. */
export const SURE_CLOSING = /^Trên đây là/u;

export const RECIPIENTS = /^Nơi nhận\s*:?/iu;

/** "TM. ỦY BAN NHÂN DÂN", "T/M BAN …", "KT. CHỦ TỊCH": for whom someone signs. */
export const SIGNED_FOR = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)(?:\.\s*|\s+)\p{Lu}{2}/u;

/** "(Kèm theo Quyết định số …)" below the title of an annex. */
export const ANNEXED_BY = /^\((?:Ban hành |Kèm theo|kèm theo|Đính kèm)/u;

/** A line that heads the first column of a table. */
export const ROW_NUMBER_COLUMN = /^(?:STT|TT|SỐ TT|Số TT|Stt)$/u;

/** How the label of an article begins. */
export const ARTICLE = "Điều";

/** "Số: …", and the line with place and date, which stand at the top of an act. */
export const NUMBER_LINE = /^Số\s*:/u;
export const DATE_LINE = /ngày .*tháng .*năm /u;
