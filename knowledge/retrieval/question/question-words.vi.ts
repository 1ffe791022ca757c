/**
 * Words by which a question shows what it asks, as people type them: folded (no diacritics, lower case), abbreviations already expanded.
 * Each is a pattern over the folded question with single spaces.
 */
export const QUESTION_CUES = {
  deadline:
    /\b(han|thoi han|han chot|deadline|han cuoi|moc|khi nao|bao gio|luc nao|chung nao|hoi nao|bua nao|hom nao|khi mo|bao chu|ngay (nao|may|bao nhieu|gi|mo)|thang (may|nao)|truoc ngay|cham nhat|thoi (gian|diem) nao|con (may|bao nhieu|duoc may) ngay|may ngay nua|bao nhieu ngay|qua han|tre han|het han|con (kip|han)|kip (khong|chua|ko)|dinh ky|bao lau|ky nao|may ky|quy nao|may lan|bao nhieu lan|lich (nop|bao cao|gui)|sap (den|toi) han|den han|thoi gian to chuc|thoi gian nop|vao thoi gian|ngay cu the)\b/,
  unit: /\b((don vi|co quan|bo phan|so|phong|ban|to chuc|ben|cong chuc|can bo|cap|chuc danh|nguoi|dau moi|nganh|thanh phan|doi tuong|noi|vien chuc|chu the|to) (nao|gi|mo)|ai|nhung ai|cho ai|ve dau|qua dau|cho dau|di dau|toi dau|den dau|o dau|cho noi nao|chi mo|don vi chu tri|ai mo|thang nao lo)\b/,
  duty: /\b(lam (gi|nhung gi|viec gi|cai gi|chi|nhung viec gi|sao)|nhiem vu|trach nhiem|duoc giao|giao (gi|viec|lam)|phai lam|viec gi|viec chi|nhung viec|viec cua|cong viec|phan cong|lo (viec )?gi|lo nhung gi|thuc hien (nhung )?(gi|viec)|can lam|to chuc gi|chi dao (gi|viec)|de nghi (gi|lam)|nhung gi|dau viec|viec nao|vai tro)\b/,
  list: /\b(liet ke|ke ten|ke het|ke ra|ke giup|tat ca|danh sach|gom (nhung|co|ai|gi)|bao gom|nhung (\S+ ){1,4}(nao|gi)|cac (\S+ ){1,4}(nao|gi)|toan bo|day du cac|tung (don vi|muc)|co may|ke)\b/,
  overview:
    /\b(noi ve (gi|viec gi|cai gi|van de gi|dieu gi)|tom tat|tong quan|noi dung chinh|khai quat|gioi thieu (ve )?(ke hoach|van ban)|ve viec gi|bo cuc|may phan|may muc|gom nhung (phan|muc) nao|co nhung (phan|muc) nao)\b/,
  documents:
    /\b((nhung|cac|may|bao nhieu|co) (ke hoach|van ban|tai lieu)( \S+){0,4} (nao|gi|nhi)|(ke hoach|van ban|tai lieu) nao|danh sach (ke hoach|van ban)|kho (van ban|tai lieu))\b/,
  glossary:
    /\b(la (cai )?gi|nghia la (gi|sao)|co nghia|viet tat|tuc la (gi|sao)|la chi so (gi|nao)|chi so (gi|nao)|giai thich|la chu gi|doc la gi|dich ra|viet day du|goi day du|la cum tu)\b/,
  next: /\b(ke tiep|tiep theo|sap toi|sap den|gan nhat|tiep den|toi day|ke den|gan toi|tiep sau|moc sau|han sau)\b/,
  remaining:
    /\b(tu (nay|gio|hom nay|bay gio)|con (lai|nhung|cac|han|viec|gi)|sap (toi|den)|toi day|thoi gian toi|chua (den|qua) han|30 ngay toi|\d+ ngay toi|thang nay|thang toi|thang sau|tuan nay|tuan toi|tuan sau|quy nay|nam nay con)\b/,
  overdue: /\b(da qua han|qua han chua|het han chua|tre han|viec nao qua han|han nao da qua|qua han)\b/,
  frequency:
    /\b(bao lau|dinh ky|may lan|bao nhieu lan|ky nao|may ky|nhung ky|theo ky|chu ky|tan suat|thuong xuyen the nao|ky han)\b/,
  sending: /\b(nop|gui|bao cao|trinh|bao|goi ve|chuyen)\b/,
  recipient:
    /\b((gui|nop|bao|bao cao|trinh|chuyen|phan anh) (cho|ve|toi|den|len|qua|ra)? ?(ai|dau|don vi nao|co quan nao|bo phan nao|cho nao|noi nao|ben nao|so nao)|qua (don vi|co quan|bo phan|ben|dau|so) ?(nao)?|noi nhan bao cao)\b/,
  signer:
    /\b(ai ky|nguoi ky|ai la nguoi ky|do ai ky|ky ten|ai da ky|chu ky cua ai|chuc danh nguoi ky|ai ban hanh ky|ky ban hanh|ky (ke hoach|van ban))\b/,
  documentNumber: /\b(so hieu|so ky hieu|ky hieu|so may|so bao nhieu|mang so|co so|so van ban|so cua)\b/,
  issuedOn:
    /\b((ban hanh|ky|ra|phat hanh|lap|de)( \S+){0,3} (ngay|khi|luc|hom|thang|nam|hoi) (nao|may|bao nhieu|gi)|(ngay|thoi gian|thoi diem) (ban hanh|ky)|ngay thang nao|ngay ra|ban hanh (bao gio|khi nao|luc nao|hoi nao)|(ky|ban hanh) (bao gio|khi nao)|ra (doi )?(khi nao|bao gio))\b/,
  recipients:
    /\b(noi nhan|gui (cho )?nhung (noi|co quan|don vi) nao|(duoc )?gui den nhung|nhung (noi|ai|co quan|don vi) (nao )?(duoc )?nhan)\b/,
  basis:
    /\b(can cu( vao| theo)?( \S+){0,6}( van ban| quyet dinh| ke hoach)?( \S+){0,3} (nao|gi|so may|so bao nhieu|dau)|dua (tren|vao)|can cu (gi|nao|vao dau|phap ly)|(theo|thuc hien) (quyet dinh|ke hoach|van ban|chuong trinh)( \S+){0,3} (nao|gi|so may|so bao nhieu)|co so (nao|phap ly)|xay dung theo)\b/,
  about:
    /\b(ve (viec |van de |noi dung )?gi|noi (ve )?(gi|viec gi)|quy dinh (ve )?(noi dung |van de |dieu |viec )?gi|noi dung (gi|ra sao|la gi)|co noi dung|trich yeu|ten (day du|goi)|la (van ban|quyet dinh|nghi quyet) gi|quy dinh (dieu|viec) chi|noi gi)\b/,
  issuer:
    /\b((do )?(co quan|don vi|ai|cap|noi) ?(nao)? (da )?ban hanh|ai ban hanh|cua (co quan|don vi|ai|cap) ?(nao)?|co quan ban hanh|ban hanh boi|noi ban hanh)\b/,
  where:
    /\b(ke hoach nao|van ban nao|don vi nao (nhac|dan|neu|can cu|trich)|(duoc )?(nhac|dan|neu|trich|vien dan|de cap|can cu)( den| toi| dan)?( \S+){0,5} (o dau|trong (ke hoach|van ban|nhung|muc)|nao)|o (muc|phan|cho) nao|xuat hien|muc nao|nhung muc nao)\b/,
  which:
    /\b((quyet dinh|nghi quyet|nghi dinh|ke hoach|chi thi|ket luan|van ban|luat|thong bao|de an|quy che|chuong trinh|phap lenh)( \S+){0,2} (nao|so may|so bao nhieu|gi|so nao|mo)|so (may|bao nhieu|nao)|van ban nao)\b/,
  amount: /\b(bao nhieu|may|tong so|so luong)\b/,
} as const;

