import { expect, it } from "vitest";
import { findDateLike } from "#ingest/report/date-like.vi.ts";

const found = (text: string) => findDateLike(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ["gửi trước ngày 15/3/2025", ["ngày 15/3/2025"]],
  ["ngày 15 tháng 3 năm 2025", ["ngày 15", "tháng 3"]],
  ["trước ngày 10/6 và 10-11 hằng năm", ["ngày 10/6", "10-11"]],
  ["trong quý IV, Quý 2", ["quý IV", "Quý 2"]],
  ["đạt 95% trở lên, giai đoạn 2021-2025, điện thoại 0255-3822.123", []],
  ["Quyết định số 396-QĐ/TU, tháng hành động, ngày Quốc tế", []],
])("what looks like a date in “%s”", (text, wanted) => {
  expect(found(text)).toEqual(wanted);
});
