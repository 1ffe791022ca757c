/** One phrase a line, lower case; the first spelling of a tone is as good as the other. */
const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

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
