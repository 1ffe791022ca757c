/** Names of acts as they are cited, longer ones first. */
export const CITED_ACTS =
  "Nghị quyết liên tịch|Thông tư liên tịch|Kế hoạch liên tịch|Chương trình phối hợp|Chương trình hành động|Chương trình công tác|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Chương trình|Công văn|Kết luận|Hướng dẫn|Thông báo|Đề án|Quy định|Quy chế|Văn bản|Tờ trình|Báo cáo";

/** Words that open what an act is based on, or part one from the next. */
export const BASED_ON_LEAD =
  "Căn cứ|Thực hiện|Triển khai thực hiện|Triển khai|Tiếp tục thực hiện|Thi hành|Theo|Trên cơ sở|và|;";

/** "UBND xã A xây dựng kế hoạch …": what an issuer does with its plan. */
export const ISSUING_VERBS =
  "xây dựng và ban hành|phối hợp xây dựng|xây dựng|ban hành|tổ chức phát động|phát động|triển khai|tổ chức thực hiện|tổ chức|đề ra";
export const ISSUED_THINGS =
  "kế hoạch|chương trình|phương án|đề án|đợt thi đua|phong trào|quyết định|chỉ thị|hướng dẫn|quy chế|nghị định";

/** The first word of an office's name. */
export const OFFICE_WORDS =
  "UBND|Ủy ban|Hội đồng|HĐND|Sở|Ban|Bộ|Cục|Chi cục|Phòng|Văn phòng|Trung tâm|Trường|Công an|Thanh tra|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Thủ tướng|Chính phủ|Quốc hội|Chủ tịch|Viện|Tòa án|Kho bạc|Liên đoàn|Hội|Đoàn|Mặt trận|Bệnh viện|Ngân hàng";

export const PEOPLES_COMMITTEE = /Ủy ban nhân dân/giu;
export const PEOPLES_COMMITTEE_SHORT = "UBND";

/** Words for territories; in the name of an office they are written small. */
export const TERRITORIES = "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu";
/** Cities that rank as provinces, before and after the reorganisation of 01/7/2025. */
export const CENTRAL_CITIES = /(?:Hà Nội|Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)/iu;

export const COMMUNE = /(?:^|\s)(?:xã|phường|thị trấn|đặc khu)(?:\s|$)/iu;
export const DISTRICT = /(?:^|\s)(?:huyện|quận|thị xã|Huyện ủy|Quận ủy|Thị ủy)(?:\s|$)/iu;
export const PROVINCE = /(?:^|\s)(?:tỉnh|Tỉnh ủy)(?:\s|$)/iu;
export const CITY = /(?:^|\s)(?:thành phố|Thành ủy)(?:\s|$)/iu;
export const CENTRAL =
  /^(?:Thủ tướng|Chính phủ|Bộ (?!chỉ huy|đội)|Quốc hội|Ủy ban thường vụ Quốc hội|Ban Bí thư|Bộ Chính trị|Chủ tịch nước|Ủy ban Trung ương)/iu;
export const DEPARTMENT = /^(?:Sở|Phòng|Chi cục|Văn phòng|Thanh tra|Ban Quản lý|Công an (?:tỉnh|thành phố)|Cục Thuế)/iu;
export const PARTY = /(?:ủy(?:\s|$)|Ban Dân vận|Ban Tuyên giáo|Ban Cán sự đảng|Đảng)/iu;
export const GOVERNMENT = /(?:UBND|Ủy ban nhân dân)/iu;

/** Heads of annexed acts and whom a letter is to: no part of a subject. */
export const NOT_SUBJECT = /^(?:\(|Kính gửi|Số\s*:|-{2,})/iu;
/** An authority in capitals that stands between the subject and the basis of a decision. */
export const AUTHORITY_LINE =
  /^(?:ỦY BAN|HỘI ĐỒNG|CHỦ TỊCH|THỦ TƯỚNG|CHÍNH PHỦ|BỘ TRƯỞNG|GIÁM ĐỐC|QUỐC HỘI|HIỆU TRƯỞNG|TRƯỞNG BAN|BAN THƯỜNG VỤ)/u;

/** "(Luật số … của Quốc hội, …)": who issued an act, as the line below its title says. */
export const ISSUED_BY =
  /^\(?\p{L}[^()]* số [^()]*? của (Quốc hội|Chính phủ|Ủy ban thường vụ Quốc hội|Thủ tướng Chính phủ|Bộ [^,()]+)/iu;

/** Years in a title that are not the year the plan is for: those of dates, of goals and of acts. */
export const OTHER_YEARS =
  /(?:(?:đến|hết|trước|sau|tầm nhìn|định hướng)(?: đến)?(?: hết)? năm|tháng \d{1,2} năm|(?:giai đoạn|nhiệm kỳ|từ năm))\s+(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?/giu;

/** Offices within a larger one, which say nothing without it. */
export const INNER_OFFICE = /^(?:BAN THƯỜNG TRỰC|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|VĂN PHÒNG|THƯỜNG TRỰC)$/u;

/** Words that show that a stretch of text is no name but a clause. */
export const CLAUSE = /\d|(?:^|\s)(?:về|ngày|theo|được|là)(?:\s|$)/u;
/** What stands before an office that is not the one acting. */
export const OWNED = /(?:của|do|cùng|với|bởi)\s+$/iu;
/** Capitals without a vowel: "MTTQ". */
export const ACRONYM = /^[BCDĐGHKLMNPQRSTVX]{2,}$/u;
/** Several offices together, which are named as they are printed. */
export const JOINT = / và /u;

/** Words of office names with the writing that Decree 30/2020/ND-CP, Annex II, gives them: the first syllable alone has a capital. */
export const OFFICE_COMPOUNDS: readonly string[] = [
  "Nội vụ",
  "Tài chính",
  "Giáo dục",
  "Đào tạo",
  "Xây dựng",
  "Nông nghiệp",
  "Môi trường",
  "Khoa học",
  "Công nghệ",
  "Công Thương",
  "Văn hóa",
  "Thể thao",
  "Du lịch",
  "Tư pháp",
  "Dân tộc",
  "Tôn giáo",
  "Ngoại vụ",
  "Thanh tra",
  "Công an",
  "Văn phòng",
  "Trung tâm",
  "Phục vụ hành chính công",
  "Hội đồng nhân dân",
  "Ủy ban",
  "Mặt trận",
  "Tổ quốc",
  "Thường trực",
  "Thường vụ",
  "Chấp hành",
  "Dân vận",
  "Tuyên giáo",
  "Cán sự đảng",
  "Quản lý",
  "Khu kinh tế",
  "Thủ tướng",
  "Chính phủ",
  "Quốc hội",
  "và",
];
