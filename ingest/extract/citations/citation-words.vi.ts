const list = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** How a subject ("trích yếu") is led in; these words are no part of it. Longer ones first. */
export const SUBJECT_LEADS: readonly string[] = list(`
  về việc ban hành; về ban hành; về việc phê duyệt; về phê duyệt; về việc; về; ban hành kèm theo; ban hành; phê duyệt; V/v; v/v
`);

/** Verbs and names with which a subject opens directly behind the issuer. */
export const SUBJECT_OPENINGS: readonly string[] = list(`
  quy định; quy chế; hướng dẫn; triển khai; thực hiện; tiếp tục; sửa đổi; bổ sung; công bố; thành lập; kiện toàn; tăng cường
  phát động; phối hợp; giao; đẩy mạnh; nâng cao; phát triển; chương trình; kế hoạch; đề án; chiến lược; tổ chức; xây dựng; đổi mới
`);

/** Where a subject ends although the sentence goes on; these words are no part of it. */
export const SUBJECT_STOPS: readonly string[] = list(`
  gắn với; xác định; như sau; và các văn bản; và các quy định; và kế hoạch này; và kế hoạch; đồng thời; trong đó; nhằm
  với chủ đề; gắn; của ban dân vận; đến người; và hướng dẫn của; và văn bản; theo đúng; cụ thể; gửi về
  và ý kiến; và tình hình; trên cơ sở; đã được; được sửa đổi; được bổ sung; có hiệu lực; thay thế
`);

/** With these behind a comma the sentence goes on to its own task. */
export const SUBJECT_COMMA_STOPS: readonly string[] = list(`
  thực hiện tốt; thực hiện nghiêm; thực hiện có hiệu quả; ubnd; ủy ban nhân dân; sở; ban; trên cơ sở; trong đó; đồng thời; góp phần
  nhằm; đảm bảo; bảo đảm; tổ chức triển khai; căn cứ; theo đó; từng bước; xây dựng kế hoạch; ban hành kế hoạch
`);

/** Where a subject ends; these words are its last. */
export const SUBJECT_ENDS: readonly string[] = list(`
  trong tình hình mới; trong giai đoạn hiện nay; trong thời kỳ mới
`);

/** Words of an issuer in front of the body's name. */
export const ISSUER_OPENINGS: readonly string[] = list(`
  hội nghị; kỳ họp; đồng chí; liên tịch
`);

export const PERIOD = "giai đoạn";
export const DAY = "ngày";
export const MONTH = "tháng";
export const YEAR = "năm";
export const OF = "của";
export const BETWEEN = "giữa";
export const AND = "và";
export const ORDINAL = "lần thứ";
export const TERM = "khóa";
export const NOW = "nay là";
export const FORMER = "trước đây là";
/** Words in front of the name of a law that is not passed yet. */
export const DRAFT = "dự án";

/** Words after "Luật" or "Bộ luật" that make it no name. */
export const NOT_LAW_NAMES: readonly string[] = list(`
  này; và; của; số; được; là; có; cho; về; để; theo; trong; các; những; đã; sẽ; phải; quy định; nêu; trên; khác; hiện hành; sư; pháp; gia; mới; nói; do; tại; có liên quan; khi; với; thuộc; ước
`);
/** Words at which the name of a law ends. */
export const LAW_NAME_STOPS: readonly string[] = list(`
  và; để; nhằm; được; của; tại; theo; cho; trong; có; là; số; năm; ngày; đã; sẽ; phải; khi; nếu; từ; với; hoặc; do; trên; này; đến; về; gắn; thì; cũng; vào
  theo; hướng dẫn; quy định; sửa đổi; hiện hành; thuộc; bảo đảm; đảm bảo; ước; kịp thời; còn; nêu; ban hành
`);
/** Stretches of law names that hold such a word or a comma. */
export const LAW_NAME_JOINTS: readonly string[] = list(`
  đo đạc và bản đồ; quản lý, sử dụng tài sản công; thuế xuất khẩu, thuế nhập khẩu; lưu trữ; hoạt động giám sát của quốc hội và hội đồng nhân dân
  phòng, chống; khám bệnh, chữa bệnh; thi đua, khen thưởng; tiết kiệm, chống lãng phí; tín ngưỡng, tôn giáo; an toàn, vệ sinh
  hòa giải, đối thoại; xuất cảnh, nhập cảnh; quốc hội và đại biểu; nhỏ và vừa; di cư và; cứu nạn, cứu hộ; phòng cháy, chữa cháy
  phòng cháy và chữa cháy; lưu trữ và; trọng tài và; quản lý và bảo vệ; sử dụng năng lượng tiết kiệm và hiệu quả; bảo vệ và phát triển
  giáo dục, chăm sóc; tiêu chuẩn và quy chuẩn; tổ chức và hoạt động; đầu tư theo; tổ chức chính phủ và; dân quân tự vệ; về phòng; phá rừng và
  biểu tình và; hình sự và; thông tin và truyền thông; đưa người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng
  điều ước quốc tế và; trật tự, an toàn giao thông; trật tự, an toàn; lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; cán bộ, công chức
`);

/** Resolutions that are named by who took them, without a number. */
export const CONGRESS = "nghị quyết đại hội";
export const OF_THE_PARTY = "của đảng";

/** The words "Luật" and "Bộ luật" in front of a name, printed with a capital; a draft may stand before them. */
export const LAW_TYPE = "(?:Bộ\\s+[Ll]|L)uật";
/** Signs that part two documents of a list, at the end of what stands between them. */
export const LIST_END = /\s*(?:[,;]|[,;]?\s+và)\s*$/u;
/** All that stands between two numbers that share what follows. */
export const NUMBERS_JOINED = /^\s*,?\s*(?:và)?\s*(?:số)?\s*$/u;
