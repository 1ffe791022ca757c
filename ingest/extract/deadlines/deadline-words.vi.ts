/** Patterns over text in lower case. Each says a role that words play beside a date; none names a plan. */

/** Verbs of an obligation that can be met on a day. */
export const DUTY_VERB =
  /hoàn thành|hoàn thiện|gửi|nộp|báo cáo|tổ chức|thực hiện|triển khai|tiến hành|ban hành|trình|xây dựng|khai mạc|bế mạc|diễn ra|dự kiến|tổng hợp|sơ kết|tổng kết|kết thúc|bắt đầu|đăng ký|rà soát|cập nhật|niêm yết|công bố|công khai|phê duyệt|thẩm định|bàn giao|kiểm tra|họp|hội nghị|quan trắc|xong|lập|cung cấp|phản hồi|tham mưu|phát động|thông báo|khảo sát|đánh giá|chuyển|đợt|giải quyết|xử lý|dừng|trả lời|quyết toán|nghiệm thu|tiếp công dân|tiếp dân|đối thoại|sinh hoạt|giao ban|chi trả|lấy ý kiến|ký cam kết|bình xét|mở|cấp phát|chấm điểm/u;

/** Words by which a period or an undated time becomes a duty to tell or to review. */
export const REPORT =
  /báo cáo|sơ kết|tổng kết|giao ban|kiểm điểm|thông tin, báo cáo|đánh giá kết quả|hội nghị đánh giá|chế độ thông tin|gửi kết quả|công bố|nghị quyết chi bộ/u;

/** An act named before a date: the date is then that of its issue. */
export const ACT_NAME =
  /(?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|chỉ thị|quyết định|kế hoạch|công văn|thông báo|hướng dẫn|thông tư|kết luận|quy định|quy chế|chương trình|đề án|công điện|văn bản|tờ trình|báo cáo|kèm theo|điều lệ|thông tri|giấy mời|biên bản)(?: liên tịch| hành động| phối hợp)?(?:\s+số)?\s*[:\s]*[^;.()]{0,140}$/u;

/** A number with a symbol right before a date: "120-KL/TW ngày", "số 145/2020/NĐ-CP, ngày". */
export const ACT_NUMBER_BEFORE = /\d+\s*[-/][^\s,;()]*\p{L}[^\s,;()]*\s*[,(]?\s*(?:ban hành|ký|được ban hành)?\s*$/u;

/** What follows the date of issue of an act. */
export const ISSUER_AFTER = /^\s*,?\s*(?:của|sửa đổi|về việc|về\s|được|đã được|do\s|quy định|hướng dẫn thi hành)/u;

/** Words before a date that make it the start of force, of birth, of a fact: nothing that somebody has to meet. */
export const FACT_BEFORE =
  /(?:hiệu lực(?: thi hành)?(?: kể)?|áp dụng(?: kể)?|sinh|sinh vào|tuyển dụng|phát sinh|thành lập|kỷ niệm|thông qua|tính đến|tính|số liệu|ký ban hành|được tạo ra|được cấp|ký kết|nhân dịp|chào mừng|hưởng ứng|truyền thống|đã (?:được )?(?:ban hành|có|giao|phê duyệt))\s*$/u;

/** Facts anywhere in the clause before an open start ("bảo đảm từ ngày … luật … có hiệu lực"). */
export const FACT_CLAUSE = /hiệu lực|áp dụng kể từ|kèm theo|lần thứ .* ngày sinh/u;

/** Words right after a date that tell of a state, not of a duty. */
export const FACT_AFTER =
  /^\s*,?\s*(?:mà\s+)?(?:chưa|không|vẫn|còn|đã|có hiệu lực|đạt|là ngày|có\s+[≥>\d]|phấn đấu|có trên|có ít nhất|thì|phải không)/u;

/** Marks of a target of results, by which a year is no deadline of a task. */
export const TARGET = /phấn đấu|đạt\s|tỷ lệ|\d\s*%|tăng trưởng|bình quân|mục tiêu|tầm nhìn/u;

/** Money and names of funds that recur by themselves. */
export const FUNDS =
  /(?<![\p{L}])(?:ngân sách|kinh phí|dự toán|trợ cấp|vốn|nguồn chi|định mức|chi thường xuyên|bình quân|thu nhập|tăng|giảm|tuyển sinh|phụ cấp|tiền lương|trả nợ|quỹ)(?![\p{L}])[^,;.]{0,40}$/u;

/** A line that gives the time of the task above it. */
export const TIME_LABEL =
  /^(?:[a-zđ0-9]{1,3}[).]\s*)?(?:dự kiến\s+)?(?:về\s+)?(?:thời gian|thời hạn|thời điểm|tiến độ|hạn hoàn thành|hạn chót|hạn nộp|hạn gửi|lộ trình|thời gian, địa điểm|ngày)(?:[^:;.|]{0,60}):/u;

