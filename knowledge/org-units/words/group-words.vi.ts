const words = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Words that open a plural group. */
export const QUANTIFIERS: readonly string[] = words(`
  các
  những
  mọi
  toàn thể
  toàn thể các
  tất cả các
  hai
  từng
  mỗi
`);

/** Nouns that a group is made of: "các sở, ban, ngành", "cơ quan, đơn vị". */
export const GROUP_NOUNS: readonly string[] = words(`
  sở
  ban
  ngành
  bộ
  phòng
  hội
  hội quần chúng
  trường
  trường học
  phòng ban
  phòng chuyên môn
  ban ngành
  ban, ngành
  sở ngành
  bộ ngành
  cơ quan
  cơ quan chuyên môn
  cơ quan ngang bộ
  cơ quan thuộc chính phủ
  cơ quan báo chí
  cơ quan truyền thông
  cơ quan thông tấn, báo chí
  cơ quan chức năng
  cơ quan ngành dọc
  cơ quan trung ương
  cơ quan nhà nước
  cơ quan hành chính nhà nước
  cơ quan tham mưu
  cơ quan tham mưu giúp việc
  cơ quan đảng
  cơ quan thông tin, truyền thông
  cơ quan thông tin đại chúng
  cơ quan quản lý nhà nước
  cơ quan chuyên trách
  cơ quan chủ trì
  đơn vị chủ trì
  đơn vị điện lực
  đơn vị cung cấp dịch vụ
  tổ chức cung cấp dịch vụ
  đơn vị
  đơn vị sự nghiệp
  đơn vị sự nghiệp công lập
  đơn vị trực thuộc
  đơn vị vũ trang
  địa phương
  đoàn thể
  hội đoàn thể
  đoàn thể chính trị
  đoàn thể chính trị - xã hội
  tổ chức
  tổ chức chính trị - xã hội
  tổ chức chính trị
  tổ chức thành viên
  tổ chức xã hội
  tổ chức xã hội - nghề nghiệp
  tổ chức đoàn thể
  tổ chức đảng
  hội, đoàn thể
  doanh nghiệp
  doanh nghiệp nhà nước
  doanh nghiệp viễn thông
  hợp tác xã
  hiệp hội
  ngân hàng thương mại
  tổ chức tín dụng
  cơ sở giáo dục
  cơ sở giáo dục đại học
  cơ sở đào tạo
  cơ sở y tế
  cơ sở
  ban xây dựng đảng
  ban của hđnd
  ban đảng
  hộ gia đình
  hộ kinh doanh
  người dân
  nhà trường
  giáo viên
  trung tâm
  trung tâm y tế
  bệnh viện
  viện
  chi cục
  khu công nghiệp
  chủ đầu tư
  cán bộ
  công chức
  viên chức
  công nhân
  người lao động
  người hoạt động không chuyên trách
  thủ trưởng
  người đứng đầu
  lãnh đạo
  cá nhân
  đoàn viên
  hội viên
  chủ thể phối hợp
  thôn
  khu dân cư
  tổ dân phố
  huyện
  thị xã
  thành phố
  xã
  phường
  thị trấn
  đặc khu
  tỉnh
  huyện ủy
  thị ủy
  thành ủy
  đảng ủy
  cấp ủy
  cấp ủy đảng
  chi bộ
  chi hội
  tập thể
  công ty
  trạm y tế
  đồng chí
  phó chủ tịch
`);

/** Group nouns that stand for nobody unless a quantifier or another noun of the list is beside them. */
export const PEOPLE_NOUNS: readonly string[] = words(`
  cán bộ
  công chức
  viên chức
  người lao động
  người hoạt động không chuyên trách
  người đứng đầu
  thủ trưởng
`);

/** Words of a place in the administration; a proper name may follow. */
export const LEVEL_WORDS: readonly string[] = words(`
  tỉnh
  thành phố
  tp
  huyện
  quận
  thị xã
  thị
  xã
  phường
  thị trấn
  đặc khu
  thôn
  ấp
  bản
  khu phố
  tỉnh ủy
  thành ủy
  huyện ủy
  quận ủy
  thị ủy
  trung ương
  tw
  tu
`);

/** What may follow a name and belongs to it. */
export const MODIFIERS: readonly string[] = words(`
  liên quan
  có liên quan
  cấp tỉnh
  cấp huyện
  cấp xã
  cấp thành phố
  cấp trung ương
  cấp cơ sở
  các cấp
  cùng cấp
  ở địa phương
  ở cơ sở
  trên địa bàn
  đóng trên địa bàn
  hoạt động trên địa bàn
  chuyên môn
  chức năng
  nhà nước
  trực thuộc
  thuộc, trực thuộc
  nhà trường
  việt nam
  vũ trang
  khu vực
  nói trên
  được phân công
  được giao nhiệm vụ
`);

/** Modifiers after which an owner or a place is expected and belongs to the name too. */
export const OWNER_LINKS: readonly string[] = words(`
  thuộc
  trực thuộc
  thuộc, trực thuộc
  của
  trên địa bàn
  đóng trên địa bàn
  hoạt động trên địa bàn
`);

/** Level words that no proper name of a place follows. */
export const CENTRAL_LEVELS: readonly string[] = ["trung ương", "tw", "tu"];

/** Links to a place that only groups have ("các cơ quan trên địa bàn tỉnh"); behind a body they belong to the sentence. */
export const PLACE_LINKS: readonly string[] = ["trên địa bàn", "đóng trên địa bàn", "hoạt động trên địa bàn"];
