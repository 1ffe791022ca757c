/**
 * Words by which a question shows what it asks, as people type them: folded (no diacritics, lower case), abbreviations already expanded.
 * Each is a pattern over the folded question with single spaces.
 */
export const QUESTION_CUES = {
  deadline:
    /\b((?<!gioi )han(?! (?:che|hep)\b)|thoi han|han chot|deadline|han cuoi|moc|khi nao|bao gio|luc nao|chung nao|hoi nao|bua nao|hom nao|khi mo|bao chu|ngay (nao|may|bao nhieu|gi|mo)|thang (may|nao)|truoc (ngay|may|bao nhieu|\d)|cham nhat|thoi (gian|diem) nao|con (may|bao nhieu|duoc may) (ngay|hom|bua)|may (ngay|hom|bua|tuan) nua|bao nhieu ngay|qua han|tre (han|chua|khong|bao|may|ngay|roi)|bi tre|la tre( ha| a| khong| ko| roi| han)?$|(nop|gui|trinh|bao cao) (?:vao )?(?:mai|ngay mai|hom nay|chieu nay|tuan sau|thang sau|bay gio) (?:co |thi |con )*(?:duoc|kip|tre|muon)|(dien ra|to chuc|hop|lam|nop|gui) (xong )?chua$|het han|con (kip|han)|co (muon|tre|kip|som)( qua)?( khong| chua)?$|co (muon|tre|kip) khong|muon (chua|roi|khong)|(may|bao nhieu) (thang|quy|tuan|nam)( mot| 1)? lan|(moi|mot|1|trong|hang) (nam|thang|quy) (may|bao nhieu) lan|kip (khong|chua|ko)|dinh ky|bao lau|ky nao|may ky|quy nao|may lan|bao nhieu lan|lich (nop|bao cao|gui)|sap (den|toi) han|den han|thoi gian to chuc|thoi gian nop|vao thoi gian|ngay cu the|ngay (gui|nop|den han)|co (ghi |neu |quy dinh )?(ro )?ngay|ky bao cao)\b/,
  unit: /\b(^(co quan|don vi|bo phan|so|ban) (duoc giao|phu trach|chiu trach nhiem|chu tri|theo doi|tham muu)(?!.*\b(?:trach nhiem|nhiem vu|viec|lam) (?:nhung )?(?:gi|nao)\b)|(don vi|co quan|bo phan|(?<!chi )so|phong|ban|to chuc|ben|cong chuc|can bo|cap|chuc danh|nguoi|dau moi|nganh|thanh phan|(?<!(?:cho|den|toi|vao|voi|cua) )doi tuong|noi(?! gi)|vien chuc|chu the) (nao|gi)|(?:liet ke|ke|ke ten|ke ra|neu|danh sach)(?: ten| ra| giup| cho toi)? (?:cac|nhung) (?:so|co quan|don vi|phong|ban|doan the|dau moi)(?: \S+){0,14} (?:duoc giao|phai|chiu trach nhiem|co (?:ten|trach nhiem|nhiem vu)|phu trach|tham gia|phoi hop)|ai|nhung ai|cho ai|ve dau|qua dau|cho dau|di dau|toi dau|den dau|(?<!\b(?:nam|neu|nhac|ghi|noi|dinh|viet|dan) )o dau|cho noi nao|chi mo|don vi chu tri|ai mo|thang nao lo)\b/,
  duty: /\b((?<!\b(?:phong cach|de) )lam (gi|nhung gi|viec gi|cai gi|chi|nhung viec gi|sao)|nhiem vu|trach nhiem|duoc giao|giao (gi|viec|lam)|phai lam|viec gi|viec chi|nhung viec|(?<!lam )viec cua|cong viec|phan cong|(?:lap|xay dung|soan|soan thao|viet) (?:(?:nhung|cac) )?ke hoach (?:gi|nao)|giao (?:cho )?(?:ben|don vi|co quan|so|phong|xa|huyen|nganh) (?:minh|toi|em|ta|chung toi|chung em)|lo (\S+ ){0,3}gi|lo (nhung )?(khoan|viec|phan|mang|khau) (nao|gi)|lo nhung gi|thuc hien (nhung )?(gi|viec)|can lam|to chuc gi|chi dao (gi|viec)|de nghi (gi|lam)|nhung gi|dau viec|viec nao|vai tro|phai (\S+ ){1,2}gi|(?:phai|can|duoc giao) (?:lap|xay dung|ban hanh|soan|lam|trinh|tham muu)( \S+){1,5} gi)\b/,
  list: /\b(liet ke|danh muc|tong hop (cac|nhung)|thong ke (cac|nhung)|ke ten|ke het|ke ra|ke giup|tat ca|danh sach|gom (nhung|co|ai|gi)|bao gom|nhung (\S+ ){1,4}(nao|gi)|cac (\S+ ){1,4}(nao|gi)|toan bo|day du cac|tung (don vi|muc)|co may|(?:lich|cac|nhung) (?:cac )?(?:moc|han|thoi han)|^ke (cac|nhung|ten|ra|het|du)|^(cac|nhung) (\S+ ){2,20}(dan|neu|nhac|trich|vien dan|muon|can|phai)\b)/,
  overview:
    /\b(noi ve (gi|viec gi|cai gi|van de gi|dieu gi)|tom tat|tong quan|noi dung chinh|khai quat|gioi thieu (ve )?(ke hoach|van ban)|ve viec gi|bo cuc|may phan|may muc|muc dich chinh|gom nhung (phan|muc) nao|co nhung (phan|muc) nao)\b/,
  documents:
    /(?<!\b(?:dan|trich|nhac|neu|can cu|nhac den|nhac toi|vien dan) )\b((nhung|cac|may|bao nhieu|co) (ke hoach|van ban|tai lieu)( \S+){0,4} (nao|gi|nhi)|(ke hoach|van ban|tai lieu) nao|danh sach (ke hoach|van ban)|kho (van ban|tai lieu))\b/,
  glossary:
    /\b(la (cai )?gi|nghia la (gi|sao)|co nghia|viet tat|tuc la (gi|sao)|la chi so (gi|nao)|chi so (gi|nao)|giai thich|la chu gi|doc la gi|dich ra|viet day du|goi day du|la cum tu)\b/,
  next: /\b(ke tiep|tiep theo|sap toi|sap den|gan nhat|tiep den|toi day|ke den|gan toi|tiep sau|moc sau|han sau|den som nhat|den truoc tien)\b/,
  remaining:
    /\b(tu (nay|gio|hom nay|bay gio)|sau hom nay|con (lai|nhung|cac|han|viec|gi)|sap (toi|den)|toi day|thoi gian toi|chua (den|qua) han|(van|con) chua (den|toi|qua)|chua (den|toi) (han|ngay|ky)|30 ngay toi|\d+ ngay toi|thang nay|thang toi|thang sau|tuan nay|tuan toi|tuan sau|quy nay|nam nay con)\b/,
  overdue:
    /\b(tre chua|bi tre|co (muon|tre|kip) khong|muon (chua|roi|khong)|tre (khong|bao nhieu|may)|da qua han|qua han chua|het han chua|tre han|viec nao qua han|han nao da qua|qua han)\b/,
  frequency:
    /\b(bao lau|dinh ky|may lan|(may|bao nhieu) (thang|quy|tuan|nam)( mot| 1)? lan|bao nhieu lan|ky nao|may ky|nhung ky|theo ky|chu ky|tan suat|thuong xuyen the nao|ky han)\b/,
  sending: /\b(nop|gui|bao cao|trinh|bao|goi ve|chuyen)\b/,
  recipient:
    /\b((gui|nop|bao|bao cao|trinh|chuyen|phan anh) (cho|ve|toi|den|len|qua|ra)? ?(ai|dau|don vi nao|co quan nao|bo phan nao|cho nao|noi nao|ben nao|so nao)|qua (don vi|co quan|bo phan|ben|so|phong|cho) nao|qua (dau|ai)|noi nhan bao cao|bao cao(?: (?!(?:nao|gi|ai|dau|may|gui|nop)\b)\S+){1,10} (?:cho|ve|toi|den|len|qua) (?:ai|dau|(?:don vi|co quan|bo phan|phong|noi|cho|so) nao))\b/,
  signer:
    /\b(ai ky|(ong|ba|nguoi|dong chi) nao (dung ten |da )?ky|nguoi ky|ai la nguoi ky|do ai ky|ky ten|ai da ky|chu ky cua ai|chuc danh nguoi ky|ai ban hanh ky|(?<!ngay )ky ban hanh|(?<!ngay )ky (ke hoach|van ban))\b/,
  documentNumber: /\b(so hieu|so ky hieu|ky hieu|so may|so bao nhieu|mang so|so van ban)\b/,
  issuedOn:
    /\b((ban hanh|(?<!\bdinh )ky|phat hanh)( \S+){0,3} (ngay|khi|luc|hom|thang|nam|hoi) (nao|may|bao nhieu|gi)|(ngay|thoi gian|thoi diem) (ban hanh|ky)|ngay thang nao|ngay ra|ban hanh (bao gio|khi nao|luc nao|hoi nao)|((?<!\bdinh )ky|ban hanh) (bao gio|khi nao)|ra (doi )?(khi nao|bao gio|ngay (nao|may|gi)|nam (nao|may)|luc nao)|(co|ra) tu (bao gio|khi nao|nam nao|ngay nao|luc nao)|ngay thang (nam )?(cu the|nao|bao nhieu))\b/,
  recipients:
    /\b(noi nhan|ke hoach( (?!phai|can|nop|ve|den)\S+){0,7} gui (cho |den |ve |toi )?(nhung |cac )?(dau|noi nao|cho nao|ai|(don vi|co quan|phong|ban|so)( (?!nao|gi|ai)\S+){0,3} nao)(?! (?:de )?(?:tham dinh|phe duyet|xem xet|cho y kien|gop y|tong hop|duyet))|(duoc )?gui( bao cao)?( cho| den| ve)* nhung (noi|co quan|don vi) nao|(duoc )?gui den nhung|nhung (noi|ai|co quan|don vi) (nao )?(duoc )?nhan)\b/,
  basis:
    /\b(can cu( vao| theo)?( \S+){0,6}( van ban| quyet dinh| ke hoach)?( \S+){0,3} (nao|gi|so may|so bao nhieu|dau)|dua (tren|vao)|can cu (gi|nao|vao dau|phap ly)|(theo|thuc hien) (quyet dinh|ke hoach|van ban|chuong trinh)( \S+){0,3} (nao|gi|so may|so bao nhieu)|co so (nao|phap ly)|xay dung theo|(xay dung|ban hanh|lap)( \S+){0,5} (thuc hien|trien khai|theo)( \S+){0,3} nao)\b/,
  conflict:
    /\b(thong nhat (khong|chua|ko|hay khong)|(co )?(ghi |viet |in )?giong nhau|khac nhau|mau thuan|khong khop|khop nhau|bi trung|danh so (trung|lap|\d)|cung (danh )?so(?= (?:\d|thu tu|hieu|muc|voi|nhau|[ivx]+\b)| ?$)|sai sot|co (sai|nham|loi)|nham (nam|so|ngay)|(\S+ ){1,6}hay (la )?(\S+ ){1,8}(moi dung|dung)|cai nao dung|ngay nao dung|de trong|bo trong|trung so(?: (?:muc|thu tu|khoan|phan))?|lech nhau|bat nhat|khong nhat quan)\b/,
  earliest: /\b(som nhat|dau tien|gan nhat|truoc nhat)\b/,
  latest: /\b(muon nhat|tre nhat|cuoi cung|sau cung|xa nhat)\b/,
  partner:
    /\b(phoi hop|ket hop|cung)( cung)?( voi| cung voi)? (ai|nhung ai|(co quan|don vi|ban|so|ben|to chuc|doan the|bo phan) nao)\b|\b(?:ai|(?:co quan|don vi|ban|so|ben|to chuc|doan the|phong|hoi) nao)(?: (?:se|phai|can|duoc|con|thi))? (?:phoi hop|ket hop|cung|chung tay)(?: cung)?(?: voi)? (?:so|phong|ban|ubnd|uy ban|van phong|thanh tra|hoi|mat tran|doan|cong an|dang uy|bao) |\bvoi (ai|(co quan|don vi|ban|so|ben|to chuc) nao)\b/,
  renamed:
    /\b(truoc (kia|day|do)( goi)? la|ten cu|doi ten|ten moi|mang ten|nay la (gi|don vi|co quan|to chuc)|(gio|bay gio|hien nay|nay) (goi|doi|la|ten)( \S+){0,3} (gi|nao)|goi la gi|sap nhap thanh|con goi la)\b/,
  about:
    /\b(ve (viec |van de |noi dung )?gi|noi (ve )?(gi|viec gi)|quy dinh (ve )?(noi dung |van de |dieu |viec )?gi|noi dung (gi|ra sao|la gi)|co noi dung|trich yeu|ten (day du|goi)|la (van ban|quyet dinh|nghi quyet) gi|quy dinh (dieu|viec) chi|noi gi)\b/,
  issuer:
    /\b(do (\S+ ){1,9}ban hanh|(do )?(co quan|don vi|ai|cap|noi) ?(nao)? (da )?ban hanh|ai ban hanh|cua (co quan|don vi|ai|cap) ?(nao)?|co quan ban hanh|ban hanh boi|noi ban hanh)\b/,
  where:
    /\b(cung (dan|neu|nhac|can cu|trich|vien dan)|ke hoach nao|van ban nao|don vi nao (nhac|dan|neu|can cu|trich)|(duoc )?(nhac|(?<!\b(?:voi|nguoi|cho|phuc vu|nhan|cua) )dan|neu|trich|vien dan|de cap|can cu)( den| toi| dan)?( \S+){0,5} (o dau|trong (ke hoach|van ban|nhung|muc)|nao)|o (muc|phan|cho) nao|(nam|ghi|quy dinh|noi|viet) o dau|xuat hien|muc nao|nhung muc nao)\b/,
  which:
    /\b((quyet dinh|nghi quyet|nghi dinh|ke hoach|chi thi|ket luan|van ban|luat|thong bao|de an|quy che|chuong trinh|phap lenh)( (?!khi|ngay|luc|hom|nop|gui|trinh|thang|truoc|ky|dip|chung)\S+){0,2} (nao|so may|so bao nhieu|gi|so nao|mo(?! hinh))|so (may|bao nhieu)|van ban nao)\b/,
  amount:
    /\b(bao nhieu|(?<!\b(?:ke|het|ra|ten|ca|giup|nhung|cac) )may(?! (?:cai|so|phong|ban|don vi|co quan) (?:phai|can|duoc|co)\b)|tong so|so luong)\b/,
} as const;

