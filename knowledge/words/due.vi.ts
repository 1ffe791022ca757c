import type { DeadlineStatus } from "../domain/answer.ts";
import type { DueRelation, DueRule } from "../domain/deadline.ts";
import { dayInMonth, daysBetween, type PlainDate, partsOf } from "../domain/plain-date.ts";

/** As plans print it: 15/3/2025, with the leading zero of the day. */
export function dateWords(date: PlainDate): string {
  return `${date.slice(8)}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
}

const RELATIONS: Readonly<Record<DueRelation, string>> = {
  before: "trước ngày",
  by: "chậm nhất ngày",
  on: "ngày",
  in: "trong",
  from: "từ ngày",
  within: "trong vòng",
};

const EVERY: Readonly<Record<"week" | "month" | "quarter" | "halfYear" | "year", string>> = {
  week: "hằng tuần",
  month: "hằng tháng",
  quarter: "hằng quý",
  halfYear: "6 tháng một lần",
  year: "hằng năm",
};

/** When an obligation falls due, as a person would say it first: "Trước ngày 15/3/2025". */
export function dueWords(due: DueRule, relation: DueRelation | null): string {
  const time = "time" in due && due.time !== undefined ? ` lúc ${due.time.replace(":", "h")}` : "";
  return capital(`${phrase(due, relation)}${time}`);
}

function phrase(due: DueRule, relation: DueRelation | null): string {
  const lead = relation === null || relation === "in" || relation === "within" ? "ngày" : RELATIONS[relation];
  switch (due.kind) {
    case "date":
      return due.inferredYear === true
        ? `${lead} ${Number(due.date.slice(8))}/${Number(due.date.slice(5, 7))} (năm ${due.date.slice(0, 4)} suy từ năm của kế hoạch)`
        : `${lead} ${dateWords(due.date)}`;
    case "range":
      return `từ ngày ${dateWords(due.from)} đến ngày ${dateWords(due.to)}`;
    case "month":
      return `${monthLead(relation)} tháng ${Number(due.month.slice(5))}/${due.month.slice(0, 4)}`;
    case "quarter":
      return `${monthLead(relation)} quý ${["I", "II", "III", "IV"][Number(due.quarter.slice(6)) - 1]}/${due.quarter.slice(0, 4)}`;
    case "year":
      return `${monthLead(relation)} năm ${due.year}`;
    case "yearly":
      return `${lead} ${Number(due.monthDay.slice(3))}/${Number(due.monthDay.slice(0, 2))} hằng năm`;
    case "yearlyMonths":
      return `${due.months.map((month) => `tháng ${Number(month)}`).join(" và ")} hằng năm`;
    case "monthly":
      return `${lead} ${due.day} hằng tháng`;
    case "quarterly":
      return `${lead} ${due.day} của tháng thứ ${due.monthOfQuarter} mỗi quý`;
    case "period":
      return `định kỳ ${EVERY[due.every]}, văn bản không ghi ngày cụ thể`;
    case "relative":
      return relativeWords(due);
    case "none":
      return "văn bản không ghi ngày cụ thể";
  }
}

function relativeWords(due: Extract<DueRule, { kind: "relative" }>): string {
  const days = `${Math.abs(due.days)} ngày${due.workingDays ? " làm việc" : ""}`;
  return due.days < 0 ? `chậm nhất ${days} trước ${due.after}` : `trong ${days} kể từ ${due.after}`;
}

function monthLead(relation: DueRelation | null): string {
  if (relation === "before") return "trước";
  if (relation === "by") return "chậm nhất";
  return relation === "from" ? "từ" : "trong";
}

type Seen = {
  readonly due: DueRule;
  readonly status: DeadlineStatus;
  readonly daysLeft: number | null;
  readonly nextDate: PlainDate | null;
};

/** How long ago this period's day was, for a rule that comes once a year. */
function passed(due: DueRule, nextDate: PlainDate, daysLeft: number): string {
  if (due.kind !== "yearly") return "";
  const { year, month, day } = partsOf(nextDate);
  const days = daysBetween(dayInMonth(year - 1, month, day), nextDate) - daysLeft;
  return days === 0 ? " (hạn là trước ngày hôm nay)" : ` ${days} ngày`;
}

/** Where today stands: "còn 12 ngày", "hôm nay là hạn cuối", "đã quá hạn 9 ngày"; empty when no day is given. */
export function statusWords({ due, status, daysLeft, nextDate }: Seen, relation: DueRelation | null = null): string {
  if (status === "undated" || daysLeft === null) return "";
  if (relation === "from" && nextDate === null) return begunWords(daysLeft);
  if (status === "overdue" && nextDate !== null)
    return `kỳ này đã quá hạn${passed(due, nextDate, daysLeft)}; kỳ tới: ${dateWords(nextDate)}, còn ${daysLeft} ngày`;
  if (nextDate !== null)
    return status === "dueToday"
      ? `hôm nay là hạn cuối (kỳ này: ${dateWords(nextDate)})`
      : `kỳ tới: ${dateWords(nextDate)}, còn ${daysLeft} ngày`;
  if (status === "dueToday")
    return daysLeft === 1 ? "hôm nay là ngày cuối, còn 1 ngày đến mốc in" : "hôm nay là hạn cuối";
  if (status === "overdue")
    return daysLeft === 0 ? "đã quá hạn: hạn là trước ngày hôm nay" : `đã quá hạn ${-daysLeft} ngày`;
  return `còn ${daysLeft} ngày`;
}

/** What begins on a day is never too late. */
function begunWords(daysLeft: number): string {
  if (daysLeft > 0) return `còn ${daysLeft} ngày nữa bắt đầu`;
  return daysLeft === 0 ? "bắt đầu từ hôm nay" : "đã bắt đầu";
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WEEKDAYS: readonly string[] = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

/** 1 = Monday … 7 = Sunday. */
export function weekdayWords(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? "";
}
