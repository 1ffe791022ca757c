import { addDays, lastDayOfMonth, type PlainDate, partsOf, plainDate, weekdayOf } from "../../domain/plain-date.ts";
import type { AskedTime } from "./parsed-question.ts";

/** "30 ngày tới", "hai tuần nữa", "3 tháng tới". Folded. */
const COMING = /\b(\d{1,3}|mot|hai|ba|bon|nam|sau) (ngay|tuan|thang) (?:sap )?(?:toi|nua|tiep theo)\b/;
const SPELLED: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6 };
const DAYS: Readonly<Record<string, number>> = { ngay: 1, tuan: 7, thang: 30 };

/** The stretch of days, as dates, that a folded question counts from today: "tháng này", "tuần tới", "30 ngày tới", "hôm nay là hạn gì". */
export function readComing(folded: string, today: PlainDate): readonly AskedTime[] {
  const counted = folded.match(COMING);
  if (counted !== null) {
    const [, count = "1", unit = "ngay"] = counted;
    return [range(today, addDays(today, (SPELLED[count] ?? Number(count)) * (DAYS[unit] ?? 1)))];
  }
  const { year, month } = partsOf(today);
  if (/\b(den|toi) (cuoi|het) nam\b(?! \d)/.test(folded)) return [range(today, lastDayOfMonth(year, 12))];
  if (/\bthang nay\b(?! (tro di|den|toi (cuoi|het|nam|thang|ngay|quy|\d)|ve sau))/.test(folded))
    return [monthOf(year, month)];
  if (/\bthang (toi|sau)\b/.test(folded)) return [month === 12 ? monthOf(year + 1, 1) : monthOf(year, month + 1)];
  if (/\bquy nay\b(?! (tro di|den|toi (cuoi|het|nam|thang|ngay|quy|\d)))/.test(folded))
    return [quarterOf(year, Math.ceil(month / 3))];
  const monday = addDays(today, 1 - weekdayOf(today));
  if (/\btuan nay\b/.test(folded)) return [range(monday, addDays(monday, 6))];
  if (/\btuan (toi|sau)\b/.test(folded)) return [range(addDays(monday, 7), addDays(monday, 13))];
  if (/\b(hom nay (la|co|den|toi) (han|moc)|(han|moc) (cua )?hom nay|den han hom nay)\b/.test(folded))
    return [range(today, today)];
  return [];
}

function monthOf(year: number, month: number): AskedTime {
  return range(plainDate(year, month, 1) ?? lastDayOfMonth(year, month), lastDayOfMonth(year, month));
}

function quarterOf(year: number, quarter: number): AskedTime {
  return range(
    plainDate(year, quarter * 3 - 2, 1) ?? lastDayOfMonth(year, quarter * 3),
    lastDayOfMonth(year, quarter * 3),
  );
}

function range(from: PlainDate, to: PlainDate): AskedTime {
  return { rule: { kind: "range", from, to } };
}
