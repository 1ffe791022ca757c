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

/** Heads that need a name after them, printed with a capital ("Sở Nội vụ", "Hội Nông dân"). */
export const NAMED_HEADS: readonly string[] = lines(`
  sở
  bộ
  ban
  phòng
  cục
  tổng cục
  chi cục
  vụ
  viện
  học viện
  trung tâm
  trường
  trường đại học
  trường cao đẳng
  trường chính trị
  trường trung học phổ thông
  trường trung học cơ sở
  trường tiểu học
  trường mầm non
  trường thpt
  trường thcs
  bệnh viện
  đài
  báo
  tạp chí
  nhà
  thư viện
  bảo tàng
  hội
  trung ương hội
  tỉnh hội
  hội đồng
  đoàn
  liên đoàn
  tổng liên đoàn
  liên minh
  liên hiệp
  hiệp hội
  ủy ban
  tổ
  đội
  hạt
  trạm
  quỹ
  ngân hàng
  kho bạc
  chi nhánh
  công ty
  tổng công ty
  tập đoàn
  nhà máy
  xí nghiệp
  tiểu ban
`);

/** Roles; a body, a group or a title follows ("Thủ trưởng các sở", "Công chức Văn phòng - Thống kê"). */
export const ROLE_HEADS: readonly string[] = lines(`
  chủ tịch
  phó chủ tịch
  phó chủ tịch thường trực
  bí thư
  phó bí thư
  thủ trưởng
  người đứng đầu
  lãnh đạo
  cấp trưởng
  giám đốc
  phó giám đốc
  tổng giám đốc
  trưởng
  phó trưởng
  trưởng ban
  trưởng phòng
  trưởng phòng và tương đương
  chánh văn phòng
  chánh thanh tra
  chánh án
  viện trưởng
  cục trưởng
  chi cục trưởng
  bộ trưởng
  hiệu trưởng
  chỉ huy trưởng
  tổ trưởng
  đội trưởng
  thành viên
  đại diện
  thường trực
  cơ quan thường trực
  công chức
  cán bộ
  viên chức
  chuyên viên
  bộ phận
  bộ phận một cửa
  kế toán
`);

/** Roles that are a name without anything after them. */
export const LONE_ROLES: readonly string[] = lines(`
  trưởng thôn
  trưởng ấp
  trưởng bản
  trưởng khu phố
  tổ trưởng tổ dân phố
  trưởng ban công tác mặt trận
  người có uy tín
  già làng
  kế toán
  hiệu trưởng
  bộ phận một cửa
  bộ phận tham mưu, giúp việc
  bộ phận thường trực
  giáo viên chủ nhiệm
  tổng phụ trách đội
`);

/**
 * Positions of commune civil servants, printed alone as the name of who does them.
 *
 * @see Nghị định 33/2023/NĐ-CP, Điều 5
 */
export const COMMUNE_POSITIONS: readonly string[] = lines(`
  văn phòng - thống kê
  văn hóa - xã hội
  văn hóa - thông tin
  tư pháp - hộ tịch
  tài chính - kế toán
  địa chính - xây dựng
  địa chính - nông nghiệp - xây dựng và môi trường
  địa chính - xây dựng - đô thị và môi trường
  địa chính - xây dựng - nông nghiệp và môi trường
  lao động - thương binh và xã hội
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

/** A head alone with a capital that means the issuer or owner itself: "Văn phòng Sở", "Giám đốc Trung tâm". */
export const BARE_OWNERS: readonly string[] = lines(`
  sở
  bộ
  ban
  cục
  trường
  trung tâm
  nhà trường
  tỉnh
  thành phố
  huyện
  xã
  phường
`);
