/** "Kế hoạch này thay thế …": a document speaks of itself. Folded. */
export const ITSELF =
  /\b(ke hoach|quyet dinh|nghi dinh|luat|thong tu|chi thi|van ban|nghi quyet|huong dan|quy che|chuong trinh|cong van|phap lenh) nay\b/;

/** Ends right before the act that is replaced, in the same clause. Folded. */
export const REPLACES_BEFORE = /\b(thay the|thay cho|bai bo|huy bo)\b[^.;]*$/;

/** Follows the act that is replaced, in the same clause. Folded. */
export const REPLACED_AFTER = /^[^.;]{0,160}\b(het hieu luc|(bi|duoc) (bai bo|huy bo|thay the))\b/;

/** A part of an act stands right before it: that part is repealed, not the act. Folded. */
export const PART_OF =
  /\b(dieu|khoan|diem|chuong|muc|phan|phu luc|cum tu|mot so|quy dinh|noi dung)\b[^.;]{0,120}\b(cua|tai|trong)\s*$/;

/** The title of a document that amends another. Folded. */
export const AMENDING_TITLE = /\bsua doi\b/;
