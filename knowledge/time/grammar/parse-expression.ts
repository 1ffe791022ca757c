import type { DueRelation } from "../../domain/deadline.ts";
import type { Located, Parsed, Period, TimeExpression } from "../time-expression.ts";
import { isMark, means, type Token } from "../tokenize-time.ts";
import { joinPoints } from "./join-points.ts";
import { parseCounted, parseDayOfPeriod, parseEvery, parseFrequency, parseUnit } from "./parse-period.ts";
import { type Item, mayBeFraction, parsePoints } from "./parse-points.ts";
import { type Prefix, parseClockAfter, parsePrefix } from "./parse-prefix.ts";
import { parseRelative } from "./parse-relative.ts";

type Many = Parsed<readonly Located[]>;

/**
 * The expressions that start at a token, longest reading first. A list gives one for each of its parts.
 *
 * An empty list with a later `next` is something that only looks like time ("nhiệm kỳ 2021 - 2026") and must be passed over.
 */
export function parseExpression(tokens: readonly Token[], at: number, text: string): Many | null {
  return (
    parseLookalike(tokens, at) ??
    parseCountedFromEvent(tokens, at, text) ??
    parseDated(tokens, at) ??
    parsePeriods(tokens, at) ??
    parseUndated(tokens, at)
  );
}

function parseLookalike(tokens: readonly Token[], at: number): Many | null {
  if (means(tokens[at], "budget")) {
    const every = parseEvery(tokens, at + 1);
    return every === null ? null : { value: [], next: every.next };
  }
  if (!means(tokens[at], "term")) return null;
  const prefix = parsePrefix(tokens, at + 1);
  const points = parsePoints(tokens, prefix.next);
  return points === null ? null : { value: [], next: points.next };
}

function parseCountedFromEvent(tokens: readonly Token[], at: number, text: string): Many | null {
  const relative = parseRelative(tokens, at, text);
  if (relative === null) return null;
  const { expression, relation } = relative.value;
  return { value: [{ expression, relation, time: null, first: at, next: relative.next }], next: relative.next };
}

function parseDated(tokens: readonly Token[], at: number): Many | null {
  const prefix = parsePrefix(tokens, at);
  const dayOfPeriod = parseDayOfPeriod(tokens, prefix.next);
  if (dayOfPeriod !== null) {
    const { relation, time } = prefix.value;
    const one = { expression: dayOfPeriod.value, relation: relation ?? "on", time, first: at, next: dayOfPeriod.next };
    return { value: [one], next: dayOfPeriod.next };
  }
  const points = parsePoints(tokens, prefix.next);
  if (points === null || isDoubtful(tokens, prefix, points) || isNamedHalf(prefix.value, points.value)) return null;
  return locatePoints(tokens, at, { prefix, points });
}

/** A day and month without year, without the word for day and without a relation may be a fraction: "2/3", "24/7". */
function isDoubtful(tokens: readonly Token[], prefix: Parsed<Prefix>, points: Parsed<readonly Item[]>): boolean {
  const point = points.value[0]?.point;
  if (point?.kind !== "day" || point.year !== null || !mayBeFraction(tokens, prefix.next, point.day)) return false;
  if (prefix.value.relation !== null && prefix.value.relation !== "in") return false;
  const before = tokens[prefix.next - 1];
  const after = tokens[points.next];
  const alone = (before === undefined || isMark(before, "(|:")) && (after === undefined || isMark(after, ")|,;."));
  return !alone && !means(before, "day") && parseEvery(tokens, points.next) === null;
}

/** "báo cáo 6 tháng đầu năm" names a report of every year; only "trong 6 tháng đầu năm" is a stretch of this one. */
function isNamedHalf(prefix: Prefix, items: readonly Item[]): boolean {
  return (
    prefix.relation === null && items.length === 1 && items[0]?.point.kind === "half" && items[0].point.year === null
  );
}

type Read = { readonly prefix: Parsed<Prefix>; readonly points: Parsed<readonly Item[]> };

function locatePoints(tokens: readonly Token[], at: number, { prefix, points }: Read): Many {
  const clock = prefix.value.time === null ? parseClockAfter(tokens, points.next) : null;
  const tail = parseTail(tokens, clock?.next ?? points.next);
  const opened = parseOnwards(tokens, points);
  const relation = opened === null ? prefix.value.relation : "from";
  const time = prefix.value.time ?? clock?.value ?? null;
  if (tail.value === "lunar") {
    return {
      value: [{ expression: { kind: "none" }, relation, time: null, first: at, next: tail.next }],
      next: tail.next,
    };
  }
  const recurring = tail.value;
  const end = opened ?? tail.next;
  const parts = joinPoints(points.value, recurring);
  const located = parts.map((part, index) => ({
    expression: part.expression,
    relation: relationOf(relation, part.expression),
    // the hour before a stretch is that of its start
    time: part.expression.kind === "range" ? (clock?.value ?? null) : time,
    first: index === 0 ? at : part.first,
    next: index === parts.length - 1 ? end : part.next,
  }));
  return { value: located, next: end };
}