/** What a question that asks for a kind of value expects to read in the answer: the asking words, and what the evidence must hold. */
export const VALUE_ASKED: readonly { readonly asks: RegExp; readonly needs: RegExp }[] = [
  {
    asks: /\b(bao nhieu tien|so tien|muc (kinh phi|chi|tien|phat|thuong|luong|phu cap|ho tro)|kinh phi (la )?bao nhieu|bao nhieu (dong|trieu|ty)|gia bao nhieu|ton (bao nhieu|may)|may (trieu|ty|dong))\b/,
    needs: /\d[\d.,]*\s*(dong|trieu|ty|nghin|vnd)\b/,
  },
  { asks: /\b(bao nhieu diem|may diem|diem toi da|diem so|thang diem (la )?bao nhieu)\b/, needs: /\d+\s*diem\b/ },
  { asks: /\b(so dien thoai|dien thoai|sdt|hotline|duong day nong|so may ban|zalo cua)\b/, needs: /\b0\d{8,10}\b/ },
  { asks: /\b(email|thu dien tu|dia chi mail)\b/, needs: /@/ },
  { asks: /\b(dia chi|tru so|so nha)\b/, needs: /\b(duong|so nha|tru so|dia chi)\b/ },
  {
    asks: /\b(bao nhieu phan tram|may phan tram|ty le (la )?bao nhieu|ti le|dat bao nhieu %|bao nhieu %)/,
    needs: /\d\s*(%|phan tram)/,
  },
  { asks: /\b(may gio|gio nao|gio lam viec)\b/, needs: /\d+\s*(gio|h)\b/ },
  { asks: /\b(muc phat|xu phat|phat tien|che tai|ky luat the nao)\b/, needs: /\b(phat|ky luat)\b/ },
];

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