/** "Kể tên các đơn vị phải báo cáo …": bodies are listed, whatever has a time in it. Folded. */
export const UNITS_LISTED =
  /(?:\b(?:liet ke|ke|ke ten|ke ra|neu|neu ten|danh sach)(?: ten| ra| giup| cho toi| het)? (?:(?:cac|nhung|tat ca cac) )?(?:so|co quan|don vi|phong|ban|doan the|dau moi)\b|(?<!\b(?:gui|cho|ve|den|toi|voi|qua|cua) )\b(?:cac|nhung) (?:so|co quan|don vi|phong|ban|doan the)(?: \S+){0,2} nao (?:phai|can|duoc|co|thuc hien|bao cao|lap|lam|tham gia)\b)(?!.*\b(?:khi nao|bao gio|ngay nao|ngay may|thoi han|truoc ngay)\b)/;

/** "Phải lập những kế hoạch gì": plans that are to be written, and none that is cited. Folded. */
export const WRITTEN_ANEW = /\b(?:lap|xay dung|soan|soan thao|lam|viet) (?:(?:nhung|cac) )?ke hoach (?:gi|nao)\b/;

/** The days of a plan, and not its acts, are listed. Folded. */
export const DAYS_LISTED =
  /\b(?:liet ke|ke|neu|cac|nhung|danh sach)(?: \S+){0,3} (?:moc|han|thoi han|ky han|han chot)\b/;

