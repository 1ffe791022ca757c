import type { DueRelation, DueRule, ReviewState } from "../../domain/deadline.ts";
import type { PlainDate } from "../../domain/plain-date.ts";
import { dateWords, dueWords } from "../due.vi.ts";

/** `--help` of the command of reviews. */
export const REVIEW_USAGE = `
Duyệt các thời hạn mà máy đọc từ văn bản. Quyết định được giữ trong reviews.jsonl của thư mục dữ liệu, còn nguyên khi nạp lại văn bản.

  npm run review -- list [--document MÃ] [--state chua|duyet|bo|sua]   liệt kê, kèm nguyên văn
  npm run review -- confirm MÃ_THỜI_HẠN                                đúng như văn bản
  npm run review -- reject MÃ_THỜI_HẠN                                 không phải thời hạn: không trả lời nữa
  npm run review -- correct MÃ_THỜI_HẠN --due "trước ngày 15/10/2025"  sửa; nguyên văn vẫn được trích
  npm run review -- reopen MÃ_THỜI_HẠN                                 rút lại quyết định
  npm run review -- conflicts                                          những chỗ các kế hoạch lệch nhau hoặc để trống

  --due, --what, --who, --recipient, --via  điều cần sửa; nhiều đơn vị cách nhau bằng dấu chấm phẩy; “không” là không có
  --by TÊN         người quyết định (mặc định: tên tài khoản trên máy)
  --data THƯ_MỤC   nơi cất kho tri thức (mặc định: data, hoặc DATA_DIR)
  --help           hiện hướng dẫn này
`;

/** What `--state` takes. */
export const STATE_NAMES: Readonly<Record<string, ReviewState>> = {
  chua: "parsed",
  duyet: "reviewed",
  bo: "rejected",
  sua: "corrected",
};

export const STATE_WORDS: Readonly<Record<ReviewState, string>> = {
  parsed: "Chưa duyệt",
  reviewed: "Đã duyệt",
  rejected: "Đã bỏ",
  corrected: "Đã sửa",
};

type Told = {
  readonly what: string;
  readonly who: readonly string[];
  readonly recipient: string | null;
  readonly via: string | null;
  readonly due: DueRule;
  readonly relation: DueRelation | null;
};

export const REVIEW_TEXT = {
  due: ({ due, relation }: Pick<Told, "due" | "relation">) => dueWords(due, relation),
  labels: { due: "Thời hạn", what: "Việc", who: "Đơn vị thực hiện", recipient: "Gửi", via: "Qua" },
  none: "(không ghi)",
  facts: (told: Told): readonly (readonly [string, string])[] => [
    [REVIEW_TEXT.labels.what, told.what],
    [REVIEW_TEXT.labels.who, told.who.join("; ") || REVIEW_TEXT.none],
    [REVIEW_TEXT.labels.recipient, told.recipient ?? REVIEW_TEXT.none],
    [REVIEW_TEXT.labels.via, told.via ?? REVIEW_TEXT.none],
  ],
  decided: (by: string, on: PlainDate) => `${by}, ngày ${dateWords(on)}`,
  /** What the correction changes, and nothing else. */
  correctedTo: (told: Told, before: Told) => {
    const lines = (one: Told) => [
      `${REVIEW_TEXT.labels.due}: ${dueWords(one.due, one.relation)}`,
      ...REVIEW_TEXT.facts(one).map(([label, value]) => `${label}: ${value}`),
    ];
    const old = new Set(lines(before));
    const changed = lines(told).filter((line) => !old.has(line));
    return changed.length === 0 ? "Sửa, không đổi nội dung" : `Sửa thành – ${changed.join(". ")}`;
  },
  source: (name: string, locator: string) => `Nguồn: ${name}, ${locator}`,
  counts: (total: number, open: number) => `${total} thời hạn, ${open} chưa duyệt.`,
  done: (state: ReviewState, id: string) => `${STATE_WORDS[state]}: ${id}`,
  orphans: (count: number) => `${count} quyết định về thời hạn không còn trong văn bản (hoặc nay đọc khác):`,
  broken: (count: number) => `${count} dòng trong reviews.jsonl không đọc được, đã bỏ qua.`,
  noConflicts: "Các kế hoạch không lệch nhau về việc nào so được.",
  conflicts: (count: number) => `${count} việc mà các kế hoạch ghi khác nhau:`,
  differences: {
    due: "khác ngày",
    undated: "nơi có ngày, nơi để trống",
    recipient: "khác nơi nhận",
    lead: "khác đơn vị chủ trì",
  },
  levels: {
    central: "trung ương",
    province: "cấp tỉnh",
    department: "sở, ngành",
    district: "cấp huyện",
    commune: "cấp xã",
    "party-government": "Đảng và chính quyền",
    other: "khác",
  },
  side: (level: string, year: number | null) => `${level}${year === null ? "" : `, năm ${year}`}`,
} as const;