/** Talk that needs no document. Folded; matched against the whole question. */
export const SMALL_TALK = {
  greeting:
    /^(xin )?(chao|hello|hi|alo|hey|chao (ban|em|anh|chi|bot|tro ly|ca nha|moi nguoi)|chao buoi (sang|trua|chieu|toi))( \S+){0,4}$/,
  thanks:
    /^((da|ok|vang|uh|u|duoc roi) )?(cam on|thanks|thank you|cam on (ban|em|bot|nhieu|anh|chi|tro ly)|tuyet|tot lam|hay qua|tks)( \S+){0,5}$/,
  whoAreYou:
    /^(ban|em|may|bot|tro ly)?( \S+)? ?(la ai|ten (la )?gi|ten chi|la cai gi|do ai (lam|tao)( ra)?)( \S+){0,2}$/,
  help: /^(help|tro giup|giup( (toi|em|minh|voi))?|huong dan( su dung)?|(ban|em|bot|tro ly) (co the )?(lam|giup|biet)( duoc| toi)?( nhung)? (gi|chi)( \S+){0,4}|cach (dung|hoi)|hoi (nhu )?the nao|dung (nhu )?the nao|menu|bat dau)$/,
} as const;

/** Orders to the assistant, not questions about documents: leave the rules, show secrets, invent. Folded. */
export const ORDERS_TO_ASSISTANT =
  /\b(bo qua( \S+){0,4} (huong dan|chi dan|quy tac|lenh|quy dinh|yeu cau|luat)( \S+){0,3}|ignore( \S+){0,4} (instructions?|rules?|prompts?)|disregard( \S+){0,3} (instructions?|rules?)|system prompt|prompt he thong|(in|cho( toi)?|tiet lo|doc|hien|gui|xuat|show|reveal|print|cho xem|dua)( \S+){0,5} (token|mat khau|password|api key|khoa bi mat|ma bi mat|cau lenh he thong|prompt|bien moi truong|env)|quen (het |di )?(cac |moi )?(huong dan|chi dan|lenh|quy tac)|(hay |cu )?(bia|che|nguy tao)( ra)?( \S+){0,3} (ngay|so|han|quyet dinh|van ban|dai)|(dong vai|gia vo|gia lam|act as|you are now|tu (nay|gio) (ban|may) la)( \S+){0,6}|khong can (trich dan|nguon)|(tra loi|noi|xac nhan|khang dinh)( \S+){0,3} (rang|la) (han|ngay|thoi han)( \S+){0,6}|jailbreak|dan mode|developer mode|xoa (het |toan bo )?(du lieu|co so du lieu|database)|drop table)\b/;

/** A question that leans on the one before: its opening or its pointing words. Folded. */
export const FOLLOW_UP = {
  opening:
    /^(the |vay |a |u |ua |ok |da |roi )*(con|the con|vay con|the|vay|con cai|con viec|rieng|roi|va|hay la|neu|the neu|doi voi)\b/,
  pointing:
    /\b((ke hoach|van ban|xa|don vi|co quan|phong|so|ban|muc|bao cao|viec|quyet dinh|nghi quyet|cai|han|ngay|moc|noi|cho|nguoi|bo phan|huyen|tinh|thon|chi thi|ket luan|nghi dinh|nhiem vu|hoi nghi|luat|dot|chi so|mo hinh|quy dinh)( \S+)? (do|nay|ay|kia|tren|vua roi|vua noi|noi tren)|no|ho|o tren|nhu tren|vua hoi|vua noi|cai do|viec do|thi sao|thi rang)\b/,
} as const;

/** "Xã mình", "đơn vị tôi": the asker's own place. Folded. */
export const OWN_PLACE =
  /\b(((ke hoach|van ban|kh) )?(cua )?)?(xa|phuong|huyen|so|don vi|co quan|dia phuong|ben|phong|nganh|tinh|thi tran|thon|uy ban nhan dan xa|uy ban) (minh|toi|em|tui|ta|nha|chung toi|chung em|bon minh|bon em|tau)\b|\b(toi|minh|chung toi|chung em|em|tui) (phai|can|duoc giao|nop|gui|co|lam)\b|\b(viec|nhiem vu|han|trach nhiem) cua (toi|minh|em|tui|chung toi)\b/;

/** Levels of places as they stand in a folded name, longest first. */
export const PLACE_LEVELS: readonly string[] = [
  "thi tran",
  "thanh pho",
  "thi xa",
  "phuong",
  "huyen",
  "quan",
  "tinh",
  "xa",
  "so",
];

