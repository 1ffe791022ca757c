import type { DueRelation } from "../../domain/deadline.ts";
import type { Parsed } from "../time-expression.ts";
import { isMark, means, type Token } from "../tokenize-time.ts";
import { parseClock, parseClockRange } from "./parse-clock.ts";

/** What stands before a point of time. `part` is set by "đầu", "giữa", "cuối": the point is only the neighbourhood. */
export type Prefix = { readonly relation: DueRelation | null; readonly time: string | null; readonly part: boolean };

/** In tokens. "chậm nhất là trước 17 giờ 00 phút, thứ Sáu, ngày" is the longest seen; a higher limit only costs time. */
const MAX_PREFIX = 12;

/** Relations from the strongest: in "chậm nhất là trước ngày" the day itself is already too late. */
const STRENGTH: readonly DueRelation[] = ["before", "by", "from", "within", "in"];

/** The words before a point: "trước", "chậm nhất là vào 17h00", "đến hết". Always succeeds, perhaps with nothing read. */
export function parsePrefix(tokens: readonly Token[], at: number): Parsed<Prefix> {
  const relations: DueRelation[] = [];
  let time: string | null = null;
  let part = false;
  let cursor = at;
  while (cursor < at + MAX_PREFIX) {
    const token = tokens[cursor];
    const range = parseClockRange(tokens, cursor);
    const clock = range ?? parseClock(tokens, cursor);
    if (clock !== null) {
      time = range === null ? clock.value : time;
      cursor = clock.next;
      continue;
    }
    const relation = relationOf(token);
    if (relation !== null) relations.push(relation);
    else if (means(token, "first", "middle", "last")) part = true;
    else if (!passes(tokens, cursor, at)) break;
    cursor++;
  }
  return { value: { relation: STRENGTH.find((one) => relations.includes(one)) ?? null, time, part }, next: cursor };
}

/** A time of day after its date: ", lúc 8h00", "(trước 16 giờ 30)". `null` when there is none. */
export function parseClockAfter(tokens: readonly Token[], at: number): Parsed<string> | null {
  const open = isMark(tokens[at], "(");
  let cursor = open || isMark(tokens[at], ",") ? at + 1 : at;
  while (means(tokens[cursor], "before", "in", "by", "filler")) cursor++;
  const clock = parseClock(tokens, cursor);
  if (clock === null) return null;
  return open && isMark(tokens[clock.next], ")") ? { value: clock.value, next: clock.next + 1 } : clock;
}

function relationOf(token: Token | undefined): DueRelation | null {
  if (means(token, "before")) return "before";
  if (means(token, "by", "until", "close")) return "by";
  if (means(token, "from", "since", "after")) return "from";
  if (means(token, "within")) return "within";
  return means(token, "in") ? "in" : null;
}

function passes(tokens: readonly Token[], cursor: number, at: number): boolean {
  const token = tokens[cursor];
  if (cursor === at) return false;
  return means(token, "filler", "weekday") || (isMark(token, ":,") && !isMark(tokens[cursor - 1], ":,"));
}