/** "năm 2025 và các năm tiếp theo": where a year only begins what goes on; `null` for anything else. */
function parseOnwards(tokens: readonly Token[], { value, next }: Parsed<readonly Item[]>): number | null {
  if (value.length !== 1 || value[0]?.point.kind !== "year" || !means(tokens[next], "and")) return null;
  const year = means(tokens[next + 1], "year") ? next + 1 : next + 2;
  return means(tokens[year], "year") && means(tokens[year + 1], "next") ? year + 2 : null;
}

function parseTail(tokens: readonly Token[], at: number): Parsed<Period | "lunar" | null> {
  const open = isMark(tokens[at], "(");
  let cursor = open ? at + 1 : at;
  while (means(tokens[cursor], "of") || isMark(tokens[cursor], ",")) cursor++;
  if (means(tokens[cursor], "lunar")) return { value: "lunar", next: cursor + (open ? 2 : 1) };
  const every = parseEvery(tokens, cursor);
  if (every === null) return { value: null, next: at };
  return { value: every.value, next: open && isMark(tokens[every.next], ")") ? every.next + 1 : every.next };
}

/** "từ … đến …" and "trong …" are stretches; a stretch itself is never "from". */
function relationOf(printed: DueRelation | null, expression: TimeExpression): DueRelation {
  if (expression.kind === "range" && printed !== "before" && printed !== "by") return "within";
  if (printed !== null && printed !== "in") return printed;
  return expression.kind === "point" && expression.point.kind === "day" ? "on" : "in";
}

function parsePeriods(tokens: readonly Token[], at: number): Many | null {
  const led = means(tokens[at], "periodic", "report");
  let cursor = led ? at + 1 : at;
  while (led && isMark(tokens[cursor], "(:,")) cursor++;
  const located: Located[] = [];
  for (let item = parsePeriod(tokens, cursor, led); item !== null; ) {
    const first = located.length === 0 ? at : cursor;
    const expression = { kind: "period", every: item.value } as const;
    located.push({ expression, relation: null, time: null, first, next: item.next });
    cursor = item.next;
    const linked = isMark(tokens[cursor], ",;/") || means(tokens[cursor], "and") ? cursor + 1 : cursor;
    const start = linked > cursor && means(tokens[linked], "and", "periodic") ? linked + 1 : linked;
    item = start > cursor ? parsePeriod(tokens, start, true) : null;
    cursor = item === null ? cursor : start;
  }
  const last = located[located.length - 1];
  if (last === undefined) return null;
  return { value: located, next: last.next };
}

function parsePeriod(tokens: readonly Token[], at: number, listed: boolean): Parsed<Period> | null {
  const sure = parseEvery(tokens, at) ?? parseFrequency(tokens, at);
  if (sure !== null) return sure;
  const counted = parseCounted(tokens, at);
  if (counted !== null) return listed || !isDuration(tokens, at, counted.next) ? counted : null;
  return listed ? parseUnit(tokens, at) : null;
}

function isDuration(tokens: readonly Token[], at: number, next: number): boolean {
  if (means(tokens[at - 1], "in", "within", "after", "before", "span", "from", "since", "by", "actNumber")) return true;
  // "6 tháng trước ngày 10/6" is a report and its day; "6 tháng trước khi …" is a length
  const dayFollows =
    means(tokens[next], "before") && (means(tokens[next + 1], "day") || typeof tokens[next + 1]?.number === "number");
  if (dayFollows) return false;
  return means(tokens[next], "since", "after", "before", "next", "working") || tokens[at]?.count === 1;
}

function parseUndated(tokens: readonly Token[], at: number): Many | null {
  const prefix = parsePrefix(tokens, at);
  const token = tokens[prefix.next];
  if (!means(token, "noDate", "lunar")) return null;
  const relation = means(token, "lunar") ? prefix.value.relation : null;
  let next = prefix.next + 1;
  while (means(token, "lunar") && means(tokens[next], "lunar")) next++;
  return { value: [{ expression: { kind: "none" }, relation, time: null, first: at, next }], next };
}