/** A heading that says that times stand below it. */
export const TIME_HEADING =
  /^(?:dự kiến\s+)?(?:thời gian|thời hạn|tiến độ|lịch|lộ trình|thời điểm|hạn)(?![\p{L}]*\s+(?:chế|mức))/u;

/** A line that names who does the task above it. */
export const WHO_LABEL =
  /^(?:[a-zđ0-9]{1,3}[).]\s*)?(?:cơ quan|đơn vị|bộ phận|phòng|người|tổ chức|ban|cán bộ|phân công|trách nhiệm|chủ trì|thực hiện|phụ trách|giao)\s?(?:[^:;.|]{0,50}):/u;

/** Columns of a table of tasks. */
export const TIME_COLUMN = /thời gian|thời hạn|tiến độ|hoàn thành|hạn|ngày/u;
export const TASK_COLUMN = /nội dung|nhiệm vụ|công việc|hoạt động|sản phẩm|tên|việc/u;
export const WHO_COLUMN = /chủ trì|phụ trách|đơn vị|cơ quan|thực hiện|người|bộ phận|trách nhiệm/u;

/** A duty to report as a rule, without a day: by its own words, in one clause. */
export const UNDATED_REPORT =
  /(?:định kỳ|định kì)[^;.]{0,120}(?:báo cáo|sơ kết|tổng kết)|(?:báo cáo|tổng hợp kết quả)[^;.]{0,250}(?:định kỳ|theo (?:đúng )?(?:thời gian |thời hạn )?(?:quy định(?! của pháp luật| tại| hiện hành)|yêu cầu|từng yêu cầu)|theo đúng thời gian quy định|khi có yêu cầu|đúng thời (?:gian|hạn) quy định|đúng quy định)/u;

/** Condition clauses in which a report is no standing duty. */
export const CONDITION =
  /(?:nếu có|nếu thấy|nếu phát sinh|vướng mắc|phát sinh những|trường hợp|theo báo cáo định kỳ|dự toán|quyết toán|kinh phí)/u;

/** Words that part a recipient from what stands before it. */
export const RECIPIENT_LEAD =
  /(?<![\p{L}])(?:(?:gửi|nộp|chuyển|báo cáo)(?:\s+(?:\d+\s+bản|báo cáo|kết quả|hồ sơ|văn bản|danh sách))?\s+(?:về|đến|cho|tới|lên)?|về|đến|lên)\s*(?:bộ phận\s+)?$/u;

/** The one that is told or asked, where nothing is sent anywhere: "báo cáo UBND tỉnh", "trình …". */
export const TOLD_LEAD = /(?<![\p{L}])(?:báo cáo|trình)\s+$/u;
export const VIA_LEAD = /(?<![\p{L}])(?:thông\s+)?qua\s+(?:bộ phận\s+)?$/u;
export const VIA_FILLER = "bộ phận";

/** What may be taken off the ends of the words that say what must be done. */
export const LEADING_WORDS =
  /^(?:[\s,;:.()–\-+]|(?:và|đồng thời|trong đó|riêng|ngoài ra|cụ thể|sau đó|yêu cầu|đề nghị)(?![\p{L}]))+/u;
