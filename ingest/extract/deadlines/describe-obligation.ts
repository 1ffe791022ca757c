import type { Span } from "#knowledge/domain/document.ts";
import type { FoundTime } from "#knowledge/time/find-time-expressions.ts";
import { trimSpan } from "./clauses.ts";
import {
  AFTER_DATE,
  BEFORE_PERIODIC,
  DUTY_VERB,
  LEADING_WORDS,
  OBJECT_AFTER,
  PERIOD_LEAD,
  TIME_OF,
  TRAILING_VERBS,
  TRAILING_WORDS,
} from "./deadline-words.vi.ts";

/** What is to be done by one time of a clause: words of the document, and the words that prove it. Offsets are those of the document. */
export type Described = { readonly time: FoundTime; readonly what: string; readonly quote: Span; readonly lead: Span };

/** A clause with the times in it that are deadlines (`times`) or name the report that one is for (`periods`). */
export type TimedClause = Span & { readonly times: readonly FoundTime[]; readonly periods: readonly FoundTime[] };

/** In characters. A quote longer than this is cut at a comma before its date; the answer has room for about three. */
const MAX_QUOTE = 400;
/** In characters. What must be done is cut at a word; longer reads as the whole paragraph. */
const MAX_WHAT = 220;
/** In characters. Fewer are only the rest of a phrase ("năm", "đợt 1"). */
const SHORTEST_WHAT = 8;
/** In characters. A lead no longer than this that names no duty ("quý", "và cả năm") only says which report it is. */
const SHORT_LABEL = 20;
/** In characters. A shorter lead ("hằng năm", "báo cáo năm gửi") borrows the words of the first one. */
const SHORT_LEAD = 45;

/** One description for each time of a clause. A date that has only a period before it shares the head of the first. */
export function describeObligations(text: string, clause: TimedClause): readonly Described[] {
  return clause.times.map((time, index) => {
    const before = clause.times[index - 1];
    const start = before === undefined ? clause.start : before.end;
    const lead = trimSpan(text, { start: Math.min(start, time.start), end: time.start });
    const place = { lead, time, index };
    const what = time.rule.kind === "period" ? whatOfPeriod(text, clause, time) : whatOfDate(text, clause, place);
    return { time, what: cut(what), lead, quote: quoteOf(text, clause, place) };
  });
}

function whatOfDate(text: string, clause: TimedClause, place: Place): string {
  const own = cleanWhat(text.slice(place.lead.start, place.lead.end));
  const label = isLabel(clause, place.lead) || (own !== "" && own.length <= SHORT_LABEL && !isDuty(own));
  if (place.index > 0 && !label && isDuty(own)) return own;
  const first = clause.times[0]?.start ?? clause.start;
  const opening = trimSpan(text, { start: clause.start, end: first });
  const head = withoutPeriods(text, opening, clause.periods);
  if (isDuty(head)) return place.index === 0 ? own : cleanWhat(`${head} ${own}`);
  const last = clause.times[clause.times.length - 1]?.end ?? clause.start;
  const tail = withoutEnds(text.slice(last, clause.end).replace(AFTER_DATE, ""));
  if (label) return cleanWhat(`${own} ${tail}`);
  const between = withoutEnds(text.slice(place.time.end, clause.times[place.index + 1]?.start ?? clause.end));
  return longer(own, isDuty(between) ? cleanWhat(between.replace(AFTER_DATE, "")) : cleanWhat(tail));
}

function isDuty(words: string): boolean {
  return words.length >= SHORTEST_WHAT && DUTY_VERB.test(words.toLowerCase());
}

/** The words before a date are nothing but the period of its report ("hằng năm (trước ngày …)"). */
function isLabel(clause: TimedClause, lead: Span): boolean {
  const inside = clause.periods.filter((period) => period.start >= lead.start - 1 && period.end <= lead.end);
  const covered = inside.reduce((sum, period) => sum + period.end - period.start, 0);
  return covered > 0 && lead.end - lead.start - covered <= SHORTEST_WHAT;
}

