import type { DueRule } from "../../domain/deadline.ts";
import { addDays, lastDayOfMonth, type PlainDate, partsOf, plainDate, weekdayOf } from "../../domain/plain-date.ts";
import { findTimeExpressions } from "../../time/find-time-expressions.ts";
import type { AskedTime } from "./parsed-question.ts";

/** "30 ngày tới", "hai tuần nữa", "3 tháng tới". Folded. */
const COMING = /\b(\d{1,3}|mot|hai|ba|bon|nam|sau) (ngay|tuan|thang) (?:sap )?(?:toi|nua|tiep theo)\b/;
const SPELLED: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6 };
const DAYS: Readonly<Record<string, number>> = { ngay: 1, tuan: 7, thang: 30 };

/** Days, months and spans that a folded question names; today itself ("nay 14/3 rồi") asks for nothing. */
export function readTimes(folded: string, today: PlainDate): readonly AskedTime[] {
  const written = folded.replace(BARE_DAY, (day) => `${DAY} ${day}`);
  return findTimeExpressions(written, { year: null })
    .map(({ rule, start, end }) => {
      const before = written.slice(0, start);
      if (UNTIL.test(`${before}${(LEADING.exec(written.slice(start, end)) ?? [""])[0]}`))
        return { rule: untilEndOf(rule, today) };
      if (ONWARDS.test(written.slice(end))) return { rule: onwardsFrom(rule, today) };
      const opens = AFTER.test(before) || AFTER_WITHIN.test(written.slice(start, end));
      return { rule: opens ? openFrom(rule, today) : rule };
    })
    .filter(({ rule }) => !["none", "period", "year", "relative"].includes(rule.kind))
    .filter(
      ({ rule }) =>
        !(rule.kind === "yearly" && rule.monthDay === today.slice(5)) && !(rule.kind === "date" && rule.date === today),
    );
}

/** "10/6" without the word for a day before it. */
const BARE_DAY = /(?<![\d/.-])(?<!ngay )\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/])/g;
const DAY = "ngay";

/** "sau ngày 02/6": what follows is a first day, not the day itself. Folded. */
const AFTER = /\b(sau|ke tu|tu sau|tu) (ngay )?$/;

/** The same where the grammar takes the word into the expression. Folded. */
const AFTER_WITHIN = /^(sau|ke tu|tu sau|tu)\b/;

/** "từ nay đến hết tháng 6": all days from today on. Folded. */
const UNTIL = /\btu (?:nay|gio|bay gio|hom nay|day|hien tai)(?: cho)? (?:den|toi) (?:(?:het|cuoi|truoc) )?(?:ngay )?$/;

/** Words of such a phrase that the grammar takes into the expression. Folded. */
const LEADING = /^(?:(?:tu|nay|den|toi|het|cuoi|truoc|ngay) )+/;

/** From today to the last day of what a rule names; the rule itself where that has no day, or is over. */
function untilEndOf(rule: DueRule, today: PlainDate): DueRule {
  const last = lastDayOf(rule, today);
  return last === null || last < today ? rule : { kind: "range", from: today, to: last };
}

function lastDayOf(rule: DueRule, today: PlainDate): PlainDate | null {
  switch (rule.kind) {
    case "date":
      return rule.date;
    case "yearly":
      return dayInYear(rule.monthDay, today);
    case "range":
      return rule.to;
    case "yearlyMonths":
      return rule.months.length === 1 ? lastDayOfMonth(partsOf(today).year, Number(rule.months[0])) : null;
    case "month": {
      const [year = 0, month = 1] = rule.month.split("-").map(Number);
      return lastDayOfMonth(year, month);
    }
    case "quarter": {
      const [year = 0, quarter = 1] = rule.quarter.split("-Q").map(Number);
      return lastDayOfMonth(year, quarter * 3);
    }
    default:
      return null;
  }
}

/** "từ tháng 6 trở đi": that month is one of them. Folded. */
const ONWARDS = /^ ?(?:nam \d{4} )?(?:tro di|ve sau|den cuoi nam|den het nam)\b/;

/** From the first day of what a rule names to the end of that year. */
function onwardsFrom(rule: DueRule, today: PlainDate): DueRule {
  const last = lastDayOf(rule, today);
  if (last === null) return rule;
  const { year, month } = partsOf(last);
  const from =
    rule.kind === "month" || rule.kind === "yearlyMonths"
      ? plainDate(year, month, 1)
      : rule.kind === "range"
        ? rule.from
        : last;
  return { kind: "range", from: from ?? last, to: lastDayOfMonth(year, 12) };
}

/** From the day after to the end of that year. */
function openFrom(rule: DueRule, today: PlainDate): DueRule {
  const last = lastDayOf(rule, today);
  if (last === null) return rule;
  const { year } = partsOf(last);
  return { kind: "range", from: addDays(last, 1), to: lastDayOfMonth(year, 12) };
}

/** `null` for 29 February of a year that has none. */
function dayInYear(monthDay: string, today: PlainDate): PlainDate | null {
  const { year } = partsOf(today);
  const [month = 1, day = 1] = monthDay.split("-").map(Number);
  const last = lastDayOfMonth(year, month);
  return day > partsOf(last).day ? null : addDays(last, day - partsOf(last).day);
}

/** "6 tháng đầu năm nay". Folded. */
const HALF_YEAR = /\b(?:6|sau) thang (dau|cuoi) nam(?: nay)?(?: (20\d\d))?\b/;
/** Asks for whatever is due. Folded. */
const WHAT_IS_DUE = /\b(?:nop|gui|lam|han|moc|viec|bao cao) (?:nhung |cac )?gi\b|\bnhung (?:han|moc|thoi han) nao\b/;

function dayOf(year: number, month: number): PlainDate {
  return addDays(lastDayOfMonth(year, month), 1 - partsOf(lastDayOfMonth(year, month)).day);
}

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
  const half = HALF_YEAR.exec(folded);
  if (half !== null && WHAT_IS_DUE.test(folded) && !/\bbao cao (?:so ket )?(?:6|sau) thang\b/.test(folded)) {
    const ofYear = half[2] === undefined ? year : Number(half[2]);
    return [
      half[1] === "dau"
        ? range(dayOf(ofYear, 1), lastDayOfMonth(ofYear, 6))
        : range(dayOf(ofYear, 7), lastDayOfMonth(ofYear, 12)),
    ];
  }
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
