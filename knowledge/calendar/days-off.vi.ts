/**
 * Where a day off is laid down. `issuedOn` is `null` where the date of the notice was not found in a source.
 *
 * The law names the days; for Tết and the second day of Quốc khánh the Prime Minister decides each year (khoản 3 Điều 112), and a
 * ministry announces it. A holiday on a weekend is made up on the next working day (khoản 3 Điều 111).
 */
export const DAY_OFF_SOURCES = {
  law: { name: "Điều 112 Bộ luật Lao động số 45/2019/QH14", issuedOn: "2019-11-20" },
  makeUp: { name: "khoản 3 Điều 111 Bộ luật Lao động số 45/2019/QH14", issuedOn: "2019-11-20" },
  notice2021: { name: "Thông báo số 4875/TB-LĐTBXH", issuedOn: null },
  notice2022: { name: "Thông báo số 119/TB-LĐTBXH", issuedOn: null },
  notice2023: { name: "Thông báo số 5034/TB-LĐTBXH", issuedOn: null },
  notice2024: { name: "Thông báo số 5015/TB-LĐTBXH", issuedOn: "2023-11-22" },
  swap2024: { name: "Thông báo số 1570/TB-BLĐTBXH", issuedOn: null },
  notice2025: { name: "Thông báo số 6150/TB-BLĐTBXH", issuedOn: "2024-12-03" },
  newYear2026: { name: "Công văn số 12729/VPCP-KGVX", issuedOn: null },
  notice2026: { name: "Thông báo số 9441/TB-BNV", issuedOn: "2025-10-16" },
  culture: { name: "Điều 2 Nghị quyết số 28/2026/QH16", issuedOn: null },
} as const;

type SourceKey = keyof typeof DAY_OFF_SOURCES;

const NEW_YEAR = "Tết Dương lịch";
const TET = "Tết Âm lịch";
const HUNG_KINGS = "Giỗ Tổ Hùng Vương";
const VICTORY = "Ngày Chiến thắng";
const LABOUR = "Ngày Quốc tế lao động";
const NATIONAL = "Quốc khánh";
const CULTURE = "Ngày Văn hóa Việt Nam";
const MADE_UP = "nghỉ bù";
const SWAPPED = "nghỉ hoán đổi";

/**
 * Every day off that is not an ordinary weekend, for offices that rest on Saturday and Sunday: date, name, source.
 *
 * Compared on 20/11/2026 with the notices as they are reported and with the reckoning of the lunar calendar for UTC+7.
 */