/** The words of the clause; of a list of periods, its head with one of them: "chế độ báo cáo số liệu" and "định kỳ" and "01 năm". */
function whatOfPeriod(text: string, clause: TimedClause, time: FoundTime): string {
  if (clause.times.length === 1) return cleanWhat(text.slice(clause.start, clause.end));
  const first = clause.times[0] ?? time;
  const last = clause.times[clause.times.length - 1] ?? time;
  const head = withoutEnds(text.slice(clause.start, first.start));
  const marker = PERIOD_LEAD.exec(text.slice(first.start, first.end))?.[0] ?? "";
  const core = text.slice(time.start, time.end).replace(PERIOD_LEAD, "");
  const rest = text.slice(last.end, clause.end);
  const goesOn = head === "" || OBJECT_AFTER.test(rest) ? rest : "";
  return cleanWhat(`${head} ${marker} ${core} ${cleanWhat(goesOn)}`.replace(/\(\s+/g, "("));
}

function longer(own: string, after: string): string {
  return after.length > own.length ? after : own;
}

/** A text as `what`: no joining words, marks or brackets at its ends. */
export function cleanWhat(text: string): string {
  const words = withoutEnds(text).replace(BEFORE_PERIODIC, "");
  const unlabelled = words.replace(TIME_OF, "");
  return balanced(DUTY_VERB.test(unlabelled.toLowerCase()) ? unlabelled : words);
}

/** A title, heading or cell as `what`: whole, but for marks and brackets at its ends. */
export function cleanTitle(text: string): string {
  return balanced(text.replace(/\s+/g, " ").replace(/^[\s,;:.–\-+]+|[\s,;:.–-]+$/g, ""));
}

function withoutEnds(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  const bare = flat.replace(LEADING_WORDS, "").replace(TRAILING_WORDS, "").trim();
  const short = bare.replace(TRAILING_VERBS, "").trim();
  // "hoàn thành" may go only where another verb says what is done
  return (DUTY_VERB.test(short.toLowerCase()) ? short : bare).replace(/\(\s+/g, "(");
}

/** At most as much as fits a line or two, cut at a word. */
export function cut(text: string): string {
  return text.length <= MAX_WHAT ? text : `${text.slice(0, text.lastIndexOf(" ", MAX_WHAT))} …`;
}

type Place = { readonly lead: Span; readonly time: FoundTime; readonly index: number };

function quoteOf(text: string, clause: TimedClause, { lead, time, index }: Place): Span {
  if (clause.end - clause.start <= MAX_QUOTE) return { start: clause.start, end: clause.end };
  const start = index === 0 || lead.end - lead.start >= SHORT_LEAD ? lead.start : clause.start;
  const end = Math.min(clause.end, Math.max(time.end, start + MAX_QUOTE));
  if (time.end - start <= MAX_QUOTE) return { start, end: endAtWord(text, end, clause.end) };
  const from = Math.max(clause.start, time.end - Math.round(MAX_QUOTE / 2));
  const comma = text.slice(from, time.start).search(/[,:]\s/);
  const begin = comma === -1 ? startAtWord(text, from) : from + comma + 2;
  return { start: begin, end: endAtWord(text, Math.min(clause.end, begin + MAX_QUOTE), clause.end) };
}

function withoutPeriods(text: string, lead: Span, periods: readonly FoundTime[]): string {
  const last = periods.filter((period) => period.start >= lead.start && period.end <= lead.end).at(-1);
  const words = text.slice(lead.start, lead.end);
  if (last === undefined || lead.end - last.end > 4) return cleanWhat(words);
  return cleanWhat(text.slice(lead.start, last.start));
}

function balanced(text: string): string {
  const opens = text.split("(").length;
  const closes = text.split(")").length;
  if (opens > closes) return `${text})`;
  return opens < closes ? text.replace(/\)\s*/, "") : text;
}

function startAtWord(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space === -1 ? at : space + 1;
}

function endAtWord(text: string, at: number, most: number): number {
  if (at >= most) return most;
  const space = text.lastIndexOf(" ", at);
  return space === -1 ? at : space;
}
