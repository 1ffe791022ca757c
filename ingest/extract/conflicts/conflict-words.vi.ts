/** Words of an issuer that say when it met, not who it is; and a head who acts for the whole body. */
export const MEETING_WORDS =
  /^(?:hội nghị|kỳ họp)\s+|\s*\(?\s*,?\s*(?:lần thứ|khóa)\s+[\dIVXLC]+\s*\)?|^bộ trưởng(?=\s+bộ)\s*/giu;

/** What a plan sets itself for a year: the year follows within the phrase. */
export const SET_FOR_YEAR =
  /(?:mục tiêu|chỉ tiêu|nhiệm vụ|kế hoạch|chương trình)[^.;:()\d]{0,70}?\snăm\s+((?:19|20)\d\d)(?!\s*[-–/]\s*\d)/giu;
/** Before such a phrase: it looks back on purpose. */
export const LOOKS_BACK =
  /(?:tình hình|kết quả|sơ kết|tổng kết|so với|đánh giá|báo cáo|đã|thực hiện được|ước|kiểm điểm|từ|căn cứ|theo|tại|quyết toán|nghị quyết|quyết định)(?![\p{L}])[^.;]{0,80}$/iu;

/** A number or day that was left to be filled in by hand. */
export const BLANK_NUMBER = /(?:^|\n)\s*Số\s*:?\s*(?:[.…_]+\s*)?\/\s*\p{Lu}[^\n]*/u;
export const BLANK_DAY = /^[^\n]*ngày\s*(?:[.…_]+\s*)?tháng[^\n]*/imu;

/** The year that a title is for. */
export const TITLE_YEAR = /\bnăm\s+((?:19|20)\d\d)\s*$/iu;
/** The span of years that a title is for. */
export const TITLE_PERIOD = /giai đoạn\s+(\d{4})\s*[-–]\s*(\d{4})/iu;
/** Where the name of what a title sets up ends. */
export const TITLE_NAME_END = /\s*(?:[;,(]|\s(?:tỉnh|thành phố|huyện|xã|phường|của|trên địa bàn|giai đoạn|năm)\s)/iu;
