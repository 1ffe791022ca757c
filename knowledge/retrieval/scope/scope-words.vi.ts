/** "Xã mình", "đơn vị tôi": the asker's own place. Folded. */
export const OWN_PLACE =
  /\b(((ke hoach|van ban|kh) )?(cua )?)?(xa|phuong|huyen|so|don vi|co quan|dia phuong|ben|phong|nganh|tinh|thi tran|thi xa|thanh pho|thon|uy ban nhan dan xa|uy ban) (minh|toi|em|tui|ta|nha|chung toi|chung em|bon minh|bon em|tau)\b|\b(toi|minh|chung toi|chung em|em|tui) (phai|can|duoc giao|nop|gui|co|lam)\b|\b(viec|nhiem vu|han|trach nhiem) cua (toi|minh|em|tui|chung toi)\b/;

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
  joint: " và ",
  and: /\s+(?:và|-)\s+(?=Ban |Sở |UBND|Ủy ban|Đảng|Huyện|Tỉnh|Thành)/u,
  namedPlace:
    /(?<!\p{L})(?:[xX]ã|[pP]hường|[tT]hị trấn|[hH]uyện|[tT]hị xã|[tT]ỉnh|[qQ]uận|[tT]hành phố)\s+(?:\p{Lu}[\p{L}\p{M}]*\s*){1,4}/u,
} as const;

/** How a question points at a plan or a place without naming it in full. Folded. */
export const REFERENCE_WORDS = {
  bareOwnPlan:
    /\b(ke hoach|kh)( nam (nay|\d{4})| \d{4})?( cua)? (xa|phuong|huyen|so|thi tran)(?= (co|thi|giao|phan|quy|da|khong|ghi|nay|lam|nam|\d{4}|neu|noi|yeu|de)| ?$)|\b(o|tai|theo|cua) (ke hoach )?xa(?= (co|thi|giao|,|ai|bo phan|phai|lam|khong)| ?$)/,
  maker:
    /^(?:(?:nam (?:nay|\d{4})|the|vay|hoi|cho hoi) )*(tinh|huyen|xa) (?:minh )?(?:chon|giao|yeu cau|bao|de ra|dat ra|quy dinh|chi dao|bat|doi hoi|muon|nhac|nhan manh)\b/,
  typedPlace:
    /\b(?:ke hoach(?: (?!xa\b|phuong\b|huyen\b|thi\b|nao\b|gi\b|cua\b|gui\b|nop\b)\p{L}+){0,4}|uy ban nhan dan|ubnd|o|tai|cua|ben) (xa|phuong|huyen|thi tran|thi xa) (\p{L}+) (\p{L}+)/u,
  noPlace:
    /^(minh|toi|em|ta|nha|co|thi|phai|lam|giao|duoc|nao|gi|hoi|nay|do|ay|kia|va|ve|cua|ai|da|se|can|theo|ma|trong|la|khong|de|cac|nam|bao|gui|nop|khi|ban|nhan|uy|huyen|phuong|thanh|thi|xa|doan|cap|viec|bo|to|chu|co|vien|gom|hay|ban|nganh|qua|den|len|toi|ky|neu|quy|may)$/,
} as const;
