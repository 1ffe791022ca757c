/** Talk that needs no document. Folded; matched against the whole question. */
export const SMALL_TALK = {
  greeting:
    /^(xin )?(chao|hello|hi|alo|hey|chao (ban|em|anh|chi|bot|tro ly|ca nha|moi nguoi)|chao buoi (sang|trua|chieu|toi))( \S+){0,4}$/,
  thanks:
    /^((da|ok|vang|uh|u|duoc roi) )?(cam on|thanks|thank you|cam on (ban|em|bot|nhieu|anh|chi|tro ly)|tuyet|tot lam|hay qua|tks)( \S+){0,5}$/,
  whoAreYou:
    /^(ban|em|may|bot|tro ly|day)?( \S+)? ?(la ai|ten (la )?gi|ten chi|la cai gi|do ai (lam|tao)( ra)?)( \S+){0,6}$/,
  help: /^(help|tro giup|giup( (toi|em|minh|voi))?|huong dan( su dung)?|(ban|em|bot|tro ly) (co the )?(lam|giup|biet)( duoc| toi)?( nhung)? (gi|chi)( \S+){0,4}|cach (dung|hoi)|hoi (nhu )?the nao|dung (nhu )?the nao|menu|bat dau)$/,
} as const;

/** Orders to the assistant, not questions about documents: leave the rules, show secrets, invent. Folded. */
export const ORDERS_TO_ASSISTANT =
  /\b(bo qua( \S+){0,4} (huong dan|chi dan|quy tac|lenh|quy dinh|yeu cau|luat)( \S+){0,3}|ignore( \S+){0,4} (instructions?|rules?|prompts?)|disregard( \S+){0,3} (instructions?|rules?)|system prompt|prompt he thong|(in|cho( toi)?|tiet lo|doc|hien|xuat|show|reveal|print|cho xem|dua)( \S+){0,5} (token|mat khau|password|api key|khoa bi mat|ma bi mat|cau lenh he thong|prompt|bien moi truong|env)|quen (het |di )?(cac |moi )?(huong dan|chi dan|lenh|quy tac)|(bia|nguy tao)( ra| dat)?( \S+){0,3} (ngay|so|han|quyet dinh|van ban|dai)|(hay|cu|tu) che( ra)? (\S+ ){0,3}(ngay|so|han|quyet dinh|van ban)|(dong vai|gia vo|gia lam|act as|you are now|tu (nay|gio) (ban|may) la)( \S+){0,6}|khong can (trich dan|nguon)|(hay|cu|phai) (tra loi|noi|xac nhan|khang dinh)( \S+){0,3} (rang|la) (han|ngay|thoi han)( \S+){0,6}|jailbreak|dan mode|developer mode|xoa (het |toan bo )?(du lieu|co so du lieu|database)|drop table)\b/;

/** A question that leans on the one before: its opening or its pointing words. Folded. */
export const FOLLOW_UP = {
  opening:
    /^(the |vay |a |u |ua |ok |da |roi )*(con|the con|vay con|the|vay|con cai|con viec|ngoai (?:\S+ ){1,5}ra|rieng|roi|va|hay la|neu|the neu|doi voi)\b/,
  asking: /\b(dau|ai|gi|nao|sao|chi|bao nhieu|the nao)\b/,
  ending:
    /\b(cung vay( ha| a| khong)?|cung the( ha| a| khong)?|tuong tu khong|giong vay khong|thi sao|thi the nao|thi rang|thi khi nao|thi ai|thi gi|thi ngay nao|thi bao gio|sao)$/,
  // "theo văn bản nào" asks for the basis of what was spoken of, "có những văn bản nào" for what there is
  basis: /^(?:(?:the|vay|a|u|da) )*(?:theo|can cu|dua|o|tai|trong|duoc quy dinh|quy dinh)\b/,
  pointing:
    /\b((ke hoach|van ban|cau|doan|xa|don vi|co quan|phong|so|ban|muc|bao cao|viec|quyet dinh|nghi quyet|cai|han|ngay|moc|noi|cho|nguoi|bo phan|huyen|tinh|thon|chi thi|ket luan|nghi dinh|nhiem vu|hoi nghi|luat|dot|chi so|mo hinh|quy dinh)( \S+)? (do|nay|ay|kia|tren|vua roi|vua noi|noi tren)|o tren|nhu tren|vua hoi|vua noi|cai do|viec do)\b/,
} as const;

/** Where one sentence that both orders and asks may be cut, as written. */
export const CLAUSE_ENDS = /,|:|(?<!\p{L})(?:và|rồi|xong|sau đó)(?!\p{L})/u;

