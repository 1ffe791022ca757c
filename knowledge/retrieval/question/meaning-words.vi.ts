/** Words that carry no subject: asking words, politeness, glue. Dropped before a question is matched with texts; longest phrase first. */
export const FUNCTION_PHRASES: readonly string[] = [
  ..."đề nghị cho biết|đề nghị nêu|đề nghị liệt kê|đề nghị cho|vui lòng|mọi người ơi|mọi người|xin chào|chào bạn|chào em|chào anh|chào chị|cảm ơn nhiều|cảm ơn bạn|cảm ơn|cám ơn|xin cảm ơn|bao giờ|bao nhiêu|bao lâu|khi nào|lúc nào|ngày nào|ngày mấy|ngày gì|hôm nào|tháng mấy|tháng nào|thời gian nào|như thế nào|thế nào|ra sao|làm sao|tại sao|vì sao|là gì|cái gì|việc gì|những gì|thì sao|hay không|có không|hay chưa|bữa nào|hồi nào|chừng nào|khi mô|bao chừ|gì vậy|vậy|đó là|cụ thể|danh mục|lập danh|trở đi|rơi vào|tất cả|toàn bộ|danh sách|hết hạn|hết|sớm nhất|cuối cùng|nguyên văn|vừa rồi|ghi đầy đủ|đầy đủ|ghi là|ghi|chậm nhất|trễ nhất|muộn nhất|ngày mai|hôm qua|cho biết|cho tôi|cho mình|cho em|cho hỏi|xin hỏi|giúp tôi|giúp mình|giúp em|với ạ|được không|đúng không|phải không|hôm nay|bây giờ|còn lại|đơn vị nào|cơ quan nào|bộ phận nào|ai là|ở đâu|về đâu|qua đâu|cho ai|những ai|hạn nộp|quá hạn|deadline|trước mấy|trễ hạn|hết hạn|còn kịp|kịp|kế tiếp|tiếp theo|sắp tới|gần nhất|đối với|so với|chủ nhật|thứ bảy|hiện nay|hiện tại|bằng cách nào|cách nào|những việc chi|việc chi|cái chi|làm chi|kiểu gì|loại nào|hay chỉ|chỉ nói|chỉ ghi|chỉ có|có chốt|chốt ngày|mốc|tính từ|nội dung gì|về việc gì|một lần|mấy lần|mấy lần một năm|mấy lần 1 năm|mấy lần trong năm|mấy lần mỗi năm|một năm mấy lần|1 năm mấy lần|mỗi năm mấy lần|mấy kỳ một năm|mấy kỳ 1 năm|mấy kỳ trong năm|một năm mấy kỳ|mấy đợt một năm|mấy đợt trong năm|bao nhiêu lần một năm|bao nhiêu lần trong năm|theo kỳ|kỳ hạn|ấn định|hạn chót|hạn cuối|thời hạn|mốc thời gian|viện dẫn|trích dẫn|dẫn chiếu|lĩnh vực nào|lĩnh vực gì|vấn đề nào|vấn đề gì|nội dung nào|mặt nào|khâu nào|hình thức nào|biện pháp nào|biện pháp gì|giải pháp nào|yếu tố nào|khía cạnh nào|điều gì|điều nào|thứ gì|những điều".split(
    "|",
  ),
  ..."chào alo là gì nào ai mấy khi đâu sao thế vậy không ko k chưa mà thì và hay hoặc của cho với cũng trong ngoài theo về từ đến tới ở tại bởi vì để sẽ đã đang còn nữa này đó kia ấy nọ mình tôi em anh chị bạn chúng ta ạ nhé nhỉ ơi ừ hả xin giúp hỏi muốn biết ơn được phải cần nên có các những một mỗi từng do nếu thuộc trên dưới giữa ra vào lên xuống luôn rồi rằng cái việc điều giùm dùm hen nghe zậy hông hong rứa ngày lúc hôm hạn chừng bữa thôi mới bị chuyện cả rõ z nhau phía ta tui bên qua cụ dạ vâng kể liệt kê nêu hãy mai nay đúng bắt chỗ cùng vẫn lại hả không e v mn chút xíu tí chốt trễ nha nhe dợ zạ".split(
    " ",
  ),
];

/** Phrases of function words that carry a subject all the same. */
export const KEPT_PHRASES: readonly string[] = [
  "giúp việc",
  "việc làm",
  "người có công",
  "hai bên",
  "nói không với",
  ..."theo dõi|điều kiện|điều chỉnh|điều động|điều hành|điều tra|điều lệ|đổi mới|nông thôn mới|dân biết|trong sạch|hỏi đáp|giúp đỡ|từ chối|ra quân|vào cuộc|hiểu biết".split(
    "|",
  ),
];