export const DAYS_OFF: readonly (readonly [date: string, name: string, source: SourceKey])[] = [
  ["2021-01-01", NEW_YEAR, "law"],
  ["2021-02-10", TET, "notice2021"],
  ["2021-02-11", TET, "notice2021"],
  ["2021-02-12", TET, "notice2021"],
  ["2021-02-13", TET, "notice2021"],
  ["2021-02-14", TET, "notice2021"],
  ["2021-02-15", `${MADE_UP} ${TET}`, "notice2021"],
  ["2021-02-16", `${MADE_UP} ${TET}`, "notice2021"],
  ["2021-04-21", HUNG_KINGS, "law"],
  ["2021-04-30", VICTORY, "law"],
  ["2021-05-01", LABOUR, "law"],
  ["2021-05-03", `${MADE_UP} ${LABOUR}`, "makeUp"],
  ["2021-09-02", NATIONAL, "law"],
  ["2021-09-03", NATIONAL, "notice2021"],

  ["2022-01-01", NEW_YEAR, "law"],
  ["2022-01-03", `${MADE_UP} ${NEW_YEAR}`, "makeUp"],
  ["2022-01-31", TET, "notice2022"],
  ["2022-02-01", TET, "notice2022"],
  ["2022-02-02", TET, "notice2022"],
  ["2022-02-03", TET, "notice2022"],
  ["2022-02-04", TET, "notice2022"],
  ["2022-04-10", HUNG_KINGS, "law"],
  ["2022-04-11", `${MADE_UP} ${HUNG_KINGS}`, "makeUp"],
  ["2022-04-30", VICTORY, "law"],
  ["2022-05-01", LABOUR, "law"],
  ["2022-05-02", `${MADE_UP} ${VICTORY}`, "makeUp"],
  ["2022-05-03", `${MADE_UP} ${LABOUR}`, "makeUp"],
  ["2022-09-01", NATIONAL, "notice2022"],
  ["2022-09-02", NATIONAL, "law"],

  ["2023-01-01", NEW_YEAR, "law"],
  ["2023-01-02", `${MADE_UP} ${NEW_YEAR}`, "makeUp"],
  ["2023-01-20", TET, "notice2023"],
  ["2023-01-21", TET, "notice2023"],
  ["2023-01-22", TET, "notice2023"],
  ["2023-01-23", TET, "notice2023"],
  ["2023-01-24", TET, "notice2023"],
  ["2023-01-25", `${MADE_UP} ${TET}`, "notice2023"],
  ["2023-01-26", `${MADE_UP} ${TET}`, "notice2023"],
  ["2023-04-29", HUNG_KINGS, "law"],
  ["2023-04-30", VICTORY, "law"],
  ["2023-05-01", LABOUR, "law"],
  ["2023-05-02", `${MADE_UP} ${HUNG_KINGS}`, "makeUp"],
  ["2023-05-03", `${MADE_UP} ${VICTORY}`, "makeUp"],
  ["2023-09-01", NATIONAL, "notice2023"],
  ["2023-09-02", NATIONAL, "law"],
  ["2023-09-04", `${MADE_UP} ${NATIONAL}`, "notice2023"],

  ["2024-01-01", NEW_YEAR, "law"],
  ["2024-02-08", TET, "notice2024"],
  ["2024-02-09", TET, "notice2024"],
  ["2024-02-10", TET, "notice2024"],
  ["2024-02-11", TET, "notice2024"],
  ["2024-02-12", TET, "notice2024"],
  ["2024-02-13", `${MADE_UP} ${TET}`, "notice2024"],
  ["2024-02-14", `${MADE_UP} ${TET}`, "notice2024"],
  ["2024-04-18", HUNG_KINGS, "law"],
  ["2024-04-29", SWAPPED, "swap2024"],
  ["2024-04-30", VICTORY, "law"],
  ["2024-05-01", LABOUR, "law"],
  ["2024-09-02", NATIONAL, "law"],
  ["2024-09-03", NATIONAL, "notice2024"],

  ["2025-01-01", NEW_YEAR, "law"],
  ["2025-01-27", TET, "notice2025"],
  ["2025-01-28", TET, "notice2025"],
  ["2025-01-29", TET, "notice2025"],
  ["2025-01-30", TET, "notice2025"],
  ["2025-01-31", TET, "notice2025"],
  ["2025-04-07", HUNG_KINGS, "law"],
  ["2025-04-30", VICTORY, "law"],
  ["2025-05-01", LABOUR, "law"],
  ["2025-05-02", SWAPPED, "notice2025"],
  ["2025-09-01", NATIONAL, "notice2025"],
  ["2025-09-02", NATIONAL, "law"],

  ["2026-01-01", NEW_YEAR, "law"],
  ["2026-01-02", SWAPPED, "newYear2026"],
  ["2026-02-16", TET, "notice2026"],
  ["2026-02-17", TET, "notice2026"],
  ["2026-02-18", TET, "notice2026"],
  ["2026-02-19", TET, "notice2026"],
  ["2026-02-20", TET, "notice2026"],
  ["2026-04-26", HUNG_KINGS, "law"],
  ["2026-04-27", `${MADE_UP} ${HUNG_KINGS}`, "makeUp"],
  ["2026-04-30", VICTORY, "law"],
  ["2026-05-01", LABOUR, "law"],
  ["2026-08-31", SWAPPED, "notice2026"],
  ["2026-09-01", NATIONAL, "notice2026"],
  ["2026-09-02", NATIONAL, "law"],
  ["2026-11-24", CULTURE, "culture"],

  // which five days are Tết and which is the second of Quốc khánh had not been announced on 20/11/2026: the first three of the lunar year only
  ["2027-01-01", NEW_YEAR, "law"],
  ["2027-02-06", TET, "law"],
  ["2027-02-07", TET, "law"],
  ["2027-02-08", TET, "law"],
  ["2027-04-16", HUNG_KINGS, "law"],
  ["2027-04-30", VICTORY, "law"],
  ["2027-05-01", LABOUR, "law"],
  ["2027-05-03", `${MADE_UP} ${LABOUR}`, "makeUp"],
  ["2027-09-02", NATIONAL, "law"],
  ["2027-11-24", CULTURE, "culture"],
];

/** Saturdays worked in exchange for a working day off: date, the day it was exchanged for, source. */
export const SATURDAYS_WORKED: readonly (readonly [date: string, insteadOf: string, source: SourceKey])[] = [
  ["2024-05-04", "2024-04-29", "swap2024"],
  ["2025-04-26", "2025-05-02", "notice2025"],
  ["2026-01-10", "2026-01-02", "newYear2026"],
  ["2026-08-22", "2026-08-31", "notice2026"],
];

/** Years of which every day off is known. */
export const KNOWN_YEARS: ReadonlySet<number> = new Set([2021, 2022, 2023, 2024, 2025, 2026]);