/** "Phát huy vai trò của những tổ chức nào", "kiện toàn những ban nào": bodies that something is done to, which are nobody's who does it. Folded. */
export const OBJECT_ASKED =
  /\b(?:(?:vai tro|hoat dong|quyen|y kien|nang luc|trach nhiem giai trinh) cua|cung co|kien toan|thanh lap|giai the|khen thuong|bieu duong|tap huan cho|boi duong cho|ho tro(?: cho)?|danh cho|quan tam(?: den| toi)?|tuyen truyen cho|van dong) (?:(?:nhung|cac) )?(?:to chuc|ban|to|hoi|doan the|doi tuong|ai|nguoi|nhom|don vi|co quan|thanh phan)(?: \S+){0,2}(?:(?<= ai)| nao| gi)\b/;

/** Who sits in a body ("ban chỉ đạo gồm những ai"), which is not who has tasks. Folded. */
export const MEMBERS_ASKED =
  /\b(?:ban chi dao|hoi dong|to cong tac|to giup viec|doan kiem tra|ban giam sat|ban to chuc|tieu ban)\b.*\b(?:gom|co|la) (?:nhung |cac )?(?:ai|may nguoi|bao nhieu nguoi|thanh vien|thanh phan)\b|\b(?:thanh vien|thanh phan)(?: cua)? (?:ban chi dao|hoi dong|to cong tac|to giup viec|doan kiem tra)\b/;

