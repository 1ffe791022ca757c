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
      /\b(bao cao (tong ket |tong hop |ket qua |dinh ky )?(ca )?nam(?! nay\b)|(?<!\b(?:den|toi) )(hang|hằng|thuong|cuoi|tong ket|tron|moi|ca|het|1|01|mot) nam|tong ket|nam(?= (gui|nop|thi|truoc|ve|vao|sao|la|khi|ngay|o|$))|bao cao nam(?! nay\b))\b/,
  },
  {
    period: "quarter",
    words:
      /\b((hang|moi|tung|bao cao|theo|dinh ky|bc) quy|quy)\b(?! (?:che|dinh|pham|hoach|mo|trinh|tac|uoc|chuan|luat|dat|dau tu|den on)\b)/,
  },
  { period: "month", words: /\b(hang|moi|bao cao|theo|tung) thang\b(?! \d)/ },
  { period: "week", words: /\b(hang|moi|bao cao|tung) tuan\b/ },
];

/** "6T", "6T/2025": months written short; read as "6 tháng", "6 tháng năm 2025". */
export const SHORT_MONTHS = {
  written: /(?<![\p{L}\p{N}])(\d{1,2})[tT](?:h)?(?:\/((?:19|20)\d\d))?(?![\p{L}\p{N}])/gu,
  months: "tháng",
  ofYear: "năm",
} as const;

/** "Dặn": without its marks it would be "dẫn". */
export const TOLD_TO = { written: /(?<!\p{L})dặn(?: dò)?(?!\p{L})/giu, means: "yêu cầu" } as const;

/** How a question asks what a short form stands for; the form and the question folded, between single spaces. */
export const SHORT_FORM_ASKED: readonly ((short: string) => RegExp)[] = [
  (short) =>
    new RegExp(` ${short} (?:la|nghia|viet tat|viet day du|viet ra|tuc|doc|duoc viet) (?:\\S+ ){0,4}(?:gi|sao|nao) `),
  (short) => new RegExp(` (?:viet tat|giai thich|tu|chu|cum)(?: \\S+){0,2} ${short} `),
];

/** "… là 30/4 đúng không": names a day to have it confirmed, so what is asked for is the day itself. Folded. */
export const CHECKED_DAY =
  /\b(?:la|vao|truoc|ngay|toi|den|han) (?:ngay )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?(?: (?!ai\b|gi\b|nao\b|dau\b)\S+){0,9} (?:(?:dung|phai) (?:khong|ko|k|hong|hok|hem|ha|chua|hay)|dung hay sai)\b|\b(?:la|vao|truoc|ngay) (?:ngay )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?(?: \S+){0,2} (?:nhi|ha|chu gi)\b|\btuong (?:la )?(?:han )?(?:truoc )?(?:ngay )?\d{1,2}[/-]\d{1,2}\b|\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})? (?:moi|em|toi|minh|thi|ma) (?:moi )?(?:nop|gui|bao cao|trinh|lam|xong)\b.*\b(?:kip|tre|muon|som)\b|\b(?:co )?phai (?:la )?(?:(?:truoc )?ngay )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})? (?:khong|ko|k|hong)\b|\b(?:co phai|co dung) (?:la )?(?:han|thoi han|truoc ngay|ngay)\b(?!.*\b(?:gi|nao)\b)/;

/** Both the half year and the whole are asked about, or all the days there are: no one period is meant. Folded. */
export const SEVERAL_PERIODS =
  /\b(?:6|06|sau) thang(?: dau nam)? (?:va|voi|hay|ca|cung nhu|lan)(?: \S+){0,2} (?:ca |hang |cuoi )?nam\b|\b(?:may|bao nhieu) (?:lan|ky|dot|moc|han)\b(?:.*\b(?:nhung|cac) ngay nao\b| (?:\S+ ){0,3}(?:mot|trong|moi|1) nam\b)|\b(?:mot|moi|1|trong) nam (?:may|bao nhieu) (?:lan|ky|dot|moc|han)\b|\blan luot (?:la )?(?:ngay |vao ngay )?(?:nao|may)\b/;

/** Folded syllables that ask for a part of a plan and stand in no heading that is meant. */
export const HEADING_ASKED: ReadonlySet<string> = new Set(
  "tom tat neu phan trinh bay trich xem doc ke hoach nam".split(" "),
);

export const YEAR_WORDS = {
  /** "2025", "nam 2025"; not a date, a span or a number of an act. */
  printed:
    /(?<![\d/.-])(?<!(?:19|20)\d\d\s{0,2}[-‐-―]\s{0,2})\b((?:19|20)\d\d)(?![\d/.])(?!\s*[-‐-―]\s*(?:19|20))(?!\s+(?:den|toi)\s+(?:nam\s+)?20)(?<!(?:19|20)\d\d\s(?:den|toi)\s(?:nam\s)?\d{4})/g,
  thisYear: /\bnam nay\b/,
  lastYear: /\b(nam ngoai|nam truoc|nam roi)\b/,
  nextYear: /\b(nam sau|nam toi|sang nam)\b/,
} as const;

/** The parts of an article as a question names them: article and clause in the folded question, the point in the restored one; `label` as in sections. */
export const ARTICLE_PARTS = {
  label: "Điều",
  article: /\bdieu (?:thu )?(\d{1,3}[a-z]?)\b/,
  clause: /\bkhoan (?:thu )?(\d{1,2}[a-z]?)\b/,
  point: /(?<!\p{L})(?:điểm|diem) ([a-zđ]{1,2})(?!\p{L})/u,
} as const;

/** How a question names a place inside a document. Folded. */
export const SECTION_WORDS = {
  /** "muc iii.4", "iii.1", "muc 2.1.a" */
  dotted: /\b(?:phan|muc|khoan|tieu muc) ([ivx]+(?:\.\d+)+(?:\.[a-z])?|\d+(?:\.\d+)+(?:\.[a-z])?)\b|\b([ivx]+\.\d+)\b/,
  named: /\b(phan|muc|khoan|diem|dieu|tieu muc|y)(?: thu| so)? ([ivx]+|\d{1,3}|[a-e]|dd)(?![\w/])/g,
  dash: /\b(?:gach dau dong|gach ngang|y|dong)(?: thu)? (\d{1,2}|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\b/,
  ordinals: ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"],
  range: /\btu (?:muc|khoan|phan|diem) (\d{1,2}|[ivx]+) (?:den|toi) (?:muc |khoan |phan |diem )?(\d{1,2}|[ivx]+)\b/,
  asks: /\b(noi (ve )?gi|noi dung|quy dinh (ve )?gi|ghi (gi|ra sao|the nao)|la gi|nhu the nao|the nao|nguyen van|doc|xem|trich|neu (gi|ra sao)|co gi|gom gi|viet gi|de cap|ra sao|cho (toi|em|minh|xin))\b/,
} as const;
