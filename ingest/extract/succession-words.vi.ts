/** "Kế hoạch này thay thế …": a document speaks of itself. Folded. */
export const ITSELF =
  /\b(ke hoach|quyet dinh|nghi dinh|luat|thong tu|chi thi|van ban|nghi quyet|huong dan|quy che|chuong trinh|cong van|phap lenh) nay\b/;

/** Ends right before the act that is replaced, in the same clause. Folded. */
export const REPLACES_BEFORE = /\b(thay the|thay cho|bai bo|huy bo)\b[^.;]*$/;

/** Follows the act that is replaced, in the same clause. Folded. */
export const REPLACED_AFTER = /^[^.;]{0,160}\b(het hieu luc|(bi|duoc) (bai bo|huy bo|thay the))\b/;

/** The title of a document that amends another. Folded. */
export const AMENDING_TITLE = /\bsua doi\b/;