/** What a question that asks for a kind of value expects to read in the answer: the asking words, and what the evidence must hold. */
export const VALUE_ASKED: readonly { readonly asks: RegExp; readonly needs: RegExp }[] = [
  {
    asks: /\b(bao nhieu tien|so tien|(luong|phu cap|tro cap|thu lao|cong tac phi)( \S+){0,6} (bao nhieu|may)|muc (kinh phi(?! (?:muc|phan) [ivx\d])|chi|tien|phat|thuong|luong|phu cap|ho tro)|kinh phi (la )?bao nhieu|bao nhieu (dong|trieu|ty)|gia bao nhieu|ton (bao nhieu|may)|may (trieu|ty|dong))\b/,
    needs: /\d[\d.,]*\s*(dong|trieu|ty|nghin|vnd)\b/,
  },
  {
    asks: /\b((?:bao nhieu|may) diem(?! (?:nong|nghen|den|moi|yeu|manh|nhan|chinh|can|luu y))|diem toi da|diem so|thang diem (la )?bao nhieu)\b/,
    needs: /\d+\s*diem\b/,
  },
  { asks: /\b(so dien thoai|dien thoai|sdt|hotline|duong day nong|zalo cua)\b/, needs: /\b0\d{8,10}\b/ },
  {
    asks: /\b(sinh (nam|ngay)|nam sinh|bao nhieu tuoi|may tuoi|que (o|quan))\b/,
    needs: /\b(sinh (nam|ngay)|tuoi|que quan)\b/,
  },
  { asks: /\b(bao nhieu|may) (ha|hecta|km|met|mau)\b|\bdien tich\b/, needs: /\d+\s*(ha|hecta|km|m2|met)\b/ },
  {
    asks: /\b(bao nhieu|may) (nguoi|dan|ho|khau)\b|\bdan so (?:la |co |duoc )?(?:bao nhieu|may)\b|\b(?:bao nhieu|quy mo) dan so\b|^dan so (?:cua )?(?:toan )?(?:xa|phuong|thon|huyen|tinh)\b/,
    needs: /\d+\s*(nguoi|ho|khau|nhan khau)\b/,
  },
  {
    asks: /\b((doat|dat|nhan|duoc) giai|giai (nhat|nhi|ba|khuyen khich))\b/,
    needs: /\bgiai (nhat|nhi|ba|khuyen khich|thuong)\b/,
  },
  {
    asks: /\b(xep|danh gia|ket qua)( \S+){0,14} loai (gi|nao|may)\b/,
    needs: /\b(xep|dat) loai (tot|kha|trung binh|gioi|xuat sac|yeu|[abcd]\b)/,
  },
  { asks: /\b(email|thu dien tu|dia chi mail)\b/, needs: /@/ },
  { asks: /\b(dia chi|tru so|so nha|duong nao|o duong)\b/, needs: /\b(duong|so nha|tru so|dia chi)\b/ },
  {
    asks: /\b(bao nhieu phan tram|may phan tram|ty le (la )?bao nhieu|ti le|dat bao nhieu %|bao nhieu %)/,
    needs: /\d\s*(%|phan tram)/,
  },
  { asks: MEMBERS_ASKED, needs: /\b(?:gom|thanh vien|truong ban|chu tich hoi dong|to truong)\b/ },
  { asks: /\b(may gio|gio nao|gio lam viec)\b/, needs: /\d+\s*(?:gio\b|h(?:\d|\b))/ },
  {
    asks: /\b(muc phat|xu phat|phat tien|bi phat|phat bao nhieu|che tai|ky luat the nao)\b/,
    needs: /\b((xu|bi|muc) phat|phat (tien|hanh chinh)|ky luat)\b/,
  },
];

