/** Words that carry no subject: asking words, politeness, glue. Folded syllables; dropped before a question is matched with texts. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "la gi nao ai may khi bao gio dau sao the vay khong ko k chua ma thi va hay hoac cua cho voi cung trong ngoai theo ve tu den toi o tai boi vi de se da dang con nua " +
    "nay do kia ay no minh toi em anh chi ban chung ta a nhe nhi oi u ha xin giup hoi muon biet lam on duoc phai can nen co khong cac nhung mot moi tung " +
    "bi do neu thuoc tren duoi giua ra vao len xuong day luon roi rang cai viec dieu gium dum hen nghe zay hong hen mo te rang chi vay nhieu bao ngay luc hom bua hoi han"
  ).split(" "),
);

/** Phrases that people use for the same thing in this field; every one is rewritten to the first, in questions and in texts. Folded. */
export const SAME_MEANING: readonly (readonly string[])[] = [
  ["kinh phi", "tien bac", "tien", "ngan quy"],
  ["gui", "nop", "trinh", "goi", "chuyen"],
  ["tiep cong dan", "tiep dan"],
  ["uy ban nhan dan", "ubnd"],
  ["hoi dong nhan dan", "hdnd"],
  ["mat tran to quoc", "mttq", "mat tran"],
  ["cai cach hanh chinh", "cchc"],
  ["thu tuc hanh chinh", "tthc"],
  ["hang nam", "1 nam", "01 nam", "mot nam", "moi nam", "thuong nien"],
  ["6 thang", "06 thang", "sau thang", "nua nam", "ban nien"],
  ["hang quy", "moi quy", "tung quy"],
  ["hang thang", "moi thang", "tung thang"],
  ["vuong mac", "kho khan", "vuong", "truc trac"],
  ["tong hop", "gom lai", "tap hop"],
  ["don doc", "nhac nho", "thuc giuc"],
  ["theo doi", "giam sat", "nam tinh hinh"],
  ["kiem tra", "thanh kiem tra"],
  ["bo tri", "cap", "lo"],
  ["tuyen truyen", "pho bien", "truyen thong"],
  ["mo hinh", "dien hinh"],
  ["mat bang", "giai toa"],
  ["chu de", "de tai"],
  ["phuong cham", "khau hieu"],
  ["chi so hai long", "muc do hai long", "su hai long"],
  ["chu tri", "dung dau", "cam trich"],
  ["thuong truc", "truc"],
  ["tap huan", "boi duong", "dao tao"],
  ["khen thuong", "bieu duong", "tuyen duong"],
  ["dien dan", "doi thoai"],
  ["don thu", "don tu"],
  ["hai chieu", "2 chieu"],
  ["dang ky", "dk"],
  ["thong ke", "tk"],
  ["khong chuyen trach", "ban chuyen trach"],
  ["cham diem", "cho diem", "danh gia"],
  ["xep loai", "phan loai"],
  ["phan anh", "bao len", "kien nghi"],
];
