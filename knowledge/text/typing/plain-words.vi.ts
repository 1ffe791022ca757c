/**
 * Words of official and everyday Vietnamese that are written without any diacritic. In a question that has its diacritics they stand as
 * they are, whatever the corpus prefers ("chức danh", "đi qua", "đào tạo từ xa"). Written for this project; a word that is far oftener a
 * forgotten mark ("la", "cua", "ke") is left out.
 */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `
  ai an anh ba ban bang bao bay bi bia binh bo ca cai cam can cang cao cay cha chai chan chao chay che chen chi chia chim cho choi chu
  chua chung co coi con cong cu cung da dai dang danh dao day di do doanh du dung duy em eo ga gai gam gan gang ganh gao ghen ghi gia
  giai giam gian giang giao gieo hai ham han hang hao hay hen ho hoa hoan hoang hung huy hy in kem khai khan khao khe khen khi khinh
  kho khoa khoai khoan khoang khoanh khu khung khuya kia kim lai lam lan lang lao lay leo lo loan loang long lung ly ma mai man mang
  mao mau may me men mi minh mong mua nam nan nao ngang ngay nghe nghi ngoan ngoi ngon nha nhai nhan nhang nhanh nhau nho nhu nhung ni
  ninh noi nong nung oan oi ong pha phai phang phao phe phi phim phong phu qua quan quang quanh quay quen quy ra rao ray ren ru rung
  sa sai san sang sao say sen si sinh so soi son song sung suy ta tai tam tan tang tanh tao tay tem ten tha thai tham than thang thanh
  thao thay the thi thoai thoi thon thu thua thung tin tinh to toa toan tra trai trang tranh trao tro trong trung tu tung tuy u uy va
  vai van vang vay ve ven vi vinh vong vui vung xa xanh xao xe xem xen xin xinh xoa xoay xong xu xung y
`.match(/\S+/g),
);

/** Words that were typed without marks and stand beside a number: there they are units of time or parts of a document, never their like ("thang", "nam"). */
export const COUNTED_WORDS: ReadonlyMap<string, string> = new Map([
  ["thang", "tháng"],
  ["nam", "năm"],
  ["ngay", "ngày"],
  ["tuan", "tuần"],
  ["gio", "giờ"],
]);

/** The same for words that go before their number. */
export const NUMBERED_WORDS: ReadonlyMap<string, string> = new Map([
  ...COUNTED_WORDS,
  ["quy", "quý"],
  ["muc", "mục"],
  ["dieu", "điều"],
  ["khoan", "khoản"],
]);
