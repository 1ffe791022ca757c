/** "kế hoạch của sở em gửi UBND tỉnh" by nobody knows whom: says who sends, and names no plan. */
export function isUnnamedSender(found: RegExpMatchArray | null, asker: string | null): boolean {
  if (found === null || asker !== null || !isOwnPlan(found)) return false;
  return SENDS.test((found.input ?? "").slice((found.index ?? 0) + found[0].length));
}

/** "hoàn thành và gửi kế hoạch của huyện", "kế hoạch của sở em gửi …": what is to be written and handed in is no plan to read. */
export function isToBeWritten(found: RegExpMatchArray): boolean {
  const text = found.input ?? "";
  const end = (found.index ?? 0) + found[0].length;
  return TO_BE_WRITTEN.test(text.slice(0, end)) || SENDS.test(text.slice(end));
}

const TO_BE_WRITTEN =
  /\b(?:hoan thanh|gui|nop|trinh|lap|xay dung|ban hanh|lam|viet)(?: va (?:gui|nop|trinh|ban hanh))? (?:ke hoach|kh)\b[^,]*$/;

const SENDS = /^ (?:phai |can |se |moi |da |vua )?(?:gui|nop|trinh) /;

/** "kế hoạch của xã mình": the asker's own plan, and not only their place. */
export function isOwnPlan(found: RegExpMatchArray): boolean {
  const before = (found.input ?? "").slice(0, found.index);
  return OWN_PLAN.test(found[0]) || PLAN_BEFORE.test(before);
}

/** "kế hoạch dân vận 2025 (của)" right before "xã mình". Folded. */
const PLAN_BEFORE =
  /\b(ke hoach|kh)( (?!cua|gui|nop|bao|cho|ve|len|den|tinh|huyen|ma|thi|bat|buoc|giao|yeu|doi|quy)\S+){0,10}( cua)? ?$/;
/** "kế hoạch của xã mình": names the asker's own plan, beside which another named plan is only mentioned. Folded. */
const OWN_PLAN = /\b(ke hoach|van ban|kh)\b/;