/** Asks for a day or a month, and what a passage must print to tell one, or to say that it comes back or is left open. Folded. */
export const WHEN_ASKED = {
  asks: /\b(ngay (nao|may|bao nhieu|gi)|khi nao|bao gio|luc nao|hom nao|chung nao|thang (may|nao))\b/,
  needs:
    /\d{1,2}[/.-]\d{1,2}|\bthang \d{1,2}\b|\b(hang|moi|tung|dinh ky|cuoi|dau|trong) (nam|quy|thang|tuan|\d+ thang)\b|\b0?6 thang\b|\b(thuong xuyen|theo quy dinh|khi co|truoc khi|sau khi|dot xuat|dip|dinh ky|quy [1-4i])\b/,
} as const;

/** A time that is named by what happens then. Folded. */
export const MOMENT_ASKED = { asks: /\bthoi diem (?:nao|gi)\b/, needs: /\bthoi diem\b/ } as const;

/** A thing that is handed in: a subject, although most deadlines share it. Folded. */
export const SENT_THING =
  /\b(gui|nop|trinh) ((?!(?:theo|trong|o|tai) )\S+ )?(ke hoach|bao cao|van ban|ho so|danh sach)\b/;

/** A question of when something is handed in is answered by a text that speaks of handing in. Folded. */
export const SENDING_ASKED = {
  asks: /\b(bao cao|gui|nop|trinh)\b/,
  needs: /\b(bao cao|gui|nop|trinh)\b/,
} as const;

