/** What an operator types for "there is none". Folded: "không", "không ghi ngày", "không có". */
export const NO_VALUE: ReadonlySet<string> = new Set([
  "khong",
  "khong co",
  "khong ghi",
  "khong ghi ngay",
  "khong ghi ngay cu the",
  "khong neu",
]);

/** Words of tasks by which two obligations are known to be of one subject even where all else differs. Folded. */
export const SUBJECT_STOPS: ReadonlySet<string> = new Set(
  "dinh ky thuc hien che do ket qua trien khai cong tac to chuc viec theo quy so lieu tong hop xay dung tham muu hoan thanh gui ve qua cua va cac tren dia ban nam thang quy".split(
    " ",
  ),
);
