import type { DueRule } from "#knowledge/domain/deadline.ts";
import { findTimeExpressions } from "#knowledge/time/find-time-expressions.ts";

/** Every expression of a text in one line: "before 2025-03-15; in 2025-Q1". "~" marks a year that was not printed. */
export function shortForm(text: string, year: number | null): string {
  return findTimeExpressions(text, { year })
    .map(({ rule, relation }) => [relation ?? "", ruleForm(rule)].join(" ").trim())
    .join("; ");
}

function ruleForm(rule: DueRule): string {
  const time = "time" in rule && rule.time !== undefined ? `@${rule.time}` : "";
  const inferred = "inferredYear" in rule && rule.inferredYear === true ? "~" : "";
  return `${inferred}${bareForm(rule)}${time}`;
}

function bareForm(rule: DueRule): string {
  switch (rule.kind) {
    case "date":
      return rule.date;
    case "range":
      return `${rule.from}..${rule.to}`;
    case "month":
      return rule.month;
    case "quarter":
      return rule.quarter;
    case "year":
      return String(rule.year);
    case "yearly":
      return `--${rule.monthDay}`;
    case "yearlyMonths":
      return `--${rule.months.join(",")}`;
    case "monthly":
      return `monthly ${rule.day}`;
    case "quarterly":
      return `quarterly ${rule.monthOfQuarter}/${rule.day}`;
    case "period":
      return `every ${rule.every}`;
    case "relative":
      return `${rule.days}${rule.workingDays ? "w" : "d"} (${rule.after})`;
    case "none":
      return "none";
  }
}
