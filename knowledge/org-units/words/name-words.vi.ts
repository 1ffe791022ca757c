const phrases = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/**
 * Fields of work as they stand in names of ministries, departments and offices; a name ends where its field ends.
 *
 * @see Nghị định 45/2025/NĐ-CP (specialised bodies of provincial and district committees)
 */
export const FIELDS: readonly string[] = phrases(`
  nội vụ; tài chính; tư pháp; ngoại vụ; ngoại giao; y tế; xây dựng; công thương; du lịch; dân tộc; quốc phòng; công an
  khoa học và công nghệ; khoa học công nghệ; nông nghiệp và môi trường; nông nghiệp và phát triển nông thôn
  giáo dục và đào tạo; giáo dục - đào tạo; văn hóa, thể thao và du lịch; văn hóa thể thao và du lịch
  văn hóa, thể thao, du lịch
  văn hóa và thể thao; văn hóa và thông tin; văn hóa - thông tin; văn hóa - xã hội; dân tộc và tôn giáo; tôn giáo - dân tộc
  thông tin và truyền thông; lao động - thương binh và xã hội; lao động, thương binh và xã hội
  kế hoạch và đầu tư; tài nguyên và môi trường; giao thông vận tải; quy hoạch - kiến trúc; an toàn thực phẩm
  tài chính - kế hoạch; kinh tế; kinh tế và hạ tầng; kinh tế, hạ tầng và đô thị; hạ tầng và đô thị; quản lý đô thị
  tuyên giáo; dân vận; tổ chức; nội chính; tuyên giáo và dân vận; kiểm tra; xây dựng đảng
  phát thanh và truyền hình; phát thanh - truyền hình; phát thanh, truyền hình
  chấp hành trung ương; chỉ đạo; quản lý khu kinh tế; dân vận chính quyền và đoàn thể
  thường trực; thường vụ; thi đua - khen thưởng; thi đua, khen thưởng
  nông dân; phụ nữ; liên hiệp phụ nữ; cựu chiến binh; chữ thập đỏ; người cao tuổi; khuyến học; sinh viên; luật gia
  lao động; hợp tác xã; thanh niên; doanh nghiệp; nhà báo; văn học nghệ thuật; tiếp công dân; tôn giáo
  xây dựng chính quyền; xây dựng chính quyền và công tác thanh niên; xúc tiến đầu tư, thương mại và du lịch; nghiên cứu phát triển
  thể dục thể thao; thư viện; bảo tàng; chính trị; phục vụ hành chính công; chuyển đổi số
`);

/** Fields that are verbs of a task too: they are part of a name only when printed with a capital. */
export const VERBAL_FIELDS: readonly string[] = phrases(`
  xây dựng; chỉ đạo; tổ chức; kiểm tra; xây dựng đảng; thường trực; xây dựng chính quyền; nghiên cứu phát triển; quản lý đô thị
  kinh tế; công an; thường vụ; chính trị; tài chính
`);

/** Syllables that never are the second half of a word in a name. */
export const FUNCTION_WORDS: readonly string[] = phrases(`
  và; với; về; cho; theo; để; là; có; được; bị; do; từ; đến; tới; tại; trên; trong; ngoài; khi; nếu; mà; thì; cùng; như; bằng
  phải; sẽ; đã; đang; cần; nên; hoặc; của; qua; trước; sau; gồm; không; cũng; còn; này; đó; khác; nêu; vào; ra; lên; các; những
`);

/** Syllable groups in small letters that go on with a name ("Kiểm soát thủ tục hành chính"); none of them is a verb of a task. */
export const NAME_PARTS: readonly string[] = phrases(`
  chính trị; chính quyền; thủ tục hành chính; hành chính công; hành chính; đầu tư; công tác; thanh niên; cộng đồng; thương mại
  nghề nghiệp; giáo dục; thường xuyên; dịch vụ; việc làm; đô thị; thông tin; báo chí; kế hoạch; pháp chế; phòng, chống; phòng chống
  tội phạm; ma túy; khu kinh tế; khu công nghiệp; khu chế xuất; khu vực; dự án; đất đai; quỹ đất; phát triển quỹ đất; kỹ thuật
  công nghệ; điện tử; trợ giúp pháp lý; pháp lý; thiên tai; thủy lợi; môi trường; biến đổi khí hậu; đo lường; chất lượng
  dân số; gia đình; trẻ em; bình đẳng giới; người cao tuổi; người khuyết tật; cựu chiến binh; thanh niên xung phong
  nhân dân; tổ quốc; trung ương; đại biểu; bầu cử; cải cách hành chính; tiếp công dân; pháp luật; nhỏ và vừa; kế toán
  hộ tịch; xã hội; nông thôn; nông thôn mới; nguồn lực; năng lượng; hạ tầng; quốc gia; kinh tế; văn hóa; khoa học; kiểm soát bệnh tật
  dân tộc; tôn giáo; phát triển nông thôn; doanh nghiệp; giao thông; chuyển đổi số; truyền hình; bệnh tật; đăng kiểm; thú y
  cha mẹ học sinh; học sinh; bảo trợ xã hội; trồng trọt; chăn nuôi; kiểm lâm; văn thư; lưu trữ; quản lý chất lượng
`);