/** Whether an act still holds. Folded. */
export const STANDING_ASKED =
  /\b((con|het|co|mat) hieu luc|hieu luc|con (dung|ap dung|gia tri)|thay the|bi thay|bai bo|sua doi|bo sung|moi nhat)\b/;

/** Types of acts that a plan cites; plans and reports themselves are left out. Folded. */
export const ACT_TYPES =
  /\b(quyet dinh|nghi quyet|nghi dinh|chi thi|ket luan|luat|phap lenh|thong tu|thong bao|de an|quy che|chuong trinh phoi hop|huong dan)\b/;

/** "Các văn bản được dẫn", "dẫn những văn bản nào": the acts that a plan cites. Folded. */
export const CITED_LISTED =
  /\b(van ban|can cu) (duoc |ma )?(vien )?(dan|trich|nhac|neu|ke ra)\b|\b(van ban|can cu)( \S+){1,14} (vien dan|trich dan|dan|nhac (den|toi|ra)|neu)$|\b(dan|vien dan|nhac den|trich|neu) (ra )?(nhung|cac) (van ban|can cu)\b/;

/** "Hai xã cùng dẫn chỉ thị nào": what each of the documents cites. Folded. */
export const CITED_BY_EACH =
  /\b(?:cung|deu) (?:cung )?(?:thuc hien|trien khai|dan|neu|nhac|can cu|ap dung|vien dan|trich|co)\b/;

/** "Mấy kế hoạch … sự kiện gì": "mấy" means "some" where another word asks. Folded. */
export const ASKS_ELSE = / (gi|nao|ai|dau|sao)( vay| the| nhi| a| ha)?$/;
