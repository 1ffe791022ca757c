/**
 * Short forms that officials type and print, with what they stand for.
 *
 * `printed`: has one meaning and is what documents themselves print; read as both, shown to people as it is.
 * `everywhere`: has one meaning in state documents, so it is read as its long form in documents and in questions.
 * `typed`: has other meanings too, or is chat spelling; it is written out in questions only.
 *
 * Sources: document types and their symbols, Decree 30/2020/NĐ-CP, Appendix III part I, and Guideline 36-HD/VPTW of the Party's
 * Central Office; bodies and subjects, the glossaries that plans print themselves; chat spelling, observed questions.
 */
export type Abbreviation = {
  readonly short: string;
  readonly long: string;
  readonly scope: "printed" | "everywhere" | "typed";
};

const PRINTED: Readonly<Record<string, string>> = {
  UBND: "ủy ban nhân dân",
  HĐND: "hội đồng nhân dân",
  MTTQ: "mặt trận tổ quốc",
  UBMTTQ: "ủy ban mặt trận tổ quốc",
};

const EVERYWHERE: Readonly<Record<string, string>> = {
  VPUB: "văn phòng ủy ban",
  CBCCVC: "cán bộ công chức viên chức",
  CBCC: "cán bộ công chức",
  CCVC: "công chức viên chức",
  TTHC: "thủ tục hành chính",
  CCHC: "cải cách hành chính",
  KSTTHC: "kiểm soát thủ tục hành chính",
  TTPVHCC: "trung tâm phục vụ hành chính công",
  HĐKCT: "hoạt động không chuyên trách",
  QCDC: "quy chế dân chủ",
  QCDCCS: "quy chế dân chủ cơ sở",
  DCCS: "dân chủ cơ sở",
  DCOCS: "dân chủ ở cơ sở",
  THDC: "thực hiện dân chủ",
  THDCCS: "thực hiện dân chủ cơ sở",
  DVCQ: "dân vận chính quyền",
  DVK: "dân vận khéo",
  BDV: "ban dân vận",
  BDVTU: "ban dân vận tỉnh ủy",
  BTGDV: "ban tuyên giáo và dân vận",
  BCSĐ: "ban cán sự đảng",
  BCĐ: "ban chỉ đạo",
  BCH: "ban chấp hành",
  BTV: "ban thường vụ",
  CTDV: "công tác dân vận",
  ĐVSN: "đơn vị sự nghiệp",
  CQHC: "cơ quan hành chính",
  TTND: "thanh tra nhân dân",
  GSĐTCĐ: "giám sát đầu tư của cộng đồng",
  KTXH: "kinh tế xã hội",
  QPAN: "quốc phòng an ninh",
  ANTT: "an ninh trật tự",
  LĐTBXH: "lao động thương binh xã hội",
  GDĐT: "giáo dục đào tạo",
  KHCN: "khoa học công nghệ",
};

const TYPED: Readonly<Record<string, string>> = {
  // types of documents
  BC: "báo cáo",
  KH: "kế hoạch",
  QĐ: "quyết định",
  NQ: "nghị quyết",
  CT: "chỉ thị",
  KL: "kết luận",
  NĐ: "nghị định",
  TT: "thông tư",
  CV: "công văn",
  HD: "hướng dẫn",
  VB: "văn bản",
  PL: "phụ lục",
  // bodies and people
  TTg: "Thủ tướng",
  CP: "Chính phủ",
  TW: "Trung ương",
  TƯ: "Trung ương",
  TU: "Tỉnh ủy",
  SNV: "Sở Nội vụ",
  STC: "Sở Tài chính",
  STP: "Sở Tư pháp",
  VP: "văn phòng",
  TK: "thống kê",
  VHXH: "văn hóa xã hội",
  CTUBND: "chủ tịch ủy ban nhân dân",
  KCT: "không chuyên trách",
  KSTT: "kiểm soát thủ tục",
  TTPV: "trung tâm phục vụ",
  CB: "cán bộ",
  CC: "công chức",
  CBCCVCLĐ: "cán bộ công chức viên chức lao động",
  NV: "nội vụ",
  CQ: "cơ quan",
  ĐV: "đơn vị",
  DV: "dân vận",
  CS: "cơ sở",
  DC: "dân chủ",
  CX: "cấp xã",
  ND: "nhân dân",
  BN: "ban ngành",
  ĐK: "đăng ký",
  HS: "hồ sơ",
  TH: "thực hiện",
  NVU: "nhiệm vụ",
  "6T": "6 tháng",
  "9T": "9 tháng",
  T3: "tháng 3",
  // chat spelling
  ko: "không",
  k: "không",
  kg: "không",
  khg: "không",
  hok: "không",
  hong: "không",
  dc: "được",
  đc: "được",
  dk: "được",
  vs: "với",
  ntn: "như thế nào",
  tn: "thế nào",
  j: "gì",
  gj: "gì",
  mn: "mọi người",
  bn: "bao nhiêu",
  bnh: "bao nhiêu",
  nhiu: "nhiêu",
  bit: "biết",
  bik: "biết",
  ng: "người",
  nc: "nước",
  cv: "công việc",
  nv: "nhiệm vụ",
  cx: "cũng",
  r: "rồi",
  thg: "tháng",
  ngy: "ngày",
  hnay: "hôm nay",
  hqua: "hôm qua",
  bgio: "bây giờ",
  trc: "trước",
  sđt: "số điện thoại",
};

/** Every short form, in the spelling of the table; upper case where people write capitals. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  ...Object.entries(PRINTED).map(([short, long]): Abbreviation => ({ short, long, scope: "printed" })),
  ...Object.entries(EVERYWHERE).map(([short, long]): Abbreviation => ({ short, long, scope: "everywhere" })),
  ...Object.entries(TYPED).map(([short, long]): Abbreviation => ({ short, long, scope: "typed" })),
];

/** Symbols of document types as they stand in numbers ("1211/QĐ-UBND"), without diacritics, with the words that people type for them. */
export const DOCUMENT_TYPES: Readonly<Record<string, readonly string[]>> = {
  qd: ["quyết định", "qđ"],
  nq: ["nghị quyết", "nq"],
  kl: ["kết luận", "kl"],
  ct: ["chỉ thị", "ct"],
  kh: ["kế hoạch", "kh"],
  nd: ["nghị định", "nđ"],
  tt: ["thông tư", "tt"],
  ttlt: ["thông tư liên tịch", "ttlt"],
  pl: ["pháp lệnh"],
  qh: ["luật"],
  hd: ["hướng dẫn", "hd"],
  da: ["đề án", "đa"],
  qc: ["quy chế", "qc"],
  qyd: ["quy định"],
  ctr: ["chương trình", "ctr"],
  ctrhd: ["chương trình hành động"],
  tb: ["thông báo", "tb"],
  cv: ["công văn", "cv"],
  bc: ["báo cáo", "bc"],
  ttr: ["tờ trình", "ttr"],
  cd: ["công điện"],
};
