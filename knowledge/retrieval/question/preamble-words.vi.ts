/**
 * What people say before they ask: a greeting, who they are, who told them. Each is matched at the beginning of a folded question with its
 * punctuation, and ends where the question begins.
 */
export const PREAMBLES: readonly RegExp[] = [
  // "Chào anh chị, …"
  /^(?:(?:da|alo|hi|hello)[ ,]+)*(?:(?:em|toi|minh|con|chau) )?(?:xin )?chao\b[^.,!?:\n]{0,40}[.,!:\n]\s*(?=\S)/,
  // "em mới nhận việc ở văn phòng, …"; who names a place or a unit says of whom they ask, which is kept
  /^(?:em|toi|minh|tui|chau) (?:la|moi|dang|vua|lam|phu trach|duoc|nhan)\b(?![^.,!?\n]{0,70}?\b(?:xa|phuong|huyen|tinh|thi tran|thon|so|phong|ban|uy ban|ubnd) (?!so\b|minh\b|em\b)[^ .,!?\n]+ [^.,!?\n])(?:(?!\b(?:gi|nao|ai|dau|may|phai|gui|nop)\b)[^.,!?\n]){0,70}[.,!\n]\s*(?=\S.{14})/,
  // "sếp em bảo …", "chị bên phòng khác nhắc em …"
  /^(?:sep|lanh dao|thu truong|chi|anh|co|thay|bac|dong nghiep|nguoi ta|co nguoi)(?: (?!(?:nao|gi|ai|dau|bao|noi|nhac)\b)[^ .,!?\n]+){0,5} (?:bao|noi|nhac|dan|keu)(?: voi| cho)? (?:em|toi|minh|tui|la|rang)(?: la| rang)?[,:]?\s+(?=\S.{14})/,
  /^(?:sep|lanh dao)(?: (?:em|toi|minh|tui))? (?:bao|noi|nhac|dan|keu)[,:]?\s+(?=\S.{14})/,
  // "em nghe nói …"
  /^(?:em|toi|minh|tui) (?:co )?(?:nghe|thay)(?: [^ .,!?\n]+){0,2} (?:noi|bao|don|dai)(?: la| rang)?,?\s+(?=\S.{14})/,
];