/** Places of words that look like an administrative level and are none. */
export const NOT_LEVELS: readonly string[] = phrases(`
  xã hội; thị trường; thị hiếu; bản thân; bản đồ; tỉnh táo; thôn xóm; bản sắc; xã viên; bản chất; bản hướng dẫn; bản ghi
`);

/** Words that open like the head of a name and are none, whatever their case ("TỔ CHỨC THỰC HIỆN", "Ban hành", "Bộ luật"). */
export const NOT_HEADS: readonly string[] = phrases(`
  tổ chức; ban hành; bộ phận; bộ máy; bộ luật; bộ chỉ số; bộ tiêu chí; bộ công cụ; bộ dữ liệu; báo cáo; báo chí; hội nghị; hội thảo; hội thi
  hội viên; hội họp; đoàn viên; đoàn kết; đoàn thể; đoàn kiểm tra; đoàn công tác; sở hữu; trường hợp; viện trợ; viện dẫn; quỹ đất
  nhà nước; nhà ở; nhà đầu tư; nhà văn hóa; nhà máy; đội ngũ; vụ việc; phòng chống; phòng, chống; phòng ngừa; phòng bệnh; ban đầu
  cục bộ; thuế suất; kho bạc; đài tưởng niệm; liên kết; liên quan; quỹ đạo; trạm bơm; hạt giống; tổ hợp; tổ quốc
  cơ sở dữ liệu; cơ sở hạ tầng; cơ sở vật chất; cơ sở pháp lý; cơ sở lý luận; cơ sở chính trị; trung tâm dữ liệu
`);

/** Words with which the predicate of a task opens, so that a name before them has ended. */
export const TASK_VERBS: readonly string[] = phrases(`
  chủ trì; phối hợp; chỉ đạo; tham mưu; báo cáo; tổng hợp; hướng dẫn; triển khai; thực hiện; tổ chức thực hiện; tổ chức; xây dựng
  căn cứ; chủ động; có trách nhiệm; chịu trách nhiệm; tiếp tục; tăng cường; đẩy mạnh; theo dõi; đôn đốc; kiểm tra; giám sát; rà soát
  thẩm định; bố trí; cân đối; gửi; định kỳ; thường xuyên; nghiêm túc; kịp thời; quan tâm; tuyên truyền; vận động; phổ biến; ban hành
  trình; lập; đề xuất; cung cấp; hỗ trợ; bảo đảm; đảm bảo; phát huy; nâng cao; hoàn thành; giúp; giao; quán triệt; cùng; khi; trong
  dựa; trên cơ sở; theo; cụ thể hóa; đưa; tự; nghiên cứu; phân công; thống nhất; dự toán; phát động; lồng ghép; huy động; xác định
  phải; cần; được; đã; sẽ; là; tích cực; khẩn trương; chuẩn bị; duy trì; quản lý; sử dụng; tiếp nhận; xử lý; khuyến khích; tham gia
  lãnh đạo; đăng ký; thông báo; công khai; tạo; giải quyết; cập nhật; đánh giá; chấm điểm; xem xét; quyết định; phản ánh; kiến nghị
  sửa đổi; bổ sung; phê duyệt; công bố; thành lập; kiện toàn; phát hiện; rút kinh nghiệm
`);

/** Signs and words between the names of a list. */
export const LIST_JOINTS: readonly string[] = [",", ";", "và", "cùng", "với"];
/** Words that join two parts of one name, or two names. */
export const AND = "và";
