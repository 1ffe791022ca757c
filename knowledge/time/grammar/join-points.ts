import type { Period, Point, TimeExpression } from "../time-expression.ts";
import type { Item } from "./parse-points.ts";

/** An expression of one or more points, with its tokens. */
export type Part = { readonly expression: TimeExpression; readonly first: number; readonly next: number };

/** What a list of points says: months of every year together, ranges and days in a row as one, all others each by itself. */
export function joinPoints(items: readonly Item[], recurring: Period | null): readonly Part[] {
  const months = monthsEachYear(items, recurring);
  return months === null ? joinRanges(items, recurring) : [months];
}

function monthsEachYear(items: readonly Item[], recurring: Period | null): Part | null {
  const months = items.flatMap((item) => (item.point.kind === "month" && !item.through ? [item.point.month] : []));
  const first = items[0];
  const last = items[items.length - 1];
  if (recurring !== "year" || months.length !== items.length || first === undefined || last === undefined) return null;
  return { expression: { kind: "months", months }, first: first.first, next: last.next };
}

function joinRanges(items: readonly Item[], recurring: Period | null): readonly Part[] {
  const run = consecutiveDays(items);
  if (run !== null) return [run];
  const parts: Part[] = [];
  for (const item of items) {
    const before = parts[parts.length - 1];
    if (item.through && before?.expression.kind === "point") {
      const expression = { kind: "range", from: before.expression.point, to: item.point, recurring } as const;
      parts[parts.length - 1] = { expression, first: before.first, next: item.next };
    } else {
      parts.push({ expression: { kind: "point", point: item.point, recurring }, first: item.first, next: item.next });
    }
  }
  return parts;
}

/** "24, 25 và 26 tháng 8": days in a row are one stretch. */
function consecutiveDays(items: readonly Item[]): Part | null {
  const points = items.map((item) => item.point);
  const [first, last] = [points[0], points[points.length - 1]];
  if (first?.kind !== "day" || last?.kind !== "day" || items.length < 3) return null;
  const inARow = points.every((point, index) => isDayOf(point, first, index));
  const [start, end] = [items[0], items[items.length - 1]];
  if (!inARow || start === undefined || end === undefined) return null;
  return { expression: { kind: "range", from: first, to: last, recurring: null }, first: start.first, next: end.next };
}

function isDayOf(point: Point, first: Point, index: number): boolean {
  if (point.kind !== "day" || first.kind !== "day") return false;
  return point.day === first.day + index && point.month === first.month && point.year === first.year;
}