/** Asks what the assistant thinks, which no document says. Folded. */
export const OPINION =
  /\b(theo (ban|em|bot|tro ly) (?!(thuong|chi|can|dan|tuyen|giam|thanh|cham))|y kien (cua )?(ban|em|bot)|(ban|em|bot) (nghi|thay|danh gia) (sao|the nao|gi|ra sao)|co hay khong(?= ?$)|hay hay do)\b/;

/** Asks for the name of someone in office; plans name offices, and who holds one only where they are signed. Folded. */
export const PERSON_ASKED =
  /\b(chu tich|bi thu|giam doc|chanh van phong|truong (cong an|thon))( (?!ky|giao|chi dao|phan cong)\S+){0,10} (ten (la )?(gi|chi)|la ai)\b|\bai (dang |hien )?(la|lam|giu chuc) (pho )?(chu tich|bi thu|giam doc|chanh van phong|truong (cong an|thon))\b/;

/**
 * What people say before they ask: a greeting, who they are, who told them. Each is matched at the beginning of a folded question with its
 * punctuation, and ends where the question begins. What is left has a least length, so that "chị ơi, cho hỏi" is not cut to nothing.
 */
export const PREAMBLES: readonly RegExp[] = [
  // "Chào anh chị, …"
  /^(?:(?:da|alo|hi|hello)[ ,]+)*(?:(?:em|toi|minh|con|chau) )?(?:xin )?chao\b[^.,!?:\n]{0,40}[.,!:\n]\s*(?=\S)/,
  // "em mới nhận việc ở văn phòng, …"; who names a place or a unit says of whom they ask, which is kept
  /^(?:em|toi|minh|tui|chau) (?:la|moi|dang|vua|lam|phu trach|duoc|nhan)\b(?![^.,!?\n]{0,70}?\b(?:xa|phuong|huyen|tinh|thi tran|thon|so|phong|ban|uy ban|ubnd) (?!so\b|minh\b|em\b)[^ .,!?\n]+ [^.,!?\n])(?:(?!\b(?:gi|nao|ai|dau|may|phai|gui|nop)\b)[^.,!?\n]){0,70}[.,!\n]\s*(?=\S.{14})/,
  // "sếp em bảo …", "chị bên phòng khác nhắc em …"
  /^(?:sep|lanh dao|thu truong|chi|anh|co|thay|bac|dong nghiep|nguoi ta|co nguoi)(?: (?!(?:nao|gi|ai|dau|bao|noi|nhac)\b)[^ .,!?\n]+){0,5} (?:bao|noi|nhac|dan|keu)(?: voi| cho)? (?:em|toi|minh|tui|la|rang)(?: la| rang| hoi)*[,:]?\s+(?=\S.{14})/,
  /^(?:sep|lanh dao)(?: (?:em|toi|minh|tui))? (?:bao|noi|nhac|dan|keu)[,:]?\s+(?=\S.{14})/,
  // "sắp hết tháng 5 rồi, …": when one asks, not what
  /^(?:sap|gan|moi) (?:het|den|vao|qua) (?:thang|quy|nam|tuan)(?: \d{1,4})?(?: roi| nay| vua roi)*[,.]\s*(?=\S.{14})/,
  // "chị ơi, …"
  /^(?:chi|anh|em|ban|ad|bot|co|thay) oi[ ,]+(?=\S.{9})/,
  // "sau khi đã nộp xong báo cáo 6 tháng, mốc tiếp theo là …": what is over; the next is told from today on
  /^(?:sau khi|sau (?:moc|han|dot|viec)|xong|nop xong|lam xong)(?: (?!(?:nao|gi|ai|dau|may)\b)[^ .,!?\n]+){2,14},\s*(?=(?:\S+ ){0,9}(?:ke tiep|tiep theo|tiep sau|moc sau|han sau|con phai|con nop|con gui))/,
  // "sau báo cáo 6 tháng thì còn hạn nào nữa"
  /^sau (?:bao cao|ky|dot|moc|han)(?: (?!(?:nao|gi|ai|dau|may)\b)[^ .,!?\n]+){1,8} (?:thi|xong)[ ,]+(?=(?:\S+ ){0,4}(?:con|ke tiep|tiep theo|tiep sau))/,
  // "em nghe nói …"
  /^(?:em|toi|minh|tui) (?:co )?(?:nghe|thay)(?: [^ .,!?\n]+){0,2} (?:noi|bao|don|dai)(?: la| rang)?,?\s+(?=\S.{14})/,
];
