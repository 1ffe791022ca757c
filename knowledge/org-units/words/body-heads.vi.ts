/** One phrase a line, lower case; the first spelling of a tone is as good as the other. */
const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Heads that are a name by themselves; a place or an owner may follow ("UBND tỉnh", "Công an xã"). */
export const BODY_HEADS: readonly string[] = lines(`
  ủy ban nhân dân
  ủy ban nhân
  ubnd
  hội đồng nhân dân
  hđnd
  đoàn đại biểu quốc hội
  thường trực hđnd
  thường trực hội đồng nhân dân
  thường trực tỉnh ủy
  thường trực thành ủy
  thường trực huyện ủy
  thường trực đảng ủy
  thường trực ủy ban nhân dân
  ban thường vụ
  ban thường trực
  ban chấp hành
  ban chấp hành trung ương
  ban cán sự đảng
  ban bí thư
  ban bí thư trung ương đảng
  bộ chính trị
  quốc hội
  ủy ban thường vụ quốc hội
  chính phủ
  thủ tướng chính phủ
  thủ tướng
  văn phòng chính phủ
  tỉnh ủy
  thành ủy
  huyện ủy
  thị ủy
  quận ủy
  đảng ủy
  chi ủy
  cấp ủy
  đảng đoàn
  chi bộ
  thanh tra
  công an
  văn phòng
  mặt trận
  mặt trận tổ quốc
  ủy ban mặt trận
  ủy ban mặt trận tổ quốc
  ủy ban mttq
  ubmttq
  ủy ban mttqvn
  mttq
  mttqvn
  mặt trận tổ quốc việt nam
  ban công tác mặt trận
  tòa án nhân dân
  viện kiểm sát nhân dân
  bộ chỉ huy quân sự
  bộ tư lệnh
  ban chỉ huy quân sự
  bộ đội biên phòng
  ban chỉ huy bộ đội biên phòng
  bộ chỉ huy bộ đội biên phòng
  kho bạc nhà nước
  bảo hiểm xã hội
  ngân hàng nhà nước
  ngân hàng chính sách xã hội
  ngân hàng nhà nước chi nhánh
  ngân hàng nhà nước việt nam
  chi nhánh ngân hàng chính sách xã hội
  phòng giao dịch ngân hàng chính sách xã hội
  bưu điện
  thuế tỉnh
  thuế thành phố
  thuế cơ sở
  hải quan
  cục thống kê
  thống kê
  cục thuế
  chi cục thuế
  điện lực
  công ty điện lực
  quản lý thị trường
  đoàn thanh niên
  đoàn tncs hồ chí minh
  đoàn tncs
  đoàn thanh niên cộng sản hồ chí minh
  tỉnh đoàn
  thành đoàn
  huyện đoàn
  công đoàn
  cổng thông tin điện tử
  trang thông tin điện tử
  báo và phát thanh, truyền hình
  báo và đài phát thanh và truyền hình
  báo và đài phát thanh - truyền hình
  báo và đài phát thanh, truyền hình
  trung tâm phục vụ hành chính công
  trạm y tế
  ban quản lý
  ban chỉ đạo
  ban tổ chức
  ban kiểm tra
  ủy ban kiểm tra
  ban bầu cử
  ủy ban bầu cử
  tổ bầu cử
  tổ công tác
  tổ giúp việc
  tổ công nghệ số cộng đồng
  tổ hòa giải
  tổ hòa giải ở cơ sở
  ban thanh tra nhân dân
  ban giám sát đầu tư của cộng đồng
  ban quản lý khu kinh tế
  ban quản lý khu kinh tế và các khu công nghiệp
  ban quản lý các khu công nghiệp
  ban quản lý các khu công nghệ cao và khu công nghiệp
  ban quản lý các khu kinh tế
  ban quản lý các khu chế xuất và công nghiệp
  ban quản lý khu công nghệ cao
  ban quản lý các khu công nghiệp và khu chế xuất
  đài tiếng nói việt nam
  đài truyền hình việt nam
  thông tấn xã việt nam
  kiểm toán nhà nước
  hội đồng thi đua - khen thưởng
  liên minh hợp tác xã
  trung tâm y tế
  liên hiệp các hội khoa học và kỹ thuật
`);

/** Body heads that are everyday words too and name a body only with a place, an owner or a name behind them. */
export const BODY_HEADS_WITH_PLACE: readonly string[] = lines(`
  thanh tra
  thống kê
  hải quan
  bưu điện
  văn phòng
  ban tổ chức
  ban kiểm tra
  ban quản lý
  điện lực
`);