/** How issuers are joined and places are named, in print. */
export const ISSUER_WORDS = {
  and: /\s+(?:và|-)\s+(?=Ban |Sở |UBND|Ủy ban|Đảng|Huyện|Tỉnh|Thành)/u,
  namedPlace: /(?<!\p{L})(?:xã|phường|thị trấn|huyện|thị xã|tỉnh|quận|thành phố)\s+(?:\p{Lu}[\p{L}\p{M}]*\s*){1,4}/u,
} as const;

/** How a question points at a plan or a place without naming it in full. Folded. */
export const REFERENCE_WORDS = {
  bareOwnPlan:
    /\b(ke hoach|kh)( nam (nay|\d{4})| \d{4})?( cua)? (xa|phuong|huyen|so|thi tran)(?= (co|thi|giao|phan|quy|da|khong|ghi|nay|lam|nam|\d{4}|neu|noi|yeu|de)| ?$)|\b(o|tai|theo|cua) (ke hoach )?xa(?= (co|thi|giao|,|ai|bo phan|phai|lam|khong)| ?$)/,
  typedPlace: /\b(xa|phuong|huyen|tinh|thi tran|thi xa|quan|thanh pho) (\p{L}+) (\p{L}+)/u,
  noPlace:
    /^(minh|toi|em|ta|nha|co|thi|phai|lam|giao|duoc|nao|gi|hoi|nay|do|ay|kia|va|ve|cua|ai|da|se|can|theo|ma|trong|la|khong|de|cac|nam|bao|gui|nop|khi|ban|nhan|uy|huyen|phuong|thanh|thi|xa|doan|cap|viec|bo|to|chu|co|vien|gom|hay|ban|nganh|qua|den|len|toi|ky|neu|quy|may)$/,
} as const;

/** Reporting periods as a question or an obligation names them; the first that matches counts. Folded. */
export const PERIOD_WORDS: readonly {
  readonly period: "halfYear" | "year" | "quarter" | "month" | "week" | "nineMonths";
  readonly words: RegExp;
}[] = [
  { period: "nineMonths", words: /\b(9|09|chin) thang\b/ },
  { period: "halfYear", words: /\b((6|06|sau) (thang|th)|nua nam|ban nien|giua nam|nua dau nam|so ket)\b/ },
  {
    period: "year",
    words:
      /\b(bao cao (tong ket |tong hop |ket qua |dinh ky )?(ca )?nam|(hang|hằng|thuong|cuoi|tong ket|tron|moi|ca|het|1|01|mot) nam|tong ket|nam(?= (gui|nop|thi|truoc|nay|ve|vao|sao|la|khi|ngay|o|$))|bao cao nam)\b/,
  },
  { period: "quarter", words: /\b((hang|moi|tung|bao cao|theo|dinh ky|bc) quy|quy)\b(?! che| dinh)/ },
  { period: "month", words: /\b(hang|moi|bao cao|theo|tung) thang\b(?! \d)/ },
  { period: "week", words: /\b(hang|moi|bao cao|tung) tuan\b/ },
];

export const YEAR_WORDS = {
  /** "2025", "nam 2025"; not a date, a span or a number of an act. */
  printed: /(?<![\d/.-])(?<!giai doan )(?<!nhiem ky )(?:nam )?((?:19|20)\d\d)(?![\d/.-])(?! (?:den|-) (?:nam )?20)/g,
  thisYear: /\bnam nay\b/,
  lastYear: /\b(nam ngoai|nam truoc|nam roi)\b/,
  nextYear: /\b(nam sau|nam toi|sang nam)\b/,
} as const;

/** How a question names a place inside a document. Folded. */
export const SECTION_WORDS = {
  /** "muc iii.4", "iii.1", "muc 2.1.a" */
  dotted: /\b(?:phan|muc|khoan|tieu muc) ([ivx]+(?:\.\d+)+(?:\.[a-z])?|\d+(?:\.\d+)+(?:\.[a-z])?)\b|\b([ivx]+\.\d+)\b/,
  named: /\b(phan|muc|khoan|diem|dieu|tieu muc|y)(?: thu| so)? ([ivx]+|\d{1,3}|[a-e]|dd)(?![\w/])/g,
  range: /\btu (?:muc|khoan|phan|diem) (\d{1,2}|[ivx]+) (?:den|toi) (?:muc |khoan |phan |diem )?(\d{1,2}|[ivx]+)\b/,
  asks: /\b(noi (ve )?gi|noi dung|quy dinh (ve )?gi|ghi (gi|ra sao|the nao)|la gi|nhu the nao|the nao|nguyen van|doc|xem|trich|neu (gi|ra sao)|co gi|gom gi|viet gi|de cap|ra sao|cho (toi|em|minh|xin))\b/,
} as const;