export const TRAILING_WORDS =
  /(?:[\s,;:.(–-]|(?<![\p{L}])(?:và|định kỳ|vào|trong|trước|là|dự kiến|được thực hiện|thời gian)(?![\p{L}]))+$/u;
export const TRAILING_VERBS = /(?:[\s,;:.(–-]|(?<![\p{L}])(?:và|vào|hoàn thành|gửi|xong)(?![\p{L}]))+$/u;

/** Verbs right before an open start ("từ ngày") that begin a task. */
export const OPENING_VERB = /(?:bắt đầu|triển khai|tổ chức|thực hiện|dự kiến|thời gian)\s*:?\s*$/u;

/** What makes a date without a relation word a planned one. */
export const PLANNED = /(?:dự kiến|[:(])\s*$/u;

/** An expression that opens with the point itself, with no relation word. */
export const BARE_POINT = /^(?:ngày|tháng|quý|quí|năm|\d|[ivx]+[\s/-])/u;

/** Verbs of completion right before a year. */
export const COMPLETION = /(?:hoàn thành|xong|kết thúc|ban hành)\s*$/u;

/** The title of the time column, alone on its line. */
export const TIME_TITLE = /^(?:thời gian|thời hạn|tiến độ|hạn hoàn thành|hoàn thành)/u;

/** What joins the parts of a list of times. */
export const LIST_GAP = /^[\s,;]*(?:và|hoặc)?\s*$/u;

/** The noun or adverb that an expression of a period begins with ("báo cáo 06 tháng", "định kỳ quý"). */
export const PERIOD_LEAD = /^(?:(?:định kỳ|định kì|báo cáo|sơ kết|tổng kết|giao ban|số liệu)[\s(:,]*)+/iu;

/** A unit named by its kind alone, as offices name themselves: "về Sở (qua Văn phòng Sở)". */
export const OWN_UNIT =
  /^(?:Sở|Ban|Phòng|Trường|Ủy ban|UBND|Chi cục|Trung tâm|Công ty|Huyện ủy|Đảng ủy|Ban Chỉ đạo)(?=\s*(?:[(,;.]|$|\s(?:qua|thông qua|trước|theo|để|và)))/u;

/** What belongs to the name of a unit after it. */
export const UNIT_TAIL = /^\s+(?:(?:cấp ủy )?cùng cấp|cấp trên(?: trực tiếp)?|cấp tỉnh|cấp huyện|cấp xã|các cấp)/u;

/** After this, units are those that the first one reports to in its turn. */
export const PURPOSE = /(?<![\p{L}])(?:để|nhằm|làm cơ sở)(?![\p{L}])/u;

/** After a period, the words that its report is about: no mark and no word that leads to somebody or to a rule. */
export const OBJECT_AFTER = /^\s+(?!và|hoặc|theo|gửi|về|đến|cho|qua|để|trước|chậm nhất)\p{L}/u;

/** A cell that gives hours: "7h00 - 7h15", "08:00", "14 giờ". */
export const HOURS = /^\d{1,2}\s?(?:h|g|:|giờ)\s?\d{0,2}/iu;

/** Another duty of the same clause, before the one that recurs ("xây dựng kế hoạch … và định kỳ báo cáo …"). */
export const BEFORE_PERIODIC =
  /^.*[,;]?\s(?:và|,)\s+(?=(?:định kỳ|định kì)\s+(?:báo cáo|gửi|tổng hợp|tổ chức|sơ kết))/u;

/** What may stand between the last date of a list and the duty that all its dates are for. */
export const AFTER_DATE = /^[\s()\]]*(?:(?:hoặc|và)\s+(?:đột xuất\s+)?(?:khi có yêu cầu|đột xuất))?[\s,)]*/u;

/** An end of a stretch ("đến ngày …") is a deadline only beside a verb of completion or sending. */
export const UNTIL = /^(?:đến|tới|cho đến|cho tới)(?!\s+(?:hết|trước))/u;
export const ENDING_VERB = /hoàn thành|xong|kết thúc|gửi|nộp|trình|ban hành|kéo dài|đăng ký|chậm nhất/u;

/** A line that begins with the word for time and has no colon ("Thời gian triển khai từ ngày …"). */
export const TIME_START =
  /^(?:thời gian|thời hạn|tiến độ|thời điểm)[^:;.|,]{0,50}?(?<![\p{L}])(?:từ|trước|là|vào|trong|chậm nhất|đến|bắt đầu)(?![\p{L}])/u;

/** Duties that are met every week, month, quarter or half-year without being reports. */
export const REGULAR_DUTY = /tiếp công dân|tiếp dân|họp|đối thoại|sinh hoạt|giao ban|kiểm tra|rà soát|tổ chức/u;

/** A duty right after the period that opens a clause ("Hằng năm, tổ chức …"). */
export const DUTY_AFTER_PERIOD =
  /^\s*,?\s*(?:[^,;]{0,60}?\s)?(?:tổ chức|kiểm tra|xây dựng|rà soát|tổng hợp|đánh giá|tham mưu|ban hành|báo cáo)(?![\p{L}])/u;

/** The neighbourhood of a year's end or start. */
export const PART_OF_YEAR = /(?:cuối|đầu)\s+năm/u;

/** Words of a window of data: its ends are no deadlines. */
export const DATA_WINDOW = /tính từ|chốt số liệu|lấy số liệu|số liệu (?:báo cáo )?(?:được )?tính|ghi nhận/u;

/** Headings that name no task: a time below one is that of the whole plan. */
export const GENERIC_HEADING =
  /^(?:nội dung|mục đích|mục tiêu|yêu cầu|đối tượng|phạm vi|thời gian|tổ chức thực hiện|nhiệm vụ|kinh phí|thủ tục|tiến độ|phân công|địa điểm|thành phần|hình thức|chương trình chi tiết|kế hoạch)/u;

/** A title that is for several years: a day without a year is one of each of them. */
export const SEVERAL_YEARS = /(?:giai đoạn|thời kỳ)\s+(?:từ\s+)?(?:năm\s+)?20\d\d|đến năm 20\d\d/u;

/** Verbs by which an act comes to be, right before its day. */
export const ISSUED = /(?:ban hành|ký|ký ban hành|thông qua|công bố luật)\s*$/u;

/** A day with a name, its date in brackets: "Ngày hội Đại đoàn kết (18/11)". */
export const NAMED_DAY = /ngày\s[^,;()]{3,60}\(\s*$/u;

/** The place before the date of a letterhead: "Hà Nội, ngày …". */
export const LETTERHEAD = /^[\p{L}\s.–-]{2,40},\s*$/u;

/** Abbreviations of administrative prose after which a full stop ends no sentence. */
export const ABBREVIATION = /(?:^|[\s(])(?:TP|Tp|TT|PGS|GS|ThS|TS|Đ\/c|tr|CT|PCT)$/u;

/** "Thời gian kiểm tra …": the task follows the word for time. */
export const TIME_OF = /^(?:thời gian|thời hạn)\s+/iu;

/** The route in brackets: "(qua Ban Dân chủ, Giám sát và Phản biện xã hội)". */
export const VIA_BRACKETS =
  /\(\s*(?:gửi\s+)?(?:thông\s+)?qua\s+(?!địa chỉ|hộp thư|thư điện|e-?mail|zalo|phần mềm|hệ thống|đường|trục|trang|cổng|bưu|số điện)([^()\d]{3,90}?)\s*\)/iu;

/** A recipient that another one passes it on to ("gửi Sở Công Thương tổng hợp báo cáo UBND tỉnh"). */
export const ONWARD = /tổng hợp,?\s+(?:tham mưu\s+)?(?:báo cáo|trình|gửi)\s+$/u;

/** A verb of sending, before something is passed on. */
export const SENT = /(?<![\p{L}])(?:gửi|nộp|về|đến)(?![\p{L}])/u;

/** Whom alone a date binds, in brackets after it: "(đối với các cơ quan chưa phân công …)". */
export const ONLY_FOR = /\(\s*(?:chỉ\s+)?(?:áp dụng\s+)?đối với\s+([^()]{5,180}?)\s*\)/u;
