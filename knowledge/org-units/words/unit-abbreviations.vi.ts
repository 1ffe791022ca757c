/**
 * Names of bodies that are written long and short; both become the short one when names are compared.
 *
 * @see Nghị định 30/2020/NĐ-CP, Phụ lục III, and the lists of recipients that plans print
 */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  "ủy ban nhân dân": "UBND",
  "hội đồng nhân dân": "HĐND",
  "ủy ban mặt trận tổ quốc việt nam": "MTTQ",
  "ủy ban mặt trận tổ quốc": "MTTQ",
  "ủy ban mttq việt nam": "MTTQ",
  "ủy ban mttqvn": "MTTQ",
  "ủy ban mttq": "MTTQ",
  ubmttq: "MTTQ",
  ubmttqvn: "MTTQ",
  mttqvn: "MTTQ",
  "mặt trận tổ quốc việt nam": "MTTQ",
  "mặt trận tổ quốc": "MTTQ",
  "mặt trận": "MTTQ",
  "trung ương": "TW",
  "tỉnh ủy": "TU",
  "thành ủy": "TU",
  "ban cán sự đảng": "BCSĐ",
  "thành phố hồ chí minh": "TPHCM",
};

/** Cities that are governed from the centre, so that "thành phố" is a province.
 *
 * @see Nghị quyết 202/2025/QH15
 */
export const CENTRAL_CITIES: readonly string[] = ["hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế"];

/** Words in front of a body that name its head or its people. */
export const ROLE_PREFIXES: readonly string[] = [
  "phó chủ tịch",
  "chủ tịch",
  "thủ trưởng",
  "người đứng đầu",
  "lãnh đạo",
  "giám đốc",
  "trưởng",
  "chánh",
  "bí thư",
  "công chức",
  "cán bộ",
  "bộ phận",
  "viên chức",
  "đồng chí",
  "đề nghị",
];

/** Levels of administration that the name of a place follows. */
export const PLACE_LEVELS: readonly string[] = [
  "xã",
  "phường",
  "thị trấn",
  "đặc khu",
  "huyện",
  "quận",
  "thị xã",
  "thành phố",
  "tỉnh",
];