/** Function words that, typed plainly, are a content word in these pairs alone, whatever pairs the documents print. Folded. */
export const PLAIN_CONTENT_PAIRS: Readonly<Record<string, RegExp>> = {
  thoi: /^thoi (tiet|han|gian|diem|ky|vu)$/,
  thi: /^(cuoc|hoi|ky|du|bai) thi$|^thi (dua|hanh|xa|tran|tuyen|sat)$/,
};

/** Words that most questions and most tasks share: alone they are no subject of their own, so such a question leans on the one before. */
export const GENERIC_PHRASES: readonly string[] = [
  ..."báo cáo|kế hoạch|thực hiện|nhiệm vụ|trách nhiệm|đơn vị|cơ quan|bộ phận|tổ chức|nội dung|quy định|văn bản|quyết định|ban hành|phân công|thời hạn|thời gian|công việc|đầy đủ|nguyên văn|gạch đầu dòng|danh sách|liệt kê|ủy ban nhân dân|quan trọng|chủ yếu|thông tin|áp dụng|phải làm|được giao|cùng cấp|cần nhớ|phải nhớ|cần lưu ý|đưa cho|về tới|phòng chuyên môn|hạn cuối|hạn chót|trình ký|lần lượt|bản báo cáo|cơ quan địa phương|cơ quan đơn vị địa phương|cả danh sách|kỳ báo cáo".split(
    "|",
  ),
  ..."gửi nộp trình số năm tháng quý tuần ngày làm giao ghi nói tên ký mốc hạn kịp trễ trước sau xã tỉnh huyện sở mục phần khoản điểm cái nó vậy biết đâu cũ lại hỏi nay hai ba sắp tới mai câu ý mình sớm muộn nhất cuối đầu việc có còn dẫn nêu phân chia giúp lo nơi chỗ".split(
    " ",
  ),
];

/** Phrases that hold such a word and are a subject all the same. */
export const KEPT_SUBJECTS: readonly string[] = ["dân số"];

/** Phrases that people use for the same thing in this field; every one is rewritten to the first, in questions and in texts. */
export const SAME_MEANING: readonly (readonly string[])[] = [
  // the department, whose second half is no training
  ["giáo dục đào tạo", "giáo dục và đào tạo"],
  ["kinh phí", "tiền bạc", "tiền nong", "tiền", "ngân quỹ", "ngân sách"],
  ["gửi", "nộp", "gởi", "nôp"],
  ["tiếp công dân", "tiếp dân"],
  ["ủy ban nhân dân", "ubnd", "ủy ban"],
  ["hội đồng nhân dân", "hđnd"],
  ["mặt trận", "mặt trận tổ quốc", "mttq"],
  ["cải cách hành chính", "cchc"],
  ["thủ tục hành chính", "tthc"],
  ["hàng năm", "hằng năm", "1 năm", "một năm", "mỗi năm", "thường niên"],
  ["6 tháng", "sáu tháng", "nửa năm", "bán niên"],
  ["báo cáo năm", "báo cáo tổng kết năm", "báo cáo tổng kết", "báo cáo cuối năm"],
  ["báo cáo 6 tháng", "báo cáo sơ kết 6 tháng", "báo cáo sơ kết", "báo cáo giữa năm"],
  ["hàng quý", "hằng quý", "mỗi quý", "từng quý"],
  ["hàng tháng", "hằng tháng", "mỗi tháng", "từng tháng"],
  ["vướng mắc", "khó khăn", "vướng", "trục trặc", "trở ngại"],
  ["tổng hợp", "gom lại", "tập hợp"],
  ["đôn đốc", "nhắc nhở", "thúc giục"],
  ["tuyên truyền", "truyền thông", "phổ biến"],
  ["mô hình", "điển hình"],
  ["cơ quan thường trực", "cơ quan đầu mối", "đầu mối", "bộ phận thường trực"],
  ["phương châm", "khẩu hiệu"],
  ["hài lòng", "vừa lòng"],
  ["tập huấn", "bồi dưỡng", "đào tạo"],
  ["khen thưởng", "biểu dương", "tuyên dương"],
  ["hai chiều", "2 chiều"],
  ["không chuyên trách", "bán chuyên trách"],
  ["chấm điểm", "cho điểm"],
  ["xếp loại", "phân loại"],
  ["phản ánh", "báo lên", "báo cho"],
  ["dân chủ cơ sở", "dân chủ ở cơ sở"],
  ["thực hiện", "triển khai", "thi hành"],
  ["rà soát", "xem lại", "kiểm lại"],
  ["giải quyết", "xử lý"],
  ["xây dựng", "soạn thảo", "soạn"],
  ["hội nghị", "cuộc họp"],
  ["lãnh đạo", "thủ trưởng"],
  ["nhân dân", "người dân", "bà con"],
  // else the same as "cung cấp" without its marks
  ["ngang cấp", "cùng cấp"],
];
